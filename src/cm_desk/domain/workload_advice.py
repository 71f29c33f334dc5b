"""What would fit in the hours that there are: which account to slow down or to close.

A content's effort is shared equally among its versions: that is what an account *costs*. It
*frees* less, for a content that stays on another account has still to be made: closing it
spares the whole content where it was alone, and the time of adapting one version elsewhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from cm_desk.domain.history import Period
from cm_desk.domain.plan import Content, PlanSettings, effort_of
from cm_desk.domain.records import frozen
from cm_desk.domain.workload import DONE, WeekLoad, coming_weeks, monday_of, planned_within

FEWEST_WEEKS: Final = 4
MOST_WEEKS: Final = 8
SILENT_DAYS: Final = 90  # after which an account is usually reconsidered
# Publications a week that an account may be slowed down to: one and two in two weeks are said
# « one » and « two » a month.
PACES: Final = (3.0, 2.0, 1.0, 0.5, 0.25)
_LEAST_FOR_PRIORITY: Final = 0.5
# Efforts are estimates: what is beyond by less, in minutes a week, fits all the same.
TOLERANCE: Final = 15
# Slowing an account down for less, in minutes a week, is not worth a decision.
_LEAST_WORTH: Final = 5
_HALF_A_MINUTE: Final = 0.5


@frozen
class Standing:
    """What an account is worth keeping for.

    ``serves``: 2 a priority audience, 1 an objective or another audience, 0 nothing that was
    said. ``followers`` is None where no reading tells it. ``silent_days`` are the covered days
    since its last publication, None where its history is not covered of late. ``may_close`` is
    False for what is no network: a website, a newsletter, the videos' host.
    """

    account_id: int
    serves: int = 0
    followers: int | None = None
    silent_days: int | None = None
    may_close: bool = True

    @property
    def is_silent(self) -> bool:
        return self.silent_days is not None and self.silent_days >= SILENT_DAYS

    @property
    def harm(self) -> tuple[bool, bool, int, bool, int, int]:
        """Order accounts by what slowing them down would lose, least first.

        An audience that nobody counted is not taken for a small one.
        """
        unknown = self.followers is None
        return (
            self.serves > 1,
            not self.is_silent,
            self.serves,
            unknown,
            self.followers or 0,
            self.account_id,
        )


@frozen
class AccountCost:
    """What an account asks for, on average: minutes and versions a week."""

    account_id: int
    minutes: float
    frees: float
    per_week: float


@frozen
class Option:
    """Slow an account down to ``per_week`` publications, or close it (None).

    ``frees`` are minutes a week, on average.
    """

    account_id: int
    per_week: float | None
    frees: float


@frozen
class Advice:
    """Whether the coming weeks fit, and what would make them fit.

    Minutes are those of an average week of ``period``; ``available`` is None when unknown.
    ``unassigned`` is what contents without any account take. ``options`` are each enough
    alone, least harmful first. Where none is, ``steps`` are to be taken together and free
    ``frees``; ``is_enough`` is False when even all that may be slowed down or closed leaves
    more than the tolerance.
    ``crowded`` are the weeks that ask for more than they have, ``roomy`` those with room left.
    """

    period: Period
    planned: float
    available: float | None
    unassigned: float
    costs: tuple[AccountCost, ...]
    options: tuple[Option, ...]
    steps: tuple[Option, ...]
    frees: float
    is_enough: bool
    crowded: tuple[WeekLoad, ...]
    roomy: tuple[WeekLoad, ...]

    @property
    def excess(self) -> float:
        """Return the minutes a week beyond what there is; 0 within the tolerance."""
        beyond = 0.0 if self.available is None else self.planned - self.available
        return beyond if beyond >= TOLERANCE else 0.0


@frozen
class _Piece:
    """A content's effort, what one of its versions costs beside others, and its accounts."""

    effort: float
    adapting: float
    accounts: frozenset[int]


def advised_weeks(contents: Iterable[Content], today: date) -> Period:
    """Return the coming weeks that are planned: four at least, eight at most.

    Weeks that nobody planned yet would hide what the planned ones ask for.
    """
    most = coming_weeks(today, MOST_WEEKS)
    days = (one.planned_on for one in planned_within(contents, most))
    latest = max((day for day in days if day is not None), default=most.first)
    weeks = (monday_of(latest) - most.first).days // 7 + 1
    return Period(most.first, most.first + timedelta(weeks=max(FEWEST_WEEKS, weeks), days=-1))


def advise(
    contents: Sequence[Content],
    settings: PlanSettings,
    loads: Sequence[WeekLoad],
    standings: Iterable[Standing],
) -> Advice:
    """Tell what would fit in the weeks of ``loads``, which are whole and follow each other."""
    period = Period(loads[0].monday, loads[-1].monday + timedelta(days=6))
    weeks = len(loads)
    found = planned_within(contents, period)
    pieces = [_piece(one, settings) for one in found if one.status not in DONE]
    known = [load.available_minutes for load in loads]
    available = None if None in known else sum(one or 0 for one in known) / weeks
    planned = sum(load.planned_minutes for load in loads) / weeks
    plan = _Plan(pieces, weeks)
    advice = Advice(
        period,
        planned,
        available,
        sum(effort_of(one, settings) for one in found if not one.versions) / weeks,
        account_costs(found, settings, weeks),
        (),
        (),
        0.0,
        True,
        tuple(load for load in loads if load.over_minutes),
        tuple(load for load in loads if load.room_minutes),
    )
    if not advice.excess:
        return advice
    return _with_options(advice, plan, sorted(standings, key=lambda one: one.harm))


def account_costs(
    contents: Sequence[Content], settings: PlanSettings, weeks: int
) -> tuple[AccountCost, ...]:
    """Share each content's effort equally among its versions, the dearest account first."""
    plan = _Plan([_piece(one, settings) for one in contents], weeks)
    minutes: dict[int, float] = {}
    for piece in plan.pieces:
        for account in piece.accounts:
            share = piece.effort / len(piece.accounts)
            minutes[account] = minutes.get(account, 0.0) + share
    found = (
        AccountCost(account, total / weeks, plan.frees({account: 1.0}), plan.versions(account))
        for account, total in minutes.items()
    )
    return tuple(sorted(found, key=lambda cost: (-cost.minutes, cost.account_id)))


class _Plan:
    """The contents that can still be given up, over so many weeks."""

    def __init__(self, pieces: Sequence[_Piece], weeks: int) -> None:
        self.pieces, self._weeks = pieces, weeks

    def versions(self, account: int) -> float:
        """Return how many versions a week an account has."""
        return sum(account in piece.accounts for piece in self.pieces) / self._weeks

    def frees(self, dropped: Mapping[int, float]) -> float:
        """Return the minutes a week at least freed by dropping these shares of accounts.

        A share of 1.0 is all of an account's versions: then only it is known which ones.
        """
        return sum(_freed(piece, dropped) for piece in self.pieces) / self._weeks

    def share_beyond(self, account: int, per_week: float) -> float:
        """Return the share of an account's versions that a slower pace drops."""
        there = round(self.versions(account) * self._weeks)
        kept = -int(-per_week * self._weeks // 1)
        return max(0, there - kept) / there if there else 0.0


def _piece(one: Content, settings: PlanSettings) -> _Piece:
    accounts = frozenset(version.account_id for version in one.versions)
    effort = effort_of(one, settings)
    most = effort / len(accounts) if accounts else 0.0
    return _Piece(effort, min(settings.adapting_minutes, most), accounts)


def _freed(piece: _Piece, dropped: Mapping[int, float]) -> float:
    shares = [dropped.get(account, 0.0) for account in piece.accounts]
    gone = sum(share >= 1 for share in shares)
    spared = gone * piece.adapting
    left = [share for share in shares if share < 1]
    if shares and not left:
        return piece.effort
    if len(left) == 1:
        return spared + left[0] * (piece.effort - spared)
    return spared + sum(left) * piece.adapting


def _with_options(advice: Advice, plan: _Plan, ranked: Sequence[Standing]) -> Advice:
    planned = [one for one in ranked if plan.versions(one.account_id)]
    options = _enough_alone(advice.excess, plan, planned)
    steps = () if options else _together(advice.excess, plan, planned)
    dropped = {one.account_id: _dropped(one, plan) for one in steps}
    frees = plan.frees(dropped)
    is_enough = bool(options) or advice.excess - frees < TOLERANCE
    return replace(advice, options=options, steps=steps, frees=frees, is_enough=is_enough)


def _choices(one: Standing, plan: _Plan, *, is_last: bool) -> list[Option]:
    """Return what may be done of an account, mildest first.

    One that serves a priority audience is only slowed down, and a body keeps an account. One
    that is silent and serves nothing first is not worth slowing down.
    """
    may_close = one.may_close and one.serves < 2 and not is_last
    least = _LEAST_FOR_PRIORITY if one.serves > 1 else 0.0
    paces = [] if may_close and one.is_silent else [pace for pace in PACES if pace >= least]
    found: list[Option] = []
    for pace in (*paces, *((None,) if may_close else ())):
        option = Option(one.account_id, pace, 0.0)
        frees = plan.frees({one.account_id: _dropped(option, plan)})
        if frees >= _LEAST_WORTH and frees > (found[-1].frees if found else 0.0):
            found.append(Option(one.account_id, pace, frees))
    return found


def _dropped(option: Option, plan: _Plan) -> float:
    if option.per_week is None:
        return 1.0
    return plan.share_beyond(option.account_id, option.per_week)


def _enough_alone(excess: float, plan: _Plan, ranked: Sequence[Standing]) -> tuple[Option, ...]:
    found: list[Option] = []
    for one in ranked:
        choices = _choices(one, plan, is_last=len(ranked) == 1)
        enough = (choice for choice in choices if choice.frees > excess - _HALF_A_MINUTE)
        found += [option for option in [next(enough, None)] if option is not None]
    return tuple(found)


def _together(excess: float, plan: _Plan, ranked: Sequence[Standing]) -> tuple[Option, ...]:
    """Take the least harmful steps until they fit, then give up those that are not needed."""
    taken: dict[int, Option] = {}
    for one in ranked:
        choices = _choices(one, plan, is_last=one is ranked[-1])
        if not choices:
            continue
        enough = (
            choice
            for choice in choices
            if _fits(excess, plan, {**taken, one.account_id: choice}.values())
        )
        taken[one.account_id] = next(enough, choices[-1])
        if _fits(excess, plan, taken.values()):
            break
    else:
        return tuple(taken.values())
    for account in tuple(taken):
        others = {key: option for key, option in taken.items() if key != account}
        if others and _fits(excess, plan, others.values()):
            taken = others
    return tuple(taken.values())


def _fits(excess: float, plan: _Plan, steps: Iterable[Option]) -> bool:
    dropped = {one.account_id: _dropped(one, plan) for one in steps}
    return plan.frees(dropped) > excess - _HALF_A_MINUTE
