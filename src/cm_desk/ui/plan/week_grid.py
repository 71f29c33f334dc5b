"""The seven days of an ISO week, each with its hours, through which the arrows walk."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.services.planning import Spot
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import day_ground as ground
from cm_desk.ui.plan.overlays import NO_MARKS
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.walk import DaysShown, DayWalk
from cm_desk.ui.plan.week_axis import HOURS, UNTIMED, axis_of
from cm_desk.ui.plan.week_day import HEAD, DayColumn, Frame

_GUTTER = 46
_LEAST_COLUMN = 96
_UNTIMED = 30
_LABEL = 13
_QUARTER = 15
_FIRST_HOUR = time(9)


class WeekGrid(DayWalk):
    """Show a week's contents by day and by hour; a drop sets both."""

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(icons, painter, parent)
        self._monday = date(2000, 1, 3)
        self._frame = Frame()
        self._columns = [self.listen(DayColumn(icons, painter, self)) for _weekday in range(7)]
        icons.theme.changed.connect(self._lay_out)

    def show_week(self, monday: date, shown: DaysShown, *, today: date) -> None:
        """Show the week of a Monday."""
        kept = self.keeps_keyboard()
        turned = monday != self._monday
        self._monday = monday
        changed = False
        for number, column in enumerate(self._columns):
            day = monday + timedelta(days=number)
            changed |= column.show_day(
                day,
                shown.looks.get(day, ()),
                today=day == today,
                marks=shown.marks.get(day, NO_MARKS),
            )
        if changed or turned:
            self.setAccessibleName(wording.week(monday))
            self._lay_out()
        self.restore(keyboard=kept, otherwise=monday)

    # What a walk asks

    @override
    def shown(self) -> Sequence[DayColumn]:
        return self._columns

    @override
    def spot_at(self, place: QPoint) -> Spot | None:
        column = next((one for one in self._columns if one.geometry().contains(place)), None)
        return column.spot_at(place.y() - column.y()) if column else None

    @override
    def aim(self, spot: Spot | None) -> None:
        for column in self._columns:
            column.set_target(spot if spot is not None and spot.day == column.day else None)

    @override
    def turned(self, step: int) -> date:
        return self.day + timedelta(weeks=step)

    @override
    def carried_to(self, step: int) -> Spot | None:
        """Ctrl with the arrows that go up and down moves by a quarter of an hour."""
        if abs(step) < 7:
            return super().carried_to(step)
        minute = self.current_minute()
        if minute is None:
            return Spot(self.day, _FIRST_HOUR, sets_hour=True) if step > 0 else None
        later = minute + (_QUARTER if step > 0 else -_QUARTER)
        if not 0 <= later < HOURS * 60:
            return None
        return Spot(self.day, time(later // 60, later % 60), sets_hour=True)

    @override
    def beyond(self, step: int) -> date | None:
        # What is under a day's last card is not another week.
        return None if abs(step) == 7 else super().beyond(step)

    def current_minute(self) -> int | None:
        """Return the minute of the day of the content where the keyboard is."""
        column = self.box(self.day)
        card = column.card_of(self.content) if column else None
        return card.look.minute if card else None

    # Geometry and paint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        px = theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setFont(theme.font(t.TypeStyle(11, 500)))
        painter.setPen(theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        gutter = px(_GUTTER)
        written = -px(_LABEL)
        for hour in range(HOURS):
            top = self._frame.first_hour + self._frame.axis.tops[hour]
            if top - written >= px(_LABEL) + px(2):
                place = QRect(0, top, gutter - px(6), px(_LABEL))
                painter.drawText(place, right, f"{hour}{wording.NBSP}h")
                written = top
        painter.setPen(theme.colour("outline"))
        painter.drawLine(gutter - 1, 0, gutter - 1, self.height())

    def _lay_out(self) -> None:
        lefts = self._lefts()
        least = self._frame_of(lefts, lines=2, height=0)
        self.setMinimumSize(
            lefts[0] + 7 * self._icons.theme.px(_LEAST_COLUMN),
            least.first_hour + least.axis.height,
        )
        fuller = self._frame_of(lefts, lines=3, height=self.height())
        if fuller.first_hour + fuller.axis.height > self.height():
            fuller = self._frame_of(lefts, lines=2, height=self.height())
        self._frame = fuller
        for number, column in enumerate(self._columns):
            column.lefts = lefts
            column.setGeometry(lefts[number], 0, lefts[number + 1] - lefts[number], self.height())
            column.place(fuller)
        self.update()

    def _lefts(self) -> list[int]:
        """Return where each day begins, and where the last one ends."""
        gutter = self._icons.theme.px(_GUTTER)
        room = self.width() - gutter
        return [gutter + room * number // 7 for number in range(8)]

    def _frame_of(self, lefts: Sequence[int], *, lines: int, height: int) -> Frame:
        """Measure what the days share, titles having so many lines at most."""
        px, scale = self._icons.theme.px, self._icons.theme.scale
        needed: dict[int, int] = {}
        for number, column in enumerate(self._columns):
            width = lefts[number + 1] - lefts[number]
            for slot, tall in column.wanted_heights(width, lines).items():
                needed[slot] = max(needed.get(slot, 0), tall)
        marks = max(column.wanted_lines() for column in self._columns)
        head = px(HEAD) + marks * px(ground.LINE) + (px(3) if marks else 0)
        if any(column.has_band() for column in self._columns):
            head += px(ground.BAND)
        untimed = max(px(_UNTIMED), needed.pop(UNTIMED, 0) + px(2))
        axis = axis_of(needed, room=height - head - untimed, scale=scale)
        return Frame(marks, head, untimed, axis, lines)
