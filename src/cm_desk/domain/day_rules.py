"""Rules that give a year's days: fixed, movable, or hung on the school year."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from dateutil.easter import easter

from cm_desk.domain.records import frozen

_PENTECOST: Final = 49


@frozen
class Fixed:
    """The same day each year."""

    month: int
    day: int


@frozen
class Span:
    """The same days each year, both included; an end before the start is the next year's."""

    month: int
    day: int
    last_month: int
    last_day: int


@frozen
class Nth:
    """The nth weekday (1 is Monday) of a month, from the end when negative, and what follows.

    ``length`` is in days: 2 for a week-end that starts on a Saturday, 7 for a whole week.
    One that ``avoids_pentecost`` is a week later when Pentecost is that day.
    """

    month: int
    weekday: int
    nth: int
    length: int = 1
    avoids_pentecost: bool = False


@frozen
class FromEaster:
    """So many days after Easter Sunday, before it when negative."""

    offset: int


@frozen
class AfterBreak:
    """The first day after a school holiday, or the first such weekday (1 is Monday)."""

    holiday: str
    weekday: int | None = None


Rule = Fixed | Span | Nth | FromEaster | AfterBreak
Days = tuple[date, date]

_KINDS: Final = (Fixed, Span, Nth, FromEaster, AfterBreak)


def rule_of(described: Mapping[str, Any]) -> Rule:
    """Read a rule as the resources write it: its kind, and that kind's fields.

    >>> rule_of({"kind": "Fixed", "month": 5, "day": 9})
    Fixed(month=5, day=9)
    """
    fields = dict(described)
    kind = fields.pop("kind")
    made = next(one for one in _KINDS if one.__name__ == kind)
    return made(**fields)


def days_of(rule: Rule, year: int, *, breaks: Mapping[str, date] | None = None) -> Days | None:
    """Return the first and last day of a rule that year, None where nobody knows them yet.

    ``breaks`` gives the last day of that year's school holidays, by their slug.

    >>> days_of(Nth(9, 6, 3, length=2), 2026)
    (datetime.date(2026, 9, 19), datetime.date(2026, 9, 20))
    """
    match rule:
        case Fixed():
            return _one(date(year, rule.month, rule.day))
        case Span():
            first = date(year, rule.month, rule.day)
            last = date(year, rule.last_month, rule.last_day)
            return first, last if last >= first else last.replace(year=year + 1)
        case Nth():
            first = _nth(year, rule)
            if rule.avoids_pentecost and first == easter(year) + timedelta(days=_PENTECOST):
                first += timedelta(weeks=1)
            return first, first + timedelta(days=rule.length - 1)
        case FromEaster():
            return _one(easter(year) + timedelta(days=rule.offset))
        case AfterBreak():
            return _after(rule, (breaks or {}).get(rule.holiday))


def _one(day: date) -> Days:
    return day, day


def _nth(year: int, rule: Nth) -> date:
    if rule.nth > 0:
        start = date(year, rule.month, 1)
        return _next(start, rule.weekday) + timedelta(weeks=rule.nth - 1)
    after = date(year + rule.month // 12, rule.month % 12 + 1, 1)
    return _next(after, rule.weekday) + timedelta(weeks=rule.nth)


def _next(start: date, weekday: int) -> date:
    """Return the first such weekday from a day on, that day included."""
    return start + timedelta(days=(weekday - start.isoweekday()) % 7)


def _after(rule: AfterBreak, last: date | None) -> Days | None:
    if last is None:
        return None
    back = last + timedelta(days=1)
    return _one(back if rule.weekday is None else _next(back, rule.weekday))
