"""Meta Business Suite's figures by day: followers won become readings, the rest is declined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import UNIDENTIFIED, FileSummary, ObservedReading
from cm_desk.imports import cells
from cm_desk.imports.clock import Clock, order_of, zone_named
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context

# What a title says of followers won, network apart: « Instagram follows », « Followers en plus ».
_GAINED = frozenset(
    {
        "follows",
        "new follows",
        "net follows",
        "new followers",
        "net followers",
        "followers en plus",
        "nouveaux followers",
        "abonnes en plus",
        "nouveaux abonnes",
        "nouveaux abonnements",
    }
)
_NETWORK = re.compile(r"(?:\b(?:sur|de|on|from) )?\b(facebook|instagram|threads)\b")
_FIGURE = re.compile(r"-?[0-9][0-9 \u00a0\u202f]{0,15}")
_DAY = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")
_SAMPLE = 400
# Far more than all the days since the network opened.
_MOST_READINGS = 20_000


@dataclass(frozen=True, slots=True)
class _Line:
    """A line under a title; the lines that only name a figure or its columns are not kept."""

    number: int
    title: str
    day: str
    figure: str


def read(table: Table, context: Context) -> FileSummary:
    """Return the followers won each day, or say that the figures are others.

    The hour after each date says only whether it was summer in California: it is dropped.
    """
    if not any(_is_gained(line.title) for line in _lines(table)):
        raise CmDeskError("import_other_kind", kind="meta-series-other")
    usual = _network(cells.name(context.file_name))
    named = {_network(line.title) or usual for line in _lines(table) if _is_gained(line.title)}
    networks = sorted(named - {""}) or ["facebook"]
    collector = Collector(table.layout.signature.kind, networks[0], context)
    for network in networks:
        collector.account(_ref(network), network_id=network)
    readings = _readings(table, context, collector, usual or networks[0])
    return collector.finish(
        timezone="",
        is_partial=True,
        readings=readings,
        warnings=("series_network_unknown",) if "" in named else (),
    )


def _ref(network: str) -> str:
    return f"{UNIDENTIFIED}meta-series:{network}"


def _readings(
    table: Table, context: Context, collector: Collector, usual: str
) -> tuple[ObservedReading, ...]:
    clock = _clock(table, context)
    found: dict[tuple[str, date], ObservedReading] = {}
    for line in _lines(table):
        moment = clock.moment(line.day)
        gained = _figure(line.figure)
        if not _is_gained(line.title):
            collector.set_aside("series_other")
        elif moment is None:
            collector.refuse(line.number, "bad_date", line.day)
        elif gained is None and line.figure.strip():
            collector.refuse(line.number, "bad_number", line.figure)
        elif gained is not None and len(found) < _MOST_READINGS:
            ref, day = _ref(_network(line.title) or usual), date.fromordinal(moment[1])
            found.setdefault((ref, day), ObservedReading(ref, day, gained=gained))
    return tuple(found.values())


def _clock(table: Table, context: Context) -> Clock:
    """Read days as they stand: the same zone on both sides moves none of them."""
    written = (line.day for line in islice(_lines(table), _SAMPLE))
    order = order_of(written, context.options.date_order)
    zone = zone_named("UTC")
    return Clock(zone, zone, order, context.last_day)


def _lines(table: Table) -> Iterator[_Line]:
    """Yield the lines of figures, each under the last title above it."""
    title = ""
    above = len(table.layout.above) + 1
    rows = chain(table.layout.above, [table.layout.names], table.open_rows())
    for number, row in enumerate(rows, table.layout.header_row + 1 - above):
        filled = _filled(row)
        if len(filled) == 1 and not filled[0].lower().startswith("sep="):
            title = cells.name(filled[0])
        elif len(filled) > 1 and (_DAY.match(filled[0].strip()) or _figure(filled[1]) is not None):
            yield _Line(number, title, filled[0].strip(), filled[1])


def _filled(row: Sequence[str]) -> Sequence[str]:
    """Return a row without the empty ends that spreadsheets add, but for a day's figure."""
    last = max((rank for rank, cell in enumerate(row, 1) if cell.strip()), default=0)
    is_day = last == 1 and len(row) > 1 and _DAY.match(row[0].strip())
    return row[: 2 if is_day else last]


def _is_gained(title: str) -> bool:
    return " ".join(_NETWORK.sub(" ", title).split()) in _GAINED


def _network(title: str) -> str:
    found = _NETWORK.search(title)
    return found[1] if found else ""


def _figure(cell: str) -> int | None:
    """Read a count that may be negative: more left than came."""
    written = cell.strip()
    if not _FIGURE.fullmatch(written):
        return None
    figure = cells.count(written.removeprefix("-"))
    if figure is None or figure == cells.BAD:
        return None
    return -figure if written.startswith("-") else figure
