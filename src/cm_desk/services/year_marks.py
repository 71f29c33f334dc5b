"""What each day is, from what is bundled and what the user wrote."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cm_desk.domain import holidays, school_holidays
from cm_desk.domain import marronniers as subjects
from cm_desk.domain.holidays import HolidayRegion
from cm_desk.domain.marronniers import YearEntry
from cm_desk.domain.territory import SchoolZone
from cm_desk.domain.year_frame import (
    CalendarEvent,
    DayMark,
    EventKind,
    MarkKind,
    Poll,
    guard_start,
    is_guarded,
)
from cm_desk.services import calendars, polls
from cm_desk.services.texts import Texts

_ORDER: Final = (
    MarkKind.POLL,
    MarkKind.GUARD,
    MarkKind.PUBLIC_HOLIDAY,
    MarkKind.SCHOOL_HOLIDAY,
    MarkKind.ABSENCE,
    MarkKind.HIGHLIGHT,
    MarkKind.MARRONNIER,
    MarkKind.NOTE,
)


def place(mark: DayMark) -> tuple[date, int, str]:
    """Return what marks are sorted by: their first day, then what matters most."""
    return mark.first, _ORDER.index(mark.kind), mark.title


@lru_cache(maxsize=4)
def _words(resources: Path) -> Texts:
    return Texts(resources / "texts")


def _say(resources: Path, key: str, /, **values: object) -> str:
    return _words(resources).get("year_frame", key, **values)


def holiday_marks(
    resources: Path, region: HolidayRegion, years: Iterable[int]
) -> Iterator[DayMark]:
    """Return the public holidays of some years."""
    for year in years:
        yield from _holidays_of(resources, region, year)


@lru_cache(maxsize=64)
def _holidays_of(resources: Path, region: HolidayRegion, year: int) -> tuple[DayMark, ...]:
    found = holidays.of_year(calendars.public_holidays(resources), region, year)
    return tuple(
        DayMark(MarkKind.PUBLIC_HOLIDAY, one.label, day, day, one.detail, slug=one.slug)
        for day, one in found
    )


def school_marks(
    resources: Path, zone: SchoolZone | None, own: Iterable[CalendarEvent]
) -> Iterator[DayMark]:
    """Return a zone's published school holidays, but those that the user typed in otherwise."""
    typed = [event for event in own if event.kind is EventKind.SCHOOL_HOLIDAY]
    for mark in _school_marks(resources, zone):
        if not any(one.first <= mark.last and one.last >= mark.first for one in typed):
            yield mark


@lru_cache(maxsize=8)
def _school_marks(resources: Path, zone: SchoolZone | None) -> tuple[DayMark, ...]:
    if not school_holidays.has_published(zone) or zone is None:
        return ()
    detail = _say(resources, "zone", zone=zone.value)
    return tuple(
        DayMark(
            MarkKind.SCHOOL_HOLIDAY,
            one.label,
            one.first,
            one.last,
            detail,
            one.is_confirmed,
            slug=one.slug,
        )
        for one in calendars.school_calendar(resources).periods
        if one.zone is zone
    )


def marronnier_marks(resources: Path, found: Iterable[YearEntry]) -> Iterator[DayMark]:
    """Return the marronniers that a rule dates; those that the user dated are events."""
    names = theme_names(resources)
    for entry in found:
        one = entry.marronnier
        if entry.event is None and entry.first and entry.last:
            yield DayMark(
                MarkKind.MARRONNIER,
                one.label,
                entry.first,
                entry.last,
                ", ".join(names[theme] for theme in one.themes),
                entry.is_confirmed,
                slug=one.slug,
            )


def entries(
    resources: Path,
    zone: SchoolZone | None,
    themes: tuple[str, ...] | None,
    events: Iterable[CalendarEvent],
    year: int,
) -> tuple[YearEntry, ...]:
    """Return a year's marronniers of some themes, None for all."""
    dated = tuple(one for one in events if one.kind is EventKind.MARRONNIER and one.slug)
    return _entries_of(resources, zone, themes, dated, year)


@lru_cache(maxsize=32)
def _entries_of(
    resources: Path,
    zone: SchoolZone | None,
    chosen: tuple[str, ...] | None,
    dated: tuple[CalendarEvent, ...],
    year: int,
) -> tuple[YearEntry, ...]:
    return subjects.of_year(
        calendars.marronniers(resources),
        year,
        events=dated,
        breaks=school_holidays.ends(calendars.school_calendar(resources), zone, year),
        themes=chosen,
    )


@lru_cache(maxsize=4)
def theme_names(resources: Path) -> Mapping[str, str]:
    """Return the themes' labels by slug."""
    return MappingProxyType({theme.slug: theme.label for theme in calendars.themes(resources)})


def event_mark(resources: Path, one: CalendarEvent) -> DayMark:
    """Return what an event of the user's says; its note, else its theme, is the detail."""
    return DayMark(
        MarkKind(one.kind.value),
        one.title,
        one.first,
        one.last,
        one.note or theme_names(resources).get(one.theme, one.theme),
        one.is_confirmed,
        one.id,
        one.slug,
    )


def poll_marks(resources: Path, found: Iterable[Poll]) -> Iterator[DayMark]:
    """Return the rounds of polls, or their month, and the periods to be hatched."""
    for poll in found:
        end = polls.last_day(poll)
        for key, first, last in _poll_days(poll, end):
            yield DayMark(
                MarkKind.POLL,
                _say(resources, key, poll=poll.title),
                first,
                last,
                poll.source,
                poll.is_confirmed and poll.first_round is not None,
                slug=poll.slug,
            )
        if is_guarded(poll):
            title = _say(resources, "guard", poll=poll.title)
            detail = _say(resources, "guard_detail")
            start = guard_start(poll)
            yield DayMark(
                MarkKind.GUARD, title, start, end, detail, poll.is_confirmed, slug=poll.slug
            )


def _poll_days(poll: Poll, end: date) -> Iterator[tuple[str, date, date]]:
    """Name the days of a poll: its rounds, or its whole month while no day is known."""
    if poll.first_round is None:
        yield "poll_month", poll.month, end
    elif poll.second_round is None:
        yield "poll", poll.first_round, poll.first_round
    else:
        yield "first_round", poll.first_round, poll.first_round
        yield "second_round", poll.second_round, poll.second_round
