"""Subjects that come back each year: when, since what text, and which ones to suggest."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from cm_desk.domain.day_rules import Days, Rule, days_of
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import CalendarEvent, EventKind

SUGGESTED_PER_MONTH: Final = 2


class DateStatus(StrEnum):
    """How sure a marronnier's dates are.

    ``TO_CONFIRM``: computed from the usual rule, which its organiser may leave any year.
    ``TO_DATE``: only its usual month is known; the user types each year's dates.
    """

    OFFICIAL = "officielle"
    CUSTOMARY = "usage"
    TO_CONFIRM = "a_confirmer"
    TO_DATE = "a_dater"


class Reach(StrEnum):
    NATIONAL = "nationale"
    EUROPEAN = "europeenne"
    INTERNATIONAL = "internationale"


@frozen
class Theme:
    """A family of marronniers, as a territory's competences are."""

    slug: str
    label: str


@frozen
class Marronnier:
    """A subject that comes back: ``rule`` is None where each year's dates are to be typed in.

    ``usual`` says when in words, ``month`` where to show it while it has no date. ``rank``
    is 1 for what most project territories speak of, to 3 for the rest.
    """

    slug: str
    label: str
    rule: Rule | None
    status: DateStatus
    reach: Reach
    themes: tuple[str, ...]
    origin: str
    month: int
    rank: int = 2
    usual: str = ""


@frozen
class YearEntry:
    """A marronnier in one year: its days, None while nobody knows them.

    ``event`` is what the user typed in for that year, which then stands for the rule's days.
    """

    marronnier: Marronnier
    year: int
    first: date | None
    last: date | None
    is_confirmed: bool
    event: CalendarEvent | None = None
    is_suggested: bool = False

    @property
    def place(self) -> date:
        """Return the day by which to sort: the first, or the start of the usual month."""
        return self.first or date(self.year, self.marronnier.month, 1)


def of_year(
    marronniers: Iterable[Marronnier],
    year: int,
    *,
    events: Iterable[CalendarEvent] = (),
    breaks: Mapping[str, date] | None = None,
    themes: Sequence[str] | None = None,
) -> tuple[YearEntry, ...]:
    """Return a year's marronniers of the chosen themes (None for all) in date order.

    At most two a month are suggested: those of the themes chosen first, then of the best
    rank. What the user dated comes whatever its theme.
    """
    own = {
        event.slug: event
        for event in events
        if event.kind is EventKind.MARRONNIER and event.slug and event.first.year == year
    }
    entries = [
        _entry(one, year, own.get(one.slug), breaks)
        for one in marronniers
        if one.slug in own or is_of(one, themes)
    ]
    chosen = _suggested(entries, themes)
    marked = (
        replace(entry, is_suggested=True) if entry.marronnier.slug in chosen else entry
        for entry in entries
    )
    return tuple(sorted(marked, key=lambda entry: (entry.place, entry.marronnier.label)))


def is_of(one: Marronnier, themes: Collection[str] | None) -> bool:
    """Tell whether a marronnier is of one of the themes; None stands for all of them."""
    return themes is None or any(theme in themes for theme in one.themes)


def _entry(
    one: Marronnier,
    year: int,
    event: CalendarEvent | None,
    breaks: Mapping[str, date] | None,
) -> YearEntry:
    if event is not None:
        return YearEntry(one, year, event.first, event.last, event.is_confirmed, event)
    days: Days | None = None if one.rule is None else days_of(one.rule, year, breaks=breaks)
    first, last = days or (None, None)
    sure = one.status in {DateStatus.OFFICIAL, DateStatus.CUSTOMARY}
    return YearEntry(one, year, first, last, first is not None and sure)


def _suggested(entries: Iterable[YearEntry], themes: Sequence[str] | None) -> frozenset[str]:
    """Return the slugs of the two best of each month."""
    months: dict[int, list[YearEntry]] = {}
    for entry in entries:
        months.setdefault(entry.place.month, []).append(entry)
    best = (
        sorted(found, key=lambda entry: _order(entry, themes))[:SUGGESTED_PER_MONTH]
        for found in months.values()
    )
    return frozenset(entry.marronnier.slug for found in best for entry in found)


def _order(entry: YearEntry, themes: Sequence[str] | None) -> tuple[int, int, bool, date, str]:
    one = entry.marronnier
    wanted = list(themes or ())
    places = [wanted.index(theme) for theme in one.themes if theme in wanted]
    theme = min(places, default=len(wanted))
    return theme, one.rank, entry.first is None, entry.place, one.slug
