"""What a reader is given: the user's choices, the file's name and day, where rows go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cm_desk.imports.clock import zone_named
from cm_desk.imports.options import ReadOptions

_NEXT_DAYS = timedelta(days=2)  # a clock in another zone, or a slow one


@dataclass(frozen=True, slots=True)
class Context:
    """One reading.

    ``measured_on`` is the day the file was downloaded, which its figures date from; ``emit``
    takes publications, as tuples in the order of ObservedPublication.
    """

    options: ReadOptions
    file_name: str
    measured_on: date
    emit: Callable[[list[Any]], None]

    @property
    def target(self) -> ZoneInfo:
        """The territory's zone."""
        return zone_named(self.options.territory_timezone)

    @property
    def last_day(self) -> date:
        """The last day that a publication may bear."""
        return datetime.now(UTC).date() + _NEXT_DAYS
