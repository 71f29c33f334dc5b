"""Calls for projects: when each is to be recalled, relayed, and when it has closed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from cm_desk.domain.plan import Content, ContentKind, Status, reminders_of
from cm_desk.domain.records import frozen

# A call that closed longer ago is history, not something to do.
_TOLD_DAYS: Final = 30
_AHEAD_DAYS: Final = 7
_DONE: Final = (Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED)
# What goes out, or already went: only then is there something to relay.
_READY: Final = (Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)


class DueKind(StrEnum):
    """What a call for projects asks for."""

    REMINDER = "rappel"
    RELAY = "relais"
    CLOSED = "clos"


@frozen
class Due:
    """Something that a call asks for on a day; ``days_before`` its closing, for a reminder."""

    kind: DueKind
    call: Content
    on: date
    days_before: int | None = None


def due(contents: Iterable[Content], today: date, *, ahead: int = _AHEAD_DAYS) -> tuple[Due, ...]:
    """Return what the calls among some contents ask for, soonest first.

    ``contents`` hold the calls and what recalls them (``call_id``). A reminder is due when its
    day is less than ``ahead`` days away, or passed without another since, and nothing dated
    recalls the call for it. A call that closed is told for a month, until its review.
    """
    everything = tuple(contents)
    recalling = by_call(everything)
    found: list[Due] = []
    for one in everything:
        if is_followed(one):
            found += _asked(one, recalling.get(one.id or 0, ()), today, ahead)
    return tuple(sorted(found, key=lambda each: (each.on, each.call.title, each.kind)))


def is_followed(one: Content) -> bool:
    """Tell a call for projects that closes on a known day and was not given up."""
    return (
        one.kind is ContentKind.CALL
        and one.closes_on is not None
        and one.status not in {Status.ABANDONED, Status.REVIEWED}
    )


def by_call(contents: Iterable[Content]) -> Mapping[int, Sequence[Content]]:
    """Gather the contents that recall each call, by the call's id."""
    found: dict[int, list[Content]] = {}
    for one in contents:
        if one.call_id is not None:
            found.setdefault(one.call_id, []).append(one)
    return found


def missing(
    call: Content, recalling: Iterable[Content], today: date
) -> tuple[tuple[int, date], ...]:
    """Return the reminders still to plan, as days before the closing and dates, soonest first.

    None is in the past, after the closing, on the day of the call itself, nor on a day that
    something recalls the call already.

    >>> call = Content("LEADER", kind=ContentKind.CALL, closes_on=date(2027, 3, 12),
    ...                reminder_days="30 7 1")
    >>> missing(call, (), date(2027, 3, 1))
    ((7, datetime.date(2027, 3, 5)), (1, datetime.date(2027, 3, 11)))
    """
    closes_on = call.closes_on
    if not is_followed(call) or closes_on is None:
        return ()
    dated = tuple(recalling)
    taken = {one.planned_on for one in dated} | {call.planned_on}
    told = _told(call, dated)
    wanted = ((days, closes_on - timedelta(days=days)) for days in reminders_of(call))
    return tuple(
        (days, day)
        for days, day in wanted
        if today <= day <= closes_on and day not in taken and days not in told
    )


def moved(one: Content, before: date, after: date) -> Content:
    """Return what recalls a call as it must be once the call closes on another day.

    It stays as many days before the closing. What another tool was to publish must be set
    there again; what appeared, or will not, stays as it is.
    """
    if one.planned_on is None or one.status in _DONE or before == after:
        return one
    day = min(one.planned_on + (after - before), after)
    status = Status.APPROVED if one.status is Status.SCHEDULED else one.status
    return replace(one, planned_on=day, status=status)


def _asked(call: Content, recalling: Sequence[Content], today: date, ahead: int) -> list[Due]:
    closes_on = call.closes_on or today
    if closes_on < today:
        is_recent = (today - closes_on).days <= _TOLD_DAYS
        return [Due(DueKind.CLOSED, call, closes_on)] if is_recent else []
    found = [
        Due(DueKind.REMINDER, call, day, days)
        for days, day in missing(call, recalling, today)
        if (day - today).days < ahead
    ]
    if forgotten := _forgotten(call, recalling, today):
        found.append(forgotten)
    if call.relay_to.strip() and call.relayed_on is None and call.status in _READY:
        found.append(Due(DueKind.RELAY, call, max(call.planned_on or today, today)))
    return found


def _forgotten(call: Content, recalling: Sequence[Content], today: date) -> Due | None:
    """Return the last reminder whose day passed while nothing recalled the call."""
    closes_on = call.closes_on or today
    days = (closes_on - today).days
    passed = [each for each in reminders_of(call) if each > days]
    if not passed:
        return None
    last = min(passed)
    day = closes_on - timedelta(days=last)
    since = [one.planned_on for one in recalling if one.planned_on and one.planned_on >= day]
    was_announced_since = call.planned_on is not None and call.planned_on >= day
    if since or was_announced_since or last in _told(call, recalling):
        return None
    return Due(DueKind.REMINDER, call, day, last)


def _told(call: Content, recalling: Iterable[Content]) -> set[int]:
    """Return the reminders that contents stand for: each for the one that it is nearest."""
    wanted, closes_on = reminders_of(call), call.closes_on
    if not wanted or closes_on is None:
        return set()
    gaps = [(closes_on - one.planned_on).days for one in recalling if one.planned_on]
    return {min(wanted, key=lambda days: (abs(days - gap), days)) for gap in gaps}
