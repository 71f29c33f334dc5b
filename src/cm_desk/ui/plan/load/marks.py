"""What the chart of the weeks' hours paints, in whole pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from cm_desk.domain import wording
from cm_desk.domain.workload import WeekLoad
from cm_desk.ui.comparison.painting import Ink
from cm_desk.ui.design import tokens as t

HEAD: Final = 26  # pixels at 100 % above the highest bar, for its figure
FOOT: Final = 58
SIDE: Final = 44
_LEAST_WORDS: Final = 40
_STEPS: Final = (60, 120, 240, 300, 600, 1200, 2400, 6000, 12_000)  # minutes between two lines
_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Words:
    """The words that the chart writes, already translated."""

    silent: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things are painted: ``floor`` is the zero of the scale, ``unit`` a minute's pixels."""

    painter: QPainter
    room: QRectF
    ink: Ink
    floor: float
    unit: float

    def level(self, minutes: float) -> int:
        """Return the height of a duration on the screen."""
        return round(self.floor - minutes * self.unit)


def scale_of(loads: Sequence[WeekLoad]) -> tuple[int, int]:
    """Return the top of the scale and the gap between its lines, in minutes.

    >>> scale_of(())
    (240, 60)
    """
    highest = max(
        (max(one.planned_minutes, one.available_minutes or 0) for one in loads), default=0
    )
    step = next((one for one in _STEPS if highest <= 5 * one), _STEPS[-1])
    return max(4, ceil(highest / step)) * step, step


class LoadMarks:
    """A bar a week, hatched beyond the hours that there are, which a dashed line tells."""

    def __init__(self) -> None:
        self.loads: Sequence[WeekLoad] = ()
        self.words = Words()
        self.now = 0  # the place of the current week
        self.chosen = -1  # where the keyboard is

    def column(self, place: int, room: QRectF, ink: Ink) -> QRectF:
        """Return the room of a week, from the top of the chart to its foot."""
        left = room.left() + ink.px(SIDE)
        step = (room.right() - left) / max(1, len(self.loads))
        start, end = round(left + place * step), round(left + (place + 1) * step)
        return QRectF(start, room.top(), end - start, room.height())

    def place_at(self, x: float, room: QRectF, ink: Ink) -> int:
        """Return the place of the week under a point; -1 beside them."""
        for place in range(len(self.loads)):
            column = self.column(place, room, ink)
            if column.left() <= x < column.right():
                return place
        return -1

    def paint(self, painter: QPainter, room: QRectF, ink: Ink) -> None:
        """Paint everything in a rectangle of the painter's."""
        if not self.loads:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        top, step = scale_of(self.loads)
        floor = room.bottom() - ink.px(FOOT)
        frame = Frame(painter, room, ink, floor, (floor - room.top() - ink.px(HEAD)) / top)
        columns = [self.column(place, room, ink) for place in range(len(self.loads))]
        for column, load in zip(columns, self.loads, strict=True):
            self._paint_ground(frame, column, load)
        self._paint_scale(frame, top, step)
        for place, (column, load) in enumerate(zip(columns, self.loads, strict=True)):
            self._paint_bar(frame, column, load)
            self._paint_name(frame, column, place)
        self._paint_available(frame, columns)
        for column, load in zip(columns, self.loads, strict=True):
            self._paint_figure(frame, column, load)
        if 0 <= self.chosen < len(self.loads):
            self._paint_chosen(frame, columns[self.chosen])

    def _paint_ground(self, frame: Frame, column: QRectF, load: WeekLoad) -> None:
        """Tell past weeks from those to come, and show the silent ones."""
        painter, ink = frame.painter, frame.ink
        ground = QRectF(column.left(), column.top(), column.width(), frame.floor - column.top())
        if self._is_past(load):
            painter.fillRect(ground, ink.colour("sunken"))
        if not load.is_silent:
            return
        inner = ground.adjusted(2, 1, -2, 0)
        painter.fillRect(inner, ink.colour("warning_soft"))
        painter.setPen(QPen(ink.colour("warning"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(ink.theme.font(t.TypeStyle(t.CAPTION.size, 500)))
        painter.setPen(ink.colour("warning"))
        # From the foot up, so that the line of the hours stays clear of the word.
        painter.save()
        painter.translate(inner.center().x(), inner.bottom() - ink.px(8))
        painter.rotate(-90)
        painter.drawText(
            QRectF(0, -inner.width() / 2, inner.height(), inner.width()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.words.silent,
        )
        painter.restore()

    def _paint_scale(self, frame: Frame, top: int, step: int) -> None:
        painter, room, ink = frame.painter, frame.room, frame.ink
        painter.setFont(ink.theme.font(t.CAPTION))
        height = QFontMetricsF(painter.font()).height()
        for minutes in range(0, top + 1, step):
            level = frame.level(minutes)
            painter.setPen(QPen(ink.colour("border" if minutes else "border_strong"), 1))
            painter.drawLine(QLineF(room.left() + ink.px(SIDE), level, room.right(), level))
            painter.setPen(ink.colour("muted"))
            label = QRectF(room.left(), level - height / 2, ink.px(SIDE - 8), height)
            hours = wording.duration(minutes) if minutes else "0"
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, hours)

    def bar(self, frame: Frame, column: QRectF, load: WeekLoad) -> QRectF:
        """Return the rectangle of a week's planned hours."""
        gap = min(frame.ink.px(12), round(column.width() * 0.2))
        top = frame.level(load.planned_minutes)
        return QRectF(column.left() + gap, top, column.width() - 2 * gap, frame.floor - top)

    def _paint_bar(self, frame: Frame, column: QRectF, load: WeekLoad) -> None:
        if not load.planned_minutes:
            return
        bar = self.bar(frame, column, load)
        over = round(load.over_minutes * frame.unit)
        frame.painter.fillRect(bar.adjusted(0, over, 0, 0), frame.ink.colour("bar"))
        if over:
            beyond = QRectF(bar.left(), bar.top(), bar.width(), over)
            paint_over(frame.painter, beyond, frame.ink)

    def _is_past(self, load: WeekLoad) -> bool:
        return load.monday < self.loads[self.now].monday

    def _paint_available(self, frame: Frame, columns: Sequence[QRectF]) -> None:
        """Draw the hours that there are: one line, with steps where a week has fewer."""
        lines: list[QLineF] = []
        before: QPointF | None = None
        for column, load in zip(columns, self.loads, strict=True):
            if load.available_minutes is None:
                before = None
                continue
            level = frame.level(load.available_minutes)
            start, end = QPointF(column.left(), level), QPointF(column.right(), level)
            if before is not None and before.y() != start.y():
                lines.append(QLineF(before, start))
            lines.append(QLineF(start, end))
            before = end
        # An edge of the ground's colour keeps the line apart from the bars.
        ink = frame.ink
        for pen in (QPen(ink.colour("surface"), ink.px(2) + 2), ink.target()):
            frame.painter.setPen(pen)
            frame.painter.drawLines(lines)

    def _paint_figure(self, frame: Frame, column: QRectF, load: WeekLoad) -> None:
        painter, ink = frame.painter, frame.ink
        if not load.planned_minutes or column.width() < ink.px(_LEAST_WORDS):
            return
        painter.setFont(ink.theme.font(t.TypeStyle(t.CAPTION.size, 600)))
        painter.setPen(ink.colour("text"))
        metrics = QFontMetricsF(painter.font())
        words = wording.duration(load.planned_minutes)
        wide = min(column.width(), metrics.horizontalAdvance(words) + 6)
        top = self.bar(frame, column, load).top() - metrics.height() - ink.px(4)
        place = QRectF(column.center().x() - wide / 2, top, wide, metrics.height())
        painter.fillRect(place, ink.colour("sunken" if self._is_past(load) else "surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_name(self, frame: Frame, column: QRectF, place: int) -> None:
        """Write the week's number, its Monday, then what takes days from it."""
        painter, ink, load = frame.painter, frame.ink, self.loads[place]
        now = place == self.now
        every = max(1, ceil(ink.px(_LEAST_WORDS) / max(1.0, column.width())))
        if (place - self.now) % every:
            return
        strong, small = t.TypeStyle(t.CAPTION.size, 600), t.TypeStyle(11)
        number = f"S{load.monday.isocalendar().week}"
        off = len(load.away) + len(load.holidays)
        third = self.words.now if now else f"−{off}{wording.NBSP}j" if off else ""
        lines = (
            (number, strong if now else t.CAPTION, "primary" if now else "text"),
            (wording.short_day(load.monday), small, "muted"),
            (third, small, "primary" if now else "warning"),
        )
        top = frame.floor + ink.px(4)
        for words, style, role in lines:
            painter.setFont(ink.theme.font(style))
            painter.setPen(ink.colour(role))
            height = QFontMetricsF(painter.font()).height()
            wide = max(column.width(), ink.px(_LEAST_WORDS + 14))
            painter.drawText(
                QRectF(column.center().x() - wide / 2, top, wide, height), _CENTRE, words
            )
            top += height

    def _paint_chosen(self, frame: Frame, column: QRectF) -> None:
        painter, ink = frame.painter, frame.ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(column.adjusted(1, 1, -1, -1), ink.px(4), ink.px(4))


def paint_over(painter: QPainter, place: QRectF, ink: Ink) -> None:
    """Hatch what is planned beyond the hours that there are: the shape says it too."""
    painter.fillRect(place, ink.colour("surface"))
    painter.fillRect(place, QBrush(ink.colour("danger"), Qt.BrushStyle.FDiagPattern))
    painter.setPen(QPen(ink.colour("danger"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
