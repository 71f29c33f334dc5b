"""How often each account really publishes, over the dates that are known and no others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from cm_desk.domain import wording
from cm_desk.domain.accounts import (
    Account,
    AccountState,
    AccountType,
    Coverage,
    Frequency,
)
from cm_desk.domain.assessment import AccountCadence, Evidence, WeekPoint
from cm_desk.domain.history import History, Period, WeekRow

WHOLE_WEEK = 0b1111111
YEAR = 364  # fifty-two weeks, so that weekdays face each other
_LONGEST_WINDOW = 4  # weeks over which a target that is no whole number is judged


@dataclass(frozen=True, slots=True)
class Weeks:
    """What is known of an account's weeks, by the ordinal of their Monday.

    ``covered`` has one bit a day, Monday first; ``published`` the publications of the week
    and the days that had some, in the same bits.
    """

    covered: Mapping[int, int]
    published: Mapping[int, tuple[int, int]]


class Silence(NamedTuple):
    """A run of covered days without any publication, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return self.last.toordinal() - self.first.toordinal() + 1


class Known(NamedTuple):
    """``met`` weeks among ``of`` weeks that are entirely covered."""

    met: int
    of: int


class YearBefore(NamedTuple):
    """Publications a week now and a year earlier, over days covered both times."""

    now: float
    before: float


@dataclass(frozen=True, slots=True)
class Observation:
    """The weeks of each account and of all, ready to be counted.

    ``last`` is the last day that may count: today when the period ``is_current``.
    ``union`` holds the days covered for at least one account, for totals; ``joint`` those
    covered for every active account that has a coverage, for what only full knowledge
    allows to say (silence, regularity). Hosting accounts are left out of both.
    """

    period: Period
    last: int
    is_current: bool
    own: Mapping[int, Weeks]
    evidence: Mapping[int, Evidence]
    union: Weeks
    joint: Weeks


def observe(history: History, accounts: Iterable[Account], today: date) -> Observation:
    """Lay coverage over publications; ``today`` ends the coverage that runs beyond it."""
    period = history.period
    first = period.first.toordinal() - YEAR
    last = _last_day(period, today)
    rows = _rows_by_account(history.weeks)
    own: dict[int, Weeks] = {}
    evidence: dict[int, Evidence] = {}
    shared: list[tuple[Account, Weeks]] = []
    for account in accounts:
        if account.id is None:
            continue
        periods = [item for item in history.coverage if item.account_id == account.id]
        covered = covered_days(periods, first, last)
        own[account.id] = Weeks(covered, rows.get(account.id, {}))
        imported = covered_days([item for item in periods if item.source != "saisi"], first, last)
        evidence[account.id] = _evidence(covered, imported, period)
        if account.account_type is not AccountType.HOSTING:
            shared.append((account, own[account.id]))
    union = _union([weeks for _, weeks in shared])
    joint = Weeks(_joint_cover(shared, union.covered, period), _all_published(shared))
    is_current = last == today.toordinal()
    return Observation(period, last, is_current, own, evidence, union, joint)


def covered_days(periods: Iterable[Coverage], first: int, last: int) -> dict[int, int]:
    """Return the covered days of each week, between two ordinals included."""
    covered: dict[int, int] = {}
    for item in periods:
        start, end = max(item.first.toordinal(), first), min(item.last.toordinal(), last)
        for week in range(monday_of(start), end + 1, 7):
            low, high = max(start - week, 0), min(end - week, 6)
            covered[week] = covered.get(week, 0) | ((2 << high) - (1 << low))
    return covered


def monday_of(day: int) -> int:
    """Return the ordinal of the Monday of a day's ISO week."""
    return day - (day - 1) % 7


def publications(weeks: Weeks, period: Period) -> int:
    """Count the period's publications, covered or not."""
    return sum(weeks.published.get(week, (0, 0))[0] for week in period.weeks)


def covered_count(weeks: Weeks, period: Period) -> int:
    """Count the period's covered days."""
    return sum(weeks.covered.get(week, 0).bit_count() for week in period.weeks)


def is_covered(weeks: Weeks, period: Period) -> bool:
    return any(weeks.covered.get(week) for week in period.weeks)


def per_week(weeks: Weeks, period: Period) -> float | None:
    """Return the publications of covered days for seven of them; None under seven days."""
    days = covered_count(weeks, period)
    if days < 7:
        return None
    counted = sum(_counted(weeks, week, weeks.covered.get(week, 0)) for week in period.weeks)
    return counted * 7 / days


def longest_silence(weeks: Weeks, period: Period, last: int) -> Silence | None:
    """Return the longest run of covered days without publication, the current one included.

    An uncovered day ends a run as a publication does, for nothing is known of it. None
    without any covered day; a history without a silent day has a run of no day.
    """
    if not any(weeks.covered.get(week) for week in _weeks_until(period, last)):
        return None
    start = run = 0
    best = (0, period.first.toordinal())
    for day, is_silent in _days(weeks, period, last):
        if not is_silent:
            run = 0
            continue
        start = start if run else day
        run = day - start + 1
        if run > best[0]:
            best = (run, start)
    length, first = best
    if not length:
        return Silence(period.first, date.fromordinal(period.first.toordinal() - 1))
    return Silence(date.fromordinal(first), date.fromordinal(first + length - 1))


def regularity(weeks: Weeks, period: Period) -> Known:
    """Count the covered weeks with at least one publication."""
    known = [week for week in period.weeks if weeks.covered.get(week) == WHOLE_WEEK]
    return Known(sum(week in weeks.published for week in known), len(known))


def spread(weeks: Weeks, period: Period) -> dict[Frequency, int]:
    """Count the covered weeks in each frequency class; a single week is never « under one »."""
    counts: dict[Frequency, int] = {f: 0 for f in Frequency if f is not Frequency.LESS}
    for week in period.weeks:
        if weeks.covered.get(week) == WHOLE_WEEK:
            counts[frequency_class(weeks.published.get(week, (0, 0))[0])] += 1
    return counts


def frequency_class(rate: float) -> Frequency:
    """Return the class of a weekly rate; classes meet half way, « one » starts at 0.75."""
    bounds = (
        (0.0, Frequency.ZERO),
        (0.75, Frequency.LESS),
        (1.5, Frequency.ONE),
        (3.5, Frequency.TWO_THREE),
    )
    if rate <= 0:
        return Frequency.ZERO
    return next((found for bound, found in bounds if rate < bound), Frequency.FOUR_MORE)


def target_pace(target: float) -> tuple[int, int]:
    """Return a weekly target as whole publications over whole weeks.

    >>> target_pace(0.5), target_pace(1.5), target_pace(2)
    ((1, 2), (3, 2), (2, 1))
    """
    pace = Fraction(target).limit_denominator(_LONGEST_WINDOW)
    if pace:
        return pace.numerator, pace.denominator
    return 1, round(1 / target)


def on_target(weeks: Weeks, period: Period, target: float, count: int) -> Known:
    """Count the last ``count`` weeks of the period that keep the target.

    A week keeps it when the publications of the window that it ends reach the pace; it is
    known when every week of that window is covered.
    """
    wanted, window = target_pace(target)
    met = known = 0
    for week in period.weeks[-count:]:
        span = range(week - 7 * (window - 1), week + 1, 7)
        if any(weeks.covered.get(one) != WHOLE_WEEK for one in span):
            continue
        known += 1
        met += sum(weeks.published.get(one, (0, 0))[0] for one in span) >= wanted
    return Known(met, known)


def year_before(weeks: Weeks, period: Period) -> YearBefore | None:
    """Compare with the same weeks a year before, over the days covered both times."""
    days = now = before = 0
    for week in period.weeks:
        both = weeks.covered.get(week, 0) & weeks.covered.get(week - YEAR, 0)
        if both:
            days += both.bit_count()
            now += _counted(weeks, week, both)
            before += _counted(weeks, week - YEAR, both)
    return YearBefore(now * 7 / days, before * 7 / days) if days >= 7 else None


def cadences(
    seen: Observation,
    accounts: Iterable[Account],
    network_labels: Mapping[int, str],
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> tuple[AccountCadence, ...]:
    """Return each account's weeks with the sentence that reads them."""
    return tuple(
        _cadence(seen, account, network_labels.get(account.id, ""), texts, labels)
        for account in accounts
        if account.id is not None
    )


def _cadence(
    seen: Observation,
    account: Account,
    network_label: str,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> AccountCadence:
    weeks = seen.own[account.id or 0]
    rate = per_week(weeks, seen.period)
    whole = covered_count(weeks, seen.period) // 7
    if rate is not None:
        key = f"cadence.{seen.evidence[account.id or 0]}"
        reading = texts[key].format(
            rate=wording.per_week(rate), weeks=wording.count(whole, *_words(texts, "covered_week"))
        )
    elif account.declared_frequency is not None:
        declared = labels[f"Frequency.{account.declared_frequency}"]
        reading = texts["cadence.declare"].format(frequency=declared[:1].lower() + declared[1:])
    else:
        reading = texts["cadence.nothing"]
    if account.target_per_week:
        reading += " " + texts["cadence.target"].format(
            target=wording.per_week(account.target_per_week)
        )
    return AccountCadence(account, network_label, _points(weeks, seen.period), rate, whole, reading)


def _words(texts: Mapping[str, str], noun: str) -> tuple[str, str]:
    return texts[f"noun.{noun}.one"], texts[f"noun.{noun}.many"]


def _points(weeks: Weeks, period: Period) -> tuple[WeekPoint, ...]:
    return tuple(
        WeekPoint(
            date.fromordinal(week),
            weeks.published.get(week, (0, 0))[0],
            (days := weeks.covered.get(week, 0)) == WHOLE_WEEK,
            days.bit_count(),
        )
        for week in period.weeks
    )


def _last_day(period: Period, today: date) -> int:
    end, now = period.last.toordinal(), today.toordinal()
    return now if now <= end + 7 else end


def _rows_by_account(rows: Iterable[WeekRow]) -> dict[int, dict[int, tuple[int, int]]]:
    found: dict[int, dict[int, tuple[int, int]]] = {}
    for row in rows:
        if row.publications:
            found.setdefault(row.account_id, {})[row.week] = (row.publications, row.days)
    return found


def _evidence(covered: Mapping[int, int], imported: Mapping[int, int], period: Period) -> Evidence:
    known = [(covered.get(week, 0), imported.get(week, 0)) for week in period.weeks]
    if not any(days for days, _ in known) or any(days & ~seen for days, seen in known):
        return Evidence.ENTERED
    return Evidence.OBSERVED


def _counted(weeks: Weeks, week: int, days: int) -> int:
    """Count the publications of some days of a week, knowing its total and its busy days.

    When busy days fall on both sides, one publication a busy day is all that is certain.
    """
    total, busy = weeks.published.get(week, (0, 0))
    if days and not busy & ~days:
        return total
    return (busy & days).bit_count()


def _union(own: list[Weeks]) -> Weeks:
    """Join what is known of each account; only publications of its covered days count."""
    covered: dict[int, int] = {}
    published: dict[int, tuple[int, int]] = {}
    for weeks in own:
        for week, days in weeks.covered.items():
            covered[week] = covered.get(week, 0) | days
            if week in weeks.published:
                total, busy = published.get(week, (0, 0))
                total += _counted(weeks, week, days)
                published[week] = (total, busy | weeks.published[week][1] & days)
    return Weeks(covered, {week: both for week, both in published.items() if both[0]})


def _all_published(shared: list[tuple[Account, Weeks]]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for _, weeks in shared:
        for week, (total, busy) in weeks.published.items():
            before, days = found.get(week, (0, 0))
            found[week] = (before + total, days | busy)
    return found


def _joint_cover(
    shared: list[tuple[Account, Weeks]], union: Mapping[int, int], period: Period
) -> dict[int, int]:
    """Return the days covered for every active account that is covered at all.

    An account says nothing of the days before it opened: they bind no one.
    """
    binding = [
        (account.opened_on.toordinal() if account.opened_on else 0, weeks.covered)
        for account, weeks in shared
        if account.state is AccountState.ACTIVE and is_covered(weeks, period)
    ]
    joint: dict[int, int] = {}
    for week, known in union.items() if binding else ():
        days = known
        for opened, covered in binding:
            before = (1 << min(max(opened - week, 0), 7)) - 1
            days &= covered.get(week, 0) | before
        if days:
            joint[week] = days
    return joint


def _weeks_until(period: Period, last: int) -> range:
    return range(period.first.toordinal(), last + 1, 7)


def _days(weeks: Weeks, period: Period, last: int) -> Iterator[tuple[int, bool]]:
    """Walk the days with whether each is covered and silent; a whole silent week in two steps."""
    for week in _weeks_until(period, last):
        covered = weeks.covered.get(week, 0)
        silent = covered & ~weeks.published.get(week, (0, 0))[1]
        if silent == WHOLE_WEEK:
            yield week, True
            yield week + 6, True
        elif not silent:
            yield week, False
        else:
            for place in range(7):
                yield week + place, bool(silent >> place & 1)
