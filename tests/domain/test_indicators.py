from dataclasses import replace
from datetime import date, timedelta
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import cadence, indicators
from cm_desk.domain.accounts import Account, AccountState, AccountType, Coverage, Frequency, Reading
from cm_desk.domain.assessment import Evidence, Indicator
from cm_desk.domain.history import FacetRow, History, Period, WeekRow, last_complete_weeks
from cm_desk.domain.indicators import Facts, PlanCounts
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.services.texts import Texts
from typography import problems

TEXTS = Texts(paths.resources() / "texts")
TODAY = date(2026, 11, 22)
PERIOD = last_complete_weeks(TODAY, 4)
W = list(PERIOD.weeks)
MON, TUE = 1, 2
PAGE = Account("facebook-page", "Page", id=1, target_per_week=1)
LINKEDIN = Account("linkedin", "LinkedIn", id=2)
WHOLE = (Coverage(1, PERIOD.first, TODAY, "import"),)
Figures = dict[tuple[int | None, str], Indicator]


def history(**changes: Any) -> History:
    return replace(History(PERIOD, (), (), (), ()), **changes)


def compute(past: History, facts: Facts, today: date = TODAY) -> Figures:
    found = indicators.compute(
        past,
        cadence.observe(past, facts.accounts, today),
        facts,
        today=today,
        texts=TEXTS.mapping("indicators"),
        labels=TEXTS.mapping("labels"),
    )
    for one in found:
        for text in (one.label, one.text, one.formula, one.note):
            assert problems(text) == [], (one.id, text)
    keyed = {(one.account_id, one.id): one for one in found}
    assert len(keyed) == len(found)
    return keyed


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def shown(figures: Figures, key: str, account_id: int | None = 1) -> tuple[Any, str, str]:
    one = figures[account_id, key]
    return one.value, plain(one.text), plain(one.note)


def facets(facet: str, account_id: int = 1, **counts: int) -> tuple[FacetRow, ...]:
    return tuple(FacetRow(account_id, facet, value, count) for value, count in counts.items())


def test_that_an_empty_dossier_has_no_figure_and_no_fault() -> None:
    figures = compute(history(), Facts(()))
    assert figures
    assert {one.value for one in figures.values()} == {None}
    assert Evidence.OBSERVED not in {one.evidence for one in figures.values()}


def test_that_an_account_without_anything_is_not_covered_rather_than_silent() -> None:
    figures = compute(history(), Facts((PAGE,)))
    own = [one for (account_id, _), one in figures.items() if account_id == 1]
    assert {one.value for one in own} == {None}
    for key in ("publications", "per_week", "longest_silence", "regularity", "year_before"):
        assert figures[1, key].text == "non couvert", key
    assert shown(figures, "weeks_on_target_12")[1:] == (
        "non couvert",
        "Aucune semaine entièrement couverte.",
    )
    assert figures[None, "covered_accounts"].value == 0


def test_that_rhythm_is_computed_over_the_covered_period() -> None:
    weeks = (
        WeekRow(1, W[0], 2, MON | TUE, 0, 0, 0),
        WeekRow(1, W[1], 1, MON, 0, 0, 0),
        WeekRow(1, W[3], 3, MON, 0, 0, 0),
    )
    figures = compute(history(weeks=weeks, coverage=WHOLE), Facts((PAGE,)))
    assert shown(figures, "publications") == (6, "6 publications", "")
    assert shown(figures, "per_week") == (
        1.5,
        "1,5 publication par semaine",
        "Sur 4 semaines couvertes.",
    )
    assert shown(figures, "frequency_class") == (3, "Deux ou trois fois par semaine", "")
    assert shown(figures, "weeks_on_target_12") == (3, "3 sur 4", "Sur 4 semaines couvertes.")
    assert shown(figures, "weeks_on_target_52")[0] == 3
    assert shown(figures, "regularity") == (75.0, "75 %", "Sur 4 semaines couvertes.")
    assert shown(figures, "longest_silence") == (
        13,
        "13 jours",
        "Du 27 octobre au 8 novembre 2026.",
    )
    assert figures[1, "weeks:deux_trois"].value == 50.0
    assert figures[1, "weeks:zero"].detail
    assert {figures[1, key].evidence for key in ("publications", "regularity")} == {
        Evidence.OBSERVED
    }


def test_that_the_silence_still_running_says_so() -> None:
    weeks = (WeekRow(1, W[0], 1, MON, 0, 0, 0),)
    figures = compute(history(weeks=weeks, coverage=WHOLE), Facts((PAGE,)))
    assert shown(figures, "longest_silence") == (
        34,
        "34 jours",
        "Du 20 octobre au 22 novembre 2026, en cours.",
    )


def test_that_a_silence_that_coverage_stopped_is_not_said_to_run() -> None:
    figures = compute(
        history(coverage=(Coverage(1, PERIOD.first, PERIOD.last, "import"),)), Facts((PAGE,))
    )
    assert shown(figures, "longest_silence")[2] == "Du 19 octobre au 15 novembre 2026."


def test_that_the_declared_frequency_stands_in_until_something_is_covered() -> None:
    page = replace(PAGE, declared_frequency=Frequency.ONE)
    one = compute(history(), Facts((page,)))[1, "frequency_class"]
    assert (plain(one.text), one.value) == ("Une fois par semaine", 2)
    assert one.evidence is Evidence.DECLARED
    covered = compute(history(coverage=WHOLE), Facts((page,)))[1, "frequency_class"]
    assert (covered.text, covered.evidence) == ("Aucune publication", Evidence.OBSERVED)


def test_that_a_year_before_is_compared() -> None:
    weeks = tuple(WeekRow(1, week, 2, MON, 0, 0, 0) for week in W) + tuple(
        WeekRow(1, week - 364, 3, MON, 0, 0, 0) for week in W
    )
    long = (Coverage(1, PERIOD.first - timedelta(days=400), TODAY, "import"),)
    figures = compute(history(weeks=weeks, coverage=long), Facts((PAGE,)))
    assert shown(figures, "year_before") == (
        -1.0,
        "−1",
        "2 contre 3 un an plus tôt, sur les dates couvertes les deux années.",
    )
    assert shown(figures, "publications")[0] == 8


def test_that_all_accounts_sum_and_leave_hosting_out() -> None:
    hosting = Account("youtube", "Chaîne", id=3, account_type=AccountType.HOSTING)
    weeks = (
        WeekRow(1, W[0], 2, MON, 0, 0, 0),
        WeekRow(2, W[0], 1, TUE, 0, 0, 0),
        WeekRow(3, W[0], 9, TUE, 0, 0, 0),
    )
    coverage = tuple(Coverage(one, PERIOD.first, TODAY, "import") for one in (1, 2, 3))
    linkedin = replace(LINKEDIN, target_per_week=0.5)
    past = history(weeks=weeks, coverage=coverage, facets=facets("format", 3, photo=9))
    figures = compute(past, Facts((PAGE, linkedin, hosting)))
    assert shown(figures, "publications", None)[0] == 3
    assert shown(figures, "per_week", None)[0] == 3 / 4
    assert shown(figures, "covered_accounts", None)[1] == "2 sur 2"
    assert shown(figures, "weeks_on_target_12", None)[1] == "2 sur 7"
    assert (None, "format:photo") not in figures
    assert figures[3, "format:photo"].value == 100


def test_that_one_typed_coverage_makes_the_whole_typed() -> None:
    coverage = (*WHOLE, Coverage(2, PERIOD.first, TODAY))
    figures = compute(history(coverage=coverage), Facts((PAGE, LINKEDIN)))
    assert figures[1, "per_week"].evidence is Evidence.OBSERVED
    assert figures[2, "per_week"].evidence is Evidence.ENTERED
    assert figures[None, "per_week"].evidence is Evidence.ENTERED


def test_that_shares_count_what_was_filled_in() -> None:
    rows = (
        FacetRow(1, "origin", "", 2),
        FacetRow(1, "origin", "propre", 6),
        FacetRow(1, "origin", "membre", 2),
        FacetRow(1, "sponsored", "", 5),
        FacetRow(1, "sponsored", "1", 1),
        FacetRow(1, "sponsored", "0", 4),
        FacetRow(1, "format", "photo", 3),
        FacetRow(1, "format", "video", 7),
        FacetRow(1, "slot", "0:0", 4),
        FacetRow(1, "slot", "6:2", 1),
    )
    figures = compute(history(facets=rows, coverage=WHOLE), Facts((PAGE,)))
    assert shown(figures, "own_share") == (
        75.0,
        "75 %",
        "8 sur 10 publications ont cette information.",
    )
    assert figures[1, "own_share"].evidence is Evidence.ENTERED
    assert shown(figures, "sponsored_share")[:2] == (20.0, "20 %")
    assert shown(figures, "origin:membre") == (25.0, "25 %", "2 publications")
    assert shown(figures, "format:video") == (70.0, "70 %", "7 publications")
    assert figures[1, "format:video"].label == "Format\u00a0: Vidéo"
    assert (figures[1, "slot:0:0"].label, figures[1, "slot:0:0"].value) == ("Lundi matin", 4)
    assert figures[1, "slot:6:2"].label == "Dimanche (heure inconnue)"


def test_that_publications_never_qualified_give_no_share() -> None:
    rows = (FacetRow(1, "origin", "", 9), FacetRow(1, "sponsored", "", 9))
    figures = compute(history(facets=rows), Facts((PAGE,)))
    assert figures[1, "own_share"].value is None
    assert figures[1, "own_share"].text == "non renseigné"
    assert figures[1, "sponsored_share"].value is None


def test_that_pillars_stand_beside_their_target() -> None:
    pillars = (Pillar("Projets", target_share=0.4, id=7), Pillar("Équipe", id=8))
    rows = (FacetRow(1, "pillar", "7", 3), FacetRow(1, "pillar", "", 9))
    figures = compute(history(facets=rows), Facts((PAGE,), pillars=pillars))
    assert shown(figures, "pillar:7", None) == (100.0, "100 %", "Part visée : 40 %.")
    assert shown(figures, "pillar:8", None) == (0.0, "0 %", "")


def test_that_audiences_of_the_last_month_are_counted() -> None:
    audiences = (Audience("Habitants", id=4), Audience("Élus", id=5))
    recent = (FacetRow(1, "audience", "4", 2), FacetRow(2, "audience", "4", 1))
    figures = compute(history(recent=recent), Facts((PAGE,), audiences=audiences))
    assert shown(figures, "audiences_served", None)[:2] == (1, "1 sur 2")
    assert shown(figures, "recent_audience:4", None)[:2] == (3, "3 publications")
    assert shown(figures, "recent_audience:5", None)[:2] == (0, "0 publication")
    unread = compute(history(), Facts((PAGE,), audiences=audiences))
    assert unread[None, "audiences_served"].value is None


def test_that_readings_give_followers_reach_and_growth() -> None:
    readings = (
        Reading(1, PERIOD.first - timedelta(days=2), followers=1000),
        Reading(1, date(2026, 11, 10), followers=1100, source="import"),
        Reading(1, date(2027, 1, 1), followers=9999),
        Reading(1, date(2026, 11, 20), reach=50),
    )
    weeks = (
        WeekRow(1, W[0], 2, MON, 440, 2, 22),
        WeekRow(1, W[1], 3, MON, 110, 1, 40),
        WeekRow(1, W[0] - 7, 9, MON, 9000, 9, 9),
    )
    figures = compute(
        history(weeks=weeks, readings=readings, coverage=WHOLE), Facts((PAGE,), population=70_000)
    )
    assert shown(figures, "followers") == (1100, "1 100 abonnés", "Relevé du 10 novembre 2026.")
    assert figures[1, "followers"].evidence is Evidence.OBSERVED
    assert shown(figures, "followers_per_1000")[:2] == (pytest.approx(15.714, abs=0.001), "15,7")
    assert shown(figures, "followers_growth") == (
        10.0,
        "+10 %",
        "+100 abonnés, du 17 octobre au 10 novembre 2026.",
    )
    assert figures[1, "followers_growth"].evidence is Evidence.ENTERED
    # 550 reached over 3 publications, for 1 100 followers.
    assert shown(figures, "reach_rate") == (
        pytest.approx(16.667, abs=0.001),
        "17 %",
        "3 sur 5 publications ont cette information.",
    )
    # Only the first week knows the reach of all its publications: 22 / 440.
    assert shown(figures, "engagement_rate") == (
        5.0,
        "5 %",
        "2 sur 5 publications ont cette information.",
    )


def test_that_an_engagement_never_exported_is_not_zero() -> None:
    weeks = (WeekRow(1, W[0], 2, MON, 440, 2, 0),)
    one = compute(history(weeks=weeks, coverage=WHOLE), Facts((PAGE,)))[1, "engagement_rate"]
    assert (one.value, one.text) == (None, "non renseigné")


def test_that_one_reading_shows_no_growth_and_no_population_no_density() -> None:
    readings = (Reading(1, TODAY, followers=500),)
    figures = compute(history(readings=readings), Facts((PAGE,)))
    assert figures[1, "followers_growth"].value is None
    assert figures[1, "followers_per_1000"].note == "Population non renseignée."
    assert figures[1, "reach_rate"].note == "Portée non renseignée."


def test_that_the_plan_and_the_objectives_are_counted() -> None:
    objectives = (
        Objective("A", indicator="vues", baseline=0, target=10, due_on=TODAY),
        Objective("B", indicator="vues", baseline=None, target=10, due_on=TODAY),
    )
    figures = compute(history(), Facts((), objectives=objectives, plan=PlanCounts(8, 6, 3)))
    assert shown(figures, "plan_kept", None) == (75.0, "75 %", "6 sur 8.")
    assert shown(figures, "planned_ahead", None)[:2] == (3, "3 contenus")
    assert shown(figures, "objectives_measured", None)[:2] == (1, "1 sur 2")


def test_that_no_formula_is_missing() -> None:
    figures = compute(history(coverage=WHOLE), Facts((PAGE,)))
    assert all(len(one.formula) > 20 for one in figures.values())
    assert all(one.label for one in figures.values())


def test_that_a_dormant_account_is_not_expected_to_be_followed() -> None:
    figures = compute(history(), Facts((replace(PAGE, state=AccountState.DORMANT),)))
    assert figures[None, "covered_accounts"].value is None


counts = st.dictionaries(
    st.sampled_from(["", "propre", "membre", "partenaire", "etat", "site"]), st.integers(0, 500)
)


@given(counts)
def test_that_shares_of_a_distribution_sum_to_one_hundred(origins: dict[str, int]) -> None:
    rows = tuple(FacetRow(1, "origin", value, count) for value, count in origins.items())
    figures = compute(history(facets=rows), Facts((PAGE,)))
    shares = [
        one.value or 0
        for (account_id, key), one in figures.items()
        if account_id is None and key.startswith("origin:")
    ]
    assert not shares or sum(shares) == pytest.approx(100)
    assert bool(shares) == any(count for value, count in origins.items() if value)


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(-60, 6), st.integers(1, 9), st.integers(1, 127)),
        unique_by=lambda one: one[:2],
        max_size=60,
    ),
    st.lists(st.tuples(st.integers(1, 3), st.integers(-400, 60), st.integers(0, 400)), max_size=8),
    st.floats(0.05, 9),
)
def test_that_any_history_stays_within_bounds(
    weeks: list[tuple[int, int, int, int]],
    spans: list[tuple[int, int, int]],
    target: float,
) -> None:
    rows = tuple(
        WeekRow(account_id, W[0] + 7 * week, count + days.bit_count(), days, 0, 0, 0)
        for account_id, week, count, days in weeks
    )
    coverage = tuple(
        Coverage(account_id, PERIOD.first + timedelta(first), PERIOD.first + timedelta(first + n))
        for account_id, first, n in spans
    )
    accounts = tuple(
        Account("x", f"Compte {one}", id=one, target_per_week=target) for one in (1, 2, 3)
    )
    figures = compute(history(weeks=rows, coverage=coverage), Facts(accounts))
    span = (TODAY - PERIOD.first).days + 1
    for (_, key), one in figures.items():
        if one.value is None:
            continue
        if one.unit == "%":
            assert 0 <= one.value <= 100, key
        if key == "longest_silence":
            assert 0 <= one.value <= span
        if key.startswith("weeks_on_target"):
            assert 0 <= one.value <= (12 if one.account_id is None else 4)
    spread = [one.value or 0 for (a, key), one in figures.items() if a == 1 and "weeks:" in key]
    assert not spread or sum(spread) == pytest.approx(100)


def test_that_three_years_of_six_accounts_are_quick_to_compute() -> None:
    period = last_complete_weeks(TODAY, 156)
    accounts = tuple(Account("x", str(one), id=one, target_per_week=1) for one in range(1, 7))
    past = History(
        period,
        tuple(
            WeekRow(account.id or 0, week, 2, 0b101, 200, 2, 20)
            for account in accounts
            for week in period.weeks
        ),
        tuple(
            FacetRow(account.id or 0, "slot", f"{day}:{half}", 5)
            for account in accounts
            for day in range(7)
            for half in range(3)
        ),
        tuple(Coverage(account.id or 0, period.first, TODAY, "import") for account in accounts),
        (),
    )
    texts, labels = TEXTS.mapping("indicators"), TEXTS.mapping("labels")
    times = []
    for _ in range(15):
        start = process_time()
        seen = cadence.observe(past, accounts, TODAY)
        indicators.compute(past, seen, Facts(accounts), today=TODAY, texts=texts, labels=labels)
        cadence.cadences(seen, accounts, {}, texts=texts, labels=labels)
        times.append(process_time() - start)
    # The goal is 10 ms on a quiet machine; the test only refuses another order of growth.
    assert min(times) < 0.05


def test_that_a_period_of_any_age_is_computed() -> None:
    old = Period(date(2001, 1, 1), date(2001, 12, 30))
    past = History(old, (), (), (Coverage(1, date.min, date.max),), ())
    figures = compute(past, Facts((replace(PAGE, opened_on=date.min),)))
    assert shown(figures, "longest_silence")[0] == 364
