"""The French sentences of a document, by key, and the few dates that only documents write."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from cm_desk.domain import wording
from cm_desk.domain.records import frozen


def month(day: date) -> str:
    """Write the month and its year: « mars 2026 »."""
    return wording.day(day).split(wording.NBSP, 1)[1]


def short_month(day: date) -> str:
    """Write the month alone, shortened: « sept. »."""
    return wording.short_day(day).split(wording.NBSP, 1)[1]


def digits(day: date) -> str:
    """Write a date in figures, for a narrow column."""
    return f"{day:%d/%m/%Y}"


@frozen
class Words:
    """``texts`` is resources/texts/report.json, ``labels`` the names of the enumerations."""

    texts: Mapping[str, str]
    labels: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return the sentence with its placeholders filled; what fills them is never a pattern."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def count(self, key: str, quantity: float) -> str:
        """Return the sentence in the singular under 2, as French counts."""
        form = "one" if abs(wording.rounded(quantity, 1)) < 2 else "many"
        return self.texts[f"{key}.{form}"].format(n=wording.number(quantity, 1))

    def label(self, member: StrEnum | None) -> str | None:
        """Name a member of one of the domain's enumerations, None being not filled in."""
        if member is None:
            return None
        return self.labels[f"{type(member).__name__}.{member.value}"]

    def tag(self, member: StrEnum) -> str:
        """Name a member in the middle of a sentence or in a small mark."""
        return self.labels[f"{type(member).__name__}.{member.value}"].lower()

    def filled(self, value: bool | None) -> str | None:
        """Return Oui or Non, and nothing for what is not filled in."""
        if value is None:
            return None
        return self.texts["yes" if value else "no"]
