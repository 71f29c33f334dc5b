"""Dates and times as the web writes them: RFC 3339, RFC 822 and WordPress's own."""

import re
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType

_RFC3339 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,12})?)?"
    r" ?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_RFC822 = re.compile(
    r"(?:[A-Z][a-z]{2,8},? +)?([0-9]{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -]([0-9]{4}|[0-9]{2})"
    r" +([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: +([A-Z]{1,4}|[+-][0-9]{4}))?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOURS = MappingProxyType(
    {
        **dict.fromkeys(("UT", "UTC", "GMT", "Z", "WET"), 0),
        **dict.fromkeys(("CET",), 1),
        **dict.fromkeys(("CEST",), 2),
        **dict.fromkeys(("EDT",), -4),
        **dict.fromkeys(("EST", "CDT"), -5),
        **dict.fromkeys(("CST", "MDT"), -6),
        **dict.fromkeys(("MST", "PDT"), -7),
        **dict.fromkeys(("PST",), -8),
    }
)


def rfc3339(text: str) -> tuple[datetime, bool] | None:
    """Read a date and whether it has an hour; without zone when none is written.

    >>> rfc3339("2026-01-05T10:00:00.123Z")[0].isoformat(), rfc3339("2026-01-05")[1]
    ('2026-01-05T10:00:00+00:00', False)
    """
    match = _RFC3339.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    offset = _offset((zone or "").upper())
    when = _moment((year, month, day), (hour, minute, second), offset)
    return (when, hour is not None) if when else None


def rfc822(text: str) -> datetime | None:
    """Read a date and time of electronic mail; without zone when none that we know is written.

    >>> rfc822("Tue, 18 Jan 2011 07:40:14 +0100").isoformat()
    '2011-01-18T07:40:14+01:00'
    """
    match = _RFC822.fullmatch(text.strip())
    if match is None or match[2] not in _MONTHS:
        return None
    year = match[3] if len(match[3]) == 4 else f"{19 if match[3] >= '70' else 20}{match[3]}"
    month = str(_MONTHS.index(match[2]) + 1)
    return _moment((year, month, match[1]), match.groups()[3:6], _offset(match[7] or ""))


def _moment(
    day: tuple[str, ...], hour: tuple[str | None, ...], zone: timezone | None
) -> datetime | None:
    year, month, date = map(int, day)
    hours, minutes, seconds = (int(part or 0) for part in hour)
    try:
        # A leap second is told with the one before it.
        return datetime(year, month, date, hours, minutes, min(seconds, 59), tzinfo=zone)
    except ValueError:  # no such day or hour
        return None


def _offset(zone: str) -> timezone | None:
    if zone in _HOURS:
        return timezone(timedelta(hours=_HOURS[zone])) if _HOURS[zone] else UTC
    if zone[:1] not in {"+", "-"}:
        return None
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))
