"""Instants as platforms write them: seconds, marked dates, identifiers that hold a time."""

import re
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from cm_desk.domain.publication import day_moment, moment_of
from cm_desk.imports.clock import FIRST_DAY, Instant
from cm_desk.imports.context import Context

_X_EPOCH_MS = 1_288_834_974_657
# The first identifiers that hold a time; older ones were mere ranks.
_X_FIRST = 29_700_859_247
_URN = re.compile(
    r"urn(?::|%3A)li(?::|%3A)(activity|ugcPost|share)(?::|%3A)([0-9]{19})", re.IGNORECASE
)


class Times:
    """Place instants in the territory's zone; None for what no publication can bear."""

    def __init__(self, context: Context) -> None:
        self.target: ZoneInfo = context.target
        self._last = context.last_day

    def epoch(self, seconds: float) -> Instant | None:
        """Place an exact instant, in seconds since 1970."""
        if not 0 < seconds < 2**33:
            return None
        return self.aware(datetime.fromtimestamp(int(seconds), UTC))

    def aware(self, when: datetime) -> Instant | None:
        """Place a date and time that says its zone."""
        if not self._is_possible(when.date()):
            return None
        return moment_of(when.replace(second=0, microsecond=0), self.target)

    def local(self, when: datetime, zone: tzinfo) -> Instant | None:
        """Place a date and time written in ``zone``."""
        return self.aware(when.replace(tzinfo=zone))

    def day(self, day: date) -> Instant | None:
        """Place a day without an hour."""
        return day_moment(day, self.target) if self._is_possible(day) else None

    def _is_possible(self, day: date) -> bool:
        return FIRST_DAY <= day <= self._last


def linkedin_epoch(link: str) -> float | None:
    """Return when a post was made (seconds), from the urn in its link.

    >>> linkedin_epoch("https://www.linkedin.com/feed/update/urn:li:activity:7280000000000000000")
    1735687255.859
    """
    match = _URN.search(link)
    return (int(match[2]) >> 22) / 1000 if match else None


def linkedin_urn(link: str) -> str:
    """Return the urn in a link, in one writing, or "".

    >>> linkedin_urn("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7280000000000000000")
    'urn:li:share:7280000000000000000'
    """
    match = _URN.search(link)
    return f"urn:li:{match[1]}:{match[2]}" if match else ""


def x_epoch(identifier: int) -> float | None:
    """Return when a post was made on X (seconds), from its identifier; None before 2010."""
    if identifier < _X_FIRST:
        return None
    return ((identifier >> 22) + _X_EPOCH_MS) / 1000


def tiktok_epoch(identifier: int) -> int:
    """Return when a video was uploaded to TikTok (seconds), from its identifier."""
    return identifier >> 32
