"""A LinkedIn page's followers: how many were won each day; who they are is not read."""

from datetime import date
from types import MappingProxyType

from cm_desk.domain.importing import FileSummary, ObservedReading
from cm_desk.imports import cells, rows, sniff
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.linkedin import files as linkedin

_FIELDS = MappingProxyType({"date": ("date",), "gained": ("total followers",)})
# Far more than all the days since the network opened.
_MOST_DAYS = 20_000


def read(table: Table, context: Context) -> FileSummary:
    """Return the followers won each day, sponsored or not: the file holds no publication."""
    ref, name, context = linkedin.page_of(context)
    collector = Collector(sniff.LINKEDIN_FOLLOWERS, linkedin.NETWORK, context)
    collector.account(ref, name)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    lines = list(rows.lines(table, collector))[:_MOST_DAYS]
    days = linkedin.days_of([rows.cell_of(row, ranks, "date") for _, row in lines], context)
    found: dict[date, ObservedReading] = {}
    for line, row in lines:
        written = rows.cell_of(row, ranks, "gained")
        day = days.day(rows.cell_of(row, ranks, "date"), None)
        gained = rows.figure(written)
        if day is None:
            collector.refuse(line, "bad_date", rows.cell_of(row, ranks, "date"))
        elif gained == cells.BAD:
            collector.refuse(line, "bad_number", written)
        elif gained is not None:
            found.setdefault(day, ObservedReading(ref, day, gained=gained))
    return collector.finish(
        timezone="",
        is_partial=True,
        readings=tuple(found.values()),
        warnings=() if days.usual == "mdy" else ("from_spreadsheet",),
    )
