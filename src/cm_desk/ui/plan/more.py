"""The count of what a day has no room to show, which opens it all."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override


class MoreButton(QAbstractButton):
    """Say how much is not shown; a click shows it all.

    Signals:
        reached: the keyboard or the mouse came here.
    """

    reached = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, shown: str, spoken: str) -> None:
        """Write the count, and say it whole."""
        self.setText(shown)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(wide + self._theme.px(8), self._theme.px(20))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit()
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.colour("primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._theme, radius=t.RADIUS_S)

    def _font(self) -> QFont:
        return self._theme.font(t.TypeStyle(t.CAPTION.size, 600))
