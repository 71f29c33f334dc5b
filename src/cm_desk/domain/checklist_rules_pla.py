"""Automatic answers: the plan, the rhythm, and the website of the annex."""

import math
from collections.abc import Iterable

from cm_desk.domain import cadence, wording
from cm_desk.domain.accounts import Account
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import Case, Finding, evidence_of, graded, tally, verdict
from cm_desk.domain.checklist_facts import AHEAD_DAYS
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.domain.records import frozen
from cm_desk.domain.territory import Website

_WEEKS_AHEAD = AHEAD_DAYS // 7
_WEEKS_JUDGED = 12
_LEAST_WEEKS = 4
_MOST_TOLD = 3


def planned(case: Case) -> Finding | None:
    """PLA-01: accounts that have something planned in as many weeks as their target asks."""
    if not case.animated:
        return case.found(Answer.NOT_APPLICABLE, case.say("PLA-01.none"))
    if not case.facts.contents:
        return None
    aimed = [one for one in case.animated if one.target_per_week]
    if not aimed:
        return _weeks_ahead(case)
    met = [one for one in aimed if len(_planned_weeks(case, one)) >= _needed(one)]
    lacking = [one for one in aimed if one not in met]
    return tally(case, "PLA-01", case.names(met), {"lacking": case.names(lacking)})


def targeted(case: Case) -> Finding | None:
    """PLA-02: accounts that have a target."""
    own = case.animated
    met = [one for one in own if one.target_per_week is not None]
    others = case.names(one for one in own if one.target_per_week is None)
    lacking, unknown = (others, []) if met else ([], others)
    return tally(case, "PLA-02", case.names(met), {"lacking": lacking}, unknown)


def kept(case: Case) -> Finding | None:
    """PLA-03: accounts that keep their rhythm, over covered weeks only."""
    if not case.animated:
        return case.found(Answer.NOT_APPLICABLE, case.say("PLA-03.none"))
    aimed = [one for one in case.animated if one.target_per_week]
    period = last_complete_weeks(case.today, _WEEKS_JUDGED)
    rhythms = {one.id or 0: _rhythm(case, one, period) for one in aimed}
    known = [(one, found) for one in aimed if (found := rhythms[one.id or 0]) is not None]
    if not known:
        return None
    met = [one for one, found in known if _is_kept(case, one, found)]
    unknown = [one for one in aimed if rhythms[one.id or 0] is None]
    partly = case.now.partly
    answer = verdict(len(met), len(known) - len(met), len(unknown), yes=100, partly=partly)
    if answer is None:
        return None
    weeks, of = (sum(values) for values in zip(*(found.weeks for _, found in known), strict=True))
    if answer is Answer.NO and 100 * weeks >= partly * of:
        answer = Answer.PARTLY
    told = [case.forms("PLA-03.met", len(met), of=wording.number(len(aimed)))]
    short = [(one, found) for one, found in known if one not in met]
    told += [_told(case, one, found) for one, found in (short or known)[:_MOST_TOLD]]
    if unknown:
        told.append(case.say("uncovered", names=wording.listing(case.names(unknown))))
    level = evidence_of(case, (one for one, _ in known), period.first.toordinal())
    return case.found(answer, f"{wording.THIN}; ".join(told), level=level)


def stock(case: Case) -> Finding | None:
    """PLA-05: approved contents that wait for a date."""
    if not case.facts.contents:
        return None
    ready = case.facts.stock
    answer = graded(ready, case.now.stock, 1)
    return case.found(
        answer, case.forms("PLA-05.ready", ready), rest="PLA-05.rest" if ready else ""
    )


def website(case: Case) -> Finding | None:
    """WEB-01: the website that the territory's form names."""
    answers = {
        Website.OWN: Answer.YES,
        Website.MEMBER_PAGE: Answer.PARTLY,
        Website.NONE: Answer.NO,
    }
    own = case.facts.territory.website
    if own is None:
        return None
    return case.found(answers[own], case.say(f"WEB-01.{own}"))


@frozen
class _Rhythm:
    """Weeks on target among the known ones; ``silence`` in days, the current one included."""

    weeks: cadence.Known
    silence: int


def _rhythm(case: Case, account: Account, period: Period) -> _Rhythm | None:
    weeks = case.grid[account.id or 0]
    known = cadence.on_target(weeks, period, account.target_per_week or 1, _WEEKS_JUDGED)
    if known.of < _LEAST_WEEKS:
        return None
    silence = cadence.longest_silence(weeks, period)
    return _Rhythm(known, 0 if silence is None else silence.days)


def _is_kept(case: Case, account: Account, found: _Rhythm) -> bool:
    longest = case.now.silence_intervals * 7 / (account.target_per_week or 1)
    met, of = found.weeks
    return 100 * met >= case.now.weeks_on_target * of and found.silence <= longest


def _told(case: Case, account: Account, found: _Rhythm) -> str:
    met, of = found.weeks
    return case.say(
        "PLA-03.account",
        name=case.name(account),
        met=case.count(met, "week"),
        of=wording.number(of),
        silence=case.count(found.silence, "day"),
    )


def _weeks_ahead(case: Case) -> Finding:
    """Count the weeks that have a content, whatever the account, where no target is set."""
    count = len(_weeks_of(case, (one.day for one in case.facts.planned)))
    if count == _WEEKS_AHEAD:
        answer = Answer.YES
    else:
        answer = Answer.PARTLY if 100 * count >= case.now.partly * _WEEKS_AHEAD else Answer.NO
    return case.found(answer, case.forms("PLA-01.weeks", count, of=_WEEKS_AHEAD))


def _planned_weeks(case: Case, account: Account) -> set[int]:
    days = (one.day for one in case.facts.planned if one.account_id == account.id)
    return _weeks_of(case, days)


def _weeks_of(case: Case, days: Iterable[int]) -> set[int]:
    tomorrow = case.today.toordinal() + 1
    return {(day - tomorrow) // 7 for day in days}


def _needed(account: Account) -> int:
    """Return in how many of the four weeks the target asks for something.

    >>> [_needed(Account("x", "", target_per_week=target)) for target in (0.25, 0.5, 1, 3)]
    [1, 2, 4, 4]
    """
    wanted = (account.target_per_week or 0) * _WEEKS_AHEAD
    return min(_WEEKS_AHEAD, math.ceil(wanted - 0.001))
