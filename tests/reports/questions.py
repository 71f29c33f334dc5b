"""The checklist answered in every way, as the documents receive it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cm_desk.domain import checklist_score
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer, ChecklistResult, GivenAnswer, Item, Proposal
from cm_desk.services import checklist
from reports.sample import RESOURCES

COUNTED = "4 comptes sur 6 ont un responsable et un suppléant."
REASON = "Le suppléant a quitté la structure"
NOTE = "Vu en réunion de direction"
EVIDENCE = "Délibération 2025-34"


def unanswered() -> ChecklistResult:
    return _judged({}, {})


def answered() -> ChecklistResult:
    """Every question answered but one in seven: proposed, corrected, declared, not applicable."""
    items = checklist.read(RESOURCES).items
    given = {one.item_id: one for one in _given(items)}
    levels = (Evidence.OBSERVED, Evidence.ENTERED)
    proposals = {
        item.id: Proposal(item.id, Answer.PARTLY, COUNTED, levels[place % 2])
        for place, item in enumerate(items)
        if place % 3 == 0
    }
    return _judged(proposals, given)


def hostile(text: str) -> ChecklistResult:
    """Every answer corrected, with a text wherever the user or the data may put one."""
    items = checklist.read(RESOURCES).items
    proposals = {item.id: Proposal(item.id, Answer.YES, text, Evidence.OBSERVED) for item in items}
    given = {
        item.id: GivenAnswer(item.id, Answer.NO, text, text, text, Answer.YES) for item in items
    }
    found = _judged(proposals, given)
    lines = tuple(replace(line, item=replace(line.item, action=text)) for line in found.lines)
    return replace(found, lines=lines, actions=lines)


def _given(items: tuple[Item, ...]) -> Iterator[GivenAnswer]:
    answers = (Answer.YES, Answer.PARTLY, Answer.NO, Answer.NO, Answer.NOT_APPLICABLE)
    for place, item in enumerate(items):
        if place % 7 == 6:
            continue
        answer = answers[place % len(answers)]
        note = NOTE if place % 4 == 0 else ""
        evidence = EVIDENCE if place % 5 == 0 else ""
        yield GivenAnswer(
            item.id, answer, note, evidence, REASON, Answer.PARTLY, date(2026, 11, 20)
        )


def _judged(proposals: dict[str, Proposal], given: dict[str, GivenAnswer]) -> ChecklistResult:
    return checklist_score.judge(
        checklist.read(RESOURCES),
        proposals=proposals,
        given=given,
        overall_name="Les huit axes ensemble",
    )
