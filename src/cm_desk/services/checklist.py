"""The strategy checklist: what the data propose, what the user answers, and the scores."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from cm_desk.domain import checklist_rules, checklist_score, wording
from cm_desk.domain.checklist import (
    Answer,
    Automation,
    Axis,
    Checklist,
    ChecklistResult,
    Effort,
    GivenAnswer,
    Item,
    is_item,
)
from cm_desk.domain.checklist_thresholds import LIMITS, Thresholds
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services.texts import Texts
from cm_desk.storage import answers, changes, checklist_facts
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

LONGEST: Final[Mapping[str, int]] = MappingProxyType(
    {"note": 2_000, "evidence": 1_000, "reason": 500}
)


def read(resources: Path, *, chosen: Thresholds | None = None) -> Checklist:
    """Return the questions, their rules told with the thresholds in force (ours by default)."""
    return _filled(resources / "checklist" / "checklist.json", chosen or Thresholds())


def result(dossier: Dossier, *, resources: Path, texts: Texts, today: date) -> ChecklistResult:
    """Return every question with its answer in force, the scores and the next actions."""
    chosen = thresholds(dossier)
    checklist = read(resources, chosen=chosen)
    longest = max(chosen.silent_days, chosen.elected_days)
    facts = checklist_facts.read(dossier, today=today, longest_silence=longest)
    words = texts.mapping("checklist")
    return checklist_score.judge(
        checklist,
        proposals=checklist_rules.propose(checklist, facts, chosen=chosen, texts=words),
        given=answers.read(dossier),
        overall_name=words["overall"],
    )


def answer(
    dossier: Dossier,
    item_id: str,
    *,
    answer: Answer | None,
    note: str = "",
    evidence: str = "",
    reason: str = "",
    proposed: Answer | None = None,
    today: date,
) -> Change:
    """Write what the user says of a question; ``proposed`` is what the data said at that time.

    Without an answer, the note and the evidence stay beside the proposal. The reason is kept
    only where the answer differs from the proposal.

    Raises:
        CmDeskError: no such question; a text too long (``field`` names it); or an answer other
            than the proposal without a reason (``field`` is « reason »).
    """
    _require_item(item_id)
    written = {"note": note.strip(), "evidence": evidence.strip(), "reason": reason.strip()}
    for field, text in written.items():
        if len(text) > LONGEST[field]:
            raise CmDeskError("checklist_text_too_long", field=field, most=LONGEST[field])
    against = proposed if answer is not None else None
    differs = against is not None and answer is not against
    if differs and not written["reason"]:
        raise CmDeskError("answer_without_reason", field="reason")
    given = GivenAnswer(
        item_id,
        answer,
        written["note"],
        written["evidence"],
        written["reason"] if differs else "",
        against,
        today if answer is not None else None,
    )
    with changes.record(dossier, "answer_saved", item=item_id) as recording:
        if given == GivenAnswer(item_id):
            answers.delete(dossier, item_id)
        else:
            answers.write(dossier, _dated(given, answers.find(dossier, item_id)))
    return recording.change


def clear(dossier: Dossier, item_id: str) -> Change:
    """Forget what the user wrote for a question: the proposal, if any, is in force again."""
    _require_item(item_id)
    with changes.record(dossier, "answer_cleared", item=item_id) as recording:
        answers.delete(dossier, item_id)
    return recording.change


def thresholds(dossier: Dossier) -> Thresholds:
    """Return the thresholds in force: ours, but for those that the user changed."""
    own = answers.thresholds(dossier)
    known = {name: value for name, value in own.items() if name in LIMITS}
    return replace(Thresholds(), **known) if known else Thresholds()


def set_threshold(dossier: Dossier, name: str, value: float | None) -> Change:
    """Change a threshold, or go back to ours with None.

    Raises:
        CmDeskError: no such threshold; a value out of its limits, or that crosses the
            threshold it goes with (``field`` is « value »).
    """
    if name not in LIMITS:
        raise CmDeskError("threshold_unknown", name=name)
    wanted = LIMITS[name].default if value is None else float(value)
    _require_limits(thresholds(dossier), name, wanted)
    label = "threshold_reset" if value is None else "threshold_saved"
    with changes.record(dossier, label) as recording:
        if wanted == LIMITS[name].default:
            answers.delete_threshold(dossier, name)
        else:
            answers.write_threshold(dossier, name, wanted)
    return recording.change


def _dated(given: GivenAnswer, before: GivenAnswer | None) -> GivenAnswer:
    """Keep the day of an answer to which only a note or an evidence was added."""
    if before is None or before.answered_on is None or given.answer is None:
        return given
    same = replace(before, note=given.note, evidence=given.evidence, answered_on=given.answered_on)
    return replace(given, answered_on=before.answered_on) if same == given else given


def _require_item(item_id: str) -> None:
    if not is_item(item_id):
        raise CmDeskError("checklist_item_unknown", item=item_id)


def _require_limits(now: Thresholds, name: str, wanted: float) -> None:
    limit = LIMITS[name]
    if not limit.low <= wanted <= limit.high:
        low, high = wording.number(limit.low, 2), wording.number(limit.high, 2)
        raise CmDeskError("threshold_out_of_range", field="value", low=low, high=high)
    if limit.is_whole and not wanted.is_integer():
        raise CmDeskError("threshold_not_whole", field="value")
    after = replace(now, **{name: wanted})
    for one in LIMITS.values():
        if (
            one.below
            and name in {one.name, one.below}
            and _of(after, one.name) > _of(after, one.below)
        ):
            raise CmDeskError("threshold_crossed", field="value")


def _of(chosen: Thresholds, name: str) -> float:
    return float(getattr(chosen, name))


@lru_cache(maxsize=4)
def _filled(file: Path, chosen: Thresholds) -> Checklist:
    raw = _raw(file)
    numbers = {
        field.name: wording.number(_of(chosen, field.name), 2) for field in fields(Thresholds)
    }
    items = (replace(item, rule=item.rule.format_map(numbers)) for item in raw.items)
    return Checklist(raw.axes, tuple(items))


@lru_cache(maxsize=4)
def _raw(file: Path) -> Checklist:
    """Read our own file as it is: the tests hold it to its shape."""
    held = json.loads(file.read_bytes())
    return Checklist(
        tuple(Axis(**axis) for axis in held["axes"]),
        tuple(_item(row) for row in held["items"]),
    )


def _item(row: Mapping[str, Any]) -> Item:
    typed = {
        "effort": Effort(row["effort"]),
        "automation": Automation(row["automation"]),
        "kinds": tuple(TerritoryKind(kind) for kind in row["kinds"]),
    }
    return Item(**{**row, **typed})
