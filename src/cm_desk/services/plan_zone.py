"""A time zone told in full, as a calendar must tell those of its hours."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

# Since then, the last Sundays of March and October at one o'clock UTC.
_EUROPEAN_SINCE: Final = 1996
_HOUR: Final = timedelta(hours=1)


class _Turn(NamedTuple):
    """When the clocks change: the wall time before it, and the offsets around it."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def component(name: str, first: int, last: int) -> "Timezone":
    """Return the VTIMEZONE of a zone, right from the year ``first`` to the year ``last``."""
    from icalendar import Timezone

    zone = ZoneInfo(name)
    made = Timezone()
    made.add("TZID", name)
    turns = list(_turns(zone, first - 1, last + 1))
    if not turns:
        fixed = datetime(first, 1, 1, tzinfo=zone)
        offset = fixed.utcoffset() or timedelta()
        label = fixed.tzname() or name
        _add(made, _Turn(datetime(1970, 1, 1), offset, offset, label, False))  # noqa: DTZ001 - wall time
    elif all(_is_european(turn) for turn in turns):
        for turn in {turn.is_summer: turn for turn in turns}.values():
            month = turn.wall.month
            start = _last_sunday(_EUROPEAN_SINCE, month)
            wall = turn.wall.replace(year=_EUROPEAN_SINCE, day=start)
            rule = {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}
            _add(made, turn._replace(wall=wall), rule=rule)
    else:
        for turn in turns:
            _add(made, turn)
    return made


def _add(made: "Timezone", turn: _Turn, rule: dict[str, object] | None = None) -> None:
    from icalendar import TimezoneDaylight, TimezoneStandard

    part = TimezoneDaylight() if turn.is_summer else TimezoneStandard()
    part.add("DTSTART", turn.wall)
    part.add("TZOFFSETFROM", turn.before)
    part.add("TZOFFSETTO", turn.after)
    part.add("TZNAME", turn.name)
    if rule:
        part.add("RRULE", rule)
    made.add_component(part)


def _turns(zone: ZoneInfo, first: int, last: int) -> Iterator[_Turn]:
    """Yield the changes of a zone's clocks, found hour by hour in the days that hold one."""
    day = datetime(first, 1, 1, tzinfo=UTC)
    while day.year <= last:
        following = day + timedelta(days=1)
        if day.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
            yield _turn(zone, day)
        day = following


def _turn(zone: ZoneInfo, day: datetime) -> _Turn:
    before = day.astimezone(zone).utcoffset() or timedelta()
    at = day
    while (at.astimezone(zone).utcoffset() or timedelta()) == before:
        at += _HOUR / 4
    local = at.astimezone(zone)
    after = local.utcoffset() or timedelta()
    wall = (at + before).replace(tzinfo=None)
    return _Turn(wall, before, after, local.tzname() or zone.key, bool(local.dst()))


def _is_european(turn: _Turn) -> bool:
    month = 3 if turn.is_summer else 10
    is_last = turn.wall.month == month and turn.wall.day == _last_sunday(turn.wall.year, month)
    return (
        is_last
        and turn.wall - turn.before == turn.wall.replace(hour=1, minute=0)
        and (turn.wall.year >= _EUROPEAN_SINCE)
    )


def _last_sunday(year: int, month: int) -> int:
    last = datetime(year, month, 31)  # noqa: DTZ001 - March and October have 31 days
    return 31 - (last.weekday() + 1) % 7
