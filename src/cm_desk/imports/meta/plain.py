"""Meta's smaller tables, read a row at a time: its dates, its columns, rows that fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from cm_desk.domain.publication import METRICS
from cm_desk.imports import cells
from cm_desk.imports.clock import Clock, order_of, zone_named
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.options import META_ZONE

_SAMPLE = 4096
_ORDER_WARNINGS = MappingProxyType({"dmy": "dates_day_first", "ymd": "dates_rewritten"})

Places = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Dates:
    """How a file's hours are read: its clock, the zone's name, what the user should know."""

    clock: Clock
    zone: str
    warnings: tuple[str, ...]


def dates_of(table: Table, places: Places, context: Context) -> Dates:
    """Decide how dates are written, from the first rows, and in which zone."""
    options = context.options
    written = (cell_of(row, places, "published") for row in islice(table.open_rows(), _SAMPLE))
    order = order_of(written, options.date_order)
    zone = options.timezone or META_ZONE
    clock = Clock(zone_named(zone), context.target, order, context.last_day)
    is_told = options.date_order is not None or order not in _ORDER_WARNINGS
    rewritten = table.layout.wrapped or table.layout.delimiter == ";"
    warnings = [] if is_told else [_ORDER_WARNINGS[order]]
    return Dates(clock, zone, (*(["from_spreadsheet"] if rewritten else []), *warnings))


def rows_of(table: Table, collector: Collector) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows as wide as the header, with their lines; refuse the others."""
    names = list(table.layout.names)
    width = len(names)
    for line, row in enumerate(table.open_rows(), table.layout.header_row + 1):
        if row == [BROKEN]:
            collector.refuse(line, "open_quote")
        elif not any(cell.strip() for cell in row):
            continue
        elif row == names:
            collector.set_aside("repeated_header")
        elif len(row) < width or any(row[width:]):
            collector.refuse(line, "cut_row")
        else:
            yield line, row[:width]


def cell_of(row: Sequence[str], places: Places, field: str) -> str:
    """Return one field of a row, "" where the table or the row lacks it."""
    ranks = places.get(field, ())
    return row[ranks[0]].strip() if ranks and ranks[0] < len(row) else ""


def figures_of(row: Sequence[str], places: Places) -> tuple[dict[str, int | None], str]:
    """Return a row's figures, and the first that is no count ("" when all are)."""
    found: dict[str, int | None] = {}
    for metric in METRICS:
        for rank in places.get(metric, ()):
            figure = cells.count(row[rank])
            if figure == cells.BAD:
                return {}, row[rank]
            if found.get(metric) is None:
                found[metric] = figure
    return found, ""
