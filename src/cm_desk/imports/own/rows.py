"""Rows of a table of one's own, turned into publications as its columns were explained."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from cm_desk.domain.importing import MAPPED_FIELDS, ColumnMapping
from cm_desk.domain.publication import METRICS, Format, Kind
from cm_desk.imports import cells, networks, permalinks
from cm_desk.imports.clock import FIRST_DAY, Instant, zone_named
from cm_desk.imports.context import Context
from cm_desk.imports.meta import columns
from cm_desk.imports.own import dates as own_dates
from cm_desk.imports.times import Times

COUNTS = tuple(field for field in MAPPED_FIELDS if field in METRICS)
_LONGEST_TEXT = 100_000
_LONGEST_NAME = 200
_LONGEST_LINK = 2000
_REMEMBERED = 4096
# « 1,234 » of an English tool, « 12,0 » of a spreadsheet.
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_ROUND = re.compile(r"([0-9]{1,15})[.,]0+")
_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_SHARES = frozenset({"partage", "partages", "repost", "retweet", "share", "shared"})


@dataclass(frozen=True, slots=True)
class Way:
    """How the rows of one table are read.

    ``places`` are the fields and the ranks of their columns; ``named`` and ``formatted``
    remember what a cell of the networks or of the formats means: there are few different ones.
    """

    places: tuple[tuple[str, int], ...]
    order: str
    zone: ZoneInfo
    times: Times
    last_day: date
    network_id: str
    named: Callable[[str], tuple[str, ...]]
    formatted: Callable[[str], tuple[Format, Kind]]


@dataclass(frozen=True, slots=True)
class OwnPublication:
    """A publication that a row tells; ``account`` is the name in the row, "" without any."""

    network_id: str
    account: str
    moment: Instant
    key: str
    permalink: str
    text: str
    format: Format
    kind: Kind
    link: str
    figures: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class OwnRow:
    """What a row says: publications, one for each network, or why it says none.

    ``reason`` and ``warnings`` are keys of resources/texts/imports.json; a row set ``aside``
    was understood, and is no publication. ``has_hour`` tells an hour written without its zone.
    """

    publications: tuple[OwnPublication, ...] = ()
    reason: str = ""
    value: str = ""
    aside: bool = False
    warnings: tuple[str, ...] = ()
    has_hour: bool = False


def way_of(mapping: ColumnMapping, rows: Sequence[Sequence[str]], context: Context) -> Way:
    """Decide how to read a table, of which these are the first rows."""
    options = context.options
    places = tuple((field, rank) for field, rank in mapping.columns.items() if rank >= 0)
    dates = [_told(row, places).get("published", "") for row in rows]
    labels = {cells.name(label): network for label, network in options.networks.items()}
    remembered = lru_cache(_REMEMBERED)
    return Way(
        places,
        own_dates.order_of(dates, options.date_order or mapping.date_order),
        zone_named(options.timezone or mapping.timezone or options.territory_timezone),
        Times(context),
        context.last_day,
        mapping.network_id,
        remembered(lambda cell: networks.named(cell, labels)),
        remembered(_format),
    )


def convert(row: Sequence[str], way: Way) -> OwnRow:
    """Understand one row; a formula's text stays a text."""
    told = _told(row, way.places)
    written = told.get("published", "")
    if not written:
        return OwnRow(reason="no_date")
    when = own_dates.read(written, way.order)
    if when is None or when.day < FIRST_DAY:
        return OwnRow(reason="bad_date", value=written)
    if when.day > way.last_day:
        return OwnRow(reason="not_yet", value=written, aside=True)
    network, home = told.get("network", ""), networks.of_link(told.get("link", ""))
    named = way.named(network) or (home or ("" if network else way.network_id),)
    if named == ("",):
        return OwnRow(reason="unknown_network" if network else "no_network", value=network)
    return _publications(told, way, when, named)


def _told(row: Sequence[str], places: Sequence[tuple[str, int]]) -> dict[str, str]:
    """Return what a row says of each field that has a column."""
    return {field: cells.clean(row[rank]) for field, rank in places if rank < len(row)}


def _publications(
    told: Mapping[str, str], way: Way, when: own_dates.Written, named: Sequence[str]
) -> OwnRow:
    minutes = cells.BAD if when.hour else own_dates.minutes_of(told.get("time", ""))
    is_unread = minutes == cells.BAD and when.hour is None
    hour = when.hour or (time(*divmod(minutes, 60)) if minutes not in {None, cells.BAD} else None)
    moment = _moment(when, hour, way)
    if moment is None:
        return OwnRow(reason="bad_date", value=told["published"])
    figures = {field: _count(told[field]) for field in COUNTS if told.get(field)}
    # Figures of several networks in one cell belong to none of them.
    kept = {} if len(named) > 1 else {k: v for k, v in figures.items() if v != cells.BAD}
    warned = {
        "own_hours_unread": is_unread,
        "own_figures_unread": cells.BAD in figures.values(),
        "own_figures_shared": len(named) > 1 and any(figures.values()),
    }
    return OwnRow(
        tuple(_publication(told, way, network, moment, kept) for network in named),
        warnings=tuple(key for key, is_so in warned.items() if is_so),
        has_hour=hour is not None and when.zone is None,
    )


def _publication(
    told: Mapping[str, str],
    way: Way,
    network_id: str,
    moment: Instant,
    figures: Mapping[str, int | None],
) -> OwnPublication:
    link = told.get("link", "")[:_LONGEST_LINK]
    key = permalinks.key_of(network_id, link)
    is_shared = not key and _ADDRESS.fullmatch(link) and not networks.of_link(link)
    format_, kind = way.formatted(told.get("format", "")[:_LONGEST_NAME])
    return OwnPublication(
        network_id,
        told.get("account", "")[:_LONGEST_NAME],
        _told_by(key, moment, way),
        key,
        link if key else "",
        told.get("text", "")[:_LONGEST_TEXT],
        format_,
        kind,
        link if is_shared else "",
        figures,
    )


def _moment(when: own_dates.Written, hour: time | None, way: Way) -> Instant | None:
    if hour is None:
        return way.times.day(when.day)
    naive = datetime.combine(when.day, hour)
    return way.times.local(naive, when.zone or way.zone)


def _told_by(key: str, moment: Instant, way: Way) -> Instant:
    """Add the hour that a link tells to a day without one, if it is the same day."""
    epoch = None if moment[2] is not None else permalinks.epoch_of(key)
    told = None if epoch is None else way.times.epoch(epoch)
    return told if told is not None and told[1] == moment[1] else moment


def _count(cell: str) -> int | None:
    if _GROUPED.fullmatch(cell):
        return cells.count(cell.replace(",", ""))
    found = _ROUND.fullmatch(cell)
    return cells.count(found[1] if found else cell)


def _format(written: str) -> tuple[Format, Kind]:
    """Read « vidéo courte », « Reel », « Photo + texte »… by the words."""
    words = _WORD.findall(cells.name(written))
    kind = Kind.SHARE if _SHARES & set(words) else Kind.ORIGINAL
    if {"video", "courte"} <= set(words) or {"short", "shorts"} & set(words):
        return Format.SHORT_VIDEO, kind
    known = columns.Formats()
    told = (Format(known[one]) for one in (written, *words))
    return next((one for one in told if one is not Format.OTHER), Format.OTHER), kind
