"""The charts of the comparison page, the only code that knows pyqtgraph.

A chart shows; it neither zooms nor scrolls, so that the wheel turns the page. ``say`` words a
point for the tooltip. ``dress`` gives other colours for a moment: what is copied is always light,
made for a document.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, Qt
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
from cm_desk.ui.comparison.painting import Ink, paint_name, paint_share, paint_title
from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring, ring_wanted
from cm_desk.ui.overriding import override

_CADENCE_HEIGHT, _TALL = 116, 240
_TIME_AXIS, _COUNT_AXIS = 36, 30
_NAMES, _PRESENCE = 132, 168
_NARROW, _SHORT_NAMES, _SIGNS = 520, 100, 52
_LINE, _SHARE_AXIS = 32, 22


class _Chart(pg.GraphicsView):  # type: ignore[misc]
    """A view that never takes the wheel, can be reached by Tab and wears the theme."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(useOpenGL=False, background=None)
        self.theme = icons.theme
        self.ink = Ink(self.theme, self.theme.tokens)
        self._ring = False
        self.setInteractive(False)
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


class CadenceChart(_Chart):
    """One account's weeks: a bar each, a tick for none, a hatch where nothing is known."""

    def __init__(self, icons: Icons, say: Callable[[WeekPoint], str]) -> None:
        super().__init__(icons)
        self._say = say
        self._height = _CADENCE_HEIGHT
        self._weeks: Sequence[WeekPoint] = ()
        self.bars = _WeekBars(self)
        self.box.addItem(self.bars)
        self._counts = pg.AxisItem("left", linkView=self.box, maxTickLength=0)
        self._time = pg.AxisItem("bottom", linkView=self.box, maxTickLength=4)
        self._time.setStyle(hideOverlappingLabels=14)
        for axis, row, column in ((self._counts, 0, 0), (self.box, 0, 1), (self._time, 1, 1)):
            self.centralLayout.addItem(axis, row, column)
        self.box.sigResized.connect(self._name_weeks)
        self._measure()
        self.theme.changed.connect(self._measure)

    def set_tall(self, *, tall: bool) -> None:
        """Give the chart more height when it stands alone."""
        self._height = _TALL if tall else _CADENCE_HEIGHT
        self._measure()

    def show_weeks(self, weeks: Sequence[WeekPoint], *, target: float | None, top: int) -> None:
        """Show other weeks on a scale that ends at ``top``."""
        self._weeks = weeks
        self.bars.show_weeks(weeks, target, top)
        self.box.setRange(xRange=(0, max(1, len(weeks))), yRange=(0, top), padding=0)
        self._counts.setTicks([[(value, str(value)) for value in (0, top // 2, top)]])
        self._name_weeks()

    @override
    def dress(self, colours: t.Tokens) -> None:
        super().dress(colours)
        for axis in (self._counts, self._time):
            self._dress_axis(axis)
        self.bars.update()

    @override
    def words_at(self, place: QPoint) -> str:
        value = self._value_at(place)
        if value is None or not 0 <= value.x() < len(self._weeks):
            return ""
        return self._say(self._weeks[int(value.x())])

    def _measure(self) -> None:
        px = self.theme.px
        self.setFixedHeight(px(self._height))
        self._counts.setWidth(px(_COUNT_AXIS))
        self._time.setHeight(px(_TIME_AXIS))
        # The scale's last number and week are written half beyond the plot.
        self.centralLayout.setContentsMargins(0, px(8), px(14), 0)
        self.dress(self.theme.tokens)

    def _name_weeks(self) -> None:
        step = self.box.width() / max(1, len(self._weeks)) / self.theme.scale
        ticks = time_ticks(self._weeks, step)
        self._time.setTicks([[(place + 0.5, name) for place, name in ticks]])


class NetworksChart(_Chart):
    """Each network: the body's presence in words, the national share as a bar where published."""

    def __init__(self, icons: Icons, say: Callable[[ShareRow], str]) -> None:
        super().__init__(icons)
        self._say = say
        self.rows: Sequence[ShareRow] = ()
        self.apart = ""
        self.headings = ("", "")
        self.shares = _Shares(self)
        self.box.invertY(True)
        self.box.addItem(self.shares)
        self.names = _Names(self)
        self._percents = pg.AxisItem("bottom", linkView=self.box, maxTickLength=4)
        self._percents.setStyle(hideOverlappingLabels=40)
        self.centralLayout.addItem(self.names, 0, 0)
        self.centralLayout.addItem(self.box, 0, 1)
        self.centralLayout.addItem(self._percents, 1, 1)
        self._measure()
        self.theme.changed.connect(self._measure)
        self.sigDeviceRangeChanged.connect(self._share_width)

    def show_rows(self, rows: Sequence[ShareRow], *, apart: str, own: str, national: str) -> None:
        """Show networks; ``apart`` names those that are counted apart."""
        self.rows, self.apart, self.headings = rows, apart, (own, national)
        self._measure()

    @property
    def narrow(self) -> bool:
        """Tell whether presence is told by its sign alone, its words left to the table."""
        return bool(self.width() < self.theme.px(_NARROW))

    def _share_width(self) -> None:
        wanted = _SHORT_NAMES + _SIGNS if self.narrow else _NAMES + _PRESENCE
        self.names.setWidth(self.theme.px(wanted))
        every = (0, 50, 100) if self.narrow else (0, 25, 50, 75, 100)
        self._percents.setTicks([[(n, wording.percent(n)) for n in every]])
        # At once: a layout that waits for the event loop would be painted as it was.
        self.centralLayout.activate()

    def lines(self) -> list[ShareRow | None]:
        """Return what stands on each line: the head, the networks, the title of those apart."""
        found: list[ShareRow | None] = [None]
        for apart, rows in groupby(self.rows, key=lambda row: row.apart):
            found += [None] if apart else []
            found += rows
        return found

    @override
    def dress(self, colours: t.Tokens) -> None:
        super().dress(colours)
        self._dress_axis(self._percents)
        self.shares.update()
        self.names.update()

    @override
    def words_at(self, place: QPoint) -> str:
        lines = self.lines()
        number = int(self.mapToScene(place).y() // self.theme.px(_LINE))
        row = lines[number] if 0 <= number < len(lines) else None
        return self._say(row) if row is not None else ""

    def _measure(self) -> None:
        px = self.theme.px
        lines = len(self.lines())
        self.setFixedHeight(px(_LINE) * lines + px(_SHARE_AXIS))
        self._share_width()
        self._percents.setHeight(px(_SHARE_AXIS))
        # Room for « 100 % », written half beyond the plot.
        self.centralLayout.setContentsMargins(0, 0, px(28), 0)
        self.box.setRange(xRange=(0, 100), yRange=(0, lines), padding=0)
        self.dress(self.theme.tokens)


class _WeekBars(pg.GraphicsObject):  # type: ignore[misc]
    """The bars of one account, painted in whole pixels."""

    def __init__(self, chart: CadenceChart) -> None:
        super().__init__()
        self._chart = chart
        self.weeks: Sequence[WeekPoint] = ()
        self.target: float | None = None
        self.top = 1

    def show_weeks(self, weeks: Sequence[WeekPoint], target: float | None, top: int) -> None:
        self.prepareGeometryChange()
        self.weeks, self.target, self.top = weeks, target, top
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, max(1, len(self.weeks)), self.top)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        place = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_unknown(painter, place)
        self._paint_grid(painter, place)
        self._paint_bars(painter, place)
        self._paint_target(painter, place)
        painter.restore()

    def bar(self, number: int, place: QTransform) -> QRectF:
        """Return the rectangle of a week on the screen; of no height when it has no publication."""
        left, foot = place.map(QPointF(number, 0)).toTuple()
        right, top = place.map(QPointF(number + 1, self.weeks[number].count)).toTuple()
        gap = min(self._chart.ink.px(10), round((right - left) * 0.2))
        left, right = round(left) + gap // 2, round(right) - (gap - gap // 2)
        return QRectF(left, round(top), max(1, right - left), round(foot) - round(top))

    def _paint_unknown(self, painter: QPainter, place: QTransform) -> None:
        """Hatch the weeks of which nothing is known: they are neither high nor low."""
        ink, number = self._chart.ink, 0
        for covered, run in groupby(self.weeks, key=lambda week: week.covered):
            length = len(list(run))
            if not covered:
                span = place.mapRect(QRectF(number, 0, length, self.top))
                painter.fillRect(span, ink.colour("sunken"))
                painter.fillRect(span, ink.hatch())
            number += length

    def _paint_grid(self, painter: QPainter, place: QTransform) -> None:
        for value, colour in (
            (self.top / 2, "border"),
            (self.top, "border"),
            (0, "border_strong"),
        ):
            painter.setPen(QPen(self._chart.ink.colour(colour), 1))
            painter.drawLines([self._level(place, value)])

    def _paint_bars(self, painter: QPainter, place: QTransform) -> None:
        ink = self._chart.ink
        full, partial, none = ink.colour("bar"), ink.partial(), ink.colour("border_strong")
        tick = max(2, ink.px(2))
        for number, week in enumerate(self.weeks):
            bar = self.bar(number, place)
            if week.count:
                painter.fillRect(bar, full if week.covered else partial)
            elif week.covered:
                painter.fillRect(bar.adjusted(0, -tick, 0, 0), none)

    def _paint_target(self, painter: QPainter, place: QTransform) -> None:
        if not self.target:
            return
        level, ink = self._level(place, self.target), self._chart.ink
        # An edge of the ground's colour keeps the line apart from the bars.
        painter.setPen(QPen(ink.colour("surface"), ink.px(2) + 2))
        painter.drawLines([level])
        painter.setPen(ink.target())
        painter.drawLines([level])

    def _level(self, place: QTransform, value: float) -> QLineF:
        left, height = place.map(QPointF(0, value)).toTuple()
        right = place.map(QPointF(len(self.weeks), value)).x()
        return QLineF(left, round(height), right, round(height))


class _Shares(pg.GraphicsObject):  # type: ignore[misc]
    """The national shares: a bar and its number, or the words « non publié » and no bar."""

    def __init__(self, chart: NetworksChart) -> None:
        super().__init__()
        self._chart = chart

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, 100, max(1, len(self._chart.lines())))

    def bars(self) -> dict[str, float]:
        """Return the length of each bar, in percent; a network without value has none."""
        return {
            row.group: min(max(row.value, 0.0), 100.0)
            for row in self._chart.rows
            if row.value is not None
        }

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        place = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        lines, lengths, ink = self._chart.lines(), self.bars(), self._chart.ink
        painter.setPen(QPen(ink.colour("border"), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLines(
            [
                QLineF(place.map(QPointF(n, 1)), place.map(QPointF(n, len(lines))))
                for n in (0, 25, 50, 75, 100)
            ]
        )
        paint_title(painter, place.mapRect(QRectF(0, 0, 100, 1)), self._chart.headings[1], ink)
        for number, row in enumerate(lines):
            if row is not None:
                middle = place.map(QPointF(0, number + 0.5))
                end = place.map(QPointF(lengths.get(row.group, 0), number + 0.5)).x()
                paint_share(painter, middle, end, row, ink)
        painter.restore()


class _Names(pg.AxisItem):  # type: ignore[misc]
    """The left of the chart: the network, then how the body is there, outside any scale."""

    def __init__(self, chart: NetworksChart) -> None:
        super().__init__("left", maxTickLength=0)
        self._chart = chart

    @override
    def paint(
        self, p: QPainter, opt: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ink = self._chart.ink
        lines, place = self._chart.lines(), self.mapRectFromParent(self.geometry())
        height = place.height() / max(1, len(lines))
        for number, row in enumerate(lines):
            line = QRectF(0, number * height, place.width(), height)
            names = ink.px(_SHORT_NAMES if self._chart.narrow else _NAMES)
            name = QRectF(0, line.top(), names - ink.px(8), height)
            own = line.adjusted(names, 0, 0, 0)
            if row is not None:
                paint_name(p, name, own, row, ink)
            elif number == 0:
                paint_title(p, own, self._chart.headings[0], ink)
            else:
                paint_title(p, line, self._chart.apart, ink)
