"""Buttons: one primary a page, the others secondary, quiet or dangerous."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override

Role = Literal[
    "primary", "secondary", "quiet", "danger", "icon", "inverse", "chip", "segment", "fold"
]


class Button(QPushButton):
    """A button dressed by its role; its ring shows only to who came by the keyboard."""

    def __init__(
        self,
        icons: Icons,
        text: str,
        *,
        role: Role = "secondary",
        icon: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = icons.theme
        self._ring = False
        self._radius = _radius(role)
        self.setProperty("role", role)
        self.setAccessibleName(text.replace("&", ""))
        # A dialog must not choose its default button for us.
        self.setAutoDefault(False)
        if icon:
            # A quiet button's words may come later; an icon alone stands in the middle.
            gap = 4 if text or role == "quiet" else 0
            icons.put(self, icon, _icon_role(role), size=18, gap=gap, on=_checked(role))
        if on_click is not None:
            self.clicked.connect(lambda _checked: on_click())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_wanted(event, before=self._ring)
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            paint_ring(QPainter(self), self.rect(), self._theme, radius=self._radius)


def icon_button(
    icons: Icons,
    icon: str,
    name: str,
    *,
    on_click: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> Button:
    """Return a square button without text; ``name`` is read aloud and shown on hover."""
    button = Button(icons, "", role="icon", icon=icon, on_click=on_click, parent=parent)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def ring_wanted(event: QFocusEvent, *, before: bool) -> bool:
    """Say whether a focus that comes in calls for a ring: by the keyboard, not by the mouse.

    Coming back from another window or a menu changes nothing to what was shown ``before``.
    """
    if event.reason() in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
        return before
    return event.reason() != Qt.FocusReason.MouseFocusReason


def paint_ring(painter: QPainter, rect: QRect, theme: Theme, *, radius: int = t.RADIUS_M) -> None:
    """Paint the focus ring just inside, with a gap that keeps it visible on a fill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect)
    round_ = theme.px(radius)
    painter.setPen(QPen(theme.colour("surface"), 1.5))
    painter.drawRoundedRect(box.adjusted(2.75, 2.75, -2.75, -2.75), round_ - 2, round_ - 2)
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), round_ - 1, round_ - 1)


def _icon_role(role: Role) -> str:
    match role:
        case "primary":
            return "on_primary"
        case "danger":
            return "on_danger"
        case "quiet":
            return "primary"
        case "inverse":
            return "inverse_action"
        case "icon" | "chip" | "segment" | "fold":
            return "muted"
        case "secondary":
            return "text"


def _radius(role: Role) -> int:
    return 14 if role == "chip" else t.RADIUS_M


def _checked(role: Role) -> str:
    return "primary" if role == "chip" else ""
