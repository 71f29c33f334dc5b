"""What a copy of a planned content keeps, and where a skeleton of a month puts it."""

from dataclasses import replace
from datetime import date, timedelta

from cm_desk.domain.plan import Content, Status, Version


def copy_of(one: Content) -> Content:
    """Return a content to be written again: nobody approved it and it appeared nowhere.

    It has the same day and hour and stands outside its series; an idea without a date stays
    an idea.

    >>> copy_of(Content("Vœux", status=Status.PUBLISHED, planned_on=date(2027, 1, 4))).status
    <Status.TO_WRITE: 'a_rediger'>
    """
    idea = one.planned_on is None and one.status is Status.IDEA
    return replace(
        one,
        status=Status.IDEA if idea else Status.TO_WRITE,
        submitted_at=None,
        approved_at=None,
        approved_by="",
        approved_mark="",
        series_id=None,
        occurrence_on=None,
        stock_id=None,
        relayed_on=None,
        uid="",
        versions=tuple(replace(v, publication_id=None, id=None) for v in one.versions),
        id=None,
    )


def bones_of(one: Content, month: date) -> Content:
    """Return what a skeleton keeps of a dated content, in another month: no text, no image.

    ``month`` is the first day of the month to fill.
    """
    if one.planned_on is None:
        message = "a skeleton is made of dated contents"
        raise ValueError(message)
    return Content(
        one.title,
        status=Status.TO_WRITE,
        planned_on=same_rank(one.planned_on, month),
        planned_time=one.planned_time,
        timezone=one.timezone,
        audience_id=one.audience_id,
        objective_id=one.objective_id,
        pillar_id=one.pillar_id,
        origin=one.origin,
        kind=one.kind,
        format=one.format,
        effort_minutes=one.effort_minutes,
        versions=tuple(Version(version.account_id) for version in one.versions),
    )


def same_rank(day: date, month: date) -> date:
    """Return the day of the same weekday and rank in another month, the last one if need be.

    >>> same_rank(date(2026, 11, 10), date(2026, 12, 1))  # the second Tuesday
    datetime.date(2026, 12, 8)
    >>> same_rank(date(2026, 11, 30), date(2027, 2, 1))  # the fifth Monday, where there are four
    datetime.date(2027, 2, 22)
    """
    first = month + timedelta(days=(day.weekday() - month.weekday()) % 7)
    wanted = first + timedelta(weeks=(day.day - 1) // 7)
    return wanted if wanted.month == month.month else wanted - timedelta(weeks=1)
