"""YouTube Studio's table of videos: days without hours, and no name of the channel."""

import re
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.domain.publication import Format
from cm_desk.imports import cells, months, rows
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.own import dates as own_dates
from cm_desk.imports.times import Times

KIND = "youtube-videos"
# YouTube lists no more, and does not say when it stops.
MOST_ROWS = 500
_FIELDS = MappingProxyType(
    {
        "id": ("content", "contenu", "video"),
        "title": ("video title", "titre de la video"),
        "published": ("video publish time", "heure de publication de la video"),
        "duration": ("duration", "duree"),
        "views": ("views", "vues"),
        "reach": ("unique viewers", "spectateurs uniques"),
        "impressions": ("impressions",),
        "reactions": ("likes", "likes (vs. dislikes)", "j'aime", "mentions j'aime"),
        "comments": ("comments added", "commentaires ajoutes", "comments", "commentaires"),
        "shares": ("shares", "partages"),
        "follows": ("subscribers", "abonnes"),
    }
)
_FIGURES = ("views", "reach", "impressions", "reactions", "comments", "shares")
_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}")
_SECONDS = re.compile(r"[0-9]{1,6}")
_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2})")
# What YouTube called a Short until October 2024; longer ones cannot be told from videos.
_SHORT_SECONDS = 60
_NAME = re.compile(
    r"[^0-9]{1,80} ([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?: (.{1,100}?))?(?: ?\([0-9]{1,3}\))?\.(zip|csv)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the name of a file tells: the days that its figures count, and the channel."""

    period: tuple[date, date] | None = None
    channel: str = ""

    @property
    def ref(self) -> str:
        """The reference of the channel, which no file identifies."""
        told = f":{self.channel.casefold()}" if self.channel else ""
        return f"{UNIDENTIFIED}youtube{told}"


@dataclass(frozen=True, slots=True)
class _Days:
    """How the table writes its days: with their months, unless a spreadsheet rewrote them."""

    clock: Times
    order: str

    def read(self, written: str) -> date | None:
        found = None if (day := months.day_of(written)) else own_dates.read(written, self.order)
        return found.day if found else day


def read(table: Table, context: Context) -> FileSummary:
    """Read the videos of one channel, the private ones set aside."""
    asked = asked_in(context.file_name)
    if asked.period:
        context = replace(context, measured_on=min(context.measured_on, asked.period[1]))
    collector = Collector(KIND, "youtube", context)
    collector.account(asked.ref, name=asked.channel)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    days = _Days(Times(context), _order(table, ranks, context))
    listed = 0
    for line, row in rows.lines(table, collector):
        if not _is_total(row, ranks):
            listed += 1
            _add(collector, (line, row), ranks, asked, days)
    is_cut = listed >= MOST_ROWS
    if is_cut:
        collector.tally.warn("youtube_list_cut")
    if asked.period is None:
        collector.tally.warn("youtube_no_period")
    return collector.finish(
        timezone="",
        certainty=_certainty(table),
        period=asked.period,
        is_partial=is_cut or asked.period is None,
    )


def asked_in(file_name: str) -> Asked:
    """Read the name that YouTube gives its archives.

    >>> asked_in("Content 2025-01-01_2025-12-31 Pays du Vallon.zip").channel
    'Pays du Vallon'
    """
    match = _NAME.fullmatch(file_name)
    if match is None:
        return Asked()
    first, last = months.day_of(match[1]), months.day_of(match[2])
    period = (first, last) if first and last and first <= last else None
    # A table taken out of its archive has its own name there.
    is_archive = match[4].lower() == "zip"
    return Asked(period, cells.clean(match[3] or "") if is_archive else "")


def _order(table: Table, ranks: rows.Ranks, context: Context) -> str:
    """Decide which of the day and the month comes first where a spreadsheet made them numbers."""
    written = (rows.cell_of(row, ranks, "published") for row in table.open_rows())
    is_french = table.layout.delimiter == ";"
    usual = "dmy" if is_french else None
    return own_dates.order_of(written, context.options.date_order, usual=usual)


def _is_total(row: list[str], ranks: rows.Ranks) -> bool:
    is_unnamed = not rows.cell_of(row, ranks, "title") and not rows.cell_of(row, ranks, "published")
    return is_unnamed and not _VIDEO.fullmatch(rows.cell_of(row, ranks, "id"))


def _add(
    collector: Collector,
    numbered: tuple[int, list[str]],
    ranks: rows.Ranks,
    asked: Asked,
    days: _Days,
) -> None:
    line, row = numbered
    video = rows.cell_of(row, ranks, "id")
    written = rows.cell_of(row, ranks, "published")
    if not written:
        collector.set_aside("not_published")
        return
    if not _VIDEO.fullmatch(video):
        collector.refuse(line, "no_key", video)
        return
    day = days.read(written)
    moment = days.clock.day(day) if day else None
    if day is None or moment is None:
        collector.refuse(line, "bad_date", written)
        return
    figures, wrong = rows.figures_of(row, ranks, _FIGURES)
    if wrong:
        collector.refuse(line, "bad_number", wrong)
        return
    figures["follows"] = _follows(rows.cell_of(row, ranks, "follows"))
    if asked.period and day < asked.period[0]:
        # They only count what came during the period, not since the video appeared.
        collector.tally.warn("youtube_older_videos")
        figures = {}
    collector.add(
        asked.ref,
        moment,
        key=f"youtube.com/watch?v={video}",
        permalink=f"https://www.youtube.com/watch?v={video}",
        text=rows.cell_of(row, ranks, "title"),
        format=_format(rows.cell_of(row, ranks, "duration")),
        **figures,
    )


def _follows(cell: str) -> int | None:
    """Read the subscribers won; a video that lost some won none that we can tell."""
    found = rows.figure(cell)
    return None if found == cells.BAD else found


def _format(duration: str) -> Format:
    seconds = _seconds(duration)
    is_short = seconds is not None and 0 < seconds <= _SHORT_SECONDS
    return Format.SHORT_VIDEO if is_short else Format.VIDEO


def _seconds(duration: str) -> int | None:
    if match := _CLOCK.fullmatch(duration):
        return int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])
    return int(duration) if _SECONDS.fullmatch(duration) else None


def _certainty(table: Table) -> Certainty:
    is_english = "video publish time" in {cells.name(name) for name in table.layout.names}
    return Certainty.VERIFIED if is_english else Certainty.GUESSED
