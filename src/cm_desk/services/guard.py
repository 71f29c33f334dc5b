"""What to check before an election: of one content, of a whole period, and its exported proof."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cm_desk.domain import guard, guard_notices
from cm_desk.domain.guard_notices import Antecedence, Criterion, GuardWords, Notice
from cm_desk.domain.guarded import Comparison, GuardFacts, Made
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import Poll, is_guarded
from cm_desk.services import plan_settings, planning, polls, territory
from cm_desk.services.texts import Texts
from cm_desk.services.undo import Change
from cm_desk.storage import accounts, plan
from cm_desk.storage import guard as storage
from cm_desk.storage.database import Dossier

_WORDS = Path("plan", "promotional_words.json")


@frozen
class Findings:
    """What a period is compared with, and what is to be checked in it."""

    compared: Comparison
    notices: tuple[Notice, ...]


def warnings(
    dossier: Dossier, content: Content, *, resources: Path, texts: Texts, today: date
) -> tuple[str, ...]:
    """Return what to check in a content, as it stands on screen; nothing outside the periods.

    Never a refusal: sentences that name the criterion each rests on.
    """
    day = content.planned_on
    if day is None or content.status is Status.ABANDONED:
        return ()
    around = [
        poll
        for poll in polls.polls(dossier, resources=resources)
        if guard_notices.is_within(day, poll)
    ]
    if not around:
        return ()
    words = read_words(dossier, resources=resources, texts=texts)
    said: list[Notice] = []
    for poll in around:
        if is_guarded(poll):
            said += _of_one(dossier, content, poll, words, today=today)
        elif guard_notices.is_linked_only(poll):
            said += guard_notices.of_linked(content, poll, words, _names(dossier))
    return tuple(dict.fromkeys(one.sentence for one in said))


def findings(
    dossier: Dossier, poll: Poll, *, resources: Path, texts: Texts, today: date
) -> Findings:
    """Compare the whole period before a poll, whether or not the plan shows it.

    Where only communication linked to the poll is concerned, nothing else is to be checked.
    """
    words = read_words(dossier, resources=resources, texts=texts)
    compared = guard.compare(_facts(dossier, poll, today=today), poll, today=today)
    contents = plan.contents(dossier, first=compared.first, last=compared.last)
    names = _names(dossier)
    linked_only = guard_notices.is_linked_only(poll)
    notices = [] if linked_only else list(guard_notices.of_comparison(compared, words))
    for content in contents:
        if not planning.is_done(content):
            notices += (
                guard_notices.of_linked(content, poll, words, names)
                if linked_only
                else guard_notices.of_content(content, compared, words)
            )
    return Findings(compared, tuple(notices))


def antecedence(
    dossier: Dossier, poll: Poll, *, resources: Path, texts: Texts, today: date
) -> Antecedence:
    """Return the dossier d’antériorité: cadence and formats, this year and the year before."""
    found = findings(dossier, poll, resources=resources, texts=texts, today=today)
    return Antecedence(territory.read(dossier), found.compared, found.notices)


def read_words(dossier: Dossier, *, resources: Path, texts: Texts) -> GuardWords:
    """Return the words to read again: the user's list, else the bundled one."""
    bundled = _bundled(resources)
    edited = plan_settings.read(dossier).promotional_words
    return GuardWords(
        bundled["promotional"] if edited is None else edited,
        bundled["poll"],
        texts.mapping("guard"),
        texts.mapping("labels"),
    )


def save_words(dossier: Dossier, words: Sequence[str], *, resources: Path) -> Change:
    """Keep the user's list of words; the bundled one is forgotten as an edit of its own."""
    chosen = tuple(dict.fromkeys(words))
    edited = None if chosen == _bundled(resources)["promotional"] else chosen
    settings = plan_settings.read(dossier)
    return plan_settings.save(dossier, replace(settings, promotional_words=edited))


def bundled_words(resources: Path) -> tuple[str, ...]:
    """Return the list of words as it comes with the application."""
    return _bundled(resources)["promotional"]


def _of_one(
    dossier: Dossier, content: Content, poll: Poll, words: GuardWords, *, today: date
) -> list[Notice]:
    """Compare the accounts of one content alone, with the content as it is being typed."""
    on = {one.account_id for one in content.versions}
    facts = _facts(dossier, poll, today=today, only=on, typed=content)
    compared = guard.compare(facts, poll, today=today)
    # Of the accounts: neither what all do together nor the formats that others brought.
    own = [
        one
        for one in guard_notices.of_comparison(compared, words)
        if one.account_id is not None and one.criterion is not Criterion.IDENTITY
    ]
    return [*own, *guard_notices.of_content(content, compared, words)]


def _facts(
    dossier: Dossier,
    poll: Poll,
    *,
    today: date,
    only: Collection[int] | None = None,
    typed: Content | None = None,
) -> GuardFacts:
    first, last = guard.period(poll)
    start = guard.reference_start(first)
    ahead = max(first, today)
    without = typed.id if typed else None
    # Of all accounts: a week in which another one has something planned is a known week.
    planned = storage.planned(dossier, ahead, last, without=without)
    if typed is not None and typed.planned_on is not None and typed.planned_on >= ahead:
        made = Made(typed.planned_on.toordinal(), typed.format or "", 1)
        for version in typed.versions:
            if version.publication_id is None:
                planned.setdefault(version.account_id, []).append(made)
    names = {one.id: one.label for one in accounts.networks(dossier)}
    own = [one for one in accounts.accounts(dossier) if only is None or one.id in only]
    return GuardFacts(
        accounts=tuple(own),
        network_labels={one.id or 0: names[one.network_id] for one in own},
        coverage=accounts.coverage(dossier),
        published=storage.published(dossier, start, min(last, today), accounts=only),
        planned=planned,
        oldest=storage.oldest(dossier),
    )


def _names(dossier: Dossier) -> dict[int | None, str]:
    return {one.id: one.name for one in accounts.accounts(dossier)}


def _bundled(resources: Path) -> dict[str, tuple[str, ...]]:
    read = json.loads((resources / _WORDS).read_text("utf-8"))
    return {key: tuple(words) for key, words in read.items()}
