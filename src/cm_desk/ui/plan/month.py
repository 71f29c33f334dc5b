"""The month: where one reads and moves what is planned."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from cm_desk.ui.design import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.calendar_view import CalendarView
from cm_desk.ui.plan.grid import MonthGrid, next_month, span_of
from cm_desk.ui.plan.overlays import OverlayMenu
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.period_bar import PeriodBar
from cm_desk.ui.plan.walk import DaysShown

_TITLE = 160


class MonthView(CalendarView):
    """Walk through the months of the plan."""

    def __init__(
        self, icons: Icons, painter: CardPainter, overlays: OverlayMenu, today: date
    ) -> None:
        translate = QCoreApplication.translate
        bar = PeriodBar(
            icons,
            overlays,
            back=translate("MonthView", "Previous month"),
            forth=translate("MonthView", "Next month"),
            widest=_TITLE,
        )
        self.squares = MonthGrid(icons, painter)
        super().__init__(icons, self.squares, bar, today)
        self._first = today.replace(day=1)
        self.show_days(DaysShown(), today=today)
        self.grid.select_day(today, keyboard=False)

    @property
    def month(self) -> date:
        """The first day of the month shown."""
        return self._first

    @override
    def days(self) -> tuple[date, date]:
        start, weeks = span_of(self._first)
        return start, start + timedelta(days=7 * weeks - 1)

    @override
    def show_days(self, shown: DaysShown, *, today: date) -> None:
        self._today = today
        self.squares.show_month(self._first, shown, today=today)
        self.bar.show_title(words.month(self._first).capitalize())
        self.tell(look for day, those in shown.looks.items() if self.is_in(day) for look in those)

    @override
    def is_in(self, day: date) -> bool:
        return (day.year, day.month) == (self._first.year, self._first.month)

    @override
    def take(self, day: date) -> None:
        self._first = day.replace(day=1)

    @override
    def neighbour(self, step: int) -> date:
        return next_month(self._first, step)
