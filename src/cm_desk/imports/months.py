"""Days written with the name of a month, in French or in English; nothing else is guessed."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from cm_desk.imports import cells

_ENGLISH = "january february march april may june july august september october november december"
_FRENCH = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
# Shorter than three letters, or shortened elsewhere: « janv. », « févr. », « juil. », « sept. ».
_SHORT = (
    ("janv", 1),
    ("fevr", 2),
    ("avr", 4),
    ("juil", 7),
    ("juill", 7),
    ("sept", 9),
)


def _table() -> Mapping[str, int]:
    names = dict(_SHORT)
    for rank, english in enumerate(_ENGLISH.split(), 1):
        names[english] = names[english[:3]] = rank
    for rank, french in enumerate(_FRENCH.split(), 1):
        names[french] = rank
        # « jui » could be either of two months.
        if french[:3] != "jui":
            names.setdefault(french[:3], rank)
    return MappingProxyType(names)


_MONTHS = _table()
_NAME = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)?"
_WEEKDAY = r"(?:[a-z]{3,9}\.?,? )?"
_WRITTEN = (
    re.compile(rf"{_WEEKDAY}{_NAME} {_DAY}(?:,? (?P<year>[0-9]{{4}}))?"),
    re.compile(rf"{_WEEKDAY}{_DAY} {_NAME}(?:,? (?P<year>[0-9]{{4}}))?"),
)
_NUMBERED = re.compile(r"([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(?:[ t][0-9]{2}:[0-9:]{2,6})?")


def day_of(cell: str) -> date | None:
    """Read a whole date, None when it is none that we know.

    >>> day_of("Fri, Jun 5, 2026"), day_of("28 sept. 2026"), day_of("September 8")
    (datetime.date(2026, 6, 5), datetime.date(2026, 9, 28), None)
    """
    cell = cells.name(cell)
    try:
        if match := _NUMBERED.fullmatch(cell):
            return date(int(match[1]), int(match[2]), int(match[3]))
        match = _written(cell)
        if match is None or not match["year"]:
            return None
        return date(int(match["year"]), _MONTHS[match["month"]], int(match["day"]))
    except ValueError:  # no such day
        return None


def month_and_day(cell: str) -> tuple[int, int] | None:
    """Read a day without its year.

    >>> month_and_day("August 31"), month_and_day("1er janvier"), month_and_day("10 tháng Tám")
    ((8, 31), (1, 1), None)
    """
    match = _written(cells.name(cell))
    if match is None or match["year"]:
        return None
    month, day = _MONTHS[match["month"]], int(match["day"])
    try:
        date(2024, month, day)  # a leap year
    except ValueError:
        return None
    return month, day


def _written(cell: str) -> re.Match[str] | None:
    found = (pattern.fullmatch(cell) for pattern in _WRITTEN)
    return next((match for match in found if match and match["month"] in _MONTHS), None)
