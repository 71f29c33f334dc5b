"""The weeks of a month, Monday first, through which the arrows walk."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from cm_desk.services.planning import Spot
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.card import plain_tip
from cm_desk.ui.plan.day import DayCell
from cm_desk.ui.plan.overlays import NO_MARKS
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.walk import DaysShown, DayWalk
from cm_desk.ui.plan.week_load import WeekStrip, paint_strip

_HEAD = 28
_NUMBERS = 46
_LEAST_ROW = 78
_LEAST_COLUMN = 72


class MonthGrid(DayWalk):
    """Show the contents of each day of whole weeks.

    Signals:
        week_opened(date): the week of that Monday is wanted.
    """

    week_opened = Signal(object)

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(icons, painter, parent)
        self._first = date(2000, 1, 1)
        self._cells: list[DayCell] = []
        self._weeks = 0
        self._strips: Mapping[date, WeekStrip] = {}
        icons.theme.changed.connect(self._lay_out)

    def show_month(self, first: date, shown: DaysShown, *, today: date) -> None:
        """Show the whole weeks of the month that begins on ``first``."""
        start, weeks = span_of(first)
        kept = self.keeps_keyboard()
        turned = first != self._first
        self._first = first
        self._have_weeks(weeks)
        for number, cell in enumerate(self.shown()):
            day = start + timedelta(days=number)
            cell.show_day(
                day,
                shown.looks.get(day, ()),
                today=day == today,
                outside=(day.year, day.month) != (first.year, first.month),
                marks=shown.marks.get(day, NO_MARKS),
            )
        self.setAccessibleName(words.month(first))
        self.restore(keyboard=kept, otherwise=first)
        if turned:
            self.update()

    def show_strips(self, strips: Mapping[date, WeekStrip]) -> None:
        """Show the work that the weeks ask for, by their Mondays."""
        if strips != self._strips:
            self._strips = strips
            for cell in self.shown()[::7]:
                strip = strips.get(cell.day)
                cell.setAccessibleDescription(strip.said if strip else "")
            self.update(0, 0, self._icons.theme.px(_NUMBERS), self.height())

    def cell(self, day: date) -> DayCell | None:
        """Return the square of a day that is shown."""
        found = self.box(day)
        return found if isinstance(found, DayCell) else None

    # What a walk asks

    @override
    def shown(self) -> Sequence[DayCell]:
        return self._cells[: 7 * self._weeks]

    @override
    def own(self) -> Sequence[DayCell]:
        month = (self._first.year, self._first.month)
        return [cell for cell in self.shown() if (cell.day.year, cell.day.month) == month]

    @override
    def spot_at(self, place: QPoint) -> Spot | None:
        cell = next((one for one in self.shown() if one.geometry().contains(place)), None)
        return Spot(cell.day) if cell else None

    @override
    def aim(self, spot: Spot | None) -> None:
        for cell in self._cells:
            cell.set_target(spot is not None and cell.day == spot.day)

    @override
    def turned(self, step: int) -> date:
        return next_month(self._first, step)

    # Weeks

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        monday = self._week_at(event.position().toPoint())
        if monday is not None and event.button() == Qt.MouseButton.LeftButton:
            self.week_opened.emit(monday)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            monday = self._week_at(event.pos())
            strip = self._strips.get(monday) if monday else None
            QToolTip.showText(event.globalPos(), plain_tip(strip.said) if strip else "", self)
            return True
        return super().event(event)

    def _week_at(self, place: QPoint) -> date | None:
        if place.x() >= self._icons.theme.px(_NUMBERS):
            return None
        rows = (
            cell for cell in self.shown()[::7] if cell.y() <= place.y() < cell.geometry().bottom()
        )
        return next((cell.day for cell in rows), None)

    # Geometry and paint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        font = theme.font(t.TypeStyle(t.CAPTION.size, 500))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        centre = Qt.AlignmentFlag.AlignCenter
        head, numbers = theme.px(_HEAD), theme.px(_NUMBERS)
        painter.drawText(QRect(0, 0, numbers, head), centre, self.tr("Wk"))
        for number in range(7):
            left, width = self._column(number)
            name = words.weekday(number)
            if metrics.horizontalAdvance(name) > width - theme.px(8):
                name = words.short_weekday(number)
            painter.drawText(QRect(left, 0, width, head), centre, name)
        for cell in self.shown()[::7]:
            place = QRect(0, cell.y(), numbers - 1, cell.height())
            number = cell.day.isocalendar().week
            paint_strip(painter, self._icons, place, number, self._strips.get(cell.day))
        painter.setPen(theme.colour("border"))
        painter.drawLine(0, head - 1, self.width(), head - 1)
        painter.drawLine(numbers - 1, head, numbers - 1, self.height())

    def _have_weeks(self, weeks: int) -> None:
        while len(self._cells) < 7 * weeks:
            cell = DayCell(self._icons, self._painter, self)
            self._cells.append(self.listen(cell))
        if weeks != self._weeks:
            self._weeks = weeks
            for cell in self.shown():
                cell.hold()
            for number, cell in enumerate(self._cells):
                cell.setVisible(number < 7 * weeks)
            self._lay_out()

    def _lay_out(self) -> None:
        px = self._icons.theme.px
        self.setMinimumSize(
            px(_NUMBERS) + 7 * px(_LEAST_COLUMN), px(_HEAD) + self._weeks * px(_LEAST_ROW)
        )
        lefts = [self._column(weekday)[0] for weekday in range(7)]
        for number, cell in enumerate(self.shown()):
            week, weekday = divmod(number, 7)
            left, width = self._column(weekday)
            room = self.height() - px(_HEAD)
            top = px(_HEAD) + room * week // self._weeks
            bottom = px(_HEAD) + room * (week + 1) // self._weeks
            cell.lefts = lefts
            cell.setGeometry(left, top, width, bottom - top)
        self.update()

    def _column(self, weekday: int) -> tuple[int, int]:
        """Return the left edge and the width of a day's column."""
        numbers = self._icons.theme.px(_NUMBERS)
        room = self.width() - numbers
        left = numbers + room * weekday // 7
        return left, numbers + room * (weekday + 1) // 7 - left


def span_of(first: date) -> tuple[date, int]:
    """Return the Monday and the number of the weeks that a month touches.

    >>> span_of(date(2026, 2, 1))
    (datetime.date(2026, 1, 26), 5)
    """
    start = first - timedelta(days=first.weekday())
    last = next_month(first, 1) - timedelta(days=1)
    return start, (last - start).days // 7 + 1


def next_month(day: date, step: int) -> date:
    """Return the first day of the month so many months away.

    >>> next_month(date(2026, 12, 24), 1)
    datetime.date(2027, 1, 1)
    """
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)
