"""A month as a wall calendar shows it, in the room of a card's head."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.day_ground import paint_number
from cm_desk.ui.plan.year.grounds import PLAIN, Ground, dot_role, paint

_ROW, _HEAD, _WEEKS = 24, 20, 6
_DISC = 18
_SATURDAY = 5


class SmallMonth(QWidget):
    """Paint a month's days with their holidays, hatching and own dates.

    It only shows: the lines under it say the same and take the keyboard.
    """

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._first = date(2004, 1, 1)
        self._today = date.min
        self._grounds: Mapping[date, Ground] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self.updateGeometry)

    def show_month(self, first: date, grounds: Mapping[date, Ground], today: date) -> None:
        """Show another month, or other marks."""
        self._first, self._grounds, self._today = first, grounds, today
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(7 * 32), px(_HEAD + _WEEKS * _ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(7 * 22), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_names(painter)
        day = self._first
        while day.month == self._first.month:
            self._paint_day(painter, day)
            day += timedelta(days=1)

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(t.TypeStyle(11, 500)))
        painter.setPen(self._theme.colour("muted"))
        for column in range(7):
            place = QRect(self._left(column), 0, self._width(column), self._theme.px(_HEAD))
            initial = words.short_weekday(column)[:1].upper()
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initial)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        px = self._theme.px
        line = (self._first.weekday() + day.day - 1) // 7
        column = day.weekday()
        cell = QRect(self._left(column), px(_HEAD) + line * px(_ROW), self._width(column), px(_ROW))
        ground = self._grounds.get(day, PLAIN)
        plain = column < _SATURDAY or ground.holiday
        role = "surface" if plain else "sunken"
        inside = cell.adjusted(0, 0, -1, -1)
        paint(painter, inside, self._theme, ground, role=role, at=cell.topLeft())
        side = px(_DISC)
        centre = inside.center() + QPoint(0, px(1))
        disc = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        paint_number(painter, self._theme, day.day, disc, today=day == self._today, faint=not plain)
        if dot := dot_role(ground):
            self._paint_dot(painter, inside, dot)

    def _paint_dot(self, painter: QPainter, cell: QRect, role: str) -> None:
        """Tell that the day has something of the territory's own, or a marronnier."""
        side = self._theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        painter.drawEllipse(
            cell.right() - side - self._theme.px(2),
            cell.bottom() - side - self._theme.px(2),
            side,
            side,
        )

    def _left(self, column: int) -> int:
        return self.width() * column // 7

    def _width(self, column: int) -> int:
        return self._left(column + 1) - self._left(column)
