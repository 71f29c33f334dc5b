"""The stock of a dossier: kept, used, refused while it rests, offered where the plan is empty."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Publication
from cm_desk.domain.stock import Offer
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import accounts, planning, publications, stock, undo, year_frame
from cm_desk.services.planning import Appearance
from cm_desk.storage.database import Dossier
from storage.digest import digest

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
NOW = 1_795_334_400


def add_account(dossier: Dossier, network: str = "linkedin", target: float | None = None) -> int:
    return accounts.save(dossier, Account(network, "PETR", target_per_week=target))[0]


def add(dossier: Dossier, title: str, day: date | None = None, *on: int, **values: object) -> int:
    versions = tuple(Version(one, "Texte") for one in on)
    wanted = Content(title, status=Status.TO_WRITE, planned_on=day, versions=versions, **values)
    return planning.save(dossier, wanted)[0]


def offered(dossier: Dossier, account: int | None = None) -> list[tuple[str, date]]:
    found = stock.offers(dossier, resources=paths.resources(), today=TODAY, account_id=account)
    return [(one.item.content.title, one.on) for one in found]


class TestKeeping:
    def test_that_contents_are_kept_and_taken_out(self, dossier: Dossier):
        one, other = add(dossier, "Bus"), add(dossier, "Vélo")
        stock.keep(dossier, [one, other], cooldown_days=90)
        assert [item.cooldown_days for item in stock.items(dossier, today=TODAY)] == [90, 90]
        stock.take_out(dossier, [one])
        (left,) = stock.items(dossier, today=TODAY)
        assert left.content.title == "Vélo"
        stock.keep(dossier, [one])
        assert planning.content(dossier, one).cooldown_days == 90

    def test_that_keeping_and_taking_out_are_undone(self, dossier: Dossier):
        ids = [add(dossier, "Bus"), add(dossier, "Vélo", cooldown_days=30)]
        before = digest(dossier)
        kept = stock.keep(dossier, ids, cooldown_days=90)
        between = digest(dossier)
        out = stock.take_out(dossier, ids)
        undo.apply(dossier, out, backwards=True)
        assert digest(dossier) == between
        undo.apply(dossier, kept, backwards=True)
        assert digest(dossier) == before

    @pytest.mark.parametrize("days", [-1, 3661])
    def test_that_an_impossible_delay_is_refused(self, dossier: Dossier, days: int):
        one = add(dossier, "Bus")
        with pytest.raises(CmDeskError) as refused:
            stock.keep(dossier, [one], cooldown_days=days)
        assert (refused.value.key, refused.value.field) == (
            "cooldown_out_of_range",
            "cooldown_days",
        )
        assert stock.items(dossier, today=TODAY) == ()


class TestUsing:
    def test_that_a_use_is_a_new_content_and_one_undo(self, dossier: Dossier):
        account = add_account(dossier)
        one = add(dossier, "Bus", None, account, is_timeless=True)
        before = digest(dossier)
        made, change = stock.use(dossier, one, on=MONDAY, now=NOW)
        found = planning.content(dossier, made)
        assert (found.stock_id, found.planned_on) == (one, MONDAY)
        assert found.status is Status.TO_APPROVE
        assert found.submitted_at == NOW
        assert [version.publication_id for version in found.versions] == [None]
        assert found.uid != planning.content(dossier, one).uid
        (item,) = stock.items(dossier, today=TODAY)
        assert item.last_on == MONDAY
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_a_content_that_rests_is_refused_until_its_day(self, dossier: Dossier):
        one = add(dossier, "Bus", is_timeless=True)
        stock.use(dossier, one, on=MONDAY)
        before = digest(dossier)
        with pytest.raises(CmDeskError) as refused:
            stock.use(dossier, one, on=date(2027, 5, 21))
        assert (refused.value.key, refused.value.field) == ("stock_too_soon", "on")
        assert refused.value.values["day"] == "22\u00a0mai 2027"
        assert digest(dossier) == before
        made, _change = stock.use(dossier, one, on=date(2027, 5, 22))
        assert planning.content(dossier, made).planned_on == date(2027, 5, 22)

    def test_that_the_day_it_really_appeared_counts(self, dossier: Dossier):
        account = add_account(dossier)
        one = add(dossier, "Bus", date(2026, 5, 4), account, is_timeless=True, cooldown_days=30)
        planning.publish(dossier, one, [Appearance(account, date(2026, 11, 20), time(9))])
        (item,) = stock.items(dossier, today=TODAY)
        assert item.last_on == date(2026, 11, 20)
        assert item.available_from == date(2026, 12, 20)

    def test_that_an_abandoned_use_does_not_count(self, dossier: Dossier):
        one = add(dossier, "Bus", is_timeless=True)
        made, _change = stock.use(dossier, one, on=MONDAY)
        copy = planning.content(dossier, made)
        planning.save(dossier, replace(copy, status=Status.ABANDONED))
        (item,) = stock.items(dossier, today=TODAY)
        assert item.last_on is None

    def test_that_several_uses_are_one_change_or_none(self, dossier: Dossier):
        one, other = add(dossier, "Bus", is_timeless=True), add(dossier, "Vélo", is_timeless=True)
        bus, bike = stock.items(dossier, today=TODAY)
        before = digest(dossier)
        with pytest.raises(CmDeskError):
            stock.fill(
                dossier,
                [Offer(bike, MONDAY), Offer(bus, MONDAY), Offer(bus, MONDAY + timedelta(days=7))],
            )
        assert digest(dossier) == before
        ids, change = stock.fill(dossier, [Offer(bus, MONDAY), Offer(bike, MONDAY)])
        assert {planning.content(dossier, made).stock_id for made in ids} == {one, other}
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_what_is_no_longer_in_stock_is_said(self, dossier: Dossier):
        one = add(dossier, "Bus")
        with pytest.raises(CmDeskError) as refused:
            stock.use(dossier, one, on=MONDAY)
        assert refused.value.key == "content_not_in_stock"


class TestOffers:
    def test_that_silent_weeks_are_filled_on_the_usual_day(self, dossier: Dossier):
        account = add_account(dossier)
        for week in range(1, 4):
            day = date(2026, 11, 19) - timedelta(weeks=week)  # Thursdays
            moment = publications.moment(dossier, day, None)
            publications.save(dossier, Publication(account, *moment, text="Bus"))
        add(dossier, "Prévu", date(2026, 11, 24))
        add(dossier, "Bus", is_timeless=True)
        year_frame.save_event(
            dossier,
            CalendarEvent(EventKind.ABSENCE, "Congés", date(2026, 12, 3), date(2026, 12, 4)),
        )
        assert offered(dossier) == [("Bus", date(2026, 12, 2))]
        assert stock.usual_weekday(dossier, today=TODAY) == 3

    def test_that_an_account_is_offered_a_day_for_each_one_it_lacks(self, dossier: Dossier):
        account, other = add_account(dossier, target=0.75), add_account(dossier, "instagram")
        add(dossier, "Prévu", date(2026, 11, 26), account)
        add(dossier, "Bus", None, account, is_timeless=True)
        add(dossier, "Vélo", None, is_timeless=True)
        add(dossier, "Ailleurs", None, other, is_timeless=True)
        # Thursday, as what is planned; one content for each of the emptiest weeks.
        assert offered(dossier, account) == [
            ("Bus", date(2026, 12, 3)),
            ("Vélo", date(2026, 12, 10)),
        ]
        assert offered(dossier, other) == []

    def test_that_an_empty_stock_offers_nothing(self, dossier: Dossier):
        add(dossier, "Bus")
        assert offered(dossier) == []

    def test_that_the_next_day_is_a_working_tuesday_where_nothing_is_known(self, dossier: Dossier):
        day = stock.next_day(dossier, resources=paths.resources(), today=TODAY)
        assert day == date(2026, 11, 24)
