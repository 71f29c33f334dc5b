"""What can be asked of a content, by the same keys and menu wherever it is shown."""

from collections.abc import Callable
from enum import Enum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QKeyEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

MIME: Final = "application/x-cm-desk-content"


class Gesture(Enum):
    OPEN = "open"
    NEW = "new"
    MOVE = "move"
    PUBLISH = "publish"
    DELETE = "delete"
    DUPLICATE = "duplicate"
    REPEAT = "repeat"
    APPROVE = "approve"
    RELAY = "relay"


_KEYS: Final = MappingProxyType(
    {
        Qt.Key.Key_Return.value: Gesture.OPEN,
        Qt.Key.Key_Enter.value: Gesture.OPEN,
        Qt.Key.Key_N.value: Gesture.NEW,
        Qt.Key.Key_M.value: Gesture.MOVE,
        Qt.Key.Key_P.value: Gesture.PUBLISH,
        Qt.Key.Key_Delete.value: Gesture.DELETE,
        Qt.Key.Key_D.value: Gesture.DUPLICATE,
        Qt.Key.Key_R.value: Gesture.REPEAT,
        Qt.Key.Key_V.value: Gesture.APPROVE,
        Qt.Key.Key_K.value: Gesture.RELAY,
    }
)


def gesture_of(event: QKeyEvent) -> Gesture | None:
    """Read a key that is pressed alone."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get(event.key()) if alone else None


def fill_menu(menu: QMenu, ask: Callable[[Gesture], object]) -> None:
    """Offer the gestures on one content, each with its key."""
    translate = QCoreApplication.translate
    for gesture, words, key in (
        (Gesture.OPEN, translate("PlanMenu", "Open…"), translate("PlanMenu", "Enter")),
        (Gesture.MOVE, translate("PlanMenu", "Move to another day…"), "M"),
        (Gesture.PUBLISH, translate("PlanMenu", "Mark as published…"), "P"),
        (Gesture.DUPLICATE, translate("PlanMenu", "Duplicate"), "D"),
        (Gesture.REPEAT, translate("PlanMenu", "Repeat…"), "R"),
        (Gesture.APPROVE, translate("PlanMenu", "Approve…"), "V"),
        (Gesture.RELAY, translate("PlanMenu", "Relay kit…"), "K"),
        (Gesture.DELETE, translate("PlanMenu", "Delete"), translate("PlanMenu", "Del")),
    ):
        action = menu.addAction(f"{words}\t{key}")
        action.triggered.connect(lambda _on=False, gesture=gesture: ask(gesture))


def open_menu(parent: QWidget, place: QPoint, ask: Callable[[Gesture], object]) -> QMenu:
    """Show the menu of one content."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill_menu(menu, ask)
    menu.popup(place)
    return menu


def mime_of(content_id: int) -> QMimeData:
    """Wrap a content for a drag that only the plan understands."""
    data = QMimeData()
    data.setData(MIME, str(content_id).encode())
    return data


def dragged_content(data: QMimeData) -> int | None:
    """Return the content that is being dragged, if it is one."""
    carried = bytes(data.data(MIME).data()).decode()
    return int(carried) if carried.isdecimal() else None


def drag(source: QWidget, content_id: int, picture: QPixmap, hot_spot: QPoint) -> None:
    """Let the person carry a content to a day or to the ideas."""
    carried = QDrag(source)
    carried.setMimeData(mime_of(content_id))
    carried.setPixmap(picture)
    carried.setHotSpot(hot_spot)
    carried.exec(Qt.DropAction.MoveAction)
