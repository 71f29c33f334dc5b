"""Calendars of other programs, and our own: their events within a period, hours in our zone."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import RefusedLine
from cm_desk.domain.plan_files import FoundEvent, PlanReading, PlanSummary
from cm_desk.imports import cells
from cm_desk.imports.clock import zone_named
from cm_desk.imports.own import agenda_lines, agenda_rules
from cm_desk.imports.own.agenda_rules import UnreadableError

if TYPE_CHECKING:
    from icalendar import Event

KIND: Final = "X-CM-DESK-KIND"
_LONGEST_TITLE: Final = 300
_LONGEST_NOTE: Final = 20_000
_LONGEST_UID: Final = 1000
_MOST_ZONES: Final = 100
_DAY: Final = timedelta(days=1)
_REPORT_EVERY: Final = 200
_MOST_REFUSED: Final = 2000

# When it is, or that it comes back, replaces another or lasts days: then it is read whole.
_AT_A_GLANCE: Final = re.compile(
    r"(DTSTART|DTEND)(?:;[^:]*)?:([0-9]{8})|(?:RRULE|RDATE|RECURRENCE-ID"
    r"|DURATION(?!:PT[0-9]{1,2}[HM]))\b",
    re.IGNORECASE,
)

Emit = Callable[[list[FoundEvent]], None]


@dataclass(frozen=True, slots=True)
class _When:
    """When an event is: naive wall times in ``zone``, None where the hours float or are none."""

    start: datetime
    end: datetime
    zone: tzinfo | None
    is_day: bool


@dataclass(slots=True)
class _Reader:
    """One calendar being read."""

    wanted: PlanReading
    report: Callable[[], None]
    read: int = 0
    refused: list[RefusedLine] = field(default_factory=list)
    refused_count: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    name: str = ""
    outside: int = 0
    zones: int = 0
    expander: agenda_rules.Expander = field(default_factory=agenda_rules.Expander)
    # What is kept, by its key: the occurrences that others replace go.
    found: dict[str, FoundEvent] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)
    kept_of_all: int = 0

    def take(self, part: agenda_lines.Part) -> None:
        """Read one component."""
        if part.name == "":
            self._property(part.lines[0])
        elif part.name == "VTIMEZONE":
            self._zone(part.lines)
        elif part.name == "VEVENT":
            self._event(part)
        else:
            self.aside["no_event"] += 1

    def refuse(self, rank: int, reason: str, value: str = "") -> None:
        """Count an event left out; the first ones are kept with what was wrong in them."""
        self.refused_count += 1
        if len(self.refused) < _MOST_REFUSED:
            self.refused.append(RefusedLine(rank, reason, cells.clean(value)[:80]))

    def _property(self, line: str) -> None:
        name, _, value = line.partition(":")
        if name.partition(";")[0].upper() == "X-WR-CALNAME":
            self.name = cells.clean(value.replace("\\,", ",").replace("\\;", ";"))[:200]

    def _zone(self, lines: Iterable[str]) -> None:
        """Let the library know a zone that the calendar names in its own way."""
        from icalendar import Calendar

        self.zones += 1
        if self.zones > _MOST_ZONES:
            return
        written = "\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""))
        try:
            Calendar.from_ical(written)
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            return  # its hours will be read as those of the territory

    def _event(self, part: agenda_lines.Part) -> None:
        self.read += 1
        rank = self.read
        if rank % _REPORT_EVERY == 0:
            self.report()
        if part.fault:
            self.refuse(rank, part.fault)
            return
        if _is_far(part.lines, self.wanted):
            self.outside += 1
            return
        title = ""
        try:
            event = _parsed(part.lines)
            title = cells.clean(str(event.get("SUMMARY") or ""))
            self._understand(event, rank, title)
        except UnreadableError as error:
            self.refuse(rank, error.reason, title or str(error.value))

    def _understand(self, event: "Event", rank: int, title: str) -> None:
        when = _when(event)
        self._refuse_bounds(when)
        bare = FoundEvent(
            rank,
            "",
            cells.clean(str(event.get("UID") or ""))[:_LONGEST_UID],
            title[:_LONGEST_TITLE],
            when.start.date(),
            when.end.date(),
            note=_note(event),
            is_cancelled=str(event.get("STATUS") or "").upper() == "CANCELLED",
            kind=cells.clean(str(event.get(KIND) or ""))[:40],
        )
        name = bare.uid or f"{title}|{when.start.isoformat()}"
        moved = _moved(event, when)
        if moved:
            key = _key(name, moved)
            self.replaced.add(key)
            self._forget(key)
            self._keep(replace(bare, key=key), when, own=True)
        elif "RRULE" in event or "RDATE" in event:
            self._repeat(event, bare, when, name)
        else:
            self._keep(replace(bare, key=_key(name, "")), when, own=True)

    def _refuse_bounds(self, when: _When) -> None:
        if when.end < when.start:
            raise UnreadableError("end_before_start")
        # The first day of something that repeats may be as old as its author.
        if when.start.year > self.wanted.latest.year:
            raise UnreadableError("out_of_bounds", when.start.date())

    def _repeat(self, event: "Event", bare: FoundEvent, when: _When, name: str) -> None:
        """Keep the occurrences within the period, as many as a plan may hold."""
        long = when.end - when.start
        last = datetime.combine(self.wanted.last + _DAY, time.max)
        left_out = set(_days(event, "EXDATE", when))
        starts = _starts(event, when, last, self.expander)
        within = (
            start
            for start in starts
            if start not in left_out
            and (start + long).date() >= self.wanted.first - _DAY
            and start <= last
        )
        most = agenda_rules.MOST
        chosen = sorted(set(islice(within, most + 1)))
        if len(chosen) > most:
            self.refuse(bare.rank, "rule_cut", bare.title)
        if not chosen:
            self.outside += 1
        for start in chosen[:most]:
            one = replace(when, start=start, end=start + long)
            stamp = f"{start:%Y%m%d}" if when.is_day else _stamp(start, when.zone)
            self._keep(replace(bare, key=_key(name, stamp)), one, own=False)

    def _keep(self, bare: FoundEvent, when: _When, *, own: bool) -> None:
        """Place an event on the clock of the territory, and keep it if the period holds it."""
        first, last, at = _placed(when, zone_named(self.wanted.timezone))
        wanted = self.wanted
        if not (wanted.earliest <= first and last <= wanted.latest):
            if own:
                raise UnreadableError("out_of_bounds", first)
            return
        if not (last >= wanted.first and first <= wanted.last):
            self.outside += own
            return
        if not bare.title:
            raise UnreadableError("no_title")
        if not own and bare.key in self.replaced:
            return
        self.aside["repeated"] += bare.key in self.found
        self.kept_of_all += bare.key not in self.found
        if len(self.found) < wanted.most or bare.key in self.found:
            self.found[bare.key] = replace(bare, first=first, last=last, at=at)

    def _forget(self, key: str) -> None:
        """Leave out an occurrence that another event replaces, wherever it goes."""
        self.kept_of_all -= self.found.pop(key, None) is not None


def read(
    lines: Iterable[str], wanted: PlanReading, emit: Emit, report: Callable[[], None]
) -> PlanSummary:
    """Emit the events of a calendar that a period holds, and return what else there was.

    Raises:
        CmDeskError: it holds no event at all, or more within the period than a plan may.
    """
    reader = _Reader(wanted, report)
    for part in agenda_lines.parts(lines):
        reader.take(part)
    if not reader.read:
        raise CmDeskError("plan_file_no_event")
    if reader.kept_of_all > wanted.most:
        raise CmDeskError(
            "plan_file_too_many", count=reader.kept_of_all, read=reader.read, most=wanted.most
        )
    found = sorted(reader.found.values(), key=lambda one: (one.first, one.at or time(), one.rank))
    for start in range(0, len(found), _REPORT_EVERY):
        emit(found[start : start + _REPORT_EVERY])
    return PlanSummary(
        is_calendar=True,
        read=reader.read,
        name=reader.name,
        outside=reader.outside,
        aside=dict(+reader.aside),
        refused=tuple(reader.refused),
        refused_count=reader.refused_count,
    )


def _is_far(lines: Iterable[str], wanted: PlanReading) -> bool:
    """Tell at a glance an event of another period: reading it whole takes ten times longer."""
    days: dict[str, date] = {}
    for line in lines:
        found = _AT_A_GLANCE.match(line)
        if found is None:
            continue
        if not found[2]:
            return False
        try:
            days[found[1].upper()] = date.fromisoformat(found[2])
        except ValueError:
            return False
    start = days.get("DTSTART")
    if start is None or not wanted.earliest + _DAY < start < wanted.latest - _DAY:
        return False
    end = days.get("DTEND", start)
    near = 2 * _DAY
    return start > wanted.last + near or start <= end < wanted.first - near


def _parsed(lines: Iterable[str]) -> "Event":
    """Read an event; what it says twice or wrongly of itself is told by its errors."""
    from icalendar import Event

    try:
        event = Event.from_ical("\r\n".join((*lines, "")))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise UnreadableError("event_broken") from error
    if not isinstance(event, Event):
        raise UnreadableError("event_broken")
    faulty = {str(name).upper() for name, _ in event.errors}
    if faulty & {"DTSTART", "DTEND", "DURATION"}:
        raise UnreadableError("bad_date", str(event.get("DTSTART", "")))
    if "RRULE" in faulty or isinstance(event.get("RRULE"), list):
        raise UnreadableError("bad_rule")
    return event


def _when(event: "Event") -> _When:
    start = _moment(event.get("DTSTART"))
    if start is None:
        raise UnreadableError("no_date")
    is_day = not isinstance(start, datetime)
    zone = start.tzinfo if isinstance(start, datetime) else None
    naive = _naive(start, zone)
    return _When(naive, _end(event, naive, zone, is_day=is_day), zone, is_day)


def _end(event: "Event", start: datetime, zone: tzinfo | None, *, is_day: bool) -> datetime:
    """Return the last instant that an event takes; a whole day ends on itself."""
    told = _moment(event.get("DTEND"))
    duration = getattr(event.get("DURATION"), "dt", None)
    try:
        if told is not None:
            end = _naive(told, zone)
        elif isinstance(duration, timedelta):
            end = start + duration
        else:
            return start
    except OverflowError as error:
        raise UnreadableError("out_of_bounds") from error
    # The end is counted out: that of whole days, or of an evening that ends at midnight.
    goes_out = end > start and end.time() == time.min
    return end - (_DAY if is_day and goes_out else timedelta(minutes=goes_out))


def _moment(value: Any) -> date | datetime | None:
    """Return the moment of a property; the first one where it is said twice."""
    first = value[0] if isinstance(value, list) and value else value
    told = getattr(first, "dt", None)
    return told if isinstance(told, date) else None


def _naive(moment: date | datetime, zone: tzinfo | None) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.min)
    if moment.tzinfo is not None and zone is not None:
        try:
            moment = moment.astimezone(zone)
        except (OverflowError, ValueError) as error:
            raise UnreadableError("out_of_bounds") from error
    return moment.replace(tzinfo=None)


def _placed(when: _When, target: tzinfo) -> tuple[date, date, time | None]:
    if when.is_day:
        return when.start.date(), when.end.date(), None
    if when.zone is None:
        return when.start.date(), when.end.date(), when.start.time().replace(second=0)
    try:
        start = when.start.replace(tzinfo=when.zone).astimezone(target)
        end = when.end.replace(tzinfo=when.zone).astimezone(target)
    except (OverflowError, ValueError) as error:
        raise UnreadableError("out_of_bounds", when.start.date()) from error
    at = start.time().replace(second=0, microsecond=0)
    return start.date(), max(start, end).date(), at


def _starts(
    event: "Event", when: _When, last: datetime, expander: agenda_rules.Expander
) -> Iterator[datetime]:
    yield from _days(event, "RDATE", when)
    rule = event.get("RRULE")
    if rule is None:
        yield when.start
    else:
        yield from expander.starts(rule, when.start, zone=when.zone, until=last)


def _days(event: "Event", name: str, when: _When) -> Iterator[datetime]:
    """Yield the moments of EXDATE or RDATE, as wall times of the event's zone."""
    values = event.get(name)
    for listed in values if isinstance(values, list) else filter(None, [values]):
        for one in getattr(listed, "dts", ()):
            told = one.dt[0] if isinstance(one.dt, tuple) else one.dt
            if isinstance(told, date):
                naive = _naive(told, when.zone)
                yield (
                    naive
                    if isinstance(told, datetime)
                    else naive.replace(
                        hour=when.start.hour, minute=when.start.minute, second=when.start.second
                    )
                )


def _moved(event: "Event", when: _When) -> str:
    """Return which occurrence an event replaces, "" when it is no such thing."""
    told = _moment(event.get("RECURRENCE-ID"))
    if not isinstance(told, datetime):
        return "" if told is None else f"{told:%Y%m%d}"
    return _stamp(_naive(told, when.zone or told.tzinfo), when.zone or told.tzinfo)


def _stamp(start: datetime, zone: tzinfo | None) -> str:
    """Name an occurrence by its instant: its own event may be written in another zone."""
    if zone is None:
        return f"{start:%Y%m%dT%H%M}"
    return f"{start.replace(tzinfo=zone).astimezone(UTC):%Y%m%dT%H%MZ}"


def _key(name: str, occurrence: str) -> str:
    told = f"{name}\x1f{occurrence}"
    return f"ics:{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _note(event: "Event") -> str:
    """Join what an event says of itself, its place and its address."""
    told = (cells.clean(str(event.get(name) or "")) for name in ("DESCRIPTION", "LOCATION", "URL"))
    return "\n".join(dict.fromkeys(filter(None, told)))[:_LONGEST_NOTE]
