"""What LinkedIn's files share: their names, how they write days, what their links tell."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from urllib.parse import unquote

from cm_desk.domain.importing import UNIDENTIFIED
from cm_desk.imports import cells, times
from cm_desk.imports.clock import FIRST_DAY, Clock, Instant, order_of, zone_named
from cm_desk.imports.context import Context
from cm_desk.imports.times import Times

NETWORK = "linkedin"
POST = "https://www.linkedin.com/feed/update/"
_FILE = re.compile(
    r"(?P<page>.{1,120}?)_(?:content|followers|visitors|competitors?)_(?P<epoch>[0-9]{13})(?![0-9])",
    re.IGNORECASE | re.DOTALL,
)
# « …/posts/page_title-activity-7280000000000000000-aBcD », as the browser shows a post.
_SLUG = re.compile(
    r"/posts/[^/?#]*[-_](activity|ugcPost|share)-([0-9]{19})(?![0-9])", re.IGNORECASE
)
_KINDS = MappingProxyType({"activity": "activity", "ugcpost": "ugcPost", "share": "share"})
_SWAPPED = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ORDERS = ("mdy", "dmy", "ymd")
_UTC = zone_named("UTC")


def urn_of(link: str) -> str:
    """Return the urn that a post's link holds, in one writing, "" when it holds none.

    >>> urn_of("https://www.linkedin.com/posts/pays_fete-activity-7280000000000000000-aBcD?x=1")
    'urn:li:activity:7280000000000000000'
    """
    if urn := times.linkedin_urn(link):
        _, _, kind, number = urn.split(":")
    elif match := _SLUG.search(link):
        kind, number = match[1], match[2]
    else:
        return ""
    return f"urn:li:{_KINDS[kind.lower()]}:{number}"


def permalink_of(link: str, urn: str) -> str:
    """Return the address of a post, never percent-encoded."""
    return POST + urn if urn else unquote(link)


def page_of(context: Context) -> tuple[str, str, Context]:
    """Return the page's reference and name, and when it was measured, from the file's name.

    LinkedIn calls its files « <page>_content_<milliseconds>.xls ».
    """
    match = _FILE.match(context.file_name)
    if match is None:
        return f"{UNIDENTIFIED}{NETWORK}", "", context
    name = cells.clean(match["page"])
    when = datetime.fromtimestamp(int(match["epoch"]) // 1000, UTC)
    day = when.astimezone(context.target).date()
    if FIRST_DAY <= day <= datetime.now(UTC).astimezone(context.target).date():
        context = replace(context, measured_on=day)
    return f"{UNIDENTIFIED}{NETWORK}:{cells.name(name)}", name, context


class _Days(dict[str, date | None]):
    """Remember the day that each cell means, read in one order."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def __missing__(self, cell: str) -> date | None:
        moment = self._clock.moment(cell)
        value = self[cell] = date.fromordinal(moment[1]) if moment else None
        return value


@dataclass(frozen=True, slots=True)
class Days:
    """How one file writes its days: month first, unless a spreadsheet rewrote it."""

    orders: Mapping[str, Mapping[str, date | None]]
    usual: str
    is_chosen: bool

    def day(self, cell: str, made: datetime | None) -> date | None:
        """Read a day; between two readings, the one that the post's identifier confirms.

        Spreadsheets turn « 03/04/2026 » into 3 April and leave « 03/14/2026 » alone.
        """
        usual = self.orders[self.usual][cell]
        if self.is_chosen or made is None or _agree(usual, made):
            return usual
        others = [days[cell] for days in self.orders.values()]
        others.append(_swapped(cell))
        read = next((day for day in others if day), None)
        return next((day for day in others if _agree(day, made)), usual or read)


def days_of(unproved: Iterable[str], context: Context) -> Days:
    """Decide how a file writes the days that no identifier confirms.

    Raises:
        CmDeskError: they are written in two ways, and none can be trusted.
    """
    chosen = context.options.date_order
    orders = {order: _Days(Clock(_UTC, _UTC, order, context.last_day)) for order in _ORDERS}
    return Days(orders, order_of(unproved, chosen), chosen is not None)


def _agree(day: date | None, made: datetime) -> bool:
    return day is not None and abs(day.toordinal() - made.toordinal()) <= 1


def _swapped(cell: str) -> date | None:
    match = _SWAPPED.match(cell)
    try:
        return date(int(match[1]), int(match[3]), int(match[2])) if match else None
    except ValueError:
        return None


def made_at(urn: str) -> datetime | None:
    """Return when a post was made, in UTC, from its identifier."""
    seconds = times.linkedin_epoch(urn) if urn else None
    if seconds is None or seconds >= 2**33:
        return None
    return datetime.fromtimestamp(int(seconds), UTC)


def moment(day: date, made: datetime | None, clock: Times) -> Instant | None:
    """Place a post on the day that the file tells, at the hour of its identifier.

    A post is made up to a day before it is identified; further apart, its hour is unknown.
    """
    if made is None or not _agree(day, made):
        return clock.day(day)
    return clock.aware(datetime.combine(day, time(made.hour, made.minute), UTC))
