"""Calls for projects: what they ask for, and their reminders planned and moved."""

from dataclasses import replace
from datetime import date

from cm_desk.domain import calls, wording
from cm_desk.domain.calls import Due, DueKind
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, Status, Version
from cm_desk.services.texts import Texts
from cm_desk.storage import calls as stored
from cm_desk.storage import changes, plan
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

__all__ = [
    "Due",
    "DueKind",
    "check",
    "due",
    "follow",
    "plan_reminders",
    "proposed",
    "sentence",
]

_LONGEST_TITLE = 300


def due(dossier: Dossier, *, today: date) -> tuple[Due, ...]:
    """Return the reminders and relays due and the calls just closed, soonest first."""
    return calls.due(stored.outlines(dossier), today)


def sentence(one: Due, texts: Texts) -> str:
    """Say what a call asks for, in one sentence."""
    is_last_day = one.kind is DueKind.REMINDER and one.days_before == 0
    return texts.get(
        "calls",
        "due.rappel_dernier_jour" if is_last_day else f"due.{one.kind}",
        title=one.call.title,
        day=wording.day(one.on),
        days=one.days_before,
        closing=wording.day(one.call.closes_on or one.on),
        people=" ".join(one.call.relay_to.split()),
    )


def proposed(
    dossier: Dossier, content_id: int, *, texts: Texts, today: date
) -> tuple[Content, ...]:
    """Return the reminders of a call that are still to plan, as they would be, soonest first."""
    call = plan.content(dossier, content_id)
    lacking = calls.missing(call, stored.recalling(dossier, content_id), today)
    return tuple(_reminder(call, days, day, texts) for days, day in lacking)


def plan_reminders(
    dossier: Dossier, content_id: int, *, texts: Texts, today: date
) -> tuple[tuple[int, ...], Change]:
    """Plan the reminders that a call lacks, in one change; return their ids.

    Raises:
        CmDeskError: the content is no call with a closing date and reminders to come.
    """
    call = plan.content(dossier, content_id)
    if call.kind is not ContentKind.CALL or call.closes_on is None:
        raise CmDeskError("call_without_closing", field="closes_on")
    if call.closes_on < today:
        raise CmDeskError("call_closed", field="closes_on", day=wording.day(call.closes_on))
    wanted = proposed(dossier, content_id, texts=texts, today=today)
    if not wanted:
        raise CmDeskError("call_no_reminder", field="reminder_days")
    with changes.record(
        dossier, "reminders_planned", name=call.title, count=len(wanted)
    ) as recording:
        ids = tuple(plan.save(dossier, one) for one in wanted)
    return ids, recording.change


def check(wanted: Content) -> None:
    """Refuse a call that closes before the day on which it is announced.

    Raises:
        CmDeskError: it does.
    """
    is_call = wanted.kind is ContentKind.CALL
    if is_call and wanted.closes_on and wanted.planned_on and wanted.closes_on < wanted.planned_on:
        raise CmDeskError("call_closes_before", field="closes_on")


def follow(dossier: Dossier, before: Content, after: Content) -> None:
    """Move the reminders that are not done with the closing of their call, inside a recording."""
    if before.id is None or before.closes_on is None or after.closes_on is None:
        return
    if before.closes_on == after.closes_on:
        return
    for outline in stored.recalling(dossier, before.id):
        one = calls.moved(outline, before.closes_on, after.closes_on)
        if one != outline:
            whole = plan.content(dossier, one.id or 0)
            plan.save(dossier, replace(whole, planned_on=one.planned_on, status=one.status))


def _reminder(call: Content, days: int, day: date, texts: Texts) -> Content:
    """Return the content that recalls a call: for the same accounts, its text to be written."""
    closing = wording.day(call.closes_on or day)
    key = {0: "last", 1: "one"}.get(days, "many")
    said = texts.get("calls", f"reminder.{key}", days=days, title="{title}")
    room = _LONGEST_TITLE - len(said.replace("{title}", ""))
    title = call.title if len(call.title) <= room else f"{call.title[: room - 1].rstrip()}…"
    return Content(
        said.replace("{title}", title),
        brief=texts.get("calls", "reminder.brief", title=call.title, closing=closing),
        status=Status.TO_WRITE,
        planned_on=day,
        planned_time=call.planned_time,
        timezone=call.timezone,
        audience_id=call.audience_id,
        objective_id=call.objective_id,
        pillar_id=call.pillar_id,
        origin=call.origin,
        format=call.format,
        images=call.images,
        image_credit=call.image_credit,
        image_consent=call.image_consent,
        funder_mention=call.funder_mention,
        call_id=call.id,
        versions=tuple(
            Version(version.account_id, alt_text=version.alt_text) for version in call.versions
        ),
    )
