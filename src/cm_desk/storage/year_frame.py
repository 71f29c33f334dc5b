"""The territory's own dates, and what was answered of the polls."""

from collections.abc import Iterable
from datetime import date

from cm_desk.domain.year_frame import CalendarEvent, Poll
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def events(
    dossier: Dossier, *, first: date | None = None, last: date | None = None
) -> tuple[CalendarEvent, ...]:
    """Return the events that touch some days, every one by default, earliest first."""
    start, end = first or date.min, last or date.max
    return records.fetch(
        dossier.connection,
        CalendarEvent,
        "calendar_event",
        "WHERE first <= ? AND last >= ? ORDER BY first, last, id",
        (end.isoformat(), start.isoformat()),
    )


def save_event(dossier: Dossier, wanted: CalendarEvent) -> int:
    """Insert or update an event; return its id."""
    return records.save(dossier.connection, "calendar_event", wanted)


def delete_events(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete events by id."""
    records.delete(dossier.connection, "calendar_event", ids)


def polls(dossier: Dossier) -> tuple[Poll, ...]:
    """Return the polls that the user answered, corrected or added, earliest first."""
    return records.fetch(dossier.connection, Poll, "poll", "ORDER BY month, id")


def save_poll(dossier: Dossier, wanted: Poll) -> int:
    """Insert or update a poll; return its id."""
    return records.save(dossier.connection, "poll", wanted)


def delete_polls(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete polls by id; a bundled one is then as it came."""
    records.delete(dossier.connection, "poll", ids)
