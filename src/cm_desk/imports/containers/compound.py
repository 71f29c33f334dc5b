"""Workbooks older than 2007, weighed before a reader follows their chains of sectors.

Such a file is a disk in small: a table says which sector follows which. One number changed, and
a chain turns in circles for ever, or announces gigabytes.
"""

import struct
from array import array
from collections.abc import Iterator
from pathlib import Path

from cm_desk.domain.errors import CmDeskError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_NAMED_IN_HEADER = 109
_NONE = 0xFFFFFFFA  # this number and those above name no sector
_STREAM, _ROOT = 2, 5
_MOST_COLUMNS = 256
_MOST_CELLS = 4_000_000
# Records of the workbook's own stream: its beginning, what says how far cells go, cells.
_BEGINNING = b"\x09\x08"
_DIMENSIONS = 0x0200
_CELLS = frozenset({0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x27E})
# Real files share a sector between chains at times; none goes through all of them again.
_ROUNDS = 4


def check(path: Path) -> None:
    """Refuse a compound file whose chains never end or hold more than it does.

    Raises:
        CmDeskError: it is damaged.
    """
    with path.open("rb") as stream:
        content = stream.read()
    if not content.startswith(MAGIC):
        return
    try:
        _check(content)
    except (struct.error, IndexError, ValueError) as error:
        raise CmDeskError("import_workbook_broken") from error


def _check(content: bytes) -> None:
    shift, small_shift = struct.unpack_from("<HH", content, 30)
    if shift not in {9, 12} or small_shift != 6:
        raise CmDeskError("import_workbook_broken")
    size = 1 << shift
    directory, cutoff, small_table = struct.unpack_from("<I4xII", content, 48)
    table = _table(content, size)
    small = array("I")
    budget = iter(range(_ROUNDS * (len(content) // 64 + 16)))
    for sector in _chain(table, small_table, budget):
        small.frombytes(_sector(content, sector, size))
    for sector in _chain(table, directory, budget):
        entries = _sector(content, sector, size)
        for place in range(0, len(entries), _ENTRY):
            kind, start, length = struct.unpack_from("<66xB49xII", entries, place)
            if kind not in {_STREAM, _ROOT} or not length:
                continue
            if length > len(content):
                raise CmDeskError("import_workbook_broken")
            is_small = kind == _STREAM and length < cutoff
            chain = list(_chain(small if is_small else table, start, budget))
            if kind == _STREAM and not is_small:
                _measure(b"".join(_sector(content, one, size) for one in chain)[:length])


def _measure(stream: bytes) -> None:
    """Refuse a workbook whose cells announce more than we read: all of it would be reserved."""
    if stream[:2] != _BEGINNING:
        return
    rows = columns = place = 0
    while place + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, place)
        data = stream[place + 4 : place + 4 + length]
        if record in _CELLS and len(data) >= 4:
            row, column = struct.unpack_from("<HH", data)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif record == _DIMENSIONS and len(data) >= 8:
            written = "<IIHH" if len(data) >= 12 else "<HHHH"
            first_row, row, first_column, column = struct.unpack_from(written, data)
            if first_row > row or first_column > column:
                raise CmDeskError("import_workbook_broken")
            rows, columns = max(rows, row), max(columns, column)
        place += 4 + length
    if columns > _MOST_COLUMNS or rows * columns > _MOST_CELLS:
        raise CmDeskError("import_workbook_large")


def _table(content: bytes, size: int) -> "array[int]":
    """Return the table of which sector follows which."""
    named = list(struct.unpack_from(f"<{_NAMED_IN_HEADER}I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    for _ in range(len(content) // size + 1):
        if more >= _NONE:
            break
        *others, more = struct.unpack(f"<{size // 4}I", _sector(content, more, size))
        named += others
    else:
        raise CmDeskError("import_workbook_broken")
    table = array("I")
    for sector in dict.fromkeys(one for one in named if one < _NONE):
        table.frombytes(_sector(content, sector, size))
    return table


def _sector(content: bytes, number: int, size: int) -> bytes:
    start = max(size, _HEADER) + number * size
    return content[start : start + size].ljust(size, b"\xff") if start < len(content) else b""


def _chain(table: "array[int]", sector: int, budget: Iterator[int]) -> Iterator[int]:
    """Follow a chain to its end, or refuse one that has none."""
    while sector < min(_NONE, len(table)):
        if next(budget, None) is None:
            raise CmDeskError("import_workbook_broken")
        yield sector
        sector = table[sector]
