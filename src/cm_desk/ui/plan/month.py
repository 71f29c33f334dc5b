"""The month: where one reads and moves what is planned."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.ui.design import Icons
from cm_desk.ui.plan import words
from cm_desk.ui.plan.calendar_view import CalendarView, Period
from cm_desk.ui.plan.grid import MonthGrid, next_month, span_of
from cm_desk.ui.plan.overlays import OverlayMenu
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.period_bar import PeriodBar

_TITLE: Final = 160


def month_view(
    icons: Icons, painter: CardPainter, overlays: OverlayMenu, today: date
) -> CalendarView[MonthGrid]:
    """Return the view that walks through the months of the plan."""
    translate = QCoreApplication.translate
    bar = PeriodBar(
        icons,
        overlays,
        back=translate("MonthView", "Previous month"),
        forth=translate("MonthView", "Next month"),
        widest=_TITLE,
    )
    grid = MonthGrid(icons, painter)
    return CalendarView(icons, grid, bar, _MONTHS, show=grid.show_month, today=today)


def _on_screen(first: date) -> tuple[date, date]:
    start, weeks = span_of(first)
    return start, start + timedelta(days=7 * weeks - 1)


_MONTHS: Final = Period(
    start=lambda day: day.replace(day=1),
    neighbour=next_month,
    on_screen=_on_screen,
    title=lambda first: words.month(first).capitalize(),
)
