"""A year at a glance: what each month holds, and what could be spoken of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain.holidays import HolidayRegion
from cm_desk.domain.marronniers import YearEntry
from cm_desk.domain.records import frozen
from cm_desk.domain.territory import SchoolZone
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.services import calendars, year_frame
from cm_desk.services.holiday_region import region_in_force, usual_region
from cm_desk.storage import changes, plan_settings, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

MONTHS: Final = 12
_BACK_TO_SCHOOL: Final = 9
# Told in every month that they touch; the others only where they start.
_LASTING: Final = frozenset(
    {
        MarkKind.GUARD,
        MarkKind.SCHOOL_HOLIDAY,
        MarkKind.ABSENCE,
        MarkKind.HIGHLIGHT,
    }
)


@frozen
class Line:
    """Something of a month: a mark, a marronnier, or both when a rule or the user dates it.

    ``is_more`` for a marronnier beyond the two that are suggested that month.
    """

    month: date
    mark: DayMark | None = None
    entry: YearEntry | None = None
    is_more: bool = False


@frozen
class MonthSheet:
    """A month: ``lines`` in date order, the undated last; ``marks`` all that touches it."""

    first: date
    last: date
    lines: tuple[Line, ...]
    marks: tuple[DayMark, ...]


@frozen
class Choices:
    """What the territory chose of its calendar; ``themes`` None for all of them."""

    zone: SchoolZone | None
    region: HolidayRegion | None
    themes: tuple[str, ...] | None
    usual_region: HolidayRegion


@frozen
class YearSheet:
    """Twelve months, and between which days the school holidays of the zone are known."""

    months: tuple[MonthSheet, ...]
    choices: Choices
    region: HolidayRegion
    known_from: date
    known_until: date | None

    @property
    def first(self) -> date:
        """Return the first day of the twelve months."""
        return self.months[0].first

    @property
    def last(self) -> date:
        """Return the last day of the twelve months."""
        return self.months[-1].last


def start_of(day: date, *, is_school_year: bool) -> date:
    """Return the first day of the school year, or of the civil one, that holds a day.

    >>> start_of(date(2026, 5, 1), is_school_year=True)
    datetime.date(2025, 9, 1)
    """
    if not is_school_year:
        return date(day.year, 1, 1)
    return date(day.year - (day.month < _BACK_TO_SCHOOL), _BACK_TO_SCHOOL, 1)


def last_of(first: date) -> date:
    """Return the last day of the twelve months that start with a first of a month."""
    return _month_after(first, MONTHS) - timedelta(days=1)


def read(dossier: Dossier, *, resources: Path, first: date) -> YearSheet:
    """Return the twelve months that start with a first of a month."""
    starts = [_month_after(first, number) for number in range(MONTHS)]
    ends = [_month_after(start, 1) - timedelta(days=1) for start in starts]
    marks = year_frame.marks(dossier, resources=resources, first=first, last=ends[-1])
    entries = [
        entry
        for year in range(first.year, ends[-1].year + 1)
        for entry in year_frame.marronniers(dossier, resources=resources, year=year)
    ]
    here, settings = territory.read(dossier), plan_settings.read(dossier)
    return YearSheet(
        tuple(_month(start, end, marks, entries) for start, end in zip(starts, ends, strict=True)),
        choices(dossier),
        region_in_force(dossier, here, settings),
        calendars.school_calendar(resources).known_from,
        year_frame.unknown_after(dossier, resources),
    )


def choices(dossier: Dossier) -> Choices:
    """Return what the territory chose of its calendar."""
    here, settings = territory.read(dossier), plan_settings.read(dossier)
    chosen = settings.holiday_region
    region = HolidayRegion(chosen) if chosen in set(HolidayRegion) else None
    return Choices(here.school_zone, region, settings.themes, usual_region(dossier, here))


def choose(
    dossier: Dossier,
    *,
    zone: SchoolZone | None,
    region: HolidayRegion | None,
    themes: Sequence[str],
) -> Change:
    """Write the school zone, the public holidays and the themes (none for all), in one change."""
    with changes.record(dossier, "calendar_chosen") as recording:
        territory.write(dossier, replace(territory.read(dossier), school_zone=zone))
        kept = tuple(themes) or None
        settings = plan_settings.read(dossier)
        plan_settings.write(dossier, replace(settings, holiday_region=region, themes=kept))
    return recording.change


def _month(
    first: date, last: date, marks: Sequence[DayMark], entries: Sequence[YearEntry]
) -> MonthSheet:
    touching = tuple(mark for mark in marks if mark.first <= last and mark.last >= first)
    known = {(entry.marronnier.slug, entry.year): entry for entry in entries}
    dated = [*_dated(first, touching, known)]
    undated = [
        Line(first, None, entry, not entry.is_suggested)
        for entry in entries
        if entry.first is None and entry.place == first
    ]
    return MonthSheet(first, last, (*dated, *undated), touching)


def _dated(
    month: date, marks: Sequence[DayMark], known: Mapping[tuple[str, int], YearEntry]
) -> Iterator[Line]:
    for mark in marks:
        if mark.first < month and mark.kind not in _LASTING:
            continue
        entry = None
        if mark.kind is MarkKind.MARRONNIER:
            entry = known.get((mark.slug, mark.first.year))
        is_own = mark.event_id is not None
        yield Line(month, mark, entry, entry is not None and not (entry.is_suggested or is_own))


def _month_after(first: date, count: int) -> date:
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
