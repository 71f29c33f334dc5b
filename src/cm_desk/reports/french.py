"""Dates, numbers and counts as a French administrative document writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_THIN_SPACE = "\u202f"


def month_name(month: int) -> str:
    """Return the month in full, in lower case."""
    return (
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
    )[month - 1]


def short_month(month: int) -> str:
    """Return the usual abbreviation of the month, with its full stop when it has one."""
    return (
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    )[month - 1]


def long_date(day: date) -> str:
    r"""Write the date in full, kept on one line.

    >>> long_date(date(2026, 3, 1)).replace("\u00a0", " ")
    '1er mars 2026'
    """
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}\u00a0{month_name(day.month)}\u00a0{day.year}"


def short_date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def number(value: float, decimals: int = 1) -> str:
    r"""Write a number with a decimal comma, no needless zero and narrow spaces in thousands.

    >>> number(1.5), number(2.0), number(70312).replace("\u202f", " ")
    ('1,5', '2', '70 312')
    """
    text = f"{value:,.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.replace(",", _THIN_SPACE).replace(".", ",")
    return "0" if text == "-0" else text.replace("-", "−")


@dataclass(frozen=True, slots=True)
class Words:
    """The French sentences of a document, by key."""

    texts: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return the sentence with its placeholders filled; what fills them is never a pattern."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def count(self, key: str, quantity: float) -> str:
        """Return the sentence in the singular under 2, as French counts."""
        form = "one" if abs(quantity) < 2 else "many"
        return self.texts[f"{key}.{form}"].format(n=number(quantity))

    def filled(self, value: bool | None) -> str | None:
        """Return Oui or Non, and nothing for what is not filled in."""
        if value is None:
            return None
        return self.texts["yes" if value else "no"]
