"""What a calendar or a spreadsheet holds for the plan, as it was read, before anything is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from cm_desk.domain.importing import RefusedLine
from cm_desk.domain.plan import Content
from cm_desk.domain.year_frame import CalendarEvent


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event of a calendar, or one occurrence of an event that repeats.

    ``key`` is the same whenever the calendar comes back; ``uid`` what names it there.
    ``first`` and ``last`` are whole days, both included, in the territory's zone; ``at`` is the
    wall time where the event has one. ``kind`` is what our own calendars say of an event.
    """

    rank: int
    key: str
    uid: str
    title: str
    first: date
    last: date
    at: time | None = None
    note: str = ""
    is_cancelled: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of a table, as text; ``line`` counts from 1 in the file."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What is read of a file: events of a period, on the clock of a zone, within bounds.

    ``first`` and ``last`` are what the user asked; nothing before ``earliest`` nor after
    ``latest`` is ever kept. ``most`` bounds the events and the rows kept.
    """

    first: date
    last: date
    earliest: date
    latest: date
    timezone: str = "Europe/Paris"
    most: int = 5000


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """What a file held besides what it gave.

    ``is_calendar`` tells a calendar from a table; ``name`` is what the calendar calls itself,
    ``names`` the table's header. ``read`` counts the events of the file or the rows of the
    table; ``outside`` the events of another period, ``aside`` what is no event, by reason.
    ``refused_count`` may exceed the refusals kept; reasons are keys of
    resources/texts/plan_files.json.
    """

    is_calendar: bool
    read: int
    name: str = ""
    names: tuple[str, ...] = ()
    outside: int = 0
    aside: Mapping[str, int] = field(default_factory=dict)
    refused: tuple[RefusedLine, ...] = ()
    refused_count: int = 0


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file as read: what it holds, and its events or its rows."""

    summary: PlanSummary
    events: tuple[FoundEvent, ...] = ()
    rows: tuple[FoundRow, ...] = ()


class Role(StrEnum):
    """What the events of a calendar become."""

    CONTENT = "contenu"
    HIGHLIGHT = "temps_fort"
    ABSENCE = "absence"
    SCHOOL_HOLIDAY = "vacances"


class ProposalState(StrEnum):
    """What importing a line would do; an aside one is understood, and not for the plan."""

    NEW = "nouveau"
    CHANGED = "modifie"
    KNOWN = "connu"
    ASIDE = "ecarte"
    REFUSED = "refuse"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one event, or the rows of one content, would become.

    ``line`` is the first row, or the event's rank. ``content`` or ``event`` is what would be
    written, with its id where it is there already; ``key`` names it in the file, "" where the
    file does not. ``remarks`` are keys of resources/texts/plan_files.json, the reason of a
    refusal first; ``value`` is what was written that cannot be read.
    """

    line: int
    state: ProposalState
    content: Content | None = None
    event: CalendarEvent | None = None
    key: str = ""
    remarks: tuple[str, ...] = ()
    value: str = ""
