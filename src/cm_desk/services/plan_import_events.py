"""The events of a calendar as contents of the plan, or as dates of the territory's own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from cm_desk.domain.plan import Content, Status
from cm_desk.domain.plan_files import FoundEvent, Proposal, ProposalState, Role
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services.plan_import_known import Known, kept, kind_of, moment_of

_OURS: Final = "@cm-desk"
_CONTENT: Final = "content"
_CLOSING: Final = "closing"
_CLOSING_UID: Final = "-closing"


def proposals(events: Sequence[FoundEvent], known: Known, *, role: Role) -> tuple[Proposal, ...]:
    """Say what each event would become; those of our own calendars know what they are."""
    seen: set[tuple[object, ...]] = set()
    found: list[Proposal] = []
    for one in events:
        proposed = _proposal(one, known, role)
        about = proposed.content or proposed.event
        what = (proposed.line,) if about is None else _what(about)
        is_again = proposed.state is ProposalState.NEW and what in seen
        seen.add(what)
        found.append(replace(proposed, state=ProposalState.KNOWN) if is_again else proposed)
    return tuple(found)


def _what(about: Content | CalendarEvent) -> tuple[object, ...]:
    if isinstance(about, Content):
        return moment_of(about.title, about.planned_on, about.planned_time)
    return about.kind, about.title, about.first, about.last


def _proposal(one: FoundEvent, known: Known, role: Role) -> Proposal:
    uid = one.uid.removesuffix(_OURS) if one.uid.endswith(_OURS) else ""
    told = (one.kind or _told_by(uid, known)) if uid else ""
    if told == _CLOSING:
        return Proposal(one.rank, ProposalState.ASIDE, remarks=("closing",), value=one.title)
    if told == _CONTENT:
        return _as_content(one, known, uid=uid)
    if kind := kind_of(told):
        return _as_event(one, known, kind, uid=uid)
    if role is Role.CONTENT:
        return _as_content(one, known, uid="")
    return _as_event(one, known, EventKind(role.value), uid=one.key)


def _told_by(uid: str, known: Known) -> str:
    """Return what an event of ours is: other calendars do not give back our own property."""
    if uid in known.by_uid:
        return _CONTENT
    if uid in known.events_by_uid:
        return known.events[known.events_by_uid[uid]].kind.value
    is_closing = uid.endswith(_CLOSING_UID) and uid.removesuffix(_CLOSING_UID) in known.by_uid
    return _CLOSING if is_closing else ""


def _as_content(one: FoundEvent, known: Known, *, uid: str) -> Proposal:
    moment = moment_of(one.title, one.first, one.at)
    there = known.content_of(uid=uid, key=one.key, moment=moment)
    if there is None:
        if one.is_cancelled:
            return Proposal(one.rank, ProposalState.ASIDE, remarks=("cancelled",), value=one.title)
        made = Content(
            one.title,
            brief="" if uid else one.note,
            status=Status.TO_WRITE,
            planned_on=one.first,
            planned_time=one.at,
            timezone=known.timezone,
            uid=uid,
        )
        return Proposal(one.rank, ProposalState.NEW, made, key="" if uid else one.key)
    wanted = replace(_placed(there, one, known), title=kept(there.title, one.title))
    if one.is_cancelled:
        wanted = replace(wanted, status=Status.ABANDONED)
    state = ProposalState.KNOWN if wanted == there else ProposalState.CHANGED
    return Proposal(one.rank, state, wanted, remarks=_changes(there, wanted))


def _placed(there: Content, one: FoundEvent, known: Known) -> Content:
    """Return a content on the day and at the hour of an event, told in the territory's zone."""
    on, at = there.planned_on, there.planned_time
    if there.timezone == known.timezone or not (on and at and one.at):
        return replace(there, planned_on=one.first, planned_time=one.at)
    before = datetime.combine(on, at, tzinfo=ZoneInfo(there.timezone))
    local = before.astimezone(ZoneInfo(known.timezone))
    if (local.date(), local.time()) == (one.first, one.at):
        return there
    return replace(there, planned_on=one.first, planned_time=one.at, timezone=known.timezone)


def _changes(there: Content, wanted: Content) -> tuple[str, ...]:
    """Name what differs, as keys of the reasons."""
    told = (
        ("title_changed", there.title != wanted.title),
        ("day_changed", there.planned_on != wanted.planned_on),
        ("time_changed", there.planned_time != wanted.planned_time),
        ("now_cancelled", there.status != wanted.status),
    )
    return tuple(key for key, is_so in told if is_so)


def _as_event(one: FoundEvent, known: Known, kind: EventKind, *, uid: str) -> Proposal:
    made = CalendarEvent(kind, one.title, one.first, one.last, note=one.note)
    there = known.event_of(uid, made)
    if there is None:
        if one.is_cancelled:
            return Proposal(one.rank, ProposalState.ASIDE, remarks=("cancelled",), value=one.title)
        return Proposal(one.rank, ProposalState.NEW, event=made, key=uid)
    wanted = replace(there, title=kept(there.title, one.title), first=one.first, last=one.last)
    told = (
        ("title_changed", there.title != wanted.title),
        ("day_changed", (there.first, there.last) != (wanted.first, wanted.last)),
    )
    state = ProposalState.KNOWN if wanted == there else ProposalState.CHANGED
    remarks = tuple(key for key, is_so in told if is_so)
    return Proposal(one.rank, state, event=wanted, remarks=remarks)
