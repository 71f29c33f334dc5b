"""The plan: contents, their versions, and the publications they become."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.plan_copies import bones_of, copy_of
from cm_desk.domain.plan_lines import ContentLine
from cm_desk.domain.publication import Kind, Publication, day_moment, moment_of
from cm_desk.domain.records import frozen
from cm_desk.services import calls
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


def some(dossier: Dossier, ids: Iterable[int]) -> tuple[Content, ...]:
    """Return those contents that are still there, in the order of the plan."""
    return plan.some(dossier, ids)


def save(dossier: Dossier, wanted: Content) -> tuple[int, Change]:
    """Write a content with exactly its versions; reminders follow the closing of their call."""
    check(wanted)
    before = wanted if wanted.id is None else plan.content(dossier, wanted.id)
    label = "content_added" if wanted.id is None else "content_saved"
    with changes.record(dossier, label, name=wanted.title) as recording:
        content_id = plan.save(dossier, wanted)
        calls.follow(dossier, before, wanted)
    return content_id, recording.change


def check(wanted: Content) -> None:
    """Refuse a content that cannot be kept as it is."""
    if not wanted.title.strip():
        raise CmDeskError("content_without_title", field="title")
    if wanted.planned_time is not None and wanted.planned_on is None:
        raise CmDeskError("time_without_date", field="planned_on")
    calls.check(wanted)


def move(dossier: Dossier, content_id: int, *, to: date | None) -> Change:
    """Plan a content on another day, or put it back among the undated ideas."""
    return move_many(dossier, [content_id], to=to)


def move_many(dossier: Dossier, ids: Sequence[int], *, to: date | None) -> Change:
    """Plan contents on the same day, each at its own hour, or make them undated ideas."""
    moved = [
        replace(one, planned_on=to, planned_time=one.planned_time if to else None)
        for one in plan.some(dossier, ids)
    ]
    return _write(dossier, moved, one="content_moved", many="contents_moved")


@frozen
class Spot:
    """Where contents are carried: a day, or none; the hour changes only if ``sets_hour``."""

    day: date | None
    at: time | None = None
    sets_hour: bool = False


FIRST_DAY: Final = date(2004, 1, 1)
YEARS_AHEAD: Final = 10


def carry(
    dossier: Dossier, ids: Sequence[int], *, lead: int, to: Spot, today: date | None = None
) -> Change:
    """Carry contents together: ``lead`` goes to a spot, the others keep their distance in days.

    What has no date goes to the same day as the lead; each keeps its own hour, but the lead
    where the spot says one. Without a day, all become undated ideas.

    Raises:
        CmDeskError: one of them would leave the years that may be planned from ``today``.
    """
    if to.day is None:
        return move_many(dossier, ids, to=None)
    chosen = plan.some(dossier, ids)
    start = next((one.planned_on for one in chosen if one.id == lead), None)
    moved = []
    for one in chosen:
        day = to.day
        if start is not None and one.planned_on is not None:
            day = one.planned_on + (to.day - start)
        at = to.at if to.sets_hour and one.id == lead else one.planned_time
        moved.append(replace(one, planned_on=day, planned_time=at))
    last = date((today or to.day).year + YEARS_AHEAD, 12, 31)
    if not all(FIRST_DAY <= (one.planned_on or FIRST_DAY) <= last for one in moved):
        raise CmDeskError("shift_too_far", last=f"{last:%d/%m/%Y}")
    return _write(dossier, moved, one="content_moved", many="contents_moved")


def duplicate(dossier: Dossier, ids: Iterable[int]) -> tuple[tuple[int, ...], Change]:
    """Copy contents on the same days, to be written again; return the copies."""
    chosen = plan.some(dossier, ids)
    label = "content_duplicated" if len(chosen) == 1 else "contents_duplicated"
    name = chosen[0].title if chosen else ""
    with changes.record(dossier, label, name=name, count=len(chosen)) as recording:
        made = tuple(plan.save(dossier, copy_of(one)) for one in chosen)
    return made, recording.change


def skeleton(
    dossier: Dossier, *, month: date, to: date, ids: Iterable[int] | None = None
) -> tuple[tuple[int, ...], Change]:
    """Fill a month with the titles of another, on the same weekdays; return what was written.

    ``month`` and ``to`` are first days of months; ``ids`` names which contents of the month,
    by default all that were not abandoned. Texts, images and notes are left behind.
    """
    last = _month_end(month)
    wanted = None if ids is None else set(ids)
    bones = [
        bones_of(one, to)
        for one in plan.contents(dossier, first=month, last=last)
        if (one.status is not Status.ABANDONED if wanted is None else one.id in wanted)
    ]
    values = {"count": len(bones), "month": wording.month(to)}
    with changes.record(dossier, "month_duplicated", **values) as recording:
        made = tuple(plan.save(dossier, one) for one in bones)
    return made, recording.change


def _month_end(month: date) -> date:
    """Return the last day of the month that begins on that day."""
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _write(dossier: Dossier, wanted: Sequence[Content], *, one: str, many: str) -> Change:
    """Write contents in one change, named after its only one or counting them."""
    name = wanted[0].title if wanted else ""
    label = one if len(wanted) == 1 else many
    with changes.record(dossier, label, name=name, count=len(wanted)) as recording:
        for content in wanted:
            plan.save(dossier, content)
    return recording.change


def delete(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete contents; the publications they became stay, and their series leave out their days."""
    from cm_desk.storage import series  # noqa: PLC0415 - Accueil deletes nothing

    chosen = tuple(ids)
    with changes.record(dossier, "contents_deleted", count=len(chosen)) as recording:
        touched = series.of_contents(dossier, chosen)
        plan.delete(dossier, chosen)
        series.settle(dossier, touched)
    return recording.change


def is_done(one: Content | ContentLine) -> bool:
    """Tell whether nothing remains to do to publish a content: it appeared, or will not."""
    return one.status in {Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED}


def is_late(one: Content | ContentLine, today: date) -> bool:
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
    near = publications.near(dossier, version.account_id, day.toordinal(), within=within)
    taken = publications.taken(dossier, [found.id or 0 for found in near], but_for=one.id)
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
