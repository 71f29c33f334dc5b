"""Answers in force, scores and next actions."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import (
    AXES,
    Answer,
    AnswerSource,
    AxisScore,
    Checklist,
    ChecklistResult,
    Effort,
    GivenAnswer,
    Proposal,
    is_item,
)
from cm_desk.domain.checklist_score import (
    OVERALL,
    SHOWN_FROM,
    filled_text,
    has_moved,
    is_legal,
    judge,
)
from cm_desk.services import checklist

CHECKLIST = checklist.read(paths.resources())
IDS = [one.id for one in CHECKLIST.items]
YES, PARTLY, NO, OUT = Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_APPLICABLE
WORTH = {YES: 1, PARTLY: 0.5, NO: 0}
COST = {Effort.SMALL: 1, Effort.MEDIUM: 2, Effort.LARGE: 4}

answers = st.sampled_from(Answer)
proposals = st.dictionaries(
    st.sampled_from(IDS),
    st.builds(
        Proposal,
        item_id=st.just(""),
        answer=answers,
        counted=st.just("x"),
        level=st.sampled_from([Evidence.OBSERVED, Evidence.ENTERED]),
    ),
)
givens = st.dictionaries(
    st.sampled_from(IDS),
    st.builds(GivenAnswer, item_id=st.just(""), answer=st.none() | answers, proposed=st.none()),
)


def judged(
    proposed: dict[str, Proposal] | None = None,
    given: dict[str, GivenAnswer] | None = None,
    *,
    asked: Checklist = CHECKLIST,
) -> ChecklistResult:
    return judge(asked, proposals=proposed or {}, given=given or {}, overall_name="Ensemble")


def said(item_id: str, answer: Answer | None, **more: object) -> dict[str, GivenAnswer]:
    return {item_id: replace(GivenAnswer(item_id, answer), **more)}


def proposed(
    item_id: str, answer: Answer, level: Evidence = Evidence.OBSERVED
) -> dict[str, Proposal]:
    return {item_id: Proposal(item_id, answer, "Compté.", level)}


def axis(result: ChecklistResult, code: str) -> AxisScore:
    return next(one for one in result.axes if one.code == code)


def in_force(result: ChecklistResult, item_id: str) -> tuple[object, ...]:
    (line,) = [one for one in result.lines if one.item.id == item_id]
    return line.answer, line.source, line.level


def test_that_an_empty_dossier_has_no_score_and_no_fault() -> None:
    result = judged()
    for one in (result.overall, *result.axes):
        assert (one.score, one.filled, one.proved) == (None, 0, 0)
    assert [one.code for one in result.axes] == list(AXES)
    assert result.actions == ()
    assert {line.source for line in result.lines} == {None}


@given(proposals, givens)
def test_that_shares_stay_shares_and_counts_add_up(
    proposals: dict[str, Proposal], given: dict[str, GivenAnswer]
) -> None:
    result = judged(proposals, given)
    for one in (result.overall, *result.axes):
        lines = [
            line
            for line in result.lines
            if line.item.axis == one.code or (one.code == OVERALL and line.item.axis != "WEB")
        ]
        applicable = [line for line in lines if line.answer is not OUT]
        answered = [line for line in applicable if line.answer is not None]
        assert one.applicable == len(applicable)
        assert one.observed + one.entered + one.declared == len(answered)
        for share in (one.filled, one.proved, one.score or 0):
            assert 0 <= share <= 1
        assert (one.score is None) == (one.filled < SHOWN_FROM)
        if one.score is not None:
            impact = sum(line.item.impact for line in answered)
            earned = sum(line.item.impact * WORTH[line.answer] for line in answered)
            assert one.score == pytest.approx(earned / impact)


@given(proposals, givens)
def test_that_actions_are_the_unmet_lines_the_best_first(
    proposals: dict[str, Proposal], given: dict[str, GivenAnswer]
) -> None:
    result = judged(proposals, given)
    unmet = {line.item.id for line in result.lines if line.answer in {NO, PARTLY}}
    assert {line.item.id for line in result.actions} == unmet
    assert len(result.actions) == len(unmet)
    for one, other in pairwise(result.actions):
        first, second = (
            (-line.item.impact / COST[line.item.effort], not is_legal(line.item))
            for line in (one, other)
        )
        assert first <= second
        if first == second:
            assert IDS.index(one.item.id) < IDS.index(other.item.id)


def test_that_legal_questions_come_first_on_ties_only() -> None:
    no = {one.id: GivenAnswer(one.id, NO) for one in CHECKLIST.items}
    order = [line.item.id for line in judged(given=no).actions]
    first = [item for item in order if item.startswith("JUR") or item == "SEC-01"]
    assert order[: len(first[:5])] == first[:5]
    assert order.index("SEC-01") < order.index("GOV-03")
    assert order.index("GOV-03") < order.index("JUR-11")  # impact 3 before impact 2
    assert order[-1] == "WEB-01"  # the only one of more than three days


def test_that_without_object_counts_nowhere() -> None:
    gov = [item for item in IDS if item.startswith("GOV")]
    given = {item: GivenAnswer(item, OUT) for item in gov[1:]}
    score = axis(judged(given=given | said(gov[0], PARTLY)), "GOV")
    assert (score.score, score.filled, score.applicable) == (0.5, 1, 1)
    nothing = axis(judged(given=given | said(gov[0], OUT)), "GOV")
    assert (nothing.score, nothing.filled, nothing.applicable) == (None, 0, 0)


def test_that_a_score_waits_for_three_questions_in_five() -> None:
    dia = [item for item in IDS if item.startswith("DIA")]
    given = {item: GivenAnswer(item, YES) for item in dia[:3]}
    assert axis(judged(given=given), "DIA").score is None
    assert axis(judged(given=given | said(dia[3], NO)), "DIA").score == pytest.approx(9 / 11)


def test_that_three_in_five_is_enough() -> None:
    dia = [item for item in IDS if item.startswith("DIA")]
    given = {item: GivenAnswer(item, YES) for item in dia[:3]} | said(dia[3], OUT)
    score = axis(judged(given=given), "DIA")
    assert (score.filled, score.score) == (0.6, 1)


@given(st.integers(0, 69), st.integers(1, 69))
def test_that_a_share_said_to_be_enough_gives_a_score(filled: int, applicable: int) -> None:
    share = min(filled, applicable) / applicable
    said = int(filled_text(share).removesuffix("\u00a0%"))
    assert (said >= 60) == (share >= SHOWN_FROM)


def test_that_a_long_work_is_worth_a_quarter_of_its_impact() -> None:
    items = {one.id: one for one in CHECKLIST.items}
    made = (
        replace(items["GOV-01"], effort=Effort.LARGE, impact=1),  # 0.25
        replace(items["GOV-02"], effort=Effort.LARGE, impact=3),  # 0.75
        replace(items["GOV-03"], effort=Effort.MEDIUM, impact=1),  # 0.5
        replace(items["GOV-04"], effort=Effort.SMALL, impact=1),  # 1
        replace(items["GOV-05"], effort=Effort.MEDIUM, impact=2),  # 1
        replace(items["JUR-05"], effort=Effort.MEDIUM, impact=2),  # 1, legal
    )
    given = {one.id: GivenAnswer(one.id, NO) for one in made}
    order = judged(given=given, asked=Checklist(CHECKLIST.axes, made)).actions
    assert [line.item.id for line in order] == [
        *("JUR-05", "GOV-04", "GOV-05", "GOV-02", "GOV-03", "GOV-01")
    ]


def test_that_the_annex_stays_out_of_the_score_of_the_eight_axes() -> None:
    web = {item: GivenAnswer(item, YES) for item in IDS if item.startswith("WEB")}
    result = judged(given=web)
    assert axis(result, "WEB").score == 1
    assert result.overall.filled == 0
    assert result.overall.applicable == 60


def test_that_a_proposal_is_in_force_until_the_user_answers() -> None:
    data = proposed("GOV-03", PARTLY)
    computed, observed = AnswerSource.COMPUTED, Evidence.OBSERVED
    assert in_force(judged(data), "GOV-03") == (PARTLY, computed, observed)
    noted = said("GOV-03", None, note="À voir")
    assert in_force(judged(data, noted), "GOV-03") == (PARTLY, computed, observed)
    agreed = said("GOV-03", PARTLY, proposed=PARTLY)
    assert in_force(judged(data, agreed), "GOV-03") == (PARTLY, computed, observed)
    other = said("GOV-03", YES, proposed=PARTLY, reason="Le suppléant vient d’arriver")
    assert in_force(judged(data, other), "GOV-03") == (
        YES,
        AnswerSource.OVERRIDDEN,
        Evidence.DECLARED,
    )
    alone = said("GOV-03", YES)
    assert in_force(judged({}, alone), "GOV-03") == (
        YES,
        AnswerSource.DECLARED,
        Evidence.DECLARED,
    )


@pytest.mark.parametrize(
    ("answer", "before", "now", "moved"),
    [
        (YES, YES, YES, False),
        (YES, YES, NO, True),
        (YES, NO, NO, False),
        (YES, NO, YES, False),
        (YES, NO, PARTLY, True),
        (YES, None, NO, True),
        (None, None, NO, False),
        (YES, NO, None, False),
    ],
)
def test_that_an_answer_given_on_other_data_is_told(
    answer: Answer | None, before: Answer | None, now: Answer | None, moved: bool
) -> None:
    data = {} if now is None else proposed("GOV-03", now)
    result = judged(data, said("GOV-03", answer, proposed=before))
    (line,) = [one for one in result.lines if one.item.id == "GOV-03"]
    assert has_moved(line) is moved


def test_that_the_answer_to_an_unknown_question_is_left_aside() -> None:
    assert judged(given=said("GOV-99", NO)) == judged()


def test_that_the_references_of_questions_are_known() -> None:
    assert all(is_item(item) for item in IDS)
    assert len(IDS) == sum(AXES.values())
    for other in ("", "GOV", "GOV-8", "GOV-08", "GOV-00", "gov-01", "XXX-01", "GOV-01 "):
        assert not is_item(other)
