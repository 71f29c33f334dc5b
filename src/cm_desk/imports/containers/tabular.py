"""Tables in text, as platforms and spreadsheets write them, read line by line."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import cells, sniff
from cm_desk.imports.containers.source import HEAD, Counted, Source

# A row that could not be split: a quote stayed open over more than a caption may hold.
BROKEN = "\x00"
HEADER_WITHIN = 40
_DELIMITERS = (",", ";", "\t", "|")
_SEP = re.compile(r'\ufeff?"?sep=(.)"?;*\s*\Z', re.IGNORECASE | re.DOTALL)
_FRENCH = frozenset("éèêëàâçùûîïôœÉÈÊÀÂÇÔŒ’‘“”«»…–—€")
_LEGACY = ("cp1252", "mac_roman", "cp850")
_BUFFER = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written.

    ``header_row`` is the header's rank, 0 without any, ``names`` its cells, ``above`` the rows
    before it.
    """

    encoding: str
    delimiter: str
    wrapped: bool
    header_row: int
    names: tuple[str, ...]
    signature: sniff.Signature
    above: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table to read: ``open_rows`` gives the rows under the header, as often as asked.

    ``others`` are the sheets of the same kind beside it, for a kind that looks at them.
    """

    name: str
    layout: Layout
    open_rows: Callable[[], Iterator[list[str]]]
    others: tuple["Table", ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The first characters of a text, and how its bytes are written."""

    encoding: str
    text: str


def head_of(source: Source) -> Head:
    """Decode the beginning of a text, or say that it is none."""
    head = source.head()
    if not head:
        raise CmDeskError("import_empty")
    encoding = _encoding(head)
    text = _decode(head, encoding)
    if encoding != "utf-16":
        _refuse_bytes(text)
    return Head(encoding, text)


def table_of(source: Source, head: Head, *, own: bool = False) -> Table:
    """Return the table in a text, or say what the text is instead.

    ``own`` takes it for a person's own table, even where a platform writes such columns.
    """
    found = (None if own else _find_header(head.text)) or _own_header(head.text)
    if found is None:
        raise _unknown(head.text)
    delimiter, wrapped, rank, names, signature, above = found
    layout = Layout(head.encoding, delimiter, wrapped, rank, names, signature, above)
    return Table(source.name, layout, lambda: read_rows(source.open(), layout))


def read_rows(counted: Counted, layout: Layout) -> Iterator[list[str]]:
    """Yield the rows under the header; a row that cannot be split is [BROKEN]."""
    _register_repair()
    errors = "cm_desk_repair" if layout.encoding.startswith("utf-8") else "replace"
    with io.TextIOWrapper(
        io.BufferedReader(counted, _BUFFER),
        encoding=layout.encoding,
        errors=errors,
        newline="",
    ) as text:
        lines: Iterable[str] = _unwrapped(text) if layout.wrapped else text
        rows = _split(lines, layout.delimiter)
        for _ in range(layout.header_row):
            next(rows, None)
        yield from rows


def _split(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            yield from reader
        except csv.Error:
            # The reader starts afresh on the next line.
            yield [BROKEN]
        else:
            return


def _unwrapped(lines: Iterable[str]) -> Iterator[str]:
    """Undo a spreadsheet that wrote each whole line as one quoted cell."""
    for line in lines:
        body = line.rstrip("\r\n")
        try:
            row = next(csv.reader([body.rstrip(";\t")]), [])
        except csv.Error:
            row = []
        yield row[0] + line[len(body) :] if len(row) == 1 else line


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    zeros = (head[1::2].count(0), head[::2].count(0))
    if max(zeros) > len(head) // 4 and min(zeros) < len(head) // 50:
        return "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"
    text = _decode(head, "utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = sum(not letter.isascii() for letter in text) - broken
    if foreign >= 4 * broken:
        return "utf-8"
    return max(_LEGACY, key=lambda name: _frenchness(head.decode(name, "replace")))


def _frenchness(text: str) -> int:
    # Small letters outweigh capitals: an « é » of DOS would else be a Macintosh's « Ç ».
    return sum(text.count(letter) * (1 + letter.islower()) for letter in _FRENCH)


def _decode(head: bytes, encoding: str, errors: str = "replace") -> str:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    return decoder.decode(head, final=len(head) < HEAD)


def _refuse_bytes(text: str) -> None:
    """Refuse what holds too many control characters to be a text."""
    controls = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13))
    if controls > len(text) // 50:
        raise CmDeskError("import_other_kind", kind="binary")


def _register_repair() -> None:
    codecs.register_error("cm_desk_repair", _repair)


def _repair(error: UnicodeError) -> tuple[str, int]:
    """Read stray bytes of a UTF-8 file as the Windows letters they were pasted as."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_Above = tuple[tuple[str, ...], ...]
_Found = tuple[str, bool, int, tuple[str, ...], sniff.Signature, _Above]


def _find_header(text: str) -> _Found | None:
    declared = _SEP.match(text.partition("\n")[0])
    first = (declared[1],) if declared else ()
    for wrapped in (False, True):
        for delimiter in dict.fromkeys((*first, *_DELIMITERS)):
            rows = _first_rows(text, delimiter, wrapped=wrapped)
            # Cells split at another mark than the declared one have shapes of their own.
            if header := header_of(rows, by_shape=delimiter in (first or delimiter)):
                return delimiter, wrapped, *_parts(rows, *header)
    return None


def _parts(
    rows: Sequence[list[str]], rank: int, signature: sniff.Signature
) -> tuple[int, tuple[str, ...], sniff.Signature, _Above]:
    names = tuple(rows[rank - 1]) if rank else ()
    return rank, names, signature, tuple(map(tuple, rows[: max(0, rank - 1)]))


def _own_header(text: str) -> _Found | None:
    """Find the header of a table that no platform wrote, split by what makes its rows alike."""
    if sniff.text_kind(text):
        return None
    from cm_desk.imports.own import looking  # noqa: PLC0415 - files that we know do without

    best: tuple[tuple[float, int, int], _Found] | None = None
    for wrapped in (False, True):
        for delimiter in _DELIMITERS:
            rows = _first_rows(text, delimiter, wrapped=wrapped)
            if (header := looking.header_of(rows)) is None:
                continue
            rank, width = header[0], len(rows[header[0] - 1])
            alike = sum(len(row) == width for row in rows[rank:]) / len(rows[rank:])
            merit = alike, -rank, width
            if best is None or merit > best[0]:
                best = merit, (delimiter, wrapped, *_parts(rows, *header))
        if best is not None:
            return best[1]
    return None


def header_of(
    rows: Sequence[Sequence[str]], *, by_shape: bool = True
) -> tuple[int, sniff.Signature] | None:
    """Return the rank, from 1, of the header among a table's first rows, and what it names."""
    for rank, row in enumerate(rows, 1):
        if signature := sniff.recognise(frozenset(cells.name(cell) for cell in row)):
            return rank, signature
    return sniff.recognise_shape(rows) if by_shape else None


def _first_rows(text: str, delimiter: str, *, wrapped: bool = False) -> Sequence[list[str]]:
    lines: Iterable[str] = io.StringIO(text, newline="")
    rows = _split(_unwrapped(lines) if wrapped else lines, delimiter)
    return [row for row, _ in zip(rows, range(HEADER_WITHIN), strict=False)]


def _unknown(text: str) -> CmDeskError:
    """Say what the text is, when it is no table that could be explained."""
    best: Sequence[list[str]] = max(
        (_first_rows(text, delimiter) for delimiter in _DELIMITERS),
        key=lambda rows: max(map(len, rows), default=0),
    )
    if kind := sniff.text_kind(text):
        return CmDeskError("import_other_kind", kind=kind)
    from cm_desk.imports.own import looking  # noqa: PLC0415 - files that we know do without

    return looking.unknown(best)
