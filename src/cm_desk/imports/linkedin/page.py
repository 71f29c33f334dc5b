"""A LinkedIn page's posts: several lines for a boosted one, days that the links complete."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Any

from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import cells, rows, shapes, sniff
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import HEADER_WITHIN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.linkedin import files as linkedin
from cm_desk.imports.times import Times

_FIELDS = MappingProxyType(
    {
        "text": ("post title",),
        "link": ("post link",),
        "type": ("post type",),
        "campaign": ("campaign name",),
        "posted_by": ("posted by",),
        "date": ("created date",),
        "format": ("content type",),
        "impressions": ("impressions",),
        "views": ("views",),
        "clicks": ("clicks",),
        "reactions": ("likes", "reactions"),
        "comments": ("comments",),
        "shares": ("reposts", "shares"),
        "follows": ("follows",),
    }
)
_FIGURES = (
    "impressions",
    "views",
    "clicks",
    "reactions",
    "comments",
    "shares",
    "follows",
)
_FORMATS = MappingProxyType(
    {
        "video": Format.VIDEO,
        "article": Format.LINK,
        "image": Format.PHOTO,
        "photo": Format.PHOTO,
        "multi image": Format.ALBUM,
        "carousel": Format.CAROUSEL,
        "document": Format.CAROUSEL,
        "poll": Format.POLL,
        "event": Format.EVENT,
        "text": Format.TEXT,
    }
)
_ORGANIC, _SPONSORED, _TOTAL = "organic", "sponsored", "total"
# Of the lines of a boosted post, the one whose figures are whole.
_PREFERRED = MappingProxyType({_TOTAL: 3, _ORGANIC: 2, _SPONSORED: 1})


_NONE = -1  # the rank of an empty cell put at the end of each row


@dataclass(slots=True)
class _Post:
    """What the lines of one post say together."""

    line: int
    rank: int
    is_sponsored: bool


class _Names(dict[str, str]):
    """Remember what a column's few different cells are once normalised."""

    def __missing__(self, cell: str) -> str:
        value = self[cell] = cells.name(cell)
        return value


class _Figures(dict[str, int | None]):
    """Remember the figure that each cell means."""

    def __missing__(self, cell: str) -> int | None:
        value = self[cell] = rows.figure(cell)
        return value


@dataclass(frozen=True, slots=True)
class _Reading:
    """The columns of one table, and what reading them has decided."""

    ranks: Mapping[str, int]
    figures: Sequence[tuple[str, int]]
    named: _Names = field(default_factory=_Names)
    counts: _Figures = field(default_factory=_Figures)
    posts: dict[str, _Post] = field(default_factory=dict)


def read(table: Table, context: Context) -> FileSummary:
    """Read each post once, whatever the number of its lines."""
    ref, name, context = linkedin.page_of(context)
    collector = Collector(sniff.LINKEDIN_POSTS, linkedin.NETWORK, context)
    collector.account(ref, name)
    ranks, is_named = _ranks(table)
    figures = [(one, ranks[one]) for one in _FIGURES if one in ranks]
    reading = _Reading({one: ranks.get(one, _NONE) for one in _FIELDS}, figures)
    # What the first pass refuses, the second counts.
    seen, unproved = _first_pass(_lines(table, Collector("", "", context)), reading)
    days, clock = linkedin.days_of(unproved, context), Times(context)
    link = reading.ranks["link"]
    for line, row in _lines(table, collector):
        urn = linkedin.urn_of(row[link])
        post = reading.posts.get(urn)
        if post and post.line != line:
            collector.set_aside("linkedin_detail")
            continue
        made = linkedin.made_at(urn)
        written = row[reading.ranks["date"]].strip()
        day = days.day(written, made)
        moment = linkedin.moment(day, made, clock) if day else None
        if moment is None:
            collector.refuse(line, "bad_date" if written else "no_date", written)
        else:
            _add(collector, reading, (line, row), (ref, urn, moment))
    rewritten = days.usual != "mdy" or seen["rewritten"]
    return collector.finish(
        certainty=Certainty.VERIFIED if is_named else Certainty.GUESSED,
        left_out=("left_out_posted_by",) if seen["posted_by"] else (),
        warnings=("from_spreadsheet",) if rewritten else (),
    )


def _ranks(table: Table) -> tuple[rows.Ranks, bool]:
    """Return the columns by their names or, in another language, by what they hold."""
    names = table.layout.names
    ranks = rows.ranks_of(names, _FIELDS)
    if {"link", "date"} <= ranks.keys():
        return ranks, True
    shape = shapes.linkedin_posts([names, *islice(table.open_rows(), HEADER_WITHIN)])
    if shape is None:
        return ranks, False
    return {"link": shape.link, "date": shape.date, "text": shape.text}, False


def _lines(table: Table, collector: Collector) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines with an empty cell at their end, for the columns that are lacking."""
    for line, row in rows.lines(table, collector):
        row.append("")
        yield line, row


def _first_pass(
    lines: Iterable[tuple[int, list[str]]], reading: _Reading
) -> tuple[Counter[str], list[str]]:
    """Find the line to keep of each post; return what was seen, and days that nothing proves."""
    seen: Counter[str] = Counter()
    unproved: list[str] = []
    link, date, posted_by = (reading.ranks[one] for one in ("link", "date", "posted_by"))
    for line, row in lines:
        seen["posted_by"] += row[posted_by] != ""
        seen["rewritten"] += "/" not in row[date]
        if urn := linkedin.urn_of(row[link]):
            _keep_best(reading, urn, line, row)
        else:
            unproved.append(row[date])
    return seen, unproved


def _keep_best(reading: _Reading, urn: str, line: int, row: Sequence[str]) -> None:
    written = reading.named[row[reading.ranks["type"]]]
    rank = _PREFERRED.get(written, 0)
    is_sponsored = written == _SPONSORED or row[reading.ranks["campaign"]].strip() != ""
    post = reading.posts.get(urn)
    if post is None:
        reading.posts[urn] = _Post(line, rank, is_sponsored)
        return
    post.is_sponsored |= is_sponsored
    if rank > post.rank:
        post.line, post.rank = line, rank


def _add(
    collector: Collector,
    reading: _Reading,
    numbered: tuple[int, list[str]],
    known: tuple[str, str, Instant],
) -> None:
    (line, row), (ref, urn, moment) = numbered, known
    figures: dict[str, Any] = {one: reading.counts[row[rank]] for one, rank in reading.figures}
    if cells.BAD in figures.values():
        wrong = next(rank for one, rank in reading.figures if figures[one] == cells.BAD)
        collector.refuse(line, "bad_number", row[wrong])
        return
    ranks = reading.ranks
    written_format = reading.named[row[ranks["format"]]]
    collector.add(
        ref,
        moment,
        key=urn,
        permalink=linkedin.permalink_of(row[ranks["link"]], urn),
        text=row[ranks["text"]],
        format=_FORMATS.get(written_format, Format.OTHER),
        kind=Kind.SHARE if written_format == "repost" else Kind.ORIGINAL,
        sponsored=_sponsored(row, reading, reading.posts.get(urn)),
        **figures,
    )


def _sponsored(row: Sequence[str], reading: _Reading, post: _Post | None) -> bool | None:
    if reading.ranks["type"] == _NONE:
        return None
    if post:
        return post.is_sponsored
    written = reading.named[row[reading.ranks["type"]]]
    return None if written not in _PREFERRED else written == _SPONSORED
