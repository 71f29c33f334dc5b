"""Which questions one wants to see."""

from collections.abc import Sequence
from enum import StrEnum

from cm_desk.domain.checklist import Answer, Line
from cm_desk.domain.wording import fold
from cm_desk.ui.checklist.answering import given_of
from cm_desk.ui.checklist.words import awaits


class Filter(StrEnum):
    """A view of the questions."""

    ALL = "all"
    TO_ANSWER = "to_answer"
    PROPOSED = "proposed"
    TO_IMPROVE = "to_improve"


def matching(lines: Sequence[Line], wanted: Filter, query: str) -> tuple[Line, ...]:
    """Return the questions that a filter and a search let through."""
    words = fold(query).split()
    return tuple(line for line in lines if _passes(line, wanted) and _says(line, words))


def next_unanswered(lines: Sequence[Line], after: str = "") -> Line | None:
    """Return the first question that awaits its answer after one of them, going round."""
    start = next((place for place, one in enumerate(lines) if one.item.id == after), -1) + 1
    turned = (*lines[start:], *lines[:start])
    return next((line for line in turned if awaits(line)), None)


def _passes(line: Line, wanted: Filter) -> bool:
    match wanted:
        case Filter.ALL:
            return True
        case Filter.TO_ANSWER:
            return awaits(line)
        case Filter.PROPOSED:
            return line.proposal is not None
        case Filter.TO_IMPROVE:
            return line.answer in {Answer.NO, Answer.PARTLY}


def _says(line: Line, words: Sequence[str]) -> bool:
    if not words:
        return True
    item, given = line.item, given_of(line)
    said = fold(f"{item.id} {item.question} {item.why} {item.action} {given.note} {given.evidence}")
    return all(word in said for word in words)
