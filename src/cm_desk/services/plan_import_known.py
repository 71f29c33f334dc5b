"""What the dossier already holds, and what the words of a file may name in it."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.plan import Content
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.imports import cells, networks
from cm_desk.services import export_files
from cm_desk.storage import accounts, plan, plan_keys, strategy, territory, year_frame
from cm_desk.storage.database import Dossier

Moment = tuple[str, date | None, time | None]
# A spreadsheet that saves for Windows puts « ? » for each of the two halves of an emoji.
_TWO_UNITS: Final = re.compile("[\U00010000-\U0010ffff]")
_NOBODY: Final = frozenset({AccountState.CLOSED, AccountState.PLANNED})


@frozen
class Known:
    """Read once: a preview that is drawn again at each choice reads nothing more."""

    contents: Mapping[int, Content]
    by_uid: Mapping[str, int]
    by_key: Mapping[str, int]
    twins: Mapping[Moment, int]
    events: Mapping[int, CalendarEvent]
    events_by_uid: Mapping[str, int]
    accounts: tuple[Account, ...]
    groups: Mapping[str, str]
    networks: Mapping[str, str]
    audiences: Mapping[str, int]
    objectives: Mapping[str, int]
    pillars: Mapping[str, int]
    timezone: str

    def content_of(self, *, uid: str, key: str, moment: Moment) -> Content | None:
        """Return the content that a line names, or that has its title, its day and its hour."""
        found = self.by_uid.get(uid) or self.by_key.get(key) or self.twins.get(moment)
        return self.contents[found] if found else None

    def event_of(self, uid: str, twin: CalendarEvent) -> CalendarEvent | None:
        """Return the event that a calendar names, or that has its title and its days."""
        found = self.events_by_uid.get(uid)
        if found is not None:
            return self.events[found]
        return next((one for one in self.events.values() if _is_same(one, twin)), None)


def _is_same(one: CalendarEvent, other: CalendarEvent) -> bool:
    days = (one.kind, one.first, one.last) == (other.kind, other.first, other.last)
    return days and wording.fold(one.title) == wording.fold(other.title)


def read_known(dossier: Dossier) -> Known:
    """Read what is needed to tell what is new in a file."""
    contents = {one.id: one for one in plan.contents(dossier) if one.id is not None}
    known = accounts.networks(dossier)
    return Known(
        contents,
        plan_keys.contents_by_uid(dossier),
        plan_keys.contents_by_key(dossier),
        {moment_of(one.title, one.planned_on, one.planned_time): k for k, one in contents.items()},
        {one.id: one for one in year_frame.events(dossier) if one.id is not None},
        plan_keys.events_by_uid(dossier),
        accounts.accounts(dossier),
        {one.id: one.group for one in known},
        {cells.name(name): one.id for one in known for name in (one.label, one.id)},
        {cells.name(one.name): one.id or 0 for one in strategy.audiences(dossier)},
        {cells.name(one.title): one.id or 0 for one in strategy.objectives(dossier)},
        {cells.name(one.name): one.id or 0 for one in strategy.pillars(dossier)},
        territory.read(dossier).timezone,
    )


def moment_of(title: str, day: date | None, at: time | None) -> Moment:
    """Name a content by what makes it the same for who reads the plan."""
    return " ".join(wording.fold(title).split()), day, at


def accounts_named(account: str, network: str, known: Known) -> tuple[int, ...]:
    """Return the accounts that a row names by their name, their network or both."""
    wanted = cells.name(account)
    ids = networks.named(network, known.networks) if network.strip() else ()
    groups = {known.groups.get(one, one) for one in ids}
    found = [
        one
        for one in known.accounts
        if (not wanted or wanted in {cells.name(one.name), cells.name(one.handle)})
        and (not ids or one.network_id in ids or known.groups[one.network_id] in groups)
    ]
    if not wanted and not ids:
        return ()
    if not wanted:
        found = [one for one in found if one.state not in _NOBODY]
    exact = [one for one in found if one.network_id in ids]
    return tuple(one.id or 0 for one in exact or found)


def kept(there: str, written: str) -> str:
    """Return a text as it is there when the file says the same, as a spreadsheet wrote it."""
    cut = written.endswith("…") and len(written) > export_files.LONGEST_CELL
    clean = cells.clean(there)
    is_same = written in {clean, _in_ansi(clean)} or (cut and there.startswith(written[:-1]))
    return there if is_same else written


def _in_ansi(text: str) -> str:
    """Return what is left of a text once a spreadsheet saved it for Windows of old."""
    return _TWO_UNITS.sub("??", text).encode("cp1252", "replace").decode("cp1252")


def kind_of(name: str) -> EventKind | None:
    """Return the kind of event that one of our calendars names."""
    return next((one for one in EventKind if one.value == name), None)
