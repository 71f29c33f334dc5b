"""The rows of a spreadsheet as contents: one row an account, or one for them all."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.formulas import unguarded
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Status, Version
from cm_desk.domain.plan_files import FoundRow, Proposal, ProposalState
from cm_desk.domain.publication import Format, Origin
from cm_desk.imports import cells
from cm_desk.imports.own import dates
from cm_desk.services.plan_import_known import Known, accounts_named, kept, moment_of
from cm_desk.services.texts import Texts

E = TypeVar("E", bound=StrEnum)

_LONGEST_TITLE: Final = 300
_SHORT_TITLE: Final = 80
_LONGEST_UID: Final = 200
_YES: Final = frozenset({"oui", "vrai", "true", "yes", "x", "1", "o"})
_NO: Final = frozenset({"non", "faux", "false", "no", "0", "n"})
# What people write where we have a word of our own; normalised.
_STATUSES: Final = MappingProxyType(
    {
        "brouillon": Status.TO_WRITE,
        "draft": Status.TO_WRITE,
        "en cours": Status.TO_WRITE,
        "a faire": Status.TO_WRITE,
        "redaction": Status.TO_WRITE,
        "pret": Status.TO_APPROVE,
        "relecture": Status.TO_APPROVE,
        "en attente": Status.TO_APPROVE,
        "ok": Status.APPROVED,
        "approved": Status.APPROVED,
        "programme": Status.SCHEDULED,
        "planifie": Status.SCHEDULED,
        "scheduled": Status.SCHEDULED,
        "poste": Status.PUBLISHED,
        "diffuse": Status.PUBLISHED,
        "fait": Status.PUBLISHED,
        "published": Status.PUBLISHED,
        "bilan": Status.REVIEWED,
        "annule": Status.ABANDONED,
        "cancelled": Status.ABANDONED,
    }
)
_TEXTS: Final = ("brief", "note", "funder_mention", "images", "image_credit", "contributor")
_MORE_TEXTS: Final = ("relay_to", "approved_by", "reminder_days")


@dataclass(slots=True)
class _Draft:
    """A content being read, of one or more rows."""

    line: int
    fields: dict[str, Any] = field(default_factory=dict)
    versions: dict[int, dict[str, str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    value: str = ""
    loose: list[str] = field(default_factory=list)
    uid: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """How the rows of one table are read."""

    columns: Mapping[str, int]
    order: str
    known: Known
    words: Mapping[type[StrEnum], Mapping[str, StrEnum]]
    first: date
    last: date

    def cell(self, row: FoundRow, name: str) -> str:
        """Return what a row says of a field, as a text, even where it looks like a formula."""
        place = self.columns.get(name, -1)
        return unguarded(row.cells[place]) if 0 <= place < len(row.cells) else ""


class _RefusedError(Exception):
    """A row that says nothing we can plan: its reason, and what was written."""

    def __init__(self, reason: str, value: str = "") -> None:
        super().__init__(reason)
        self.reason, self.value = reason, value


def proposals(
    rows: Sequence[FoundRow],
    known: Known,
    *,
    columns: Mapping[str, int],
    first: date,
    last: date,
    texts: Texts,
    order: str | None = None,
) -> tuple[Proposal, ...]:
    """Say what the rows would become; those of one content, told by its account, make one.

    ``first`` and ``last`` bound the days that are admitted. ``order`` says how the dates are
    written where they leave a doubt.

    Raises:
        CmDeskError: the dates contradict each other, and no ``order`` is given.
    """
    way = _Way(
        columns,
        date_order(rows, columns, order),
        known,
        {kind: _words(kind, texts) for kind in (Status, Format, Origin, ContentKind, ImageConsent)},
        first,
        last,
    )
    drafts: dict[object, _Draft] = {}
    found: list[Proposal] = []
    for row in rows:
        try:
            _take(row, way, drafts)
        except _RefusedError as error:
            found.append(
                Proposal(
                    row.line, ProposalState.REFUSED, remarks=(error.reason,), value=error.value
                )
            )
    found += [_proposal(one, way) for one in drafts.values()]
    return tuple(sorted(found, key=lambda one: one.line))


def date_order(rows: Sequence[FoundRow], columns: Mapping[str, int], chosen: str | None) -> str:
    """Decide how a table writes its dates: days first, unless they prove it not.

    Raises:
        CmDeskError: the dates contradict each other, and no order was chosen.
    """
    place = columns.get("planned_on", -1)
    written = [row.cells[place] for row in rows if 0 <= place < len(row.cells)]
    try:
        return dates.order_of(written, chosen)
    except CmDeskError as error:
        raise CmDeskError("plan_dates_mixed", field="order") from error


def _words(kind: type[StrEnum], texts: Texts) -> Mapping[str, StrEnum]:
    """Return the members of an enumeration by what people may write for them."""
    told: dict[str, StrEnum] = dict(_STATUSES) if kind is Status else {}
    for member in kind:
        told[cells.name(texts.label(member))] = member
        told[member.value] = member
        told[member.value.replace("_", " ")] = member
    return told


def _take(row: FoundRow, way: _Way, drafts: dict[object, _Draft]) -> None:
    """Read one row into the content that it tells of, or refuse it whole."""
    day, at = _moment(row, way)
    title = _title(row, way)
    uid = way.cell(row, "uid")
    name = uid or moment_of(title, day, at)
    draft = drafts.get(name)
    if draft is None:
        draft = _Draft(row.line, uid=uid)
        draft.fields.update(title=title, planned_on=day, planned_time=at)
        _read_fields(row, way, draft)
        drafts[name] = draft
    _read_version(row, way, draft)


def _moment(row: FoundRow, way: _Way) -> tuple[date | None, time | None]:
    written, hour = way.cell(row, "planned_on"), way.cell(row, "planned_time")
    minutes = dates.minutes_of(hour)
    if not written:
        if minutes is not None and minutes != cells.BAD:
            raise _RefusedError("time_without_date", hour)
        return None, None
    when = dates.read(written, way.order)
    if when is None:
        raise _RefusedError("bad_date", written)
    if minutes == cells.BAD:
        raise _RefusedError("bad_time", hour)
    day, at = when.day, when.hour
    if minutes is not None:
        at = time(*divmod(minutes, 60))
    elif at is not None and when.zone is not None:
        local = datetime.combine(day, at, tzinfo=when.zone).astimezone(ZoneInfo(way.known.timezone))
        day, at = local.date(), local.time()
    if not way.first <= day <= way.last:
        raise _RefusedError("out_of_bounds", written)
    return day, at


def _title(row: FoundRow, way: _Way) -> str:
    """Return the title, or the beginning of the text where the row has none."""
    title = " ".join(way.cell(row, "title").splitlines())[:_LONGEST_TITLE].strip()
    if title:
        return title
    line = way.cell(row, "text").strip().partition("\n")[0].strip()
    if not line:
        raise _RefusedError("no_title")
    if len(line) <= _SHORT_TITLE:
        return line
    return f"{line[:_SHORT_TITLE].rpartition(' ')[0] or line[:_SHORT_TITLE]}…"


def _read_fields(row: FoundRow, way: _Way, draft: _Draft) -> None:
    texts = ((name, way.cell(row, name)) for name in (*_TEXTS, *_MORE_TEXTS))
    draft.fields.update({name: written for name, written in texts if written})
    for name, kind in (
        ("status", Status),
        ("format", Format),
        ("origin", Origin),
        ("kind", ContentKind),
        ("image_consent", ImageConsent),
    ):
        _read_word(way.cell(row, name), name, way.words[kind], draft)
    for name, ids in (
        ("audience", way.known.audiences),
        ("objective", way.known.objectives),
        ("pillar", way.known.pillars),
    ):
        _read_word(way.cell(row, name), f"{name}_id", ids, draft, remark=f"unknown_{name}")
    for name in ("has_subtitles", "is_timeless"):
        _read_choice(way.cell(row, name), name, draft)
    for name, most in (("effort_minutes", 100_000), ("cooldown_days", 3660)):
        _read_count(way.cell(row, name), name, most, draft)
    _read_closing(way.cell(row, "closes_on"), way, draft)


def _read_closing(written: str, way: _Way, draft: _Draft) -> None:
    if not written:
        return
    closing = dates.read(written, way.order)
    if closing is None or not way.first <= closing.day <= way.last:
        _remark(draft, "bad_closing", written)
    else:
        draft.fields["closes_on"] = closing.day


def _read_word(
    written: str, name: str, known: Mapping[str, Any], draft: _Draft, *, remark: str = ""
) -> None:
    if not written:
        return
    found = known.get(cells.name(written))
    if found is None:
        _remark(draft, remark or f"unknown_{name}", written)
    else:
        draft.fields[name] = found


def _read_choice(written: str, name: str, draft: _Draft) -> None:
    word = cells.name(written)
    if word in _YES or word in _NO:
        draft.fields[name] = word in _YES
    elif word:
        _remark(draft, "unknown_choice", written)


def _read_count(written: str, name: str, most: int, draft: _Draft) -> None:
    if not written:
        return
    count = cells.count(written)
    if count is None or not 0 <= count <= most:
        _remark(draft, "bad_number", written)
    else:
        draft.fields[name] = count


def _remark(draft: _Draft, key: str, written: str) -> None:
    if key not in draft.remarks:
        draft.remarks.append(key)
        draft.value = draft.value or written


def _read_version(row: FoundRow, way: _Way, draft: _Draft) -> None:
    """Give the row's text to the accounts that it names; without any, keep it as it is."""
    account, network = way.cell(row, "account"), way.cell(row, "network")
    text, alt_text = way.cell(row, "text"), way.cell(row, "alt_text")
    chosen = accounts_named(account, network, way.known) if account or network else ()
    if (account or network) and not chosen:
        _remark(draft, "unknown_account", account or network)
    for account_id in chosen:
        told = draft.versions.setdefault(account_id, {})
        told.update({k: v for k, v in (("text", text), ("alt_text", alt_text)) if v})
    if not chosen and text and text != draft.fields["title"] and text not in draft.loose:
        draft.loose.append(text)


def _proposal(draft: _Draft, way: _Way) -> Proposal:
    told = dict(draft.fields)
    moment = moment_of(told["title"], told["planned_on"], told["planned_time"])
    uid = draft.uid if _is_uid(draft.uid) else ""
    key = "" if uid else _key(moment)
    there = way.known.content_of(uid=uid, key=key, moment=moment)
    if draft.loose:
        # No account yet to hold the text: it is not lost.
        told["brief"] = "\n\n".join(filter(None, (told.get("brief", ""), *draft.loose)))
    if there is None:
        usual = Status.IDEA if told["planned_on"] is None else Status.TO_WRITE
        made = Content(
            **{"status": usual, **told},
            timezone=way.known.timezone,
            uid=uid,
            versions=tuple(
                _version(Version(account_id), said)
                for account_id, said in sorted(draft.versions.items())
            ),
        )
        return Proposal(
            draft.line, ProposalState.NEW, made, None, key, tuple(draft.remarks), draft.value
        )
    wanted = _merged(there, told, draft)
    is_same = wanted == there
    state = ProposalState.KNOWN if is_same else ProposalState.CHANGED
    remarks = draft.remarks if is_same else [*draft.remarks, "row_changed"]
    return Proposal(draft.line, state, wanted, None, "", tuple(remarks), draft.value)


def _merged(there: Content, told: dict[str, Any], draft: _Draft) -> Content:
    """Return a content with what a row says of it; an empty cell changes nothing."""
    if told["planned_on"] is None:
        told = {k: v for k, v in told.items() if k not in {"planned_on", "planned_time"}}
    elif told["planned_time"] is None:
        told = {k: v for k, v in told.items() if k != "planned_time"}
    if draft.loose and told.get("brief", "") in there.brief:
        told = {k: v for k, v in told.items() if k != "brief"}
    versions = {one.account_id: one for one in there.versions}
    for account_id, said in draft.versions.items():
        versions[account_id] = _version(versions.get(account_id) or Version(account_id), said)
    ordered = tuple(versions[account_id] for account_id in sorted(versions))
    same = {k: kept(getattr(there, k), v) for k, v in told.items() if type(v) is str}
    changed: Callable[..., Content] = replace
    return changed(there, **told | same, versions=ordered)


def _version(before: Version, said: Mapping[str, str]) -> Version:
    return replace(
        before,
        text=kept(before.text, said.get("text", before.text)),
        alt_text=kept(before.alt_text, said.get("alt_text", before.alt_text)),
    )


def _key(moment: tuple[str, date | None, time | None]) -> str:
    told = f"{moment[0]}\x1f{moment[1]}\x1f{moment[2]}"
    return f"table:{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _is_uid(written: str) -> bool:
    """Tell what may name a content for life from the numbers that people give their rows."""
    return 0 < len(written) <= _LONGEST_UID and not written.isdecimal()
