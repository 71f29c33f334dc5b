"""What zipped workbooks announce, weighed before a reader reserves memory for it.

One cell in the last corner of a sheet, or an empty one repeated a million times, makes any
reader allocate gigabytes. Every member is read once, as bytes, in pieces: real sizes are
counted, references and repetitions bounded, declarations of entities refused.
"""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import LIMIT, Source

_MOST_ROWS = 200_000
_MOST_COLUMNS = 256
# Of the rectangle that a reader allocates: two hundred thousand rows of twenty columns.
_MOST_CELLS = 4_000_000
_MOST_MEMBERS = 200
_PIECE = 1024 * 1024
# No tag is longer, and no text that a cell may hold.
_LONGEST = 4 * _PIECE
_DECLARED = re.compile(rb"<!(?:doctype|entity)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")  # UTF-16, which hides all the rest
# The literal first letter is what makes the search fast.
_REFERENCE = re.compile(rb"r(?<![\w:.-]r)\s*=\s*[\"']([A-Za-z]*[0-9]+)[\"']")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_DIGITS = b"0123456789"
_ROW = re.compile(rb"[<:]row(?=[\s/>])")
_ENDS = b" >/\t\r\n"
# The openings of tables, rows and cells, and the closings of rows.
_REPEATED = re.compile(
    rb"<(?:[\w.-]+:)?(table(?:-row|-cell)?|covered-table-cell)(?=[\s/>])"
    rb"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>(?=(</)?)|<(/)(?:[\w.-]+:)?table-row(?=[\s>])"
)
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"']\s*([0-9]*)")
_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"']\s*([0-9]*)")
_VALUED = re.compile(rb"(?:value(?:-type)?|formula)\s*=")
_HUGE = 10**7


def check(members: Sequence[Source]) -> None:
    """Refuse a workbook that no spreadsheet would write, or too large to be read."""
    names = [one.path.lower() for one in members]
    if len(names) > _MOST_MEMBERS or len(set(names)) < len(names):
        raise CmDeskError("import_workbook_broken")
    if any(name.endswith("workbook.bin") for name in names):
        raise CmDeskError("import_other_kind", kind="binary-workbook")
    left = LIMIT
    for one in members:
        left -= _weigh(one)
        if left < 0:
            raise CmDeskError("import_too_big", size=LIMIT - left, limit=LIMIT)


def _weigh(source: Source) -> int:
    """Read a member whole; return its real size."""
    sheet: _Sheet | _Table = _Table() if source.path.lower() == "content.xml" else _Sheet()
    well_formed = _well_formed(source)
    is_drawing = source.path.lower().endswith(".svg")
    size = 0
    for piece in _pieces(source):
        if size == 0 and piece.startswith(_WIDE):
            raise CmDeskError("import_workbook_broken")
        size += len(piece)
        if b"<!" in piece and not is_drawing and _DECLARED.search(piece):
            raise CmDeskError("import_workbook_broken")
        sheet.add(piece)
        if sheet.is_too_large():
            raise CmDeskError("import_workbook_large")
        well_formed(piece)
    well_formed(None)
    return size


def _well_formed(source: Source) -> Callable[[bytes | None], None]:
    """Return what takes a document's pieces, then None, and refuses one that is not closed.

    The reader of OpenDocument waits for ever for a closing tag that does not come.
    """
    if source.path.lower() != "content.xml":
        return lambda _piece: None
    parser = expat.ParserCreate()

    def take(piece: bytes | None) -> None:
        try:
            parser.Parse(piece or b"", piece is None)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise CmDeskError("import_workbook_broken") from error

    return take


def _pieces(source: Source) -> Iterator[bytes]:
    """Yield a member's bytes in pieces that end before a tag begins."""
    rest = b""
    with io.BufferedReader(source.open(), _PIECE) as stream:
        while chunk := stream.read(_PIECE):
            data = rest + chunk
            cut = data.rfind(b"<")
            if cut <= 0 and len(data) < _LONGEST:
                rest = data
                continue
            cut = cut if cut > 0 else len(data)
            yield data[:cut]
            rest = data[cut:]
    yield rest


@dataclass(slots=True)
class _Sheet:
    """How far the cells of one sheet go, from the references written in it."""

    last_row: int = 0
    last_column: int = 0
    rows: int = 0
    cells: int = 0
    named_rows: int = 0
    widest: int = 0
    _in_row: int = 0

    def add(self, piece: bytes) -> None:
        """Count what a piece holds, by operations that cost as little as copying it."""
        found = b" ".join(_REFERENCE.findall(piece))
        rows = found.translate(None, _LETTERS).split()
        columns = found.translate(None, _DIGITS).split()
        self.last_row = max(self.last_row, *map(_row, set(rows)), 0)
        self.last_column = max(self.last_column, *map(_column, set(columns)), 0)
        named_rows = len(rows) - len(columns)
        self.named_rows += named_rows
        self.rows += _count(piece, b"row", named_rows)
        cells = _count(piece, b"c", len(columns))
        self.cells += cells
        if cells > len(columns):
            self._add_unnamed(piece)

    def is_too_large(self) -> bool:
        """Tell whether the rectangle of all cells is more than we read."""
        rows = self.last_row + max(0, self.rows - self.named_rows)
        columns = self.last_column + self.widest
        return (
            rows > _MOST_ROWS
            or columns > _MOST_COLUMNS
            or self.cells > _MOST_CELLS
            or rows * columns > _MOST_CELLS
        )

    def _add_unnamed(self, piece: bytes) -> None:
        """Measure rows whose cells bear no reference: each follows the one before."""
        first, *others = _ROW.split(piece)
        counts = [self._in_row + _count(first, b"c"), *(_count(one, b"c") for one in others)]
        self.widest = max(self.widest, *counts, 0)
        self._in_row = counts[-1]


def _count(piece: bytes, tag: bytes, expected: int = 0) -> int:
    """Count a tag's openings, whatever its prefix; roughly when no more than expected."""
    starts = (b"<" + tag, b":" + tag)
    if sum(map(piece.count, starts)) <= expected:
        return expected
    return sum(piece.count(start + bytes([end])) for start in starts for end in _ENDS)


def _row(digits: bytes) -> int:
    value = int(digits) if len(digits) < 8 else _HUGE
    if value == 0:
        raise CmDeskError("import_workbook_broken")
    return value


def _column(letters: bytes) -> int:
    if len(letters) > 3:
        return _HUGE
    rank = 0
    for letter in letters.upper():
        rank = rank * 26 + letter - 64
    return rank


@dataclass(slots=True)
class _Table:
    """How far the cells of an OpenDocument table go, repetitions included.

    Every such file ends with a million empty rows, written as one repeated: what is empty
    counts only once something follows it.
    """

    rows: int = 0
    columns: int = 0
    _waiting_rows: int = 0
    _repeated: int = 1
    _width: int = 0
    _waiting_columns: int = 0

    def add(self, piece: bytes) -> None:
        """Follow rows and cells in their order."""
        if b"<!" in piece:  # a comment could hide a repetition
            raise CmDeskError("import_workbook_broken")
        for name, attributes, is_empty, closes in _REPEATED.findall(piece):
            if closes:
                self._end_row()
            elif name == b"table":
                self._waiting_rows = 0
            elif name == b"table-row":
                self._start_row(attributes)
            else:
                self._add_cell(attributes, is_empty=bool(is_empty))

    def is_too_large(self) -> bool:
        """Tell whether the rectangle of all cells is more than we read."""
        columns = max(self.columns, self._width)
        return (
            self.rows > _MOST_ROWS or columns > _MOST_COLUMNS or self.rows * columns > _MOST_CELLS
        )

    def _start_row(self, attributes: bytes) -> None:
        self._repeated = _times(_ROWS, attributes)
        self._width = self._waiting_columns = 0
        if attributes.endswith(b"/"):
            self._end_row()

    def _add_cell(self, attributes: bytes, *, is_empty: bool) -> None:
        times = _times(_COLUMNS, attributes) if b"repeated" in attributes else 1
        if (is_empty or attributes.endswith(b"/")) and not _VALUED.search(attributes):
            self._waiting_columns += times
        else:
            self._width += self._waiting_columns + times
            self._waiting_columns = 0

    def _end_row(self) -> None:
        if self._width:
            self.rows += self._waiting_rows + self._repeated
            self.columns = max(self.columns, self._width)
            self._waiting_rows = 0
        else:
            self._waiting_rows += self._repeated


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    match = pattern.search(attributes)
    if match is None or not match[1]:
        return 1
    return int(match[1]) if len(match[1]) < 8 else _HUGE
