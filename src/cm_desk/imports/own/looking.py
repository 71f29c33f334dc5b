"""Tables of columns that no platform writes: where their header is, and what they look like."""

import hashlib
import re
from collections.abc import Iterable, Sequence

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import TableLook, UnknownColumnsError
from cm_desk.imports import cells
from cm_desk.imports.own import dates as own_dates
from cm_desk.imports.own import proposing
from cm_desk.imports.sniff import Signature

SHOWN_ROWS = 10
# More columns than any table kept by hand; the others cannot be chosen.
MOST_COLUMNS = 200
_SHOWN_NAME = 100
_SHOWN_CELL = 1000
_LONGEST_NAME = 120
_FOLLOWERS = 10
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

Rows = Sequence[Sequence[str]]


def header_of(rows: Rows) -> tuple[int, Signature] | None:
    """Return the rank, from 1, of the row that names the columns of a person's own table.

    It has two different names at least, and most of the next rows are no wider than it.
    """
    for rank, row in enumerate(rows, 1):
        if _are_names(row) and _is_followed(row, rows[rank:]):
            return rank, Signature(kind="own-table", network_id="", groups=())
    return None


def look(header: Sequence[str], rows: Iterable[Sequence[str]]) -> TableLook:
    """Return what the mapping page shows of a table, with what it proposes."""
    names = tuple(cells.clean(cell)[:_SHOWN_NAME] for cell in whole(header)[:MOST_COLUMNS])
    shown = []
    for row in rows:
        if any(cell.strip() for cell in row):
            padded = [*row, *[""] * len(names)][: len(names)]
            shown.append(tuple(cells.clean(cell)[:_SHOWN_CELL] for cell in padded))
        if len(shown) == SHOWN_ROWS:
            break
    return TableLook(signature(header), names, tuple(shown), proposing.mapping_of(names, shown))


def signature(header: Sequence[str]) -> str:
    """Name a header, the same in all the files that have it and only there.

    >>> signature(["Date ", "Réseau", ""]) == signature(["date", "reseau"])
    True
    """
    told = "\x1f".join(cells.name(cell) for cell in whole(header))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def whole(row: Sequence[str]) -> Sequence[str]:
    """Cut the empty cells that end a row, as spreadsheets add them."""
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return row[:width]


def unknown(rows: Rows) -> CmDeskError:
    """Say that the columns of these first rows must be explained, or that they are no table."""
    if found := header_of(rows):
        rank, _ = found
        return UnknownColumnsError(look(rows[rank - 1], rows[rank:]))
    filled = [whole(row) for row in rows if whole(row)]
    if not filled:
        return CmDeskError("import_empty")
    if len(filled) == 1 and _are_names(filled[0]):
        return CmDeskError("import_no_rows")
    return CmDeskError("import_not_table")


def _are_names(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell.strip()][:MOST_COLUMNS]
    names = {cells.name(cell) for cell in filled if any(map(str.isalpha, cell[:_LONGEST_NAME]))}
    return len(names) >= 2 and all(map(_may_be_name, filled))


def _may_be_name(cell: str) -> bool:
    return (
        len(cell) <= _LONGEST_NAME
        and not _ADDRESS.match(cell)
        and own_dates.read(cell, "dmy") is None
        and own_dates.read(cell, "mdy") is None
    )


def _is_followed(header: Sequence[str], rows: Rows) -> bool:
    width = len(whole(header))
    next_rows = [whole(row) for row in rows if whole(row)][:_FOLLOWERS]
    fitting = sum(2 <= len(row) <= width for row in next_rows)
    return fitting * 2 > len(next_rows)
