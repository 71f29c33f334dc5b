"""How often each account really publishes, over the dates that are known and no others."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cm_desk.domain import wording
from cm_desk.domain.accounts import (
    Account,
    AccountState,
    AccountType,
    Coverage,
    Frequency,
    Network,
    NetworkFamily,
)
from cm_desk.domain.assessment import AccountCadence, Evidence, WeekPoint
from cm_desk.domain.history import History, Period
from cm_desk.domain.records import frozen
from cm_desk.domain.weeks import (
    WHOLE_WEEK,
    Weeks,
    by_day,
    counted,
    covered_days,
    published,
    summed,
    union_of,
)

COMPARED = (NetworkFamily.SOCIAL, NetworkFamily.MESSAGING)  # what the national survey counts
YEAR = 364  # fifty-two weeks, so that weekdays face each other
_LONGEST_WINDOW = 4  # weeks over which a target that is no whole number is judged


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


@frozen
class Observation:
    """The weeks of each account and of all, ready to be counted.

    ``last`` is the last day that may count: today when the period ``is_current``.
    ``union`` holds the days covered for at least one account, for totals; ``joint`` those
    covered for every active account that has a coverage, for what only full knowledge
    allows to say (silence, regularity). Both hold the accounts ``counted_together``: those on
    social networks and messaging, hosting apart. ``overall`` is the weakest evidence among
    them, ``is_mixed`` when some of them were imported and others typed.
    """

    period: Period
    last: int
    is_current: bool
    own: Mapping[int, Weeks]
    evidence: Mapping[int, Evidence]
    overall: Evidence
    is_mixed: bool
    counted_together: frozenset[int]
    union: Weeks
    joint: Weeks


def observe(
    history: History,
    accounts: Iterable[Account],
    today: date,
    *,
    networks: Iterable[Network] = (),
) -> Observation:
    """Lay coverage over publications; ``today`` ends the coverage that runs beyond it.

    ``networks`` tell newsletters, local applications and print from social networks; an
    account on a network that is not among them counts as social.
    """
    apart = {network.id for network in networks if network.family not in COMPARED}
    period = history.period
    last = _last_day(period, today)
    first = period.first.toordinal() - YEAR
    size = (max(last, period.last.toordinal()) - first) // 7 + 1
    rows, daily = published(history.weeks, first, size), by_day(history.days, first)
    silent = ([0] * size, [0] * size)
    own: dict[int, Weeks] = {}
    evidence: dict[int, Evidence] = {}
    shared: list[tuple[Account, Weeks]] = []
    for account in accounts:
        if account.id is None:
            continue
        periods = [item for item in history.coverage if item.account_id == account.id]
        covered = covered_days(periods, first, last, size)
        weeks = Weeks(first, covered, *rows.get(account.id, silent), daily.get(account.id))
        own[account.id] = weeks
        evidence[account.id] = _evidence(weeks, periods, period, last)
        if account.account_type is not AccountType.HOSTING and account.network_id not in apart:
            shared.append((account, weeks))
    union = union_of(first, size, [weeks for _, weeks in shared])
    joint = _joint(union, shared, period)
    known = {evidence[account.id or 0] for account, weeks in shared if is_covered(weeks, period)}
    return Observation(
        period,
        last,
        last == today.toordinal(),
        own,
        evidence,
        Evidence.OBSERVED if known == {Evidence.OBSERVED} else Evidence.ENTERED,
        len(known) > 1,
        frozenset(account.id or 0 for account, _ in shared),
        union,
        joint,
    )


def publications(weeks: Weeks, period: Period) -> int:
    """Count the period's publications, covered or not."""
    return sum(weeks.counts[weeks.within(period)])


def covered_count(weeks: Weeks, period: Period) -> int:
    """Count the period's covered days."""
    return sum(map(int.bit_count, weeks.covered[weeks.within(period)]))


def is_covered(weeks: Weeks, period: Period) -> bool:
    return any(weeks.covered[weeks.within(period)])


def per_week(weeks: Weeks, period: Period) -> float | None:
    """Return the publications of covered days for seven of them; None under seven days."""
    days = covered_count(weeks, period)
    if days < 7:
        return None
    place = weeks.within(period)
    return sum(counted(weeks, place, weeks.covered[place])) * 7 / days


def longest_silence(weeks: Weeks, period: Period) -> Silence | None:
    """Return the longest run of covered days without publication, the current one included.

    An uncovered day ends a run as a publication does, for nothing is known of it. None
    without any covered day; a history without a silent day has a run of no day.
    """
    start = weeks.within(period).start
    if not any(weeks.covered[start:]):
        return None
    run = best = end = 0
    for place in range(start, len(weeks.covered)):
        silent = weeks.covered[place] & ~weeks.busy[place]
        if not silent:
            run = 0
        elif silent == WHOLE_WEEK:
            run += 7
            if run > best:
                best, end = run, weeks.first + 7 * place + 6
        else:
            for day in range(7):
                run = run + 1 if silent >> day & 1 else 0
                if run > best:
                    best, end = run, weeks.first + 7 * place + day
    end = end or period.first.toordinal() - 1
    return Silence(date.fromordinal(end - best + 1), date.fromordinal(end))


def regularity(weeks: Weeks, period: Period) -> Known:
    """Count the covered weeks with at least one publication."""
    known = _whole_weeks(weeks, period)
    return Known(len(known) - known.count(0), len(known))


def spread(weeks: Weeks, period: Period) -> dict[Frequency, int]:
    """Count the covered weeks in each frequency class; a single week is never « under one »."""
    counts: dict[Frequency, int] = {f: 0 for f in Frequency if f is not Frequency.LESS}
    for count in _whole_weeks(weeks, period):
        counts[frequency_class(count)] += 1
    return counts


def frequency_class(rate: float) -> Frequency:
    """Return the class of a weekly rate; classes meet half way, « one » starts at 0.75."""
    if rate < 0.75:
        return Frequency.LESS if rate > 0 else Frequency.ZERO
    if rate < 1.5:
        return Frequency.ONE
    return Frequency.TWO_THREE if rate < 3.5 else Frequency.FOUR_MORE


def target_pace(target: float) -> tuple[int, int]:
    """Return a weekly target as whole publications over whole weeks.

    >>> target_pace(0.5), target_pace(1.5), target_pace(0.15)
    ((1, 2), (3, 2), (1, 7))
    """
    paces = [(round(target * window), window) for window in range(1, _LONGEST_WINDOW + 1)]
    # A rare publication has a longer window: a quarter would ask for half as many again.
    paces.append((1, max(1, round(1 / target))))
    return min(paces, key=lambda pace: abs(pace[0] / pace[1] - target))


def on_target(weeks: Weeks, period: Period, target: float, count: int) -> Known:
    """Count the last ``count`` weeks of the period that keep the target.

    A week keeps it when the publications of the window that it ends reach the pace; it is
    known when every week of that window is covered.
    """
    wanted, window = target_pace(target)
    within = weeks.within(period)
    ends = range(max(within.start, within.stop - count) + 1, within.stop + 1)
    spans = [slice(max(end - window, 0), end) for end in ends]
    sums = [
        sum(weeks.counts[span]) for span in spans if weeks.covered[span].count(WHOLE_WEEK) == window
    ]
    return Known(sum(one >= wanted for one in sums), len(sums))


def year_before(weeks: Weeks, period: Period) -> YearBefore | None:
    """Compare with the same weeks a year before, over the days covered both times."""
    now, before = weeks.within(period), weeks.within(period, YEAR // 7)
    both = [a & b for a, b in zip(weeks.covered[now], weeks.covered[before], strict=True)]
    days = sum(map(int.bit_count, both))
    if days < 7:
        return None
    return YearBefore(
        sum(counted(weeks, now, both)) * 7 / days, sum(counted(weeks, before, both)) * 7 / days
    )


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
        reading = texts["cadence.declare"].format(frequency=wording.lowered(declared))
    else:
        reading = texts["cadence.nothing"]
    if account.target_per_week:
        reading += " " + texts["cadence.target"].format(
            target=wording.per_week(account.target_per_week, decimals=2)
        )
    return AccountCadence(
        account,
        network_label,
        _points(weeks, seen.period),
        rate,
        whole,
        reading,
        seen.evidence[account.id or 0],
        account.id in seen.counted_together,
    )


def _words(texts: Mapping[str, str], noun: str) -> tuple[str, str]:
    return texts[f"noun.{noun}.one"], texts[f"noun.{noun}.many"]


def _points(weeks: Weeks, period: Period) -> tuple[WeekPoint, ...]:
    place = weeks.within(period)
    days = zip(period.weeks, weeks.counts[place], weeks.covered[place], strict=True)
    return tuple(
        WeekPoint(date.fromordinal(week), count, covered == WHOLE_WEEK, covered.bit_count())
        for week, count, covered in days
    )


def _last_day(period: Period, today: date) -> int:
    end, now = period.last.toordinal(), today.toordinal()
    return now if now <= end + 7 else end


def _evidence(weeks: Weeks, periods: list[Coverage], period: Period, last: int) -> Evidence:
    """Tell what was imported from what was typed: one typed day is enough for « saisi »."""
    if not is_covered(weeks, period):
        return Evidence.ENTERED
    imports = [item for item in periods if item.source != "saisi"]
    if len(imports) == len(periods):
        return Evidence.OBSERVED
    imported = covered_days(imports, weeks.first, last, len(weeks.covered))
    place = weeks.within(period)
    return Evidence.OBSERVED if imported[place] == weeks.covered[place] else Evidence.ENTERED


def _whole_weeks(weeks: Weeks, period: Period) -> list[int]:
    """Return the counts of the weeks that are entirely covered."""
    place = weeks.within(period)
    both = zip(weeks.covered[place], weeks.counts[place], strict=True)
    return [count for covered, count in both if covered == WHOLE_WEEK]


def _joint(union: Weeks, shared: list[tuple[Account, Weeks]], period: Period) -> Weeks:
    """Keep the days covered for every active account that is covered at all.

    An account says nothing of the days before it opened: they bind no one.
    """
    size = len(union.covered)
    covered = [0] * size
    binding = [
        (account, weeks)
        for account, weeks in shared
        if account.state is AccountState.ACTIVE and is_covered(weeks, period)
    ]
    if binding:
        covered = list(union.covered)
    for account, weeks in binding:
        known = weeks.covered
        if account.opened_on is not None:
            eve = account.opened_on.toordinal() - 1
            before = covered_days([Coverage(0, date.min, date.max)], union.first, eve, size)
            known = [a | b for a, b in zip(known, before, strict=True)]
        covered = [a & b for a, b in zip(covered, known, strict=True)]
    busy, counts = [0] * size, [0] * size
    for _, weeks in shared:
        busy = [a | b for a, b in zip(busy, weeks.busy, strict=True)]
        counts = [a + b for a, b in zip(counts, weeks.counts, strict=True)]
    return Weeks(union.first, covered, busy, counts, summed(weeks.daily for _, weeks in shared))
