"""TikTok's tables of videos: Studio's, whose dates lack a year, and those of businesses.

Studio does not escape quotes inside titles, so that rows are read from the address of the
video, towards the right; its dates are translated, so that the identifier tells the instant.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.domain.publication import Format
from cm_desk.imports import months, rows
from cm_desk.imports.clock import Instant, zone_named
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.own import dates as own_dates
from cm_desk.imports.tiktok import links as tiktok_links
from cm_desk.imports.tiktok.links import ADDRESS, Video
from cm_desk.imports.times import Times

_FIELDS = MappingProxyType(
    {
        "title": ("video title",),
        "link": ("video link",),
        "posted": ("post time",),
        "views": ("total views", "video views", "views"),
        "reactions": ("total likes", "likes"),
        "comments": ("total comments", "comments"),
        "shares": ("total shares", "shares"),
        "saves": ("add to favorites", "total favorites"),
    }
)
# Studio's columns after the address, whatever the language of their names.
_STUDIO = ("posted", "reactions", "comments", "shares", "views")
_FIGURES = ("views", "reactions", "comments", "shares", "saves")
_EXACT = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_BROKEN_QUOTE = re.compile(r'[^\s("«]"')
# A title may run over many lines, each of which would look like a row.
_MOST_WAITING = 60
_UPLOAD_SLACK = 120
# TikTok lets one schedule thirty days ahead.
_MOST_AHEAD = 30
# A video sent this late may well appear the next day.
_LATE = 22 * 60


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the fields are; ``after`` counts columns from the one that follows the address."""

    title: int
    link: int
    after: rows.Ranks
    is_known: bool

    @property
    def width(self) -> int:
        return max(self.after.values(), default=-1) + 1


@dataclass(frozen=True, slots=True)
class _Line:
    line: int
    title: str
    video: Video
    after: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Hours:
    clock: Times
    zone: ZoneInfo


def read(table: Table, context: Context) -> FileSummary:
    """Read the videos of one account."""
    collector = Collector("tiktok-posts", "tiktok", context)
    columns = _columns(table)
    owner = rows.owner_of(table, _handle)
    collector.account(tiktok_links.ref_of(owner), handle=owner)
    zone_name = context.options.timezone or "UTC"
    hours = _Hours(Times(context), zone_named(zone_name))
    has_hours = False
    for one in _lines(table, columns, collector):
        has_hours = _add(collector, one, columns, owner, hours) or has_hours
    return collector.finish(
        timezone=zone_name if has_hours else "UTC",
        zone_is_given=not has_hours,
        certainty=_certainty(columns, has_hours=has_hours),
    )


def _certainty(columns: _Columns, *, has_hours: bool) -> Certainty:
    if not columns.is_known:
        return Certainty.GUESSED
    return Certainty.VERIFIED if has_hours else Certainty.LIKELY


def _columns(table: Table) -> _Columns:
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    if "link" in ranks:
        link = ranks["link"]
        after = {field: rank - link - 1 for field, rank in ranks.items() if rank > link}
        return _Columns(ranks.get("title", max(0, link - 1)), link, after, is_known=True)
    first = next((row for row in table.open_rows() if _place(row) is not None), [])
    link = _place(first) or 0
    after = {field: rank for rank, field in enumerate(_STUDIO)}
    return _Columns(max(0, link - 1), link, after, is_known=False)


def _place(row: Sequence[str]) -> int | None:
    """Return where the address of the video is, from the right: a title may hold others."""
    found = (rank for rank in range(len(row) - 1, -1, -1) if ADDRESS.search(row[rank]))
    return next(found, None)


def _handle(row: list[str]) -> str:
    place = _place(row)
    match = ADDRESS.search(row[place]) if place is not None else None
    return match[1] if match else ""


def _lines(table: Table, columns: _Columns, collector: Collector) -> Iterator[_Line]:
    """Yield the videos, putting together the titles that quotes broke over several rows."""
    waiting: list[str] = []
    line = table.layout.header_row
    for line, row in enumerate(table.open_rows(), table.layout.header_row + 1):
        if not any(cell.strip() for cell in row) or tuple(row) == table.layout.names:
            continue
        place = _place(row)
        if row == [BROKEN] or len(waiting) > _MOST_WAITING:
            collector.refuse(line, "open_quote")
            waiting = []
        elif place is None:
            waiting += row
        else:
            is_end = bool(waiting) and place < columns.link
            if waiting and not is_end:
                collector.refuse(line - 1, "no_key", waiting[0])
            yield from _whole(line, [*waiting, *row] if is_end else row, columns, collector)
            waiting = []
    if waiting:
        collector.refuse(line, "cut_row", waiting[0])


def _whole(
    line: int, row: Sequence[str], columns: _Columns, collector: Collector
) -> Iterator[_Line]:
    place = _place(row)
    found = list(ADDRESS.finditer(row[place])) if place is not None else []
    after = row[place + 1 :] if place is not None else []
    if place is None or len(found) != 1:
        collector.refuse(line, "open_quote")
    elif len(after) < columns.width or any(cell.strip() for cell in after[columns.width :]):
        # Names known by their places alone may leave the last ones out.
        collector.refuse(line, "cut_row")
    else:
        (match,) = found
        told = [*row[columns.title : place], row[place][: match.start()]]
        video = Video(match[3], match[1], match[2].lower() == "photo")
        yield _Line(line, _title(",".join(part for part in told if part)), video, after)


def _title(told: str) -> str:
    """Drop the quotes of a title whose own ones ended its cell too early."""
    title = told.strip().strip(",")
    is_broken = title.endswith('"') and _BROKEN_QUOTE.search(title) is not None
    return title.replace('"', "").strip() if is_broken else title


def _add(collector: Collector, one: _Line, columns: _Columns, owner: str, hours: _Hours) -> bool:
    """Keep a video; tell whether its hour comes from the table."""
    if one.video.handle.lower() != owner.lower():
        collector.set_aside("other_account")
        return False
    uploaded = tiktok_links.instant_of(one.video, hours.clock)
    posted = rows.cell_of(one.after, columns.after, "posted")
    written = _exact(posted, hours) or _rewritten(posted, uploaded, hours)
    moment = written or uploaded
    if moment is None:
        collector.refuse(one.line, "bad_date", posted)
        return False
    if uploaded and moment[0] < uploaded[0] - _UPLOAD_SLACK:
        collector.tally.warn("times_corrected")
        moment = uploaded
    elif uploaded and not written:
        moment = _scheduled(collector, uploaded, posted, hours.clock)
    figures, wrong = rows.figures_of(one.after, columns.after, _FIGURES)
    if wrong:
        collector.refuse(one.line, "bad_number", wrong)
        return False
    collector.add(
        tiktok_links.ref_of(owner),
        moment,
        key=one.video.key,
        permalink=_permalink(one.video),
        text=one.title,
        format=Format.CAROUSEL if one.video.is_photo else Format.SHORT_VIDEO,
        **figures,
    )
    return written is not None


def _permalink(video: Video) -> str:
    kind = "photo" if video.is_photo else "video"
    return f"https://www.tiktok.com/@{video.handle}/{kind}/{video.number}"


def _exact(cell: str, hours: _Hours) -> Instant | None:
    match = _EXACT.fullmatch(cell)
    if match is None:
        return None
    try:
        return hours.clock.local(datetime.fromisoformat(cell.replace("/", "-")), hours.zone)
    except (ValueError, OverflowError):  # no such day or hour
        return None


def _rewritten(cell: str, uploaded: Instant | None, hours: _Hours) -> Instant | None:
    """Read a time that a spreadsheet wrote its own way: the order is that nearest the upload."""
    if uploaded is None:
        return None
    told = (own_dates.read(cell, order) for order in own_dates.ORDERS)
    naive = {datetime.combine(one.day, one.hour) for one in told if one and one.hour}
    placed = (hours.clock.local(one, hours.zone) for one in naive)
    last = uploaded[0] + _MOST_AHEAD * 86_400
    return min(
        (one for one in placed if one and uploaded[0] - _UPLOAD_SLACK <= one[0] <= last),
        default=None,
    )


def _scheduled(collector: Collector, uploaded: Instant, posted: str, clock: Times) -> Instant:
    """Move a video to the day that the table tells, when it was uploaded days before it."""
    # « 05-sept » is what a spreadsheet makes of « 5 septembre ».
    told = months.month_and_day(posted.replace("-", " "))
    day = date.fromordinal(uploaded[1])
    if told is None or told == (day.month, day.day):
        return uploaded
    appeared = _next(told, day)
    ahead = (appeared - day).days
    is_late = ahead == 1 and (uploaded[2] or 0) >= _LATE
    moved = None if ahead > _MOST_AHEAD or is_late else clock.day(appeared)
    if moved is None:
        return uploaded
    collector.tally.warn("scheduled_videos")
    return moved


def _next(told: tuple[int, int], after: date) -> date:
    """Return the first such day after another, 29 February being the last of its month."""
    month, day = told
    years = (after.year, after.year + 1)
    days = [date(year, month, min(day, monthrange(year, month)[1])) for year in years]
    return next(one for one in days if one > after or one is days[-1])
