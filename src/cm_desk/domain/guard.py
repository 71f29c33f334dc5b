"""What changes in a pre-election period: the same days a year before, and new forms.

The judge's criteria are antériorité, régularité, identité, neutralité: two of them are the
cadence and its formats, which the dossier already holds. Nothing is concluded from a date that
is not covered.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from cm_desk.domain.accounts import Account, AccountState, Coverage
from cm_desk.domain.guarded import (
    LEAST_DAYS,
    YEAR,
    AccountGuard,
    Compared,
    Comparison,
    FormatUse,
    GuardFacts,
    GuardWeek,
    Made,
    Opening,
)
from cm_desk.domain.history import weeks_around
from cm_desk.domain.publication import Format
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import Poll, guard_start


def period(poll: Poll) -> tuple[date, date]:
    """Return the first and last days of the period before a poll.

    It ends with the last round; while no round is known, with the month of the poll.

    >>> period(Poll("Municipales", date(2026, 3, 1)))
    (datetime.date(2025, 9, 1), datetime.date(2026, 3, 31))
    """
    end = poll.second_round or poll.first_round
    if end is None:
        end = poll.month + relativedelta(day=31)
    return guard_start(poll), max(end, guard_start(poll))


def reference_start(first: date) -> date:
    """Return the first day of what a period that begins on ``first`` is compared with."""
    return min(first - timedelta(days=YEAR), first - relativedelta(months=12))


def compare(facts: GuardFacts, poll: Poll, *, today: date) -> Comparison:
    """Lay each account's period over the same days a year before, where both are known.

    From today on, the weeks in which something is planned are known by the plan. The others are
    not filled yet: counted, they would make any rhythm look slower than it will be.
    """
    first, last = period(poll)
    frame = _Frame(
        first.toordinal(), last.toordinal(), today.toordinal(), _ahead(facts, first, last, today)
    )
    laid = [(account, _Days.of(facts, account, frame)) for account in facts.accounts]
    shown = [
        _account(account, days, facts, frame) for account, days in laid if _matters(account, days)
    ]
    return Comparison(
        poll,
        first,
        last,
        today,
        date.fromordinal(frame.until) if frame.until >= frame.first else None,
        reference_start(first),
        tuple(shown),
        _measured(None, "", [days for _, days in laid], frame),
    )


def _ahead(facts: GuardFacts, first: date, last: date, today: date) -> frozenset[int]:
    """Return the days to come of the weeks in which an account has something planned."""
    coming = range(max(first, today).toordinal(), last.toordinal() + 1)
    days = {one.day for made in facts.planned.values() for one in made if one.day in coming}
    mondays = {day - (day - 1) % 7 for day in days}
    weeks = (range(monday, monday + 7) for monday in mondays)
    return frozenset(day for week in weeks for day in week if day in coming)


class _Frame(NamedTuple):
    """The period in ordinals; ``ahead`` are the days to come that the plan tells of."""

    first: int
    last: int
    today: int
    ahead: frozenset[int]

    @property
    def until(self) -> int:
        """Return the last day compared, whatever the period."""
        return max(self.ahead, default=min(self.last, self.today - 1))


@frozen
class _Days:
    """One account day by day; what was a year before stands at the day it is compared with."""

    known: frozenset[int]
    known_before: frozenset[int]
    published: Mapping[int, int]
    planned: Mapping[int, int]
    before: Mapping[int, int]

    @classmethod
    def of(cls, facts: GuardFacts, account: Account, frame: _Frame) -> "_Days":
        key = account.id or 0
        covered = _covered(facts.coverage, key, frame.today)
        within = range(frame.first, frame.last + 1)
        past = covered.intersection(range(frame.first, min(frame.last + 1, frame.today)))
        published: Counter[int] = Counter()
        planned: Counter[int] = Counter()
        before: Counter[int] = Counter()
        for one in facts.published.get(key, ()):
            if one.day in within and one.day <= frame.today:
                published[one.day] += one.publications
            if one.day + YEAR in within:
                before[one.day + YEAR] += one.publications
        for one in facts.planned.get(key, ()):
            if one.day in within:
                planned[one.day] += one.publications
        return cls(
            past | frame.ahead,
            frozenset(day for day in within if day - YEAR in covered),
            published,
            planned,
            before,
        )

    @property
    def common(self) -> frozenset[int]:
        """Return the days known both times."""
        return self.known & self.known_before

    def now(self, day: int) -> int:
        return self.published.get(day, 0) + self.planned.get(day, 0)


def _covered(periods: Iterable[Coverage], account_id: int, today: int) -> frozenset[int]:
    days: set[int] = set()
    for one in periods:
        if one.account_id == account_id:
            days.update(range(one.first.toordinal(), min(one.last.toordinal(), today) + 1))
    return frozenset(days)


def _matters(account: Account, days: _Days) -> bool:
    """Leave out the accounts of which the period says nothing, and that are no longer there."""
    if days.published or days.planned or days.before:
        return True
    return account.state in {AccountState.ACTIVE, AccountState.DORMANT}


def _account(account: Account, days: _Days, facts: GuardFacts, frame: _Frame) -> AccountGuard:
    account_id = account.id or 0
    seen = facts.oldest.get(account_id)
    first_seen = date.fromordinal(seen) if seen else None
    reference = range(
        reference_start(date.fromordinal(frame.first)).toordinal(),
        frame.first,
    )
    covered = _covered(facts.coverage, account_id, frame.today)
    known = len(covered.intersection(reference))
    return _measured(
        account,
        facts.network_labels.get(account_id, ""),
        [days],
        frame,
        has_namesake=[one.name for one in facts.accounts].count(account.name) > 1,
        formats=tuple(_formats(facts, account_id, frame, can_tell=known >= LEAST_DAYS)),
        reference_days=known,
        opening=_opening(account, first_seen, frame),
        first_seen=first_seen,
    )


def _measured(
    account: Account | None,
    network: str,
    laid: Sequence[_Days],
    frame: _Frame,
    *,
    formats: tuple[FormatUse, ...] = (),
    reference_days: int = 0,
    opening: Opening = Opening.UNKNOWN,
    first_seen: date | None = None,
    has_namesake: bool = False,
) -> AccountGuard:
    eve = min(frame.today - 1, frame.last)
    ahead = max(frame.first, frame.today)
    return AccountGuard(
        account,
        network,
        _compared(laid, range(frame.first, eve + 1)),
        _compared(laid, range(ahead, frame.until + 1)),
        _compared(laid, range(frame.first, frame.until + 1)),
        tuple(_weeks(laid, frame)),
        formats,
        reference_days,
        opening,
        first_seen,
        sum(sum(days.planned.values()) for days in laid),
        len(frame.ahead),
        has_namesake,
    )


def _compared(laid: Sequence[_Days], span: range) -> Compared:
    """Count over the days of each account that are known both times, the same for both years."""
    either: set[int] = set()
    now = before = 0
    for days in laid:
        common = days.common.intersection(span)
        either |= common
        now += sum(map(days.now, common))
        before += sum(days.before.get(day, 0) for day in common)
    return Compared(len(either), now, before)


def _weeks(laid: Sequence[_Days], frame: _Frame) -> Iterator[GuardWeek]:
    """Count week by week; several accounts together over the days known both times alone."""
    alone = len(laid) == 1
    around = weeks_around(date.fromordinal(frame.first), date.fromordinal(frame.last))
    for monday in around.weeks:
        span = range(max(monday, frame.first), min(monday + 6, frame.last) + 1)
        known: set[int] = set()
        known_before: set[int] = set()
        now = planned = before = 0
        for days in laid:
            here = (days.known if alone else days.common).intersection(span)
            there = (days.known_before if alone else days.common).intersection(span)
            known |= here
            known_before |= there
            now += sum(map(days.now, here))
            planned += sum(days.planned.get(day, 0) for day in here)
            before += sum(days.before.get(day, 0) for day in there)
        yield GuardWeek(
            date.fromordinal(monday),
            len(span),
            now if known else None,
            planned,
            len(known),
            before if known_before else None,
            len(known_before),
        )


def _formats(
    facts: GuardFacts, account_id: int, frame: _Frame, *, can_tell: bool
) -> Iterator[FormatUse]:
    start = reference_start(date.fromordinal(frame.first)).toordinal()
    spans = (
        range(frame.first, min(frame.last, frame.today) + 1),
        range(frame.first - YEAR, frame.last - YEAR + 1),
        range(start, frame.first),
    )
    made = facts.published.get(account_id, ())
    published, before, twelve = (_by_format(made, span) for span in spans)
    ahead = range(frame.first, frame.last + 1)
    planned = _by_format(facts.planned.get(account_id, ()), ahead)
    for one in Format:
        served = (published[one], planned[one], before[one], twelve[one])
        if any(served):
            fresh = can_tell and not (before[one] or twelve[one]) and one is not Format.OTHER
            yield FormatUse(one, *served, is_new=fresh)


def _by_format(made: Iterable[Made], span: range) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in made:
        if one.day in span:
            found[one.format] += one.publications
    return found


def _opening(account: Account, first_seen: date | None, frame: _Frame) -> Opening:
    first, last = date.fromordinal(frame.first), date.fromordinal(frame.last)
    opened = account.opened_on
    if opened is not None:
        if opened < first:
            return Opening.BEFORE
        return Opening.SINCE if opened <= last else Opening.AFTER
    if first_seen is not None and first_seen < first:
        return Opening.SEEN_BEFORE
    return Opening.TO_COME if account.state is AccountState.PLANNED else Opening.UNKNOWN
