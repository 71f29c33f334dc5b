"""Objectives, audiences and pillars."""

from collections.abc import Iterable, Sequence

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.storage import changes, strategy
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier
from cm_desk.storage.strategy import Aim


def objectives(dossier: Dossier) -> tuple[Objective, ...]:
    """Return the objectives in the order they were added."""
    return strategy.objectives(dossier)


def audiences(dossier: Dossier) -> tuple[Audience, ...]:
    """Return the audiences in the order they were added."""
    return strategy.audiences(dossier)


def pillars(dossier: Dossier) -> tuple[Pillar, ...]:
    """Return the pillars in the order they were added."""
    return strategy.pillars(dossier)


def save(dossier: Dossier, aim: Aim) -> tuple[int, Change]:
    """Write an objective, an audience or a pillar."""
    field = "title" if isinstance(aim, Objective) else "name"
    named = str(getattr(aim, field))
    if not named.strip():
        raise CmDeskError("aim_without_name", field=field)
    with changes.record(dossier, f"{_noun(type(aim))}_saved", name=named) as recording:
        aim_id = strategy.save(dossier, aim)
    return aim_id, recording.change


def add_many(dossier: Dossier, aims: Sequence[Aim]) -> Change:
    """Add ready-made objectives, audiences or pillars in one change."""
    with changes.record(dossier, f"{_noun(type(aims[0]))}s_added", count=len(aims)) as recording:
        for aim in aims:
            strategy.save(dossier, aim)
    return recording.change


def delete(dossier: Dossier, kind: type[Aim], ids: Iterable[int]) -> Change:
    """Delete by id; accounts, contents and publications keep going without them."""
    chosen = tuple(ids)
    with changes.record(dossier, f"{_noun(kind)}s_deleted", count=len(chosen)) as recording:
        strategy.delete(dossier, kind, chosen)
    return recording.change


def _noun(kind: type[Aim]) -> str:
    return kind.__name__.lower()
