"""What the self-assessment says of answers, axes and efforts."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cm_desk.domain import wording
from cm_desk.domain.checklist import Answer, AnswerSource, AxisScore, Line
from cm_desk.domain.checklist_score import SHOWN_FROM, filled_text, has_moved
from cm_desk.ui.design.badge import BadgeRole


class State(StrEnum):
    """Where a question stands, for who answers it."""

    TO_ANSWER = "to_answer"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    OVERRIDDEN = "overridden"
    DECLARED = "declared"
    TO_REVIEW = "to_review"


def state_of(line: Line) -> State:
    """Tell where a question stands."""
    if has_moved(line):
        return State.TO_REVIEW
    match line.source:
        case None:
            return State.TO_ANSWER
        case AnswerSource.COMPUTED:
            given = line.given is not None and line.given.answer is not None
            return State.CONFIRMED if given else State.PROPOSED
        case AnswerSource.OVERRIDDEN:
            return State.OVERRIDDEN
        case AnswerSource.DECLARED:
            return State.DECLARED


def awaits(line: Line) -> bool:
    """Tell whether a question waits for the user: no answer, or the data changed since."""
    return state_of(line) in {State.TO_ANSWER, State.TO_REVIEW}


def state_word(state: State) -> tuple[str, BadgeRole]:
    """Return the word of a state, and the role of its badge."""
    translate = QCoreApplication.translate
    match state:
        case State.TO_ANSWER:
            return translate("ChecklistWords", "to answer"), "neutral"
        case State.PROPOSED:
            return translate("ChecklistWords", "proposed from your data"), "primary"
        case State.CONFIRMED:
            return translate("ChecklistWords", "confirmed by you"), "primary"
        case State.OVERRIDDEN:
            return translate("ChecklistWords", "corrected by you"), "accent"
        case State.DECLARED:
            return translate("ChecklistWords", "answered by you"), "neutral"
        case State.TO_REVIEW:
            return translate("ChecklistWords", "to review: your data changed"), "warning"


def answer_tone(answer: Answer) -> str:
    """Return the colour role of an answer; the word says it all, colour only helps."""
    match answer:
        case Answer.YES:
            return "success"
        case Answer.PARTLY:
            return "warning"
        case Answer.NO:
            return "danger"
        case Answer.NOT_APPLICABLE:
            return "muted"


def filled_words(score: AxisScore) -> str:
    """Say how far an axis is filled, and how much of it the data shows."""
    translate = QCoreApplication.translate
    if not score.applicable:
        return translate("ChecklistWords", "No applicable question")
    filled = translate("ChecklistWords", "{filled} of {total} filled in").format(
        filled=score.answered, total=score.applicable
    )
    # French is singular below two.
    many = score.observed > 1
    observed = (
        translate("ChecklistWords", "{count} observed answers")
        if many
        else translate("ChecklistWords", "{count} observed answer")
    )
    return f"{filled} · {observed.format(count=score.observed)}"


def score_words(score: AxisScore) -> str:
    """Say a score, or why there is none yet."""
    translate = QCoreApplication.translate
    if score.score is not None:
        return translate("ChecklistWords", "Score {score}").format(score=wording.share(score.score))
    return translate("ChecklistWords", "No score yet: {filled} filled in, {enough} needed").format(
        filled=filled_text(score.filled), enough=wording.share(SHOWN_FROM)
    )


def impact_words(impact: int) -> str:
    """Say what an action brings."""
    translate = QCoreApplication.translate
    names = {
        1: translate("ChecklistWords", "low impact"),
        2: translate("ChecklistWords", "medium impact"),
    }
    return names.get(impact, translate("ChecklistWords", "high impact"))
