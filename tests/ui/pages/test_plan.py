"""The plan from end to end, in the whole window, by the keyboard alone."""

from datetime import date, time
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.publication import PublicationFilter
from cm_desk.services import accounts, planning, publications
from cm_desk.ui.design.theme import Mode
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.card import PlanCard
from storage.digest import digest
from ui.desk_factory import TODAY, make_window
from ui.plan.planned import keyboard, nameless, press, tab_to, write

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

KEY = Qt.Key
MODES: tuple[Mode, ...] = ("light", "dark")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> MainWindow:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def on_card(qtbot: QtBot, title: str) -> None:
    """Wait until the keyboard is on the card of a content."""

    def there() -> bool:
        widget = keyboard(qtbot)
        return isinstance(widget, PlanCard) and widget.look.title == title

    qtbot.waitUntil(there)


def test_that_a_content_is_planned_moved_published_and_all_undone_by_keys(
    window: MainWindow, qtbot: QtBot
):
    translate = QCoreApplication.translate
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    desk = page.desk
    account, change = accounts.save(desk.dossier, Account("facebook-page", "PETR d’essai"))
    desk.keep(change)
    desk.history.stack.clear()
    before = digest(desk.dossier)

    press(qtbot, KEY.Key_N, CONTROL)
    write(qtbot, "Bus sante")
    tab_to(qtbot, translate("ContentDialog", "Date"))
    write(qtbot, "19/11/2026")
    tab_to(qtbot, translate("ContentDialog", "Time"))
    write(qtbot, "9h")
    tab_to(qtbot, translate("ContentDialog", "Accounts and texts"))
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "Le bus passe jeudi.")
    tab_to(qtbot, translate("ContentDialog", "Add"))
    press(qtbot, KEY.Key_Space)

    on_card(qtbot, "Bus sante")
    assert "jeudi 19\u00a0novembre, 9\u00a0h, Bus sante" in keyboard(qtbot).accessibleName()
    press(qtbot, KEY.Key_Right, CONTROL)
    on_card(qtbot, "Bus sante")
    (one,) = planning.contents(desk.dossier)
    assert (one.planned_on, one.planned_time) == (date(2026, 11, 20), time(9))

    press(qtbot, KEY.Key_P)
    keyboard(qtbot)
    press(qtbot, KEY.Key_Return, CONTROL)
    on_card(qtbot, "Bus sante")
    (one,) = planning.contents(desk.dossier)
    (version,) = one.versions
    assert one.status is Status.PUBLISHED
    (row,) = publications.window(
        desk.dossier, publications.listing(desk.dossier, PublicationFilter())
    )
    assert row.id == version.publication_id
    assert (row.account_id, row.text) == (account, "Le bus passe jeudi.")
    assert (row.day, row.minute) == (date(2026, 11, 20).toordinal(), 540)

    assert desk.history.stack.count() == 3
    for _ in range(3):
        press(qtbot, KEY.Key_Z, CONTROL)
    assert digest(desk.dossier) == before


def test_that_new_content_plans_on_the_day_where_the_keyboard_is(window: MainWindow, qtbot: QtBot):
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    page.desk.keep(planning.save(page.desk.dossier, Content("Bus", planned_on=TODAY))[1])
    page.month.grid.select_day(date(2026, 11, 26))
    press(qtbot, KEY.Key_N, CONTROL)
    sheet = QApplication.activeModalWidget()
    assert sheet.form.value()["planned_on"] == date(2026, 11, 26)
    sheet.reject()


def test_that_another_page_s_edit_reaches_the_cards(window: MainWindow):
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    dossier = page.desk.dossier
    content_id, change = planning.save(dossier, Content("Bus", planned_on=TODAY))
    page.desk.keep(change)
    window.open_page("home")
    page.desk.keep(planning.move(dossier, content_id, to=date(2026, 11, 26)))
    window.open_page("plan")
    (card,) = [one for one in page.findChildren(PlanCard) if one.isVisible()]
    assert "26\u00a0novembre" in card.accessibleName()


def test_that_the_example_is_shown_whole_and_named_in_every_dress(tmp_path: Path, qtbot: QtBot):
    made = make_window(tmp_path, example=True)
    qtbot.addWidget(made)
    page = made.page("plan")
    assert isinstance(page, PlanPage)
    theme = page.desk.icons.theme
    made.resize(1366, 768)
    made.show()
    for mode, scale, view in product(MODES, (1.0, 2.0), ("month", "week", "list")):
        theme.set_mode(mode)
        theme.set_scale(scale)
        page.view.choose(view)
        page.view.chosen.emit(view)
        assert nameless(page) == []
        assert not made.grab().isNull()
    assert page.list.isVisible()
    assert page.list.model.rowCount() == len(planning.contents(page.desk.dossier))
    theme.set_scale(1.0)
    theme.set_mode("light")
