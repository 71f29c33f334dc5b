"""Answering the checklist, changing its thresholds, and taking both back."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer, AnswerSource, ChecklistResult, Line
from cm_desk.domain.checklist_thresholds import LIMITS, Thresholds
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Publication
from cm_desk.domain.strategy import Audience
from cm_desk.services import accounts, checklist, publications, strategy, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from storage.digest import digest
from typography import problems
from ui.desk_factory import make_dossier

TODAY = date(2026, 11, 22)
TEXTS = Texts(paths.resources() / "texts")
YES, PARTLY, NO = Answer.YES, Answer.PARTLY, Answer.NO


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = make_dossier(tmp_path)
    yield opened
    opened.close()


def judged(dossier: Dossier, today: date = TODAY) -> ChecklistResult:
    return checklist.result(dossier, resources=paths.resources(), texts=TEXTS, today=today)


def line(dossier: Dossier, item_id: str, today: date = TODAY) -> Line:
    return next(one for one in judged(dossier, today).lines if one.item.id == item_id)


def staffed(dossier: Dossier, deputy: str = "") -> int:
    return accounts.save(dossier, Account("facebook-page", "Pays", owner="Claude", deputy=deputy))[
        0
    ]


def test_that_an_empty_dossier_has_no_score(dossier: Dossier) -> None:
    found = judged(dossier)
    assert {one.score for one in (found.overall, *found.axes)} == {None}
    assert found.overall.filled == 0
    assert found.actions == ()


def test_that_data_answer_at_once_and_say_what_they_counted(dossier: Dossier) -> None:
    staffed(dossier)
    found = line(dossier, "GOV-03")
    assert (found.answer, found.source, found.level) == (
        NO,
        AnswerSource.COMPUTED,
        Evidence.ENTERED,
    )
    assert found.proposal is not None
    assert found.proposal.counted == (
        "Aucun compte actif sur 1 n’a un responsable et un suppléant\u202f; "
        "sans suppléant\u00a0: Facebook (page)."
    )
    assert judged(dossier).actions[0].item.id == "GOV-03"


def test_that_an_answer_is_kept_with_its_day_and_taken_back(dossier: Dossier) -> None:
    before = digest(dossier)
    change = checklist.answer(
        dossier, "GOV-05", answer=YES, note=" Vu. ", evidence="Note", today=TODAY
    )
    found = line(dossier, "GOV-05")
    assert (found.answer, found.source) == (YES, AnswerSource.DECLARED)
    assert found.given is not None
    assert (found.given.note, found.given.answered_on) == ("Vu.", TODAY)
    assert change.tables == {"answer"}
    assert undo.describe(change, TEXTS) == "Réponse à la question GOV-05 de l’auto-évaluation"
    after = digest(dossier)
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before
    assert line(dossier, "GOV-05").answer is None
    undo.apply(dossier, change, backwards=False)
    assert digest(dossier) == after


def test_that_an_answer_other_than_the_proposal_needs_a_reason(dossier: Dossier) -> None:
    staffed(dossier)
    before = digest(dossier)
    for reason in ("", "  \n"):
        with pytest.raises(CmDeskError, match="answer_without_reason") as refused:
            checklist.answer(dossier, "GOV-03", answer=YES, reason=reason, proposed=NO, today=TODAY)
        assert refused.value.field == "reason"
    assert digest(dossier) == before
    checklist.answer(
        dossier, "GOV-03", answer=YES, reason="Arrivée lundi", proposed=NO, today=TODAY
    )
    found = line(dossier, "GOV-03")
    assert (found.answer, found.source, found.level) == (
        YES,
        AnswerSource.OVERRIDDEN,
        Evidence.DECLARED,
    )
    assert found.given is not None
    assert (found.given.reason, found.given.proposed) == ("Arrivée lundi", NO)


def test_that_agreeing_with_the_proposal_keeps_what_it_rests_on(dossier: Dossier) -> None:
    staffed(dossier)
    checklist.answer(dossier, "GOV-03", answer=NO, reason="inutile", proposed=NO, today=TODAY)
    found = line(dossier, "GOV-03")
    assert (found.source, found.level) == (AnswerSource.COMPUTED, Evidence.ENTERED)
    assert found.given is not None
    assert found.given.reason == ""


def test_that_a_note_alone_leaves_the_proposal_in_force(dossier: Dossier) -> None:
    staffed(dossier)
    checklist.answer(dossier, "GOV-03", answer=None, note="À voir", proposed=NO, today=TODAY)
    found = line(dossier, "GOV-03")
    assert (found.answer, found.source) == (NO, AnswerSource.COMPUTED)
    assert found.given is not None
    assert (found.given.note, found.given.answered_on, found.given.proposed) == (
        "À voir",
        None,
        None,
    )


def test_that_nothing_written_leaves_no_row(dossier: Dossier) -> None:
    before = digest(dossier)
    checklist.answer(dossier, "GOV-05", answer=NO, today=TODAY)
    checklist.answer(dossier, "GOV-05", answer=None, today=TODAY)
    assert digest(dossier) == before


def test_that_a_note_added_later_keeps_the_day_of_the_answer(dossier: Dossier) -> None:
    later = TODAY + timedelta(days=40)
    checklist.answer(dossier, "GOV-05", answer=NO, today=TODAY)
    checklist.answer(dossier, "GOV-05", answer=NO, note="Relu", today=later)
    given = line(dossier, "GOV-05").given
    assert given is not None
    assert (given.note, given.answered_on) == ("Relu", TODAY)
    checklist.answer(dossier, "GOV-05", answer=YES, note="Relu", today=later)
    given = line(dossier, "GOV-05").given
    assert given is not None
    assert given.answered_on == later


def test_that_clearing_brings_the_proposal_back(dossier: Dossier) -> None:
    staffed(dossier)
    checklist.answer(dossier, "GOV-03", answer=YES, reason="x", proposed=NO, today=TODAY)
    change = checklist.clear(dossier, "GOV-03")
    found = line(dossier, "GOV-03")
    assert (found.answer, found.source, found.given) == (NO, AnswerSource.COMPUTED, None)
    undo.apply(dossier, change, backwards=True)
    assert line(dossier, "GOV-03").source is AnswerSource.OVERRIDDEN


def test_that_clearing_what_was_never_answered_changes_nothing(dossier: Dossier) -> None:
    assert not checklist.clear(dossier, "GOV-05")


@pytest.mark.parametrize("item", ["GOV-99", "", "gov-05", "XXX-01"])
def test_that_an_unknown_question_is_refused(dossier: Dossier, item: str) -> None:
    before = digest(dossier)
    with pytest.raises(CmDeskError, match="checklist_item_unknown") as refused:
        checklist.answer(dossier, item, answer=NO, today=TODAY)
    assert item in TEXTS.error(refused.value)
    with pytest.raises(CmDeskError, match="checklist_item_unknown"):
        checklist.clear(dossier, item)
    assert digest(dossier) == before


@pytest.mark.parametrize("field", ["note", "evidence", "reason"])
def test_that_a_text_has_a_length(dossier: Dossier, field: str) -> None:
    most = checklist.LONGEST[field]
    fits = {"reason": "x"} | {field: "é" * most}
    checklist.answer(dossier, "GOV-05", answer=YES, proposed=NO, today=TODAY, **fits)
    with pytest.raises(CmDeskError, match="checklist_text_too_long") as refused:
        checklist.answer(
            dossier,
            "GOV-05",
            answer=YES,
            proposed=NO,
            today=TODAY,
            **{field: "é" * most + "."},
        )
    assert refused.value.field == field
    assert problems(TEXTS.error(refused.value)) == []
    given = line(dossier, "GOV-05").given
    assert given is not None
    assert getattr(given, field) == "é" * most


def test_that_a_question_that_no_longer_exists_is_left_aside(dossier: Dossier) -> None:
    dossier.connection.execute("INSERT INTO answer (item_id, answer) VALUES ('OLD-01', 'non')")
    dossier.connection.execute("INSERT INTO threshold VALUES ('old', 3)")
    assert judged(dossier).actions == ()
    assert checklist.thresholds(dossier) == Thresholds()


def test_that_a_threshold_changes_the_answer_and_the_rule_shown(dossier: Dossier) -> None:
    staffed(dossier, deputy="Dominique")
    accounts.save(dossier, Account("linkedin", "Pro", owner="Claude"))
    assert line(dossier, "GOV-03").answer is PARTLY
    change = checklist.set_threshold(dossier, "partly", 60)
    found = line(dossier, "GOV-03")
    assert found.answer is NO
    assert "60\u00a0%" in found.item.rule
    assert checklist.thresholds(dossier).partly == 60
    assert undo.describe(change, TEXTS) == "Changement d’un seuil de l’auto-évaluation"
    undo.apply(dossier, change, backwards=True)
    assert line(dossier, "GOV-03").answer is PARTLY


def test_that_thresholds_crossed_elsewhere_keep_nobody_from_changing_another(
    dossier: Dossier,
) -> None:
    # An earlier version, with other defaults, may have let them cross.
    dossier.connection.execute("INSERT INTO threshold VALUES ('relay_low', 60)")
    checklist.set_threshold(dossier, "stock", 8)
    assert checklist.thresholds(dossier).stock == 8


def test_that_a_long_delay_for_elected_members_is_seen_whole(dossier: Dossier) -> None:
    page, _ = accounts.save(dossier, Account("facebook-page", "Pays"))
    elected = Audience("Élus", template="elus-techniciens")
    strategy.save(dossier, elected, served_by={page: ""})
    accounts.save_coverage(dossier, Coverage(page, TODAY - timedelta(days=700), TODAY, "saisi"))
    spoke = TODAY - timedelta(days=300)
    moment = publications.moment(dossier, spoke, None)
    publications.save(
        dossier, Publication(page, moment.published_at, moment.day, permalink="https://a.test/1")
    )
    assert line(dossier, "OBJ-05").answer is NO
    checklist.set_threshold(dossier, "elected_days", 365)
    assert line(dossier, "OBJ-05").answer is YES


def test_that_a_threshold_goes_back_to_ours(dossier: Dossier) -> None:
    before = digest(dossier)
    checklist.set_threshold(dossier, "stock", 8)
    checklist.set_threshold(dossier, "stock", None)
    assert digest(dossier) == before
    assert not checklist.set_threshold(dossier, "stock", 5)


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("stock", 0, "threshold_out_of_range"),
        ("stock", 101, "threshold_out_of_range"),
        ("stock", float("nan"), "threshold_out_of_range"),
        ("stock", float("inf"), "threshold_out_of_range"),
        ("stock", 4.5, "threshold_not_whole"),
        ("relay_low", 60, "threshold_crossed"),
        ("relay_high", 20, "threshold_crossed"),
        ("axis_partly", 81, "threshold_crossed"),
        ("nothing", 1, "threshold_unknown"),
    ],
)
def test_that_a_threshold_has_its_limits(
    dossier: Dossier, name: str, value: float, key: str
) -> None:
    before = digest(dossier)
    with pytest.raises(CmDeskError, match=key) as refused:
        checklist.set_threshold(dossier, name, value)
    assert problems(TEXTS.error(refused.value)) == []
    assert digest(dossier) == before


@pytest.mark.parametrize("name", LIMITS)
def test_that_a_threshold_may_reach_its_limits(dossier: Dossier, name: str) -> None:
    limit = LIMITS[name]
    pairs = [name, limit.below, *(one.name for one in LIMITS.values() if one.below == name)]
    for end in (limit.low, limit.high):
        for other in filter(None, pairs[1:]):
            room = LIMITS[other]
            wanted = room.high if other == limit.below else room.low
            checklist.set_threshold(dossier, other, wanted)
        checklist.set_threshold(dossier, name, end)
        assert getattr(checklist.thresholds(dossier), name) == end
        assert judged(dossier).overall.score is None


def test_that_the_questions_are_read_once() -> None:
    assert checklist.read(paths.resources()) is checklist.read(paths.resources())


def test_that_reading_the_result_changes_nothing(dossier: Dossier) -> None:
    staffed(dossier)
    version, before = undo.version(dossier), digest(dossier)
    judged(dossier)
    assert (undo.version(dossier), digest(dossier)) == (version, before)


def test_that_the_example_answers_most_questions_from_its_data(tmp_path: Path) -> None:
    example = make_dossier(tmp_path, example=True)
    found = judged(example)
    proposed = [one.proposal for one in found.lines if one.proposal is not None]
    assert len(proposed) >= 25
    for one in proposed:
        assert problems(one.counted) == [], one.counted
    assert {one.level for one in proposed} == {Evidence.OBSERVED, Evidence.ENTERED}
    assert strategy.objectives(example)
    example.close()
