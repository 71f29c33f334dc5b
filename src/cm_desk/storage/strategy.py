"""Objectives, audiences and pillars."""

from collections.abc import Iterable

from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.storage import records
from cm_desk.storage.database import Dossier

Aim = Objective | Audience | Pillar


def objectives(dossier: Dossier) -> tuple[Objective, ...]:
    """Return the objectives in the order they were added."""
    return records.fetch(dossier.connection, Objective, "objective", "ORDER BY id")


def audiences(dossier: Dossier) -> tuple[Audience, ...]:
    """Return the audiences in the order they were added."""
    return records.fetch(dossier.connection, Audience, "audience", "ORDER BY id")


def pillars(dossier: Dossier) -> tuple[Pillar, ...]:
    """Return the pillars in the order they were added."""
    return records.fetch(dossier.connection, Pillar, "pillar", "ORDER BY id")


def save(dossier: Dossier, aim: Aim) -> int:
    """Insert or update an objective, an audience or a pillar; return its id."""
    return records.save(dossier.connection, _table(type(aim)), aim)


def delete(dossier: Dossier, kind: type[Aim], ids: Iterable[int]) -> None:
    """Delete by id; what pointed at the row keeps going without it."""
    records.delete(dossier.connection, _table(kind), ids)


def _table(kind: type[Aim]) -> str:
    return kind.__name__.lower()
