"""Planned contents and their versions, one for each account."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from cm_desk.domain.plan import Content, Version
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def contents(
    dossier: Dossier, *, first: date | None = None, last: date | None = None
) -> tuple[Content, ...]:
    """Return contents planned between two dates, or all of them, undated ideas last."""
    if first is None or last is None:
        tail = ""
        values: dict[str, object] = {}
    else:
        tail = "WHERE planned_on BETWEEN :first AND :last"
        values = {"first": first.isoformat(), "last": last.isoformat()}
    return _with_versions(
        dossier, f"{tail} ORDER BY planned_on IS NULL, planned_on, planned_time, id", values
    )


def undated(dossier: Dossier) -> tuple[Content, ...]:
    """Return the ideas that have no date yet, oldest first."""
    return _with_versions(dossier, "WHERE planned_on IS NULL ORDER BY id", {})


def of_series(dossier: Dossier, series_id: int) -> tuple[Content, ...]:
    """Return the contents of a series, in the order of the rule's days."""
    tail = "WHERE series_id = :series ORDER BY occurrence_on, id"
    return _with_versions(dossier, tail, {"series": series_id})


def timeless(dossier: Dossier) -> tuple[Content, ...]:
    """Return the contents that are kept in stock, by title."""
    return _with_versions(dossier, "WHERE is_timeless = 1 ORDER BY title, id", {})


def to_do(dossier: Dossier, *, until: date) -> tuple[Content, ...]:
    """Return what remains to do: dated until that day, or awaiting approval; earliest first."""
    return _with_versions(
        dossier,
        "WHERE status NOT IN ('publie', 'bilan', 'abandonne')"
        " AND (planned_on <= :until OR status = 'a_valider')"
        " ORDER BY planned_on IS NULL, planned_on, planned_time, id",
        {"until": until.isoformat()},
    )


def content(dossier: Dossier, content_id: int) -> Content:
    """Return one content with its versions.

    Raises:
        LookupError: there is none of this id.
    """
    found = _with_versions(dossier, "WHERE id = :id", {"id": content_id})
    if not found:
        raise LookupError(content_id)
    return found[0]


def some(dossier: Dossier, ids: Iterable[int]) -> tuple[Content, ...]:
    """Return those contents that are still there, in the order of the plan."""
    return _with_versions(
        dossier,
        "WHERE id IN (SELECT value FROM json_each(:ids))"
        " ORDER BY planned_on IS NULL, planned_on, planned_time, id",
        {"ids": json.dumps(list(ids))},
    )


def new_uid() -> str:
    """Return a name that no other content has: not uuid's, which Accueil would load for it."""
    return os.urandom(16).hex()


def save(dossier: Dossier, wanted: Content) -> int:
    """Insert or update a content and make its versions exactly those given; return its id.

    A content without a ``uid`` is given one, for life.
    """
    if not wanted.uid:
        wanted = replace(wanted, uid=new_uid())
    content_id = records.save(dossier.connection, "content", wanted)
    kept = [version.account_id for version in wanted.versions]
    marks = ", ".join("?" * len(kept))
    dossier.connection.execute(
        f"DELETE FROM content_version WHERE content_id = ? AND account_id NOT IN ({marks})",  # noqa: S608 - our own columns and marks
        (content_id, *kept),
    )
    dossier.connection.executemany(
        "INSERT INTO content_version (content_id, account_id, text, alt_text, publication_id)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (content_id, account_id) DO UPDATE SET"
        " text = excluded.text, alt_text = excluded.alt_text,"
        " publication_id = excluded.publication_id",
        [(content_id, v.account_id, v.text, v.alt_text, v.publication_id) for v in wanted.versions],
    )
    return content_id


def external_keys(dossier: Dossier) -> frozenset[str]:
    """Return what names the contents that came from another tool."""
    rows = dossier.connection.execute(
        "SELECT external_key FROM content WHERE external_key IS NOT NULL"
    )
    return frozenset(key for (key,) in rows)


def add(dossier: Dossier, wanted: Content, *, external_key: str) -> int:
    """Insert a content that came from another tool, with its versions; return its id."""
    named = replace(wanted, uid=wanted.uid or new_uid())
    content_id = records.insert(dossier.connection, "content", named, external_key=external_key)
    return save(dossier, replace(named, id=content_id))


def delete(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete contents with their versions; publications stay."""
    records.delete(dossier.connection, "content", ids)


def _with_versions(
    dossier: Dossier, tail: str, values: Mapping[str, object]
) -> tuple[Content, ...]:
    found = records.fetch(dossier.connection, Content, "content", tail, values)
    versions: dict[int, list[Version]] = {}
    filter_, _, _ = tail.partition(" ORDER BY ")
    for content_id, *row in dossier.connection.execute(
        "SELECT content_id, account_id, text, alt_text, publication_id, id FROM content_version"  # noqa: S608 - our own columns and marks
        f" WHERE content_id IN (SELECT id FROM content {filter_}) ORDER BY account_id",
        values,
    ):
        versions.setdefault(content_id, []).append(Version(*row))
    return tuple(replace(one, versions=tuple(versions.get(one.id or 0, ()))) for one in found)
