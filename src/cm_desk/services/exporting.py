"""The dossier as tables that a spreadsheet opens, whole or not at all."""

import csv
import errno
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from cm_desk.domain.checklist import ChecklistResult, GivenAnswer
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Publication, PublicationFilter
from cm_desk.storage import accounts, likeness, plan, publications, strategy, territory
from cm_desk.storage.database import Dossier

Cell = str | int | float | bool | date | time | None

# What a spreadsheet would take for a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
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


def export_tables(dossier: Dossier, folder: Path, *, checked: ChecklistResult) -> tuple[Path, ...]:
    """Write one CSV file a table into a folder, made when its parent exists.

    ``checked`` is the checklist as it stands: every question, answered or not.

    Raises:
        CmDeskError: the folder cannot be written; the files that were there are untouched.
    """
    _make(folder)
    names = _Names.of(dossier)
    tables: tuple[tuple[str, Sequence[str], Iterable[Sequence[Cell]]], ...] = (
        ("publications", _PUBLICATIONS, _publications(dossier, names)),
        ("accounts", _ACCOUNTS, _accounts(dossier, names)),
        ("readings", _READINGS, _readings(dossier, names)),
        ("contents", _CONTENTS, _contents(dossier, names)),
        ("objectives", _OBJECTIVES, _objectives(dossier)),
        ("audiences", _AUDIENCES, _audiences(dossier, names)),
        ("answers", _ANSWERS, _answers(checked)),
    )
    paths = tuple(folder / f"{name}.csv" for name, _, _ in tables)
    with _replacing(paths) as parts:
        for part, (_, header, rows) in zip(parts, tables, strict=True):
            _write(part, header, rows)
    return paths


def table_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], path: Path) -> None:
    """Write one table, such as the one behind a chart, in place of ``path``.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    with _replacing((path,)) as (part,):
        _write(part, header, rows)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise CmDeskError("no_such_folder", path=folder.parent) from error
    except OSError as error:
        raise CmDeskError("cannot_write", path=folder) from error


@contextmanager
def _replacing(paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give files to write beside the wanted ones, which they replace once all are whole."""
    parts = tuple(path.with_name(f"{path.name}.part") for path in paths)
    try:
        yield parts
        for part, path in zip(parts, paths, strict=True):
            part.replace(path)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        key = "report_disk_full" if is_full else "report_not_written"
        raise CmDeskError(key, path=error.filename2 or paths[0]) from error
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _write(part: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        _write_rows(stream, header, rows)


def _write_rows(stream: TextIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Quote every text, so that no separator inside one can start a cell of its own."""
    csv.writer(stream, delimiter=";", lineterminator="\n").writerow(header)
    writer = csv.writer(stream, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: Cell) -> str | int:
    """Return what the file holds: numbers bare, a French comma, no text that is a formula.

    >>> _cell(-3.5), _cell("=1+1"), _cell(None)
    ('-3,5', "'=1+1", '')
    """
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return value
        case float():
            return int(value) if value.is_integer() else f"{value:.15g}".replace(".", ",")
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case _:
            text = value or ""
            return f"'{text}" if text.startswith(_FORMULA) else text


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
    for one in plan.contents(dossier):
        start = (one.title, one.status, one.planned_on, one.planned_time, one.timezone)
        end = (
            names.audiences.get(one.audience_id or 0),
            names.objectives.get(one.objective_id or 0),
            names.pillars.get(one.pillar_id or 0),
            one.origin,
            one.brief,
            one.note,
        )
        if not one.versions:
            yield *start, *(None,) * 5, *end
        for version in one.versions:
            linked = publications.window(dossier, [version.publication_id or 0])
            yield (
                *start,
                *names.accounts[version.account_id],
                version.text,
                version.alt_text,
                linked[0].permalink if linked else None,
                *end,
            )


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


@dataclass(frozen=True, slots=True)
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
