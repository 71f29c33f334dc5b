"""Automatic answers: objectives, audiences and evaluation."""

from collections.abc import Iterable
from datetime import timedelta

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import (
    Case,
    Finding,
    evidence_of,
    months_before,
    quoted,
    tally,
)
from cm_desk.domain.checklist_facts import LastReading
from cm_desk.domain.checklist_known import is_silent, last_day
from cm_desk.domain.strategy import Audience, Objective

_ELECTED = "elus-techniciens"


def linked(case: Case) -> Finding | None:
    """OBJ-01: accounts that serve an objective."""
    own = case.speaking
    links = case.facts.links
    met = [one for one in own if (one.id or 0) in links and links[one.id or 0].objective_ids]
    others = case.names(one for one in own if one not in met)
    lacking, unknown = (others, []) if met else ([], others)
    return tally(case, "OBJ-01", case.names(met), {"lacking": lacking}, unknown)


def measured(case: Case) -> Finding | None:
    """OBJ-02: objectives with their indicator, baseline, target and due date."""
    own = case.facts.objectives
    filled = {one.id or 0: _filled(one) for one in own}
    met = [one.title for one in own if filled[one.id or 0] == 4]
    others = [quoted(one.title) for one in own if filled[one.id or 0] < 4]
    is_begun = any(filled.values())
    lacking, unknown = (others, []) if is_begun else ([], others)
    return tally(case, "OBJ-02", met, {"lacking": lacking}, unknown)


def ranked(case: Case) -> Finding | None:
    """OBJ-03: audiences, and which of them come first."""
    own = case.facts.audiences
    if not own:
        return None
    first = [one.name for one in own if one.is_priority]
    is_enough = len(own) >= case.now.audiences
    if is_enough and first:
        answer = Answer.YES
    else:
        answer = Answer.PARTLY if is_enough or first else Answer.NO
    told = case.count(len(own), "audience")
    names = wording.listing(first)
    return case.found(answer, case.forms("OBJ-03.first", len(first), count=told, names=names))


def reached(case: Case) -> Finding | None:
    """OBJ-04: the audiences that come first and the active accounts that speak to them."""
    own = case.targeted
    spoken = _audiences_of(case, case.active)
    met = [one.name for one in own if one.id in spoken]
    others = [one.name for one in own if one.id not in spoken]
    is_begun = any(links.audiences for links in case.facts.links.values())
    lacking, unknown = (others, []) if is_begun else ([], others)
    key = "OBJ-04" if any(one.is_priority for one in own) else "OBJ-04.all"
    return tally(case, key, met, {"lacking": lacking}, unknown)


def elected(case: Case) -> Finding | None:
    """OBJ-05: whether elected members and their staff are really spoken to."""
    own = next((one for one in case.facts.audiences if is_elected(one)), None)
    if own is None or not any(links.audiences for links in case.facts.links.values()):
        return None
    accounts = [one for one in case.active if own.id in _audiences_of(case, [one])]
    limit = int(case.now.elected_days)
    if not accounts:
        return case.found(Answer.NO, case.say("OBJ-05.no_account", audience=own.name))
    first = case.today.toordinal() - limit
    lasts = {one.id or 0: last_day(case.grid[one.id or 0]) for one in accounts}
    recent = [one for one in accounts if (lasts[one.id or 0] or 0) > first]
    if recent:
        names = wording.listing(case.names(recent))
        told = case.say(
            "OBJ-05.recent", audience=own.name, names=names, days=case.count(limit, "day")
        )
        levels = {evidence_of(case, [one], first) for one in recent}
        is_observed = Evidence.OBSERVED in levels  # one account is enough to tell
        return case.found(
            Answer.YES, told, level=Evidence.OBSERVED if is_observed else Evidence.ENTERED
        )
    silent = [one for one in accounts if is_silent(case.grid[one.id or 0], case.today, limit)]
    key, answer = (
        ("silent", Answer.NO) if len(silent) == len(accounts) else ("unknown", Answer.PARTLY)
    )
    names = wording.listing(case.names(accounts))
    told = case.say(
        f"OBJ-05.{key}", audience=own.name, names=names, days=case.count(limit, "day"), limit=limit
    )
    level = evidence_of(case, accounts, first) if silent else Evidence.ENTERED
    return case.found(answer, told, level=level)


def is_elected(audience: Audience) -> bool:
    """Tell the audience of elected members: the ready-made one, or one so named."""
    return audience.template == _ELECTED or "elus" in wording.fold(audience.name).split()


def read_regularly(case: Case) -> Finding | None:
    """OBJ-06: how recent each account's readings are, and whether they tell more than followers."""
    own = case.social
    if not own:
        return case.found(Answer.NOT_APPLICABLE, case.say("OBJ-06.none"))
    worth = {one.id or 0: _worth(case, one, case.facts.readings) for one in own}
    known = [value for value in worth.values() if value is not None]
    if not known:
        return None
    full = known.count(1.0)
    total = sum(known)
    if full == len(own):
        answer = Answer.YES
    else:
        is_partly = 100 * total >= case.now.partly * len(known)
        answer = Answer.PARTLY if is_partly else Answer.NO
    told = case.forms(
        "OBJ-06.met",
        full,
        of=wording.number(len(own)),
        days=case.count(case.now.reading_days, "day"),
    )
    parts = [told]
    for key, value in (("half", 0.5), ("old", 0.0), ("unknown", None)):
        names = case.names(one for one in own if worth[one.id or 0] == value)
        if names:
            parts.append(case.say(f"OBJ-06.{key}", names=wording.listing(names)))
    return case.found(answer, f"{wording.THIN}; ".join(parts))


def compared(case: Case) -> Finding | None:
    """OBJ-07: when results were last set beside national figures."""
    kept = [
        one.kept_on
        for one in case.facts.kept
        if one.references_version and one.kept_on <= case.today
    ]
    if not kept:
        return None
    limit = case.now.kept_months
    recent, old = (months_before(case.today, times * limit) for times in (1, 2))
    last = max(kept)
    if last > recent:
        answer, key = Answer.YES, "recent"
    else:
        answer, key = (Answer.PARTLY if last > old else Answer.NO), "old"
    told = case.say(f"OBJ-07.{key}", day=wording.day(last), months=case.count(limit, "month"))
    return case.found(answer, told)


def decided(case: Case) -> Finding | None:
    """OBJ-08: whether the last kept assessment was followed by a decision."""
    kept = [one for one in case.facts.kept if one.kept_on <= case.today]
    if not kept:
        return None
    last = max(kept, key=lambda one: (one.kept_on, one.id))
    made = case.facts.decided
    after = [one for one in made if one.assessment_id == last.id or one.decided_on >= last.kept_on]
    if after:
        answer, key, count = Answer.YES, "after", len(after)
    else:
        answer, key, count = (Answer.PARTLY if made else Answer.NO), "before", len(made)
    day = wording.day(last.kept_on)
    return case.found(answer, case.forms(f"OBJ-08.{key}", count, day=day))


def _filled(one: Objective) -> int:
    values = (one.baseline is not None, one.target is not None, one.due_on is not None)
    return sum((bool(one.indicator.strip()), *values))


def _audiences_of(case: Case, accounts: Iterable[Account]) -> set[int]:
    links = case.facts.links
    kept = (links[one.id or 0] for one in accounts if (one.id or 0) in links)
    return {audience_id for one in kept for audience_id, _ in one.audiences}


def _worth(case: Case, account: Account, readings: Iterable[LastReading]) -> float | None:
    """Return 1 for a recent full reading, half for a late or partial one, 0 for an old one."""
    own = next((one for one in readings if one.account_id == account.id), None)
    if own is None:
        return None
    since = case.today - timedelta(days=case.now.reading_days)
    if own.full is not None and own.full > since:
        return 1.0
    return 0.5 if own.last > case.today - timedelta(days=case.now.reading_limit_days) else 0.0
