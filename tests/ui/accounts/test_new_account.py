"""Adding an account: suggestions, the sheet, and networks of one’s own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import NetworkFamily
from cm_desk.services import accounts
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_new import open_new_account
from cm_desk.ui.pages.accounts import AccountsPage
from storage.digest import digest
from ui.accounts.journeys import (
    dialog_of,
    open_desk,
    show,
    stored,
    toasts,
    type_over,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    yield from open_desk(tmp_path, qtbot)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return show(desk, qtbot)


def test_that_a_network_of_ones_own_can_be_added_and_is_chosen(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    sheet = open_new_account(desk, page.open_account, page)
    network = sheet.form.field("network_id")
    qtbot.mouseClick(network.new, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    other = dialog_of(sheet)
    other.form.set_value({"label": "LinkedIn", "family": None})
    other.submit()
    assert other.form.field("family").shown_problem()
    other.form.field("family")._choose(NetworkFamily.MESSAGING)
    other.submit()
    assert other.form.field("label").shown_problem() == (
        "Le réseau «\u00a0LinkedIn\u00a0» est déjà dans la liste."
    )
    label = other.form.field("label")
    assert isinstance(label, TextField)
    type_over(qtbot, label.line, "Signal")
    other.submit()
    assert network.value() == "signal"
    sheet.submit()
    account_id = page.panel.account_id
    assert account_id is not None
    assert stored(desk, account_id).network_id == "signal"
    assert page.model.index(0, 1).data() == "Signal"


def test_that_a_new_account_needs_a_network(desk: Desk, page: AccountsPage) -> None:
    sheet = open_new_account(desk, page.open_account, page)
    assert sheet.form.field("name").value() == "PETR d’essai"
    sheet.submit()
    assert sheet.form.field("network_id").shown_problem()
    assert accounts.accounts_of(desk.dossier) == ()
    sheet.reject()


def test_that_arrows_move_inside_the_choice_of_a_network(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    sheet = open_new_account(desk, page.open_account, page)
    field = sheet.form.field("network_id")
    chip = field._chips["facebook-page"]
    sheet.activateWindow()
    chip.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is chip)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert field.value() == "facebook-page"
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    assert field.value() == "facebook-groupe"
    sheet.reject()


def test_that_an_empty_page_adds_a_usual_account_in_one_click(
    desk: Desk, page: AccountsPage
) -> None:
    before = digest(desk.dossier)
    offered = page.first.suggestions.buttons
    assert len(offered) == 8
    assert all(one.isVisible() for one in offered.values())
    offered["facebook-page"].click()
    assert [one.name for one in accounts.accounts_of(desk.dossier)] == ["PETR d’essai"]
    assert page.panel.isVisible()
    assert toasts(page) == ["Ajout du compte «\u00a0PETR d’essai\u00a0»"]
    assert page.more.isVisible()
    assert "facebook-page" not in page.more.suggestions.buttons
    page.more.suggestions.buttons["site"].click()
    assert len(accounts.accounts_of(desk.dossier)) == 2
    page.more.closed.emit()
    assert not page.more.isVisible()
    while desk.history.stack.canUndo():
        desk.history.stack.undo()
    assert digest(desk.dossier) == before
    assert page.first.isVisible()
