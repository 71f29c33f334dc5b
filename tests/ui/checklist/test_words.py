"""What the self-assessment says of answers and axes."""

import pytest

from cm_desk.domain.checklist import Answer, AnswerSource, GivenAnswer
from cm_desk.ui.checklist.words import (
    State,
    filled_words,
    score_words,
    state_of,
)
from ui.checklist.lines import line, score


@pytest.mark.parametrize(
    ("source", "given", "expected"),
    [
        (None, None, State.TO_ANSWER),
        (AnswerSource.COMPUTED, None, State.PROPOSED),
        (AnswerSource.COMPUTED, GivenAnswer("GOV-01", note="Vu"), State.PROPOSED),
        (AnswerSource.COMPUTED, GivenAnswer("GOV-01", Answer.YES), State.CONFIRMED),
        (AnswerSource.OVERRIDDEN, GivenAnswer("GOV-01", Answer.NO), State.OVERRIDDEN),
        (AnswerSource.DECLARED, GivenAnswer("GOV-01", Answer.NO), State.DECLARED),
    ],
)
def test_that_a_question_tells_where_it_stands(
    source: AnswerSource | None, given: GivenAnswer | None, expected: State
) -> None:
    answer = None if source is None else Answer.YES
    assert state_of(line(answer=answer, source=source, given=given)) is expected


@pytest.mark.usefixtures("qapp")
def test_that_an_axis_without_enough_answers_says_so_instead_of_a_score() -> None:
    few = score_words(score(score=None, filled=0.34))
    assert "34\u00a0%" in few
    assert "60\u00a0%" in few
    assert "63\u00a0%" in score_words(score())
    none = filled_words(score(applicable=0, observed=0, entered=0, declared=0))
    assert "%" not in none
    assert "0" not in none


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("observed", "said"),
    [(0, "0 constatée"), (1, "1 constatée"), (2, "2 constatées")],
)
def test_that_observed_answers_are_plural_from_two(observed: int, said: str) -> None:
    counted = score(observed=observed, entered=1, declared=0, applicable=7)
    assert filled_words(counted) == f"{observed + 1} sur 7 renseignées · {said}"
