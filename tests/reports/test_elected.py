import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import AccountState
from cm_desk.domain.assessment import Assessment, Evidence, Indicator, WeekPoint
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.history import Period
from cm_desk.reports import elected
from cm_desk.reports.render import Document
from reports import questions
from reports.sample import BUILT, RESOURCES, empty_assessment, french_labels, sample_assessment
from reports.test_checklist_lines import HOSTILE
from reports.test_self_assessment import structure

MONDAY = date(2025, 11, 17)


def texts() -> dict[str, str]:
    return json.loads((RESOURCES / "texts" / "elected.json").read_text(encoding="utf-8"))


def page(
    found: Assessment,
    checklist: ChecklistResult | None = None,
    decisions: tuple[str, ...] | None = None,
) -> Document:
    checklist = checklist or questions.answered()
    return elected.document(
        found,
        checklist,
        elected.asked(checklist, texts()) if decisions is None else decisions,
        texts=texts(),
        labels=french_labels(),
        resources=RESOURCES,
        built=BUILT,
    )


def count_of_pages(made: Document) -> int:
    with pikepdf.open(BytesIO(made.pdf())) as opened:
        return len(opened.pages)


def test_that_the_page_is_one_a4_in_french_with_one_described_chart() -> None:
    with pikepdf.open(BytesIO(page(sample_assessment()).pdf())) as opened:
        assert len(opened.pages) == 1
        assert [round(float(side)) for side in opened.pages[0].MediaBox[2:]] == [595, 842]
        assert str(opened.Root.Lang) == "fr-FR"
        alts = [str(node.Alt) for node in structure(opened) if node.S == "/Figure"]
    assert len(alts) == 1
    assert "Publications toutes les 4 semaines" in alts[0]


def test_that_five_figures_each_say_how_they_are_known_or_what_is_missing() -> None:
    for found in (sample_assessment(), empty_assessment()):
        figures = page(found).data["figures"]
        assert len(figures) == 5
        for figure in figures:
            assert figure["reading"]
            assert bool(figure["value"]) == bool(figure["evidence"])


def test_that_a_score_is_not_shown_before_enough_questions_are_answered() -> None:
    full = questions.answered()
    thin = replace(full, overall=replace(full.overall, score=None, filled=0.4))
    shown = page(sample_assessment(), thin).data["figures"][3]
    assert shown["value"] is None
    assert "40\u00a0%" in shown["reading"]


def test_that_the_score_says_how_many_questions_it_rests_on() -> None:
    full = questions.answered()
    overall = replace(
        full.overall, score=0.625, observed=3, entered=28, declared=20, applicable=59, proved=3 / 51
    )
    shown = page(sample_assessment(), replace(full, overall=overall)).data["figures"][3]
    assert shown["value"] == "63\u00a0%"
    assert shown["reading"].startswith("D’après 51 réponses sur 59 questions")
    assert "6\u00a0%" in shown["reading"]


def test_that_rhythm_target_hours_and_bars_are_about_the_same_accounts() -> None:
    sample = sample_assessment()
    page_, letter = sample.cadences[:2]
    kept = replace(page_, account=replace(page_.account, state=AccountState.ACTIVE))
    kept = replace(kept, account=replace(kept.account, target_per_week=1.25))
    apart = replace(letter, account=replace(letter.account, state=AccountState.ACTIVE))
    apart = replace(apart, account=replace(apart.account, target_per_week=4), is_counted=False)
    found = replace(
        sample,
        accounts=(kept.account, apart.account),
        cadences=(kept, apart),
        territory=replace(sample.territory, hours_per_week=3),
        indicators=(Indicator("per_week", "", 1.5, "", "", "", Evidence.OBSERVED),),
    )
    rhythm, _, accounts, _, hours = page(found).data["figures"]
    assert "1,25 par semaine" in rhythm["reading"]
    assert hours["reading"] == "Soit 3\u00a0h par compte animé et par semaine."
    assert accounts["value"] == "2"
    assert accounts["reading"] == "L’historique est connu pour 2 comptes."
    _, bars = elected._bars(found)
    assert sum(bar.count or 0 for bar in bars) == sum(week.count for week in kept.weeks)


def test_that_the_decisions_come_from_the_ten_next_actions() -> None:
    found = questions.answered()
    decisions = elected.asked(found, texts())
    worded = {
        texts().get(f"decision.{line.item.id}", line.item.action) for line in found.actions[:10]
    }
    assert len(decisions) == 3
    assert set(decisions) <= worded
    assert elected.asked(questions.unanswered(), texts()) == ()


def test_that_each_worded_decision_belongs_to_a_question() -> None:
    known = {line.item.id for line in questions.unanswered().lines}
    worded = {key.removeprefix("decision.") for key in texts() if key.startswith("decision.")}
    assert worded <= known


@pytest.mark.parametrize("text", HOSTILE)
def test_that_no_text_adds_a_page_or_costs_the_document(text: str) -> None:
    sample = sample_assessment()
    hostile = replace(sample, territory=replace(sample.territory, name=text))
    assert count_of_pages(page(hostile, decisions=(text, text, text))) == 1


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=300))
def test_that_any_decision_is_set_on_the_page(text: str) -> None:
    assert count_of_pages(page(empty_assessment(), decisions=(text, text))) == 1


@pytest.mark.parametrize("weeks", [1, 3, 12, 26, 52, 53, 160, 900])
def test_that_bars_are_equal_spans_that_end_with_the_period(weeks: int) -> None:
    last = MONDAY + timedelta(weeks=weeks, days=-1)
    points = tuple(
        WeekPoint(MONDAY + timedelta(weeks=index), 1, covered=True) for index in range(weeks)
    )
    sample = sample_assessment()
    cadence = replace(sample.cadences[0], weeks=points)
    found = replace(sample, period=Period(MONDAY, last), cadences=(cadence,))
    size, bars = elected._bars(found)
    assert 1 <= len(bars) <= 14
    assert {bar.count for bar in bars} == {size}


def test_that_unknown_weeks_are_told_from_silent_ones() -> None:
    points = tuple(
        WeekPoint(MONDAY + timedelta(weeks=index), 0, covered=index >= 6) for index in range(12)
    )
    sample = sample_assessment()
    found = replace(
        sample,
        period=Period(MONDAY, MONDAY + timedelta(weeks=12, days=-1)),
        cadences=(replace(sample.cadences[0], weeks=points),),
    )
    _, bars = elected._bars(found)
    assert [bar.count for bar in bars] == [None] * 6 + [0] * 6


def test_that_the_level_of_the_score_is_the_one_of_most_answers() -> None:
    found = questions.answered()
    thin = replace(found, overall=replace(found.overall, observed=50, entered=1, declared=2))
    assert elected._level(thin) is Evidence.OBSERVED


def test_that_the_same_findings_give_the_same_bytes() -> None:
    assert page(sample_assessment()).pdf() == page(sample_assessment()).pdf()
