"""What can be asked of contents, by the same keys and menu wherever they are shown."""

from collections.abc import Callable
from dataclasses import dataclass
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


# What is done to all the contents that are selected; the others take one at a time.
FOR_MANY: Final = frozenset({Gesture.MOVE, Gesture.DUPLICATE, Gesture.DELETE})
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
# By what they write: digits need the shift key on a French keyboard, or what is under them.
_PAGE_KEYS: Final = MappingProxyType(
    {"t": "today", "/": "search", "?": "help"}
    | {str(number): str(number) for number in range(1, 7)}
    | {under: str(number) for number, under in enumerate("&é\"'(-", start=1)}
)


def gesture_of(event: QKeyEvent) -> Gesture | None:
    """Read a key that is pressed alone."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get(event.key()) if alone else None


def page_key(event: QKeyEvent) -> str:
    """Read a key of the whole page: « today », « search », « help », the rank of a view, or ""."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return "" if event.modifiers() & held else _PAGE_KEYS.get(event.text().lower(), "")


def fill_menu(menu: QMenu, ask: Callable[[Gesture], object], *, count: int = 1) -> None:
    """Offer the gestures on one content or on so many, each with its key."""
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
        if count > 1 and gesture not in FOR_MANY:
            continue
        action = menu.addAction(f"{words}\t{key}")
        action.triggered.connect(lambda _on=False, gesture=gesture: ask(gesture))


def open_menu(
    parent: QWidget, place: QPoint, ask: Callable[[Gesture], object], *, count: int = 1
) -> QMenu:
    """Show the menu of one content, or of so many."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill_menu(menu, ask, count=count)
    menu.popup(place)
    return menu


@dataclass(frozen=True, slots=True)
class Carried:
    """Contents that are carried together; ``lead`` is the one that was taken hold of."""

    lead: int
    ids: tuple[int, ...]


def carried(lead: int, chosen: frozenset[int]) -> Carried:
    """Return what goes with a content: all that is selected, if it is itself selected."""
    return Carried(lead, tuple(sorted(chosen)) if lead in chosen else (lead,))


def mime_of(what: Carried) -> QMimeData:
    """Wrap contents for a drag that only the plan understands."""
    data = QMimeData()
    data.setData(MIME, " ".join(map(str, (what.lead, *what.ids))).encode())
    return data


def dragged(data: QMimeData) -> Carried | None:
    """Return the contents that are being dragged, if they are some."""
    parts = bytes(data.data(MIME).data()).decode().split()
    if len(parts) < 2 or not all(part.isdecimal() for part in parts):
        return None
    lead, *ids = map(int, parts)
    return Carried(lead, tuple(ids))


def drag(source: QWidget, what: Carried, picture: QPixmap, hot_spot: QPoint) -> None:
    """Let the person carry contents to a day or to the ideas."""
    carrier = QDrag(source)
    carrier.setMimeData(mime_of(what))
    carrier.setPixmap(picture)
    carrier.setHotSpot(hot_spot)
    carrier.exec(Qt.DropAction.MoveAction)
