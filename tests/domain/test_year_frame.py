from datetime import date

import pytest

from cm_desk.domain.school_holidays import SchoolCalendar, SchoolHoliday, ends
from cm_desk.domain.territory import SchoolZone
from cm_desk.domain.year_frame import Concern, Poll, guard_start, is_guarded


@pytest.mark.parametrize(
    ("month", "start"),
    [
        ("2026-03-01", "2025-09-01"),
        ("2027-04-01", "2026-10-01"),
        ("2028-03-01", "2027-09-01"),
        ("2029-06-01", "2028-12-01"),
        ("2028-08-01", "2028-02-01"),  # a leap year
        ("2026-09-01", "2026-03-01"),
        ("2026-06-01", "2025-12-01"),
        ("2026-07-01", "2026-01-01"),
    ],
)
def test_that_the_guard_starts_six_months_before_the_month_of_the_poll(month: str, start: str):
    assert guard_start(Poll("Scrutin", date.fromisoformat(month))) == date.fromisoformat(start)


def test_that_a_postponed_poll_keeps_the_start_that_it_had():
    postponed = Poll("Départementales", date(2021, 6, 1), guard_from=date(2020, 9, 1))
    assert guard_start(postponed) == date(2020, 9, 1)


@pytest.mark.parametrize(
    ("concern", "candidate", "overruled", "guarded"),
    [
        (Concern.ALWAYS, None, None, True),
        (Concern.ALWAYS, None, False, False),
        (Concern.IF_CANDIDATE, None, None, False),
        (Concern.IF_CANDIDATE, False, None, False),
        (Concern.IF_CANDIDATE, True, None, True),
        (Concern.LINKED_ONLY, None, None, False),
        (Concern.LINKED_ONLY, True, None, False),
        (Concern.LINKED_ONLY, None, True, True),
    ],
)
def test_that_a_poll_is_hatched_by_what_was_answered(
    concern: Concern, candidate: bool | None, overruled: bool | None, guarded: bool
):
    poll = Poll(
        "Scrutin",
        date(2027, 4, 1),
        concern=concern,
        candidate_stands=candidate,
        is_guarded=overruled,
    )
    assert is_guarded(poll) is guarded


SUMMER = SchoolHoliday(SchoolZone.A, "ete", "Été", date(2026, 7, 4), date(2026, 8, 31))
CALENDAR = SchoolCalendar(
    (
        SUMMER,
        SchoolHoliday(SchoolZone.B, "hiver", "Hiver", date(2026, 2, 14), date(2026, 3, 1)),
        SchoolHoliday(SchoolZone.A, "ete", "Été", date(2027, 7, 3), date(2027, 8, 31), False),
        SchoolHoliday(SchoolZone.A, "noel", "Noël", date(2027, 12, 18), date(2028, 1, 2)),
        SchoolHoliday(SchoolZone.A, "ete", "Été", date(2028, 7, 4), date(2028, 8, 31)),
    ),
    date(2026, 1, 1),
    date(2028, 8, 31),
)


def test_that_the_return_to_school_is_known_only_where_the_end_is_sure():
    assert ends(CALENDAR, SchoolZone.A, 2026) == {"ete": date(2026, 8, 31)}
    assert ends(CALENDAR, SchoolZone.A, 2027) == {}  # to be confirmed
    # The summer of 2028 ends with what is published: nobody knows when school starts again.
    assert ends(CALENDAR, SchoolZone.A, 2028) == {"noel": date(2028, 1, 2)}
