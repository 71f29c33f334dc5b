"""Times as Meta's files write them, placed in the territory's zone."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Moment, day_moment, moment_of

# Epoch seconds, the local day's ordinal, the local minute (None when unknown): a Moment's parts.
Instant = tuple[int, int, int | None]

_DAY_MINUTES = 24 * 60
FIRST_DAY = date(2004, 2, 4)  # Facebook opened: no older publication exists
_SLASHED = re.compile(
    r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})"
    r"(?:[ T\u00a0\u202f]+([0-9]{1,2})[:h]([0-9]{2})(?::[0-9]{2})?[ \u00a0\u202f]?([AaPp][Mm])?)?"
)
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[ T]([0-9]{2}):([0-9]{2})(?::[0-9]{2})?(?:\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_SERIAL = re.compile(r"([0-9]{5})(?:[.,]([0-9]+))?")
_SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day 0 has no zone
_ORDERS = ("mdy", "dmy", "ymd")


def zone_named(name: str) -> ZoneInfo:
    """Return a zone by its IANA name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise CmDeskError("import_unknown_zone", field="timezone", zone=name) from error


def order_of(cells: Iterable[str], chosen: str | None) -> str:
    """Decide how a whole file writes its dates: « mdy », « dmy » or « ymd ».

    Meta writes month first. A first number above 12 means that a spreadsheet rewrote the
    file; two ways of writing in one file mean that it also swapped days and months somewhere.
    """
    if chosen is not None:
        if chosen not in _ORDERS:
            raise CmDeskError("import_unknown_order", field="date_order", order=chosen)
        return chosen
    seen = {_evidence(cell.strip()) for cell in cells} - {""}
    if len(seen - {"any"}) > 1 or ("any" in seen and "ymd" in seen):
        raise CmDeskError("import_dates_mixed")
    return (seen - {"any"} or {"mdy"}).pop()


def _evidence(cell: str) -> str:
    if match := _SLASHED.fullmatch(cell):
        first, second = int(match[1]), int(match[2])
        return "dmy" if first > 12 >= second else "mdy" if second > 12 >= first else "any"
    return "ymd" if _ISO.fullmatch(cell) or _SERIAL.fullmatch(cell) else ""


class _Days(dict[str, tuple[int, int] | None]):
    """The usual days: when one starts, for days without a change of hour in either zone.

    Holds the epoch seconds of 00:00 in the file's zone and the minutes that the territory's
    clock shows then, counted from the proleptic day 0; None for days to work out by the hour.
    """

    def __init__(self, clock: "Clock") -> None:
        super().__init__()
        self._clock = clock

    def __missing__(self, cell: str) -> tuple[int, int] | None:
        value = self[cell] = self._clock.plain_day(cell)
        return value


class _Minutes(dict[str, int]):
    """« HH:MM » in minutes, -1 for anything else."""

    def __missing__(self, cell: str) -> int:
        hours, minutes = cell[:2], cell[3:]
        fits = len(cell) == 5 and cell[2] == ":" and cell.isascii()
        fits = fits and hours.isdecimal() and minutes.isdecimal()
        known = fits and int(hours) < 24 and int(minutes) < 60
        value = self[cell] = int(hours) * 60 + int(minutes) if known else -1
        return value


class Clock:
    """Read a file's hours in ``source`` and tell them in ``target``."""

    def __init__(self, source: ZoneInfo, target: ZoneInfo, order: str, last_day: date) -> None:
        self._source = source
        self._target = target
        self._order = order
        self._last_day = last_day
        self._days = _Days(self)
        self._minutes = _Minutes()

    def moment(self, cell: str) -> Instant | None:
        """Return when, the local day's ordinal and the local minute; None for no such time."""
        return self.moments([cell])[0]

    def moments(self, cells: Iterable[str]) -> list[Instant | None]:
        """Read a column of times; a usual day costs two look-ups and an addition."""
        days, minutes = self._days, self._minutes
        found: list[Instant | None] = []
        for cell in cells:
            start, minute = days[cell[:11]], minutes[cell[11:]]
            if start is None or minute < 0:
                found.append(self._by_the_hour(cell.strip()))
            else:
                day, local = divmod(start[1] + minute, _DAY_MINUTES)
                found.append((start[0] + minute * 60, day, local))
        return found

    def plain_day(self, cell: str) -> tuple[int, int] | None:
        """Return a usual day's start, or None when it must be worked out by the hour."""
        if len(cell) != 11 or cell[10] != " " or (found := self._naive(cell[:10])) is None:
            return None
        first = found[0].replace(tzinfo=self._source)
        last = first + timedelta(hours=23, minutes=59)
        if first.utcoffset() != last.utcoffset():
            return None
        start, end = first.astimezone(self._target), last.astimezone(self._target)
        if start.utcoffset() != end.utcoffset():
            return None
        minute = start.toordinal() * _DAY_MINUTES + start.hour * 60 + start.minute
        return int(first.timestamp()), minute

    def at(self, epoch: int) -> Moment | None:
        """Tell an exact instant, to the minute as files write it; None when it cannot be."""
        when = datetime.fromtimestamp(epoch // 60 * 60, UTC)
        known = FIRST_DAY <= when.date() <= self._last_day
        return moment_of(when, self._target) if known else None

    def _by_the_hour(self, cell: str) -> Moment | None:
        found = self._naive(cell)
        if found is None:
            return None
        when, has_hour = found
        if not has_hour:
            return day_moment(when.date(), self._target)
        return moment_of(when if when.tzinfo else when.replace(tzinfo=self._source), self._target)

    def _naive(self, cell: str) -> tuple[datetime, bool] | None:
        try:
            found = _slashed(cell, self._order) if self._order != "ymd" else _stated(cell)
        except (ValueError, OverflowError):  # no such day or hour
            return None
        if found is None or not FIRST_DAY <= found[0].date() <= self._last_day:
            return None
        return found


def _slashed(cell: str, order: str) -> tuple[datetime, bool] | None:
    match = _SLASHED.fullmatch(cell)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    month, day = (second, first) if order == "dmy" else (first, second)
    hour, minute = int(match[4] or 0), int(match[5] or 0)
    if match[6]:
        hour = _half_day(hour, match[6].lower())
    return datetime(year, month, day, hour, minute), bool(match[4])  # noqa: DTZ001 - zone follows


def _half_day(hour: int, half: str) -> int:
    if not 1 <= hour <= 12:
        raise ValueError(half)
    return hour % 12 + (12 if half == "pm" else 0)


def _stated(cell: str) -> tuple[datetime, bool] | None:
    if match := _ISO.fullmatch(cell):
        when = datetime.fromisoformat(cell)
        return when, bool(match[4])
    if match := _SERIAL.fullmatch(cell):
        share = float(f"0.{match[2]}") if match[2] else 0.0
        when = _SERIAL_EPOCH + timedelta(days=int(match[1]), minutes=round(share * _DAY_MINUTES))
        return when, bool(match[2])
    return None


def period_of(file_name: str) -> tuple[date, date] | None:
    """Read the dates that Meta writes in a file's name.

    >>> period_of("Jan-14-2025_Apr-14-2025_123.csv")[1].isoformat()
    '2025-04-14'
    """
    match = _PERIOD.match(file_name)
    if match is None:
        return None
    try:
        first = date(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
        last = date(int(match[6]), _MONTHS.index(match[4]) + 1, int(match[5]))
    except ValueError:
        return None
    return (first, last) if first <= last else None


_PERIOD = re.compile(
    r"([A-Z][a-z]{2})-([0-9]{2})-([0-9]{4})_([A-Z][a-z]{2})-([0-9]{2})-([0-9]{4})_[0-9]+"
)
# Always English, whatever the language of the interface.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
