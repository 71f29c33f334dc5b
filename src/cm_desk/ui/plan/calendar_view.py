"""What the month and the week are to the page: a period to walk through, and its days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.design.dates import FIRST_DAY, YEARS_AHEAD
from cm_desk.ui.plan.across import AcrossScroll
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.period_bar import PeriodBar
from cm_desk.ui.plan.walk import DaysShown, DayWalk

Grid = TypeVar("Grid", bound=DayWalk)


@dataclass(frozen=True, slots=True)
class Period:
    """What the plan is walked through by.

    ``start`` returns the first day of a day's period; ``neighbour`` that of the period so many
    steps from a first day; ``on_screen`` the first and the last day to read for it, those that
    surround it included; ``title`` names it.
    """

    start: Callable[[date], date]
    neighbour: Callable[[date, int], date]
    on_screen: Callable[[date], tuple[date, date]]
    title: Callable[[date], str]


class Show(Protocol):
    """Show in a grid the period of a first day."""

    def __call__(self, first: date, shown: DaysShown, /, *, today: date) -> None: ...


class CalendarView(QWidget, Generic[Grid]):
    """A grid of days in its frame, with ``bar`` to be put above it.

    The page reads what ``days`` asks for whenever ``turned`` is emitted, and gives it back by
    ``show_days``.

    Signals:
        turned: other days are shown, and must be read.
    """

    turned = Signal()

    def __init__(
        self, icons: Icons, grid: Grid, bar: PeriodBar, period: Period, *, show: Show, today: date
    ) -> None:
        super().__init__()
        self.grid = grid
        self.bar = bar
        self._period = period
        self._show = show
        self._today = today
        self._first = period.start(today)
        self._counted: tuple[Look, ...] = ()
        self._scroll = AcrossScroll(grid)
        frame = QFrame()
        frame.setProperty("surface", "card")
        inside = QVBoxLayout(frame)
        icons.theme.arrange(inside, margins=(1, 1, 1, 1))
        inside.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        grid.wandered.connect(self.wander)
        grid.chosen_changed.connect(self._sum_up)
        grid.reached.connect(self._bring_into_view)
        bar.stepped.connect(self._step)
        bar.today_asked.connect(self.go_to_today)

        self.show_days(DaysShown(), today=today)
        grid.select_day(today, keyboard=False)

    @property
    def first(self) -> date:
        """The first day of the period shown."""
        return self._first

    def days(self) -> tuple[date, date]:
        """Return the first and the last day to read."""
        return self._period.on_screen(self._first)

    def show_days(self, shown: DaysShown, *, today: date) -> None:
        """Show these days; ``today`` may have changed since the last time."""
        self._today = today
        self._show(self._first, shown, today=today)
        self.bar.show_title(self._period.title(self._first))
        # What only surrounds the period is no part of its sum.
        self._counted = tuple(
            look
            for day, those in shown.looks.items()
            if self._period.start(day) == self._first
            for look in those
        )
        self._sum_up()

    def take(self, day: date) -> None:
        """Make the period that of a day."""
        self._first = self._period.start(day)

    def go_to(self, day: date) -> None:
        """Show the period of a day, if the plan reaches that far."""
        if not self.reaches(day):
            return
        before = self.days()
        self.take(day)
        if self.days() != before:
            self.turned.emit()

    def reaches(self, day: date) -> bool:
        """Tell whether the plan goes as far as a day."""
        return FIRST_DAY.year <= day.year <= self._today.year + YEARS_AHEAD

    def wander(self, day: date) -> None:
        """Show the period of a day, the keyboard on that day."""
        self.go_to(day)
        self.grid.select_day(day)

    def go_to_today(self) -> None:
        """Show the period of today, the keyboard on it."""
        self.wander(self._today)

    def select_content(self, content_id: int, day: date) -> None:
        """Show a content on its day, the keyboard on it."""
        self.go_to(day)
        if not self.grid.select_content(content_id):
            self.grid.select_day(day)

    def go_down(self) -> None:
        """Put the keyboard in the calendar."""
        self.grid.select_day(self.grid.day)

    def _sum_up(self) -> None:
        self.bar.tell(
            count=len(self._counted),
            done=sum(look.done and not look.abandoned for look in self._counted),
            late=sum(look.late for look in self._counted),
            chosen=len(self.grid.chosen),
        )

    def _step(self, step: int) -> None:
        self.go_to(self._period.neighbour(self._first, step))

    def _bring_into_view(self, widget: QWidget) -> None:
        if self.window().focusWidget() is not widget:
            return
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        for area in (self._scroll, parent):
            if area is not None:
                area.ensureWidgetVisible(widget, 8, 8)
