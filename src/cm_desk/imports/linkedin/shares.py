"""A LinkedIn member's shares, from the copy of his data: hours in UTC, quotes at random."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import cells, rows
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.linkedin import files as linkedin
from cm_desk.imports.times import Times

REF = f"{UNIDENTIFIED}{linkedin.NETWORK}:profil"
_FIELDS = MappingProxyType(
    {
        "date": ("date",),
        "permalink": ("sharelink",),
        "text": ("sharecommentary",),
        "link": ("sharedurl",),
        "media": ("mediaurl",),
    }
)
_STAMP = r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"
_DATE = re.compile(rf"{_STAMP}(?: UTC)?")
# A line that begins a record, whatever the quotes before it.
_START = re.compile(rf"(?m)^\"?(?={_STAMP}(?: UTC)?\"?,\"?https?:)")
_USUAL = ("date", "sharelink", "sharecommentary", "sharedurl", "mediaurl", "visibility")
_LONGEST = 2 * 1024**2
_MEDIA = (
    (re.compile(r"\.(?:mp4|mov|m4v|webm)$|/(?:video|playlist|playback)[/-]|^dms\."), Format.VIDEO),
    (re.compile(r"\.(?:pdf|pptx?|docx?)$|/(?:document|ads-document)"), Format.CAROUSEL),
    (re.compile(r"\.(?:jpe?g|png|gif|webp)$|/image/|^media[.-]"), Format.PHOTO),
)

Record = tuple[int, Sequence[str]]


def read(table: Table, context: Context) -> FileSummary:
    """Read the shares of one file."""
    collector = start(context)
    add_all(table, collector, Times(context), set())
    return collector.finish(certainty=Certainty.LIKELY, warnings=("linkedin_member",))


def start(context: Context) -> Collector:
    """Begin a reading: nothing in the file says whose profile it is."""
    collector = Collector("linkedin-shares", linkedin.NETWORK, context)
    collector.account(REF)
    return collector


def add_all(table: Table, collector: Collector, clock: Times, known: set[str]) -> None:
    """Add the shares of a table, each link once among all the tables of an archive."""
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    for line, row in _records(table, collector):
        if tuple(row) == table.layout.names:
            collector.set_aside("repeated_header")
        else:
            _add(collector, (line, row), ranks, clock, known)


def _add(
    collector: Collector,
    record: Record,
    ranks: rows.Ranks,
    clock: Times,
    known: set[str],
) -> None:
    line, row = record
    written = rows.cell_of(row, ranks, "date")
    moment = _moment(written, clock)
    if moment is None:
        collector.refuse(line, "bad_date" if written else "no_date", written)
        return
    permalink = rows.cell_of(row, ranks, "permalink")
    urn = linkedin.urn_of(permalink)
    if urn in known:
        collector.set_aside("repeated_rows")
        return
    known |= {urn} - {""}
    shared = unquote(rows.cell_of(row, ranks, "link"))
    is_share = linkedin.urn_of(shared) != ""
    collector.add(
        REF,
        moment,
        key=urn,
        permalink=linkedin.permalink_of(permalink, urn),
        text=rows.cell_of(row, ranks, "text"),
        format=_format(rows.cell_of(row, ranks, "media"), "" if is_share else shared),
        kind=Kind.SHARE if is_share else Kind.ORIGINAL,
        link=shared,
    )


def _moment(written: str, clock: Times) -> Instant | None:
    if not _DATE.fullmatch(written):
        return None
    try:
        return clock.aware(datetime.fromisoformat(written[:19]).replace(tzinfo=UTC))
    except ValueError:  # no such day or hour
        return None


def _format(media: str, shared: str) -> Format:
    """Guess from the address of the media; without any, a photograph may still be there."""
    if media:
        try:
            parts = urlsplit(media.lower())
        except ValueError:
            return Format.OTHER
        place = parts.netloc + parts.path
        return next((known for pattern, known in _MEDIA if pattern.search(place)), Format.OTHER)
    return Format.LINK if shared else Format.OTHER


def _records(table: Table, collector: Collector) -> Iterator[Record]:
    """Yield the records, those of irregular quotes put together again from their lines."""
    width = len(table.layout.names)
    is_usual = tuple(map(cells.name, table.layout.names)) == _USUAL
    waiting: list[str] = []
    first = size = 0
    for line, row in enumerate(table.open_rows(), table.layout.header_row + 1):
        if row == [BROKEN]:
            collector.refuse(line, "open_quote")
        elif _is_whole(row, width) or tuple(row) == table.layout.names or not is_usual:
            yield from _split(waiting, first, collector)
            waiting, size = [], 0
            if any(cell.strip() for cell in row):
                yield line, row
        elif waiting or any(cell.strip() for cell in row):
            first = first if waiting else line
            waiting.append(",".join(row))
            size += len(waiting[-1])
        if size > _LONGEST:
            yield from _split(waiting, first, collector)
            waiting, size = [], 0
    yield from _split(waiting, first, collector)


def _is_whole(row: Sequence[str], width: int) -> bool:
    fits = len(row) == width and _DATE.fullmatch(row[0].strip()) is not None
    return fits and not any(_START.search(cell, 1) for cell in row[1:])


def _split(waiting: Iterable[str], first: int, collector: Collector) -> Iterator[Record]:
    """Cut lines where a date begins one, and each record at its first and last commas."""
    text = "\n".join(waiting)
    begins = [match.end() for match in _START.finditer(text)]
    if text[: begins[0] if begins else None].strip('" \n'):
        collector.refuse(first, "cut_row")
    for begin, end in itertools.pairwise([*begins, None]):
        line = first + text.count("\n", 0, begin)
        found = _cells(text[begin:end])
        if found:
            yield line, found
        else:
            collector.refuse(line, "cut_row")


def _cells(record: str) -> Sequence[str]:
    """Return the six cells of a record without quotes, empty when it is cut."""
    head = record.split(",", 2)
    if len(head) < 3:
        return ()
    tail = head[2].rsplit(",", 3)
    if len(tail) < 4:
        return ()
    commentary, *others = (cell.strip().strip('"').strip() for cell in tail)
    return [head[0].strip('"'), head[1].strip('"'), commentary, *others]
