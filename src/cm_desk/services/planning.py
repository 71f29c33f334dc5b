"""The plan: contents, their versions, and the publications they become."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Kind, Publication, day_moment, moment_of
from cm_desk.domain.records import frozen
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
    return move_many(dossier, [content_id], to=to)


def move_many(dossier: Dossier, ids: Sequence[int], *, to: date | None) -> Change:
    """Plan contents on the same day, each at its own hour, or make them undated ideas."""
    chosen = [plan.content(dossier, one) for one in ids]
    label = "content_moved" if len(chosen) == 1 else "contents_moved"
    name = chosen[0].title if chosen else ""
    with changes.record(dossier, label, name=name, count=len(chosen)) as recording:
        for one in chosen:
            at = one.planned_time if to else None
            plan.save(dossier, replace(one, planned_on=to, planned_time=at))
    return recording.change


def delete(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete contents; the publications they became stay."""
    chosen = tuple(ids)
    with changes.record(dossier, "contents_deleted", count=len(chosen)) as recording:
        plan.delete(dossier, chosen)
    return recording.change


def is_done(one: Content) -> bool:
    """Tell whether nothing remains to do to publish a content: it appeared, or will not."""
    return one.status in {Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED}


def is_late(one: Content, today: date) -> bool:
    """Tell whether a content's day has passed and nothing says that it appeared."""
    return one.planned_on is not None and one.planned_on < today and not is_done(one)


def candidates(
    dossier: Dossier,
    one: Content,
    version: Version,
    *,
    within: int = 14,
    today: date | None = None,
) -> tuple[Publication, ...]:
    """Return the account's publications that a version may have become, nearest first.

    Replies and what another content became are left out. An undated idea is looked for
    around ``today``.
    """
    day = one.planned_on or today or date.today()  # noqa: DTZ011 - the user's own day
    taken = {
        other.publication_id
        for known in plan.contents(dossier)
        if known.id != one.id
        for other in known.versions
    }
    near = publications.near(dossier, version.account_id, day.toordinal(), within=within)
    return tuple(found for found in near if found.kind != Kind.REPLY and found.id not in taken)


@frozen
class Appearance:
    """Where and when a version really appeared.

    ``publication_id`` names a publication of the history; without it one is written from the
    date, the time if it is known, and the link.
    """

    account_id: int
    on: date
    at: time | None = None
    permalink: str = ""
    publication_id: int | None = None


def publish(
    dossier: Dossier, content_id: int, appearances: Sequence[Appearance]
) -> tuple[tuple[int, ...], Change]:
    """Link versions to the publications they became, in one change; return those publications.

    A link that the account's history already knows is linked, never written twice. An
    account for which the content had no version gets one. The content is published once
    every version is.
    """
    one = plan.content(dossier, content_id)
    versions = {version.account_id: version for version in one.versions}
    with changes.record(dossier, "content_published", name=one.title) as recording:
        for found in appearances:
            version = versions.get(found.account_id) or Version(found.account_id)
            appeared = _appeared(dossier, one, version, found)
            versions[found.account_id] = replace(version, publication_id=appeared)
        linked = tuple(sorted(versions.values(), key=lambda version: version.account_id))
        done = all(version.publication_id is not None for version in linked)
        status = Status.PUBLISHED if done and not is_done(one) else one.status
        plan.save(dossier, replace(one, versions=linked, status=status))
    made = {version.account_id: version.publication_id for version in linked}
    return tuple(made[found.account_id] or 0 for found in appearances), recording.change


def _appeared(dossier: Dossier, one: Content, version: Version, found: Appearance) -> int:
    """Return the publication that a version became, written if the history has it not."""
    # Accueil, which only reads lists, must not load these.
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - most plans import nothing

    from cm_desk.imports import links  # noqa: PLC0415 - as above

    if found.publication_id is not None:
        return found.publication_id
    key = links.key_of(found.permalink) or None
    known = publications.with_key(dossier, found.account_id, key) if key else None
    if known is not None:
        return known
    zone = ZoneInfo(territory.read(dossier).timezone)
    moment = (
        day_moment(found.on, zone)
        if found.at is None
        else moment_of(datetime.combine(found.on, found.at, tzinfo=zone), zone)
    )
    return publications.save(
        dossier,
        Publication(
            found.account_id,
            *moment,
            text=version.text or one.title,
            alt_text=version.alt_text,
            origin=one.origin,
            pillar_id=one.pillar_id,
            audience_id=one.audience_id,
            permalink=found.permalink,
            external_key=key,
        ),
    )
