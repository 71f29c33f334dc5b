"""The week: seven days with their hours, and cards large enough to be read."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from cm_desk.domain import wording
from cm_desk.ui.design import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.calendar_view import CalendarView
from cm_desk.ui.plan.overlays import OverlayMenu
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.period_bar import PeriodBar
from cm_desk.ui.plan.walk import DaysShown
from cm_desk.ui.plan.week_grid import WeekGrid

_TITLE = 300


class WeekView(CalendarView):
    """Walk through the weeks of the plan."""

    def __init__(
        self, icons: Icons, painter: CardPainter, overlays: OverlayMenu, today: date
    ) -> None:
        translate = QCoreApplication.translate
        bar = PeriodBar(
            icons,
            overlays,
            back=translate("WeekView", "Previous week"),
            forth=translate("WeekView", "Next week"),
            widest=_TITLE,
        )
        self.columns = WeekGrid(icons, painter)
        super().__init__(icons, self.columns, bar, today)
        self._monday = today - timedelta(days=today.weekday())
        self.show_days(DaysShown(), today=today)
        self.grid.select_day(today, keyboard=False)

    @property
    def monday(self) -> date:
        """The first day of the week shown."""
        return self._monday

    @override
    def days(self) -> tuple[date, date]:
        return self._monday, self._monday + timedelta(days=6)

    @override
    def show_days(self, shown: DaysShown, *, today: date) -> None:
        self._today = today
        self.columns.show_week(self._monday, shown, today=today)
        number = self._monday.isocalendar().week
        span = wording.period(self._monday, self._monday + timedelta(days=6))
        title = QCoreApplication.translate("WeekView", "Week {number}, {days}")
        self.bar.show_title(title.format(number=number, days=span))
        self.tell(look for those in shown.looks.values() for look in those)

    @override
    def is_in(self, day: date) -> bool:
        return self._monday <= day <= self._monday + timedelta(days=6)

    @override
    def take(self, day: date) -> None:
        self._monday = day - timedelta(days=day.weekday())

    @override
    def neighbour(self, step: int) -> date:
        return self._monday + timedelta(weeks=step)
