"""A digest of all that the user owns in a dossier, derived tables and journal left out."""

import hashlib

from cm_desk.storage.changes import RECORDED
from cm_desk.storage.database import Dossier


def digest(dossier: Dossier) -> str:
    found = hashlib.sha256()
    for table in RECORDED:
        rows = dossier.connection.execute(f"SELECT * FROM {table}").fetchall()
        found.update(repr((table, sorted(rows, key=repr))).encode())
    return found.hexdigest()


def summary(dossier: Dossier) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for table in ("week_summary", "week_facet", "stale_week"):
        rows += dossier.connection.execute(f"SELECT '{table}', * FROM {table}").fetchall()
    return sorted(rows, key=repr)
