"""Scales of the charts: round tops, and weeks or months written as French readers expect."""

from collections.abc import Iterator, Sequence
from math import ceil

from cm_desk.domain.assessment import WeekPoint
from cm_desk.domain.wording import NBSP, short_day

_WEEK_ROOM, _MONTH_ROOM = 46, 34  # pixels at 100 % that a label needs, its margin included
_WEEKS_NAMED = 30  # beyond, months say more than week numbers
_MONTHS_IN_STEP = (1, 2, 3, 6)

Tick = tuple[int, str]


def round_top(highest: float) -> int:
    """Return an even round number above everything drawn, so that a rare post looks rare.

    >>> round_top(0), round_top(5), round_top(23)
    (4, 6, 40)
    """
    needed = max(4, ceil(highest))
    size = 10 ** (len(str(needed)) - 1)
    steps = sorted(base * scale for base in (2, 4, 6, 8, 10, 20) for scale in (1, size))
    return next(step for step in steps if step >= needed)


def time_ticks(weeks: Sequence[WeekPoint], step: float) -> list[Tick]:
    """Name some weeks of an axis where a week takes ``step`` pixels at 100 %.

    A few weeks go by their ISO numbers and Mondays; many by their months, the year under the
    first month that belongs to it.
    """
    if step <= 0 or not weeks:
        return []
    if len(weeks) <= _WEEKS_NAMED:
        every = ceil(_WEEK_ROOM / step)
        return [(place, _week_name(weeks[place])) for place in range(0, len(weeks), every)]
    return list(_months(weeks, step))


def _week_name(week: WeekPoint) -> str:
    return f"S{week.monday.isocalendar().week}\n{short_day(week.monday)}"


def _months(weeks: Sequence[WeekPoint], step: float) -> Iterator[Tick]:
    """Yield the first week of each month, thinned out so that no two names touch."""
    month = 4.3 * step
    every = next((gap for gap in _MONTHS_IN_STEP if gap * month >= _MONTH_ROOM), 12)
    # Past one name a year, years are thinned out too.
    years = max(1, ceil(_MONTH_ROOM / (12 * month)))
    year = 0
    for place, week in enumerate(weeks):
        monday = week.monday
        starts = place > 0 and monday.month != weeks[place - 1].monday.month
        if not starts or (monday.month - 1) % every or (every == 12 and monday.year % years):
            continue
        name = short_day(monday).partition(NBSP)[2]
        yield place, name if year == monday.year else f"{name}\n{monday.year}"
        year = monday.year
