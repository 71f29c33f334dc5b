"""The hours of the plan, read from the dossier with its absences and public holidays."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account, AccountType, Coverage, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Format, Publication
from cm_desk.domain.strategy import AccountLinks, Audience
from cm_desk.domain.workload_advice import Standing
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import (
    accounts,
    plan_settings,
    planning,
    publications,
    strategy,
    territory,
    undo,
    workload,
    year_frame,
)
from cm_desk.storage.database import Dossier
from storage.digest import digest

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)


def set_hours(dossier: Dossier, hours: float | None, effort: Mapping[Format, int] = {}) -> None:
    plan_settings.save_effort(dossier, effort=effort, adapting_minutes=10, hours_per_week=hours)


def plan(dossier: Dossier, day: date, *on: int, **values: object) -> None:
    versions = tuple(Version(one) for one in on)
    one = Content("Bus", status=Status.TO_WRITE, planned_on=day, versions=versions, **values)
    planning.save(dossier, one)


def add(dossier: Dossier, network: str, **values: object) -> int:
    return accounts.save(dossier, Account(network, "PETR", **values))[0]


def appeared(dossier: Dossier, account: int, day: date) -> None:
    moment = publications.moment(dossier, day, None)
    publications.save(dossier, Publication(account, *moment, text="Bus"))


class TestWeeks:
    def test_that_absences_and_public_holidays_are_taken_off(self, dossier: Dossier):
        set_hours(dossier, 5.0)
        year_frame.save_event(
            dossier,
            CalendarEvent(EventKind.ABSENCE, "Congés", date(2026, 12, 22), date(2026, 12, 23)),
        )
        plan(dossier, date(2026, 12, 27), format=Format.VIDEO)
        found = workload.weeks(
            dossier,
            resources=paths.resources(),
            first=date(2026, 12, 21),
            last=date(2027, 1, 4),
            today=TODAY,
        )
        assert [one.available_minutes for one in found] == [120, 240, 300]
        assert [one.planned_minutes for one in found] == [180, 0, 0]
        assert (len(found[0].away), found[0].holidays) == (2, (date(2026, 12, 25),))

    def test_that_a_publication_that_nobody_planned_breaks_the_silence(self, dossier: Dossier):
        account = add(dossier, "linkedin")
        found = workload.weeks(
            dossier, resources=paths.resources(), first=TODAY, last=TODAY, today=TODAY
        )
        assert found[0].is_silent
        assert found[0].available_minutes is None
        appeared(dossier, account, date(2026, 11, 17))
        (week,) = workload.weeks(
            dossier, resources=paths.resources(), first=TODAY, last=TODAY, today=TODAY
        )
        assert (week.publications, week.is_silent) == (1, False)

    def test_that_the_advice_and_the_gaps_read_the_dossier(self, dossier: Dossier):
        set_hours(dossier, 1.0, {Format.PHOTO: 60})
        first = add(dossier, "linkedin", target_per_week=1.0)
        second = add(dossier, "instagram", target_per_week=0.5)
        for week in range(4):
            plan(dossier, MONDAY + timedelta(weeks=week), first, second, format=Format.PHOTO)
            plan(dossier, MONDAY + timedelta(weeks=week), second, format=Format.PHOTO)
        advice = workload.advice(dossier, resources=paths.resources(), today=TODAY)
        assert (advice.planned, advice.available, advice.excess) == (130, 60, 70)
        assert {one.account_id for one in advice.costs} == {first, second}
        gaps = workload.gaps(dossier, today=TODAY)
        assert [(one.account_id, one.missing, one.beyond) for one in gaps] == [
            (first, 0, 0),
            (second, 0, 6),
        ]


class TestStandings:
    def test_that_each_account_is_known_by_what_it_serves(self, dossier: Dossier):
        elected = Audience("Élus", is_priority=True)
        audience, _change = strategy.save(dossier, elected)
        site = add(dossier, "site")
        host = add(dossier, "youtube", account_type=AccountType.HOSTING)
        linked = add(dossier, "linkedin")
        links = AccountLinks(linked, audiences=((audience, ""),))
        accounts.save(dossier, Account("linkedin", "PETR", id=linked), links=links)
        for day, followers in ((date(2026, 3, 1), 90), (date(2026, 9, 1), 120)):
            accounts.save_reading(dossier, Reading(linked, day, followers=followers))
        found = {one.account_id: one for one in workload.standings(dossier, today=TODAY)}
        assert found[linked] == Standing(linked, 2, 120, None, may_close=True)
        assert found[site] == Standing(site, 0, None, None, may_close=False)
        assert found[host] == Standing(host, 0, None, None, may_close=False)

    @pytest.mark.parametrize(
        ("last", "covered", "days"),
        [
            (None, [], None),
            (None, [("2026-10-01", "2026-11-22")], 53),
            ("2026-11-01", [("2026-01-01", "2026-11-22")], 21),
            ("2026-11-01", [("2026-01-01", "2026-12-31")], 21),
            ("2026-06-01", [("2026-01-01", "2026-09-01")], None),
            ("2026-06-01", [("2026-01-01", "2026-09-01"), ("2026-11-01", "2026-11-20")], 20),
            ("2026-06-01", [("2026-01-01", "2026-09-01"), ("2026-09-02", "2026-11-20")], 172),
        ],
    )
    def test_that_only_covered_days_make_a_silence(
        self, last: str | None, covered: list[tuple[str, str]], days: int | None
    ):
        known = [
            Coverage(1, date.fromisoformat(first), date.fromisoformat(until))
            for first, until in covered
        ]
        since = date.fromisoformat(last) if last else None
        assert workload.silence(1, since, known, TODAY) == days


class TestEffort:
    def test_that_only_what_differs_is_kept_and_one_undo_takes_all_back(self, dossier: Dossier):
        before = digest(dossier)
        effort = {Format.PHOTO: 30, Format.VIDEO: 240}
        change = plan_settings.save_effort(
            dossier, effort=effort, adapting_minutes=5, hours_per_week=3.5
        )
        settings = plan_settings.read(dossier)
        assert settings.effort == ((Format.VIDEO, 240),)
        assert settings.adapting_minutes == 5
        assert territory.read(dossier).hours_per_week == 3.5
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"effort": {Format.VIDEO: 6001}}, "video"),
            ({"effort": {Format.VIDEO: -1}}, "video"),
            ({"adapting_minutes": 9999}, "adapting"),
            ({"hours_per_week": 169.0}, "hours_per_week"),
        ],
    )
    def test_that_impossible_durations_are_refused(
        self, dossier: Dossier, values: dict[str, object], field: str
    ):
        before = digest(dossier)
        asked = {"effort": {}, "adapting_minutes": 10, "hours_per_week": 3.0} | values
        with pytest.raises(CmDeskError) as refused:
            plan_settings.save_effort(dossier, **asked)
        assert refused.value.field == field
        assert digest(dossier) == before
