"""The rules by which contents come back: their days, their ends, and what they refuse."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import recurrence as rules
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.recurrence import LAST, MOST, Pace, Recurrence

TODAY = date(2026, 11, 22)
TUESDAY = date(2026, 11, 24)


def iso(days: tuple[date, ...]) -> list[str]:
    return [day.isoformat() for day in days]


def intervals(pace: Pace) -> st.SearchStrategy[int]:
    return st.integers(1, rules.LONGEST[pace])


WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
PARTS = {
    Pace.DAY: st.fixed_dictionaries({}),
    Pace.WEEK: st.fixed_dictionaries({"weekdays": WEEKDAYS}),
    Pace.MONTH: st.fixed_dictionaries({"month_day": st.sampled_from([*range(1, 32), LAST])})
    | st.fixed_dictionaries(
        {
            "nth": st.sampled_from([1, 2, 3, 4, 5, LAST]),
            "weekdays": st.integers(0, 6).map(lambda day: (day,)),
        }
    ),
}
ENDS = st.fixed_dictionaries({"until": st.dates(TUESDAY, date(2036, 11, 22))}) | (
    st.fixed_dictionaries({"count": st.integers(1, MOST)})
)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    pace = draw(st.sampled_from(Pace))
    parts = draw(PARTS[Pace.MONTH if pace is Pace.YEAR else pace]) | draw(ENDS)
    if pace is Pace.YEAR:
        parts["month"] = draw(st.integers(1, 12))
    left_out = draw(st.sets(st.dates(TUESDAY, date(2027, 11, 22)), max_size=3))
    interval = draw(intervals(pace))
    return Recurrence(pace, interval, **parts, exceptions=tuple(sorted(left_out)))


def kept(rule: Recurrence, start: date) -> tuple[date, ...] | CmDeskError:
    try:
        return rules.planned(rule, start, today=TODAY)
    except CmDeskError as error:
        return error


def read(written: str) -> Recurrence | CmDeskError:
    try:
        return rules.parse(written)
    except CmDeskError as error:
        return error


@given(recurrences())
def test_that_a_rule_reads_back_as_it_was_written(rule: Recurrence) -> None:
    assert rules.parse(rules.text(rule), rule.exceptions) == rule


@given(recurrences(), st.dates(TUESDAY, date(2027, 12, 31)))
def test_that_days_are_in_order_within_bounds_and_counted(rule: Recurrence, start: date) -> None:
    found = kept(rule, start)
    if isinstance(found, CmDeskError):
        assert found.field in {"until", "count", "monthly"}
        return
    assert list(found) == sorted(set(found))
    assert 1 <= len(found) <= MOST
    assert start <= found[0]
    assert found[-1] <= (rule.until or date(2036, 11, 22))
    assert not set(found) & set(rule.exceptions)
    if rule.count is not None:
        assert len(found) <= rule.count <= len(found) + len(rule.exceptions)


@given(recurrences(), st.integers(-400, 400))
def test_that_a_shifted_rule_has_each_day_shifted(rule: Recurrence, by: int) -> None:
    found = kept(replace(rule, exceptions=()), TUESDAY)
    moved = None if isinstance(found, CmDeskError) else rules.shifted(rule, found[0], by)
    if moved is not None:
        gap = timedelta(days=by)
        assert rules.every_day(moved, found[0] + gap) == tuple(day + gap for day in found)


@given(recurrences(), st.dates(TUESDAY, date(2028, 12, 31)))
def test_that_a_rule_cut_in_two_loses_no_day(rule: Recurrence, cut: date) -> None:
    every = rules.every_day(rule, TUESDAY)
    rest = rules.since(rule, TUESDAY, cut)
    after = () if rest is None else rules.every_day(*rest)
    # Of a rule too long to be kept, only the first days are looked at.
    before = rules.every_day(rules.before(rule, cut), TUESDAY)[: rule.count]
    assert (before + after)[: len(every)] == every


class TestDays:
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            (
                Recurrence(Pace.DAY, 3, count=4),
                ["2026-11-24", "2026-11-27", "2026-11-30", "2026-12-03"],
            ),
            (
                Recurrence(Pace.WEEK, 2, weekdays=(1, 3), until=date(2026, 12, 24)),
                [
                    "2026-11-24",
                    "2026-11-26",
                    "2026-12-08",
                    "2026-12-10",
                    "2026-12-22",
                    "2026-12-24",
                ],
            ),
            (
                Recurrence(Pace.MONTH, month_day=31, until=date(2027, 5, 31)),
                ["2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31"],
            ),
            (
                Recurrence(Pace.MONTH, month_day=LAST, count=4),
                ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"],
            ),
            (
                Recurrence(Pace.MONTH, nth=2, weekdays=(3,), count=2),
                ["2026-12-10", "2027-01-14"],
            ),
            (
                Recurrence(Pace.MONTH, nth=LAST, weekdays=(4,), count=3),
                ["2026-11-27", "2026-12-25", "2027-01-29"],
            ),
            (
                Recurrence(Pace.MONTH, nth=5, weekdays=(1,), count=2),
                ["2026-12-29", "2027-03-30"],
            ),
            (
                Recurrence(Pace.YEAR, month=2, month_day=29, until=date(2036, 11, 1)),
                ["2028-02-29", "2032-02-29", "2036-02-29"],
            ),
            (
                Recurrence(Pace.YEAR, month=9, nth=3, weekdays=(5,), count=3),
                ["2027-09-18", "2028-09-16", "2029-09-15"],
            ),
        ],
    )
    def test_that_they_are_those_of_the_calendar(self, rule: Recurrence, expected: list[str]):
        assert iso(rules.planned(rule, TUESDAY, today=TODAY)) == expected

    def test_that_those_left_out_are_counted_but_not_kept(self):
        skipped = (date(2026, 12, 1), date(2026, 12, 2))
        rule = Recurrence(Pace.WEEK, weekdays=(1,), count=4, exceptions=skipped)
        assert iso(rules.days(rule, TUESDAY)) == ["2026-11-24", "2026-12-08", "2026-12-15"]

    def test_that_an_end_before_the_start_leaves_none(self):
        assert rules.days(Recurrence(Pace.DAY, until=TODAY), TUESDAY) == ()


class TestSkipped:
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            (
                Recurrence(Pace.MONTH, month_day=31, until=date(2027, 6, 30)),
                ["2026-11-01", "2027-02-01", "2027-04-01", "2027-06-01"],
            ),
            (Recurrence(Pace.MONTH, month_day=28, until=date(2027, 6, 30)), []),
            (Recurrence(Pace.MONTH, month_day=LAST, until=date(2027, 6, 30)), []),
            (Recurrence(Pace.MONTH, nth=LAST, weekdays=(1,), until=date(2027, 6, 30)), []),
            (
                Recurrence(Pace.MONTH, nth=5, weekdays=(1,), until=date(2027, 3, 31)),
                ["2026-11-01", "2027-01-01", "2027-02-01"],
            ),
            (
                Recurrence(Pace.YEAR, month=2, month_day=29, count=2),
                ["2027-02-01", "2029-02-01", "2030-02-01", "2031-02-01"],
            ),
            (Recurrence(Pace.DAY, count=2), []),
        ],
    )
    def test_that_months_without_the_day_are_named(self, rule: Recurrence, expected: list[str]):
        assert iso(rules.skipped(rule, TUESDAY)) == expected


class TestRefusals:
    @pytest.mark.parametrize(
        ("rule", "key", "field"),
        [
            (
                Recurrence(Pace.YEAR, month=2, month_day=30, count=2),
                "recurrence_day_never",
                "monthly",
            ),
            (Recurrence(Pace.MONTH, count=2), "recurrence_without_day", "monthly"),
            (Recurrence(Pace.YEAR, month_day=3, count=2), "recurrence_without_day", "monthly"),
            (Recurrence(Pace.WEEK, count=2), "recurrence_without_weekday", "weekdays"),
            (Recurrence(Pace.DAY), "recurrence_without_end", "until"),
            (Recurrence(Pace.DAY, count=0), "recurrence_count", "count"),
            (Recurrence(Pace.DAY, count=-3), "recurrence_count", "count"),
            (Recurrence(Pace.DAY, count=521), "recurrence_too_many", "count"),
            (Recurrence(Pace.DAY, until=date(2028, 11, 24)), "recurrence_too_many", "until"),
            (Recurrence(Pace.DAY, until=TODAY), "recurrence_ends_before_it_starts", "until"),
            (Recurrence(Pace.DAY, 0, count=2), "recurrence_interval", "interval"),
            (Recurrence(Pace.DAY, 366, count=2), "recurrence_interval", "interval"),
            (Recurrence(Pace.YEAR, 11, month_day=1, month=1, count=2), "recurrence_interval", None),
            (Recurrence(Pace.DAY, 365, until=date(2036, 11, 23)), "recurrence_too_far", "until"),
            (
                Recurrence(Pace.YEAR, month=11, month_day=24, count=12),
                "recurrence_count_too_far",
                "count",
            ),
            (
                Recurrence(Pace.WEEK, weekdays=(0,), until=date(2026, 11, 29)),
                "recurrence_no_day",
                "until",
            ),
            (
                # A 29 February every two years, from an odd one, never comes.
                Recurrence(Pace.YEAR, 2, month=2, month_day=29, count=3),
                "recurrence_no_day",
                "count",
            ),
            (
                Recurrence(Pace.DAY, count=1, exceptions=(TUESDAY,)),
                "recurrence_no_day",
                "count",
            ),
        ],
    )
    def test_that_an_impossible_rule_is_refused(
        self, rule: Recurrence, key: str, field: str | None
    ):
        start = date(2027, 11, 24) if rule.month == 2 and rule.interval == 2 else TUESDAY
        with pytest.raises(CmDeskError) as refused:
            rules.planned(rule, start, today=TODAY)
        assert refused.value.key == key
        assert field in {None, refused.value.field}

    def test_that_the_most_that_fits_is_said(self):
        rule = Recurrence(Pace.YEAR, month=11, month_day=24, count=12)
        with pytest.raises(CmDeskError) as refused:
            rules.planned(rule, TUESDAY, today=TODAY)
        assert refused.value.values == {"last": "22/11/2036", "most": 10}

    @pytest.mark.parametrize(
        "written",
        [
            "",
            "FREQ=HOURLY;COUNT=3",
            "FREQ=WEEKLY;COUNT=3",
            "FREQ=WEEKLY;BYDAY=2TU;COUNT=3",
            "FREQ=MONTHLY;BYDAY=1TU,2WE;COUNT=3",
            "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3",
            "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1;COUNT=3",
            "FREQ=DAILY;BYDAY=MO;COUNT=3",
            "FREQ=DAILY;BYSETPOS=1;COUNT=3",
            "FREQ=DAILY;WKST=SU;COUNT=3",
            "FREQ=DAILY;COUNT=3;UNTIL=20270101",
            "FREQ=DAILY;UNTIL=demain",
            "FREQ=DAILY;COUNT=trois",
        ],
    )
    def test_that_a_rule_of_another_kind_is_not_read(self, written: str):
        with pytest.raises(CmDeskError, match="recurrence_not_read"):
            rules.parse(written)

    @given(st.text(max_size=60) | st.from_regex(r"(FREQ|BYDAY|COUNT)=[A-Z0-9,;=-]{0,20}"))
    def test_that_no_text_whatever_is_a_crash(self, written: str):
        found = read(written)
        if isinstance(found, CmDeskError):
            assert found.key == "recurrence_not_read"
        else:
            assert rules.parse(rules.text(found)) == found


def test_that_ten_years_from_a_leap_day_end_on_the_28th() -> None:
    assert rules.latest(date(2028, 2, 29)) == date(2038, 2, 28)


def test_that_the_first_rule_proposed_is_each_week_for_a_year() -> None:
    rule = rules.usual(TUESDAY, today=TODAY)
    assert rules.text(rule) == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20271124"
    assert len(rules.planned(rule, TUESDAY, today=TODAY)) == 53


def test_that_a_rule_far_ahead_may_still_be_proposed() -> None:
    start = date(2036, 11, 20)
    assert rules.usual(start, today=TODAY).until == date(2036, 11, 22)


@pytest.mark.parametrize(
    ("rule", "by", "expected"),
    [
        (Recurrence(Pace.WEEK, weekdays=(1,), count=3), 5, "FREQ=WEEKLY;BYDAY=SU;COUNT=3"),
        (
            Recurrence(Pace.MONTH, month_day=24, until=date(2027, 3, 24)),
            3,
            "FREQ=MONTHLY;BYMONTHDAY=27;UNTIL=20270327",
        ),
        (
            Recurrence(Pace.MONTH, nth=4, weekdays=(1,), count=3),
            -7,
            "FREQ=MONTHLY;BYDAY=3TU;COUNT=3",
        ),
        (
            Recurrence(Pace.YEAR, month=11, month_day=24, count=3),
            10,
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4;COUNT=3",
        ),
        (Recurrence(Pace.MONTH, month_day=24, count=3), 10, None),
        (Recurrence(Pace.MONTH, nth=4, weekdays=(1,), count=12), 1, None),
    ],
)
def test_that_a_rule_is_shifted_where_one_can_say_so(
    rule: Recurrence, by: int, expected: str | None
) -> None:
    moved = rules.shifted(rule, TUESDAY, by)
    assert (rules.text(moved) if moved else None) == expected
