"""The small weekly chart of the first page, painted without any chart library."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override

_HEIGHT = 96


class SparkBars(QWidget):
    """Weeks as bars: a tick for none, a hatch where the history is not covered."""

    def __init__(self, icons: Icons, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._counts: tuple[int | None, ...] = ()
        self._name: Callable[[int], str] = str
        self._target: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_weeks(
        self,
        counts: Sequence[int | None],
        name: Callable[[int], str],
        *,
        target: float | None = None,
    ) -> None:
        """Show a count a week, None where nothing is known; ``name`` says which the nth is."""
        self._counts = tuple(counts)
        self._name = name
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
        if self._counts:
            number = int(event.position().x() * len(self._counts) / max(1, self.width()))
            self.setToolTip(self._words(max(0, min(number, len(self._counts) - 1))))
        super().mouseMoveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        floor = self.height() - self._theme.px(2)
        most = max(1.0, self._target or 0.0, *(count or 0 for count in self._counts))
        unit = (floor - self._theme.px(6)) / most
        self._paint_bars(painter, floor, unit)
        if self._target is not None:
            level = floor - self._target * unit
            pen = QPen(self._theme.colour("national"), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLines([QLineF(0, level, self.width(), level)])

    def _paint_bars(self, painter: QPainter, floor: float, unit: float) -> None:
        step = self.width() / len(self._counts)
        gap = max(1.0, step * 0.2)
        tick = self._theme.px(2)
        full, none = self._theme.colour("bar"), self._theme.colour("border_strong")
        unknown = QBrush(self._theme.colour("outline"), Qt.BrushStyle.BDiagPattern)
        for number, count in enumerate(self._counts):
            left = number * step
            width = max(1.0, step - gap)
            if count is None:
                painter.fillRect(QRectF(left, 0, step, floor + tick), unknown)
            elif count == 0:
                painter.fillRect(QRectF(left, floor, width, tick), none)
            else:
                height = count * unit
                painter.fillRect(QRectF(left, floor + tick - height, width, height), full)

    def _words(self, number: int) -> str:
        count = self._counts[number]
        if count is None:
            return self.tr("{week}: not covered").format(week=self._name(number))
        words = self.tr("%n publication(s)", "", count)
        return self.tr("{week}: {count}").format(week=self._name(number), count=words)

    def _description(self) -> str:
        """Say in words what the bars show."""
        if not self._counts:
            return ""
        known = [count for count in self._counts if count is not None]
        parts = [
            self.tr("From {first} to {last}.").format(
                first=self._name(0), last=self._name(len(self._counts) - 1)
            ),
            self.tr("%n covered week(s).", "", len(known)),
            self.tr("%n week(s) with at least one publication.", "", sum(map(bool, known))),
            self.tr("At most %n in one week.", "", max(known, default=0)),
        ]
        return " ".join(parts)
