"""Workbooks of every age, read cell by cell as text, in the child alone.

By calamine itself, not through pandas, whose import costs 0.9 s and whose frames hold twenty
times the memory.
"""

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import kinds, sniff
from cm_desk.imports.containers import archive, compound, preflight, tabular
from cm_desk.imports.containers.tabular import HEADER_WITHIN, Layout, Table

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

# How a table that was no text says that it had no encoding.
ENCODING = "workbook"
_LIMIT = 64 * 1024**2
_MOST_SHEETS = 60
_REMEMBERED = 100_000
_EXACT = 10**15  # larger numbers were rounded by the spreadsheet


class _Sheet(Protocol):
    """What is asked of a sheet."""

    name: str

    def iter_rows(self) -> Iterator[list[Any]]: ...


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet whose header we know."""

    sheet: _Sheet
    rank: int
    signature: sniff.Signature
    first: Sequence[list[str]]


def table_of(path: Path, *, merit: Callable[[Sequence[str]], int] | None = None) -> Table:
    """Return the sheet of a kind that we read, or say what the workbook is instead.

    Given ``merit``, which judges the names of a header, the sheet whose header is the best is
    a person's own table, even where a platform writes such columns.

    Raises:
        CmDeskError: it is damaged, protected, too large, or of another kind.
    """
    _weigh(path)
    with _typed():
        book = _opened(path)
        found, looks = _look(book, own=merit is not None)
        found = found or _own(book, looks, merit)
        others = _beside(book, found) if found else []
    if found is None:
        raise _unknown(looks)
    kind = found.signature.kind
    if kind not in kinds.TABLES:
        raise CmDeskError("import_other_kind", kind=kind)
    return replace(_table(found), name=path.name, others=tuple(map(_table, others)))


def _table(found: _Found) -> Table:
    above = tuple(map(tuple, found.first[: max(0, found.rank - 1)]))
    names = tuple(found.first[found.rank - 1]) if found.rank else ()
    layout = Layout(ENCODING, "", False, found.rank, names, found.signature, above)
    rows = partial(_rows, found.sheet)
    return Table(found.sheet.name, layout, lambda: islice(rows(), found.rank, None))


def _weigh(path: Path) -> None:
    """Refuse what would fill the memory before anything is read."""
    size = path.stat().st_size
    if size > _LIMIT:
        raise CmDeskError("import_too_big", size=size, limit=_LIMIT)
    compound.check(path)
    try:
        # Even behind the first bytes of an old workbook: the reader tries all it knows.
        if zipfile.is_zipfile(path):
            preflight.check(archive.members(path))
    except CmDeskError as error:
        if error.key == "import_zip_broken":
            raise CmDeskError("import_workbook_broken") from error
        raise


@contextmanager
def _typed() -> Iterator[None]:
    """Name in our terms whatever the reader stumbles on."""
    from python_calamine import PasswordError

    try:
        yield
    except (CmDeskError, MemoryError):
        raise
    except PasswordError as error:
        raise CmDeskError("import_workbook_protected") from error
    except BaseException as error:
        # Its panics are no ordinary exceptions, and have no importable class.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise CmDeskError("import_workbook_broken") from error
        raise


def _opened(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook

    # Not by its name: LinkedIn calls « .xls » what is none.
    with path.open("rb") as stream:
        return CalamineWorkbook.from_filelike(stream)


def _look(
    book: "CalamineWorkbook", *, own: bool
) -> tuple[_Found | None, list[Sequence[list[str]]]]:
    """Return the best of the sheets known, and the first rows of the others."""
    best: _Found | None = None
    looks: list[Sequence[list[str]]] = []
    for place in range(min(len(book.sheet_names), _MOST_SHEETS)):
        sheet = book.get_sheet_by_index(place)
        first = list(islice(_rows(sheet), HEADER_WITHIN))
        if own or (header := tabular.header_of(first)) is None:
            looks.append(first)
        elif best is None or _is_better(header[1], best.signature):
            best = _Found(sheet, *header, first)
    return best, looks


def _beside(book: "CalamineWorkbook", found: _Found) -> list[_Found]:
    """Return the other sheets with the same header, where a person may have gone on."""
    if found.signature.kind not in kinds.SEVERAL_SHEETS:
        return []
    names = [name for name in book.sheet_names[:_MOST_SHEETS] if name != found.sheet.name]
    sheets = [book.get_sheet_by_name(name) for name in names]
    looks = [(sheet, list(islice(_rows(sheet), HEADER_WITHIN))) for sheet in sheets]
    return [
        _Found(sheet, *header, first)
        for sheet, first in looks
        if (header := tabular.header_of(first)) and header[1].kind == found.signature.kind
    ]


def _is_better(one: sniff.Signature, other: sniff.Signature) -> bool:
    return one.kind in kinds.TABLES and other.kind not in kinds.TABLES


def _own(
    book: "CalamineWorkbook",
    looks: Sequence[Sequence[list[str]]],
    merit: Callable[[Sequence[str]], int] | None,
) -> _Found | None:
    """Return the sheet of a person's own table: of several, the best, then the fullest."""
    from cm_desk.imports.own import looking  # noqa: PLC0415 - sheets that we know do without

    tables = [
        (place, rows, header)
        for place, rows in enumerate(looks)
        if (header := looking.header_of(rows))
    ]
    if not tables:
        return None

    def worth(one: tuple[int, Sequence[list[str]], tuple[int, sniff.Signature]]) -> tuple[int, int]:
        _, rows, (rank, _) = one
        return (merit(rows[rank - 1]) if merit else 0), sum(map(any, rows))

    place, rows, header = max(tables, key=worth)
    return _Found(book.get_sheet_by_index(place), *header, rows)


def _unknown(looks: Sequence[Sequence[list[str]]]) -> CmDeskError:
    """Say what the sheet that holds most is, when none is a table that could be explained."""
    from cm_desk.imports.own import looking  # noqa: PLC0415 - as above

    return looking.unknown(max(looks, key=lambda rows: max(map(len, rows), default=0), default=[]))


class _Texts(dict[Any, str]):
    """Remember how each value is written, since a column holds few different ones.

    A whole number, its decimal and its boolean are one key, and are written alike.
    """

    def __missing__(self, cell: Any) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        value = self[cell] = text_of(cell)
        return value


def _rows(sheet: _Sheet) -> Iterator[list[str]]:
    """Yield a sheet's rows as text, from its first line, empty ones included."""
    texts = _Texts()
    with _typed():
        for row in sheet.iter_rows():
            yield [cell if type(cell) is str else texts[cell] for cell in row]


def text_of(cell: Any) -> str:
    """Write a cell as our readers know it: ISO dates, whole numbers without exponent.

    >>> text_of(1250.0), text_of(1.22158e17), text_of(datetime(2026, 3, 4)), text_of(True)
    ('1250', '122158000000000000', '2026-03-04', '1')
    """
    write = _WRITERS.get(type(cell))
    return write(cell) if write else str(cell)


def _number(value: float) -> str:
    if value.is_integer() and -_EXACT < value < _EXACT:
        return str(int(value))
    if value != value or abs(value) > 1e30:  # noqa: PLR0124 - not a number
        return ""
    return format(Decimal(repr(value)), "f").removesuffix(".0")


def _moment(value: datetime) -> str:
    # Spreadsheets count hours in fractions of a day, which fall just short.
    whole = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    return whole.date().isoformat() if whole.time() == time() else str(whole)


def _span(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else ''}{hours:02}:{rest // 60:02}:{rest % 60:02}"


_WRITERS: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        float: _number,
        int: str,
        bool: lambda value: "1" if value else "0",
        datetime: _moment,
        date: date.isoformat,
        time: lambda value: value.replace(microsecond=0).isoformat(),
        timedelta: _span,
    }
)
