"""What names contents and events outside the dossier, and when the plan last changed."""

from collections.abc import Mapping

from cm_desk.domain.year_frame import CalendarEvent
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def contents_by_uid(dossier: Dossier) -> Mapping[str, int]:
    """Return the contents' ids by what names them in the files that we write."""
    return dict(dossier.connection.execute("SELECT uid, id FROM content"))


def contents_by_key(dossier: Dossier) -> Mapping[str, int]:
    """Return the ids of the contents that came from elsewhere, by what named them there."""
    return dict(
        dossier.connection.execute(
            "SELECT external_key, id FROM content WHERE external_key IS NOT NULL"
        )
    )


def events_by_uid(dossier: Dossier) -> Mapping[str, int]:
    """Return the events' ids by what names them in calendars."""
    return dict(dossier.connection.execute("SELECT uid, id FROM calendar_event"))


def add_event(dossier: Dossier, wanted: CalendarEvent, *, uid: str) -> int:
    """Insert an event that came from a calendar; return its id."""
    return records.insert(dossier.connection, "calendar_event", wanted, uid=uid)


def permalinks(dossier: Dossier) -> Mapping[int, str]:
    """Return the links of the publications that contents became, by their ids."""
    return dict(
        dossier.connection.execute(
            "SELECT id, permalink FROM publication WHERE permalink <> ''"
            " AND id IN (SELECT publication_id FROM content_version)"
        )
    )


def last_edit(dossier: Dossier) -> tuple[int, int]:
    """Return a number that grows with every edit of the dossier, and when the last one was.

    The instant is in epoch seconds, both are 0 before any edit.
    """
    row = dossier.connection.execute("SELECT max(id), max(at) FROM journal").fetchone()
    number, at = row or (None, None)
    return number or 0, at or 0
