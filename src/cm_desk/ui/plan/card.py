"""One content on its day: a small card to read, carry and reach by the keyboard."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.painting import CardPainter

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PlanCard(QAbstractButton):
    """Show a content; every key but the space bar is left to the calendar around it.

    Signals:
        asked(Gesture): what the mouse or a screen reader asks.
        reached: the keyboard or the mouse came here.
        picked(modifiers): a click that selects; Ctrl or Shift may be held.
        taken(QPoint): the mouse carries the card away, held at that place of it.
        menu_asked(QPoint): its menu is wanted there, in the screen's coordinates.
    """

    asked = Signal(object)
    reached = Signal()
    picked = Signal(object)
    taken = Signal(QPoint)
    menu_asked = Signal(QPoint)

    def __init__(
        self, icons: Icons, painter: CardPainter, look: Look, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = painter
        self._pressed_at: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.chosen = False
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_look(look)
        self.clicked.connect(lambda: self.asked.emit(Gesture.OPEN))

    def show_look(self, look: Look) -> None:
        """Show another state of the content, or another content."""
        self.look = look
        self.setAccessibleName(look.spoken)
        self.setToolTip(plain_tip(look.tip))
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show whether the card is part of the selection."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.setAccessibleDescription(self.tr("selected") if chosen else "")
            self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button would take the arrows for its own.
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit()
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            held = event.modifiers() & _MODIFIERS
            # A click on a selected card may begin to carry them all: its release decides.
            if held or not self.chosen:
                self.picked.emit(held)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        if start is None:
            return
        gone = (event.position().toPoint() - start).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._pressed_at = None
            self.taken.emit(start)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and not event.modifiers() & _MODIFIERS and self.chosen:
            self.picked.emit(Qt.KeyboardModifier.NoModifier)
        self._pressed_at = None
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        self.asked.emit(Gesture.OPEN)
        event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.mapToGlobal(self.rect().bottomLeft()) if by_keyboard else event.globalPos()
        if not self.chosen:
            self.picked.emit(Qt.KeyboardModifier.NoModifier)
        self.menu_asked.emit(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.paint(
            painter,
            self.rect(),
            self.look,
            ratio=self.devicePixelRatioF(),
            hovered=self.underMouse(),
            chosen=self.chosen,
        )
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._icons.theme, radius=t.RADIUS_S)


def plain_tip(text: str) -> str:
    """Keep a tool tip from guessing markup in what people wrote."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<qt>{escaped.replace(chr(10), '<br>')}</qt>"
