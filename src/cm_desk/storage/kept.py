"""Assessments kept, and the decisions that followed them; what they hold is not decoded here."""

from collections.abc import Iterable

from cm_desk.domain.kept import Decision, KeptSummary
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def summaries(dossier: Dossier) -> tuple[KeptSummary, ...]:
    """Return all that were kept, newest first, their contents left where they are."""
    return records.fetch(
        dossier.connection, KeptSummary, "kept_assessment", "ORDER BY kept_on DESC, id DESC"
    )


def summary(dossier: Dossier, assessment_id: int) -> KeptSummary | None:
    """Return None for one that is no longer there."""
    found = records.fetch(
        dossier.connection, KeptSummary, "kept_assessment", "WHERE id = ?", (assessment_id,)
    )
    return found[0] if found else None


def content(dossier: Dossier, assessment_id: int) -> bytes | None:
    """Return the stored document of one, or None when it is no longer there."""
    row = dossier.connection.execute(
        "SELECT content FROM kept_assessment WHERE id = ?", (assessment_id,)
    ).fetchone()
    return None if row is None else bytes(row[0])


def add(dossier: Dossier, kept: KeptSummary, content: bytes) -> int:
    """Write a new one with its document; return its id."""
    return records.insert(dossier.connection, "kept_assessment", kept, content=content)


def save(dossier: Dossier, kept: KeptSummary) -> None:
    """Write the title or the day of presentation of one; its document stays as it is."""
    records.update(dossier.connection, "kept_assessment", kept)


def delete(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete by id, with the decisions that followed."""
    records.delete(dossier.connection, "kept_assessment", ids)


def decisions(dossier: Dossier) -> tuple[Decision, ...]:
    """Return all decisions, oldest first."""
    return records.fetch(dossier.connection, Decision, "decision", "ORDER BY decided_on, id")


def save_decision(dossier: Dossier, decision: Decision) -> int:
    """Insert or update a decision; return its id."""
    return records.save(dossier.connection, "decision", decision)


def delete_decisions(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete decisions by id."""
    records.delete(dossier.connection, "decision", ids)
