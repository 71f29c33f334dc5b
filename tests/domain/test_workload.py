"""Hours week by week: what is planned, what there is, and what is missing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.history import Period, weeks_around
from cm_desk.domain.plan import Content, PlanSettings, Status, Version, effort_of
from cm_desk.domain.publication import Format
from cm_desk.domain.workload import (
    DaysOff,
    WeekLoad,
    coming_weeks,
    counts,
    days_off,
    gaps,
    week_loads,
)
from cm_desk.domain.year_frame import DayMark, MarkKind

TODAY = date(2026, 11, 22)  # a Sunday
MONDAY = date(2026, 11, 23)


def planned(day: date | None, **values: object) -> Content:
    return Content("Bus", status=Status.TO_WRITE, planned_on=day, format=Format.PHOTO, **values)


def loads(
    *contents: Content,
    first: date = MONDAY,
    last: date = MONDAY,
    hours: float | None = 4.0,
    off: DaysOff | None = None,
    published: dict[date, int] | None = None,
    today: date = TODAY,
) -> tuple[WeekLoad, ...]:
    return week_loads(
        contents,
        PlanSettings(),
        weeks_around(first, last),
        hours_per_week=hours,
        off=off or DaysOff(),
        publications=published or {},
        today=today,
    )


def mark(kind: MarkKind, first: date, last: date) -> DayMark:
    return DayMark(kind, "Congés", first, last)


class TestWeeks:
    def test_that_weeks_follow_each_other_across_a_year_of_fifty_three(self):
        new_year = planned(date(2027, 1, 1), versions=(Version(1), Version(2)))
        found = loads(
            planned(date(2026, 12, 28)),
            new_year,
            planned(date(2027, 1, 4), effort_minutes=25),
            first=date(2026, 12, 28),
            last=date(2027, 1, 4),
        )
        assert [one.monday.isocalendar()[:2] for one in found] == [(2026, 53), (2027, 1)]
        assert [one.planned_minutes for one in found] == [30 + 40, 25]
        assert [one.contents for one in found] == [2, 1]

    def test_that_an_abandoned_content_takes_no_time_and_a_published_one_was_spent(self):
        (found,) = loads(
            planned(MONDAY),
            Content("Non", status=Status.ABANDONED, planned_on=MONDAY, effort_minutes=500),
            Content("Fait", status=Status.REVIEWED, planned_on=MONDAY, effort_minutes=45),
            planned(None),
        )
        assert (found.planned_minutes, found.spent_minutes, found.contents) == (75, 45, 2)

    def test_that_unknown_hours_are_unknown_and_no_hours_are_none(self):
        (unknown,) = loads(planned(MONDAY), hours=None)
        assert (unknown.available_minutes, unknown.over_minutes) == (None, 0)
        (none,) = loads(planned(MONDAY), hours=0.0)
        assert (none.available_minutes, none.over_minutes, none.room_minutes) == (0, 30, 0)

    def test_that_an_absence_of_two_days_takes_two_fifths_of_the_week(self):
        marks = [mark(MarkKind.ABSENCE, date(2026, 11, 26), date(2026, 11, 29))]  # Thu. to Sun.
        (found,) = loads(hours=3.5, off=days_off(marks, weeks_around(MONDAY, MONDAY)))
        assert found.away == (date(2026, 11, 26), date(2026, 11, 27))
        assert found.available_minutes == 126  # 3.5 h × 3/5

    def test_that_a_holiday_within_an_absence_is_taken_off_once(self):
        christmas = date(2026, 12, 25)
        period = weeks_around(christmas, date(2027, 1, 1))
        marks = [
            mark(MarkKind.ABSENCE, date(2026, 12, 24), christmas),
            mark(MarkKind.PUBLIC_HOLIDAY, christmas, christmas),
            mark(MarkKind.PUBLIC_HOLIDAY, date(2027, 1, 1), date(2027, 1, 1)),
            mark(MarkKind.PUBLIC_HOLIDAY, date(2026, 12, 26), date(2026, 12, 26)),  # Saturday
            mark(MarkKind.SCHOOL_HOLIDAY, date(2026, 12, 19), date(2027, 1, 3)),
        ]
        first, second = loads(
            first=period.first, last=period.last, hours=5.0, off=days_off(marks, period)
        )
        assert (first.available_minutes, first.holidays) == (180, ())
        assert (second.available_minutes, second.holidays) == (240, (date(2027, 1, 1),))

    def test_that_only_a_week_that_is_not_over_may_be_silent(self):
        past, now, coming = loads(
            first=date(2026, 11, 9), last=MONDAY, published={date(2026, 11, 16): 0}
        )
        assert [past.is_silent, now.is_silent, coming.is_silent] == [False, True, True]

    def test_that_a_publication_or_a_planned_content_breaks_the_silence(self):
        now, coming = loads(
            planned(date(2026, 11, 29)),
            first=date(2026, 11, 16),
            last=MONDAY,
            published={date(2026, 11, 16): 1},
        )
        assert not now.is_silent
        assert not coming.is_silent
        (alone,) = loads(Content("Non", status=Status.ABANDONED, planned_on=MONDAY))
        assert alone.is_silent

    @given(
        st.lists(
            st.tuples(
                st.integers(-10, 80),
                st.sampled_from([None, *Format]),
                st.one_of(st.none(), st.integers(0, 600)),
                st.sampled_from(list(Status)),
                st.integers(0, 3),
            ),
            max_size=12,
        )
    )
    def test_that_the_weeks_add_up_to_the_efforts(self, drawn: list[tuple[object, ...]]):
        contents = [
            Content(
                "Bus",
                status=status,
                planned_on=MONDAY + timedelta(days=day),
                format=kind,
                effort_minutes=effort,
                versions=tuple(Version(one) for one in range(accounts)),
            )
            for day, kind, effort, status, accounts in drawn
        ]
        found = loads(
            *contents, first=MONDAY - timedelta(weeks=2), last=MONDAY + timedelta(weeks=12)
        )
        total = sum(effort_of(one, PlanSettings()) for one in contents if counts(one))
        assert sum(one.planned_minutes for one in found) == total


class TestGaps:
    def test_that_the_coming_weeks_begin_on_a_monday(self):
        assert coming_weeks(MONDAY, 1).first == MONDAY
        assert coming_weeks(date(2026, 11, 24), 1) == Period(date(2026, 11, 30), date(2026, 12, 6))

    def test_that_an_account_lacks_what_its_target_wants_over_four_weeks(self):
        period = coming_weeks(TODAY, 4)
        contents = [
            planned(MONDAY, versions=(Version(1), Version(2))),
            planned(date(2026, 12, 20), versions=(Version(1),)),
            planned(date(2026, 12, 21), versions=(Version(1),)),
            Content("Non", status=Status.ABANDONED, planned_on=MONDAY, versions=(Version(1),)),
        ]
        accounts = [
            Account("linkedin", "PETR", target_per_week=1.0, id=1),
            Account("instagram", "PETR", target_per_week=0.125, id=2),
            Account("x", "PETR", id=3),
            Account("tiktok", "PETR", target_per_week=2.0, state=AccountState.DORMANT, id=4),
        ]
        linked, gram = gaps(contents, accounts, period)
        assert (linked.planned, linked.wanted, linked.missing, linked.beyond) == (2, 4, 2, 0)
        assert linked.period.last == date(2026, 12, 20)
        assert (gram.planned, gram.wanted, gram.missing) == (1, 1, 0)

    @pytest.mark.parametrize(("target", "wanted"), [(0.1, 0), (0.124, 0), (0.375, 2), (1.5, 6)])
    def test_that_half_a_publication_counts_as_one(self, target: float, wanted: int):
        account = Account("x", "PETR", target_per_week=target, id=1)
        (found,) = gaps([], [account], coming_weeks(TODAY, 4))
        assert found.wanted == wanted

    def test_that_more_than_the_target_is_told(self):
        account = Account("x", "PETR", target_per_week=0.25, id=1)
        contents = [planned(MONDAY, versions=(Version(1),))] * 3
        (found,) = gaps(contents, [account], coming_weeks(TODAY, 4))
        assert (found.missing, found.beyond) == (0, 2)
