"""Keeping an assessment as it stands, reopening it, and what was decided from it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from cm_desk.domain import kept as domain
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.kept import (
    Decision,
    DecisionKind,
    KeptAssessment,
    KeptSummary,
)
from cm_desk.storage import changes, kept_content
from cm_desk.storage import kept as rows
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


def keep(
    dossier: Dossier,
    *,
    title: str,
    found: Assessment,
    checklist: ChecklistResult,
    today: date,
    outdated: str = "",
) -> tuple[int, Change]:
    """Keep an assessment unchanged, whatever the data and the national figures become.

    ``outdated`` is what is said of the age of the national figures, printed again with it.

    Raises:
        CmDeskError: the title is missing or too long.
    """
    named = _checked_title(title)
    content = kept_content.encode(found, checklist, outdated)
    with changes.record(dossier, "assessment_kept", name=named) as recording:
        kept_id = rows.add(dossier, domain.summarise(named, found, checklist, today=today), content)
    return kept_id, recording.change


def kept(dossier: Dossier) -> tuple[KeptSummary, ...]:
    """Return what was kept, newest first, without reading what each one holds."""
    return rows.summaries(dossier)


def reopen(dossier: Dossier, assessment_id: int) -> KeptAssessment:
    """Return a kept assessment, equal to what it was on its day.

    Raises:
        CmDeskError: it is gone, damaged, or written by a newer application.
    """
    summary = _summary(dossier, assessment_id)
    content = rows.content(dossier, assessment_id)
    if content is None:
        raise CmDeskError("kept_gone")
    return KeptAssessment(summary, *kept_content.decode(content))


def of_today(
    title: str, found: Assessment, checklist: ChecklistResult, *, today: date
) -> KeptAssessment:
    """Return an assessment that is not kept, to set a kept one beside it."""
    summary = domain.summarise(title, found, checklist, today=today)
    return KeptAssessment(summary, found, checklist)


def rename(dossier: Dossier, assessment_id: int, title: str) -> Change:
    """Give a kept assessment another title."""
    named = _checked_title(title)
    summary = _summary(dossier, assessment_id)
    with changes.record(dossier, "assessment_renamed", name=named) as recording:
        rows.save(dossier, replace(summary, title=named))
    return recording.change


def mark_presented(dossier: Dossier, assessment_id: int, day: date | None) -> Change:
    """Note the day when it was presented to the elected members, None when it was not."""
    summary = _summary(dossier, assessment_id)
    label = "assessment_not_presented" if day is None else "assessment_presented"
    with changes.record(dossier, label, name=summary.title) as recording:
        rows.save(dossier, replace(summary, presented_on=day))
    return recording.change


def delete(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete kept assessments with their decisions."""
    chosen = tuple(ids)
    with changes.record(dossier, "assessments_deleted", count=len(chosen)) as recording:
        rows.delete(dossier, chosen)
    return recording.change


def decisions(dossier: Dossier) -> Mapping[int, tuple[Decision, ...]]:
    """Return the decisions by kept assessment, oldest first."""
    found: dict[int, tuple[Decision, ...]] = {}
    for decision in rows.decisions(dossier):
        before = found.get(decision.assessment_id, ())
        found[decision.assessment_id] = (*before, decision)
    return MappingProxyType(found)


def add_decision(
    dossier: Dossier, assessment_id: int, kind: DecisionKind, text: str, day: date
) -> tuple[int, Change]:
    """Write down what was decided from a kept assessment."""
    _summary(dossier, assessment_id)
    return save_decision(dossier, Decision(assessment_id, kind, text, day))


def save_decision(dossier: Dossier, decision: Decision) -> tuple[int, Change]:
    """Write a decision.

    Raises:
        CmDeskError: it says nothing, or too much.
    """
    text = decision.text.strip()
    if not text:
        raise CmDeskError("decision_without_text", field="text")
    if len(text) > domain.DECISION_LENGTH:
        raise CmDeskError("decision_too_long", field="text", most=domain.DECISION_LENGTH)
    with changes.record(dossier, "decision_saved") as recording:
        decision_id = rows.save_decision(dossier, replace(decision, text=text))
    return decision_id, recording.change


def delete_decisions(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete decisions by id."""
    chosen = tuple(ids)
    with changes.record(dossier, "decisions_deleted", count=len(chosen)) as recording:
        rows.delete_decisions(dossier, chosen)
    return recording.change


def _summary(dossier: Dossier, assessment_id: int) -> KeptSummary:
    summary = rows.summary(dossier, assessment_id)
    if summary is None:
        raise CmDeskError("kept_gone")
    return summary


def _checked_title(title: str) -> str:
    named = title.strip()
    if not named:
        raise CmDeskError("kept_without_title", field="title")
    if len(named) > domain.TITLE_LENGTH:
        raise CmDeskError("kept_title_too_long", field="title", most=domain.TITLE_LENGTH)
    return named
