"""What repeats the website or another account: said as certain or estimated, confirmed at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account
from cm_desk.domain.publication import Origin, Publication
from cm_desk.services import accounts, likenesses, publications
from cm_desk.storage import changes
from cm_desk.storage import publications as stored
from cm_desk.ui.design import Banner, Button
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.pages.publications import PublicationsPage
from ui.desk_factory import TODAY, make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

TITLE = "Inauguration de la maison de santé de Sauvelle"
ACCOUNT, ORIGIN, REACH = 2, 8, 10
TOOLTIP = Qt.ItemDataRole.ToolTipRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PublicationsPage]:
    """Show a news, a post that links to it, one that has its title, and a copy of this one."""
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    shown = PublicationsPage(desk)
    window.setCentralWidget(shown)
    window.resize(1366, 768)
    window.show()
    site, first, second = (
        accounts.save(desk.dossier, Account(network, "Pays & Cie"))[0]
        for network in ("site", "facebook-page", "instagram")
    )
    day = TODAY.toordinal() - 5
    rows = (
        (site, f"{TITLE}\nSuite", {"permalink": "https://pays.fr/sante"}),
        (first, "C’est fait !", {"link": "https://pays.fr/sante", "reach": 40}),
        (first, f"{TITLE} : enfin !", {}),
        (second, f"{TITLE} : enfin ! #pays", {}),
    )
    with changes.record(desk.dossier, "example_written") as recording:
        stored.insert_many(
            desk.dossier,
            [
                Publication(
                    account,
                    *publications.moment(desk.dossier, date.fromordinal(day + number), None),
                    text=text,
                    measured_on=day,
                    id=number + 1,
                    **more,  # type: ignore[arg-type]
                )
                for number, (account, text, more) in enumerate(rows)
            ],
        )
        likenesses.renew(desk.dossier, recording)
    desk.keep(recording.change)
    yield shown
    desk.jobs.stop()
    qtbot.wait(1)
    window.close()
    desk.dossier.close()


def place(page: PublicationsPage, key: int) -> int:
    rows = [page.model.row(number) for number in range(page.model.rowCount())]
    return next(number for number, row in enumerate(rows) if row is not None and row.id == key)


def cell(page: PublicationsPage, key: int, column: int, role: Qt.ItemDataRole = TOOLTIP) -> str:
    return page.model.index(place(page, key), column).data(role) or ""


def choose(page: PublicationsPage, *keys: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    chosen = page.table.view.selectionModel()
    chosen.clear()
    for key in keys:
        chosen.select(page.model.index(place(page, key), 0), flags.Select | flags.Rows)


def plain_actions(page: PublicationsPage, *keys: int) -> list[QAction]:
    """Return what the context menu offers of some rows, submenus left out."""
    choose(page, *keys)
    menu = QMenu(page)
    page.table.fill_menu(menu)
    return [one for one in menu.actions() if one.menu() is None and not one.isSeparator()]


def sheets(page: PublicationsPage) -> list[FormDialog]:
    return [one for one in page.findChildren(FormDialog) if one.isVisible()]


def origins(page: PublicationsPage) -> list[Origin | None]:
    return [one.origin for one in publications.window(page.desk.dossier, [1, 2, 3, 4])]


def test_that_the_origin_column_tells_what_is_certain_from_an_estimate(
    page: PublicationsPage,
) -> None:
    shown = {key: cell(page, key, ORIGIN, Qt.ItemDataRole.DisplayRole) for key in (1, 2, 3)}
    assert shown[1] == ""
    assert shown[2]
    assert "99" not in shown[2]
    assert "99\u00a0%" in shown[3]
    for key in (2, 3):
        assert TITLE in cell(page, key, ORIGIN)
        assert TITLE in cell(page, key, ORIGIN, SPOKEN)
    assert origins(page) == [None] * 4, "nothing is set over what the user types"


def test_that_another_origin_typed_in_wins(page: PublicationsPage) -> None:
    before = cell(page, 3, ORIGIN, Qt.ItemDataRole.DisplayRole)
    choose(page, 3)
    page.qualify({"origin": Origin.MEMBER})
    assert cell(page, 3, ORIGIN, Qt.ItemDataRole.DisplayRole) not in {"", before}
    assert cell(page, 3, ORIGIN) == ""
    page.desk.history.stack.undo()
    assert cell(page, 3, ORIGIN, Qt.ItemDataRole.DisplayRole) == before


def test_that_one_click_confirms_several_rows_at_once(page: PublicationsPage) -> None:
    without = len(plain_actions(page, 1, 3))
    offered = plain_actions(page, 2, 3)
    assert len(offered) == without + 1
    offered[0].trigger()
    assert origins(page) == [None, Origin.WEBSITE, Origin.WEBSITE, None]
    page.desk.history.stack.undo()
    assert origins(page) == [None] * 4


def test_that_a_copy_names_the_other_account_and_opens_its_row(
    page: PublicationsPage, qtbot: QtBot
) -> None:
    assert "Instagram" in cell(page, 3, ACCOUNT)
    assert "Instagram" in cell(page, 3, ACCOUNT, SPOKEN)
    assert "Facebook" in cell(page, 4, ACCOUNT)
    assert "Instagram" not in cell(page, 2, ACCOUNT)
    (see,) = (one for one in plain_actions(page, 4) if "Facebook" in one.text())
    assert "Pays && Cie" in see.text()
    see.trigger()
    (sheet,) = sheets(page)
    assert sheet.form.value()["text"] == f"{TITLE} : enfin !"
    (back,) = (one for one in sheet.findChildren(Button) if "Instagram" in one.text())
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    other = next(one for one in sheets(page) if one is not sheet)
    assert other.form.value()["text"].endswith("#pays")
    other.reject()
    sheet.reject()


def test_that_the_sheet_tells_the_news_and_takes_its_origin_in_one_click(
    page: PublicationsPage, qtbot: QtBot
) -> None:
    page.edit(publications.window(page.desk.dossier, [2])[0])
    (sheet,) = sheets(page)
    (note,) = (one for one in sheet.findChildren(Banner) if one.isVisible())
    assert TITLE in note.accessibleName()
    qtbot.mouseClick(note.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert not sheets(page)
    assert origins(page)[1] is Origin.WEBSITE
    page.edit(publications.window(page.desk.dossier, [2])[0])
    (sheet,) = sheets(page)
    (note,) = (one for one in sheet.findChildren(Banner) if one.isVisible())
    assert note.findChildren(Button) == [], "nothing is left to confirm"
    sheet.reject()


def test_that_a_sheet_of_what_resembles_nothing_has_no_note(page: PublicationsPage) -> None:
    page.edit(publications.window(page.desk.dossier, [1])[0])
    (sheet,) = sheets(page)
    assert not [one for one in sheet.findChildren(Banner) if one.isVisible()]
    sheet.reject()


def test_that_figures_say_which_day_they_date_from(page: PublicationsPage) -> None:
    day = wording.day(date.fromordinal(TODAY.toordinal() - 5))
    assert day in cell(page, 2, REACH)
    assert cell(page, 3, REACH) == "", "a row without figures dates nothing"
    page.edit(publications.window(page.desk.dossier, [2])[0])
    (sheet,) = sheets(page)
    assert any(day in label.text() for label in sheet.findChildren(QLabel))
    sheet.reject()
