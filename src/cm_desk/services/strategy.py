"""Objectives, audiences and pillars."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import AccountLinks, Audience, Objective, Pillar
from cm_desk.storage import accounts, changes, strategy
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier
from cm_desk.storage.strategy import Aim

if TYPE_CHECKING:
    from cm_desk.services.suggestions import Suggestions


@frozen
class Proposal:
    """A ready-made aim and why the survey suggests it; ``adopted`` when the dossier has it."""

    aim: Aim
    why: str
    adopted: bool


def objectives(dossier: Dossier) -> tuple[Objective, ...]:
    """Return the objectives in the order they were added."""
    return strategy.objectives(dossier)


def audiences(dossier: Dossier) -> tuple[Audience, ...]:
    """Return the audiences in the order they were added."""
    return strategy.audiences(dossier)


def pillars(dossier: Dossier) -> tuple[Pillar, ...]:
    """Return the pillars in the order they were added."""
    return strategy.pillars(dossier)


def save(
    dossier: Dossier, aim: Aim, *, served_by: Mapping[int, str] | None = None
) -> tuple[int, Change]:
    """Write an objective, an audience or a pillar.

    ``served_by``, when given, are exactly the accounts (ids) that serve the objective or
    speak to the audience, each with its message for that audience.
    """
    field = "title" if isinstance(aim, Objective) else "name"
    named = str(getattr(aim, field))
    if not named.strip():
        raise CmDeskError("aim_without_name", field=field)
    with changes.record(dossier, f"{_noun(type(aim))}_saved", name=named) as recording:
        aim_id = strategy.save(dossier, aim)
        if served_by is not None:
            _serve(dossier, type(aim), aim_id, served_by)
    return aim_id, recording.change


def add_many(dossier: Dossier, aims: Sequence[Aim]) -> Change:
    """Add ready-made objectives, audiences or pillars in one change."""
    kinds = {type(aim) for aim in aims}
    label = f"{_noun(kinds.pop())}s_added" if len(kinds) == 1 else "suggestions_added"
    with changes.record(dossier, label, count=len(aims)) as recording:
        for aim in aims:
            strategy.save(dossier, aim)
    return recording.change


def proposals(dossier: Dossier, suggestions: "Suggestions") -> tuple[Proposal, ...]:
    """Return the ready-made objectives, audiences and pillars, in that order.

    One counts as adopted when something came from it or bears its name.
    """
    proposed: list[tuple[Aim, str]] = [
        (Objective(one.title, one.description, one.indicator, one.unit, template=one.id), one.why)
        for one in suggestions.objectives
    ]
    proposed += [
        (Audience(one.name, one.description, template=one.id), one.why)
        for one in suggestions.audiences
    ]
    proposed += [
        (Pillar(one.name, target_share=one.target_share), one.why) for one in suggestions.pillars
    ]
    there: tuple[Aim, ...] = (*objectives(dossier), *audiences(dossier), *pillars(dossier))
    taken = {mark for one in there for mark in _marks(one)}
    return tuple(Proposal(aim, why, bool(_marks(aim) & taken)) for aim, why in proposed)


def delete(dossier: Dossier, kind: type[Aim], ids: Iterable[int]) -> Change:
    """Delete by id; accounts, contents and publications keep going without them."""
    chosen = tuple(ids)
    with changes.record(dossier, f"{_noun(kind)}s_deleted", count=len(chosen)) as recording:
        strategy.delete(dossier, kind, chosen)
    return recording.change


def _serve(dossier: Dossier, kind: type[Aim], aim_id: int, served_by: Mapping[int, str]) -> None:
    there = accounts.links(dossier)
    for account_id in {*there, *served_by}:
        before = there.get(account_id, AccountLinks(account_id))
        message = served_by.get(account_id)
        after = (
            _serving_objective(before, aim_id, serves=message is not None)
            if kind is Objective
            else _serving_audience(before, aim_id, message)
        )
        if after != before:
            accounts.save_links(dossier, after)


def _serving_objective(before: AccountLinks, aim_id: int, *, serves: bool) -> AccountLinks:
    others = tuple(one for one in before.objective_ids if one != aim_id)
    return replace(before, objective_ids=(*others, aim_id) if serves else others)


def _serving_audience(before: AccountLinks, aim_id: int, message: str | None) -> AccountLinks:
    others = tuple(pair for pair in before.audiences if pair[0] != aim_id)
    return replace(before, audiences=others if message is None else (*others, (aim_id, message)))


def _marks(aim: Aim) -> set[tuple[type[Aim], str]]:
    """Return what tells that two aims are the same one: their model or their name."""
    named = aim.title if isinstance(aim, Objective) else aim.name
    marks = {(type(aim), named.strip().casefold())}
    template = "" if isinstance(aim, Pillar) else aim.template
    return marks | {(type(aim), f"#{template}")} if template else marks


def _noun(kind: type[Aim]) -> str:
    return kind.__name__.lower()
