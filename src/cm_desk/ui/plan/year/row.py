"""One line of a month of the year: read, opened, or turned into a content in one click."""

from enum import Enum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cm_desk.services.year_sheet import Line
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring, ring_wanted
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.year.lines import Said

_WHEN, _ICON, _PLUS, _PAD, _GAP = 72, 16, 28, 5, 8
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_TITLE: Final = t.TypeStyle(t.SMALL.size, 500)


class Act(Enum):
    """What can be asked of a line."""

    OPEN = "open"
    PLAN = "plan"
    CONFIRM = "confirm"
    DELETE = "delete"
    MENU = "menu"


_KEYS: Final = MappingProxyType(
    {
        Qt.Key.Key_Return.value: Act.OPEN,
        Qt.Key.Key_Enter.value: Act.OPEN,
        Qt.Key.Key_N.value: Act.PLAN,
        Qt.Key.Key_C.value: Act.CONFIRM,
        Qt.Key.Key_Delete.value: Act.DELETE,
    }
)


class YearRow(QAbstractButton):
    """A line of the year; a click on its plus sign plans a content.

    Signals:
        asked(Act, QPoint): what is asked, and where on the screen a menu would open.
        left(int): the keyboard goes so many lines down, or up when negative.
    """

    asked = Signal(object, QPoint)
    left = Signal(int)

    def __init__(self, icons: Icons, line: Line, words: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._pressed_at = QPoint()
        # A year asks each line its height hundreds of times to place them all.
        self._heights: dict[int, int] = {}
        self.show_line(line, words)
        self.setAccessibleDescription(self.tr("Enter opens it, N plans a content."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._clicked)
        icons.theme.changed.connect(self._measure)

    def show_line(self, line: Line, words: Said) -> None:
        """Show another line, or the same one otherwise."""
        self.line, self.words = line, words
        self.setAccessibleName(words.spoken)
        self.setToolTip(words.tip)
        self._measure()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            room = self._text_room(width)
            heights = [self._height(font, words, room) for font, _role, words in self._texts()]
            self._heights[width] = max(sum(heights) + 2 * self._px(_PAD), self._px(_PLUS))
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        width = self._px(300)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._px(_WHEN + _ICON + _PLUS + 90), self._px(_PLUS))

    def plus_rect(self) -> QRect:
        """Return where a click plans a content."""
        side = self._px(_PLUS)
        return QRect(self.width() - side, 0, side, min(side, self.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._icons.theme
        if self.underMouse() or self.isDown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            radius = self._px(t.RADIUS_S)
            painter.drawRoundedRect(self.rect(), radius, radius)
        self._paint_when(painter)
        self._paint_texts(painter)
        self._paint_plus(painter)
        if self._ring and self.hasFocus():
            paint_ring(painter, self.rect(), theme, radius=t.RADIUS_S)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and event.key() in steps:
            self.left.emit(steps[event.key()])
        elif alone and (act := _KEYS.get(event.key())):
            self.asked.emit(act, self._below())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_plus = self.plus_rect().contains(event.position().toPoint())
        self.setToolTip(self.tr("Plan a content (N)") if on_plus else self.words.tip)
        super().mouseMoveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.asked.emit(Act.MENU, event.globalPos() if by_mouse else self._below())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_wanted(event, before=self._ring)
        super().focusInEvent(event)

    def _clicked(self) -> None:
        at, self._pressed_at = self._pressed_at, QPoint()
        plan = not at.isNull() and self.plus_rect().contains(at)
        self.asked.emit(Act.PLAN if plan else Act.OPEN, self._below())

    def _measure(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _below(self) -> QPoint:
        return self.mapToGlobal(QPoint(self._px(_WHEN), self.height()))

    def _px(self, size: float) -> int:
        return self._icons.theme.px(size)

    def _text_room(self, width: int) -> int:
        return max(1, width - self._px(_PAD + _WHEN + _ICON + _GAP + _PLUS))

    def _texts(self) -> list[tuple[QFont, str, str]]:
        theme = self._icons.theme
        small = theme.font(t.CAPTION)
        found = (
            (theme.font(_TITLE), "text", self.words.title),
            (small, "warning", self.words.doubt),
            (small, "muted", self.words.detail),
        )
        return [one for one in found if one[2]]

    @staticmethod
    def _height(font: QFont, words: str, room: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, room, 9999), _WRAP, words).height()

    def _paint_when(self, painter: QPainter) -> None:
        theme = self._icons.theme
        font = theme.font(_TITLE)
        height = QFontMetrics(font).height()
        painter.setFont(theme.font(t.CAPTION))
        painter.setPen(theme.colour("muted"))
        left = self._px(_PAD)
        place = QRect(left, self._px(_PAD), self._px(_WHEN), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.words.when)
        icon = self._icons.pixmap(
            self.words.icon, self.words.role, size=_ICON, ratio=self.devicePixelRatio()
        )
        top = self._px(_PAD) + (height - self._px(_ICON)) // 2
        painter.drawPixmap(left + self._px(_WHEN), top, icon)

    def _paint_texts(self, painter: QPainter) -> None:
        left = self._px(_PAD + _WHEN + _ICON + _GAP)
        room, top = self._text_room(self.width()), self._px(_PAD)
        for font, role, words in self._texts():
            height = self._height(font, words, room)
            painter.setFont(font)
            painter.setPen(self._icons.theme.colour(role))
            painter.drawText(QRect(left, top, room, height), _WRAP, words)
            top += height

    def _paint_plus(self, painter: QPainter) -> None:
        seen = self.underMouse() or self.hasFocus()
        role = "primary" if seen else "outline"
        icon = self._icons.pixmap("plus", role, size=_ICON, ratio=self.devicePixelRatio())
        place, side = self.plus_rect(), self._px(_ICON)
        inset = (place.width() - side) // 2
        painter.drawPixmap(place.left() + inset, place.top() + inset, icon)
