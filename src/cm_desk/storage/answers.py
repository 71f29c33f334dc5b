"""The checklist's answers and the thresholds that the user changed."""

from cm_desk.domain.checklist import GivenAnswer
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def read(dossier: Dossier) -> dict[str, GivenAnswer]:
    """Return what the user wrote, by question."""
    found = records.fetch(dossier.connection, GivenAnswer, "answer")
    return {one.item_id: one for one in found}


def find(dossier: Dossier, item_id: str) -> GivenAnswer | None:
    """Return what the user wrote for one question."""
    found = records.fetch(
        dossier.connection, GivenAnswer, "answer", "WHERE item_id = ?", (item_id,)
    )
    return found[0] if found else None


def write(dossier: Dossier, given: GivenAnswer) -> None:
    """Write what the user says of one question, over what was there."""
    if find(dossier, given.item_id) is None:
        records.insert(dossier.connection, "answer", given)
    else:
        records.update(dossier.connection, "answer", given, key="item_id")


def delete(dossier: Dossier, item_id: str) -> None:
    """Forget what the user wrote for one question."""
    dossier.connection.execute("DELETE FROM answer WHERE item_id = ?", (item_id,))


def thresholds(dossier: Dossier) -> dict[str, float]:
    """Return the thresholds that the user changed, by name."""
    rows = dossier.connection.execute("SELECT name, value FROM threshold")
    return {str(name): float(value) for name, value in rows}


def write_threshold(dossier: Dossier, name: str, value: float) -> None:
    """Keep a threshold of the user's own."""
    dossier.connection.execute(
        "INSERT INTO threshold VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (name, value),
    )


def delete_threshold(dossier: Dossier, name: str) -> None:
    """Go back to the application's own threshold."""
    dossier.connection.execute("DELETE FROM threshold WHERE name = ?", (name,))
