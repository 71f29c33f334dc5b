"""Automatic answers: accounts, the choice of networks, moderation and access."""

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, AccountState, AccountType, NetworkFamily
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import (
    Case,
    Finding,
    evidence_of,
    graded,
    months_before,
    tally,
)
from cm_desk.domain.checklist_known import is_silent, last_day
from cm_desk.domain.territory import Website


def reviewed(case: Case) -> Finding | None:
    """CPT-01: accounts of the inventory that were looked at not long ago."""
    own = [one for one in case.facts.accounts if one.state is not AccountState.CLOSED]
    since = months_before(case.today, case.now.review_months)
    met = [one for one in own if one.reviewed_on is not None and one.reviewed_on > since]
    lacking = [one for one in own if one.reviewed_on is not None and one.reviewed_on <= since]
    unknown = [one for one in own if one.reviewed_on is None]
    return tally(
        case,
        "CPT-01",
        case.names(met),
        {"lacking": case.names(lacking)},
        case.names(unknown),
        months=case.count(case.now.review_months, "month"),
    )


def alive(case: Case) -> Finding | None:
    """CPT-02: active accounts that published lately, over covered dates only."""
    limit = int(case.now.silent_days)
    own = case.animated
    since = case.today.toordinal() - limit
    met = [one for one in own if (last_day(case.grid[one.id or 0]) or 0) > since]
    rest = [one for one in own if one not in met]
    silent = [one for one in rest if is_silent(case.grid[one.id or 0], case.today, limit)]
    unknown = [one for one in rest if one not in silent]
    return tally(
        case,
        "CPT-02",
        case.names(met),
        {"silent": case.names(silent)},
        case.names(unknown),
        level=evidence_of(case, [*met, *silent], since),
        days=case.count(limit, "day"),
    )


def affordable(case: Case) -> Finding | None:
    """CPT-03: hours a week for each account that is kept alive."""
    hours = case.facts.territory.hours_per_week
    own = len(case.animated)
    if not own:
        return case.found(Answer.NOT_APPLICABLE, case.say("CPT-03.none"))
    if hours is None:
        return None
    each = hours / own
    wanted = case.now.hours_per_account
    answer = graded(each, wanted, wanted / 2)
    told = case.say(
        "CPT-03.each",
        hours=wording.number(hours, 2),
        accounts=case.count(own, "animated"),
        each=wording.number(each, 2),
        wanted=wording.number(wanted, 2),
    )
    return case.found(answer, told)


def pointing_home(case: Case) -> Finding | None:
    """CPT-05: accounts whose profile links to the website."""
    if case.facts.territory.website is Website.NONE:
        return case.found(Answer.NOT_APPLICABLE, case.say("CPT-05.no_site"))
    return _ticked(case, "CPT-05", case.social, "website_link")


def institutional(case: Case) -> Finding | None:
    """CPT-06: accounts that are nobody's own profile."""
    own = case.online
    known = [one for one in own if one.account_type is not None]
    personal = [one for one in known if one.account_type is AccountType.PERSONAL]
    met = [one for one in known if one not in personal]
    unknown = [one for one in own if one.account_type is None]
    return tally(
        case, "CPT-06", case.names(met), {"lacking": case.names(personal)}, case.names(unknown)
    )


def local_apps(case: Case) -> Finding | None:
    """CPT-07: local applications in the inventory."""
    own = case.facts.accounts
    if not own:
        return None
    apps = [one for one in own if case.family(one) is NetworkFamily.LOCAL_APP]
    active = [one for one in apps if one.state is AccountState.ACTIVE]
    coming = [one for one in apps if one.state in {AccountState.PLANNED, AccountState.DORMANT}]
    if active:
        answer, key, named = Answer.YES, "active", active
    elif coming:
        answer, key, named = Answer.PARTLY, "coming", coming
    else:
        answer, key, named = Answer.NO, "nothing", []
    return case.found(answer, case.say(f"CPT-07.{key}", names=wording.listing(case.names(named))))


def moderated(case: Case) -> Finding | None:
    """DIA-02: accounts that show a moderation charter."""
    return _ticked(case, "DIA-02", case.social, "moderation_charter")


def protected(case: Case) -> Finding | None:
    """SEC-01: accounts behind two factors."""
    return _ticked(case, "SEC-01", case.online, "two_factor")


def administered(case: Case) -> Finding | None:
    """SEC-03: accounts with enough administrators and a recent review."""
    own = case.online
    wanted = case.now.administrators
    since = months_before(case.today, case.now.review_months)
    few = [one for one in own if one.administrators is not None and one.administrators < wanted]
    old = [
        one
        for one in own
        if one not in few and one.reviewed_on is not None and one.reviewed_on <= since
    ]
    others = [one for one in own if one not in few and one not in old]
    met = [one for one in others if one.administrators is not None and one.reviewed_on is not None]
    unknown = [one for one in others if one not in met]
    return tally(
        case,
        "SEC-03",
        case.names(met),
        {"few": case.names(few), "old": case.names(old)},
        case.names(unknown),
        count=case.count(wanted, "administrator"),
        months=case.count(case.now.review_months, "month"),
    )


def _ticked(case: Case, item: str, own: list[Account], field: str) -> Finding | None:
    """Count a box of the accounts' form: ticked, refused or left alone."""
    values = [(one, getattr(one, field)) for one in own]
    return tally(
        case,
        item,
        case.names(one for one, value in values if value is True),
        {"lacking": case.names(one for one, value in values if value is False)},
        case.names(one for one, value in values if value is None),
    )
