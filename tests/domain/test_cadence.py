from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import cadence
from cm_desk.domain.accounts import (
    Account,
    AccountState,
    AccountType,
    Coverage,
    Frequency,
    Network,
    NetworkFamily,
)
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.cadence import Known, Observation
from cm_desk.domain.history import DayRow, History, Period, WeekRow, last_complete_weeks
from cm_desk.domain.weeks import WHOLE_WEEK, Weeks
from cm_desk.services.texts import Texts
from typography import problems

TEXTS = Texts(paths.resources() / "texts")
TODAY = date(2026, 11, 22)  # a Sunday: its week is not complete
PERIOD = last_complete_weeks(TODAY, 4)  # 19 October to 15 November
MONDAYS = list(PERIOD.weeks)
MON, TUE, WED, THU, FRI, SAT, SUN = (1 << day for day in range(7))


def row(week: int, publications: int, days: int, account_id: int = 1) -> WeekRow:
    return WeekRow(account_id, week, publications, days, 0, 0, 0)


def cover(first: date, last: date, account_id: int = 1, source: str = "import") -> Coverage:
    return Coverage(account_id, first, last, source)


def account(account_id: int = 1, **changes: object) -> Account:
    return Account("facebook-page", f"Page {account_id}", id=account_id, **changes)  # type: ignore[arg-type]


def observed(
    rows: list[WeekRow],
    coverage: list[Coverage],
    *accounts: Account,
    period: Period = PERIOD,
    today: date = TODAY,
) -> Observation:
    history = History(period, tuple(rows), (), tuple(coverage), ())
    return cadence.observe(history, accounts or (account(),), today)


def own(
    rows: list[WeekRow], coverage: list[Coverage], period: Period = PERIOD, today: date = TODAY
) -> Weeks:
    return observed(rows, coverage, period=period, today=today).own[1]


def silence(seen: Observation, weeks: Weeks) -> cadence.Silence | None:
    return cadence.longest_silence(weeks, seen.period)


def test_that_a_rate_counts_whole_covered_weeks() -> None:
    rows = [row(MONDAYS[0], 3, MON | TUE), row(MONDAYS[2], 1, FRI)]
    weeks = own(rows, [cover(PERIOD.first, PERIOD.last)])
    assert cadence.per_week(weeks, PERIOD) == 1.0
    assert cadence.covered_count(weeks, PERIOD) == 28


def test_that_a_partly_covered_week_counts_for_its_covered_days_only() -> None:
    # Fourteen days from a Thursday: 3 publications fall on covered days, 2 before them.
    rows = [row(MONDAYS[0], 2, MON), row(MONDAYS[1], 3, TUE | SUN)]
    first = date.fromordinal(MONDAYS[0] + 3)
    weeks = own(rows, [cover(first, first + timedelta(days=13))])
    assert cadence.covered_count(weeks, PERIOD) == 14
    assert cadence.per_week(weeks, PERIOD) == 3 * 7 / 14


def test_that_a_week_busy_on_both_sides_counts_one_publication_a_covered_busy_day() -> None:
    rows = [row(MONDAYS[0], 5, MON | THU | FRI)]
    first = date.fromordinal(MONDAYS[0] + 3)
    weeks = own(rows, [cover(first, first + timedelta(days=6))])
    assert cadence.per_week(weeks, PERIOD) == 2.0


def test_that_under_seven_covered_days_there_is_no_rate() -> None:
    weeks = own([row(MONDAYS[0], 9, MON)], [cover(PERIOD.first, PERIOD.first + timedelta(days=5))])
    assert cadence.per_week(weeks, PERIOD) is None


def test_that_publications_without_coverage_give_no_rate_and_no_silence() -> None:
    seen = observed([row(MONDAYS[0], 4, MON)], [])
    assert cadence.publications(seen.own[1], PERIOD) == 4
    assert cadence.per_week(seen.own[1], PERIOD) is None
    assert silence(seen, seen.own[1]) is None
    assert cadence.regularity(seen.own[1], PERIOD) == Known(0, 0)


def test_that_overlapping_coverage_counts_each_day_once() -> None:
    weeks = own(
        [],
        [
            cover(PERIOD.first, PERIOD.last),
            cover(PERIOD.first + timedelta(days=3), PERIOD.last + timedelta(days=300)),
        ],
    )
    assert cadence.covered_count(weeks, PERIOD) == 28


def test_that_coverage_beyond_today_is_not_known_yet() -> None:
    seen = observed([], [cover(PERIOD.first, date(2030, 1, 1))])
    known = silence(seen, seen.own[1])
    assert known is not None
    assert known.last == TODAY


def test_that_the_longest_silence_lies_between_two_publications() -> None:
    # Monday 19 October, then Wednesday 4 November: 20 October to 3 November are silent.
    rows = [row(MONDAYS[0], 1, MON), row(MONDAYS[2], 1, WED), row(MONDAYS[3], 1, SUN)]
    seen = observed(rows, [cover(PERIOD.first, PERIOD.last)])
    found = silence(seen, seen.own[1])
    assert found == (date(2026, 10, 20), date(2026, 11, 3))
    assert found.days == 15


def test_that_the_current_silence_counts_up_to_today() -> None:
    seen = observed([row(MONDAYS[0], 1, SUN)], [cover(PERIOD.first, TODAY)])
    found = silence(seen, seen.own[1])
    assert found == (date(2026, 10, 26), TODAY)
    assert found.days == 28


def test_that_an_uncovered_day_ends_a_silence() -> None:
    gap = date.fromordinal(MONDAYS[2])
    seen = observed(
        [],
        [cover(PERIOD.first, gap - timedelta(days=1)), cover(gap + timedelta(days=1), PERIOD.last)],
    )
    found = silence(seen, seen.own[1])
    assert found is not None
    assert found.days == 14


def test_that_a_daily_account_has_no_silence() -> None:
    seen = observed(
        [row(week, 7, WHOLE_WEEK) for week in MONDAYS], [cover(PERIOD.first, PERIOD.last)]
    )
    found = silence(seen, seen.own[1])
    assert found is not None
    assert found.days == 0


def test_that_a_past_period_ends_at_its_own_end() -> None:
    past = Period(date(2025, 1, 6), date(2025, 2, 2))
    seen = observed([], [cover(date(2024, 1, 1), TODAY)], period=past)
    found = silence(seen, seen.own[1])
    assert not seen.is_current
    assert found == (past.first, past.last)


def test_that_regularity_leaves_partly_covered_weeks_out() -> None:
    rows = [row(MONDAYS[0], 1, MON), row(MONDAYS[1], 2, MON)]
    weeks = own(rows, [cover(PERIOD.first + timedelta(days=1), PERIOD.last)])
    assert cadence.regularity(weeks, PERIOD) == Known(1, 3)


def test_that_covered_weeks_fall_into_frequency_classes() -> None:
    rows = [row(MONDAYS[0], 1, MON), row(MONDAYS[1], 3, MON), row(MONDAYS[2], 9, MON)]
    assert cadence.spread(own(rows, [cover(PERIOD.first, PERIOD.last)]), PERIOD) == {
        Frequency.ZERO: 1,
        Frequency.ONE: 1,
        Frequency.TWO_THREE: 1,
        Frequency.FOUR_MORE: 1,
    }


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (0, Frequency.ZERO),
        (0.1, Frequency.LESS),
        (0.74, Frequency.LESS),
        (0.75, Frequency.ONE),
        (1.4, Frequency.ONE),
        (1.5, Frequency.TWO_THREE),
        (3.4, Frequency.TWO_THREE),
        (3.5, Frequency.FOUR_MORE),
        (40, Frequency.FOUR_MORE),
    ],
)
def test_that_a_rate_has_its_class(rate: float, expected: Frequency) -> None:
    assert cadence.frequency_class(rate) is expected


@pytest.mark.parametrize(
    ("target", "pace"),
    [(1, (1, 1)), (2, (2, 1)), (0.5, (1, 2)), (1.5, (3, 2)), (0.33, (1, 3)), (0.05, (1, 20))],
)
def test_that_a_target_is_judged_on_whole_publications(
    target: float, pace: tuple[int, int]
) -> None:
    assert cadence.target_pace(target) == pace


def test_that_a_target_of_one_in_two_weeks_looks_at_two_weeks() -> None:
    rows = [row(MONDAYS[1], 1, MON)]
    weeks = own(rows, [cover(PERIOD.first - timedelta(days=7), PERIOD.last)])
    assert cadence.on_target(weeks, PERIOD, 0.5, 12) == Known(2, 4)
    assert cadence.on_target(weeks, PERIOD, 1, 12) == Known(1, 4)
    assert cadence.on_target(weeks, PERIOD, 1, 2) == Known(0, 2)


def test_that_a_window_reaching_uncovered_weeks_is_left_out() -> None:
    weeks = own([row(MONDAYS[1], 1, MON)], [cover(PERIOD.first, PERIOD.last)])
    assert cadence.on_target(weeks, PERIOD, 0.5, 12) == Known(2, 3)


def test_that_the_year_before_is_compared_over_days_covered_both_times() -> None:
    rows = [
        row(MONDAYS[0], 4, MON),
        row(MONDAYS[1], 2, MON),
        row(MONDAYS[1] - cadence.YEAR, 1, TUE),
        row(MONDAYS[0] - cadence.YEAR, 50, TUE),
    ]
    a_year_ago = date.fromordinal(MONDAYS[1] - cadence.YEAR)
    weeks = own(
        rows,
        [cover(PERIOD.first, PERIOD.last), cover(a_year_ago, a_year_ago + timedelta(days=6))],
    )
    assert cadence.year_before(weeks, PERIOD) == (2.0, 1.0)


def test_that_without_the_year_before_nothing_is_compared() -> None:
    assert cadence.year_before(own([], [cover(PERIOD.first, PERIOD.last)]), PERIOD) is None


def test_that_all_accounts_count_each_for_its_covered_days() -> None:
    rows = [row(MONDAYS[0], 2, MON), row(MONDAYS[0], 1, TUE, 2), row(MONDAYS[3], 5, MON, 2)]
    half = PERIOD.first + timedelta(days=13)
    seen = observed(
        rows,
        [cover(PERIOD.first, PERIOD.last), cover(PERIOD.first, half, 2)],
        account(1),
        account(2),
    )
    assert cadence.covered_count(seen.union, PERIOD) == 28
    assert cadence.per_week(seen.union, PERIOD) == 3 / 4
    assert cadence.covered_count(seen.joint, PERIOD) == 14
    assert cadence.regularity(seen.joint, PERIOD) == Known(1, 2)


def test_that_an_account_binds_no_one_before_it_opened() -> None:
    opened = PERIOD.first + timedelta(days=14)
    coverage = [cover(PERIOD.first, PERIOD.last), cover(opened, PERIOD.last, 2)]
    seen = observed([], coverage, account(1), account(2, opened_on=opened))
    assert cadence.covered_count(seen.joint, PERIOD) == 28


def test_that_closed_and_hosting_accounts_bind_no_one() -> None:
    coverage = [
        cover(PERIOD.first, PERIOD.last),
        cover(PERIOD.first, PERIOD.first + timedelta(days=6), 2),
        cover(PERIOD.first, PERIOD.first + timedelta(days=6), 3),
    ]
    seen = observed(
        [row(MONDAYS[0], 9, MON, 3)],
        coverage,
        account(1),
        account(2, state=AccountState.CLOSED),
        account(3, account_type=AccountType.HOSTING),
    )
    assert cadence.covered_count(seen.joint, PERIOD) == 28
    assert cadence.per_week(seen.union, PERIOD) == 0


def test_that_newsletters_and_print_are_counted_apart_from_social_networks() -> None:
    networks = [
        Network("facebook-page", "Facebook", NetworkFamily.SOCIAL, "facebook"),
        Network("lettre", "Lettre", NetworkFamily.OWNED, "lettre"),
        Network("whatsapp-groupe", "WhatsApp", NetworkFamily.MESSAGING, "whatsapp"),
    ]
    accounts = (
        account(1),
        Account("lettre", "La lettre", id=2),
        Account("whatsapp-groupe", "Groupe", id=3),
    )
    rows = tuple(row(MONDAYS[0], 4, MON, one) for one in (1, 2, 3))
    coverage = tuple(cover(PERIOD.first, PERIOD.last, one) for one in (1, 2, 3))
    past = History(PERIOD, rows, (), coverage, ())
    seen = cadence.observe(past, accounts, TODAY, networks=networks)
    assert seen.counted_together == {1, 3}
    assert cadence.per_week(seen.union, PERIOD) == 2.0
    assert cadence.per_week(seen.own[2], PERIOD) == 1.0


def test_that_a_publication_on_any_account_breaks_the_common_silence() -> None:
    seen = observed(
        [row(MONDAYS[1], 1, WED, 2)], [cover(PERIOD.first, PERIOD.last)], account(1), account(2)
    )
    found = silence(seen, seen.joint)
    assert found is not None
    assert found.days == 18


def test_that_hand_typed_coverage_is_entered_and_imported_coverage_observed() -> None:
    whole = cover(PERIOD.first, PERIOD.last)
    typed = cover(PERIOD.first, PERIOD.first + timedelta(days=9), source="saisi")
    assert observed([], [whole]).evidence[1] is Evidence.OBSERVED
    assert observed([], [whole, typed]).evidence[1] is Evidence.OBSERVED
    assert observed([], [typed]).evidence[1] is Evidence.ENTERED
    assert observed([], []).evidence[1] is Evidence.ENTERED


def reading(seen: Observation, one: Account) -> str:
    (found,) = cadence.cadences(
        seen,
        (one,),
        {1: "Facebook"},
        texts=TEXTS.mapping("indicators"),
        labels=TEXTS.mapping("labels"),
    )
    assert problems(found.reading) == []
    return found.reading.replace("\u00a0", " ").replace("\u202f", " ")


def test_that_the_cadence_reads_observed_then_declared_then_nothing() -> None:
    one = account(declared_frequency=Frequency.ONE, target_per_week=2)
    whole = [cover(PERIOD.first, PERIOD.last)]
    rows = [row(MONDAYS[0], 6, MON)]
    assert reading(observed(rows, whole, one), one) == (
        "Lecture : 1,5 publication par semaine en moyenne, constaté sur 4 semaines couvertes."
        " Cible : 2 publications par semaine."
    )
    assert reading(observed(rows, [], one), one) == (
        "Lecture : une fois par semaine, déclaré ; aucune date n’est couverte."
        " Cible : 2 publications par semaine."
    )
    assert reading(observed(rows, []), account()).startswith("Lecture : non couvert.")


def test_that_a_target_is_read_as_it_was_typed() -> None:
    monthly = account(target_per_week=0.25)
    assert reading(observed([], [], monthly), monthly).endswith(
        "Cible : 0,25 publication par semaine."
    )


def test_that_a_cadence_shows_every_week_and_which_are_covered() -> None:
    seen = observed([row(MONDAYS[0], 2, MON)], [cover(PERIOD.first, PERIOD.first + timedelta(9))])
    (found,) = cadence.cadences(
        seen, (account(),), {}, texts=TEXTS.mapping("indicators"), labels=TEXTS.mapping("labels")
    )
    assert [point.count for point in found.weeks] == [2, 0, 0, 0]
    assert [point.covered for point in found.weeks] == [True, False, False, False]
    assert [point.covered_days for point in found.weeks] == [7, 3, 0, 0]
    assert found.covered_weeks == 1
    assert found.per_week == 2 * 7 / 10


SPAN = 200
WEEKS = last_complete_weeks(TODAY, SPAN // 7)
days = st.integers(-60, SPAN).map(lambda n: WEEKS.first + timedelta(days=n))


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[WeekRow], list[Coverage], list[date]]:
    """Draw whole publications, so that sums can be checked against them."""
    published = draw(st.lists(days, max_size=40))
    weeks: dict[int, tuple[int, int]] = {}
    for day in published:
        monday = day.toordinal() - day.weekday()
        total, busy = weeks.get(monday, (0, 0))
        weeks[monday] = (total + 1, busy | 1 << day.weekday())
    spans = draw(st.lists(st.tuples(days, days), max_size=4))
    coverage = [cover(min(span), max(span)) for span in spans]
    return [row(week, *both) for week, both in weeks.items()], coverage, published


@given(histories())
def test_that_weeks_sum_to_publications(
    drawn: tuple[list[WeekRow], list[Coverage], list[date]],
) -> None:
    rows, coverage, published = drawn
    seen = observed(rows, coverage, period=WEEKS)
    (found,) = cadence.cadences(
        seen, (account(),), {}, texts=TEXTS.mapping("indicators"), labels=TEXTS.mapping("labels")
    )
    inside = sum(WEEKS.first <= day <= WEEKS.last for day in published)
    assert sum(point.count for point in found.weeks) == inside
    assert cadence.publications(seen.own[1], WEEKS) == inside


@given(histories())
def test_that_silence_agrees_with_a_walk_day_by_day(
    drawn: tuple[list[WeekRow], list[Coverage], list[date]],
) -> None:
    rows, coverage, published = drawn
    seen = observed(rows, coverage, period=WEEKS)
    longest = run = known = 0
    day = WEEKS.first
    while day <= TODAY:
        is_covered = any(one.first <= day <= one.last for one in coverage)
        known += is_covered
        run = run + 1 if is_covered and day not in published else 0
        longest = max(longest, run)
        day += timedelta(days=1)
    found = silence(seen, seen.own[1])
    assert (found is None) == (known == 0)
    if found is not None:
        assert found.days == longest <= known


def each_day(published: list[date], account_id: int = 1) -> list[DayRow]:
    counts = Counter(day.toordinal() for day in published)
    return [DayRow(account_id, day, count) for day, count in counts.items()]


@given(histories(), histories())
def test_that_rates_agree_with_a_walk_day_by_day(
    one: tuple[list[WeekRow], list[Coverage], list[date]],
    other: tuple[list[WeekRow], list[Coverage], list[date]],
) -> None:
    shown = [WEEKS.first + timedelta(days=n) for n in range(7 * len(WEEKS.weeks))]
    year = timedelta(days=cadence.YEAR)
    # A year earlier too, so that both years have their edges.
    sides = [
        (
            [day + shift for day in published for shift in (timedelta(), -year)],
            [
                cover(c.first - shift, c.last - shift, key)
                for c in known
                for shift in (0 * year, year)
            ],
            [
                row(r.week - shift, r.publications, r.days, key)
                for r in rows
                for shift in (0, cadence.YEAR)
            ],
        )
        for key, (rows, known, published) in enumerate((one, other), 1)
    ]
    past = History(
        WEEKS,
        tuple(row for _, _, rows in sides for row in rows),
        (),
        tuple(period for _, known, _ in sides for period in known),
        (),
        days=tuple(row for key, side in enumerate(sides, 1) for row in each_day(side[0], key)),
    )
    seen = cadence.observe(past, (account(1), account(2)), TODAY)
    covered = [{day for c in known for day in dates(c)} for _, known, _ in sides]
    for key, (published, _, _) in enumerate(sides, 1):
        days_known = [day for day in shown if day in covered[key - 1]]
        rate = sum(map(published.count, days_known)) * 7 / max(len(days_known), 1)
        expected = rate if len(days_known) >= 7 else None
        assert cadence.per_week(seen.own[key], WEEKS) == pytest.approx(expected)
    binding = [days for days in covered if days.intersection(shown)]
    both = [day for day in shown if binding and all({day, day - year} <= days for days in binding)]
    now, before = (
        sum(published.count(day - shift) for day in both for published, _, _ in sides)
        for shift in (timedelta(), year)
    )
    found = cadence.year_before(seen.joint, WEEKS)
    assert (found is None) == (len(both) < 7)
    if found is not None:
        assert found == pytest.approx((now * 7 / len(both), before * 7 / len(both)))


def dates(period: Coverage) -> list[date]:
    length = (period.last - period.first).days
    return [period.first + timedelta(days=n) for n in range(length + 1)]


@given(histories())
def test_that_regularity_and_spread_agree_and_stay_within_bounds(
    drawn: tuple[list[WeekRow], list[Coverage], list[date]],
) -> None:
    rows, coverage, _ = drawn
    weeks = own(rows, coverage, WEEKS)
    known = cadence.regularity(weeks, WEEKS)
    counts = cadence.spread(weeks, WEEKS)
    assert 0 <= known.met <= known.of <= len(WEEKS.weeks)
    assert sum(counts.values()) == known.of
    assert counts[Frequency.ZERO] == known.of - known.met


@given(histories())
def test_that_one_account_alone_is_all_accounts(
    drawn: tuple[list[WeekRow], list[Coverage], list[date]],
) -> None:
    rows, coverage, _ = drawn
    seen = observed(rows, coverage, period=WEEKS)
    for figure in (cadence.per_week, cadence.regularity, cadence.spread, cadence.covered_count):
        assert figure(seen.union, WEEKS) == figure(seen.own[1], WEEKS)
    assert silence(seen, seen.joint) == silence(seen, seen.own[1]) or not cadence.is_covered(
        seen.own[1], WEEKS
    )


@example(0.15625)
@given(st.floats(0.02, 40, allow_nan=False))
def test_that_every_target_has_a_pace_near_it(target: float) -> None:
    wanted, window = cadence.target_pace(target)
    assert wanted >= 1
    assert 1 <= window <= 52
    assert wanted / window == pytest.approx(target, rel=0.5)
