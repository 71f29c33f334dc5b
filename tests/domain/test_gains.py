"""Followers won day by day: summed by month, laid around totals, and a growth of their own."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import gains
from cm_desk.domain.accounts import Reading
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.gains import Level, MonthGain
from cm_desk.domain.history import GainRow
from cm_desk.domain.indicators import Facts
from domain.test_indicators import PAGE, PERIOD, TODAY, compute, history, shown

MARCH = date(2026, 3, 1)
DAY = timedelta(days=1)


def daily(first: date, *won: int) -> list[Reading]:
    return [
        Reading(1, first + DAY * n, gained=count, source="import", id=n + 1)
        for n, count in enumerate(won)
    ]


def test_that_daily_gains_are_summed_by_month() -> None:
    readings = [
        *daily(date(2026, 2, 27), 1, 2, 40, -3, 5),
        Reading(1, date(2026, 3, 4), followers=900, gained=7, id=50),
        Reading(1, date(2026, 3, 5), followers=910, id=51),
    ]
    assert gains.months(readings) == (
        MonthGain(date(2026, 2, 1), 3, (1, 2)),
        MonthGain(MARCH, 49, (3, 4, 5)),
    )


def test_that_levels_are_reckoned_on_both_sides_of_the_totals() -> None:
    readings = [
        *daily(date(2026, 3, 1), 4, 6),
        Reading(1, date(2026, 3, 3), followers=100, gained=10),
        Reading(1, date(2026, 3, 6), followers=130),
        *daily(date(2026, 3, 7), 5, -1),
    ]
    assert gains.levels(readings) == (
        Level(date(2026, 2, 28), 80, is_estimated=True),
        Level(date(2026, 3, 1), 84, is_estimated=True),
        Level(date(2026, 3, 2), 90, is_estimated=True),
        Level(date(2026, 3, 3), 100),
        Level(date(2026, 3, 6), 130),
        Level(date(2026, 3, 7), 135, is_estimated=True),
        Level(date(2026, 3, 8), 134, is_estimated=True),
    )


def test_that_a_missing_day_stops_the_reckoning_and_no_total_starts_none() -> None:
    known = Reading(1, MARCH, followers=100)
    assert gains.levels([known, *daily(MARCH + 2 * DAY, 5)]) == (Level(MARCH, 100),)
    assert gains.levels(daily(MARCH, 5, 6)) == ()
    # Gains that do not fit the total would tell a negative number of followers.
    assert gains.levels([Reading(1, MARCH, followers=3, gained=9)]) == (Level(MARCH, 3),)


@given(st.integers(0, 1000), st.lists(st.integers(0, 50), max_size=20))
def test_that_reckoned_levels_differ_by_what_each_day_won(start: int, won: list[int]) -> None:
    line = gains.levels([Reading(1, MARCH, followers=start), *daily(MARCH + DAY, *won)])
    steps = [after.followers - before.followers for before, after in pairwise(line)]
    assert steps == won


def rows(first: date, *won: int, account: int = 1) -> tuple[GainRow, ...]:
    return tuple(GainRow(account, first + DAY * n, count) for n, count in enumerate(won))


def test_that_growth_rests_on_daily_gains_where_totals_are_missing() -> None:
    won = rows(PERIOD.first, 10, 20, 12)
    one = compute(history(gains=won), Facts((PAGE,)))
    note = (
        "+42 abonnés, du 19 au 21 octobre 2026 : somme des abonnés gagnés chaque jour,"
        " d’après les fichiers importés."
    )
    assert shown(one, "followers_growth") == (42, "+42 abonnés", note)
    assert one[1, "followers_growth"].evidence is Evidence.OBSERVED
    assert one[1, "followers_growth"].unit == "abonnés"


@pytest.mark.parametrize(
    ("day", "total", "expected"),
    [
        # 140 followers at the end of the third day: 98 before the first.
        (PERIOD.first + 2 * DAY, 140, pytest.approx(100 * 42 / 98)),
        (TODAY, 142, pytest.approx(42.0)),
        (PERIOD.first - 100 * DAY, 84, pytest.approx(50.0)),
    ],
)
def test_that_one_total_turns_gains_into_a_percentage(
    day: date, total: int, expected: float
) -> None:
    figures = compute(
        history(gains=rows(PERIOD.first, 10, 20, 12), readings=(Reading(1, day, followers=total),)),
        Facts((PAGE,)),
    )
    assert figures[1, "followers_growth"].value == expected
    assert figures[1, "followers_growth"].unit == "%"
    assert "somme des abonnés gagnés" in figures[1, "followers_growth"].note


def test_that_two_totals_tell_more_than_gains() -> None:
    readings = (
        Reading(1, PERIOD.first, followers=100),
        Reading(1, TODAY, followers=110),
    )
    figures = compute(history(gains=rows(PERIOD.first, 500), readings=readings), Facts((PAGE,)))
    assert figures[1, "followers_growth"].value == pytest.approx(10)


def test_that_gains_to_come_or_of_another_account_are_left_out() -> None:
    won = rows(TODAY + DAY, 9) + rows(PERIOD.first, 9, account=2)
    figures = compute(history(gains=won), Facts((PAGE,)))
    assert figures[1, "followers_growth"].value is None
