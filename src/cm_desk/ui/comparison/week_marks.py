"""What the chart of an account's weeks paints, in whole pixels."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTransform

from cm_desk.domain.assessment import WeekPoint
from cm_desk.ui.comparison.painting import Ink


class WeekMarks:
    """A bar a week, a tick for none, a hatch where nothing is known, dashes at the target."""

    def __init__(self) -> None:
        self.weeks: Sequence[WeekPoint] = ()
        self.target: float | None = None
        self.top = 1

    def bounds(self) -> QRectF:
        return QRectF(0, 0, max(1, len(self.weeks)), self.top)

    def paint(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        """Paint the weeks, ``place`` leading from the scale to the screen."""
        self._paint_unknown(painter, place, ink)
        self._paint_grid(painter, place, ink)
        self._paint_bars(painter, place, ink)
        self._paint_target(painter, place, ink)

    def bar(self, number: int, place: QTransform, ink: Ink) -> QRectF:
        """Return the rectangle of a week on the screen; of no height when it has no publication."""
        left, foot = place.map(QPointF(number, 0)).toTuple()
        right, top = place.map(QPointF(number + 1, self.weeks[number].count)).toTuple()
        gap = min(ink.px(10), round((right - left) * 0.2))
        left, right = round(left) + gap // 2, round(right) - (gap - gap // 2)
        return QRectF(left, round(top), max(1, right - left), round(foot) - round(top))

    def _paint_unknown(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        """Hatch the weeks of which nothing is known: they are neither high nor low."""
        number = 0
        for covered, run in groupby(self.weeks, key=lambda week: week.covered):
            length = len(list(run))
            if not covered:
                span = place.mapRect(QRectF(number, 0, length, self.top))
                painter.fillRect(span, ink.colour("sunken"))
                painter.fillRect(span, ink.hatch())
            number += length

    def _paint_grid(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        for value, colour in (
            (self.top / 2, "border"),
            (self.top, "border"),
            (0, "border_strong"),
        ):
            painter.setPen(QPen(ink.colour(colour), 1))
            painter.drawLines([self._level(place, value)])

    def _paint_bars(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        full, partial, none = ink.colour("bar"), ink.partial(), ink.colour("border_strong")
        tick = max(2, ink.px(2))
        for number, week in enumerate(self.weeks):
            bar = self.bar(number, place, ink)
            if week.count:
                painter.fillRect(bar, full if week.covered else partial)
            elif week.covered:
                painter.fillRect(bar.adjusted(0, -tick, 0, 0), none)

    def _paint_target(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        if not self.target:
            return
        level = self._level(place, self.target)
        # An edge of the ground's colour keeps the line apart from the bars.
        painter.setPen(QPen(ink.colour("surface"), ink.px(2) + 2))
        painter.drawLines([level])
        painter.setPen(ink.target())
        painter.drawLines([level])

    def _level(self, place: QTransform, value: float) -> QLineF:
        left, height = place.map(QPointF(0, value)).toTuple()
        right = place.map(QPointF(len(self.weeks), value)).x()
        return QLineF(left, round(height), right, round(height))
