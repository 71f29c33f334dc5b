"""Two assessments side by side: what may be subtracted, and what changed."""

from dataclasses import replace
from datetime import date

import pytest

from cm_desk.domain import kept
from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import AccountCadence, Assessment, Evidence, Indicator
from cm_desk.domain.checklist import (
    Answer,
    Automation,
    AxisScore,
    ChecklistResult,
    Effort,
    Item,
    Line,
)
from cm_desk.domain.history import Period
from cm_desk.domain.kept import KeptAssessment
from cm_desk.domain.territory import Composition, Territory

YEAR = Period(date(2024, 11, 18), date(2025, 11, 16))
NEXT_YEAR = Period(date(2025, 11, 17), date(2026, 11, 15))


def figure(value: float | None, key: str = "per_week", account_id: int | None = None) -> Indicator:
    return Indicator(
        key, key, value, "par semaine", f"{value}", "a ÷ b", Evidence.OBSERVED, account_id
    )


def axis(code: str, score: float | None) -> AxisScore:
    return AxisScore(code, code, score, 0.8, 0.5, 1, 1, 0, 3)


def item(key: str, question: str = "Question ?") -> Item:
    return Item(
        key, key[:3], question, "", "", "", "V", "", "", "", Effort.SMALL, 1, Automation.NONE
    )


def line(key: str, answer: Answer | None, question: str = "Question ?") -> Line:
    return Line(item(key, question), answer, None, None, None, None)


def make(
    day: date,
    *indicators: Indicator,
    cadences: tuple[AccountCadence, ...] = (),
    period: Period = YEAR,
    lines: tuple[Line, ...] = (),
    axes: tuple[AxisScore, ...] = (),
    score: float | None = 0.5,
    accounts: tuple[Account, ...] = (),
    version: int = 1,
    kept_id: int | None = 1,
) -> KeptAssessment:
    nobody = Composition((), 0, 0, "")
    found = Assessment(
        *(Territory("Essai"), nobody, period, day, accounts, {}, (), (), indicators),
        *(cadences, (), (), (), "Repères"),
        reference_version=version,
    )
    checklist = ChecklistResult(lines, axes, axis("", score), ())
    summary = kept.summarise("Bilan", found, checklist, today=day)
    return KeptAssessment(replace(summary, id=kept_id), found, checklist)


def pair(before: Indicator, after: Indicator, **options: Period) -> kept.IndicatorPair:
    one = make(date(2025, 11, 22), before)
    other = make(date(2026, 11, 22), after, period=options.get("period", NEXT_YEAR))
    (found,) = kept.compare(one, other).indicators
    return found


def test_that_the_older_one_comes_first_whichever_is_given_first() -> None:
    old, new = make(date(2025, 1, 1)), make(date(2026, 1, 1))
    assert kept.compare(new, old) == kept.compare(old, new)
    assert kept.compare(new, old).before.kept_on == date(2025, 1, 1)


def test_that_of_two_of_one_day_the_one_not_kept_yet_is_the_newer() -> None:
    day = date(2026, 1, 1)
    stored, current = make(day, kept_id=9), make(day, kept_id=None)
    assert kept.compare(current, stored).after.id is None
    assert kept.compare(make(day, kept_id=2), make(day, kept_id=1)).before.id == 1


def test_that_a_figure_known_on_both_sides_has_a_difference() -> None:
    assert pair(figure(1.5), figure(1.0)).difference == -0.5


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (figure(None), figure(1)),
        (figure(1), figure(None)),
        (figure(1), replace(figure(2), unit="%")),
        (figure(1), replace(figure(2), formula="a ÷ c")),
        (figure(1), replace(figure(2), evidence=Evidence.DECLARED)),
        (figure(1, "frequency_class"), figure(2, "frequency_class")),
        (figure(1, "year_before"), figure(2, "year_before")),
        (figure(8, "weeks_on_target_12"), figure(9, "weeks_on_target_12")),
    ],
    ids=[
        *("before unknown", "after unknown", "unit", "definition", "declared"),
        *("rank", "difference", "out of another"),
    ],
)
def test_that_what_cannot_be_subtracted_has_no_difference(
    before: Indicator, after: Indicator
) -> None:
    assert pair(before, after).difference is None


def test_that_entered_and_observed_figures_are_subtracted() -> None:
    assert pair(replace(figure(1), evidence=Evidence.ENTERED), figure(3)).difference == 2


def test_that_periods_of_different_lengths_are_not_subtracted() -> None:
    short = Period(date(2026, 5, 18), date(2026, 11, 15))
    assert pair(figure(1), figure(3), period=short).difference is None


def test_that_a_count_is_subtracted_over_as_many_covered_weeks_only() -> None:
    def known(weeks: int) -> tuple[AccountCadence, ...]:
        page = Account("facebook-page", "Page", id=1)
        return (AccountCadence(page, "Facebook", (), 1.0, weeks, ""),)

    one = make(date(2025, 1, 1), figure(10, "publications"), cadences=known(52))
    same = make(date(2026, 1, 1), figure(14, "publications"), cadences=known(52))
    fewer = make(date(2026, 1, 1), figure(14, "publications"), cadences=known(30))
    assert kept.compare(one, same).indicators[0].difference == 4
    assert kept.compare(one, fewer).indicators[0].difference is None
    # A rhythm is the same whatever the number of weeks it was seen for.
    rhythm = make(date(2025, 1, 1), figure(2), cadences=known(52))
    slower = make(date(2026, 1, 1), figure(1), cadences=known(30))
    assert kept.compare(rhythm, slower).indicators[0].difference == -1


def test_that_only_figures_of_both_are_listed_without_rows_of_distributions() -> None:
    row = replace(figure(1, "format:photo"), detail=True)
    one = make(date(2025, 1, 1), figure(1), figure(1, "regularity"), row)
    other = make(date(2026, 1, 1), figure(1, "reach"), figure(2), row)
    assert [found.after.id for found in kept.compare(one, other).indicators] == ["per_week"]


def test_that_an_account_is_followed_unless_its_id_serves_for_another_network() -> None:
    was = Account("facebook-page", "Ancien nom", id=1)
    before = make(date(2025, 1, 1), figure(1, account_id=1), accounts=(was,))
    renamed = replace(was, name="Nouveau nom")
    after = make(date(2026, 1, 1), figure(4, account_id=1), accounts=(renamed,))
    (found,) = kept.compare(before, after).indicators
    assert (found.account, found.difference) == (renamed, 3)
    other = make(
        date(2026, 1, 1), figure(4, account_id=1), accounts=(Account("linkedin", "P", id=1),)
    )
    assert kept.compare(before, other).indicators == ()


def test_that_axes_are_subtracted_only_where_both_scores_are_shown() -> None:
    before = make(date(2025, 1, 1), axes=(axis("GOV", 0.25), axis("OBJ", None), axis("OLD", 1)))
    after = make(date(2026, 1, 1), axes=(axis("GOV", 0.75), axis("OBJ", 0.5)), score=0.625)
    found = kept.compare(before, after)
    assert [(one.after.code, one.difference) for one in found.axes] == [
        ("GOV", 0.5),
        ("OBJ", None),
    ]
    assert found.overall.difference == 0.125


def test_that_answers_that_changed_are_listed_in_the_later_words() -> None:
    before = make(
        date(2025, 1, 1),
        lines=(
            line("GOV-01", Answer.NO, "Ancienne question ?"),
            line("GOV-02", Answer.YES),
            line("GOV-03", None),
            line("GOV-04", Answer.YES),
        ),
    )
    after = make(
        date(2026, 1, 1),
        lines=(
            line("GOV-01", Answer.YES),
            line("GOV-02", Answer.YES, "Redite ?"),
            line("GOV-03", Answer.PARTLY),
            line("NEW-01", Answer.NO),
        ),
    )
    found = kept.compare(before, after).answers
    assert [(one.item.id, one.before, one.after, one.reworded) for one in found] == [
        ("GOV-01", Answer.NO, Answer.YES, True),
        ("GOV-03", None, Answer.PARTLY, False),
    ]
    assert found[0].item.question == "Question ?"


def test_that_two_national_sets_are_told_apart() -> None:
    one = make(date(2025, 1, 1), version=3)
    assert not kept.compare(one, make(date(2026, 1, 1), version=4)).same_references
    assert kept.compare(one, make(date(2026, 1, 1), version=3)).same_references


def test_that_a_summary_says_the_score_of_the_eight_axes() -> None:
    summary = make(date(2026, 1, 1), score=None, version=3).summary
    assert (summary.score, summary.filled, summary.references_version) == (None, 0.8, 3)
    assert summary.period == YEAR
