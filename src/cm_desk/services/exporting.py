"""The dossier as tables that a spreadsheet or a program opens, whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal
from zoneinfo import ZoneInfo

from cm_desk.domain.checklist import ChecklistResult, GivenAnswer
from cm_desk.domain.plan import Content
from cm_desk.domain.publication import Publication, PublicationFilter
from cm_desk.domain.records import frozen
from cm_desk.services import export_files
from cm_desk.services.export_files import Cell, Rows, Sheet, replacing
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, likeness, plan, plan_keys, publications, strategy, territory
from cm_desk.storage.database import Dossier

__all__ = ["FORMATS", "Cell", "Format", "export_tables", "table_csv"]

Format = Literal["csv", "xlsx", "json", "ics"]
FORMATS: Final[tuple[Format, ...]] = ("csv", "xlsx", "json", "ics")

_WINDOW = 1000
_METRICS = ("views", "reach", "impressions", "reactions", "comments", "shares", "clicks")
_PUBLICATIONS = (
    *("account", "network", "published_at", "hour_known", "format", "origin", "sponsored"),
    *("permalink", "text", *_METRICS),
    # After what other tools rely on: 1 repeats the website for certain, less is an estimate.
    *("link", "measured_on", "site_similarity"),
)
_ACCOUNTS = (
    *("account", "network", "handle", "url", "platform_id", "account_type", "state", "owner"),
    *("deputy", "administrators", "two_factor", "moderation_charter", "website_link"),
    *("target_per_week", "declared_frequency", "opened_on", "reviewed_on", "objectives", "notes"),
)
_READINGS = (
    *("account", "network", "taken_on", "followers", "reach", "engagement", "source"),
    "gained",
)
_CONTENTS = (
    *("title", "status", "planned_on", "planned_time", "timezone", "account", "network", "text"),
    *("alt_text", "permalink", "audience", "objective", "pillar", "origin", "brief", "note"),
    # After what other tools rely on.
    *("kind", "format", "effort_minutes", "contributor", "funder_mention", "images"),
    *("image_credit", "image_consent", "has_subtitles", "submitted_at", "approved_by"),
    *("approved_at", "series", "occurrence_on", "timeless", "cooldown_days", "stock", "call"),
    *("closes_on", "reminder_days", "relay_to", "relayed_on", "uid"),
)
_OBJECTIVES = (
    *("title", "description", "indicator", "unit", "baseline", "target", "due_on"),
    "project_axis",
)
_AUDIENCES = ("audience", "description", "account", "network", "message", "priority")
_ANSWERS = (
    *("item", "question", "answer", "source", "level", "note", "evidence", "reason"),
    "answered_on",
)
_WIDTHS: Final[Mapping[str, int]] = MappingProxyType(
    dict.fromkeys(("text", "brief", "note", "notes", "question", "description", "message"), 60)
)


def export_tables(
    dossier: Dossier,
    folder: Path,
    *,
    checked: ChecklistResult,
    texts: Texts,
    format: Format = "csv",  # noqa: A002 - what the command line calls it
) -> tuple[Path, ...]:
    """Write the dossier into a folder, made when its parent exists; return the files written.

    « csv » and « json » make one file a table, « xlsx » one workbook with a sheet for each,
    « ics » the plan as a calendar. ``checked`` is the checklist as it stands: every question,
    answered or not; ``texts`` word the calendar.

    Raises:
        CmDeskError: the folder cannot be written; the files that were there are untouched.
    """
    export_files.make_folder(folder)
    if format == "ics":
        from cm_desk.services import plan_export  # noqa: PLC0415 - the tables do without

        target = folder / "plan.ics"
        plan_export.write_calendar(dossier, plan_export.Wanted(), target, texts=texts)
        return (target,)
    tables = _tables(dossier, checked)
    if format == "xlsx":
        path = folder / "dossier.xlsx"
        sheets = [Sheet(name, header, rows, _WIDTHS, {}) for name, (header, rows) in tables.items()]
        with replacing((path,)) as (part,):
            export_files.write_xlsx(part, sheets)
        return (path,)
    paths = tuple(folder / f"{name}.{format}" for name in tables)
    write = _write if format == "csv" else export_files.write_json
    with replacing(paths) as parts:
        for part, (header, rows) in zip(parts, tables.values(), strict=True):
            write(part, header, rows)
    return paths


def table_csv(header: Sequence[str], rows: Rows, path: Path) -> None:
    """Write one table, such as the one behind a chart, in place of ``path``.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    with replacing((path,)) as (part,):
        _write(part, header, rows)


def _write(part: Path, header: Sequence[str], rows: Rows) -> None:
    export_files.write_csv(part, header, rows)


def _tables(
    dossier: Dossier, checked: ChecklistResult
) -> Mapping[str, tuple[Sequence[str], Iterable[Sequence[Cell]]]]:
    names = _Names.of(dossier)
    return {
        "publications": (_PUBLICATIONS, _publications(dossier, names)),
        "accounts": (_ACCOUNTS, _accounts(dossier, names)),
        "readings": (_READINGS, _readings(dossier, names)),
        "contents": (_CONTENTS, _contents(dossier, names)),
        "objectives": (_OBJECTIVES, _objectives(dossier)),
        "audiences": (_AUDIENCES, _audiences(dossier, names)),
        "answers": (_ANSWERS, _answers(checked)),
    }


def _publications(dossier: Dossier, names: "_Names") -> Iterator[Sequence[Cell]]:
    zone = ZoneInfo(territory.read(dossier).timezone)
    ids = publications.ids(dossier, PublicationFilter(), descending=False)
    alike = likeness.with_website(dossier)
    for start in range(0, len(ids), _WINDOW):
        for one in publications.window(dossier, ids[start : start + _WINDOW]):
            yield (
                *names.accounts[one.account_id],
                _published_at(one, zone),
                one.minute is not None,
                one.format,
                one.origin,
                one.sponsored,
                one.permalink,
                one.text,
                *(getattr(one, metric) for metric in _METRICS),
                one.link,
                date.fromordinal(one.measured_on) if one.measured_on else None,
                alike.get(one.id or 0),
            )


def _published_at(one: Publication, zone: ZoneInfo) -> Cell:
    if one.minute is None:
        return date.fromordinal(one.day)
    return datetime.fromtimestamp(one.published_at, zone)


def _accounts(dossier: Dossier, names: "_Names") -> Iterator[Sequence[Cell]]:
    links = accounts.links(dossier)
    for one in accounts.accounts(dossier):
        served = links.get(one.id or 0)
        yield (
            *names.accounts[one.id or 0],
            *(getattr(one, name) for name in _ACCOUNTS[2:-2]),
            " | ".join(names.objectives[key] for key in served.objective_ids) if served else None,
            one.notes,
        )


def _readings(dossier: Dossier, names: "_Names") -> Iterator[Sequence[Cell]]:
    for one in accounts.readings(dossier):
        yield *names.accounts[one.account_id], *(getattr(one, name) for name in _READINGS[2:])


def _contents(dossier: Dossier, names: "_Names") -> Iterator[Sequence[Cell]]:
    """Yield one row a version, or one for a content that has none yet."""
    zone = ZoneInfo(territory.read(dossier).timezone)
    everything = plan.contents(dossier)
    uids = {one.id: one.uid for one in everything}
    permalinks = plan_keys.permalinks(dossier)
    for one in everything:
        start = (one.title, one.status, one.planned_on, one.planned_time, one.timezone)
        end = (
            names.audiences.get(one.audience_id or 0),
            names.objectives.get(one.objective_id or 0),
            names.pillars.get(one.pillar_id or 0),
            one.origin,
            one.brief,
            one.note,
            *_more(one, uids, zone),
        )
        if not one.versions:
            yield *start, *(None,) * 5, *end
        for version in one.versions:
            yield (
                *start,
                *names.accounts[version.account_id],
                version.text,
                version.alt_text,
                permalinks.get(version.publication_id or 0),
                *end,
            )


def _more(one: Content, uids: Mapping[int | None, str], zone: ZoneInfo) -> Iterator[Cell]:
    """Yield what the columns after the note hold."""
    for name in _CONTENTS[_CONTENTS.index("kind") :]:
        match name:
            case "submitted_at" | "approved_at":
                at = getattr(one, name)
                yield None if at is None else datetime.fromtimestamp(at, UTC).astimezone(zone)
            case "series":
                yield one.series_id
            case "timeless":
                yield one.is_timeless
            case "stock" | "call":
                yield uids.get(getattr(one, f"{name}_id"))
            case _:
                yield getattr(one, name)


def _objectives(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for one in strategy.objectives(dossier):
        yield tuple(getattr(one, name) for name in _OBJECTIVES)


def _audiences(dossier: Dossier, names: "_Names") -> Iterator[Sequence[Cell]]:
    """Yield one row a message that an account has for the audience, or one without any."""
    links = accounts.links(dossier)
    for one in strategy.audiences(dossier):
        messages = [
            (account_id, message)
            for account_id, served in sorted(links.items())
            for audience_id, message in served.audiences
            if audience_id == one.id
        ]
        if not messages:
            yield one.name, one.description, None, None, None, one.is_priority
        for account_id, message in messages:
            yield one.name, one.description, *names.accounts[account_id], message, one.is_priority


def _answers(checked: ChecklistResult) -> Iterator[Sequence[Cell]]:
    """Yield one row a question, with the answer in force; a proposal was answered by nobody."""
    for line in checked.lines:
        given = line.given or GivenAnswer(line.item.id)
        yield (
            line.item.id,
            line.item.question,
            line.answer,
            line.source,
            line.level,
            given.note,
            given.evidence,
            given.reason,
            given.answered_on,
        )


@frozen
class _Names:
    """The names of what rows point at; an account is told by its name and its network."""

    accounts: dict[int, tuple[str, str]]
    objectives: dict[int, str]
    audiences: dict[int, str]
    pillars: dict[int, str]

    @classmethod
    def of(cls, dossier: Dossier) -> "_Names":
        return cls(
            {one.id or 0: (one.name, one.network_id) for one in accounts.accounts(dossier)},
            {one.id or 0: one.title for one in strategy.objectives(dossier)},
            {one.id or 0: one.name for one in strategy.audiences(dossier)},
            {one.id or 0: one.name for one in strategy.pillars(dossier)},
        )
