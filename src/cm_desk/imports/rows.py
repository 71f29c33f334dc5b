"""Rows of tables read one at a time: their fields by name, their figures, their owner."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from types import MappingProxyType
from typing import Any

from cm_desk.domain import addresses
from cm_desk.imports import cells
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table

Ranks = Mapping[str, int]

_OWNER_ROWS = 200
_DIGITS = 15
_DECIMAL = re.compile(r"([0-9]{1,15})\.0{1,2}")
_SHORTENED = re.compile(r"([0-9]{1,4})(?:[.,]([0-9]{1,2}))?[ \u00a0\u202f]?([KMB])", re.IGNORECASE)
_POWERS = MappingProxyType({"K": 1000, "M": 1_000_000, "B": 1_000_000_000})


def ranks_of(names: Sequence[str], fields: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the rank of the first column that holds each field; those lacking are left out."""
    places: dict[str, int] = {}
    for rank, name in enumerate(names):
        places.setdefault(cells.name(name), rank)
    found = {
        field: [places[one] for one in known if one in places] for field, known in fields.items()
    }
    return {field: ranks[0] for field, ranks in found.items() if ranks}


def lines(table: Table, collector: Collector) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that can be read, with their lines; refuse or drop the others."""
    width = len(table.layout.names)
    for line, row in enumerate(table.open_rows(), table.layout.header_row + 1):
        if row == [BROKEN]:
            collector.refuse(line, "open_quote")
        elif not any(cell.strip() for cell in row):
            continue
        elif tuple(row) == table.layout.names:
            collector.set_aside("repeated_header")
        elif len(row) < width or any(cell.strip() for cell in row[width:]):
            collector.refuse(line, "cut_row")
        else:
            yield line, row


def cell_of(row: Sequence[str], ranks: Ranks, field: str) -> str:
    """Return one field of a row, "" where the table lacks it."""
    rank = ranks.get(field, len(row))
    return row[rank].strip() if rank < len(row) else ""


def figure(cell: str) -> int | None:
    """Read a whole number, with useless decimals (« 424.0 ») or shortened (« 1.2K »).

    >>> figure("424.0"), figure("1,2K"), figure("-"), figure("1.5")
    (424, 1200, None, -1)
    """
    cell = cell.strip()
    if len(cell) <= _DIGITS and cell.isascii() and cell.isdecimal():
        return int(cell)
    if match := _DECIMAL.fullmatch(cell):
        return int(match[1])
    if match := _SHORTENED.fullmatch(cell):
        thousands = _POWERS[match[3].upper()]
        decimals = match[2] or "0"
        return int(match[1]) * thousands + int(decimals) * thousands // (10, 100)[len(decimals) - 1]
    return cells.count(cell)


def figures_of(
    row: Sequence[str], ranks: Ranks, fields: Iterable[str]
) -> tuple[dict[str, Any], str]:
    """Return the figures of a row, and the first cell that is none, "" when all can be read."""
    found = {field: figure(cell_of(row, ranks, field)) for field in fields}
    wrong = (cell_of(row, ranks, field) for field, value in found.items() if value == cells.BAD)
    return found, next(wrong, "")


def owner_of(table: Table, handle_of: Callable[[list[str]], str]) -> str:
    """Return the handle that most of a table's first rows bear, "" when none bears any."""
    handles = (handle_of(row) for row in islice(table.open_rows(), _OWNER_ROWS))
    found = Counter(handle for handle in handles if handle).most_common(1)
    return found[0][0] if found else ""


def shared_link(candidates: Iterable[str], own_hosts: Sequence[str]) -> str:
    """Return the first address that leads out of the network itself, "" when none does."""
    for candidate in candidates:
        host = addresses.canonical(candidate).partition("/")[0].partition("?")[0].lower()
        if host and not any(host == own or host.endswith(f".{own}") for own in own_hosts):
            return candidate
    return ""


def sure_period(collector: Collector, period: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the period that a file's name tells, unless its publications belie it.

    A day more on each side: the name counts the days of another zone.
    """
    first, last = collector.tally.dates()
    if period is None or first is None or last is None:
        return period
    if first < period[0] - timedelta(days=1) or last > period[1] + timedelta(days=1):
        collector.tally.warn("period_mismatch")
        return None
    return period
