"""What the indicators are computed from, read in a few queries."""

from collections.abc import Iterable
from datetime import date, timedelta

import apsw

from cm_desk.domain.accounts import Coverage
from cm_desk.domain.history import GainRow, History, Period
from cm_desk.domain.indicators import PlanCounts
from cm_desk.storage import accounts, summary
from cm_desk.storage.database import Dossier

_RECENT_DAYS = 31
_YEAR = 364  # fifty-two weeks
_AHEAD = timedelta(weeks=4)


def history(dossier: Dossier, period: Period, *, today: date, rhythm_only: bool = False) -> History:
    """Return the sums of the period, of the year before it and up to the current week.

    What tells only when something appeared, ``rhythm_only``, has no facets.
    """
    connection = dossier.connection
    reach = Period(period.first - timedelta(weeks=52), max(period.last, today))
    last = today.toordinal()
    coverage = accounts.coverage(dossier)
    return History(
        period=period,
        weeks=summary.weeks(connection, reach),
        facets=() if rhythm_only else summary.facets(connection, period),
        coverage=coverage,
        readings=() if rhythm_only else accounts.full_readings(dossier),
        recent=None
        if rhythm_only
        else summary.recent_audiences(connection, last - _RECENT_DAYS + 1, last),
        days=summary.days(connection, _partly_covered(connection, coverage, reach, today)),
        gains=() if rhythm_only else _gains(connection, period.first, today),
    )


def _gains(connection: apsw.Connection, first: date, last: date) -> tuple[GainRow, ...]:
    """Return what each day won: a file brings hundreds of them, too many for whole records."""
    rows = connection.execute(
        "SELECT account_id, taken_on, gained FROM reading"
        " WHERE gained IS NOT NULL AND taken_on BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(GainRow(one, date.fromisoformat(day), gained) for one, day, gained in rows)


def _partly_covered(
    connection: apsw.Connection, coverage: Iterable[Coverage], reach: Period, today: date
) -> set[int]:
    """Return the weeks that something begins or ends in, and those a year before and after."""
    opened = connection.execute("SELECT opened_on FROM account WHERE opened_on IS NOT NULL")
    edges = {today, *(date.fromisoformat(day) for (day,) in opened)}
    for one in coverage:
        edges |= {one.first, one.last}
    mondays = {day.toordinal() - day.weekday() for day in edges}
    near = {monday + shift for monday in mondays for shift in (-_YEAR, 0, _YEAR)}
    return near.intersection(reach.weeks)


def plan_counts(dossier: Dossier, period: Period, *, today: date) -> PlanCounts:
    """Count contents dated in the period, those that appeared, those of the next four weeks."""
    row = dossier.connection.execute(
        "SELECT count(*) FILTER (WHERE planned_on BETWEEN :first AND :last),"
        " count(*) FILTER (WHERE planned_on BETWEEN :first AND :last"
        "                  AND status IN ('publie', 'bilan')),"
        " count(*) FILTER (WHERE planned_on > :today AND planned_on <= :ahead"
        "                  AND status NOT IN ('publie', 'bilan'))"
        " FROM content WHERE status <> 'abandonne'",
        {
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "today": today.isoformat(),
            "ahead": (today + _AHEAD).isoformat(),
        },
    ).fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return PlanCounts(*(int(number) for number in row))
