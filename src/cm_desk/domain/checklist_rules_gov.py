"""Automatic answers: governance and means."""

from cm_desk.domain import wording
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import Case, Finding, months_before, quoted, tally
from cm_desk.domain.checklist_facts import AHEAD_DAYS

_WEEKS_AHEAD = AHEAD_DAYS // 7
_OVERLOAD = 1.5


def strategy(case: Case) -> Finding | None:
    """GOV-01: how old the adopted strategy is."""
    adopted = case.facts.territory.strategy_adopted_on
    if adopted is None:
        return None
    now = case.now
    if adopted > case.today:
        answer, key, limit = Answer.PARTLY, "future", now.strategy_months
    elif adopted > months_before(case.today, now.strategy_months):
        answer, key, limit = Answer.YES, "recent", now.strategy_months
    elif adopted > months_before(case.today, now.strategy_limit_months):
        answer, key, limit = Answer.PARTLY, "old", now.strategy_months
    else:
        answer, key, limit = Answer.NO, "expired", now.strategy_limit_months
    told = case.say(f"GOV-01.{key}", day=wording.day(adopted), months=case.count(limit, "month"))
    return case.found(answer, told, rest="GOV-01.rest")


def project_axes(case: Case) -> Finding | None:
    """GOV-02: objectives that name an axis of the territory's project."""
    own = case.facts.objectives
    met = [one.title for one in own if one.project_axis.strip()]
    blank = [quoted(one.title) for one in own if not one.project_axis.strip()]
    short, unknown = (blank, []) if met else ([], blank)
    return tally(
        case,
        "GOV-02",
        met,
        {"lacking": short},
        unknown,
        yes=case.now.axis_yes,
        partly=case.now.axis_partly,
    )


def deputies(case: Case) -> Finding | None:
    """GOV-03: accounts that have somebody in charge and a deputy."""
    own = case.online
    met = [one for one in own if one.owner.strip() and one.deputy.strip()]
    no_deputy = [one for one in own if one.owner.strip() and not one.deputy.strip()]
    no_owner = [one for one in own if one.deputy.strip() and not one.owner.strip()]
    unknown = [one for one in own if not one.owner.strip() and not one.deputy.strip()]
    return tally(
        case,
        "GOV-03",
        case.names(met),
        {"no_deputy": case.names(no_deputy), "no_owner": case.names(no_owner)},
        case.names(unknown),
    )


def hours(case: Case) -> Finding | None:
    """GOV-04: the plan of four weeks against the hours that there are."""
    available = case.facts.territory.hours_per_week
    if available is None:
        return None
    if not case.animated:
        return case.found(Answer.NOT_APPLICABLE, case.say("GOV-04.none"))
    planned = len({one.content_id for one in case.facts.planned})
    load = planned * case.now.hours_per_content
    room = available * _WEEKS_AHEAD
    if not planned:
        answer, key = (Answer.PARTLY, "unmeasured") if available else (Answer.NO, "no_time")
    elif load <= room:
        answer, key = Answer.YES, "fits"
    else:
        answer, key = (Answer.PARTLY if load <= _OVERLOAD * room else Answer.NO), "over"
    told = case.say(
        f"GOV-04.{key}",
        hours=wording.number(available, 2),
        each=wording.number(case.now.hours_per_content, 2),
        planned=case.count(planned, "planned"),
        load=wording.number(load, 1),
        room=wording.number(room, 1),
    )
    return case.found(answer, told, rest="GOV-04.rest")


def presented(case: Case) -> Finding | None:
    """GOV-06: when a kept assessment was last presented."""
    kept = [one for one in case.facts.kept if one.kept_on <= case.today]
    if not kept:
        return None
    limit = case.now.presented_months
    recent, old = (months_before(case.today, times * limit) for times in (1, 2))
    shown = [
        one.presented_on for one in kept if one.presented_on and one.presented_on <= case.today
    ]
    last = max(kept, key=lambda one: one.kept_on).kept_on
    if shown and max(shown) > recent:
        answer, key, day = Answer.YES, "recent", max(shown)
    elif shown and max(shown) > old:
        answer, key, day = Answer.PARTLY, "old", max(shown)
    elif last > recent:
        answer, key, day = Answer.PARTLY, "waiting", last
    elif shown:
        answer, key, day = Answer.NO, "old", max(shown)
    else:
        answer, key, day = Answer.NO, "never", last
    told = case.say(f"GOV-06.{key}", day=wording.day(day), months=case.count(limit, "month"))
    return case.found(answer, told)
