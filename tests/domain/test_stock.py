"""The stock: when a timeless content may serve again, and where it is offered."""

import itertools
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.plan import Content, PlanSettings, Status, Version
from cm_desk.domain.publication import Format
from cm_desk.domain.stock import (
    Offer,
    StockItem,
    Use,
    day_in_week,
    items,
    offers,
    serves,
    taken_out,
)

MONDAY = date(2026, 11, 23)


def item(content_id: int, *days: date, cooldown: int | None = None, on: int = 0) -> StockItem:
    versions = (Version(on),) if on else ()
    content = Content(
        f"Contenu {content_id}",
        is_timeless=True,
        cooldown_days=cooldown,
        versions=versions,
        id=content_id,
    )
    return StockItem(content, days)


class TestCooldown:
    def test_that_a_content_rests_a_hundred_and_eighty_days(self):
        found = item(1, date(2026, 6, 1))
        assert found.available_from == date(2026, 11, 28)
        assert not found.is_available(date(2026, 11, 27))
        assert found.is_available(date(2026, 11, 28))

    def test_that_one_planned_later_is_not_free_before(self):
        found = item(1, date(2026, 1, 5), date(2026, 12, 10), cooldown=30)
        assert found.last_on == date(2026, 12, 10)
        assert not found.is_available(MONDAY)
        assert found.is_available(date(2027, 1, 9))

    def test_that_one_that_never_served_is_free(self):
        assert item(1).available_from is None
        assert item(1).is_available(date(2004, 1, 1))

    def test_that_no_rest_leaves_even_the_same_day_free(self):
        assert item(1, MONDAY, cooldown=0).is_available(MONDAY)

    def test_that_a_rest_beyond_the_calendar_is_endless(self):
        found = item(1, date(9999, 1, 1), cooldown=3660)
        assert found.available_from == date.max

    def test_that_copies_and_publications_count_for_what_they_were_made_of(self):
        stocked = [Content("A", is_timeless=True, id=1), Content("B", is_timeless=True, id=2)]
        uses = [
            Use(1, None, date(2026, 1, 5), date(2026, 1, 7)),
            Use(7, 1, date(2026, 5, 4), None),
            Use(8, 1, None, None),
            Use(9, 99, date(2026, 6, 1), None),
        ]
        first, second = items(stocked, uses)
        assert first.days == (date(2026, 1, 5), date(2026, 1, 7), date(2026, 5, 4))
        assert second.days == ()


class TestOffers:
    def test_that_what_never_served_comes_first_then_what_rested_longest(self):
        stock = [item(1, date(2026, 1, 5)), item(2, date(2025, 1, 6)), item(3)]
        days = [MONDAY + timedelta(weeks=week) for week in range(4)]
        found = offers(stock, days)
        assert [(one.item.content.id, one.on) for one in found] == [
            (3, days[0]),
            (2, days[1]),
            (1, days[2]),
        ]

    def test_that_a_short_rest_lets_a_content_come_back(self):
        days = [MONDAY + timedelta(weeks=week) for week in range(3)]
        found = offers([item(1, cooldown=14)], days)
        assert [one.on for one in found] == [days[0], days[2]]

    def test_that_an_account_is_offered_what_suits_it(self):
        here, elsewhere, anywhere = item(1, on=5), item(2, on=6), item(3)
        assert [serves(one, 5) for one in (here, elsewhere, anywhere)] == [True, False, True]
        found = offers([elsewhere, anywhere, here], [MONDAY, MONDAY], account_id=5)
        assert {one.item.content.id for one in found} == {1, 3}

    @given(
        st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=5),
        st.lists(st.integers(0, 120), max_size=10),
    )
    def test_that_no_offer_breaks_a_rest(self, drawn: list[tuple[int, int]], places: list[int]):
        stock = [
            item(number, MONDAY - timedelta(days=ago), cooldown=rest)
            for number, (ago, rest) in enumerate(drawn, 1)
        ]
        found = offers(stock, [MONDAY + timedelta(days=place) for place in places])
        for one in stock:
            days = [
                *one.days,
                *(offer.on for offer in found if offer.item.content.id == one.content.id),
            ]
            gaps = [later - sooner for sooner, later in itertools.pairwise(days)]
            assert all(gap.days >= one.cooldown_days for gap in gaps)


class TestTakingOut:
    def test_that_a_copy_keeps_the_words_but_not_the_links(self):
        source = Content(
            "Bus",
            brief="Rappeler le numéro",
            status=Status.REVIEWED,
            planned_on=date(2026, 1, 5),
            planned_time=time(9),
            format=Format.VIDEO,
            effort_minutes=300,
            image_credit="PETR",
            approved_at=1,
            approved_by="Présidente",
            series_id=4,
            occurrence_on=date(2026, 1, 5),
            is_timeless=True,
            cooldown_days=90,
            uid="abc",
            versions=(Version(1, "Texte", "Image", publication_id=8, id=2), Version(3, id=4)),
            id=6,
        )
        made = taken_out(Offer(StockItem(source), MONDAY), PlanSettings(adapting_minutes=15))
        assert (made.title, made.brief, made.image_credit) == (
            "Bus",
            "Rappeler le numéro",
            "PETR",
        )
        assert (made.planned_on, made.planned_time) == (MONDAY, time(9))
        assert made.versions == (Version(1, "Texte", "Image"), Version(3))
        assert (made.status, made.stock_id, made.is_timeless) == (Status.TO_APPROVE, 6, False)
        assert (made.approved_at, made.series_id, made.uid, made.id) == (None, None, "", None)
        assert made.effort_minutes == 30

    def test_that_a_copy_without_text_is_still_to_be_written(self):
        made = taken_out(Offer(item(1), MONDAY, account_id=5), PlanSettings())
        assert (made.status, made.effort_minutes) == (Status.TO_WRITE, None)
        assert made.versions == (Version(5),)


@pytest.mark.parametrize(
    ("weekday", "taken", "expected"),
    [
        (1, (), 24),
        (1, (24,), 23),
        (1, (23, 24), 25),
        (6, (29,), 27),
        (1, (23, 24, 25, 26, 27), 24),
    ],
)
def test_that_a_day_taken_gives_way_to_the_nearest(
    weekday: int, taken: tuple[int, ...], expected: int
):
    closed = [date(2026, 11, day) for day in taken]
    assert day_in_week(MONDAY, weekday, closed) == date(2026, 11, expected)
