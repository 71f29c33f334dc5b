"""What the tests of the accounts page share."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.services import accounts
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.accounts import AccountsPage
from ui.desk_factory import make_desk


def open_desk(folder: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Yield the desk of an empty file; fixtures yield from it."""
    built, window = make_desk(folder)
    qtbot.addWidget(window)
    yield built
    built.jobs.stop()
    built.dossier.close()


def show(desk: Desk, qtbot: QtBot, width: int = 1100, height: int = 720) -> AccountsPage:
    """Show the page in the window through which the desk speaks."""
    window = desk.events.parent()
    assert isinstance(window, MainWindow)
    shown = AccountsPage(desk)
    window.setCentralWidget(shown)
    window.setMinimumSize(320, 320)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    return shown


def add(desk: Desk, name: str = "Page", network: str = "facebook-page", **more: Any) -> int:
    account_id, change = accounts.save(desk.dossier, Account(network, name, **more))
    desk.keep(change)
    return account_id


def stored(desk: Desk, account_id: int) -> Account:
    return next(one for one in accounts.accounts_of(desk.dossier) if one.id == account_id)


def type_over(qtbot: QtBot, line: QLineEdit, typed: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, typed)


def dialog_of(page: QWidget) -> FormDialog:
    return next(one for one in page.findChildren(FormDialog) if one.isVisible())


def number(page: AccountsPage, key: str) -> NumberField[Any]:
    field = page.panel.form.field(key)
    assert isinstance(field, NumberField)
    return field


def toasts(page: AccountsPage) -> list[str]:
    window = page.window()
    return [
        one.accessibleName()
        for one in window.findChildren(QWidget)
        if one.property("surface") == "toast" and one.isVisible()
    ]


def unnamed(whole: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in whole.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
        and not isinstance(one.parentWidget(), QComboBox | FormDialog)
    ]
