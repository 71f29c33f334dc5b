"""The small weekly chart of the first page, painted without any chart library."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cm_desk.domain.records import frozen
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override

_HEIGHT = 96


@frozen
class Week:
    """One bar: its name in words, and its count, or None where nothing is known."""

    label: str
    value: int | None


class SparkBars(QWidget):
    """Weeks as bars: a tick for none, a hatch where the history is not covered."""

    def __init__(self, icons: Icons, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._weeks: tuple[Week, ...] = ()
        self._target: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_weeks(self, weeks: Sequence[Week], *, target: float | None = None) -> None:
        self._weeks = tuple(weeks)
        self._target = target
        self.setAccessibleDescription(self._description())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell the weeks' names from now on: overriding ``event`` slowed the first paint."""
        self.setMouseTracking(True)
        super().enterEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        week = self._week_at(event.position().x())
        self.setToolTip(self._words(week) if week else "")
        super().mouseMoveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._weeks:
            return
        painter = QPainter(self)
        floor = self.height() - self._theme.px(2)
        most = max(1.0, self._target or 0.0, *(week.value or 0 for week in self._weeks))
        unit = (floor - self._theme.px(6)) / most
        self._paint_bars(painter, floor, unit)
        if self._target is not None:
            level = floor - self._target * unit
            pen = QPen(self._theme.colour("national"), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLines([QLineF(0, level, self.width(), level)])

    def _paint_bars(self, painter: QPainter, floor: float, unit: float) -> None:
        step = self.width() / len(self._weeks)
        gap = max(1.0, step * 0.2)
        tick = self._theme.px(2)
        full, none = self._theme.colour("bar"), self._theme.colour("border_strong")
        unknown = QBrush(self._theme.colour("outline"), Qt.BrushStyle.BDiagPattern)
        for number, week in enumerate(self._weeks):
            left = number * step
            width = max(1.0, step - gap)
            if week.value is None:
                painter.fillRect(QRectF(left, 0, step, floor + tick), unknown)
            elif week.value == 0:
                painter.fillRect(QRectF(left, floor, width, tick), none)
            else:
                height = week.value * unit
                painter.fillRect(QRectF(left, floor + tick - height, width, height), full)

    def _week_at(self, x: float) -> Week | None:
        if not self._weeks:
            return None
        number = int(x * len(self._weeks) / max(1, self.width()))
        return self._weeks[min(number, len(self._weeks) - 1)]

    def _words(self, week: Week) -> str:
        if week.value is None:
            return self.tr("{week}: not covered").format(week=week.label)
        count = self.tr("%n publication(s)", "", week.value)
        return self.tr("{week}: {count}").format(week=week.label, count=count)

    def _description(self) -> str:
        """Say in words what the bars show."""
        if not self._weeks:
            return ""
        known = [week.value for week in self._weeks if week.value is not None]
        parts = [
            self.tr("From {first} to {last}.").format(
                first=self._weeks[0].label, last=self._weeks[-1].label
            ),
            self.tr("%n covered week(s).", "", len(known)),
            self.tr("%n week(s) with at least one publication.", "", sum(map(bool, known))),
            self.tr("At most %n in one week.", "", max(known, default=0)),
        ]
        return " ".join(parts)
