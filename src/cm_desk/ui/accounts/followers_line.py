"""The followers of an account from one reading to the next, painted without a chart library."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Reading
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_HEIGHT = 96
_DOT = 3


class _Point(NamedTuple):
    day: date
    followers: int


class FollowersLine(QWidget):
    """Draw dated numbers of followers; the whole story is in the accessible description."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._points: tuple[_Point, ...] = ()
        self.setAccessibleName(self.tr("Followers over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Draw the readings that count followers; under two of them there is nothing to draw."""
        self._points = tuple(
            _Point(one.taken_on, one.followers) for one in readings if one.followers is not None
        )
        self.setAccessibleDescription(self._described())
        self.setVisible(len(self._points) > 1)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            places = self._places()
            if places:
                near = min(range(len(places)), key=lambda n: abs(places[n].x() - event.x()))
                QToolTip.showText(event.globalPos(), self._words(self._points[near]), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        places = self._places()
        if len(places) < 2:
            return
        painter = QPainter(self)
        theme = self._theme
        floor = self.height() - self._foot()
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLines([QLineF(0, floor, self.width(), floor)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("bar"), theme.px(2)))
        painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bar"))
        for place in (places[0], places[-1]):
            painter.drawEllipse(place, theme.px(_DOT), theme.px(_DOT))
        self._write_ends(painter, places)

    def _write_ends(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        """Name both ends: the figure above its dot, the date under the line."""
        font = self._theme.font(t.CAPTION)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for place, point in ((places[0], self._points[0]), (places[-1], self._points[-1])):
            figure, day = wording.number(point.followers), wording.short_day(point.day)
            day = f"{day} {point.day.year}"
            painter.setPen(self._theme.colour("text"))
            painter.drawText(self._inside(place, metrics.horizontalAdvance(figure), -8), figure)
            painter.setPen(self._theme.colour("muted"))
            low = QPointF(place.x(), self.height() - metrics.descent())
            painter.drawText(self._inside(low, metrics.horizontalAdvance(day), 0), day)

    def _inside(self, place: QPointF, width: float, up: int) -> QPointF:
        left = min(max(0.0, place.x() - width / 2), self.width() - width)
        return QPointF(left, place.y() + self._theme.px(up))

    def _places(self) -> list[QPointF]:
        if len(self._points) < 2:
            return []
        px = self._theme.px
        first, last = self._points[0].day, self._points[-1].day
        days = max(1, (last - first).days)
        most = max(1, *(point.followers for point in self._points))
        head, side = px(24), px(6)
        high, room = self.height() - self._foot() - head, self.width() - 2 * side
        return [
            QPointF(
                side + (point.day - first).days / days * room,
                head + high * (1 - point.followers / most),
            )
            for point in self._points
        ]

    def _foot(self) -> int:
        return self._theme.px(20)

    def _words(self, point: _Point) -> str:
        return self.tr("{day}: {count} followers").format(
            day=wording.day(point.day), count=wording.number(point.followers)
        )

    def _described(self) -> str:
        if len(self._points) < 2:
            return ""
        first, last = self._points[0], self._points[-1]
        return self.tr("From {before} ({first}) to {after} ({last}).").format(
            before=wording.number(first.followers),
            first=wording.day(first.day),
            after=wording.number(last.followers),
            last=wording.day(last.day),
        )
