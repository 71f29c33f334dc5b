"""The days on which a calendar's event comes back, within bounds whatever its rule says."""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from itertools import islice
from typing import Any, Final

MOST: Final = 520
# Days, weeks, months or years gone through, over a whole file: some seconds.
BUDGET: Final = 6_000_000
# The library goes on to the year 9999 when a rule has no day at all.
_TO_THE_END: Final = 366 * 8000
_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR: Final = 365
_STEPS: Final = (("YEARLY", _YEAR), ("MONTHLY", 28), ("WEEKLY", 7), ("DAILY", 1))
_BY_HOUR: Final = ("BYHOUR", "BYMINUTE", "BYSECOND")
_OLDEST: Final = 1900
_LEAP: Final = 2000
_LONGEST_RULE: Final = 1000


class UnreadableError(Exception):
    """An event that cannot be read.

    ``reason`` is a key among the reasons of resources/texts/plan_files.json, ``value`` what was
    written.
    """

    def __init__(self, reason: str, value: object = "") -> None:
        super().__init__(reason)
        self.reason, self.value = reason, value


class Expander:
    """Expand the rules of one file; ``left`` is what the file may still ask for."""

    def __init__(self) -> None:
        self.left = BUDGET

    def starts(
        self, rule: Any, start: datetime, *, zone: tzinfo | None, until: datetime
    ) -> Iterator[datetime]:
        """Return the wall times at which a rule starts again, until a bound, from ``start``.

        ``rule`` maps the parts of an RRULE to lists; ``start`` and ``until`` are naive, in the
        event's own ``zone``: what repeats at nine does so across the changes of hour.

        Raises:
            UnreadableError: the rule makes no sense, or asks for too much.
        """
        from dateutil.rrule import rrulestr  # noqa: PLC0415 - most events never repeat

        step = _step(rule) * _interval(rule)
        _refuse_impossible(rule)
        start = _recent(rule, start)
        last = min(filter(None, (_until(rule, zone), until)))
        self.left -= 10 + max(0, (last - start).days) // step
        if self.left < 0:
            raise UnreadableError("rule_budget")
        written = _written(rule)
        try:
            found = rrulestr(f"{written};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=start)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            raise UnreadableError("bad_rule") from error
        return self._charged(islice(iter(found), _number(rule, "COUNT")), step)

    def _charged(self, found: Iterator[datetime], step: int) -> Iterator[datetime]:
        """Count what a rule without any day costs, to refuse the next ones."""
        is_empty = True
        for one in found:
            is_empty = False
            yield one
        if is_empty:
            self.left -= _TO_THE_END // step


def _step(rule: Any) -> int:
    """Return how many days pass at least between two turns of a rule."""
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if any(len(rule.get(name) or ()) > 1 for name in _BY_HOUR):
        raise UnreadableError("rule_too_often")
    known = dict(_STEPS)
    if frequency in {"HOURLY", "MINUTELY", "SECONDLY"}:
        raise UnreadableError("rule_too_often")
    if frequency not in known:
        raise UnreadableError("bad_rule")
    return known[frequency]


def _refuse_impossible(rule: Any) -> None:
    """Refuse a 31 February, which no year has."""
    days = [day for day in rule.get("BYMONTHDAY") or () if isinstance(day, int)]
    months = [int(month) for month in rule.get("BYMONTH") or () if 1 <= int(month) <= 12]
    longest = max((_LONGEST_MONTHS[month - 1] for month in months), default=31)
    if days and min(map(abs, days)) > longest:
        raise UnreadableError("bad_rule")


def _recent(rule: Any, start: datetime) -> datetime:
    """Bring a birthday of 1604, as some programs write them, to years that calendars hold."""
    if start.year >= _OLDEST:
        return start
    if _step(rule) != _YEAR or _interval(rule) != 1 or rule.get("COUNT"):
        raise UnreadableError("out_of_bounds")
    return start.replace(year=_LEAP)


def _interval(rule: Any) -> int:
    return _number(rule, "INTERVAL") or 1


def _number(rule: Any, name: str) -> int | None:
    values = rule.get(name)
    if not values:
        return None
    if not isinstance(values[0], int) or not 1 <= values[0] <= 100_000:
        raise UnreadableError("bad_rule")
    return int(values[0])


def _until(rule: Any, zone: tzinfo | None) -> datetime | None:
    values = rule.get("UNTIL")
    if not values:
        return None
    last = values[0]
    if isinstance(last, datetime):
        local = last.astimezone(zone) if last.tzinfo and zone else last
        return local.replace(tzinfo=None)
    if isinstance(last, date):
        return datetime.combine(last, time.max)
    raise UnreadableError("bad_rule")


def _written(rule: Any) -> str:
    """Write a rule without its end, which is ours, nor its hour, which is the event's."""
    kept = {
        name: values
        for name, values in rule.items()
        if name.upper() not in {"UNTIL", "COUNT", *_BY_HOUR}
    }
    written = ";".join(
        f"{name.upper()}={','.join(str(value) for value in values)}"
        for name, values in kept.items()
    )
    if len(written) > _LONGEST_RULE:
        raise UnreadableError("bad_rule")
    return written
