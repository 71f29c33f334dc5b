"""What was planned lately and is not linked, and what was published around those days."""

from datetime import date, time

from cm_desk.domain.matching import DAYS, Found, Planned
from cm_desk.storage.database import Dossier

# The days are ordinals in the history, ISO dates in the plan.
_ORDINAL = "CAST(julianday(planned_on) - 1721424.5 AS INTEGER)"


def planned(dossier: Dossier, *, first: date, last: date) -> tuple[Planned, ...]:
    """Return the versions planned between two days that no publication is linked to."""
    rows = dossier.connection.execute(
        "SELECT content.id, account_id, planned_on, planned_time, text, title"
        " FROM content JOIN content_version ON content_id = content.id"
        " WHERE planned_on BETWEEN ? AND ? AND publication_id IS NULL"
        " AND status <> 'abandonne' ORDER BY planned_on, content.id, account_id",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(
        Planned(one, account, date.fromisoformat(day).toordinal(), _minute(at), text, title)
        for one, account, day, at, text, title in rows
    )


def published_near(dossier: Dossier, *, first: date, last: date) -> tuple[Found, ...]:
    """Return what the same accounts published within days of those versions, linked to nothing.

    Replies are left out. Only the days around a version are read, whatever the history.
    """
    rows = dossier.connection.execute(
        "WITH wanted(account_id, day) AS ("  # noqa: S608 - our own words
        f" SELECT DISTINCT account_id, {_ORDINAL} FROM content"
        " JOIN content_version ON content_id = content.id"
        " WHERE planned_on BETWEEN :first AND :last AND publication_id IS NULL"
        " AND status <> 'abandonne'), near(id) AS ("
        " SELECT DISTINCT publication.id FROM wanted CROSS JOIN publication"
        " INDEXED BY publication_day"
        " ON publication.day BETWEEN wanted.day - :days AND wanted.day + :days"
        " AND publication.account_id = wanted.account_id AND publication.kind <> 'reponse')"
        " SELECT id, account_id, day, minute, substr(text, 1, 5000)"
        " FROM near CROSS JOIN publication USING (id)"
        " WHERE NOT EXISTS (SELECT 1 FROM content_version WHERE publication_id = publication.id)"
        " ORDER BY day, minute, id",
        {"first": first.isoformat(), "last": last.isoformat(), "days": DAYS},
    )
    return tuple(map(Found._make, rows))


def refused(dossier: Dossier) -> frozenset[tuple[int, int]]:
    """Return the pairs of a content and a publication that the user set apart."""
    rows = dossier.connection.execute("SELECT content_id, publication_id FROM match_refused")
    return frozenset((one, other) for one, other in rows)


def refuse(dossier: Dossier, content_id: int, publication_id: int) -> None:
    """Set a pair apart, for good."""
    dossier.connection.execute(
        "INSERT OR IGNORE INTO match_refused (content_id, publication_id) VALUES (?, ?)",
        (content_id, publication_id),
    )


def _minute(at: str | None) -> int | None:
    if at is None:
        return None
    moment = time.fromisoformat(at)
    return moment.hour * 60 + moment.minute
