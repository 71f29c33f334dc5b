from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import guard
from cm_desk.domain.accounts import Account, AccountState, Coverage
from cm_desk.domain.guarded import AccountGuard, Compared, Comparison, GuardFacts, Made, Opening
from cm_desk.domain.publication import Format
from cm_desk.domain.year_frame import Poll

# March 2026, round on the 15th and the 22nd: from Monday 1 September 2025 to Sunday 22 March
# 2026, 203 days, 29 weeks. A year before: Monday 2 September 2024 to Sunday 23 March 2025.
POLL = Poll("Municipales", date(2026, 3, 1), date(2026, 3, 15), date(2026, 3, 22))
FIRST, LAST = date(2025, 9, 1), date(2026, 3, 22)
BEFORE_FIRST, BEFORE_LAST = date(2024, 9, 2), date(2025, 3, 23)
TODAY = date(2025, 12, 1)  # a Monday, thirteen weeks after the first day


def made(*days: date, form: str = "photo") -> list[Made]:
    return [Made(day.toordinal(), form, 1) for day in days]


def weekly(first: date, weeks: int, form: str = "photo") -> list[Made]:
    return made(*(first + timedelta(weeks=number) for number in range(weeks)), form=form)


def page(account_id: int = 1, **values: object) -> Account:
    return Account("facebook-page", f"Page {account_id}", id=account_id, **values)  # type: ignore[arg-type]


def cover(first: date, last: date, account_id: int = 1) -> Coverage:
    return Coverage(account_id, first, last)


def facts(
    published: Iterable[Made] = (),
    planned: Iterable[Made] = (),
    *coverage: Coverage,
    account: Account | None = None,
    oldest: date | None = None,
) -> GuardFacts:
    return GuardFacts(
        (account or page(),),
        {1: "Facebook (page)"},
        coverage,
        {1: list(published)},
        {1: list(planned)},
        {1: oldest.toordinal()} if oldest else {},
    )


def only(found: Comparison) -> AccountGuard:
    (account,) = found.accounts
    return account


@pytest.mark.parametrize(
    ("poll", "first", "last"),
    [
        (POLL, FIRST, LAST),
        (Poll("Sans tour", date(2028, 3, 1)), date(2027, 9, 1), date(2028, 3, 31)),
        (Poll("Un tour", date(2026, 9, 1), date(2026, 9, 27)), date(2026, 3, 1), date(2026, 9, 27)),
        (Poll("Février", date(2028, 2, 1)), date(2027, 8, 1), date(2028, 2, 29)),
        (
            Poll("Reporté", date(2021, 6, 1), date(2021, 6, 20), guard_from=date(2020, 9, 1)),
            date(2020, 9, 1),
            date(2021, 6, 20),
        ),
    ],
)
def test_that_the_period_runs_to_the_last_round_or_the_end_of_the_month(
    poll: Poll, first: date, last: date
) -> None:
    assert guard.period(poll) == (first, last)


def test_that_the_same_days_a_year_before_are_the_same_weekdays() -> None:
    found = guard.compare(
        facts(
            [*weekly(FIRST, 13), *weekly(BEFORE_FIRST, 13)],
            (),
            cover(date(2024, 1, 1), TODAY),
        ),
        POLL,
        today=TODAY,
    )

    # 91 days from 1 September to 30 November, one publication each Monday both years.
    assert only(found).whole == Compared(91, 13, 13)
    assert not only(found).whole.is_higher
    assert found.until == date(2025, 11, 30)


def test_that_only_the_weeks_in_which_something_is_planned_are_known_ahead() -> None:
    planned = made(date(2025, 12, 2), date(2025, 12, 4), date(2025, 12, 18))
    found = guard.compare(
        facts(weekly(BEFORE_FIRST, 20), planned, cover(date(2024, 9, 2), TODAY)),
        POLL,
        today=TODAY,
    )

    # Two weeks hold something, from 1 to 7 and from 15 to 21 December: fourteen days, a Monday
    # in each of them a year before. Nothing is planned from 8 to 14.
    assert found.until == date(2025, 12, 21)
    assert [week.now for week in only(found).weeks[13:17]] == [2, None, 1, None]
    assert only(found).weeks[14].is_to_come(TODAY)
    assert only(found).planned == Compared(14, 3, 2)
    assert only(found).published == Compared(91, 0, 13)
    assert only(found).whole == Compared(105, 3, 15)
    assert only(found).planned.is_higher


def test_that_nothing_is_planned_beyond_the_poll() -> None:
    found = guard.compare(
        facts((), made(date(2026, 3, 20), date(2026, 3, 27)), cover(BEFORE_FIRST, TODAY)),
        POLL,
        today=TODAY,
    )

    assert found.until == LAST
    assert only(found).planned.now == 1
    assert only(found).to_come == 1


def test_that_a_date_not_covered_this_year_is_not_a_silence() -> None:
    # Covered from 1 to 14 September 2025 and the whole year before: 14 days to compare.
    found = guard.compare(
        facts(
            [*made(date(2025, 9, 2), date(2025, 9, 20)), *weekly(BEFORE_FIRST, 13)],
            (),
            cover(FIRST, date(2025, 9, 14)),
            cover(BEFORE_FIRST, BEFORE_LAST),
        ),
        POLL,
        today=TODAY,
    )

    assert only(found).whole == Compared(14, 1, 2)
    third = only(found).weeks[2]
    assert (third.now, third.now_days, third.before, third.before_days) == (None, 0, 1, 7)


def test_that_a_date_not_covered_the_year_before_is_compared_with_nothing() -> None:
    found = guard.compare(facts(weekly(FIRST, 13), (), cover(FIRST, TODAY)), POLL, today=TODAY)

    assert only(found).whole == Compared(0, 0, 0)
    assert not only(found).whole.is_known
    assert {week.before for week in only(found).weeks} == {None}
    assert only(found).weeks[0].now == 1


def test_that_six_days_known_both_times_give_no_rhythm() -> None:
    found = guard.compare(
        facts(made(FIRST), (), cover(FIRST, date(2025, 9, 6)), cover(BEFORE_FIRST, BEFORE_LAST)),
        POLL,
        today=TODAY,
    )

    assert only(found).whole == Compared(6, 1, 0)
    assert not only(found).whole.is_higher


def test_that_a_leap_day_moves_the_year_before_by_two_days() -> None:
    # August 2024: from 1 February 2024, a Thursday; 364 days before is Thursday 2 February
    # 2023. 29 February 2024 is compared with Thursday 2 March 2023.
    poll = Poll("Août", date(2024, 8, 1))
    found = guard.compare(
        facts(
            made(date(2024, 2, 29), date(2023, 3, 2), date(2023, 3, 1)),
            (),
            cover(date(2023, 2, 27), date(2023, 3, 5)),
            cover(date(2024, 2, 26), date(2024, 3, 3)),
        ),
        poll,
        today=date(2024, 9, 1),
    )

    assert only(found).whole == Compared(7, 1, 2)
    (week,) = [one for one in only(found).weeks if one.monday == date(2024, 2, 26)]
    assert (week.now, week.before) == (1, 2)


def test_that_the_first_and_last_weeks_hold_only_the_days_of_the_period() -> None:
    # From Sunday 1 March 2026 to Wednesday 23 September 2026.
    poll = Poll("Sénatoriales", date(2026, 9, 1), date(2026, 9, 23))
    found = guard.compare(
        facts(
            made(date(2026, 2, 28), date(2026, 3, 1), date(2026, 9, 23), date(2026, 9, 24)),
            (),
            cover(date(2025, 1, 1), date(2026, 12, 31)),
        ),
        poll,
        today=date(2026, 11, 22),
    )
    weeks = only(found).weeks

    assert (weeks[0].monday, weeks[0].days, weeks[0].now) == (date(2026, 2, 23), 1, 1)
    assert (weeks[-1].monday, weeks[-1].days, weeks[-1].now) == (date(2026, 9, 21), 3, 1)
    assert only(found).whole.now == 2


def test_that_today_holds_what_appeared_and_what_is_still_planned() -> None:
    found = guard.compare(
        facts(made(TODAY), made(TODAY), cover(BEFORE_FIRST, BEFORE_LAST)), POLL, today=TODAY
    )

    assert only(found).planned == Compared(7, 2, 0)


def test_that_a_period_to_come_is_compared_with_what_is_known_of_the_year_before() -> None:
    # Seen in October 2025 for a poll of March 2027: the year before begins, 45 days in.
    poll = Poll("Plus tard", date(2027, 3, 1))
    today = date(2025, 10, 15)
    found = guard.compare(
        facts(made(date(2025, 9, 3)), (), cover(date(2025, 1, 1), date(2026, 12, 31))),
        poll,
        today=today,
    )

    assert found.until is None
    assert only(found).whole == Compared(0, 0, 0)
    assert [week.before for week in only(found).weeks[:3]] == [1, 0, 0]
    # Tuesday 2 September 2025 to Wednesday 15 October 2025 are known, nothing after today.
    assert only(found).weeks[-1].before is None


def test_that_all_accounts_together_count_only_days_that_each_knows_twice() -> None:
    whole, late = page(1), page(2)
    both = GuardFacts(
        (whole, late),
        {},
        (
            cover(BEFORE_FIRST, TODAY, 1),
            cover(FIRST, TODAY, 2),
            cover(BEFORE_FIRST, BEFORE_FIRST + timedelta(days=13), 2),
        ),
        {1: [*weekly(FIRST, 13), *weekly(BEFORE_FIRST, 13)], 2: weekly(FIRST, 13)},
        {},
        {},
    )

    found = guard.compare(both, POLL, today=TODAY)

    # The second account is known twice over two weeks: its two publications, and no other.
    assert found.together.whole == Compared(91, 15, 13)
    assert found.together.weeks[0].now == 2
    assert found.together.weeks[2].now == 1


def test_that_a_format_unused_for_a_year_is_new() -> None:
    found = guard.compare(
        facts(
            [*made(date(2025, 3, 3), form="texte"), *made(date(2024, 9, 3), form="album")],
            [Made(date(2025, 12, 3).toordinal(), form, 1) for form in ("video", "texte", "album")],
            cover(date(2025, 8, 1), date(2025, 8, 31)),
        ),
        POLL,
        today=TODAY,
    )

    fresh = {use.format: use.is_new for use in only(found).formats}
    assert fresh == {Format.TEXT: False, Format.ALBUM: False, Format.VIDEO: True}
    assert only(found).reference_days == 31


def test_that_a_format_is_not_called_new_where_nothing_is_covered() -> None:
    found = guard.compare(
        facts((), made(date(2025, 12, 3), form="video"), cover(FIRST, TODAY)), POLL, today=TODAY
    )

    assert [use.is_new for use in only(found).formats] == [False]


def test_that_a_format_used_thirteen_months_ago_is_outside_the_comparison() -> None:
    # Twelve months before 1 September 2025 begin on 1 September 2024.
    found = guard.compare(
        facts(
            made(date(2024, 8, 31), form="video"),
            made(date(2025, 12, 3), form="video"),
            cover(date(2024, 1, 1), TODAY),
        ),
        POLL,
        today=TODAY,
    )

    (use,) = only(found).formats
    assert (use.twelve_months, use.is_new) == (0, True)


@pytest.mark.parametrize(
    ("account", "oldest", "opening"),
    [
        (page(opened_on=date(2025, 8, 31)), None, Opening.BEFORE),
        (page(opened_on=FIRST), None, Opening.SINCE),
        (page(opened_on=LAST), date(2020, 1, 1), Opening.SINCE),
        (page(opened_on=date(2026, 3, 23)), None, Opening.AFTER),
        (page(), date(2025, 8, 31), Opening.SEEN_BEFORE),
        (page(), FIRST, Opening.UNKNOWN),
        (page(), None, Opening.UNKNOWN),
        (page(state=AccountState.PLANNED), None, Opening.TO_COME),
    ],
)
def test_that_an_account_s_opening_is_told_from_its_date_or_its_history(
    account: Account, oldest: date | None, opening: Opening
) -> None:
    held = facts((), made(TODAY), account=account, oldest=oldest)

    assert only(guard.compare(held, POLL, today=TODAY)).opening is opening


def test_that_a_closed_account_without_anything_is_left_out() -> None:
    held = facts(account=page(state=AccountState.CLOSED))

    assert guard.compare(held, POLL, today=TODAY).accounts == ()


def test_that_a_rise_that_its_figure_does_not_show_is_no_rise() -> None:
    assert not Compared(203, 59, 58).is_higher  # 2,03 and 2,00 a week: both « 2 »
    assert Compared(203, 61, 58).is_higher  # 2,1 and 2
    assert not Compared(203, 58, 61).is_higher


days = st.integers(-380, 220).map(lambda shift: FIRST + timedelta(days=shift))


@given(
    st.lists(days, max_size=30),
    st.lists(days.filter(lambda day: day >= TODAY), max_size=10),
    st.lists(st.tuples(days, days), max_size=4),
)
def test_that_the_weeks_add_up_to_what_is_known(
    published: list[date], planned: list[date], periods: list[tuple[date, date]]
) -> None:
    coverage = [cover(min(pair), max(pair)) for pair in periods]
    held = facts(made(*published), made(*planned), *coverage)

    found = guard.compare(held, POLL, today=TODAY)
    account = only(found)

    assert sum(week.days for week in account.weeks) == 203
    # One account together with nobody knows what it knows alone, twice.
    assert found.together.whole == account.whole
    assert account.whole.now <= sum(week.now or 0 for week in account.weeks)
    assert account.whole.before <= sum(week.before or 0 for week in account.weeks)
    assert account.whole.days == account.published.days + account.planned.days
    assert account.whole.now == account.published.now + account.planned.now
    for week in account.weeks:
        assert (week.now is None) == (week.now_days == 0)
        assert (week.before is None) == (week.before_days == 0)
        assert 0 <= week.now_days <= week.days
