"""What the chart of a measure over the years paints: dated columns, a line where it may be."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from cm_desk.ui.comparison.painting import Ink, paint_national
from cm_desk.ui.comparison.rows import YearRow
from cm_desk.ui.design import tokens as t

_HALF = 9  # of a column, in pixels at 100 %
_DOT = 4


class YearMarks:
    """A column and its value a year; a year without number has its words and nothing else."""

    def __init__(self) -> None:
        self.rows: Sequence[YearRow] = ()
        self.first, self.last = 0, 1

    def bounds(self) -> QRectF:
        return QRectF(self.first - 0.5, 0, self.last - self.first + 1, 100)

    def columns(self) -> dict[int, float]:
        """Return the height of each column, in percent; a year without value has none."""
        return {row.year: row.value for row in self.rows if row.value is not None}

    def lines(self) -> list[tuple[int, int]]:
        """Return the years that a line joins."""
        return [(one.year, other.year) for one, other in pairwise(self.rows) if other.is_joined]

    def nearest(self, year: float) -> YearRow | None:
        """Return the year under the pointer."""
        found = min(self.rows, key=lambda row: abs(row.year - year), default=None)
        return found if found is not None and abs(found.year - year) < 0.75 else None

    def paint(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        """Paint the years, ``place`` leading from the scale to the screen."""
        self._paint_grid(painter, place, ink)
        heights = self.columns()
        for row in self.rows:
            foot = place.map(QPointF(row.year, 0))
            if row.value is None:
                self._write(painter, foot, row.printed, ink, known=False)
                continue
            top = place.map(QPointF(row.year, heights[row.year]))
            half = ink.px(_HALF)
            column = QRectF(
                round(top.x()) - half, round(top.y()), 2 * half, round(foot.y() - top.y())
            )
            paint_national(painter, column, ink, is_local=row.is_local)
        self._paint_lines(painter, place, ink, heights)
        for row in self.rows:
            if row.value is not None:
                top = place.map(QPointF(row.year, heights[row.year]))
                self._write(painter, top, row.printed, ink, known=True)

    def _paint_grid(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        bounds = self.bounds()
        for value, colour in ((50, "border"), (100, "border"), (0, "border_strong")):
            left = place.map(QPointF(bounds.left(), value))
            right = place.map(QPointF(bounds.right(), value))
            painter.setPen(QPen(ink.colour(colour), 1))
            painter.drawLines([QLineF(left.x(), round(left.y()), right.x(), round(left.y()))])

    def _paint_lines(
        self, painter: QPainter, place: QTransform, ink: Ink, heights: dict[int, float]
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for years in self.lines():
            ends = [place.map(QPointF(year, heights[year])) for year in years]
            painter.setPen(QPen(ink.colour("surface"), ink.px(2) + 2))
            painter.drawLine(*ends)
            painter.setPen(ink.joined())
            painter.drawLine(*ends)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.colour("muted"))
            for end in ends:
                painter.drawEllipse(end, ink.px(_DOT), ink.px(_DOT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _write(
        self, painter: QPainter, foot: QPointF, words: str, ink: Ink, *, known: bool
    ) -> None:
        """Write above a place, on the ground's colour so that no line crosses the words."""
        painter.setFont(ink.theme.font(t.STRONG if known else t.CAPTION))
        painter.setPen(ink.colour("text" if known else "muted"))
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(words) + 2, metrics.height()
        room = QRectF(foot.x() - width / 2, foot.y() - height - ink.px(6), width, height)
        painter.fillRect(room, ink.colour("surface"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
