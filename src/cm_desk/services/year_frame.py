"""What surrounds the plan: holidays, marronniers, the territory's own dates, polls."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain import school_holidays
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.marronniers import Theme, YearEntry
from cm_desk.domain.year_frame import CalendarEvent, DayMark, EventKind, MarkKind
from cm_desk.services import calendars, known_years, year_marks
from cm_desk.services.holiday_region import region_in_force
from cm_desk.services.polls import (
    delete_polls,
    guarded_periods,
    merged,
    polls,
    save_poll,
)
from cm_desk.storage import changes, plan_settings, territory, year_frame
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

__all__ = (
    "check_event",
    "delete_events",
    "delete_polls",
    "event",
    "events",
    "guarded_periods",
    "marks",
    "marronniers",
    "next_mark",
    "next_marks",
    "polls",
    "save_event",
    "save_events",
    "save_poll",
    "themes",
    "unknown_after",
)

LONGEST_TITLE: Final = 300
# Far enough to meet every yearly mark once, wherever it falls.
_A_YEAR_AND_MORE: Final = timedelta(days=400)


def marks(dossier: Dossier, *, resources: Path, first: date, last: date) -> tuple[DayMark, ...]:
    """Return all that these days hold, earliest first: what is bundled and what is the user's.

    Marronniers are those of the chosen themes; the ones without a date have no mark.
    """
    here = territory.read(dossier)
    settings = plan_settings.read(dossier)
    years = range(first.year, last.year + 1)
    # What is typed in for a year counts, though these days be others: a marronnier's date, and
    # school holidays, which may stand for published ones that go beyond the new year.
    wide = {"first": date(first.year - 1, 12, 1), "last": date(last.year + 1, 1, 31)}
    own = year_frame.events(dossier, **wide)
    zone = here.school_zone
    known = (
        entry
        for year in years
        for entry in year_marks.entries(resources, zone, settings.themes, own, year)
    )
    region = region_in_force(dossier, here, settings)
    found = (
        *year_marks.holiday_marks(resources, region, years),
        *year_marks.school_marks(resources, zone, own),
        *year_marks.marronnier_marks(resources, known),
        *(year_marks.event_mark(resources, one) for one in own),
        *year_marks.poll_marks(resources, merged(dossier, here.kind, resources)),
    )
    shown = (mark for mark in found if mark.first <= last and mark.last >= first)
    return tuple(sorted(shown, key=year_marks.place))


def next_marks(
    dossier: Dossier,
    *,
    resources: Path,
    today: date,
    kinds: Collection[MarkKind] = tuple(MarkKind),
    most: int = 5,
) -> tuple[DayMark, ...]:
    """Return the next marks of these kinds that start today or later."""
    coming = marks(dossier, resources=resources, first=today, last=today + _A_YEAR_AND_MORE)
    return tuple(mark for mark in coming if mark.kind in kinds and mark.first >= today)[:most]


def next_mark(
    dossier: Dossier,
    *,
    resources: Path,
    today: date,
    kinds: Collection[MarkKind] = tuple(MarkKind),
) -> DayMark | None:
    """Return the next mark of these kinds that starts today or later, within about a year."""
    found = next_marks(dossier, resources=resources, today=today, kinds=kinds, most=1)
    return found[0] if found else None


def unknown_after(dossier: Dossier, resources: Path) -> date | None:
    """Return the last day for which the zone's school holidays are known.

    What the user typed in or imported counts; None when no zone was chosen or nothing is
    known of it.
    """
    here = territory.read(dossier)
    own = [
        event.last for event in year_frame.events(dossier) if event.kind is EventKind.SCHOOL_HOLIDAY
    ]
    if here.school_zone is None:
        return None
    if school_holidays.has_published(here.school_zone):
        own.append(calendars.school_calendar(resources).known_until)
    return max(own, default=None)


# Marronniers


def themes(resources: Path) -> tuple[Theme, ...]:
    """Return the families of marronniers."""
    return calendars.themes(resources)


def marronniers(
    dossier: Dossier, *, resources: Path, year: int, every_theme: bool = False
) -> tuple[YearEntry, ...]:
    """Return a year's marronniers, dated or to be dated, of the chosen themes or of all."""
    zone = territory.read(dossier).school_zone
    chosen = None if every_theme else plan_settings.read(dossier).themes
    return year_marks.entries(resources, zone, chosen, year_frame.events(dossier), year)


# The territory's own dates


def events(dossier: Dossier) -> tuple[CalendarEvent, ...]:
    """Return what the user typed in or imported, earliest first."""
    return year_frame.events(dossier)


def event(dossier: Dossier, event_id: int) -> CalendarEvent | None:
    """Return one of the user's events, None when it is gone."""
    return next((one for one in year_frame.events(dossier) if one.id == event_id), None)


def save_event(dossier: Dossier, wanted: CalendarEvent) -> Change:
    """Write an event; a marronnier's date replaces the one typed in for that year.

    Raises:
        CmDeskError: no title, an end before the start, a date out of the years that the
            dossier holds.
    """
    kept = replace(wanted, title=wanted.title.strip(), note=wanted.note.strip())
    check_event(kept)
    if kept.kind is EventKind.MARRONNIER and kept.slug and kept.id is None:
        kept = replace(kept, id=_dated_already(dossier, kept))
    label = "event_added" if kept.id is None else "event_saved"
    with changes.record(dossier, label, name=kept.title) as recording:
        year_frame.save_event(dossier, kept)
    return recording.change


def save_events(dossier: Dossier, wanted: Iterable[CalendarEvent]) -> Change:
    """Write new events in one change, all of them or none."""
    kept = [replace(one, title=one.title.strip()) for one in wanted]
    for one in kept:
        check_event(one)
    with changes.record(dossier, "events_added", count=len(kept)) as recording:
        for place, one in enumerate(kept, start=1):
            year_frame.save_event(dossier, one)
            if place % 500 == 0:
                recording.split()
    return recording.change


def check_event(wanted: CalendarEvent) -> None:
    """Refuse an event that the dossier cannot hold; ``field`` names the form's row."""
    if not wanted.title:
        raise CmDeskError("event_without_title", field="title")
    if len(wanted.title) > LONGEST_TITLE:
        raise CmDeskError("event_title_too_long", field="title", most=LONGEST_TITLE)
    known_years.require(wanted.first, "first")
    known_years.require(wanted.last, "last")
    if wanted.last < wanted.first:
        raise CmDeskError("period_ends_before_it_starts", field="last")


def delete_events(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete events; a marronnier goes back to its rule's days."""
    chosen = tuple(ids)
    with changes.record(dossier, "events_deleted", count=len(chosen)) as recording:
        year_frame.delete_events(dossier, chosen)
    return recording.change


def _dated_already(dossier: Dossier, wanted: CalendarEvent) -> int | None:
    same = (
        one.id
        for one in year_frame.events(dossier)
        if one.kind is EventKind.MARRONNIER
        and one.slug == wanted.slug
        and one.first.year == wanted.first.year
    )
    return next(same, None)
