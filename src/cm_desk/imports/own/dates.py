"""Dates and hours as people write them in tables of their own, in French or English."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from types import MappingProxyType
from typing import NamedTuple

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import cells

ORDERS = ("mdy", "dmy", "ymd")
_LONGEST = 80
_MONTH_NAMES = (
    "janvier janv jan january",
    "fevrier fevr fev february feb",
    "mars mar march",
    "avril avr april apr",
    "mai may",
    "juin jun june",
    "juillet juil july jul",
    "aout august aug",
    "septembre sept sep september",
    "octobre oct october",
    "novembre nov november",
    "decembre dec december",
)
_MONTHS = MappingProxyType(
    {name: rank for rank, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
)
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = re.compile(
    r"(?:le )?(?:lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim"
    r"|monday|mon|tuesday|tue|wednesday|wed|thursday|thu|friday|fri|saturday|sat|sunday|sun)"
    r"\.?,? +(?=[0-9a-z])|le (?=[0-9])"
)
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:[0-9]{2}){1,2})(?![0-9])", re.ASCII)
_DAY_MONTH = re.compile(rf"([0-9]{{1,2}})(?:er)?[ .-]+{_MONTH}[ ,.-]+([0-9]{{4}})(?![0-9])")
# What spreadsheets make of a day typed with its month: « 28-avr-25 », « 28-Aug-25 ».
_DAY_MONTH_SHORT = re.compile(rf"([0-9]{{1,2}})-{_MONTH}-([0-9]{{2}})(?![0-9:h])")
_MONTH_DAY = re.compile(rf"{_MONTH} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? +([0-9]{{4}})(?![0-9])")
_SERIAL = re.compile(r"([2-6][0-9]{4})(?:[.,]([0-9]{1,12}))?")
_SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day 0 has no zone
# « 12 mars », « 12/03 » : the year is the reader's to tell. « du 12 au 14 mars » begins the 12.
_DAY_ALONE = re.compile(rf"([0-9]{{1,2}})(?:er)?[ .-]+{_MONTH}(?:[ ,.-]+([0-9]{{4}}))?(?![0-9])")
_DAY_SLASH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
_SPAN = re.compile(
    rf"(?:du )?([0-9]{{1,2}})(?:er)?(?: {_MONTH})? ?(?:au|et|-|–) ?[0-9]{{1,2}}(?:er)?"
    rf"[ .-]+{_MONTH}(?:[ ,.-]+([0-9]{{4}}))?"
)
_BETWEEN = re.compile(r"[ ,]*(?:t(?=[0-9])|(?:a|at|vers|de)(?= )|[-–])?[ ,]*")
_HOUR = re.compile(
    r"([0-9]{1,2})(?: ?(?:h|:|heures?) ?([0-9]{2})?)?(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
    r"(?: ?([ap])\.?m\.?)?(?: ?(z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}))?"
)
_SHARE = re.compile(r"0?[.,]([0-9]{1,12})")
# A spreadsheet keeps an hour alone as an hour of its first day.
_FIRST_DAYS = re.compile(r"(?:1899-12-3[01]|1900-01-0[01]|1904-01-01)[ t]")
_DAY_MINUTES = 24 * 60


class Written(NamedTuple):
    """A date as a cell says it: its hour and its zone only where they are told."""

    day: date
    hour: time | None
    zone: tzinfo | None


def order_of(written: Iterable[str], chosen: str | None, *, usual: str | None = "dmy") -> str:
    """Decide how a table writes its dates: « mdy », « dmy » or « ymd ».

    Dates that begin with their year or spell their month tell nothing, and are read anyway.
    Without any proof the order is the ``usual`` one.

    Raises:
        CmDeskError: dates contradict each other, or leave a doubt that has no usual answer.
    """
    if chosen is not None:
        if chosen not in ORDERS:
            raise CmDeskError("import_unknown_order", field="date_order", order=chosen)
        return chosen
    seen = {evidence(cell) for cell in written} - {""}
    proofs = seen - {"any"}
    if len(proofs) > 1:
        raise CmDeskError("import_dates_mixed")
    if proofs:
        return proofs.pop()
    if seen and usual is None:
        raise CmDeskError("import_dates_ambiguous")
    return usual or "dmy"


def evidence(cell: str) -> str:
    """Tell which order a date proves, « any » when it may be two, "" when it has no doubt."""
    found = _YEAR_LAST.match(_bare(cell))
    if found is None:
        return ""
    first, second = int(found[1]), int(found[3])
    if first > 12 >= second > 0:
        return "dmy"
    return "mdy" if second > 12 >= first > 0 else "any"


def read(cell: str, order: str) -> Written | None:
    """Read a date, with its hour if it has one; None for anything else.

    >>> read("mercredi 12 mars 2025 à 14h30", "dmy").hour.isoformat()
    '14:30:00'
    """
    text = _bare(cell)
    try:
        if serial := _SERIAL.fullmatch(text):
            return _from_serial(serial)
        found = _day(text, order)
        if found is None:
            return None
        day, end = found
        return _with_hour(day, _BETWEEN.sub("", text[end:], count=1))
    except (ValueError, OverflowError):  # no such day or hour
        return None


def next_day(cell: str, today: date) -> date | None:
    """Read a day written without its year, or the first of several: the next one from today.

    >>> next_day("samedi 12 mars", date(2026, 11, 22)), next_day("semaine prochaine", date.max)
    (datetime.date(2027, 3, 12), None)
    """
    text = _bare(cell)
    if found := _SPAN.match(text):
        first_month, year = found[2] or found[3], found[4]
        return _next(int(found[1]), _MONTHS[first_month], year, today)
    if found := _DAY_ALONE.match(text):
        return _next(int(found[1]), _MONTHS[found[2]], found[3], today)
    if found := _DAY_SLASH.match(text):
        return _next(int(found[1]), int(found[2]), None, today)
    return None


def is_day_alone(cell: str) -> bool:
    """Tell a day from one that comes with more: an hour, other days, a word.

    >>> is_day_alone("samedi 12 mars"), is_day_alone("du 12 au 14 mars")
    (True, False)
    """
    if written := read(cell, "dmy"):
        return written.hour is None
    text = _bare(cell)
    return any(pattern.fullmatch(text) for pattern in (_DAY_ALONE, _DAY_SLASH))


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    # A 29 February waits at most eight years.
    years = (int(year),) if year else range(today.year, today.year + 9)
    for one in years:
        with suppress(ValueError):
            found = date(one, month, day)
            if year or found >= today:
                return found
    return None


def minutes_of(cell: str) -> int | None:
    """Read an hour alone, in minutes; None when the cell has none, ``cells.BAD`` if unreadable.

    >>> minutes_of("14 h 30"), minutes_of("2:05 pm"), minutes_of("-"), minutes_of("midi")
    (870, 845, None, -1)
    """
    text = _FIRST_DAYS.sub("", cells.name(cell[:_LONGEST]))
    if text in {"", "-", "--", "—", "–", "n/a"}:
        return None
    if share := _SHARE.fullmatch(text):
        return min(_DAY_MINUTES - 1, round(_share(share[1]) * _DAY_MINUTES))
    try:
        found = _hour(text)
    except ValueError:
        return cells.BAD
    return cells.BAD if found is None else found[0].hour * 60 + found[0].minute


def _bare(cell: str) -> str:
    text = cells.name(cell) if len(cell) <= _LONGEST else ""
    found = _WEEKDAY.match(text)
    # « mar. » is a Tuesday before a day, March before a number and its year.
    return text[found.end() :] if found and not _MONTH_DAY.match(text) else text


def _day(text: str, order: str) -> tuple[date, int] | None:
    if found := _YEAR_FIRST.match(text):
        return date(int(found[1]), int(found[2]), int(found[3])), found.end()
    if found := _DAY_MONTH.match(text):
        return date(int(found[3]), _MONTHS[found[2]], int(found[1])), found.end()
    if found := _DAY_MONTH_SHORT.match(text):
        return date(2000 + int(found[3]), _MONTHS[found[2]], int(found[1])), found.end()
    if found := _MONTH_DAY.match(text):
        return date(int(found[3]), _MONTHS[found[1]], int(found[2])), found.end()
    if found := _YEAR_LAST.match(text):
        return _ordered(int(found[1]), int(found[3]), found[4], order), found.end()
    return None


def _ordered(first: int, second: int, last: str, order: str) -> date:
    if order == "ymd":
        if len(last) == 4:
            raise ValueError(last)
        return date(2000 + first, second, int(last))
    year = int(last) if len(last) == 4 else 2000 + int(last)
    return date(year, first, second) if order == "mdy" else date(year, second, first)


def _with_hour(day: date, rest: str) -> Written | None:
    if not rest.strip():
        return Written(day, None, None)
    found = _hour(rest.strip())
    if found is None:
        return None
    hour, zone = found
    # Spreadsheets write the days that have no hour as midnights.
    is_told = zone is not None or hour != time(0)
    return Written(day, hour if is_told else None, zone)


def _hour(text: str) -> tuple[time, tzinfo | None] | None:
    found = _HOUR.fullmatch(text)
    if found is None or text.isdecimal():
        return None
    hour = int(found[1])
    if found[3]:
        if not 1 <= hour <= 12:
            raise ValueError(text)
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return time(hour, int(found[2] or 0)), _zone(found[4])


def _zone(written: str | None) -> tzinfo | None:
    if not written:
        return None
    if written[0] not in "+-":
        return UTC
    offset = timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
    return timezone(-offset if written[0] == "-" else offset)


def _from_serial(found: "re.Match[str]") -> Written:
    minutes = round(_share(found[2] or "0") * _DAY_MINUTES)
    when = _SERIAL_EPOCH + timedelta(days=int(found[1]), minutes=minutes)
    return Written(when.date(), when.time() if minutes else None, None)


def _share(digits: str) -> float:
    return int(digits) / float(10 ** len(digits))
