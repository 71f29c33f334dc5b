"""Calls for projects: what is due, what is still to plan, what moves."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.calls import Due, DueKind, due, missing, moved
from cm_desk.domain.plan import Content, ContentKind, Status

CLOSING = date(2027, 3, 12)
CALL = Content(
    "LEADER",
    id=1,
    kind=ContentKind.CALL,
    status=Status.PUBLISHED,
    planned_on=date(2027, 1, 11),
    closes_on=CLOSING,
    reminder_days="30 7 1",
)


def recall(day: date | None, status: Status = Status.TO_WRITE) -> Content:
    return Content("Rappel", id=2, planned_on=day, status=status, call_id=1)


def days_due(contents: tuple[Content, ...], today: date) -> list[tuple[DueKind, date]]:
    return [(one.kind, one.on) for one in due(contents, today)]


def test_that_a_reminder_is_due_a_week_before_its_day() -> None:
    assert due((CALL,), date(2027, 2, 3)) == ()
    found = due((CALL,), date(2027, 2, 4))
    assert found == (Due(DueKind.REMINDER, CALL, date(2027, 2, 10), 30),)


def test_that_a_planned_reminder_is_due_no_more_even_moved_by_a_day() -> None:
    assert due((CALL, recall(date(2027, 2, 9))), date(2027, 2, 8)) == ()
    assert due((CALL, recall(date(2027, 2, 10), Status.PUBLISHED)), date(2027, 2, 12)) == ()


def test_that_the_last_reminder_forgotten_is_still_due_until_the_next() -> None:
    assert days_due((CALL,), date(2027, 2, 20)) == [(DueKind.REMINDER, date(2027, 2, 10))]
    assert days_due((CALL,), date(2027, 3, 8)) == [
        (DueKind.REMINDER, date(2027, 3, 5)),
        (DueKind.REMINDER, date(2027, 3, 11)),
    ]


def test_that_a_call_announced_after_a_reminders_day_has_not_forgotten_it() -> None:
    late = replace(CALL, planned_on=date(2027, 2, 15))
    assert due((late,), date(2027, 2, 20)) == ()


def test_that_a_closed_call_is_told_for_a_month_until_its_review() -> None:
    call = replace(CALL, reminder_days="")
    assert days_due((call,), CLOSING) == []
    assert days_due((call,), CLOSING + timedelta(days=1)) == [(DueKind.CLOSED, CLOSING)]
    assert days_due((call,), CLOSING + timedelta(days=30)) == [(DueKind.CLOSED, CLOSING)]
    assert days_due((call,), CLOSING + timedelta(days=31)) == []
    reviewed = replace(call, status=Status.REVIEWED)
    assert days_due((reviewed,), CLOSING + timedelta(days=1)) == []


def test_that_a_call_is_to_be_relayed_once_ready_and_only_once() -> None:
    asked = replace(CALL, relay_to="Communes et associations", status=Status.APPROVED)
    today = date(2027, 1, 11)
    assert days_due((asked,), today) == [(DueKind.RELAY, today)]
    assert days_due((replace(asked, status=Status.TO_WRITE),), today) == []
    assert days_due((replace(asked, relayed_on=today),), today) == []


def test_that_an_ordinary_content_and_a_given_up_call_ask_for_nothing() -> None:
    plain = replace(CALL, kind=ContentKind.CONTENT)
    given_up = replace(CALL, status=Status.ABANDONED)
    endless = replace(CALL, closes_on=None)
    assert due((plain, given_up, endless), date(2027, 3, 8)) == ()


def test_that_no_reminder_is_proposed_in_the_past_nor_on_a_day_that_has_one() -> None:
    assert [day for _n, day in missing(CALL, (), date(2027, 1, 4))] == [
        date(2027, 2, 10),
        date(2027, 3, 5),
        date(2027, 3, 11),
    ]
    assert [n for n, _day in missing(CALL, (), date(2027, 3, 6))] == [1]
    assert [n for n, _day in missing(CALL, (recall(date(2027, 3, 5)),), date(2027, 3, 1))] == [1]
    same_day = replace(CALL, planned_on=date(2027, 3, 11))
    assert [n for n, _day in missing(same_day, (), date(2027, 3, 1))] == [7]


def test_that_an_undated_reminder_stands_for_no_day() -> None:
    assert [n for n, _day in missing(CALL, (recall(None),), date(2027, 3, 1))] == [7, 1]


def test_that_a_reminder_on_the_last_day_is_the_closing_itself() -> None:
    last = replace(CALL, reminder_days="0")
    assert missing(last, (), date(2027, 3, 1)) == ((0, CLOSING),)


def test_that_an_extension_moves_a_reminder_by_as_many_days() -> None:
    later = date(2027, 3, 26)
    assert moved(recall(date(2027, 3, 5)), CLOSING, later).planned_on == date(2027, 3, 19)
    assert moved(recall(date(2027, 3, 5), Status.PUBLISHED), CLOSING, later).planned_on == date(
        2027, 3, 5
    )
    assert moved(recall(None), CLOSING, later).planned_on is None


def test_that_a_reminder_scheduled_elsewhere_must_be_scheduled_again() -> None:
    found = moved(recall(date(2027, 3, 5), Status.SCHEDULED), CLOSING, date(2027, 3, 13))
    assert (found.planned_on, found.status) == (date(2027, 3, 6), Status.APPROVED)


_DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@given(
    closing=_DAYS,
    today=_DAYS,
    days=st.lists(st.integers(0, 400), max_size=6),
    dated=st.lists(_DAYS, max_size=6),
)
def test_that_reminders_to_plan_are_between_today_and_the_closing_on_free_days(
    closing: date, today: date, days: list[int], dated: list[date]
) -> None:
    call = replace(CALL, closes_on=closing, reminder_days=" ".join(map(str, days)))
    recalling = tuple(recall(day) for day in dated)
    found = missing(call, recalling, today)
    assert all(today <= day <= closing for _n, day in found)
    assert not {day for _n, day in found} & set(dated)
    assert len({day for _n, day in found}) == len(found)
