"""Journeys on the accounts page, as a person with a keyboard or a mouse makes them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import AccountState, Coverage
from cm_desk.domain.strategy import AccountLinks, Audience, Objective
from cm_desk.services import accounts, strategy
from cm_desk.ui.design.fields import NumberField, TextField
from cm_desk.ui.desk import Desk
from cm_desk.ui.pages.accounts import AccountsPage
from storage.digest import digest
from ui.accounts.journeys import add, dialog_of, number, open_desk, show, stored, toasts, type_over
from ui.desk_factory import TODAY, make_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    yield from open_desk(tmp_path, qtbot)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return show(desk, qtbot)


def test_that_a_whole_journey_can_be_taken_back_to_the_first_state(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    objective, change = strategy.save(desk.dossier, Objective("Faire connaître les services"))
    desk.keep(change)
    audience, change = strategy.save(desk.dossier, Audience("Habitants"))
    desk.keep(change)
    desk.history.stack.clear()
    before = digest(desk.dossier)

    page.start()
    new = dialog_of(page)
    network = new.form.field("network_id")
    qtbot.mouseClick(network._chips["instagram"], Qt.MouseButton.LeftButton)
    name = new.form.field("name")
    assert isinstance(name, TextField)
    type_over(qtbot, name.line, "pays_essai")
    new.submit()
    account_id = page.panel.account_id
    assert account_id is not None
    assert stored(desk, account_id).name == "pays_essai"

    target = number(page, "target_per_week")
    type_over(qtbot, target.line, "1,5")
    assert stored(desk, account_id).target_per_week is None  # still being typed
    qtbot.keyClick(target.line, Qt.Key.Key_Tab)
    assert stored(desk, account_id).target_per_week == 1.5

    qtbot.mouseClick(page.panel.aims.objective(objective), Qt.MouseButton.LeftButton)
    box, message = page.panel.aims.audience(audience)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert message.isVisible()
    message.text.insertPlainText("Près de chez vous")  # QTest types ASCII alone
    page.panel.readings.add.setFocus()
    assert accounts.links(desk.dossier)[account_id] == AccountLinks(
        account_id, (objective,), ((audience, "Près de chez vous"),)
    )

    page.panel.readings.add.click()
    sheet = dialog_of(page.panel)
    followers = sheet.form.field("followers")
    assert isinstance(followers, NumberField)
    qtbot.keyClicks(followers.line, "1 204")
    sheet.submit()
    assert accounts.readings(desk.dossier, account_id)[0].followers == 1204
    assert page.panel.readings.model.rowCount() == 1

    page.panel.delete.click()
    assert accounts.accounts_of(desk.dossier) == ()
    assert page.panel.isHidden()
    assert toasts(page) == ["Suppression du compte «\u00a0pays_essai\u00a0», avec 1\u00a0relevé"]
    while desk.history.stack.canUndo():
        desk.history.stack.undo()
    assert digest(desk.dossier) == before


def test_that_what_is_being_typed_survives_a_change_made_elsewhere(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = add(desk)
    page.open_account(account_id)
    owner = page.panel.form.field("owner")
    assert isinstance(owner, TextField)
    type_over(qtbot, owner.line, "Cam")
    _id, change = accounts.save(desk.dossier, replace(stored(desk, account_id), deputy="Direction"))
    desk.keep(change)
    deputy = page.panel.form.field("deputy")
    assert (owner.line.text(), deputy.value()) == ("Cam", "Direction")
    owner.line.clearFocus()
    assert stored(desk, account_id).owner == "Cam"
    assert stored(desk, account_id).deputy == "Direction"


def test_that_a_message_being_typed_survives_a_change_made_elsewhere(
    desk: Desk, page: AccountsPage
) -> None:
    audience, change = strategy.save(desk.dossier, Audience("Habitants"))
    desk.keep(change)
    account_id = add(desk)
    page.open_account(account_id)
    box, message = page.panel.aims.audience(audience)
    box.click()
    message.text.setFocus()
    message.text.insertPlainText("Près")
    add(desk, "Groupe", "facebook-groupe")
    assert message.text.toPlainText() == "Près"


def test_that_choosing_another_account_saves_what_was_typed_for_the_first(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    first, second = add(desk), add(desk, "Compte", "instagram")
    page.open_account(first)
    owner = page.panel.form.field("owner")
    assert isinstance(owner, TextField)
    type_over(qtbot, owner.line, "Camille")
    page.table.select([second])
    assert page.panel.account_id == second
    assert stored(desk, first).owner == "Camille"
    assert stored(desk, second).owner == ""
    assert owner.line.text() == ""


def test_that_an_account_cannot_lose_its_name(desk: Desk, page: AccountsPage, qtbot: QtBot) -> None:
    account_id = add(desk)
    page.open_account(account_id)
    name = page.panel.form.field("name")
    assert isinstance(name, TextField)
    name.line.clear()
    qtbot.keyClicks(name.line, " ")
    qtbot.keyClick(name.line, Qt.Key.Key_Tab)
    assert name.shown_problem()
    assert stored(desk, account_id).name == "Page"


def test_that_reviewed_today_is_one_click_and_one_undo(desk: Desk, page: AccountsPage) -> None:
    account_id = add(desk, reviewed_on=date(2024, 1, 1))
    page.open_account(account_id)
    review = page.panel.form.field("reviewed_on")
    assert review.now.accessibleName()  # type: ignore[attr-defined]
    review.now.click()  # type: ignore[attr-defined]
    assert stored(desk, account_id).reviewed_on == TODAY
    desk.history.stack.undo()
    assert stored(desk, account_id).reviewed_on == date(2024, 1, 1)
    assert review.value() == date(2024, 1, 1)


def test_that_search_and_state_narrow_the_table(desk: Desk, page: AccountsPage) -> None:
    add(desk, "Page du PETR")
    add(desk, "Vidéos", "youtube", state=AccountState.DORMANT)
    page.states._choose(AccountState.DORMANT)
    assert [page.model.row(n).account.name for n in range(page.model.rowCount())] == ["Vidéos"]
    page.states._choose(AccountState.CLOSED)
    assert page.model.rowCount() == 0
    assert not page.first.isVisible()  # nothing found is not nothing there
    page.states._choose(None)
    page.table.search.setText("videos")
    page.table.search.search_now()
    assert page.model.rowCount() == 1


def test_that_opening_an_account_gets_past_search_and_filter(
    desk: Desk, page: AccountsPage
) -> None:
    add(desk, "Page")
    hidden = add(desk, "Vidéos", "youtube")
    page.states._choose(AccountState.CLOSED)
    page.open_account(hidden)
    assert page.panel.account_id == hidden
    assert page.states.value() is None


def test_that_a_long_deletion_leaves_the_window_s_thread(
    desk: Desk, page: AccountsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cm_desk.ui.pages.accounts._LONG_FROM", 0)
    account_id = add(desk)
    before = digest(desk.dossier)
    page.delete(account_id)
    assert accounts.accounts_of(desk.dossier) == ()
    desk.history.stack.undo()
    assert digest(desk.dossier) == before


def test_that_undoing_the_deletion_from_the_toast_brings_the_account_back(
    desk: Desk, page: AccountsPage
) -> None:
    account_id = add(desk)
    before = digest(desk.dossier)
    page.delete(account_id)
    desk.history.stack.undo()
    assert digest(desk.dossier) == before
    assert page.model.rowCount() == 1


def test_that_the_panel_says_what_imports_hold(desk: Desk, page: AccountsPage) -> None:
    account_id = add(desk)
    period = Coverage(account_id, date(2026, 1, 1), date(2026, 3, 31), source="import")
    desk.keep(accounts.save_coverage(desk.dossier, period)[1])
    page.open_account(account_id)
    assert page.panel._covered.text().endswith("du 1er\u00a0janvier au 31\u00a0mars 2026")
    assert page.panel._covered.isVisible()


def test_that_no_objective_leads_to_the_strategy(desk: Desk, qtbot: QtBot) -> None:
    gone: list[str] = []
    elsewhere = replace(desk, go=gone.append)
    page = show(elsewhere, qtbot)
    page.open_account(add(desk))
    invitations = [one for one in page.panel.aims.findChildren(QAbstractButton) if one.isVisible()]
    for one in invitations:
        one.click()
    assert gone == ["strategy", "strategy"]


def test_that_an_account_leads_to_its_own_publications(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(tmp_path, example=True)
    qtbot.addWidget(window)
    window.show()
    page = window.page("accounts")
    desk = page.desk
    own = accounts.accounts_of(desk.dossier)
    letter = next(one for one in own if one.name == "La lettre du Pays")
    page.open_account(letter.id)
    buttons = page.panel.findChildren(QAbstractButton)
    (see,) = (one for one in buttons if one.text() == "Voir les publications")
    see.click()
    assert window.current_page == "publications"
    shown = window.page("publications")
    assert shown.filters.account.value() == letter.id
    assert 0 < shown.model.rowCount() < 100
