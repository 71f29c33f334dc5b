"""Weeks laid side by side: which days are known, which had publications, how many."""

from collections.abc import Iterable, Mapping, Sequence

from cm_desk.domain.accounts import Coverage
from cm_desk.domain.history import DayRow, Period, WeekRow
from cm_desk.domain.records import frozen

WHOLE_WEEK = 0b1111111


@frozen
class Weeks:
    """What is known of an account's weeks, one place a week from the Monday ``first``.

    ``covered`` and ``busy`` have one bit a day, Monday first: the days whose history is known,
    and those with a publication; ``counts`` are the publications of the week, and ``daily``
    those of each of its days, by place, for the weeks where they were read.
    """

    first: int
    covered: Sequence[int]
    busy: Sequence[int]
    counts: Sequence[int]
    daily: Mapping[int, Sequence[int]] | None = None

    def within(self, period: Period, shift: int = 0) -> slice:
        """Return the places of the period's weeks, or of those ``shift`` weeks before."""
        start = (period.first.toordinal() - self.first) // 7 - shift
        return slice(start, start + len(period.weeks))


def covered_days(periods: Iterable[Coverage], first: int, last: int, size: int) -> list[int]:
    """Return the covered days of ``size`` weeks from the Monday ``first``, until ``last``."""
    covered = [0] * size
    for item in periods:
        start = max(item.first.toordinal() - first, 0)
        end = min(item.last.toordinal(), last, first + 7 * size - 1) - first
        if start > end:
            continue
        (one, low), (other, high) = divmod(start, 7), divmod(end, 7)
        from_low, to_high = WHOLE_WEEK & -(1 << low), (2 << high) - 1
        if one == other:
            covered[one] |= from_low & to_high
        else:
            covered[one] |= from_low
            covered[one + 1 : other] = [WHOLE_WEEK] * (other - one - 1)
            covered[other] |= to_high
    return covered


def counted(weeks: Weeks, place: slice, days: Sequence[int]) -> list[int]:
    """Count the publications of some days of each week.

    A week's total is enough but for those with busy days on both sides: ``daily`` tells them.
    Where it does not, one publication a busy day is all that is certain.
    """
    daily = weeks.daily or {}
    rows = zip(weeks.counts[place], weeks.busy[place], days, strict=True)
    return [
        (count if not busy & ~some else _among(daily.get(week), busy, some)) if some else 0
        for week, (count, busy, some) in enumerate(rows, place.start)
    ]


def _among(counts: Sequence[int] | None, busy: int, some: int) -> int:
    if counts is None:
        return (busy & some).bit_count()
    return sum(count for day, count in enumerate(counts) if some >> day & 1)


def by_day(rows: Iterable[DayRow], first: int) -> dict[int, dict[int, list[int]]]:
    """Return each account's publications of each day of the weeks that the rows tell."""
    found: dict[int, dict[int, list[int]]] = {}
    for row in rows:
        place, day = divmod(row.day - first, 7)
        found.setdefault(row.account_id, {}).setdefault(place, [0] * 7)[day] = row.publications
    return found


def summed(daily: Iterable[Mapping[int, Sequence[int]] | None]) -> dict[int, list[int]]:
    """Add up the days of several accounts; where one tells no week, it published nothing."""
    found: dict[int, list[int]] = {}
    for own in daily:
        for place, counts in (own or {}).items():
            total = found.setdefault(place, [0] * 7)
            found[place] = [a + b for a, b in zip(total, counts, strict=True)]
    return found


def published(
    rows: Iterable[WeekRow], first: int, size: int
) -> dict[int, tuple[list[int], list[int]]]:
    """Return each account's busy days and counts, week by week."""
    found: dict[int, tuple[list[int], list[int]]] = {}
    for row in rows:
        place = (row.week - first) // 7
        if 0 <= place < size:
            busy, counts = found.setdefault(row.account_id, ([0] * size, [0] * size))
            busy[place], counts[place] = row.days, row.publications
    return found


def union_of(first: int, size: int, own: list[Weeks]) -> Weeks:
    """Join what is known of each account; only publications of its covered days count."""
    covered, busy, counts = [0] * size, [0] * size, [0] * size
    for weeks in own:
        days = weeks.covered
        known = counted(weeks, slice(0, size), days)
        covered = [a | b for a, b in zip(covered, days, strict=True)]
        busy = [a | b & c for a, b, c in zip(busy, weeks.busy, days, strict=True)]
        counts = [a + b for a, b in zip(counts, known, strict=True)]
    return Weeks(first, covered, busy, counts)
