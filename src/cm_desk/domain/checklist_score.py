"""Answers in force, axis scores and next actions, from proposals and given answers."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import (
    Answer,
    AnswerSource,
    Axis,
    AxisScore,
    Checklist,
    ChecklistResult,
    Effort,
    GivenAnswer,
    Item,
    Line,
    Proposal,
)

ANNEX: Final = "WEB"
OVERALL: Final = ""  # the code of the score of the eight axes together
SHOWN_FROM: Final = 0.6  # no score when a smaller share is filled in

_WORTH: Final[Mapping[Answer, float]] = MappingProxyType(
    {Answer.YES: 1.0, Answer.PARTLY: 0.5, Answer.NO: 0.0}
)
_COST: Final[Mapping[Effort, int]] = MappingProxyType(
    {Effort.SMALL: 1, Effort.MEDIUM: 2, Effort.LARGE: 4}
)


def judge(
    checklist: Checklist,
    *,
    proposals: Mapping[str, Proposal],
    given: Mapping[str, GivenAnswer],
    overall_name: str,
) -> ChecklistResult:
    """Return every line with its answer in force, the scores and what to do next."""
    lines = tuple(
        line_of(item, proposals.get(item.id), given.get(item.id)) for item in checklist.items
    )
    kept = {
        axis.code: [one for one in lines if one.item.axis == axis.code] for axis in checklist.axes
    }
    together = [line for code, some in kept.items() if code != ANNEX for line in some]
    return ChecklistResult(
        lines,
        tuple(score(axis, kept[axis.code]) for axis in checklist.axes),
        score(Axis(OVERALL, overall_name), together),
        next_actions(lines),
    )


def line_of(item: Item, proposal: Proposal | None, given: GivenAnswer | None) -> Line:
    """Tell which answer is in force, and what it rests on."""
    own = None if given is None else given.answer
    if own is None:
        if proposal is None:
            return Line(item, None, None, None, None, given)
        return Line(item, proposal.answer, AnswerSource.COMPUTED, proposal.level, proposal, given)
    if proposal is None:
        return Line(item, own, AnswerSource.DECLARED, Evidence.DECLARED, None, given)
    if own is proposal.answer:
        return Line(item, own, AnswerSource.COMPUTED, proposal.level, proposal, given)
    return Line(item, own, AnswerSource.OVERRIDDEN, Evidence.DECLARED, proposal, given)


def has_moved(line: Line) -> bool:
    """Tell whether the data say something else than on the day the user answered."""
    given = line.given
    if given is None or given.answer is None or line.proposal is None:
        return False
    return line.proposal.answer not in {given.proposed, given.answer}


def score(axis: Axis, lines: Iterable[Line]) -> AxisScore:
    """Weigh the applicable answers by impact; « sans objet » counts nowhere."""
    applicable = [line for line in lines if line.answer is not Answer.NOT_APPLICABLE]
    answered = [(line, line.answer) for line in applicable if line.answer is not None]
    levels = [line.level for line, _ in answered]
    observed = levels.count(Evidence.OBSERVED)
    entered = levels.count(Evidence.ENTERED)
    filled = len(answered) / len(applicable) if applicable else 0.0
    impact = sum(line.item.impact for line, _ in answered)
    earned = sum(line.item.impact * _WORTH[answer] for line, answer in answered)
    return AxisScore(
        code=axis.code,
        name=axis.name,
        score=earned / impact if impact and filled >= SHOWN_FROM else None,
        filled=filled,
        proved=observed / len(answered) if answered else 0.0,
        observed=observed,
        entered=entered,
        declared=len(answered) - observed - entered,
        applicable=len(applicable),
    )


def filled_text(filled: float) -> str:
    r"""Write a share of questions filled in: what gives no score is never said to be enough.

    >>> filled_text(44 / 59), filled_text(37 / 62)
    ('75\xa0%', '59\xa0%')
    """
    return wording.share(filled, mark=SHOWN_FROM)


def next_actions(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the unmet lines, the most useful for their cost first, legal ones first on ties."""
    unmet = (line for line in lines if line.answer in {Answer.NO, Answer.PARTLY})
    return tuple(sorted(unmet, key=_urgency))


def is_legal(item: Item) -> bool:
    """Tell the questions of law, and the one without which every account may be lost."""
    return item.axis == "JUR" or item.id == "SEC-01"


def _urgency(line: Line) -> tuple[float, bool]:
    """Sort by worth; the sort keeps the checklist's order among equals."""
    return -line.item.impact / _COST[line.item.effort], not is_legal(line.item)
