"""The checklist as documents show it: scores, answers with what they rest on, next actions."""

from collections.abc import Iterator

from cm_desk.domain.checklist import AnswerSource, AxisScore, ChecklistResult, Line
from cm_desk.domain.checklist_score import filled_text
from cm_desk.domain.wording import number, share
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage
from cm_desk.reports.wording import cleaned, one_line, shortened

Chapter = dict[str, object]

ACTIONS = 10
_LONGEST_NOTE = 220


def chapter(result: ChecklistResult | None, words: Words, coverage: Coverage) -> Chapter:
    """Return the checklist of the self-assessment, safe to set; no answer, no question."""
    if result is None or not result.is_begun:
        return {"summary": words.say("checklist.empty"), "axes": [], "overall": [], "parts": []}
    overridden = sum(line.source is AnswerSource.OVERRIDDEN for line in result.lines)
    made: Chapter = {
        "summary": " ".join(_summary(result.overall, overridden, words)),
        "axes": tuple(_axis(axis, words) for axis in result.axes),
        "overall": _axis(result.overall, words),
        "parts": tuple(_part(axis, result, words) for axis in result.axes),
    }
    return cleaned(made, coverage)


def actions(result: ChecklistResult | None, words: Words) -> list[list[str]]:
    """Return the next actions: what to do, for which axis, and what it costs and brings."""
    if result is None:
        return []
    names = {axis.code: axis.name for axis in result.axes}
    return [
        [
            str(rank),
            line.item.action,
            f"{names[line.item.axis]}\u00a0({line.item.id})",
            words.say(f"impact.{line.item.impact}"),
            words.say(f"effort.{line.item.effort}"),
        ]
        for rank, line in enumerate(result.actions[:ACTIONS], start=1)
    ]


def essential(result: ChecklistResult | None, words: Words) -> Iterator[str]:
    """Yield the one sentence of the checklist that the cover keeps."""
    if result is None or not result.is_begun:
        return
    overall = result.overall
    key = "checklist.essential" if overall.score is not None else "checklist.essential_few"
    yield words.say(
        key,
        score=share(overall.score or 0),
        filled=filled_text(overall.filled),
        proved=share(overall.proved),
    )


def score_text(axis: AxisScore, words: Words) -> str:
    """Return a score out of a hundred, or why there is none."""
    if axis.score is None:
        return words.say("checklist.no_score")
    return share(axis.score)


def _summary(overall: AxisScore, overridden: int, words: Words) -> Iterator[str]:
    yield words.say(
        "checklist.filled",
        answered=number(overall.answered),
        applicable=number(overall.applicable),
        filled=filled_text(overall.filled),
    )
    if overall.answered:
        yield words.say(
            "checklist.levels",
            observed=number(overall.observed),
            entered=number(overall.entered),
            declared=number(overall.declared),
            proved=share(overall.proved),
        )
    if overridden:
        yield words.count("checklist.overridden", overridden)


def _axis(axis: AxisScore, words: Words) -> list[str | None]:
    return [
        axis.name,
        None if not axis.answered else score_text(axis, words),
        filled_text(axis.filled) if axis.applicable else words.say("checklist.nothing_applies"),
        number(axis.observed),
        number(axis.entered),
        number(axis.declared),
        share(axis.proved) if axis.answered else None,
    ]


def _part(axis: AxisScore, result: ChecklistResult, words: Words) -> Chapter:
    lines = [line for line in result.lines if line.item.axis == axis.code]
    return {"title": axis.name, "rows": tuple(_row(line, words) for line in lines)}


def _row(line: Line, words: Words) -> Chapter:
    return {
        "id": line.item.id,
        "question": line.item.question,
        "told": " ".join(_told(line, words)),
        "answer": words.label(line.answer),
        "level": words.tag(line.level) if line.level else "",
        "overridden": line.source is AnswerSource.OVERRIDDEN,
    }


def _told(line: Line, words: Words) -> Iterator[str]:
    """Yield what the answer rests on, each piece short enough to stay a line or two."""
    proposal, given = line.proposal, line.given
    if line.source is AnswerSource.OVERRIDDEN and proposal and given:
        yield words.say(
            "checklist.override",
            proposed=words.tag(proposal.answer),
            counted=_ended(proposal.counted),
            reason=_ended(given.reason),
        )
    elif proposal:
        yield words.say("checklist.counted", counted=_ended(proposal.counted))
    if given and given.note.strip():
        yield words.say("checklist.note", note=_ended(given.note))
    if given and given.evidence.strip():
        yield words.say("checklist.evidence", evidence=_ended(given.evidence))


def _ended(text: str) -> str:
    """Return a short text on one line, ended as a sentence is."""
    one = shortened(one_line(text), _LONGEST_NOTE)
    return one if one.endswith((".", "…", "!", "?", "»")) or not one else f"{one}."
