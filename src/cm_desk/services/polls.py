"""The polls that concern the territory: those bundled, as the user answered them, and others."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.territory import TerritoryKind
from cm_desk.domain.year_frame import Poll, guard_start, is_guarded
from cm_desk.services import calendars, known_years
from cm_desk.services.calendars import BundledPoll
from cm_desk.storage import changes, territory, year_frame
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


def polls(dossier: Dossier, *, resources: Path) -> tuple[Poll, ...]:
    """Return the bundled polls as the user answered them, and the user's own, by month."""
    return merged(dossier, territory.read(dossier).kind, resources)


def guarded_periods(dossier: Dossier, *, resources: Path) -> tuple[tuple[Poll, date, date], ...]:
    """Return each poll whose period is to be hatched, with its first and last day.

    The period ends on the day of the last round, or with the month while no day is known.
    """
    found = polls(dossier, resources=resources)
    return tuple((poll, guard_start(poll), last_day(poll)) for poll in found if is_guarded(poll))


def save_poll(dossier: Dossier, wanted: Poll) -> Change:
    """Write a poll of the user's own, or what was answered of a bundled one.

    Its month follows from the first round, once known.

    Raises:
        CmDeskError: no title, a second round before the first, a period that starts after
            the poll, a date out of the years that the dossier holds.
    """
    kept = _dated_poll(replace(wanted, title=wanted.title.strip(), note=wanted.note.strip()))
    _check_poll(kept)
    if kept.slug and kept.id is None:
        kept = replace(kept, id=_answered_already(dossier, kept.slug))
    with changes.record(dossier, "poll_saved", name=kept.title) as recording:
        year_frame.save_poll(dossier, kept)
    return recording.change


def delete_polls(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete polls of the user's own; a bundled one is then as it came."""
    chosen = tuple(ids)
    with changes.record(dossier, "polls_deleted", count=len(chosen)) as recording:
        year_frame.delete_polls(dossier, chosen)
    return recording.change


def _check_poll(one: Poll) -> None:
    if not one.title:
        raise CmDeskError("poll_without_title", field="title")
    if one.second_round and not one.first_round:
        raise CmDeskError("second_round_alone", field="first_round")
    if one.first_round and one.second_round and one.second_round < one.first_round:
        raise CmDeskError("second_round_before_first", field="second_round")
    known_years.require(one.month, "month")
    if one.second_round:
        known_years.require(one.second_round, "second_round")
    if one.guard_from:
        known_years.require(one.guard_from, "guard_from")
        if one.guard_from > last_day(one):
            raise CmDeskError("guard_after_poll", field="guard_from")


def _dated_poll(one: Poll) -> Poll:
    return replace(one, month=(one.first_round or one.month).replace(day=1))


def _answered_already(dossier: Dossier, slug: str) -> int | None:
    return next((one.id for one in year_frame.polls(dossier) if one.slug == slug), None)


def merged(dossier: Dossier, kind: TerritoryKind | None, resources: Path) -> tuple[Poll, ...]:
    """Return the bundled polls as the territory answered for them, and its own."""
    answered = year_frame.polls(dossier)
    by_slug = {poll.slug: poll for poll in answered if poll.slug}
    bundled = [
        _as_answered(one, kind, by_slug.pop(one.poll.slug, None))
        for one in calendars.polls(resources)
    ]
    own = [poll for poll in answered if not poll.slug]
    return tuple(
        sorted([*bundled, *by_slug.values(), *own], key=lambda one: (one.month, one.title))
    )


def _as_answered(bundled: BundledPoll, kind: TerritoryKind | None, answer: Poll | None) -> Poll:
    """Return what the user wrote; dates that a later version confirms replace unsure ones."""
    if answer is None:
        poll = bundled.poll
        concern = poll.concern if kind is None else bundled.concern_by_kind.get(kind, poll.concern)
        return replace(poll, concern=concern)
    sure = bundled.poll
    if answer.is_confirmed or not sure.is_confirmed:
        return answer
    return replace(
        answer,
        month=sure.month,
        first_round=sure.first_round,
        second_round=sure.second_round,
        is_confirmed=True,
        source=sure.source,
    )


def last_day(poll: Poll) -> date:
    """Return the day of the last round, or the end of the month while no day is known."""
    month = poll.month
    after = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return poll.second_round or poll.first_round or after - timedelta(days=1)
