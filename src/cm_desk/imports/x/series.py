"""X's overview of an account by day: followers won and lost."""

from types import MappingProxyType

from cm_desk.domain.importing import Certainty, FileSummary, ObservedReading
from cm_desk.imports import months, rows
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.times import Times
from cm_desk.imports.x.links import NOBODY

_FIELDS = MappingProxyType({"date": ("date",), "won": ("new follows",), "lost": ("unfollows",)})


def read(table: Table, context: Context) -> FileSummary:
    """Return how many followers each day brought, those who left taken away."""
    collector = Collector("x-series", "x", context)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    clock = Times(context)
    found: dict[int, ObservedReading] = {}
    for line, row in rows.lines(table, collector):
        day = months.day_of(rows.cell_of(row, ranks, "date"))
        figures, wrong = rows.figures_of(row, ranks, ("won", "lost"))
        if day is None or clock.day(day) is None:
            collector.refuse(line, "bad_date", rows.cell_of(row, ranks, "date"))
        elif wrong:
            collector.refuse(line, "bad_number", wrong)
        elif figures["won"] is None:
            continue
        else:
            gained = figures["won"] - (figures["lost"] or 0)
            found[day.toordinal()] = ObservedReading(NOBODY, day, gained=gained)
    return collector.finish(
        timezone="", certainty=Certainty.LIKELY, readings=tuple(found[day] for day in sorted(found))
    )
