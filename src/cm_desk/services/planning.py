"""The plan: contents, their versions, and the publications they become."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import (
    Content,
    Publication,
    Status,
    Version,
    day_moment,
    moment_of,
)
from cm_desk.imports import links
from cm_desk.storage import changes, plan, publications, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


def contents(
    dossier: Dossier, *, first: date | None = None, last: date | None = None
) -> tuple[Content, ...]:
    """Return contents planned between two dates, or all of them, undated ideas last."""
    return plan.contents(dossier, first=first, last=last)


def content(dossier: Dossier, content_id: int) -> Content:
    """Return one content with its versions."""
    return plan.content(dossier, content_id)


def save(dossier: Dossier, wanted: Content) -> tuple[int, Change]:
    """Write a content with exactly its versions."""
    if not wanted.title.strip():
        raise CmDeskError("content_without_title", field="title")
    if wanted.planned_time is not None and wanted.planned_on is None:
        raise CmDeskError("time_without_date", field="planned_on")
    label = "content_added" if wanted.id is None else "content_saved"
    with changes.record(dossier, label, name=wanted.title) as recording:
        content_id = plan.save(dossier, wanted)
    return content_id, recording.change


def move(dossier: Dossier, content_id: int, *, to: date | None) -> Change:
    """Plan a content on another day, or put it back among the undated ideas."""
    one = plan.content(dossier, content_id)
    moved = replace(one, planned_on=to, planned_time=one.planned_time if to else None)
    with changes.record(dossier, "content_moved", name=one.title) as recording:
        plan.save(dossier, moved)
    return recording.change


def delete(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete contents; the publications they became stay."""
    chosen = tuple(ids)
    with changes.record(dossier, "contents_deleted", count=len(chosen)) as recording:
        plan.delete(dossier, chosen)
    return recording.change


def candidates(
    dossier: Dossier, one: Content, version: Version, *, within: int = 14
) -> tuple[Publication, ...]:
    """Return the account's publications near the planned day, nearest first, to link one."""
    day = (one.planned_on or date.today()).toordinal()  # noqa: DTZ011 - the user's own day
    return publications.near(dossier, version.account_id, day, within=within)


def mark_as_published(
    dossier: Dossier,
    content_id: int,
    *,
    account_id: int,
    on: date,
    at: time | None = None,
    permalink: str = "",
    publication_id: int | None = None,
) -> tuple[int, Change]:
    """Link a version to the publication it became, writing that publication if none is given.

    The content is published once every version is. Returns the publication's id.
    """
    one = plan.content(dossier, content_id)
    version = next((v for v in one.versions if v.account_id == account_id), Version(account_id))
    zone = ZoneInfo(territory.read(dossier).timezone)
    with changes.record(dossier, "content_published", name=one.title) as recording:
        if publication_id is None:
            moment = (
                day_moment(on, zone)
                if at is None
                else moment_of(datetime.combine(on, at, tzinfo=zone), zone)
            )
            publication_id = publications.save(
                dossier,
                Publication(
                    account_id,
                    *moment,
                    text=version.text or one.title,
                    alt_text=version.alt_text,
                    origin=one.origin,
                    pillar_id=one.pillar_id,
                    audience_id=one.audience_id,
                    permalink=permalink,
                    external_key=links.key_of(permalink) or None,
                ),
            )
        linked = replace(version, publication_id=publication_id)
        versions = tuple(
            sorted(
                (*(v for v in one.versions if v.account_id != account_id), linked),
                key=lambda v: v.account_id,
            )
        )
        done = all(v.publication_id is not None for v in versions)
        status = Status.PUBLISHED if done else one.status
        plan.save(dossier, replace(one, versions=versions, status=status))
    return publication_id, recording.change
