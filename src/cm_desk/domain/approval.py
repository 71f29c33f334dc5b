"""What an approval is worth: who gave it, when, and whether the texts changed since."""

from dataclasses import replace
from hashlib import blake2b
from typing import Final

from cm_desk.domain.plan import Content, Status

# Before these, an approval that was given no longer stands.
_UNDONE: Final = frozenset({Status.IDEA, Status.TO_WRITE, Status.TO_APPROVE})


def mark_of(one: Content) -> str:
    """Return what the texts and images of a content come down to."""
    parts = [one.funder_mention, one.images]
    for version in sorted(one.versions, key=lambda version: version.account_id):
        parts += [str(version.account_id), version.text, version.alt_text]
    return blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


def is_changed_since(one: Content) -> bool:
    """Tell whether a text or an image changed since the content was approved."""
    return bool(one.approved_mark) and one.approved_mark != mark_of(one)


def submitted(one: Content, *, now: int) -> Content:
    """Return a content that awaits approval since ``now``, epoch seconds."""
    return replace(_unapproved(one), status=Status.TO_APPROVE, submitted_at=now)


def approved(one: Content, *, by: str, now: int) -> Content:
    """Return a content approved as it is, by somebody, ``now``."""
    return replace(
        one,
        status=Status.APPROVED,
        approved_by=by.strip(),
        approved_at=now,
        approved_mark=mark_of(one),
    )


def sent_back(one: Content, *, reason: str) -> Content:
    """Return a content to write again, the reason at the end of its note."""
    note = "\n".join(part for part in (one.note.strip(), reason.strip()) if part)
    return replace(_unapproved(one), status=Status.TO_WRITE, note=note)


def stamped(before: Content | None, wanted: Content, *, by: str, now: int) -> Content:
    """Return what is to be saved, with the marks that a status newly chosen calls for.

    A status chosen in the sheet says as much as the dialog of approval: « à valider » is
    dated, « validé » says who and when, and going back takes the approval away.
    """
    if before is not None and before.status is wanted.status:
        return wanted
    if wanted.status is Status.TO_APPROVE:
        return submitted(wanted, now=now)
    if wanted.status is Status.APPROVED:
        return approved(wanted, by=by, now=now)
    return _unapproved(wanted) if wanted.status in _UNDONE else wanted


def _unapproved(one: Content) -> Content:
    return replace(one, approved_at=None, approved_by="", approved_mark="")
