"""A plan to test: a page in a window, and contents to put in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.services import accounts, planning
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.card import PlanCard
from cm_desk.ui.plan.gestures import Carried, mime_of
from ui.desk_factory import desk_window, show

MONDAY = date(2026, 11, 23)


@contextmanager
def plan_page(folder: Path, qtbot: QtBot) -> Iterator[PlanPage]:
    """Show the page of an empty dossier in a window."""
    with desk_window(folder, qtbot) as (desk, window):
        page = PlanPage(desk)
        show(window, page, qtbot)
        yield page


def add_account(page: PlanPage, network: str = "facebook-page", name: str = "PETR") -> int:
    account_id, change = accounts.save(page.desk.dossier, Account(network, name))
    page.desk.keep(change)
    return account_id


def add(
    page: PlanPage,
    title: str,
    day: date | None = MONDAY,
    *,
    at: time | None = None,
    status: Status = Status.TO_WRITE,
    on: Sequence[int] = (),
    **values: object,
) -> int:
    content = Content(
        title,
        status=status,
        planned_on=day,
        planned_time=at,
        versions=tuple(Version(account) for account in on),
        **values,
    )
    content_id, change = planning.save(page.desk.dossier, content)
    page.desk.keep(change)
    return content_id


def content(page: PlanPage, content_id: int) -> Content:
    return planning.content(page.desk.dossier, content_id)


def card(page: PlanPage, content_id: int) -> PlanCard | None:
    shown = (one for one in page.findChildren(PlanCard) if one.isVisible())
    return next((one for one in shown if one.look.id == content_id), None)


def dialog(page: QWidget) -> QDialog:
    (found,) = [one for one in page.window().findChildren(QDialog) if one.isVisible()]
    return found


def keyboard(qtbot: QtBot) -> QWidget:
    """Return where the keyboard is, once the dialog that was just opened has it.

    No window manager gives the keyboard back to a window whose dialog was closed.
    """
    if QApplication.activeWindow() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.activateWindow()

    def there() -> bool:
        widget, modal = QApplication.focusWidget(), QApplication.activeModalWidget()
        return widget is not None and (modal is None or modal.isAncestorOf(widget))

    qtbot.waitUntil(there)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    qtbot.keyClick(keyboard(qtbot), key, modifiers or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, words: str) -> None:
    """Type where the keyboard is, over what is there."""
    target = keyboard(qtbot)
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(target, words)


def tab_to(qtbot: QtBot, name: str) -> None:
    """Press Tab until the keyboard is on the widget whose accessible name begins so."""
    for _ in range(60):
        if keyboard(qtbot).accessibleName().startswith(name):
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def carry(content_id: int, target: QWidget, place: QPoint, *others: int) -> bool:
    """Drop contents on a widget as the mouse would; tell whether they were taken."""
    data = mime_of(Carried(content_id, (content_id, *others)))
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    alone = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, move, data, left, alone)
    QApplication.sendEvent(target, entering)
    if not entering.isAccepted():
        return False
    over = QDragMoveEvent(place, move, data, left, alone)
    QApplication.sendEvent(target, over)
    drop = QDropEvent(place, move, data, left, alone)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()


def nameless(root: QWidget) -> list[str]:
    """Return the widgets that the keyboard reaches and a screen reader cannot name."""
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and type(one) is not QScrollArea  # the sheet's own, which takes Page Up and Page Down
        and not one.accessibleName()
    ]
