"""The history of publications as storage sums it, week by week."""

from datetime import date, timedelta
from typing import NamedTuple

from cm_desk.domain.accounts import Coverage, Reading
from cm_desk.domain.records import frozen


class WeekRow(NamedTuple):
    """One account's ISO week; ``week`` is its Monday's proleptic ordinal.

    ``publications`` holds originals and shares, replies left out; ``days`` has bit 0 set when
    something counted appeared on Monday … bit 6 on Sunday. ``reach`` and ``engagement``
    (reactions, comments, shares) sum what is known, over ``with_reach`` publications.
    """

    account_id: int
    week: int
    publications: int
    days: int
    reach: int
    with_reach: int
    engagement: int


class DayRow(NamedTuple):
    """One account's publications of a day (ordinal), replies left out."""

    account_id: int
    day: int
    publications: int


class FacetRow(NamedTuple):
    """Publications counted in the period for one value of one facet of one account.

    Facets: ``format``, ``origin``, ``sponsored``, ``pillar``, ``audience`` (ids as text,
    "" when not filled in), ``slot`` (weekday 0-6, ":", then 0 morning, 1 afternoon, 2 unknown)
    and ``repeated``: of those without an origin, what repeats the website, "1" by its address,
    "0" by its words.
    """

    account_id: int
    facet: str
    value: str
    publications: int


class GainRow(NamedTuple):
    """Followers that an account won on a day, less those it lost."""

    account_id: int
    day: date
    gained: int


@frozen
class Period:
    """Whole ISO weeks, from a Monday to a Sunday, both included."""

    first: date
    last: date

    @property
    def weeks(self) -> range:
        """Return the Mondays' ordinals."""
        return range(self.first.toordinal(), self.last.toordinal() + 1, 7)


def last_complete_weeks(today: date, count: int = 52) -> Period:
    """Return the ``count`` complete ISO weeks before the week of ``today``."""
    monday = today - timedelta(days=today.weekday())
    return Period(monday - timedelta(weeks=count), monday - timedelta(days=1))


def weeks_around(first: date, last: date) -> Period:
    """Return the whole ISO weeks that hold ``first`` to ``last``."""
    monday = first - timedelta(days=first.weekday())
    return Period(monday, last + timedelta(days=6 - last.weekday()))


@frozen
class History:
    """All that the indicators are computed from.

    ``weeks`` should reach beyond ``period`` both ways: 52 weeks before it, for the comparison
    with the year before, and the current week, for the current silence. ``facets`` are those
    of the period; ``recent`` the ``audience`` facet over the 31 days up to today, both
    included, None when it was not read. ``days`` tell day by day the weeks that are partly
    covered, and those they are compared with a year away. ``readings`` leave out those that
    only say what a day won: these are ``gains``, from the first day of ``period`` on.
    """

    period: Period
    weeks: tuple[WeekRow, ...]
    facets: tuple[FacetRow, ...]
    coverage: tuple[Coverage, ...]
    readings: tuple[Reading, ...]
    recent: tuple[FacetRow, ...] | None = None
    days: tuple[DayRow, ...] = ()
    gains: tuple[GainRow, ...] = ()
