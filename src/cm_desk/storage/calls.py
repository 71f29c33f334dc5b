"""Calls for projects, and the contents that recall them, read without their versions."""

from cm_desk.domain.plan import Content
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def outlines(dossier: Dossier) -> tuple[Content, ...]:
    """Return the contents that close on a day or recall one that does, without versions."""
    tail = "WHERE closes_on IS NOT NULL OR call_id IS NOT NULL ORDER BY id"
    return records.fetch(dossier.connection, Content, "content", tail)


def recalling(dossier: Dossier, call_id: int) -> tuple[Content, ...]:
    """Return the contents that recall a call, without their versions."""
    tail = "WHERE call_id = :call ORDER BY planned_on, id"
    return records.fetch(dossier.connection, Content, "content", tail, {"call": call_id})
