"""Which weeks of each account are known, as one line of cells an account."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Coverage
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_MOST_WEEKS: Final = 53 * 5
_FEWEST_WEEKS: Final = 52
_ROW: Final = 28
_BAR: Final = 14
_SCALE: Final = 22
_LABEL: Final = 230
_ICON: Final = 16
_LEGEND: Final = 32
_WEEK: Final = timedelta(days=7)


class WeekState(Enum):
    """What is known of a week."""

    UNKNOWN = auto()
    DECLARED = auto()
    IMPORTED = auto()


@dataclass(frozen=True, slots=True)
class AccountWeeks:
    """One line of the timeline."""

    name: str
    icon: str
    states: tuple[WeekState, ...]
    spoken: str


def first_monday(periods: Iterable[Coverage], today: date) -> date:
    """Return the week where the timeline starts: a year back at least, five at most."""
    this_week = monday(today)
    earliest = min((one.first for one in periods), default=today)
    latest_start = this_week - (_FEWEST_WEEKS - 1) * _WEEK
    return max(min(monday(earliest), latest_start), this_week - (_MOST_WEEKS - 1) * _WEEK)


def week_states(periods: Sequence[Coverage], first: date, today: date) -> tuple[WeekState, ...]:
    """Tell what is known of each week from ``first`` (a Monday) to the current one.

    A week counts as soon as one of its days is covered; an import says more than a
    declaration.
    """
    count = (monday(today) - first).days // 7 + 1
    return tuple(_state(periods, first + number * _WEEK) for number in range(count))


def monday(day: date) -> date:
    """Return the first day of an ISO week."""
    return day - timedelta(days=day.weekday())


def _state(periods: Sequence[Coverage], start: date) -> WeekState:
    end = start + timedelta(days=6)
    sources = {one.source for one in periods if one.first <= end and one.last >= start}
    if "import" in sources:
        return WeekState.IMPORTED
    return WeekState.DECLARED if sources else WeekState.UNKNOWN


class CoverageTimeline(QWidget):
    """Paint the covered weeks; the same is told in words to a screen reader."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, icons.theme
        self._rows: tuple[AccountWeeks, ...] = ()
        self._first = date.min
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[AccountWeeks], first: date) -> None:
        """Show accounts whose weeks start at ``first``."""
        self._rows, self._first = tuple(rows), first
        self.setAccessibleDescription(" ".join(one.spoken for one in self._rows))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(640), px(_SCALE) + len(self._rows) * px(_ROW) + px(_LEGEND))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.x(), event.y()), self)
            return True
        return super().event(event)

    def tip_at(self, x: float, y: float) -> str:
        """Name the week and what is known of it under a point."""
        px = self._theme.px
        row = int((y - px(_SCALE)) // px(_ROW))
        if not 0 <= row < len(self._rows) or y < px(_SCALE):
            return ""
        area = self._area()
        states = self._rows[row].states
        column = int((x - area.left()) / (area.width() / len(states)))
        if not 0 <= column < len(states):
            return ""
        start = self._first + column * _WEEK
        week = f"{wording.capital(wording.week(start))} {start.year}"
        return f"{week}\u00a0: {self._say(states[column])}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        for number, row in enumerate(self._rows):
            self._paint_row(painter, number, row)
        self._paint_legend(painter)

    def _say(self, state: WeekState) -> str:
        match state:
            case WeekState.IMPORTED:
                return self.tr("observed in an import")
            case WeekState.DECLARED:
                return self.tr("declared complete")
            case WeekState.UNKNOWN:
                return self.tr("not covered")

    def _area(self) -> QRectF:
        px = self._theme.px
        label = min(px(_LABEL), self.width() * 0.32)
        return QRectF(label, px(_SCALE), max(1.0, self.width() - label), len(self._rows) * px(_ROW))

    def _paint_scale(self, painter: QPainter) -> None:
        if not self._rows:
            return
        area, weeks = self._area(), len(self._rows[0].states)
        last = self._first + weeks * _WEEK
        painter.setFont(self._theme.font(t.CAPTION))
        step = area.width() / weeks
        for month in _ticks(self._first, last):
            left = area.left() + (month - self._first).days / 7 * step
            painter.setPen(self._theme.colour("border"))
            painter.drawLine(int(left), int(area.top()), int(left), int(area.bottom()))
            painter.setPen(self._theme.colour("muted"))
            label = str(month.year) if month.month == 1 else wording.short_day(month).split()[-1]
            painter.drawText(QRectF(left + 2, 0, 90, area.top()), Qt.AlignmentFlag.AlignLeft, label)

    def _paint_row(self, painter: QPainter, number: int, row: AccountWeeks) -> None:
        px, area = self._theme.px, self._area()
        top = area.top() + number * px(_ROW)
        font = self._theme.font(t.SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        left = px(_ICON) + px(t.SPACE_S)
        icon = self._icons.pixmap(row.icon, size=_ICON, ratio=self.devicePixelRatioF())
        painter.drawPixmap(0, int(top + (px(_ROW) - px(_ICON)) / 2), icon)
        room = int(area.left()) - left - px(t.SPACE_M)
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, top, room, px(_ROW)), flags, name)
        bar_top, height = top + (px(_ROW) - px(_BAR)) / 2, px(_BAR)
        step = area.width() / len(row.states)
        for start, end, state in _stretches(row.states):
            box = QRectF(area.left() + start * step, bar_top, (end - start) * step, height)
            self._paint_stretch(painter, box, state)

    def _paint_legend(self, painter: QPainter) -> None:
        px, area = self._theme.px, self._area()
        top, left = area.bottom() + px(t.SPACE_S), area.left()
        font = self._theme.font(t.CAPTION)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for state in (WeekState.IMPORTED, WeekState.DECLARED, WeekState.UNKNOWN):
            height = px(_LEGEND) - px(t.SPACE_S)
            swatch = QRectF(left, top + (height - px(10)) / 2, px(20), px(10))
            self._paint_stretch(painter, swatch, state)
            painter.setFont(font)
            painter.setPen(self._theme.colour("muted"))
            said = self._say(state)
            width = QFontMetrics(font).horizontalAdvance(said)
            painter.drawText(QRectF(swatch.right() + px(6), top, width + 4, height), flags, said)
            left = swatch.right() + px(6) + width + px(t.SPACE_L)

    def _paint_stretch(self, painter: QPainter, box: QRectF, state: WeekState) -> None:
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        match state:
            case WeekState.UNKNOWN:
                # A thin line rather than a pale bar: the difference is a shape, not a colour.
                middle = QRectF(box.left(), box.center().y() - 1, box.width(), 2)
                painter.fillRect(middle, colour("outline"))
            case WeekState.DECLARED:
                painter.setPen(colour("bar"))
                painter.setBrush(colour("primary_soft"))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            case WeekState.IMPORTED:
                painter.setBrush(colour("bar"))
                painter.drawRoundedRect(box, 2, 2)


def _stretches(states: Sequence[WeekState]) -> Iterable[tuple[int, int, WeekState]]:
    """Join neighbouring weeks in the same state."""
    start = 0
    for place in range(1, len(states) + 1):
        if place == len(states) or states[place] is not states[start]:
            yield start, place, states[start]
            start = place


def _ticks(first: date, last: date) -> Iterable[date]:
    """Yield the quarters to write, or the years alone when there are many."""
    months = (1, 4, 7, 10) if (last - first).days <= 800 else (1, 7)
    for year in range(first.year, last.year + 1):
        for month in months:
            # The last label would be cut by the edge.
            if first <= date(year, month, 1) < last - 3 * _WEEK:
                yield date(year, month, 1)
