"""What was imported, when, from which file."""

from cm_desk.domain.importing import FileSummary
from cm_desk.storage.database import Dossier


def add(
    dossier: Dossier,
    *,
    at: int,
    file_name: str,
    summary: FileSummary,
    new: int,
    changed: int,
    known: int,
) -> None:
    """Keep one line for an import that changed something."""
    dossier.connection.execute(
        "INSERT INTO import_batch (at, file_name, kind, timezone, read, new, changed, known,"
        " first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            at,
            file_name,
            summary.kind,
            summary.timezone,
            summary.read,
            new,
            changed,
            known,
            summary.first.isoformat() if summary.first else None,
            summary.last.isoformat() if summary.last else None,
        ),
    )
