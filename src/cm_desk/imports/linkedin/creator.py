"""A LinkedIn member's best posts: two tables side by side, some fifty posts, no text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.imports import cells, rows
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.linkedin import files as linkedin
from cm_desk.imports.times import Times

_LINK, _DATE, _FIGURE = "post url", "post publish date", "impressions"
_NAMES = (
    re.compile(r"AggregateAnalytics_(?P<name>.{1,100}?)_[0-9]{4}-", re.IGNORECASE),
    re.compile(r"Content_[0-9-]{8,10}_[0-9-]{8,10}_(?P<name>[^.]{1,100})", re.IGNORECASE),
)
# LinkedIn lists fifty; a file that lists far more is none of its own.
_MOST_POSTS = 100_000


@dataclass(slots=True)
class _Post:
    """One post, which either table or both may name."""

    line: int
    link: str
    written: str
    impressions: str = ""


def read(table: Table, context: Context) -> FileSummary:
    """Read each post once; what the file lists is not all that was published."""
    name = _name(context.file_name)
    ref = f"{UNIDENTIFIED}{linkedin.NETWORK}" + (f":{cells.name(name)}" if name else "")
    collector = Collector("linkedin-creator", linkedin.NETWORK, context)
    collector.account(ref, name)
    posts = _posts(table, collector)
    unproved = [post.written for urn, post in posts.items() if linkedin.made_at(urn) is None]
    days, clock = linkedin.days_of(unproved, context), Times(context)
    for urn, post in posts.items():
        made = linkedin.made_at(urn)
        day = days.day(post.written, made)
        moment = linkedin.moment(day, made, clock) if day else None
        impressions = rows.figure(post.impressions)
        if moment is None:
            collector.refuse(post.line, "bad_date", post.written)
        elif impressions == cells.BAD:
            collector.refuse(post.line, "bad_number", post.impressions)
        else:
            collector.add(
                ref,
                moment,
                key=urn if urn.startswith("urn:") else "",
                permalink=linkedin.permalink_of(post.link, linkedin.urn_of(post.link)),
                impressions=impressions,
            )
    return collector.finish(
        certainty=Certainty.LIKELY, is_partial=True, warnings=("linkedin_best_only",)
    )


def _name(file_name: str) -> str:
    found = (pattern.match(file_name) for pattern in _NAMES)
    return next((cells.clean(match["name"]) for match in found if match), "")


def _posts(table: Table, collector: Collector) -> dict[str, _Post]:
    """Bring together what the two tables say of each post."""
    posts: dict[str, _Post] = {}
    for line, cell_of in _halves(table, collector):
        link = cell_of.get(_LINK, "").strip()
        if not link:
            continue
        post = posts.setdefault(linkedin.urn_of(link) or link, _Post(line, link, ""))
        post.written = post.written or cell_of.get(_DATE, "").strip()
        post.impressions = post.impressions or cell_of.get(_FIGURE, "").strip()
    return posts


def _halves(table: Table, collector: Collector) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each table's part of each line, its cells by name."""
    names = [cells.name(name) for name in table.layout.names]
    starts = [rank for rank, name in enumerate(names) if name == _LINK]
    ends = [*starts[1:], len(names)]
    lines = islice(enumerate(table.open_rows(), table.layout.header_row + 1), _MOST_POSTS)
    for line, row in lines:
        if row == [BROKEN]:
            collector.refuse(line, "open_quote")
            continue
        for start, end in zip(starts, ends, strict=True):
            yield line, _part(names[start:end], row[start:end])


def _part(names: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    return dict(zip(names, row, strict=False))
