"""Numbers, dates and counts written as French readers expect, without any locale."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from math import floor

THIN = "\u202f"
NBSP = "\u00a0"
NOT_GIVEN = "non renseigné"
NOT_PUBLISHED = "non publié"
NOT_COVERED = "non couvert"

_TINY = 1e-9
_TWINS = (
    ("œ", "oe"),
    ("æ", "ae"),
    ("ø", "o"),
    ("ł", "l"),
    ("’", "'"),
    ("\u02bc", "'"),
    ("\t", " "),
)
# Those of French and its neighbours: one at a time, which costs less than a pattern.
_MARKS = "\u0301\u0300\u0302\u0327\u0308\u0303"
# Where no other combining mark lives: what French texts, figures and emoji are made of.
_FAR = re.compile("[^\u0000-\u02ff\u2000-\u20cf\u2100-\u2bff\ufe0f\U0001f000-\U0001faff]")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juill.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)


def fold(text: str) -> str:
    """Reduce a text to what a search compares: no accent, capital nor ligature, one apostrophe.

    A search folds every publication's text: whole texts at a time, a character at a time
    takes several times as long.

    >>> fold("L’Œuvre d’ÉTÉ")
    "l'oeuvre d'ete"
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    for mark in _MARKS:
        plain = plain.replace(mark, "")
    if _FAR.search(plain):
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    for written, found in _TWINS:
        plain = plain.replace(written, found)
    return plain


def number(value: float, decimals: int = 0) -> str:
    r"""Write a number with a comma, narrow spaces between thousands and no useless zero.

    >>> number(1234.5, 1)
    '1\u202f234,5'
    """
    if type(value) is int and 0 <= value < 1000:  # most of what is written, and nothing to round
        return str(value)
    written = f"{rounded(value, decimals):,.{decimals}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    if written == "-0":
        written = "0"
    return written.replace(",", THIN).replace(".", ",").replace("-", "−")


def rounded(value: float, decimals: int = 0) -> float:
    """Round half up, away from nothing, as who checks a figure by hand does.

    >>> rounded(62.5), rounded(0.25, 1), rounded(-12.5)
    (63.0, 0.3, -13.0)
    """
    scale = 10**decimals
    # 1.005 × 100 is 100.499… in floating point.
    size: float = floor(abs(value) * scale + 0.5 + _TINY) / scale
    return -size if value < 0 else size


def signed(value: float, decimals: int = 0) -> str:
    """Write a difference with its sign; a difference that rounds to nothing has none."""
    written = number(value, decimals)
    return written if written == "0" or written[0] == "−" else f"+{written}"


def percent(value: float, decimals: int = 0) -> str:
    r"""Write a percentage given out of 100.

    >>> percent(37)
    '37\xa0%'
    """
    return f"{number(value, decimals)}{NBSP}%"


def share(part: float, *, mark: float = 1.0) -> str:
    r"""Write a share given out of one, to the nearest per cent.

    What is short of ``mark`` never reads as if it reached it.

    >>> share(44 / 59), share(0.999), share(0.5999, mark=0.6)
    ('75\xa0%', '99\xa0%', '59\xa0%')
    """
    reached = rounded(100 * part)
    missed = part < mark - _TINY and reached >= rounded(100 * mark)
    return percent(rounded(100 * mark) - 1 if missed else reached)


def count(n: float, singular: str, plural: str, decimals: int = 0) -> str:
    r"""Write a quantity with its noun: French is singular below two, zero included.

    >>> count(1.5, "publication", "publications", 1)
    '1,5\xa0publication'
    """
    noun = plural if abs(rounded(n, decimals)) >= 2 else singular
    return f"{number(n, decimals)}{NBSP}{noun}"


def rate(value: float) -> str:
    """Write a weekly rhythm: one decimal, two under one, where a tenth is too much.

    >>> rate(5.87), rate(0.25)
    ('5,9', '0,25')
    """
    return number(value, _rate_decimals(value))


def per_week(value: float, decimals: int | None = None) -> str:
    """Write a weekly rhythm with its noun."""
    kept = _rate_decimals(value) if decimals is None else decimals
    return f"{count(value, 'publication', 'publications', kept)} par semaine"


def duration(minutes: float) -> str:
    r"""Write minutes as hours are said, to the nearest minute.

    >>> duration(210), duration(120), duration(45), duration(0)
    ('3\xa0h\xa030', '2\xa0h', '45\xa0min', '0\xa0min')
    """
    hours, rest = divmod(int(rounded(minutes)), 60)
    if not hours:
        return f"{rest}{NBSP}min"
    return f"{number(hours)}{NBSP}h" + (f"{NBSP}{rest:02}" if rest else "")


def day(value: date) -> str:
    """Write a whole date: « 3 mars 2026 », « 1er mars 2026 »."""
    return f"{_day_number(value)}{NBSP}{_MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """Write a date without its year, the month shortened: « 16 nov. »."""
    return f"{_day_number(value)}{NBSP}{_SHORT_MONTHS[value.month - 1]}"


def month(value: date) -> str:
    """Write a month: « mars 2026 »."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def short_month(value: date) -> str:
    """Write a month in little room: « sept. 2026 »."""
    return f"{_SHORT_MONTHS[value.month - 1]} {value.year}"


def period(first: date, last: date) -> str:
    r"""Write an inclusive span of dates without repeating the month or year they share.

    >>> period(date(2026, 3, 3), date(2026, 4, 5))
    'du 3\xa0mars au 5\xa0avril 2026'
    """
    if first == last:
        return f"le {day(first)}"
    if first.year != last.year:
        return f"du {day(first)} au {day(last)}"
    if first.month != last.month:
        start = f"{_day_number(first)}{NBSP}{_MONTHS[first.month - 1]}"
        return f"du {start} au {day(last)}"
    return f"du {_day_number(first)} au {day(last)}"


def week(monday: date, *, with_year: bool = False) -> str:
    """Name an ISO week with its dates: « semaine 47 (16–22 nov.) »."""
    sunday = monday + timedelta(days=6)
    name = f"semaine{NBSP}{monday.isocalendar().week}"
    year = f" {sunday.year}" if with_year else ""
    if monday.month == sunday.month:
        return f"{name} ({monday.day}–{sunday.day}{NBSP}{_SHORT_MONTHS[monday.month - 1]}{year})"
    start, end = short_day(monday), short_day(sunday)
    if monday.year != sunday.year:
        start, year = f"{start} {monday.year}", f" {sunday.year}"
    return f"{name} ({start}{NBSP}– {end}{year})"


def listing(items: Iterable[str], *, most: int | None = None) -> str:
    """Join names as a sentence does: « Facebook, LinkedIn et YouTube ».

    Of more than ``most``, count the last ones.

    >>> listing("abcd", most=3)
    'a, b et 2 autres'
    """
    names = list(items)
    if most is not None and len(names) > most:
        names[most - 1 :] = [f"{len(names) - most + 1} autres"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} et {names[-1]}"


def capital(text: str) -> str:
    """Give a sentence its capital without touching the rest of it."""
    return text[:1].upper() + text[1:]


def lowered(label: str) -> str:
    """Take the capital off a label that goes into a sentence."""
    return label[:1].lower() + label[1:]


def _rate_decimals(value: float) -> int:
    return 2 if value < 1 else 1


def _day_number(value: date) -> str:
    return "1er" if value.day == 1 else str(value.day)
