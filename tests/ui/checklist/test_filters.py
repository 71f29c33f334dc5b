"""Which questions a filter and a search let through, and which comes next."""

import pytest

from cm_desk.domain.checklist import Answer, GivenAnswer
from cm_desk.ui.checklist.filters import Filter, matching, next_unanswered
from ui.checklist.lines import line

LINES = (
    line("GOV-01", Answer.YES, proposed=Answer.YES),
    line("GOV-02", question="Un suppléant est-il désigné ?"),
    line("GOV-03", Answer.NO, given=GivenAnswer("GOV-03", Answer.NO, note="Vu avec l’EPCI")),
    line("JUR-01", Answer.PARTLY, proposed=Answer.PARTLY),
    line("JUR-02", Answer.NOT_APPLICABLE),
)


def ids(wanted: Filter, query: str = "") -> list[str]:
    return [one.item.id for one in matching(LINES, wanted, query)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter.ALL, ["GOV-01", "GOV-02", "GOV-03", "JUR-01", "JUR-02"]),
        (Filter.TO_ANSWER, ["GOV-02"]),
        (Filter.PROPOSED, ["GOV-01", "JUR-01"]),
        (Filter.TO_IMPROVE, ["GOV-03", "JUR-01"]),
    ],
)
def test_that_each_filter_lets_its_questions_through(wanted: Filter, expected: list[str]) -> None:
    assert ids(wanted) == expected


def test_that_a_search_ignores_accents_and_looks_into_notes() -> None:
    assert ids(Filter.ALL, "SUPPLEANT") == ["GOV-02"]
    assert ids(Filter.ALL, "vu epci") == ["GOV-03"]
    assert ids(Filter.ALL, "gov-01") == ["GOV-01"]
    assert ids(Filter.TO_ANSWER, "epci") == []


def test_that_the_next_question_without_answer_is_looked_for_all_round() -> None:
    for after in ("", "GOV-01", "GOV-02", "JUR-02", "gone"):
        found = next_unanswered(LINES, after)
        assert found is not None
        assert found.item.id == "GOV-02"
    assert next_unanswered(LINES[2:]) is None
