"""What calendars and lists read of the plan, and the edits that are theirs."""

from datetime import date, time, timedelta

import pytest

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, Status, Version
from cm_desk.domain.plan_lines import ContentLine, PlanFilter
from cm_desk.services import accounts, plan_view, planning, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.planning import Spot
from storage.digest import digest

MONDAY = date(2026, 11, 23)
EVERYTHING = PlanFilter()


def add(dossier: Dossier, title: str, day: date | None = MONDAY, **values: object) -> int:
    return planning.save(dossier, Content(title, planned_on=day, **values))[0]


def titles(found: plan_view.Narrowed) -> list[str]:
    return [line.title for line in found.lines]


class TestReading:
    def test_that_a_line_says_all_but_the_texts(self, dossier: Dossier):
        account, _ = accounts.save(dossier, Account("facebook-page", "PETR"))
        other, _ = accounts.save(dossier, Account("linkedin", "PETR"))
        versions = (Version(other, "Texte"), Version(account, "Texte"))
        one = add(
            dossier,
            "Appel",
            planned_time=time(9, 30),
            status=Status.APPROVED,
            kind=ContentKind.CALL,
            versions=versions,
        )
        (line,) = plan_view.between(dossier, EVERYTHING, first=MONDAY, last=MONDAY).lines
        assert line == ContentLine(
            one,
            "Appel",
            Status.APPROVED,
            MONDAY,
            time(9, 30),
            kind=ContentKind.CALL,
            account_ids=(account, other),
        )

    def test_that_only_the_days_asked_for_are_read_in_order(self, dossier: Dossier):
        add(dossier, "Soir", planned_time=time(18))
        add(dossier, "Matin", planned_time=time(9))
        add(dossier, "Sans heure")
        add(dossier, "Avant", MONDAY - timedelta(days=1))
        add(dossier, "Idée", None)
        found = plan_view.between(dossier, EVERYTHING, first=MONDAY, last=MONDAY)
        assert titles(found) == ["Sans heure", "Matin", "Soir"]
        assert titles(plan_view.undated(dossier, EVERYTHING)) == ["Idée"]
        everything = plan_view.everything(dossier, EVERYTHING)
        assert titles(everything) == ["Avant", "Sans heure", "Matin", "Soir", "Idée"]
        assert list(plan_view.by_day(everything.lines)) == [MONDAY - timedelta(days=1), MONDAY]

    def test_that_what_filters_hide_is_counted(self, dossier: Dossier):
        add(dossier, "Bus", status=Status.APPROVED)
        add(dossier, "Train")
        add(dossier, "Idée de bus", None)
        wanted = PlanFilter(words=("bus",))
        found = plan_view.between(dossier, wanted, first=MONDAY, last=MONDAY)
        assert (titles(found), found.hidden) == (["Bus"], 1)
        assert plan_view.everything(dossier, wanted).hidden == 1
        both = PlanFilter(words=("bus",), status=Status.IDEA)
        assert plan_view.everything(dossier, both).hidden == 2

    def test_that_words_are_looked_for_in_every_text_of_a_content(self, dossier: Dossier):
        account, _ = accounts.save(dossier, Account("facebook-page", "PETR"))
        add(
            dossier,
            "Bus",
            note="Relire avec Élodie",
            contributor="Mairie d’Ambreville",
            versions=(Version(account, "Le car passe", "Un véhicule blanc"),),
        )
        for words in (("elodie",), ("ambreville", "car"), ("vehicule", "bus")):
            assert titles(plan_view.everything(dossier, PlanFilter(words=words))) == ["Bus"]
        assert titles(plan_view.everything(dossier, PlanFilter(words=("bus", "train")))) == []

    def test_that_an_empty_plan_is_told_from_a_narrowed_one(self, dossier: Dossier):
        assert plan_view.is_empty(dossier)
        add(dossier, "Idée", None)
        assert not plan_view.is_empty(dossier)


class TestCarrying:
    def test_that_contents_keep_their_distance_and_their_hours(self, dossier: Dossier):
        lead = add(dossier, "Lundi", planned_time=time(9))
        other = add(dossier, "Mercredi", MONDAY + timedelta(days=2), planned_time=time(17))
        idea = add(dossier, "Idée", None)
        before = digest(dossier)
        change = planning.carry(
            dossier, [lead, other, idea], lead=lead, to=Spot(MONDAY + timedelta(days=7))
        )
        assert [(one.title, one.planned_on) for one in planning.contents(dossier)] == [
            ("Idée", MONDAY + timedelta(days=7)),
            ("Lundi", MONDAY + timedelta(days=7)),
            ("Mercredi", MONDAY + timedelta(days=9)),
        ]
        assert planning.content(dossier, other).planned_time == time(17)
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_only_the_one_taken_hold_of_has_the_hour_of_the_place(self, dossier: Dossier):
        lead = add(dossier, "Lundi", planned_time=time(9))
        other = add(dossier, "Aussi", planned_time=time(17))
        spot = Spot(MONDAY, time(14, 15), sets_hour=True)
        planning.carry(dossier, [lead, other], lead=lead, to=spot)
        hours = [planning.content(dossier, one).planned_time for one in (lead, other)]
        assert hours == [time(14, 15), time(17)]
        planning.carry(dossier, [lead], lead=lead, to=Spot(MONDAY, None, sets_hour=True))
        assert planning.content(dossier, lead).planned_time is None

    def test_that_without_a_day_all_become_ideas(self, dossier: Dossier):
        ids = [add(dossier, "Lundi", planned_time=time(9)), add(dossier, "Aussi")]
        planning.carry(dossier, ids, lead=ids[0], to=Spot(None))
        assert [one.planned_on for one in planning.contents(dossier)] == [None, None]

    def test_that_nothing_moves_when_one_would_leave_the_plan(self, dossier: Dossier):
        lead = add(dossier, "Lundi")
        other = add(dossier, "Plus tard", date(2036, 12, 31))
        before = digest(dossier)
        with pytest.raises(CmDeskError) as raised:
            planning.carry(
                dossier,
                [lead, other],
                lead=lead,
                to=Spot(MONDAY + timedelta(days=1)),
                today=MONDAY,
            )
        assert raised.value.key == "shift_too_far"
        assert digest(dossier) == before

    def test_that_the_29th_of_february_is_a_day_like_any_other(self, dossier: Dossier):
        one = add(dossier, "Bissextile", date(2028, 2, 28))
        planning.carry(dossier, [one], lead=one, to=Spot(date(2028, 2, 29)))
        assert planning.content(dossier, one).planned_on == date(2028, 2, 29)


class TestCopies:
    def test_that_copies_are_one_change_with_names_of_their_own(self, dossier: Dossier):
        ids = [add(dossier, "Bus", status=Status.PUBLISHED), add(dossier, "Train")]
        before = digest(dossier)
        made, change = planning.duplicate(dossier, ids)
        copies = [planning.content(dossier, one) for one in made]
        assert [one.title for one in copies] == ["Bus", "Train"]
        assert {one.status for one in copies} == {Status.TO_WRITE}
        assert len({one.uid for one in planning.contents(dossier)}) == 4
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_a_month_is_copied_as_a_skeleton_in_one_change(self, dossier: Dossier):
        account, _ = accounts.save(dossier, Account("facebook-page", "PETR"))
        add(dossier, "Bus", date(2026, 11, 9), versions=(Version(account, "Le bus passe"),))
        add(dossier, "Bilan", date(2026, 11, 30), planned_time=time(9))
        add(dossier, "Abandonné", date(2026, 11, 12), status=Status.ABANDONED)
        add(dossier, "Décembre", date(2026, 12, 1))
        before = digest(dossier)
        made, change = planning.skeleton(dossier, month=date(2026, 11, 1), to=date(2027, 2, 1))
        copies = [planning.content(dossier, one) for one in made]
        assert [(one.title, one.planned_on) for one in copies] == [
            ("Bus", date(2027, 2, 8)),
            ("Bilan", date(2027, 2, 22)),
        ]
        (version,) = copies[0].versions
        assert (version.account_id, version.text) == (account, "")
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_only_the_contents_named_are_copied(self, dossier: Dossier):
        one = add(dossier, "Bus", date(2026, 11, 9), status=Status.ABANDONED)
        add(dossier, "Train", date(2026, 11, 10))
        made, _ = planning.skeleton(
            dossier, month=date(2026, 11, 1), to=date(2026, 12, 1), ids=[one]
        )
        assert [planning.content(dossier, each).title for each in made] == ["Bus"]
