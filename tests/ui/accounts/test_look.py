"""Where things stand, what they are called, and how the keyboard goes through them."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Reading
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.services import accounts, strategy
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_new import open_new_account
from cm_desk.ui.dialogs.accounts_reading import open_reading
from cm_desk.ui.pages.accounts import AccountsPage
from storage.digest import digest
from ui.accounts.journeys import add, number, open_desk, show, stored, type_over, unnamed
from ui.desk_factory import TODAY, make_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    yield from open_desk(tmp_path, qtbot)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return show(desk, qtbot)


def test_that_an_invalid_figure_stays_typed_with_its_problem_beside_it(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = add(desk, target_per_week=2.0)
    page.open_account(account_id)
    target = number(page, "target_per_week")
    type_over(qtbot, target.line, "deux")
    qtbot.keyClick(target.line, Qt.Key.Key_Tab)
    assert target.line.text() == "deux"
    assert target.shown_problem()
    assert stored(desk, account_id).target_per_week == 2.0
    # Something else changes meanwhile: the page reloads and leaves the field alone.
    add(desk, "Groupe", "facebook-groupe")
    assert target.line.text() == "deux"


def test_that_what_nobody_filled_in_is_never_shown_as_a_no(desk: Desk, page: AccountsPage) -> None:
    add(desk, "Vide")
    add(desk, "Dite", two_factor=False, moderation_charter=True)
    shown = {
        page.model.index(row, 0).data(): [
            page.model.index(row, column).data() for column in range(page.model.columnCount())
        ]
        for row in range(page.model.rowCount())
    }
    assert "Non" not in shown["Vide"]
    assert shown["Vide"].count("non renseigné") == 6
    discreet = page.model.index(1, 7).data(Qt.ItemDataRole.ForegroundRole)
    assert discreet == desk.icons.theme.colour("muted")
    assert page.model.index(0, 7).data(Qt.ItemDataRole.ForegroundRole) is None


def test_that_the_keyboard_goes_from_the_search_to_the_panel_and_back(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    first = add(desk)
    page.table.search.setFocus()
    qtbot.keyClick(page.table.search, Qt.Key.Key_Down)
    assert page.panel.account_id == first
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is page.panel.form.field("name").focus_widget()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert QApplication.focusWidget() is page.table.view
    page.table.select([first])
    qtbot.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert accounts.accounts_of(desk.dossier) == ()


def test_that_tab_goes_through_the_page_as_one_reads_it(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    page.open_account(add(desk))
    page.more.closed.emit()
    form = page.panel.form
    path = [page.table.search, page.states.combo, page.table.view]
    path += [page.panel.delete, page.panel.close_button]
    path += [form.field(key).focus_widget() for key in ("name", "handle", "url", "network_id")]
    page.window().activateWindow()
    path[0].setFocus()
    for there, then in pairwise(path):
        qtbot.waitUntil(lambda there=there: QApplication.focusWidget() is there)
        qtbot.keyClick(there, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is then, focused.accessibleName()


@pytest.mark.parametrize(("width", "beside"), [(1134, True), (1048, True), (760, False)])
def test_that_the_panel_stands_beside_or_below_and_nothing_is_cut(
    desk: Desk, qtbot: QtBot, width: int, beside: bool
) -> None:
    page = show(desk, qtbot, width)
    page.open_account(add(desk, "Un nom de compte assez long pour être coupé quelque part"))
    qtbot.waitUntil(lambda: page.split.beside is beside)
    qtbot.wait(50)
    assert page.split.beside is beside
    panel, table = page.panel.geometry(), page.table.parentWidget().geometry()
    assert (panel.left() > table.right()) is beside
    assert (panel.top() > table.bottom()) is not beside
    assert page.panel.mapTo(page, page.panel.rect().topRight()).x() <= page.width()


def test_that_large_texts_send_the_panel_below(desk: Desk, qtbot: QtBot) -> None:
    page = show(desk, qtbot)
    page.open_account(add(desk))
    assert page.split.beside
    desk.icons.theme.set_scale(2.0)
    try:
        qtbot.waitUntil(lambda: not page.split.beside)
        assert page.panel.isVisible()
    finally:
        desk.icons.theme.set_scale(1.0)
    qtbot.waitUntil(lambda: page.split.beside)


def test_that_the_columns_that_do_not_fit_leave_room_to_the_panel(
    desk: Desk, page: AccountsPage
) -> None:
    account_id = add(desk)
    hidden = page.table.view.isColumnHidden
    assert not any(hidden(column) for column in range(page.model.columnCount()))
    page.open_account(account_id)
    assert not hidden(0)
    assert hidden(page.model.columnCount() - 1)
    page.close_panel()
    assert not any(hidden(column) for column in range(page.model.columnCount()))


def test_that_whatever_takes_the_keyboard_has_a_name(desk: Desk, page: AccountsPage) -> None:
    for kind, aim in ((Objective, Objective("Informer")), (Audience, Audience("Habitants"))):
        assert isinstance(aim, kind)
        desk.keep(strategy.save(desk.dossier, aim)[1])
    nameless = unnamed(page)
    account_id = add(desk)
    desk.keep(accounts.save_reading(desk.dossier, Reading(account_id, TODAY, followers=1))[1])
    page.open_account(account_id)
    next(iter(page.panel.aims._audiences.values())).tick.box.click()
    sheet = open_new_account(desk, page.open_account, page)
    nameless += unnamed(page) + unnamed(sheet)
    sheet.reject()
    reading = open_reading(desk, account_id, None, page)
    nameless += unnamed(reading)
    reading.reject()
    assert nameless == [], ", ".join(nameless)


def test_that_the_model_keeps_qt_s_rules(desk: Desk, page: AccountsPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, mode)
    account_id = add(desk)
    add(desk, "Compte", "instagram")
    page.delete(account_id)
    desk.history.stack.undo()
    assert tester.model().rowCount(QModelIndex()) == 2


def test_that_the_example_opens_each_of_its_accounts(tmp_path: Path, qtbot: QtBot) -> None:
    desk, window = make_desk(tmp_path, example=True)
    qtbot.addWidget(window)
    page = show(desk, qtbot)
    before = digest(desk.dossier)
    for row in range(page.model.rowCount()):
        shown = page.model.row(row)
        assert shown is not None
        page.open_account(shown.id)
        assert page.panel.form.problems() == {}
    assert page.model.rowCount() >= 6
    assert digest(desk.dossier) == before  # looking changes nothing
    desk.jobs.stop()
    desk.dossier.close()
