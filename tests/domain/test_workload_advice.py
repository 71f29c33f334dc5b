"""What would fit: which account to slow down or close, and what that frees."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.history import Period
from cm_desk.domain.plan import Content, PlanSettings, Status, Version
from cm_desk.domain.publication import Format
from cm_desk.domain.workload import DaysOff, week_loads
from cm_desk.domain.workload_advice import (
    Advice,
    Option,
    Standing,
    account_costs,
    advise,
    advised_weeks,
)
from cm_desk.domain.workload_writing import AdviceWords, write
from cm_desk.services.texts import Texts
from typography import problems

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
PERIOD = Period(MONDAY, date(2026, 12, 20))
PRECIOUS = Standing(2, serves=2, followers=1000)
SILENT = Standing(1, serves=0, followers=50, silent_days=120)
N, T = "\u00a0", "\u202f"


def weekly(kind: Format, *accounts: int, weeks: int = 4, **values: object) -> list[Content]:
    return [
        Content(
            "Bus",
            status=Status.TO_WRITE,
            planned_on=MONDAY + timedelta(weeks=week),
            format=kind,
            versions=tuple(Version(one) for one in accounts),
            **values,
        )
        for week in range(weeks)
    ]


def advice(contents: list[Content], *standings: Standing, hours: float | None) -> Advice:
    loads = week_loads(
        contents,
        PlanSettings(),
        PERIOD,
        hours_per_week=hours,
        off=DaysOff(),
        publications={},
        today=TODAY,
    )
    return advise(contents, PlanSettings(), loads, standings)


def said(found: Advice, *standings: Standing) -> AdviceWords:
    texts = Texts(paths.resources() / "texts").mapping("workload")
    return write(found, standings, name_of=lambda one: f"Compte{N}{one}", texts=texts)


class TestCosts:
    def test_that_a_content_is_shared_equally_and_frees_only_what_adapting_takes(self):
        contents = weekly(Format.TEXT, 1, 2) + weekly(Format.PHOTO, 2)
        second, first = account_costs(contents, PlanSettings(), 4)
        assert (first.account_id, first.minutes, first.frees, first.per_week) == (1, 15, 10, 1)
        assert (second.account_id, second.minutes, second.frees) == (2, 15 + 30, 10 + 30)

    def test_that_a_version_never_frees_more_than_its_share(self):
        (one, other) = account_costs(weekly(Format.TEXT, 1, 2, effort_minutes=5), PlanSettings(), 4)
        assert (one.minutes, one.frees) == (other.minutes, other.frees) == (2.5, 2.5)

    def test_that_contents_without_account_are_told_apart(self):
        found = advice(weekly(Format.PHOTO) + weekly(Format.TEXT, 1), hours=1.0)
        assert (found.planned, found.unassigned) == (50, 30)


class TestWeeks:
    @pytest.mark.parametrize(
        ("last", "until"),
        [
            (None, date(2026, 12, 20)),
            (date(2026, 11, 25), date(2026, 12, 20)),
            (date(2026, 12, 31), date(2027, 1, 3)),
            (date(2027, 1, 17), date(2027, 1, 17)),
            (date(2027, 3, 1), date(2026, 12, 20)),
        ],
    )
    def test_that_advice_looks_at_four_to_eight_weeks(self, last: date | None, until: date):
        contents = [Content("Bus", status=Status.TO_WRITE, planned_on=last)]
        assert advised_weeks(contents, TODAY) == Period(MONDAY, until)


class TestOptions:
    def test_that_a_plan_that_fits_asks_for_nothing(self):
        found = advice(weekly(Format.PHOTO, 1), SILENT, hours=0.5)
        assert (found.excess, found.options, found.steps, found.is_enough) == (0, (), (), True)
        assert said(found).intro == ""

    def test_that_a_quarter_of_an_hour_is_no_excess(self):
        assert not advice(weekly(Format.TEXT, 1), hours=0.1).excess  # 20 planned, 6 available
        found = advice(weekly(Format.TEXT, 1), hours=1 / 12)  # 5 available
        assert found.excess == 15
        barely = said(advice(weekly(Format.TEXT, 1), hours=0.1)).verdict
        assert "tient de justesse" in barely

    def test_that_what_harms_least_comes_first(self):
        contents = weekly(Format.PHOTO, 1) + weekly(Format.CAROUSEL, 2)
        found = advice(contents, PRECIOUS, SILENT, hours=1.5)
        assert found.excess == 30
        assert found.options == (Option(1, None, 30.0), Option(2, 0.5, 45.0))
        words = said(found, PRECIOUS, SILENT)
        assert words.verdict == (
            f"Votre plan demande 2{N}h par semaine, vous avez 1{N}h{N}30{N}: 30{N}min de trop en"
            f" moyenne (du 23{N}novembre au 20{N}décembre 2026)."
        )
        assert [(one.sentence, one.reason) for one in words.options] == [
            (
                f"Fermer «{N}Compte{N}1{N}» libère 30{N}min par semaine",
                (
                    f"Sans publication depuis 120{N}jours, ne sert aucun objectif ni public"
                    f" désigné, 50{N}abonnés"
                ),
            ),
            (
                (
                    f"Passer «{N}Compte{N}2{N}» à 2{N}publications par mois libère 45{N}min par"
                    " semaine"
                ),
                f"Sert un public prioritaire, 1{T}000{N}abonnés",
            ),
        ]

    def test_that_steps_are_joined_when_none_is_enough(self):
        contents = weekly(Format.PHOTO, 1) + weekly(Format.CAROUSEL, 2)
        found = advice(contents, PRECIOUS, SILENT, hours=1.0)
        assert (found.excess, found.options) == (60, ())
        assert found.steps == (Option(1, None, 30.0), Option(2, 0.5, 45.0))
        assert (found.frees, found.is_enough) == (75, True)
        assert f"libèrent 1{N}h{N}15 par semaine" in said(found).intro

    def test_that_a_step_that_is_not_needed_is_given_up(self):
        contents = (
            weekly(Format.TEXT, 1, effort_minutes=20)
            + weekly(Format.VIDEO, 2)
            + weekly(Format.VIDEO, 3)
        )
        others = (Standing(2, serves=1, followers=10), Standing(3, serves=1, followers=20))
        found = advice(contents, SILENT, *others, hours=7 / 6)  # 380 planned, 310 too much
        assert found.steps == (Option(2, None, 180.0), Option(3, 0.25, 135.0))
        assert found.frees == 315
        needed = advice(contents, SILENT, *others, hours=1.0)  # 320 too much
        assert [one.account_id for one in needed.steps] == [1, 2, 3]
        assert needed.frees == 335

    def test_that_closing_both_accounts_of_a_content_frees_all_of_it(self):
        contents = weekly(Format.VIDEO, 1, 2) + weekly(Format.TEXT, 3)
        standings = (Standing(1, followers=1), Standing(2, followers=2), PRECIOUS_THIRD)
        found = advice(contents, *standings, hours=0.5)  # 210 planned, 180 too much
        assert [(one.account_id, one.per_week) for one in found.steps] == [(1, None), (2, None)]
        assert [one.frees for one in found.steps] == [10, 10]
        assert (found.frees, found.is_enough) == (190, True)

    def test_that_a_few_minutes_are_not_worth_a_decision(self):
        contents = (
            weekly(Format.TEXT, 1, effort_minutes=4)
            + weekly(Format.CAROUSEL, 2)
            + weekly(Format.VIDEO, 3)
        )
        standings = (SILENT, PRECIOUS, PRECIOUS_THIRD)
        found = advice(contents, *standings, hours=129 / 60)  # 274 planned, 145 too much
        assert found.steps == (Option(2, 0.5, 45.0), Option(3, 0.5, 90.0))
        assert (found.frees, found.is_enough) == (135, True)
        assert f"le plan tient à 10{N}min près" in said(found, *standings).intro

    def test_that_nothing_fits_is_said(self):
        found = advice(weekly(Format.VIDEO, 2), PRECIOUS, hours=0.5)  # 150 too much
        assert found.steps == (Option(2, 0.5, 90.0),)
        assert (found.frees, found.is_enough) == (90, False)
        words = said(found, PRECIOUS)
        assert words.intro == (
            f"Une seule décision est possible : elle libère 1{N}h{N}30 par semaine, et il"
            f" manquerait encore 1{N}h."
        ).replace(" :", f"{N}:")
        assert any("choisissez des formats moins longs" in one for one in words.notes)

    def test_that_one_decision_that_nearly_fits_is_not_said_to_be_several(self):
        found = advice(weekly(Format.VIDEO, 2), PRECIOUS, hours=80 / 60)  # 100 too much
        assert found.steps == (Option(2, 0.5, 90.0),)
        assert said(found, PRECIOUS).intro == (
            f"Une seule décision est possible{N}: elle libère 1{N}h{N}30 par semaine, et le plan"
            f" tient à 10{N}min près."
        )

    def test_that_what_several_decisions_leave_is_said(self):
        contents = weekly(Format.CAROUSEL, 2) + weekly(Format.VIDEO, 3)
        found = advice(contents, PRECIOUS, PRECIOUS_THIRD, hours=0.5)  # 270 planned, 240 too much
        assert len(found.steps) == 2
        intro = said(found, PRECIOUS, PRECIOUS_THIRD).intro
        assert f"il manquerait 1{N}h{N}45 par semaine" in intro
        assert f"libèrent ensemble 2{N}h{N}15" in intro

    def test_that_a_plan_of_contents_without_account_has_no_account_to_blame(self):
        found = advice(weekly(Format.VIDEO), PRECIOUS, hours=0.5)
        assert (found.options, found.steps, found.is_enough) == ((), (), False)
        words = said(found, PRECIOUS)
        assert words.intro.startswith("Aucun compte ne peut être ralenti")
        assert any(f"3{N}h par semaine vont à des contenus" in one for one in words.notes)

    def test_that_neither_the_last_account_nor_a_website_is_closed(self):
        site = Standing(1, followers=0, may_close=False)
        alone = advice(weekly(Format.VIDEO, 1), Standing(1), hours=0.25)
        kept = advice(weekly(Format.VIDEO, 1) + weekly(Format.TEXT, 2), site, PRECIOUS, hours=0.25)
        for found in (alone, kept):
            assert all(one.per_week is not None for one in (*found.options, *found.steps))

    def test_that_an_unknown_audience_is_not_a_small_one(self):
        contents = weekly(Format.PHOTO, 1) + weekly(Format.PHOTO, 2)
        standings = (Standing(1), Standing(2, followers=5000))
        found = advice(contents, *standings, hours=0.75)
        assert [one.account_id for one in found.options] == [2, 1]
        assert said(found, *standings).options[1].reason.endswith("audience non renseignée")

    def test_that_what_has_appeared_can_no_longer_be_freed(self):
        done = [
            Content(
                "Bus",
                status=Status.PUBLISHED,
                planned_on=MONDAY,
                effort_minutes=400,
                versions=(Version(1),),
            )
        ]
        found = advice(done + weekly(Format.PHOTO, 1), SILENT, PRECIOUS, hours=1.0)
        assert found.planned == 130
        assert all(one.frees <= 30 for one in (*found.options, *found.steps))

    def test_that_unknown_hours_give_no_advice(self):
        found = advice(weekly(Format.VIDEO, 1), SILENT, hours=None)
        assert (found.available, found.excess, found.options, found.crowded) == (None, 0, (), ())
        assert "ne sont pas renseignées" in said(found).verdict

    def test_that_an_empty_plan_is_said_to_be_empty(self):
        assert said(advice([], SILENT, hours=3.0)).verdict.startswith("Rien n’est planifié")

    def test_that_a_week_that_overflows_is_told_with_those_that_have_room(self):
        contents = weekly(Format.VIDEO, 1, weeks=1)
        found = advice(contents, SILENT, hours=2.0)
        assert not found.excess
        assert [one.monday for one in found.crowded] == [MONDAY]
        words = said(found)
        assert words.verdict.endswith("Une semaine demande plus que ses heures.")
        assert words.notes == (
            f"La semaine{N}48 (23–29{N}nov.) dépasse de 1{N}h.",
            (
                f"Déplacez des contenus là où il reste du temps{N}: 2{N}h en semaine{N}49"
                f" (30{N}nov.{N}– 6{N}déc.), 2{N}h en semaine{N}50 (7–13{N}déc.) et 2{N}h en"
                f" semaine{N}51 (14–20{N}déc.)."
            ),
        )


PRECIOUS_THIRD = Standing(3, serves=2, followers=9000)

contents_drawn = st.lists(
    st.builds(
        lambda day, kind, effort, accounts: Content(
            "Bus",
            status=Status.TO_WRITE,
            planned_on=MONDAY + timedelta(days=day),
            format=kind,
            effort_minutes=effort,
            versions=tuple(Version(one) for one in sorted(accounts)),
        ),
        st.integers(0, 27),
        st.sampled_from(Format),
        st.one_of(st.none(), st.integers(0, 300)),
        st.frozensets(st.integers(1, 4)),
    ),
    max_size=14,
)
standings_drawn = st.tuples(
    *(
        st.builds(
            Standing,
            st.just(one),
            st.integers(0, 2),
            st.one_of(st.none(), st.integers(0, 9)),
            st.one_of(st.none(), st.integers(0, 200)),
            st.booleans(),
        )
        for one in (1, 2, 3, 4)
    )
)


@given(contents_drawn, standings_drawn, st.floats(0, 8))
def test_that_nothing_frees_more_than_it_costs(
    contents: list[Content], standings: tuple[Standing, ...], hours: float
):
    found = advice(contents, *standings, hours=hours)
    costs = {one.account_id: one for one in found.costs}
    shared = sum(one.minutes for one in found.costs) + found.unassigned
    assert shared == pytest.approx(found.planned)
    for option in (*found.options, *found.steps):
        cost = costs[option.account_id]
        assert 0 < option.frees <= cost.frees + 1e-6
        assert cost.frees <= cost.minutes + 1e-6
    assert all(one.frees >= found.excess - 0.5 for one in found.options)
    assert found.frees <= found.planned - found.unassigned + 1e-6
    assert found.frees >= sum(one.frees for one in found.steps) - 1e-6
    ranked = [one.account_id for one in sorted(standings, key=lambda one: one.harm)]
    shown = [one.account_id for one in found.options]
    assert shown == sorted(shown, key=ranked.index)
    words = said(found, *standings)
    for sentence in (words.verdict, words.intro, *words.notes):
        assert not problems(sentence)


def test_that_the_sentences_claim_no_best_time():
    file = paths.resources() / "texts" / "workload.json"
    assert "meilleur" not in json.dumps(json.loads(file.read_text("utf-8")), ensure_ascii=False)
