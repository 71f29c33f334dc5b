"""Tables written for a spreadsheet or a program, each in place of a file, whole or not at all."""

import csv
import errno
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.formulas import guarded
from cm_desk.domain.records import frozen

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | bool | date | time | None
Rows = Iterable[Sequence[Cell]]

LONGEST_CELL = 32_000  # what a workbook's cell may hold, with room for the mark of a cut
_WIDE, _NARROW = 60, 16
_WIDE_FROM = 40


@frozen
class Sheet:
    """A table of a workbook: ``name`` of at most 31 signs, ``lists`` the choices of a column."""

    name: str
    header: Sequence[str]
    rows: Rows
    widths: Mapping[str, int]
    lists: Mapping[str, Sequence[str]]


def make_folder(folder: Path) -> None:
    """Make a folder whose parent exists, unless it is there.

    Raises:
        CmDeskError: it cannot be made.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise CmDeskError("no_such_folder", path=folder.parent) from error
    except OSError as error:
        raise CmDeskError("cannot_write", path=folder) from error


@contextmanager
def replacing(paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give files to write beside the wanted ones, which they replace once all are whole.

    Raises:
        CmDeskError: one cannot be written; the files that were there are untouched.
    """
    parts = tuple(path.with_name(f"{path.name}.part") for path in paths)
    try:
        yield parts
        for part, path in zip(parts, paths, strict=True):
            part.replace(path)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        key = "report_disk_full" if is_full else "report_not_written"
        raise CmDeskError(key, path=error.filename2 or paths[0]) from error
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def write_csv(part: Path, header: Sequence[str], rows: Rows) -> None:
    """Write UTF-8 with its mark, semicolons between cells, as French spreadsheets open it."""
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        _write_rows(stream, header, rows)


def _write_rows(stream: TextIO, header: Sequence[str], rows: Rows) -> None:
    """Quote every text, so that no separator inside one can start a cell of its own."""
    csv.writer(stream, delimiter=";", lineterminator="\n").writerow(header)
    writer = csv.writer(stream, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([csv_cell(value) for value in row] for row in rows)


def csv_cell(value: Cell) -> str | int:
    """Return what the file holds: numbers bare, a French comma, no text that is a formula.

    >>> csv_cell(-3.5), csv_cell("=1+1"), csv_cell(None)
    ('-3,5', "'=1+1", '')
    """
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return value
        case float():
            return int(value) if value.is_integer() else f"{value:.15g}".replace(".", ",")
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case _:
            return guarded(value or "")


def write_json(part: Path, header: Sequence[str], rows: Rows) -> None:
    """Write a list of objects, one a row, whose keys are the header's names."""
    with part.open("w", encoding="utf-8", newline="\n") as stream:
        before = "["
        for row in rows:
            named = dict(zip(header, map(_plain, row), strict=True))
            stream.write(f"{before}\n{json.dumps(named, ensure_ascii=False)}")
            before = ","
        stream.write("[]\n" if before == "[" else "\n]\n")


def _plain(value: Cell) -> str | int | float | bool | None:
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value


def write_xlsx(part: Path, sheets: Sequence[Sheet]) -> None:
    """Write a workbook: real dates and hours, each header frozen with its filter.

    Texts are texts, whatever they begin with: no cell is a formula nor a link.
    """
    from xlsxwriter import Workbook

    # In memory first: the library hides why a file cannot be written, and leaves its own behind.
    whole = BytesIO()
    book = Workbook(
        whole,
        {
            "constant_memory": True,
            "remove_timezone": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    styles = _Styles.of(book)
    for one in sheets:
        _write_sheet(book.add_worksheet(one.name[:31]), one, styles)
    book.close()
    part.write_bytes(whole.getvalue())


@frozen
class _Styles:
    """How cells are shown, made once a workbook."""

    head: "Format"
    text: "Format"
    day: "Format"
    moment: "Format"
    hour: "Format"

    @classmethod
    def of(cls, book: "Workbook") -> "_Styles":
        top = {"valign": "top"}
        return cls(
            book.add_format(
                {
                    "bold": True,
                    "bg_color": "#0B5563",
                    "font_color": "#FFFFFF",
                    "text_wrap": True,
                    "valign": "vcenter",
                    "border": 1,
                    "border_color": "#C9D4D7",
                }
            ),
            book.add_format({**top, "text_wrap": True}),
            book.add_format({**top, "num_format": "dd/mm/yyyy", "align": "left"}),
            book.add_format({**top, "num_format": "dd/mm/yyyy hh:mm", "align": "left"}),
            book.add_format({**top, "num_format": "hh:mm", "align": "left"}),
        )


def _write_sheet(sheet: "Worksheet", one: Sheet, styles: _Styles) -> None:
    for place, name in enumerate(one.header):
        usual = _WIDE if len(name) > _WIDE_FROM else max(_NARROW, len(name) + 4)
        sheet.set_column(place, place, one.widths.get(name, usual))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for place, name in enumerate(one.header):
        sheet.write_string(0, place, name, styles.head)
    last = 0
    for last, row in enumerate(one.rows, start=1):
        for place, value in enumerate(row):
            _write_cell(sheet, last, place, value, styles)
    sheet.autofilter(0, 0, last, len(one.header) - 1)
    for name, choices in one.lists.items():
        sheet.data_validation(
            1,
            one.header.index(name),
            max(1, last + 500),
            one.header.index(name),
            {"validate": "list", "source": list(choices), "error_type": "warning"},
        )


def _write_cell(sheet: "Worksheet", line: int, place: int, value: Cell, styles: _Styles) -> None:
    write: Any = sheet
    match value:
        case None:
            return
        case bool():
            write.write_string(line, place, "true" if value else "false", styles.text)
        case int() | float():
            write.write_number(line, place, value, styles.text)
        case datetime():
            write.write_datetime(line, place, value, styles.moment)
        case date():
            write.write_datetime(line, place, value, styles.day)
        case time():
            write.write_datetime(line, place, value, styles.hour)
        case _:
            if value:
                write.write_string(line, place, _fitting(value), styles.text)


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL]}…"
