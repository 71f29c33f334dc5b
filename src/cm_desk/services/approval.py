"""Who approved a content and when: asked for, given, or sent back with a reason."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cm_desk.domain import approval, wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, plan, plan_settings
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

_LONGEST_NOTE = 10_000


def submit(dossier: Dossier, content_id: int, *, now: int | None = None) -> Change:
    """Mark a content as awaiting approval, from now on."""
    return _change(
        dossier,
        content_id,
        "content_submitted",
        lambda one: approval.submitted(one, now=_now(now)),
    )


def approve(dossier: Dossier, content_id: int, *, by: str, now: int | None = None) -> Change:
    """Approve a content as it is now written, and keep who did for the next one.

    Raises:
        CmDeskError: nobody is named.
    """
    if not by.strip():
        raise CmDeskError("approver_missing", field="by")
    with changes.record(
        dossier, "content_approved", name=plan.content(dossier, content_id).title
    ) as recording:
        one = plan.content(dossier, content_id)
        plan.save(dossier, approval.approved(one, by=by, now=_now(now)))
        settings = plan_settings.read(dossier)
        if settings.approver != by.strip():
            plan_settings.write(dossier, replace(settings, approver=by.strip()))
    return recording.change


def send_back(
    dossier: Dossier, content_id: int, *, reason: str, texts: Texts, on: date, by: str = ""
) -> Change:
    """Ask for another writing; the reason, dated, joins the internal note.

    Raises:
        CmDeskError: no reason is given, or the note would be too long.
    """
    if not reason.strip():
        raise CmDeskError("reason_missing", field="reason")
    key = "approval.sent_back_note_by" if by.strip() else "approval.sent_back_note"
    told = texts.get(
        "plan_checks", key, day=wording.day(on), reason=reason.strip(), name=by.strip()
    )
    if len(plan.content(dossier, content_id).note) + len(told) >= _LONGEST_NOTE:
        raise CmDeskError("note_too_long", field="reason")
    return _change(
        dossier, content_id, "content_sent_back", lambda one: approval.sent_back(one, reason=told)
    )


def stamped(
    dossier: Dossier, before: Content | None, wanted: Content, *, now: int | None = None
) -> Content:
    """Return what is to be saved, dated and signed as a newly chosen status calls for."""
    by = plan_settings.read(dossier).approver
    return approval.stamped(before, wanted, by=by, now=_now(now))


def _change(
    dossier: Dossier, content_id: int, label: str, made: Callable[[Content], Content]
) -> Change:
    one = plan.content(dossier, content_id)
    with changes.record(dossier, label, name=one.title) as recording:
        plan.save(dossier, made(one))
    return recording.change


def _now(now: int | None) -> int:
    return int(time.time()) if now is None else now
