"""The days on which a content comes back: an RFC 5545 rule over wall dates, without any hour."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from types import MappingProxyType
from typing import Final

from dateutil.rrule import rrulestr

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen

MOST: Final = 520
YEARS_AHEAD: Final = 10
FIRST_DAY: Final = date(2004, 1, 1)
LAST: Final = -1
FIFTH: Final = 5

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Beyond it no rule of ours has a day: it stops the search of days that never come.
_HORIZON: Final = 40


class Pace(StrEnum):
    """What a rule counts by."""

    DAY = "jour"
    WEEK = "semaine"
    MONTH = "mois"
    YEAR = "an"


_FREQ: Final[Mapping[Pace, str]] = MappingProxyType(
    {Pace.DAY: "DAILY", Pace.WEEK: "WEEKLY", Pace.MONTH: "MONTHLY", Pace.YEAR: "YEARLY"}
)
LONGEST: Final[Mapping[Pace, int]] = MappingProxyType(
    {Pace.DAY: 365, Pace.WEEK: 52, Pace.MONTH: 24, Pace.YEAR: YEARS_AHEAD}
)


@frozen
class Recurrence:
    """A rule: every ``interval`` days, weeks, months or years, until a day or so many times.

    ``weekdays`` (Monday is 0) are those of a weekly rule. A monthly or yearly rule has either
    ``month_day`` (1 to 31, -1 for the last) or ``nth`` (1 to 5, -1 for the last) with one
    weekday; a yearly one has its ``month`` too. ``count`` counts the ``exceptions``, days left
    out, as RFC 5545 does.
    """

    pace: Pace
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    month_day: int | None = None
    month: int | None = None
    until: date | None = None
    count: int | None = None
    exceptions: tuple[date, ...] = ()


def text(rule: Recurrence) -> str:
    """Write a rule as RFC 5545 does, its exceptions aside.

    >>> text(Recurrence(Pace.WEEK, 2, weekdays=(1, 3), until=date(2027, 6, 30)))
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630'
    """
    parts = _parts(rule)
    if rule.until is not None:
        parts["UNTIL"] = f"{rule.until:%Y%m%d}"
    if rule.count is not None:
        parts["COUNT"] = str(rule.count)
    return _joined(parts)


def parse(written: str, exceptions: tuple[date, ...] = ()) -> Recurrence:
    """Read a rule that ``text`` could have written.

    Raises:
        CmDeskError: the rule is of another kind, or says nothing.
    """
    try:
        rule = _read(dict(part.split("=", 1) for part in written.strip().upper().split(";")))
        alike = _parts(rule) == _parts(_checked_shape(rule))
    except (KeyError, ValueError) as error:
        raise CmDeskError("recurrence_not_read", rule=written) from error
    if not alike:
        raise CmDeskError("recurrence_not_read", rule=written)
    return replace(rule, exceptions=exceptions)


def every_day(rule: Recurrence, start: date) -> tuple[date, ...]:
    """Return the days of a rule from ``start`` on, left out or not; ``MOST`` + 1 at most."""
    horizon = date(min(start.year + _HORIZON, date.max.year), 12, 31)
    last = min(rule.until or horizon, horizon)
    if last < start or not _comes(rule, start, last):
        return ()
    written = _joined(_parts(rule) | {"UNTIL": f"{last:%Y%m%d}"})
    found = rrulestr(written, dtstart=datetime.combine(start, time()))
    most = MOST + 1 if rule.count is None else min(rule.count, MOST + 1)
    return tuple(moment.date() for moment in islice(found, max(0, most)))


def days(rule: Recurrence, start: date) -> tuple[date, ...]:
    """Return the days of a rule from ``start`` on, without those left out."""
    left_out = set(rule.exceptions)
    return tuple(day for day in every_day(rule, start) if day not in left_out)


def latest(today: date) -> date:
    """Return the last day that may be planned."""
    # A 29 February has no namesake ten years later.
    day = min(today.day, calendar.monthrange(today.year + YEARS_AHEAD, today.month)[1])
    return date(today.year + YEARS_AHEAD, today.month, day)


def planned(rule: Recurrence, start: date, *, today: date) -> tuple[date, ...]:
    """Return the days of a rule that may be kept.

    Raises:
        CmDeskError: it has no end, too many days or none, or goes too far; ``field`` is
            ``interval``, ``weekdays``, ``monthly``, ``until`` or ``count``.
    """
    _check_interval(rule)
    _check_days_exist(rule)
    _check_end(rule, start, today)
    found = every_day(rule, start)
    ending = "count" if rule.until is None else "until"
    if len(found) > MOST:
        raise CmDeskError("recurrence_too_many", field=ending, most=MOST)
    last = latest(today)
    near = [day for day in found if day <= last]
    if near and len(near) < len(found):
        said = f"{last:%d/%m/%Y}"
        raise CmDeskError("recurrence_count_too_far", field="count", last=said, most=len(near))
    kept = days(rule, start)
    if not kept or not near:
        raise CmDeskError("recurrence_no_day", field=ending)
    return kept


def before(rule: Recurrence, day: date) -> Recurrence:
    """Return the same rule, ended the day before."""
    end = day - timedelta(days=1)
    kept = tuple(one for one in rule.exceptions if one < day)
    return replace(rule, until=end, count=None, exceptions=kept)


def since(rule: Recurrence, start: date, day: date) -> tuple[Recurrence, date] | None:
    """Return what remains of a rule from a day on, with its first day; None if nothing does."""
    rest = [one for one in every_day(rule, start) if one >= day]
    if not rest:
        return None
    kept = tuple(one for one in rule.exceptions if one >= day)
    count = None if rule.count is None else len(rest)
    return replace(rule, count=count, exceptions=kept), rest[0]


def usual(start: date, *, today: date) -> Recurrence:
    """Return the rule to propose first: each week for a year."""
    end = min(start + timedelta(days=365), latest(today))
    return Recurrence(Pace.WEEK, weekdays=(start.weekday(),), until=max(end, start))


def of_month(pace: Pace, start: date) -> tuple[Recurrence, ...]:
    """Return how a monthly or yearly rule can name a day: by number, by weekday, or the last."""
    month = start.month if pace is Pace.YEAR else None
    weekdays = (start.weekday(),)
    rank = (start.day - 1) // 7 + 1
    return (
        Recurrence(pace, month_day=start.day, month=month),
        Recurrence(pace, nth=rank, weekdays=weekdays, month=month),
        Recurrence(pace, nth=LAST, weekdays=weekdays, month=month),
        Recurrence(pace, month_day=LAST, month=month),
    )


def shifted(rule: Recurrence, start: date, by: int) -> Recurrence | None:
    """Return the rule whose days are those of this one, some days later, if one can say so.

    ``start`` is the first day of the rule. The 15th of each month becomes the 18th; but the
    30th, three days later, is no rule.
    """
    gap = timedelta(days=by)
    wanted = [day + gap for day in every_day(rule, start)]
    if not wanted:
        return None
    first = wanted[0]
    made = replace(
        rule,
        weekdays=tuple(sorted((one + by) % 7 for one in rule.weekdays)),
        month_day=None if rule.month_day is None else first.day,
        nth=None if rule.nth is None else (first.day - 1) // 7 + 1,
        month=None if rule.month is None else first.month,
        until=None if rule.until is None else rule.until + gap,
        exceptions=tuple(day + gap for day in rule.exceptions),
    )
    return made if list(every_day(made, first)) == wanted else None


def skipped(rule: Recurrence, start: date) -> tuple[date, ...]:
    """Return the months, by their first day, that a rule counts but that lack its day."""
    if rule.pace not in {Pace.MONTH, Pace.YEAR}:
        return ()
    found = every_day(rule, start)
    last = rule.until or (found[-1] if found else start)
    return tuple(month for month in _months(rule, start, last) if not _has_day(rule, month))


def _parts(rule: Recurrence) -> dict[str, str]:
    parts = {"FREQ": _FREQ[rule.pace]}
    if rule.interval != 1:
        parts["INTERVAL"] = str(rule.interval)
    if rule.month is not None:
        parts["BYMONTH"] = str(rule.month)
    if rule.month_day is not None:
        parts["BYMONTHDAY"] = str(rule.month_day)
    if rule.weekdays:
        nth = "" if rule.nth is None else str(rule.nth)
        parts["BYDAY"] = ",".join(f"{nth}{_CODES[day]}" for day in rule.weekdays)
    return parts


def _joined(parts: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _read(parts: dict[str, str]) -> Recurrence:
    """Read the parts of a rule; one that is not ours raises."""
    paces = {freq: pace for pace, freq in _FREQ.items()}
    pace = paces[parts.pop("FREQ")]
    if parts.pop("WKST", "MO") != "MO":
        raise ValueError("WKST")
    by_day = [one for one in parts.pop("BYDAY", "").split(",") if one]
    nths = {int(one[:-2]) if one[:-2] else None for one in by_day}
    rule = Recurrence(
        pace,
        int(parts.pop("INTERVAL", "1")),
        weekdays=tuple(sorted({_CODES.index(one[-2:]) for one in by_day})),
        nth=nths.pop() if nths else None,
        month_day=_number(parts.pop("BYMONTHDAY", "")),
        month=_number(parts.pop("BYMONTH", "")),
        until=_day(parts.pop("UNTIL", "")),
        count=_number(parts.pop("COUNT", "")),
    )
    if parts or nths:
        raise ValueError(parts)
    return rule


def _number(written: str) -> int | None:
    return int(written) if written else None


def _day(written: str) -> date | None:
    return datetime.strptime(written, "%Y%m%d").date() if written else None  # noqa: DTZ007 - a wall date


def _checked_shape(rule: Recurrence) -> Recurrence:
    """Return a rule with only what its pace calls for; what lacks raises."""
    if rule.until is not None and rule.count is not None:
        raise ValueError("two ends")
    bare = replace(rule, weekdays=(), nth=None, month_day=None, month=None)
    match rule.pace:
        case Pace.DAY:
            return bare
        case Pace.WEEK:
            return replace(bare, weekdays=rule.weekdays or (0,))
        case Pace.MONTH | Pace.YEAR:
            return _of_month(rule, bare)


def _of_month(rule: Recurrence, bare: Recurrence) -> Recurrence:
    if rule.pace is Pace.YEAR:
        if rule.month not in range(1, 13):
            raise ValueError(rule.month)
        bare = replace(bare, month=rule.month)
    if rule.nth is None:
        if rule.month_day not in {LAST, *range(1, 32)}:
            raise ValueError(rule.month_day)
        return replace(bare, month_day=rule.month_day)
    if rule.nth not in {LAST, *range(1, FIFTH + 1)} or len(rule.weekdays) != 1:
        raise ValueError(rule.nth)
    return replace(bare, nth=rule.nth, weekdays=rule.weekdays)


def _check_interval(rule: Recurrence) -> None:
    most = LONGEST[rule.pace]
    if not 1 <= rule.interval <= most:
        raise CmDeskError("recurrence_interval", field="interval", most=most)


def _check_days_exist(rule: Recurrence) -> None:
    if rule.pace is Pace.WEEK and not rule.weekdays:
        raise CmDeskError("recurrence_without_weekday", field="weekdays")
    try:
        _checked_shape(rule)
    except ValueError as error:
        raise CmDeskError("recurrence_without_day", field="monthly") from error
    # 2024 has all the days that a month can have.
    if rule.month and (rule.month_day or 0) > calendar.monthrange(2024, rule.month)[1]:
        raise CmDeskError("recurrence_day_never", field="monthly")


def _check_end(rule: Recurrence, start: date, today: date) -> None:
    if rule.until is None:
        if rule.count is None:
            raise CmDeskError("recurrence_without_end", field="until")
        if rule.count < 1:
            raise CmDeskError("recurrence_count", field="count", most=MOST)
        return
    if rule.until < start:
        said = f"{start:%d/%m/%Y}"
        raise CmDeskError("recurrence_ends_before_it_starts", field="until", start=said)
    if rule.until > latest(today):
        said = f"{latest(today):%d/%m/%Y}"
        raise CmDeskError("recurrence_too_far", field="until", last=said)


def _months(rule: Recurrence, start: date, last: date) -> Iterator[date]:
    """Yield the first day of each month that a monthly or yearly rule counts."""
    step = rule.interval * (12 if rule.pace is Pace.YEAR else 1)
    number = start.year * 12 + (rule.month or start.month) - 1
    while number <= last.year * 12 + last.month - 1:
        if number >= start.year * 12 + start.month - 1:
            yield date(number // 12, number % 12 + 1, 1)
        number += step


def _comes(rule: Recurrence, start: date, last: date) -> bool:
    """Tell whether a rule has any day, which dateutil would seek until the year 9999."""
    if rule.pace not in {Pace.MONTH, Pace.YEAR}:
        return True
    return any(_has_day(rule, month) for month in _months(rule, start, last))


def _has_day(rule: Recurrence, month: date) -> bool:
    first_weekday, length = calendar.monthrange(month.year, month.month)
    if rule.nth is None:
        return (rule.month_day or 0) <= length
    if rule.nth != FIFTH:
        return True
    return (rule.weekdays[0] - first_weekday) % 7 + 29 <= length
