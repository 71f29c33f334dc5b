"""Followers won day by day, as platforms' files tell them: by month, and beside totals."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from cm_desk.domain.accounts import Reading
from cm_desk.domain.history import GainRow
from cm_desk.domain.records import frozen

Gains = Mapping[date, int]

_DAY = timedelta(days=1)


@frozen
class MonthGain:
    """What a month of daily readings won; ``ids`` are those that hold nothing else."""

    month: date
    gained: int
    ids: tuple[int, ...]


class Level(NamedTuple):
    """A number of followers on a day, read or reckoned from what was won since or until."""

    day: date
    followers: int
    is_estimated: bool = False


def by_account(rows: Iterable[GainRow], today: date) -> Mapping[int, Gains]:
    """Return what each account won each day, none from the future."""
    found: dict[int, dict[date, int]] = {}
    for account_id, day, gained in rows:
        if day <= today:
            found.setdefault(account_id, {})[day] = gained
    return found


def is_bare(one: Reading) -> bool:
    """Tell a reading that only says what was won: no total, no reach, no interaction."""
    return one.gained is not None and one.followers is one.reach is one.engagement is None


def months(readings: Iterable[Reading]) -> tuple[MonthGain, ...]:
    """Sum one account's gains by month, oldest first."""
    sums: dict[date, int] = {}
    bare: dict[date, list[int]] = {}
    for one in sorted(readings, key=lambda one: one.taken_on):
        if one.gained is not None:
            month = one.taken_on.replace(day=1)
            sums[month] = sums.get(month, 0) + one.gained
            if is_bare(one) and one.id is not None:
                bare.setdefault(month, []).append(one.id)
    return tuple(MonthGain(one, sums[one], tuple(bare.get(one, ()))) for one in sums)


def total(gained: Gains, first: date, last: date) -> int:
    """Return what was won between two days, both included."""
    return sum(count for day, count in gained.items() if first <= day <= last)


def levels(readings: Iterable[Reading]) -> tuple[Level, ...]:
    """Return one account's totals, and before the first and after the last what gains tell.

    A missing day stops the reckoning: what was won that day is unknown. Without any total
    there is no level at all.
    """
    known = sorted(readings, key=lambda one: one.taken_on)
    read = [Level(one.taken_on, one.followers) for one in known if one.followers is not None]
    if not read:
        return ()
    gained = {one.taken_on: one.gained for one in known if one.gained is not None}
    return (*reversed(_before(read[0], gained)), *read, *_after(read[-1], gained))


def _before(read: Level, gained: Gains) -> list[Level]:
    """Return the levels of the evenings before, the nearest first."""
    found: list[Level] = []
    day, followers = read.day, read.followers
    while day in gained:
        followers -= gained[day]
        day -= _DAY
        found.append(Level(day, followers, is_estimated=True))
    return found if followers >= 0 else []


def _after(read: Level, gained: Gains) -> list[Level]:
    found: list[Level] = []
    day, followers = read.day + _DAY, read.followers
    while day in gained:
        followers += gained[day]
        found.append(Level(day, followers, is_estimated=True))
        day += _DAY
    return found
