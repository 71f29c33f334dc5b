"""Hours that the plan asks for, week by week, against those that there are; and its gaps."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.history import Period
from cm_desk.domain.plan import Content, PlanSettings, Status, effort_of
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import DayMark, MarkKind

WORKING_DAYS: Final = 5  # Monday to Friday
DONE: Final = frozenset({Status.PUBLISHED, Status.REVIEWED})
_WEEK: Final = timedelta(weeks=1)


@frozen
class WeekLoad:
    """An ISO week's work, in minutes, and what there is to do it.

    ``planned_minutes`` are those of every content planned that week but the abandoned ones;
    ``spent_minutes`` the part of what already appeared. ``available_minutes`` is None as long
    as nobody said the hours of a week. ``away`` and ``holidays`` are the working days lost to
    an absence and to a public holiday. ``publications`` are those of the history, that the
    plan knows or not. A week that is over is never silent: its history may be unknown.
    """

    monday: date
    planned_minutes: int
    spent_minutes: int
    available_minutes: int | None
    contents: int
    publications: int
    away: tuple[date, ...]
    holidays: tuple[date, ...]
    is_silent: bool

    @property
    def over_minutes(self) -> int:
        """Return what is planned beyond what there is; 0 when it fits or nobody knows."""
        known = self.available_minutes
        return 0 if known is None else max(0, self.planned_minutes - known)

    @property
    def room_minutes(self) -> int:
        """Return what is left of the week; 0 when it is full or nobody knows."""
        return max(0, (self.available_minutes or 0) - self.planned_minutes)


@frozen
class Gap:
    """What an account's plan lacks, or has beyond, its target over whole weeks."""

    account_id: int
    planned: int
    wanted: int
    period: Period

    @property
    def missing(self) -> int:
        """Contents to plan to reach the target."""
        return max(0, self.wanted - self.planned)

    @property
    def beyond(self) -> int:
        """Contents planned over the target."""
        return max(0, self.planned - self.wanted)


@frozen
class DaysOff:
    """Working days on which nobody works: away, or a public holiday on which one is not."""

    away: frozenset[date] = frozenset()
    holidays: frozenset[date] = frozenset()


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def coming_weeks(today: date, count: int) -> Period:
    """Return the next ``count`` whole weeks: from today when it is a Monday.

    >>> coming_weeks(date(2026, 11, 22), 4) == Period(date(2026, 11, 23), date(2026, 12, 20))
    True
    """
    first = today + timedelta(days=-today.weekday() % 7)
    return Period(first, first + count * _WEEK - timedelta(days=1))


def counts(one: Content) -> bool:
    """Tell whether a content takes time: it has a day and is not abandoned."""
    return one.planned_on is not None and one.status is not Status.ABANDONED


def planned_within(contents: Iterable[Content], period: Period) -> list[Content]:
    """Return the contents of a period that take time."""
    return [
        one
        for one in contents
        if counts(one) and one.planned_on and period.first <= one.planned_on <= period.last
    ]


def days_off(marks: Iterable[DayMark], period: Period) -> DaysOff:
    """Return the working days of a period that absences and public holidays take."""
    taken: dict[MarkKind, set[date]] = {MarkKind.ABSENCE: set(), MarkKind.PUBLIC_HOLIDAY: set()}
    for mark in marks:
        if mark.kind not in taken:
            continue
        start = max(mark.first, period.first).toordinal()
        end = min(mark.last, period.last).toordinal()
        days = map(date.fromordinal, range(start, end + 1))
        taken[mark.kind].update(day for day in days if day.weekday() < WORKING_DAYS)
    away = frozenset(taken[MarkKind.ABSENCE])
    return DaysOff(away, frozenset(taken[MarkKind.PUBLIC_HOLIDAY] - away))


def week_loads(
    contents: Iterable[Content],
    settings: PlanSettings,
    period: Period,
    *,
    hours_per_week: float | None,
    off: DaysOff,
    publications: Mapping[date, int],
    today: date,
) -> tuple[WeekLoad, ...]:
    """Lay the plan of whole weeks over the hours that there are.

    ``publications`` counts those of the history by the Monday of their week.
    """
    weeks: dict[date, list[Content]] = {date.fromordinal(week): [] for week in period.weeks}
    for one in planned_within(contents, period):
        weeks[monday_of(one.planned_on or period.first)].append(one)
    loads: list[WeekLoad] = []
    for monday, found in weeks.items():
        working = [monday + timedelta(days=place) for place in range(WORKING_DAYS)]
        away = tuple(day for day in working if day in off.away)
        holidays = tuple(day for day in working if day in off.holidays)
        appeared = publications.get(monday, 0)
        loads.append(
            WeekLoad(
                monday,
                sum(effort_of(one, settings) for one in found),
                sum(effort_of(one, settings) for one in found if one.status in DONE),
                _available(hours_per_week, WORKING_DAYS - len(away) - len(holidays)),
                len(found),
                appeared,
                away,
                holidays,
                not found and not appeared and monday + _WEEK > today,
            )
        )
    return tuple(loads)


def _available(hours_per_week: float | None, days: int) -> int | None:
    """Return the minutes of as many working days as are left of a week."""
    return None if hours_per_week is None else round(hours_per_week * 60 * days / WORKING_DAYS)


def gaps(
    contents: Iterable[Content], accounts: Iterable[Account], period: Period
) -> tuple[Gap, ...]:
    """Compare what is planned for each active account with its weekly target.

    An account without a target has no gap: nobody said what is expected of it. The target of
    several weeks is rounded to whole publications, half of one counting as one.
    """
    planned: dict[int, int] = {}
    for one in planned_within(contents, period):
        for version in one.versions:
            planned[version.account_id] = planned.get(version.account_id, 0) + 1
    return tuple(
        Gap(
            account.id,
            planned.get(account.id, 0),
            int(account.target_per_week * len(period.weeks) + 0.5),
            period,
        )
        for account in accounts
        if account.id is not None and account.target_per_week and _lives(account)
    )


def _lives(account: Account) -> bool:
    return account.state is AccountState.ACTIVE
