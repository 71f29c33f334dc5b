"""The followers of an account from one reading to the next, painted without a chart library."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cm_desk.domain import gains, wording
from cm_desk.domain.accounts import Reading
from cm_desk.domain.gains import Level
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_HEIGHT = 96
_DOT = 3


class FollowersLine(QWidget):
    """Draw dated numbers of followers; the whole story is in the accessible description."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._points: tuple[Level, ...] = ()
        self.setAccessibleName(self.tr("Followers over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Draw the totals, and what daily gains reckon around them; one alone draws nothing."""
        self._points = gains.levels(readings)
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
        for is_estimated, line in self._runs(places):
            style = Qt.PenStyle.DotLine if is_estimated else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour("bar"), theme.px(2), style))
            painter.drawPolyline(QPolygonF(line))
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

    def _runs(self, places: Sequence[QPointF]) -> Iterator[tuple[bool, list[QPointF]]]:
        """Yield the parts of the line, each read or reckoned: dots restart at each of them."""
        steps = [
            (one.is_estimated or after.is_estimated, place)
            for (one, after), place in zip(pairwise(self._points), places[1:], strict=True)
        ]
        start = places[0]
        for is_estimated, run in groupby(steps, key=itemgetter(0)):
            line = [start, *(place for _, place in run)]
            yield is_estimated, line
            start = line[-1]

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

    def _words(self, point: Level) -> str:
        pattern = (
            self.tr("{day}: about {count} followers, reckoned from daily gains")
            if point.is_estimated
            else self.tr("{day}: {count} followers")
        )
        return pattern.format(day=wording.day(point.day), count=wording.number(point.followers))

    def _described(self) -> str:
        if len(self._points) < 2:
            return ""
        first, last = self._points[0], self._points[-1]
        told = self.tr("From {before} ({first}) to {after} ({last}).").format(
            before=wording.number(first.followers),
            first=wording.day(first.day),
            after=wording.number(last.followers),
            last=wording.day(last.day),
        )
        if not any(point.is_estimated for point in self._points):
            return told
        return f"{told} {self.tr('Dotted: an estimate, reckoned from daily gains.')}"
