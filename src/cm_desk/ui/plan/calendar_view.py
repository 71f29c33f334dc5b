"""What the month and the week are to the page: a period to walk through, and its days."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.design.dates import FIRST_DAY, YEARS_AHEAD
from cm_desk.ui.plan.across import AcrossScroll
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.period_bar import PeriodBar
from cm_desk.ui.plan.walk import DaysShown, DayWalk


class CalendarView(QWidget):
    """A grid of days in its frame, with ``bar`` to be put above it.

    The page reads what ``days`` asks for whenever ``turned`` is emitted, and gives it back by
    ``show_days``.

    Signals:
        turned: other days are shown, and must be read.
    """

    turned = Signal()

    def __init__(self, icons: Icons, grid: DayWalk, bar: PeriodBar, today: date) -> None:
        super().__init__()
        self.grid = grid
        self.bar = bar
        self._today = today
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

    # What the month and the week say

    def days(self) -> tuple[date, date]:
        """Return the first and the last day to read."""
        raise NotImplementedError

    def show_days(self, shown: DaysShown, *, today: date) -> None:
        """Show these days; ``today`` may have changed since the last time."""
        raise NotImplementedError

    def is_in(self, day: date) -> bool:
        """Tell whether a day belongs to the period, or only surrounds it."""
        raise NotImplementedError

    def take(self, day: date) -> None:
        """Make the period that of a day."""
        raise NotImplementedError

    def neighbour(self, step: int) -> date:
        """Return a day of the period before or after."""
        raise NotImplementedError

    # What the page uses

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

    def tell(self, looks: Iterable[Look]) -> None:
        """Sum the period up, what surrounds it left out."""
        self._counted = tuple(looks)
        self._sum_up()

    def _sum_up(self) -> None:
        self.bar.tell(
            count=len(self._counted),
            done=sum(look.done and not look.abandoned for look in self._counted),
            late=sum(look.late for look in self._counted),
            chosen=len(self.grid.chosen),
        )

    def _step(self, step: int) -> None:
        self.go_to(self.neighbour(step))

    def _bring_into_view(self, widget: QWidget) -> None:
        if self.window().focusWidget() is not widget:
            return
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        for area in (self._scroll, parent):
            if area is not None:
                area.ensureWidgetVisible(widget, 8, 8)
