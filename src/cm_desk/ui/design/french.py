"""Figures, dates and words as French people type them, read and written."""

import re
from datetime import date, time
from types import MappingProxyType

from cm_desk.domain.wording import fold

_SPACES = MappingProxyType(str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " ")))
_MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("aout",),
    ("septembre", "sept", "sep"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_NUMBER = re.compile(r"([-−+]?)([0-9]{1,3}(?: [0-9]{3})+|[0-9]+)?(?:[.,]([0-9]+))?")
_MAX_DIGITS = 15  # a float holds no more without changing what was typed
_NUMERIC_DATE = re.compile(r"([0-9]{1,2})\s*[/.\-]\s*([0-9]{1,2})\s*[/.\-]\s*([0-9]{4}|[0-9]{2})")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WORD_DATE = re.compile(
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
    r"([0-9]{1,2})(?:er)?\s+([a-z]+)\.?\s+([0-9]{4})",
)
_TIME = re.compile(r"([0-9]{1,2})\s*(?:[:h]\s*([0-9]{2})?)?\s*(?:min)?")


def parse_number(text: str) -> float | None:
    """Read a decimal number; None when it is not one or holds more digits than a float keeps.

    >>> parse_number("1 234,5")
    1234.5
    >>> parse_number("1 23") is None
    True
    """
    match = _NUMBER.fullmatch(text.translate(_SPACES).strip())
    if match is None or (match[2] is None and match[3] is None):
        return None
    whole, decimals = (match[2] or "0").replace(" ", ""), match[3] or ""
    if len(whole) + len(decimals) > _MAX_DIGITS:
        return None
    number = float(f"{whole}.{decimals or 0}")
    return -number if match[1] in {"-", "−"} and number else number


def parse_date(text: str) -> date | None:
    """Read « 03/03/2026 », « 3/3/26 », « 2026-03-03 » or « mardi 3 mars 2026 ».

    >>> parse_date("1er août 2026")
    datetime.date(2026, 8, 1)
    """
    typed = " ".join(fold(text).split())
    parts = _date_parts(typed)
    if parts is None:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def format_date(day: date) -> str:
    """Write a date as JJ/MM/AAAA."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def parse_time(text: str) -> time | None:
    """Read « 9:05 », « 9h05 », « 14 h » or « 14 ».

    >>> parse_time("14 h 30")
    datetime.time(14, 30)
    """
    match = _TIME.fullmatch(" ".join(fold(text).split()))
    if match is None or (match[2] is None and "min" in fold(text)):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def format_time(moment: time) -> str:
    """Write a time as HH:MM."""
    return f"{moment.hour:02}:{moment.minute:02}"


def format_hour(minute: int) -> str:
    """Write a minute of the day as « 09 h 05 », hours aligned in a column."""
    return f"{minute // 60:02}\u00a0h\u00a0{minute % 60:02}"


def _date_parts(typed: str) -> tuple[int, int, int] | None:
    if match := _ISO_DATE.fullmatch(typed):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMERIC_DATE.fullmatch(typed):
        year = int(match[3])
        return (year if year > 99 else 2000 + year), int(match[2]), int(match[1])
    if match := _WORD_DATE.fullmatch(typed):
        month = _month(match[2])
        return None if month is None else (int(match[3]), month, int(match[1]))
    return None


def _month(word: str) -> int | None:
    for number, names in enumerate(_MONTHS, start=1):
        if word in names:
            return number
    return None
