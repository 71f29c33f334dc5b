"""Planned contents by lines: what calendars and lists show, read without any text."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any

from cm_desk.domain.plan import ContentKind, Status
from cm_desk.domain.plan_lines import ContentLine
from cm_desk.domain.publication import Origin
from cm_desk.domain.wording import fold
from cm_desk.storage.database import Dossier

_COLUMNS = (
    "SELECT id, title, status, planned_on, planned_time, audience_id, objective_id, pillar_id,"
    " origin, kind, series_id, (SELECT group_concat(account_id) FROM content_version"
    " WHERE content_id = content.id) FROM content"
)
_IN_ORDER = "ORDER BY planned_on IS NULL, planned_on, planned_time, id"


def between(dossier: Dossier, first: date, last: date) -> tuple[ContentLine, ...]:
    """Return the contents planned between two days, both included, in order."""
    days = (first.isoformat(), last.isoformat())
    return tuple(_lines(dossier, f"WHERE planned_on BETWEEN ? AND ? {_IN_ORDER}", days))


def undated(dossier: Dossier) -> tuple[ContentLine, ...]:
    """Return the contents that have no date yet, oldest first."""
    return tuple(_lines(dossier, "WHERE planned_on IS NULL ORDER BY id"))


def all_of(dossier: Dossier) -> tuple[ContentLine, ...]:
    """Return every content in order, what has no date last."""
    return tuple(_lines(dossier, _IN_ORDER))


def is_empty(dossier: Dossier) -> bool:
    """Tell whether there is no content at all."""
    return dossier.connection.execute("SELECT 1 FROM content LIMIT 1").fetchone() is None


def said(dossier: Dossier, *, ids: Sequence[int] | None = None) -> dict[int, str]:
    """Return the titles and texts of contents, ``ids`` or all, folded as words are searched."""
    chosen, values = _among(ids)
    texts: dict[int, list[str]] = {}
    for table, key, columns in (
        ("content", "id", ("title", "brief", "note", "contributor")),
        ("content_version", "content_id", ("text", "alt_text")),
    ):
        rows = dossier.connection.execute(
            f"SELECT {key}, {', '.join(columns)} FROM {table} WHERE {key} {chosen}",  # noqa: S608 - our own columns
            values,
        )
        for content_id, *found in rows:
            texts.setdefault(content_id, []).extend(found)
    return {one: fold("\n".join(found)) for one, found in texts.items()}


def _among(ids: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    if ids is None:
        return "IS NOT NULL", ()
    return "IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)


def _lines(
    dossier: Dossier, tail: str, values: Sequence[str] | Mapping[str, str] = ()
) -> Iterator[ContentLine]:
    # Each value of the same few is made once: a list may hold thousands of lines.
    statuses = {one.value: one for one in Status}
    kinds = {one.value: one for one in ContentKind}
    origins: dict[Any, Origin | None] = {one.value: one for one in Origin} | {None: None}
    for row in dossier.connection.execute(f"{_COLUMNS} {tail}", values):
        one, title, status, day, at, audience, objective, pillar, origin, kind, series, found = row
        yield ContentLine(
            one,
            title,
            statuses[status],
            date.fromisoformat(day) if day else None,
            time.fromisoformat(at) if at else None,
            audience,
            objective,
            pillar,
            origins[origin],
            kinds[kind],
            series,
            tuple(map(int, found.split(","))) if found else (),
        )
