"""When the contents in stock served."""

from datetime import date

from cm_desk.domain.stock import Use
from cm_desk.storage.database import Dossier


def uses(dossier: Dossier) -> tuple[Use, ...]:
    """Return the days on which contents in stock, or what was made of them, served or will.

    An abandoned content serves only if it appeared all the same.
    """
    rows = dossier.connection.execute(
        "SELECT content.id, stock_id, CASE WHEN status <> 'abandonne' THEN planned_on END,"
        " max(publication.day)"
        " FROM content LEFT JOIN content_version ON content_version.content_id = content.id"
        " LEFT JOIN publication ON publication.id = content_version.publication_id"
        " WHERE is_timeless = 1 OR stock_id IS NOT NULL GROUP BY content.id"
    )
    return tuple(
        Use(
            content_id,
            stock_id,
            None if planned is None else date.fromisoformat(planned),
            None if day is None else date.fromordinal(day),
        )
        for content_id, stock_id, planned, day in rows
    )
