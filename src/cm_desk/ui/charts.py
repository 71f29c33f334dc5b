"""The charts of the comparison page, the only code that knows pyqtgraph.

A chart shows; it neither zooms nor scrolls, so that the wheel turns the page. ``say`` words a
point for the tooltip. ``dress`` gives other colours for a moment: what is copied is always light,
made for a document.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QToolTip, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import WeekPoint
from cm_desk.ui.comparison.axis import time_ticks
from cm_desk.ui.comparison.painting import Ink
from cm_desk.ui.comparison.row_marks import RowMarks
from cm_desk.ui.comparison.rows import YearRow
from cm_desk.ui.comparison.week_marks import WeekMarks
from cm_desk.ui.comparison.year_marks import YearMarks
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring, ring_wanted
from cm_desk.ui.overriding import override

_CADENCE_HEIGHT, _TALL, _YEARS_HEIGHT = 116, 240, 168
_TIME_AXIS, _YEAR_AXIS, _COUNT_AXIS, _PERCENT_AXIS = 36, 22, 30, 46
_NARROW = 520
_LINE, _SHARE_AXIS = 32, 22


class _Marks(Protocol):
    """What a chart draws over its scale, without knowing the chart library."""

    def paint(self, painter: QPainter, place: QTransform, ink: Ink, /) -> None: ...


class _Chart(pg.GraphicsView):  # type: ignore[misc]
    """A view that never takes the wheel, can be reached by Tab and wears the theme."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(useOpenGL=False, background=None)
        self.theme = icons.theme
        self.ink = Ink(self.theme, self.theme.tokens)
        self._ring = False
        self.setInteractive(False)
        # The plot inside hands its policy on to the chart: it comes first.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.centralLayout.setContentsMargins(0, 0, 0, 0)
        self.centralLayout.setSpacing(0)

    def dress(self, colours: t.Tokens) -> None:
        """Draw with these colours."""
        self.ink = Ink(self.theme, colours)
        self.setBackground(self.ink.colour("surface"))
        self.setAntialiasing(True)

    def _dress_axis(self, axis: pg.AxisItem) -> None:
        axis.setPen(QPen(Qt.PenStyle.NoPen))
        axis.setTickPen(QPen(self.ink.colour("outline"), 1))
        axis.setTextPen(QPen(self.ink.colour("muted")))
        axis.setStyle(tickFont=self.theme.font(t.CAPTION))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_wanted(event, before=self._ring)
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            paint_ring(QPainter(self.viewport()), self.viewport().rect(), self.theme)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self)
            return True
        return bool(super().viewportEvent(event))

    def words_at(self, place: QPoint) -> str:
        """Return what to say of the point under the pointer."""
        raise NotImplementedError

    def _value_at(self, place: QPoint) -> QPointF | None:
        scene = self.mapToScene(place)
        if not self.box.sceneBoundingRect().contains(scene):
            return None
        return QPointF(self.box.mapSceneToView(scene))


class _PlotChart(_Chart):
    """A plot with its numbers on the left and its dates below."""

    def __init__(self, icons: Icons, marks: WeekMarks | YearMarks) -> None:
        super().__init__(icons)
        self.canvas = _Canvas(self, marks, marks.bounds)
        self.box.addItem(self.canvas)
        self._numbers = pg.AxisItem("left", linkView=self.box, maxTickLength=0)
        self._dates = pg.AxisItem("bottom", linkView=self.box, maxTickLength=4)
        for axis, row, column in ((self._numbers, 0, 0), (self.box, 0, 1), (self._dates, 1, 1)):
            self.centralLayout.addItem(axis, row, column)
        self.box.sigResized.connect(self._name_dates)

    @override
    def dress(self, colours: t.Tokens) -> None:
        super().dress(colours)
        for axis in (self._numbers, self._dates):
            self._dress_axis(axis)
        self.canvas.update()

    def _name_dates(self) -> None:
        raise NotImplementedError


class CadenceChart(_PlotChart):
    """One account's weeks: a bar each, a tick for none, a hatch where nothing is known."""

    def __init__(self, icons: Icons, say: Callable[[WeekPoint], str]) -> None:
        self.bars = WeekMarks()
        super().__init__(icons, self.bars)
        self._say = say
        self._height = _CADENCE_HEIGHT
        self._dates.setStyle(hideOverlappingLabels=14)
        self._measure()
        self.theme.changed.connect(self._measure)

    def set_tall(self, *, tall: bool) -> None:
        """Give the chart more height when it stands alone."""
        self._height = _TALL if tall else _CADENCE_HEIGHT
        self._measure()

    def show_weeks(self, weeks: Sequence[WeekPoint], *, target: float | None, top: int) -> None:
        """Show other weeks on a scale that ends at ``top``."""
        self.bars.weeks, self.bars.target, self.bars.top = weeks, target, top
        self.canvas.renew()
        self.box.setRange(xRange=(0, max(1, len(weeks))), yRange=(0, top), padding=0)
        self._numbers.setTicks([[(value, str(value)) for value in (0, top // 2, top)]])
        self._name_dates()

    @override
    def words_at(self, place: QPoint) -> str:
        value, weeks = self._value_at(place), self.bars.weeks
        if value is None or not 0 <= value.x() < len(weeks):
            return ""
        return self._say(weeks[int(value.x())])

    def _measure(self) -> None:
        px = self.theme.px
        self.setFixedHeight(px(self._height))
        self._numbers.setWidth(px(_COUNT_AXIS))
        self._dates.setHeight(px(_TIME_AXIS))
        # The scale's last number and week are written half beyond the plot.
        self.centralLayout.setContentsMargins(0, px(8), px(14), 0)
        self.dress(self.theme.tokens)

    @override
    def _name_dates(self) -> None:
        weeks = self.bars.weeks
        step = self.box.width() / max(1, len(weeks)) / self.theme.scale
        ticks = time_ticks(weeks, step)
        self._dates.setTicks([[(place + 0.5, name) for place, name in ticks]])


class YearsChart(_PlotChart):
    """One measure over the years: a column each, a line between those that may be joined."""

    def __init__(self, icons: Icons, say: Callable[[YearRow], str]) -> None:
        self.marks = YearMarks()
        super().__init__(icons, self.marks)
        self._say = say
        self._numbers.setTicks([[(n, wording.percent(n)) for n in (0, 50, 100)]])
        self._measure()
        self.theme.changed.connect(self._measure)

    def show_years(self, rows: Sequence[YearRow], *, first: int, last: int) -> None:
        """Show other years, on a scale of dates that several charts share."""
        self.marks.rows, self.marks.first, self.marks.last = rows, first, last
        self.canvas.renew()
        self.box.setRange(xRange=(first - 0.5, last + 0.5), yRange=(0, 100), padding=0)
        self._name_dates()

    @override
    def words_at(self, place: QPoint) -> str:
        value = self._value_at(place)
        row = None if value is None else self.marks.nearest(value.x())
        return "" if row is None else self._say(row)

    def _measure(self) -> None:
        px = self.theme.px
        self.setFixedHeight(px(_YEARS_HEIGHT))
        self._numbers.setWidth(px(_PERCENT_AXIS))
        self._dates.setHeight(px(_YEAR_AXIS))
        # A column that is full has its value above it.
        self.centralLayout.setContentsMargins(0, px(26), px(14), 0)
        self.dress(self.theme.tokens)

    @override
    def _name_dates(self) -> None:
        self._dates.setTicks([[(row.year, str(row.year)) for row in self.marks.rows]])


class RowsChart(_Chart):
    """Lines with a name outside the scale and a bar on it; ``marks`` say which.

    The plot goes on past the end of the scale: what is written after a full bar is seen.
    """

    def __init__(self, icons: Icons, marks: RowMarks) -> None:
        super().__init__(icons)
        self.marks = marks
        self.canvas = _Canvas(self, marks, self._bounds)
        self._end = marks.top
        self.box.invertY(True)
        self.box.addItem(self.canvas)
        self.names = _Names(self)
        self._numbers = pg.AxisItem("bottom", linkView=self.box, maxTickLength=4)
        self._numbers.setStyle(hideOverlappingLabels=40)
        self.centralLayout.addItem(self.names, 0, 0)
        self.centralLayout.addItem(self.box, 0, 1)
        self.centralLayout.addItem(self._numbers, 1, 1)
        self.box.sigResized.connect(self._scale)
        self.renew()
        self.theme.changed.connect(self.renew)
        self.sigDeviceRangeChanged.connect(self._share_width)

    def renew(self) -> None:
        """Draw the marks as they have become."""
        px = self.theme.px
        self.setFixedHeight(px(_LINE) * self.marks.count() + px(_SHARE_AXIS))
        self._numbers.setHeight(px(_SHARE_AXIS))
        self._share_width()
        self._scale()
        self.dress(self.theme.tokens)

    def step(self) -> float:
        """Return how many pixels one unit of the scale takes."""
        return float(self.box.width() / self._end)

    @override
    def dress(self, colours: t.Tokens) -> None:
        super().dress(colours)
        self._dress_axis(self._numbers)
        self.canvas.update()
        self.names.update()

    @override
    def words_at(self, place: QPoint) -> str:
        number = int(self.mapToScene(place).y() // self.theme.px(_LINE))
        return self.marks.words(number) if 0 <= number < self.marks.count() else ""

    def _bounds(self) -> QRectF:
        return QRectF(0, 0, self._end, max(1, self.marks.count()))

    def _share_width(self) -> None:
        """Tell presence by its sign alone where the room is short, its words left to the table."""
        self.marks.narrow = bool(self.width() < self.theme.px(_NARROW))
        self.names.setWidth(self.theme.px(self.marks.left()))
        self._numbers.setTicks([self.marks.ticks()])
        # At once: a layout that waits for the event loop would be painted as it was.
        self.centralLayout.activate()

    def _scale(self) -> None:
        beyond = self.theme.px(self.marks.beyond())
        width = max(self.box.width(), beyond + 1)
        self._end = self.marks.top * width / (width - beyond)
        bounds = self._bounds()
        self.box.setRange(xRange=(0, self._end), yRange=(0, bounds.height()), padding=0)
        self.canvas.renew()


class _Canvas(pg.GraphicsObject):  # type: ignore[misc]
    """The plot of a chart, where the marks are painted in whole pixels."""

    def __init__(self, chart: _Chart, marks: _Marks, bounds: Callable[[], QRectF]) -> None:
        super().__init__()
        self._chart, self._marks, self._bounds = chart, marks, bounds

    def renew(self) -> None:
        self.prepareGeometryChange()
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        place = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._marks.paint(painter, place, self._chart.ink)
        painter.restore()


class _Names(pg.AxisItem):  # type: ignore[misc]
    """The left of a chart of lines, outside any scale."""

    def __init__(self, chart: RowsChart) -> None:
        super().__init__("left", maxTickLength=0)
        self._chart = chart

    @override
    def paint(
        self, p: QPainter, opt: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        room, chart = self.mapRectFromParent(self.geometry()), self._chart
        chart.marks.paint_left(p, room, chart.ink)
