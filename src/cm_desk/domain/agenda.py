"""The quarter of an hour of a Monday: what is late, what comes, who is silent."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, TypeVar

from cm_desk.domain.accounts import Account, AccountState, AccountType, Coverage, NetworkFamily
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.records import frozen

_DAY = timedelta(days=1)
_RECENT = timedelta(days=7)
_LEAST_SILENCE = 14
_WITH_FOLLOWERS = (NetworkFamily.SOCIAL, NetworkFamily.MESSAGING)
# Minutes that a line takes, ours: nobody measured them.
_MINUTES: Final = MappingProxyType(
    {"late": 2.0, "approve": 2.0, "week": 0.5, "silent": 0.5, "import": 1.5, "reading": 0.5}
)

T = TypeVar("T")


@frozen
class Silent:
    """An account without publication for ``days`` known days, the last one ``since``."""

    account: Account
    days: int
    since: date | None


@frozen
class Uncovered:
    """An account whose history is not known from ``since`` on; None: it never was."""

    account: Account
    since: date | None


@frozen
class ReadingDue:
    """An account whose followers were last noted on ``last``, or never."""

    account: Account
    last: date | None


@frozen
class Agenda:
    """What a Monday morning asks, each line once: late first, then what awaits approval."""

    monday: date
    late: tuple[Content, ...] = ()
    to_approve: tuple[Content, ...] = ()
    this_week: tuple[Content, ...] = ()
    silent: tuple[Silent, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()
    readings: tuple[ReadingDue, ...] = ()

    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """Return the names of the lines, by section: what a tick remembers of them."""
        return {
            # A content that was put away as planned comes back once it is late.
            "late": _named("late", self.late, lambda one: one.id),
            "approve": _named("approve", self.to_approve, lambda one: one.id),
            "week": _named("week", self.this_week, lambda one: one.id),
            "silent": _named("silent", self.silent, lambda one: one.account.id),
            "import": _named("import", self.uncovered, lambda one: one.account.id),
            "reading": _named("reading", self.readings, lambda one: one.account.id),
        }

    def minutes(self, ticked: Iterable[str] = ()) -> int:
        """Return about how long the lines that are not ticked will take."""
        done = frozenset(ticked)
        total = sum(
            _MINUTES[section] * sum(key not in done for key in keys)
            for section, keys in self.keys().items()
        )
        return -int(-total // 1)


def build(
    contents: Sequence[Content],
    accounts: Sequence[Account],
    coverage: Sequence[Coverage],
    *,
    families: Mapping[str, NetworkFamily],
    last_publications: Mapping[int, date],
    last_followers: Mapping[int, date],
    reading_every_days: int,
    today: date,
) -> Agenda:
    """Sort what is to do into the sections of the page.

    ``contents`` are those dated until the end of this week, or awaiting approval. An account
    that is dormant, closed or only planned is asked nothing, nor are posters and meetings.
    """
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    late = [one for one in contents if one.planned_on is not None and one.planned_on < today]
    waiting = [one for one in contents if one not in late and one.status is Status.TO_APPROVE]
    week = [
        one
        for one in contents
        if one not in late and one not in waiting and one.planned_on and one.planned_on <= sunday
    ]
    own = [
        one
        for one in accounts
        if _is_followed(one) and families[one.network_id] is not NetworkFamily.OFFLINE
    ]
    crowds = [one for one in own if families[one.network_id] in _WITH_FOLLOWERS]
    known = {one.id: _known_days(coverage, one.id, today) for one in own}
    return Agenda(
        monday,
        tuple(late),
        tuple(waiting),
        tuple(week),
        tuple(_silent(own, known, last_publications, today)),
        tuple(_uncovered(own, known, today)),
        tuple(_readings(crowds, last_followers, reading_every_days, today)),
    )


def silence_limit(account: Account) -> int:
    """Return after how many days an account is silent: twice its own rhythm, two weeks at least.

    >>> silence_limit(Account("x", "PETR", target_per_week=0.25))
    56
    """
    rhythm = account.target_per_week
    return max(_LEAST_SILENCE, round(14 / rhythm)) if rhythm else _LEAST_SILENCE


def _is_followed(account: Account) -> bool:
    return (
        account.id is not None
        and account.state is AccountState.ACTIVE
        and account.account_type is not AccountType.HOSTING
    )


def _known_days(
    coverage: Iterable[Coverage], account_id: int | None, today: date
) -> tuple[date, date] | None:
    """Return the last run of covered days of an account, until today at most."""
    spans = sorted(
        ((one.first, min(one.last, today)) for one in coverage if one.account_id == account_id),
        reverse=True,
    )
    spans = [(first, last) for first, last in spans if first <= last]
    if not spans:
        return None
    end = max(last for _first, last in spans)
    start = end
    # From the latest: a period that touches the run, or overlaps it, makes it longer.
    grown = True
    while grown:
        grown = False
        for first, last in spans:
            if first < start <= last + _DAY:
                start, grown = first, True
    return start, end


def _silent(
    accounts: Iterable[Account],
    known: Mapping[int | None, tuple[date, date] | None],
    last_publications: Mapping[int, date],
    today: date,
) -> list[Silent]:
    found: list[Silent] = []
    for account in accounts:
        span = known[account.id]
        if span is None or span[1] < today - _RECENT:
            continue
        last = last_publications.get(account.id or 0)
        if last is not None and last > span[1]:
            continue
        from_day = max(span[0], last + _DAY) if last is not None else span[0]
        days = (span[1] - from_day).days + 1
        if days >= silence_limit(account):
            found.append(Silent(account, days, last))
    return sorted(found, key=lambda one: -one.days)


def _uncovered(
    accounts: Iterable[Account], known: Mapping[int | None, tuple[date, date] | None], today: date
) -> list[Uncovered]:
    found: list[Uncovered] = []
    for account in accounts:
        span = known[account.id]
        if span is None:
            found.append(Uncovered(account, None))
        elif span[1] < today - _RECENT:
            found.append(Uncovered(account, span[1] + _DAY))
    return sorted(found, key=lambda one: one.since or date.min)


def _readings(
    accounts: Iterable[Account], last: Mapping[int, date], every: int, today: date
) -> list[ReadingDue]:
    due = [ReadingDue(one, last.get(one.id or 0)) for one in accounts]
    return [one for one in due if one.last is None or (today - one.last).days >= every]


def _named(kind: str, rows: Sequence[T], name: Callable[[T], int | None]) -> tuple[str, ...]:
    return tuple(f"{kind}:{name(row)}" for row in rows)
