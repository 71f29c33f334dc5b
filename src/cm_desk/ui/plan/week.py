"""The week: seven days with their hours, and cards large enough to be read."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.domain import wording
from cm_desk.ui.design import Icons
from cm_desk.ui.plan.calendar_view import CalendarView, Period
from cm_desk.ui.plan.overlays import OverlayMenu
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.period_bar import PeriodBar
from cm_desk.ui.plan.week_grid import WeekGrid

_TITLE: Final = 300


def week_view(
    icons: Icons, painter: CardPainter, overlays: OverlayMenu, today: date
) -> CalendarView[WeekGrid]:
    """Return the view that walks through the weeks of the plan."""
    translate = QCoreApplication.translate
    bar = PeriodBar(
        icons,
        overlays,
        back=translate("WeekView", "Previous week"),
        forth=translate("WeekView", "Next week"),
        widest=_TITLE,
    )
    grid = WeekGrid(icons, painter)
    return CalendarView(icons, grid, bar, _WEEKS, show=grid.show_week, today=today)


def _on_screen(monday: date) -> tuple[date, date]:
    return monday, monday + timedelta(days=6)


def _title(monday: date) -> str:
    title = QCoreApplication.translate("WeekView", "Week {number}, {days}")
    days = wording.period(*_on_screen(monday))
    return title.format(number=monday.isocalendar().week, days=days)


_WEEKS: Final = Period(
    start=lambda day: day - timedelta(days=day.weekday()),
    neighbour=lambda monday, step: monday + timedelta(weeks=step),
    on_screen=_on_screen,
    title=_title,
)
