"""The former analytics of Twitter: exact hours, figures with a useless decimal."""

import re
from datetime import date, datetime, timedelta
from types import MappingProxyType

from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.imports import rows
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.times import Times
from cm_desk.imports.x import links as x_links
from cm_desk.imports.x.posts import add, period_of

_FIELDS = MappingProxyType(
    {
        "id": ("tweet id",),
        "permalink": ("tweet permalink",),
        "text": ("tweet text",),
        "time": ("time",),
        "impressions": ("impressions",),
        "reactions": ("favorites", "likes"),
        "comments": ("replies",),
        "shares": ("retweets",),
        "clicks": ("url clicks",),
        "follows": ("follows",),
        "promoted": ("promoted impressions",),
    }
)
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} [+-][0-9]{4}")
_NAME = re.compile(
    r"tweet_activity_metrics_([A-Za-z0-9_]{1,20})"
    r"_([0-9]{4})([0-9]{2})([0-9]{2})_([0-9]{4})([0-9]{2})([0-9]{2})_[A-Za-z-]+"
)


def read(table: Table, context: Context) -> FileSummary:
    """Read each tweet of one account; the file says whether it was promoted."""
    collector = Collector("x-posts-old", "x", context)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    clock = Times(context)
    named = _NAME.match(context.file_name)
    owner = rows.owner_of(
        table, lambda row: x_links.handle_in(rows.cell_of(row, ranks, "permalink"))
    ) or (named[1] if named else "")
    collector.account(x_links.ref_of(owner), handle=owner)

    def moment_of(number: str, written: str) -> Instant | None:
        return _moment(written, clock) or x_links.instant_of(number, clock)

    for line, row in rows.lines(table, collector):
        add(
            collector,
            (line, row),
            ranks,
            owner,
            moment_of=moment_of,
            date_field="time",
            sponsored=_is_promoted(row, ranks),
        )
    period = period_of(*named.groups()[1:]) if named else None
    return collector.finish(
        certainty=Certainty.LIKELY,
        period=rows.sure_period(collector, _whole_days(period, collector)),
    )


def _is_promoted(row: list[str], ranks: rows.Ranks) -> bool | None:
    """Read « - » as « never promoted »; None when the file has no such column."""
    if "promoted" not in ranks:
        return None
    return (rows.figure(rows.cell_of(row, ranks, "promoted")) or 0) > 0


def _moment(cell: str, clock: Times) -> Instant | None:
    if not _TIME.fullmatch(cell):
        return None
    try:
        return clock.aware(datetime.strptime(cell, "%Y-%m-%d %H:%M %z"))
    except ValueError:  # no such day or hour
        return None


def _whole_days(period: tuple[date, date] | None, collector: Collector) -> tuple[date, date] | None:
    """Drop the last day that a name tells, unless a tweet bears it: « to 1 March » stops before."""
    _, last = collector.tally.dates()
    if period is None or period[0] == period[1] or last == period[1]:
        return period
    return period[0], period[1] - timedelta(days=1)
