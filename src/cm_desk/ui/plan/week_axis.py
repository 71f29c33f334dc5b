"""The hours of a week from top to bottom: tall where something is planned, short elsewhere."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

HOURS: Final = 24
UNTIMED: Final = -1
# Hours in which one usually publishes: wide enough to drop something at the quarter.
_DAY_HOURS: Final = range(7, 21)
_DAY_HEIGHT: Final = 17
_NIGHT_HEIGHT: Final = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """Where each hour begins, in pixels from the first one; the last value is the end."""

    tops: tuple[int, ...]

    @property
    def height(self) -> int:
        """The whole day, in pixels."""
        return self.tops[-1]

    def time_at(self, y: int) -> time:
        """Return the quarter of an hour at that height, the nearest one outside the day.

        >>> axis_of({}, room=0, scale=1.0).time_at(5 * 7 + 1)
        datetime.time(7, 0)
        """
        hour = min(HOURS - 1, max(0, bisect_right(self.tops, y) - 1))
        top, end = self.tops[hour], self.tops[hour + 1]
        quarter = min(3, max(0, (y - top) * 4 // max(1, end - top)))
        return time(hour, 15 * quarter)

    def place_of(self, at: time) -> int:
        """Return the height at which that time stands."""
        top, end = self.tops[at.hour], self.tops[at.hour + 1]
        return top + (end - top) * at.minute // 60


def axis_of(needed: Mapping[int, int], *, room: int, scale: float) -> Axis:
    """Share ``room`` pixels between the hours, each at least as high as its cards need.

    The axis is higher than the room when the cards ask for it.
    """
    heights = []
    for hour in range(HOURS):
        least = _DAY_HEIGHT if hour in _DAY_HOURS else _NIGHT_HEIGHT
        heights.append(max(round(least * scale), needed.get(hour, 0)))
    free = max(0, room - sum(heights))
    for rank, hour in enumerate(_DAY_HOURS):
        heights[hour] += free * (rank + 1) // len(_DAY_HOURS) - free * rank // len(_DAY_HOURS)
    tops = [0]
    for height in heights:
        tops.append(tops[-1] + height)
    return Axis(tuple(tops))


LEAST_AXIS: Final = axis_of({}, room=0, scale=1.0)
