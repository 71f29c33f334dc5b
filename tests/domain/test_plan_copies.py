"""What copies of contents keep, and the days on which a skeleton puts them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Status, Version
from cm_desk.domain.plan_copies import bones_of, copy_of, same_rank
from cm_desk.domain.publication import Format, Origin

MONTHS = st.dates(date(2004, 1, 1), date(2036, 12, 1)).map(lambda day: day.replace(day=1))


def written() -> Content:
    return Content(
        "Bus santé",
        brief="Trois haltes",
        status=Status.REVIEWED,
        planned_on=date(2026, 11, 10),
        planned_time=time(9, 30),
        audience_id=1,
        objective_id=2,
        pillar_id=3,
        origin=Origin.MEMBER,
        note="Relire",
        kind=ContentKind.CALL,
        format=Format.PHOTO,
        effort_minutes=45,
        images="/images/bus.jpg",
        image_credit="PETR",
        image_consent=ImageConsent.OBTAINED,
        submitted_at=1,
        approved_at=2,
        approved_by="La directrice",
        approved_mark="abc",
        series_id=7,
        occurrence_on=date(2026, 11, 10),
        stock_id=8,
        relayed_on=date(2026, 11, 11),
        uid="u",
        versions=(Version(4, "Le bus passe", "Un bus", publication_id=9, id=10),),
        id=11,
    )


def test_that_a_copy_is_to_be_written_again_and_appeared_nowhere():
    copy = copy_of(written())
    assert (copy.status, copy.planned_on, copy.planned_time) == (
        Status.TO_WRITE,
        date(2026, 11, 10),
        time(9, 30),
    )
    assert (copy.brief, copy.note, copy.images, copy.pillar_id) == (
        "Trois haltes",
        "Relire",
        "/images/bus.jpg",
        3,
    )
    assert copy.versions == (Version(4, "Le bus passe", "Un bus"),)
    left_behind = (copy.id, copy.uid, copy.series_id, copy.occurrence_on, copy.stock_id)
    assert left_behind == (None, "", None, None, None)
    nobody_approved = (copy.submitted_at, copy.approved_at, copy.approved_by, copy.approved_mark)
    assert nobody_approved == (None, None, "", "")
    assert copy.relayed_on is None


def test_that_the_copy_of_an_idea_stays_an_idea():
    assert copy_of(Content("Portrait")).status is Status.IDEA
    assert copy_of(Content("Portrait", status=Status.APPROVED)).status is Status.TO_WRITE


def test_that_a_skeleton_keeps_titles_and_aims_but_no_text():
    bones = bones_of(written(), date(2026, 12, 1))
    assert bones == Content(
        "Bus santé",
        status=Status.TO_WRITE,
        planned_on=date(2026, 12, 8),
        planned_time=time(9, 30),
        audience_id=1,
        objective_id=2,
        pillar_id=3,
        origin=Origin.MEMBER,
        kind=ContentKind.CALL,
        format=Format.PHOTO,
        effort_minutes=45,
        versions=(Version(4),),
    )


def test_that_a_skeleton_takes_nothing_without_a_date():
    with pytest.raises(ValueError, match="dated"):
        bones_of(Content("Portrait"), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("day", "month", "expected"),
    [
        (date(2026, 11, 2), date(2026, 12, 1), date(2026, 12, 7)),  # first Monday
        (date(2026, 11, 24), date(2027, 2, 1), date(2027, 2, 23)),  # fourth Tuesday
        (date(2026, 8, 29), date(2026, 9, 1), date(2026, 9, 26)),  # fifth Saturday: the last
        (date(2028, 2, 29), date(2028, 3, 1), date(2028, 3, 28)),  # fifth Tuesday: the last
    ],
)
def test_that_the_same_weekday_and_rank_are_found(day: date, month: date, expected: date):
    assert same_rank(day, month) == expected


@given(st.dates(date(2004, 1, 1), date(2036, 12, 31)), MONTHS)
def test_that_a_skeleton_stays_in_its_month_on_the_same_weekday(day: date, month: date):
    found = same_rank(day, month)
    assert (found.year, found.month) == (month.year, month.month)
    assert found.weekday() == day.weekday()
    assert (found.day - 1) // 7 in {(day.day - 1) // 7, 3}
