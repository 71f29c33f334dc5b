"""Writing what the user says of a question."""

from dataclasses import replace

from cm_desk.domain.checklist import Answer, GivenAnswer, Line
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import checklist
from cm_desk.ui.desk import Desk

Refusal = tuple[str, str]


def given_of(line: Line) -> GivenAnswer:
    """Return what the user wrote of a question, blank if nothing yet."""
    return line.given or GivenAnswer(line.item.id)


def overrides(line: Line, answer: Answer | None) -> bool:
    """Tell whether an answer goes against what the data propose."""
    return line.proposal is not None and answer not in {None, line.proposal.answer}


def give(desk: Desk, line: Line, answer: Answer, *, reason: str = "") -> Refusal | None:
    """Write an answer, its reason when it goes against the proposal; note and evidence stay.

    Return the field at fault and the sentence to show beside it, or None when written.
    """
    proposed = None if line.proposal is None else line.proposal.answer
    return _write(desk, replace(given_of(line), answer=answer, reason=reason, proposed=proposed))


def annotate(
    desk: Desk, line: Line, *, note: str | None = None, evidence: str | None = None
) -> Refusal | None:
    """Write a note or an evidence, and leave the answer as it was given."""
    before = given_of(line)
    # What it was given against stays too: the data may propose something else since.
    after = replace(
        before,
        note=before.note if note is None else note,
        evidence=before.evidence if evidence is None else evidence,
    )
    return _write(desk, after)


def withdraw(desk: Desk, line: Line) -> Refusal | None:
    """Forget the answer, so that the proposal is in force again; note and evidence stay."""
    return _write(desk, replace(given_of(line), answer=None, reason=""))


def _write(desk: Desk, given: GivenAnswer) -> Refusal | None:
    try:
        change = checklist.answer(
            desk.dossier,
            given.item_id,
            answer=given.answer,
            note=given.note,
            evidence=given.evidence,
            reason=given.reason,
            proposed=given.proposed,
            today=desk.today(),
        )
    except CmDeskError as error:
        return error.field or "", desk.messages.sentence(error)
    desk.keep(change)
    return None
