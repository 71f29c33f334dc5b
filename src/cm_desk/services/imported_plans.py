"""Posts of a planning tool's template, which become contents of the plan."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.importing import PlannedPost
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.storage import accounts, plan, territory
from cm_desk.storage.database import Dossier
from cm_desk.storage.staging import Counts

_TITLE = 80


def plan_news(planned: Sequence[PlannedPost], known: Iterable[str]) -> Counts:
    """Count the contents that a template would add, and those that it added already."""
    keys = {key_of(post) for post in planned}
    new = keys.difference(known)
    return Counts(len(new), 0, len(keys) - len(new))


def save_planned(dossier: Dossier, planned: Sequence[PlannedPost]) -> None:
    """Add to the plan the posts that it lacks, inside a recording; the others stay as they are."""
    if not planned:
        return
    there = plan.external_keys(dossier)
    timezone = territory.read(dossier).timezone
    known = accounts.accounts(dossier)
    groups = {one.id: one.group for one in accounts.networks(dossier)}
    for key, post in _distinct(planned).items():
        if key not in there:
            chosen = [one for one in known if _is_for(post, one, groups[one.network_id])]
            plan.add(dossier, _content(post, chosen, timezone), external_key=key)


def key_of(post: PlannedPost) -> str:
    """Name a planned post by its day, its hour and its text, the same whenever it comes back."""
    words = " ".join(f"{post.text} {post.link}".split())
    told = f"{post.planned_on or ''} {post.planned_time or ''} {words}"
    return f"plan:{hashlib.sha256(told.encode()).hexdigest()[:32]}"


def _distinct(planned: Sequence[PlannedPost]) -> dict[str, PlannedPost]:
    """Join the lines that say the same post, each for other networks."""
    found: dict[str, PlannedPost] = {}
    for post in planned:
        key = key_of(post)
        before = found.get(key)
        names = (*before.network_ids, *post.network_ids) if before else post.network_ids
        found[key] = replace(before or post, network_ids=tuple(dict.fromkeys(names)))
    return found


def _is_for(post: PlannedPost, account: Account, group: str) -> bool:
    is_open = account.state is not AccountState.CLOSED
    return is_open and bool({account.network_id, group} & set(post.network_ids))


def _content(post: PlannedPost, chosen: Sequence[Account], timezone: str) -> Content:
    text = post.text
    if post.link and post.link not in text:
        text = f"{text}\n{post.link}".strip()
    versions = [
        Version(one.id, text=text, alt_text=post.alt_text) for one in chosen if one.id is not None
    ]
    return Content(
        _title(text),
        # Without an account there is no version yet to hold the text.
        brief="" if versions else text,
        status=_status(post),
        planned_on=post.planned_on,
        planned_time=post.planned_time if post.planned_on else None,
        timezone=timezone,
        versions=tuple(versions),
    )


def _status(post: PlannedPost) -> Status:
    """Another tool will publish what has a date; a draft, or what waits, is still to do."""
    is_set = post.planned_on is not None and not post.is_draft
    return Status.SCHEDULED if is_set else Status.TO_WRITE


def _title(text: str) -> str:
    r"""Return the beginning of a text, cut between two words.

    >>> _title("Réunion publique\nle 12 mars")
    'Réunion publique'
    """
    line = text.strip().partition("\n")[0].strip()
    if len(line) <= _TITLE:
        return line
    cut = line[:_TITLE].rpartition(" ")[0] or line[:_TITLE]
    return f"{cut.rstrip(' ,;:')}…"
