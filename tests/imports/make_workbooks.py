"""Workbooks written by hand: those that spreadsheets and platforms make, and hostile ones."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

Rows = Iterable[Sequence[Any]]
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
# The style of a date, of a date with its hour.
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="22"/></cellXfs></styleSheet>'
)


def serial(when: date) -> float:
    """Return a date as spreadsheets count it."""
    hour = when.time() if isinstance(when, datetime) else time()
    seconds = timedelta(hours=hour.hour, minutes=hour.minute, seconds=hour.second).total_seconds()
    return when.toordinal() - date(1899, 12, 30).toordinal() + seconds / 86_400


def column(rank: int) -> str:
    """Return the letters of a column, from 0."""
    letters = ""
    rank += 1
    while rank:
        rank, last = divmod(rank - 1, 26)
        letters = chr(65 + last) + letters
    return letters


def sheet_xml(rows: Rows) -> str:
    """Return the XML of a sheet."""
    lines = []
    for line, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{column(rank)}{line}", value) for rank, value in enumerate(row))
        lines.append(f'<row r="{line}">{cells}</row>')
    return f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def _cell(place: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, date):
        style = 2 if isinstance(value, datetime) else 1
        return f'<c r="{place}" s="{style}"><v>{serial(value)!r}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    if value.startswith("#"):
        return f'<c r="{place}" t="e"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def xlsx_members(sheets: Mapping[str, str]) -> dict[str, str]:
    """Return the members of a workbook whose sheets are given as XML."""
    named = "".join(
        f'<sheet name="{escape(name)}" sheetId="{rank}" r:id="rId{rank}"/>'
        for rank, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{rank}" Type="{_LINKS}/worksheet" '
        f'Target="worksheets/sheet{rank}.xml"/>'
        for rank in range(1, len(sheets) + 1)
    )
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types"></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
        f'Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">'
        f"<sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>",
        "xl/styles.xml": _XML + _STYLES,
        **{f"xl/worksheets/sheet{rank}.xml": xml for rank, xml in enumerate(sheets.values(), 1)},
    }


def bundle(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write a ZIP."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def write_xlsx(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook of cells: texts, numbers, dates, booleans, « #N/A »."""
    return bundle(path, xlsx_members({name: sheet_xml(rows) for name, rows in sheets.items()}))


def write_ods(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook as LibreOffice does: a million empty rows repeated at the end."""
    tables = "".join(
        f'<table:table table:name="{escape(n)}">{_ods(r)}</table:table>' for n, r in sheets.items()
    )
    return bundle(path, ods_members(tables))


def ods_members(tables: str) -> dict[str, str]:
    """Return the members of an OpenDocument workbook whose tables are given as XML."""
    names = " ".join(f'xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"{_XML}<office:document-content {names}><office:body><office:spreadsheet>"
        f"{tables}</office:spreadsheet></office:body></office:document-content>",
        "META-INF/manifest.xml": f"{_XML}<manifest:manifest "
        f'xmlns:manifest="{_OFFICE}:manifest:1.0"></manifest:manifest>',
    }


def _ods(rows: Rows) -> str:
    lines = [
        f"<table:table-row>{''.join(map(_ods_cell, row))}"
        '<table:table-cell table:number-columns-repeated="16300"/></table:table-row>'
        for row in rows
    ]
    tail = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return "".join(lines) + tail


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, bool):
        kind = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    elif isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value!r}"'
    else:
        kind = 'office:value-type="string"'
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell {kind}>{paragraphs}</table:table-cell>"


def write_xls(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook of the age before 2007, as LinkedIn still does."""
    import xlwt  # type: ignore[import-untyped]

    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for line, row in enumerate(rows):
            for rank, value in enumerate(row):
                if isinstance(value, date):
                    pattern = "MM/DD/YYYY HH:MM" if isinstance(value, datetime) else "MM/DD/YYYY"
                    sheet.write(line, rank, value, xlwt.easyxf(num_format_str=pattern))
                elif value is not None:
                    sheet.write(line, rank, value)
    book.save(str(path))
    return path
