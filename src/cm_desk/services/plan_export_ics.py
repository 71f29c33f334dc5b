"""The plan as a calendar that Outlook, Thunderbird and the others open (RFC 5545).

A content is one event, an occurrence of a series too: each can then be moved alone. What names
it never changes, so that opening a later file updates the former events.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from cm_desk.domain.plan import Content, Status, reminders_of
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import plan_export_rows, plan_zone
from cm_desk.services.texts import Texts
from cm_desk.storage import plan_keys, territory
from cm_desk.storage.database import Dossier

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

    from cm_desk.services.plan_export import Wanted

# After it, what only we read: another program keeps or drops it.
DOMAIN: Final = "cm-desk"
KIND: Final = "X-CM-DESK-KIND"
_PRODID: Final = "-//CM Desk//Planning editorial//FR"
# Controls that the format does not admit; tabs and line ends stay.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_DONE: Final = frozenset({Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED})
_STATUSES: Final = MappingProxyType(
    {
        Status.IDEA: "TENTATIVE",
        Status.TO_WRITE: "TENTATIVE",
        Status.TO_APPROVE: "TENTATIVE",
        Status.APPROVED: "CONFIRMED",
        Status.SCHEDULED: "CONFIRMED",
        Status.PUBLISHED: "CONFIRMED",
        Status.REVIEWED: "CONFIRMED",
        Status.ABANDONED: "CANCELLED",
    }
)
# A day without an hour begins at midnight: its alarms ring at nine, when somebody works.
_MORNING: Final = timedelta(hours=9)
_DAY: Final = timedelta(days=1)


@frozen
class _Stamp:
    """When and how often the dossier was edited: the same dossier makes the same file."""

    sequence: int
    at: datetime


@frozen
class _Words:
    """What words an event."""

    names: plan_export_rows.Names
    texts: Texts


def calendar(
    dossier: Dossier,
    contents: Sequence[Content],
    *,
    calls: Iterable[Content],
    events: Iterable[CalendarEvent],
    wanted: "Wanted",
    texts: Texts,
) -> bytes:
    """Return the calendar of dated ``contents``, of the closings of ``calls`` and of ``events``."""
    from icalendar import Calendar

    about = territory.read(dossier)
    names = plan_export_rows.read_names(dossier)
    number, at = plan_keys.last_edit(dossier)
    stamp = _Stamp(number, datetime.fromtimestamp(at, UTC))
    made = Calendar()
    made.add("PRODID", _PRODID)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    made.add("X-WR-CALNAME", _plain(texts.get("plan_files", "calendar", name=about.name)))
    made.add("X-WR-TIMEZONE", about.timezone)
    firsts = _firsts(contents)
    words = _Words(names, texts)
    found = [
        *(_content(one, firsts, words, wanted, stamp) for one in contents),
        *(_closing(one, words, stamp) for one in calls),
        *_own_events(dossier, events, texts, stamp),
    ]
    _add_zones(made, contents)
    for one in found:
        made.add_component(one)
    return bytes(made.to_ical(sorted=False))


def _add_zones(made: "Calendar", contents: Iterable[Content]) -> None:
    """Describe each zone in which something has an hour, over the years that the plan spans."""
    years: dict[str, set[int]] = {}
    for one in contents:
        if one.planned_on is not None and one.planned_time is not None:
            years.setdefault(one.timezone, set()).add(one.planned_on.year)
    for name, spanned in sorted(years.items()):
        if name != "UTC":
            made.add_component(plan_zone.component(name, min(spanned), max(spanned)))


def _firsts(contents: Iterable[Content]) -> Mapping[int, str]:
    """Return what names the first occurrence of each series."""
    firsts: dict[int, str] = {}
    for one in contents:
        if one.series_id is not None:
            firsts.setdefault(one.series_id, one.uid)
    return firsts


def _event(uid: str, kind: str, stamp: _Stamp) -> "Event":
    from icalendar import Event

    made = Event()
    made.add("UID", f"{uid}@{DOMAIN}")
    made.add("DTSTAMP", stamp.at)
    made.add("LAST-MODIFIED", stamp.at)
    made.add("SEQUENCE", stamp.sequence)
    made.add(KIND, kind)
    return made


def _content(
    one: Content,
    firsts: Mapping[int, str],
    words: _Words,
    wanted: "Wanted",
    stamp: _Stamp,
) -> "Event":
    made = _event(one.uid, "content", stamp)
    day = one.planned_on or date.min
    if one.planned_time is None:
        _span(made, day, day)
    else:
        zone = UTC if one.timezone == "UTC" else ZoneInfo(one.timezone)
        start = datetime.combine(day, one.planned_time, tzinfo=zone)
        # The wall time after so many minutes really lived, even in the night of the change.
        end = (start.astimezone(UTC) + timedelta(minutes=wanted.minutes)).astimezone(zone)
        made.add("DTSTART", start)
        made.add("DTEND", end)
    made.add("SUMMARY", _plain(one.title))
    made.add("DESCRIPTION", _plain(_description(one, words)))
    pillar = words.names.pillars.get(one.pillar_id or 0)
    if pillar:
        made.add("CATEGORIES", [_plain(pillar)])
    made.add("STATUS", _STATUSES[one.status])
    _set_busy(made, busy="FREE")
    first = firsts.get(one.series_id or 0)
    if first and first != one.uid:
        made.add("RELATED-TO", f"{first}@{DOMAIN}", parameters={"RELTYPE": "SIBLING"})
    before = _alarm_before(one, wanted)
    if before is not None:
        made.add_component(_alarm(one.title, before))
    return made


def _alarm_before(one: Content, wanted: "Wanted") -> timedelta | None:
    """Return when the alarm rings, counted from the start; None where there is nothing to do."""
    if wanted.alarm == "none" or one.status in _DONE:
        return None
    if one.planned_time is None:
        return _MORNING if wanted.alarm == "before" else _MORNING - _DAY
    return -timedelta(minutes=15) if wanted.alarm == "before" else -_DAY


def _closing(one: Content, words: _Words, stamp: _Stamp) -> "Event":
    """Return the day when a call for projects closes, with its reminders as alarms."""
    made = _event(f"{one.uid}-closing", "closing", stamp)
    day = one.closes_on or date.min
    _span(made, day, day)
    title = words.texts.get("plan_files", "closing", title=one.title)
    made.add("SUMMARY", _plain(title))
    made.add("DESCRIPTION", _plain(_description(one, words)))
    made.add("STATUS", "CANCELLED" if one.status is Status.ABANDONED else "CONFIRMED")
    _set_busy(made, busy="FREE")
    if one.status is not Status.ABANDONED:
        for days in reminders_of(one):
            made.add_component(_alarm(title, _MORNING - days * _DAY))
    return made


def _own_events(
    dossier: Dossier, events: Iterable[CalendarEvent], texts: Texts, stamp: _Stamp
) -> Iterator["Event"]:
    uids = {row: uid for uid, row in plan_keys.events_by_uid(dossier).items()}
    for one in events:
        made = _event(uids[one.id or 0], one.kind.value, stamp)
        _span(made, one.first, one.last)
        made.add("SUMMARY", _plain(one.title))
        if one.note:
            made.add("DESCRIPTION", _plain(one.note))
        made.add("CATEGORIES", [_plain(texts.label(one.kind))])
        made.add("STATUS", "CONFIRMED" if one.is_confirmed else "TENTATIVE")
        _set_busy(made, busy="OOF" if one.kind is EventKind.ABSENCE else "FREE")
        yield made


def _span(made: "Event", first: date, last: date) -> None:
    """Say whole days; a calendar counts the end out."""
    made.add("DTSTART", first)
    made.add("DTEND", last + _DAY)


def _set_busy(made: "Event", *, busy: str) -> None:
    """A post takes no place in a day, an absence does."""
    made.add("TRANSP", "TRANSPARENT" if busy == "FREE" else "OPAQUE")
    made.add("X-MICROSOFT-CDO-BUSYSTATUS", busy)


def _alarm(title: str, before: timedelta) -> "Alarm":
    from icalendar import Alarm

    made = Alarm()
    made.add("ACTION", "DISPLAY")
    made.add("DESCRIPTION", _plain(title))
    made.add("TRIGGER", before)
    return made


def _description(one: Content, words: _Words) -> str:
    """Return what the event says: where it stands, what to do, and each account's text."""
    names, texts = words.names, words.texts
    said = [texts.get("plan_files", "status", status=texts.label(one.status))]
    if one.status not in _DONE:
        said.append(texts.get("plan_files", f"to_do.{one.status.value}"))
    if one.closes_on is not None:
        said.append(texts.get("plan_files", "closes_on", day=f"{one.closes_on:%d/%m/%Y}"))
    blocks = ["\n".join(said)]
    if one.brief:
        blocks.append(one.brief)
    for version in one.versions:
        account = texts.get(
            "plan_files",
            "account",
            name=names.accounts[version.account_id],
            network=names.networks[version.account_id],
        )
        link = names.permalinks.get(version.publication_id or 0, "")
        alt = texts.get("plan_files", "alt_text", text=version.alt_text) if version.alt_text else ""
        blocks.append("\n".join(filter(None, (account, version.text, alt, link))))
    if one.funder_mention:
        blocks.append(texts.get("plan_files", "mention", text=one.funder_mention))
    return "\n\n".join(blocks)


def _plain(text: str) -> str:
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
