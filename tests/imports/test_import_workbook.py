import random
import time
import zipfile
from datetime import date, datetime
from datetime import time as hour
from pathlib import Path

import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers import workbook
from cm_desk.imports.reader import ReadOptions, read_file
from cm_desk.services.texts import Texts
from imports import make_linkedin, make_workbooks
from imports.asking import ask, refusal, understood
from imports.make_linkedin import POSTS, post
from imports.make_meta import header
from imports.make_workbooks import bundle, ods_members, sheet_xml, xlsx_members

CORNER = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def sheet(rows: str) -> str:
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>"


def refused_by_the_child(path: Path) -> tuple[str, float]:
    """Refuse through the real child, which may die of it, not this process."""
    began = time.monotonic()
    with pytest.raises(CmDeskError) as caught:
        read_file(path, options=ReadOptions(), on_rows=lambda _: pytest.fail("rows"))
    return caught.value.key, time.monotonic() - began


# What cells become


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1250.0, "1250"),
        (0.0248, "0.0248"),
        (-3.0, "-3"),
        (1.22158e17, "122158000000000000"),
        (1.23456789012345e18, "1234567890123450000"),
        (0.000001, "0.000001"),
        (float("nan"), ""),
        (float("inf"), ""),
        (1e300, ""),
        (12, "12"),
        (True, "1"),
        (False, "0"),
        (date(2026, 3, 4), "2026-03-04"),
        (datetime(2026, 3, 4), "2026-03-04"),  # noqa: DTZ001 - cells have no zone
        (datetime(2026, 3, 4, 9, 5), "2026-03-04 09:05:00"),  # noqa: DTZ001 - a cell without zone
        (datetime(2026, 3, 4, 8, 59, 59, 999_900), "2026-03-04 09:00:00"),  # noqa: DTZ001 - a cell without zone
        (hour(9, 5), "09:05:00"),
    ],
)
def test_that_cells_become_the_text_that_readers_know(cell: object, text: str):
    assert workbook.text_of(cell) == text


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_that_every_age_of_workbook_gives_the_same_table(tmp_path: Path, kind: str):
    write = {
        "xlsx": make_workbooks.write_xlsx,
        "xls": make_workbooks.write_xls,
        "ods": make_workbooks.write_ods,
    }[kind]
    rows = [
        [],
        POSTS,
        post(impressions=1250, created_date=date(2025, 3, 14)),
        post("2025-04-02 09:00", post_title="L’été,\nà « l’œuvre » & <co>"),
    ]
    path = write(tmp_path / f"classeur.{kind}", {"Vide": [], "Données": rows})
    table = workbook.table_of(path)
    assert (table.name, table.layout.header_row) == (path.name, 2)
    assert list(table.layout.names) == POSTS
    for _ in range(2):  # as often as asked
        first, second = table.open_rows()
        assert first[5] == "2025-03-14"
        assert first[9] == "1250"
        assert second[0] == "L’été,\nà « l’œuvre » & <co>"


def test_that_errors_in_cells_are_no_figure(tmp_path: Path):
    path = make_workbooks.write_xlsx(tmp_path / "a.xlsx", {"A": [POSTS, post(views="#N/A")]})
    (row,) = understood(path).rows
    assert row.views is None


def test_that_the_bytes_tell_a_workbook_not_its_name(tmp_path: Path):
    path = make_workbooks.write_xlsx(tmp_path / "a.xls", {"A": [POSTS, post()]})
    assert len(understood(path).rows) == 1


def test_that_the_sheet_of_publications_is_found_after_the_others(tmp_path: Path):
    sheets = {
        "Notes": [["Lisez-moi"]],
        "Metrics": [make_linkedin.METRICS],
        "All posts": [POSTS, post()],
    }
    path = make_workbooks.write_xlsx(tmp_path / "a.xlsx", sheets)
    assert understood(path).summary.kind == "linkedin-page-posts"
    del sheets["All posts"]
    failure = refusal(make_workbooks.write_xlsx(path, sheets))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "linkedin-series")


def test_that_a_meta_export_saved_as_a_workbook_is_read(tmp_path: Path):
    names = header()
    values = {
        "Post ID": "122158000000000123",
        "Page ID": "101234567890123",
        "Page name": "PETR",
        "Title": "Une fête",
        "Publish time": datetime(2025, 3, 14, 9, 30),  # noqa: DTZ001 - cells have no zone
        "Permalink": "https://www.facebook.com/petr/posts/122158000000000123",
        "Post type": "Photos",
        "Views": 1250,
    }
    row = [values.get(name) for name in names]
    path = make_workbooks.write_xlsx(tmp_path / "a.xlsx", {"Feuille": [names, row]})
    answer = understood(path)
    assert [(one.minute, one.views) for one in answer.rows] == [(17 * 60 + 30, 1250)]
    assert "dates_rewritten" in answer.summary.warnings


def test_that_workbooks_without_a_table_are_told(tmp_path: Path):
    empty = make_workbooks.write_xlsx(tmp_path / "a.xlsx", {"A": [], "B": []})
    assert refusal(empty).key == "import_empty"
    words = make_workbooks.write_xlsx(tmp_path / "b.xlsx", {"A": [["Bonjour"], ["À tous"]]})
    assert refusal(words).key == "import_not_table"


# Damage


@pytest.mark.parametrize("content", [bytes(2000), b"\xff" * 2000, bytes(range(256)) * 40, b""])
def test_that_an_old_workbook_made_of_anything_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content)
    assert refusal(path).key == "import_workbook_broken"


def test_that_any_damage_to_an_old_workbook_is_understood_or_refused(tmp_path: Path):
    path = make_linkedin.write_page(tmp_path / "a.xls", [post()])
    content = path.read_bytes()
    for start in range(512, len(content), len(content) // 12):
        path.write_bytes(content[:start] + b"\xff" * 40 + content[start + 40 :])
        answer = ask(path)
        if answer.failure is None:
            assert answer.summary.kind == "linkedin-page-posts"
        else:
            assert answer.failure.key.startswith("import_")


def test_that_a_truncated_workbook_is_refused(tmp_path: Path):
    path = make_linkedin.write_page(tmp_path / "a.xlsx", [post()])
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path).key == "import_zip_broken"


@pytest.mark.parametrize(
    "xml", ["", "<worksheet>", "x", sheet('<row r="1"><c r="A1"><v>1</w></c></row>')]
)
def test_that_a_sheet_of_wrong_xml_is_refused(tmp_path: Path, xml: str):
    failure = refusal(bundle(tmp_path / "a.xlsx", xlsx_members({"A": xml})))
    assert failure.key in {"import_workbook_broken", "import_empty", "import_not_table"}


def test_that_binary_workbooks_are_named(tmp_path: Path):
    path = bundle(tmp_path / "a.xlsb", {"xl/workbook.bin": b"\x83\x01\x00"})
    failure = refusal(path)
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "binary-workbook")


# Hostile workbooks


HOSTILE_SHEETS = {
    "last corner": sheet(CORNER),
    "last row": sheet('<row r="1048576"><c><v>1</v></c></row>'),
    "beyond any column": sheet('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'),
    "column too far": sheet('<row r="1"><c r="IW1"><v>1</v></c></row>'),
    "row that overflows": sheet('<row r="1"><c r="A18446744073709551617"><v>1</v></c></row>'),
    "spaced": sheet("<row r=\"1\"><c  r = 'XFD1048576'  ><v>1</v></c></row>"),
    "prefixed": sheet('<x:row r="1"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'),
    "no space": sheet('<row r="1"><c t="n"r="XFD1048576"><v>1</v></c></row>'),
    "hidden by a mark": sheet('<row r="1"><c t=">" r="XFD1048576"><v>1</v></c></row>'),
    "cells without reference": sheet(f"<row>{'<c><v>1</v></c>' * 300}</row>"),
    "rows without reference": sheet("<row><c><v>1</v></c></row>" * 200_001),
    "wide and long": sheet(
        '<row r="1"><c r="IV1"><v>1</v></c></row><row r="200000"><c r="A200000"><v>1</v></c></row>'
    ),
}


@pytest.mark.parametrize("name", sorted(HOSTILE_SHEETS))
def test_that_a_sheet_that_would_fill_the_memory_is_refused(tmp_path: Path, name: str):
    path = bundle(tmp_path / "a.xlsx", xlsx_members({"A": HOSTILE_SHEETS[name]}))
    assert refusal(path).key == "import_workbook_large"


def test_that_row_zero_is_refused(tmp_path: Path):
    members = xlsx_members({"A": sheet('<row r="1"><c r="A0"><v>1</v></c></row>')})
    assert refusal(bundle(tmp_path / "a.xlsx", members)).key == "import_workbook_broken"


def test_that_a_reference_cut_between_two_readings_is_seen(tmp_path: Path):
    for length in (1024**2 - 300, 1024**2 - 200, 1024**2 - 40, 1024**2 - 12):
        rows = f'<row r="1"><c t="inlineStr" r="A1"><is><t>{"x" * length}</t></is></c></row>'
        path = bundle(tmp_path / "a.xlsx", xlsx_members({"A": sheet(rows + CORNER)}))
        assert refusal(path).key == "import_workbook_large"


HOSTILE_TABLES = {
    "columns": '<table:table-row><table:table-cell office:value-type="float" office:value="1" '
    'table:number-columns-repeated="16384"/></table:table-row>',
    "rows": '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
    'office:value-type="float" office:value="1"/></table:table-row>',
    "empty before": '<table:table-row><table:table-cell table:number-columns-repeated="999999999"/>'
    '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
    "empty rows before": '<table:table-row table:number-rows-repeated="99999999999"/>'
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>'
    '<table:table-row><table:table-cell office:value-type="float" office:value="1"/>'
    "</table:table-row>",
}


@pytest.mark.parametrize("name", sorted(HOSTILE_TABLES))
def test_that_repetitions_that_would_fill_the_memory_are_refused(tmp_path: Path, name: str):
    table = f'<table:table table:name="A">{HOSTILE_TABLES[name]}</table:table>'
    assert refusal(bundle(tmp_path / "a.ods", ods_members(table))).key == "import_workbook_large"


@pytest.mark.parametrize("member", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("declaration", [DOCTYPE, DOCTYPE.lower(), '<!ENTITY x SYSTEM "file:///">'])
def test_that_entities_are_refused(tmp_path: Path, member: str, declaration: str):
    members = xlsx_members({"A": sheet_xml([POSTS, post()])})
    members[member] = members[member].replace("\n", f"\n{declaration}", 1)
    assert refusal(bundle(tmp_path / "a.xlsx", members)).key == "import_workbook_broken"


def test_that_a_wide_encoding_hides_nothing(tmp_path: Path):
    members: dict[str, str | bytes] = dict(xlsx_members({"A": ""}))
    members["xl/worksheets/sheet1.xml"] = sheet(CORNER).encode("utf-16")
    assert refusal(bundle(tmp_path / "a.xlsx", members)).key == "import_workbook_broken"


def test_that_repeated_and_countless_members_are_refused(tmp_path: Path):
    path = bundle(tmp_path / "a.xlsx", xlsx_members({"A": sheet_xml([POSTS, post()])}))
    with (
        zipfile.ZipFile(path, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("xl/worksheets/sheet1.xml", sheet(CORNER))
    assert refusal(path).key == "import_workbook_broken"
    members = xlsx_members({"A": sheet_xml([POSTS, post()])})
    members |= {f"xl/media/{n}.xml": "" for n in range(201)}
    assert refusal(bundle(tmp_path / "b.xlsx", members)).key == "import_workbook_broken"


def test_that_a_workbook_behind_the_bytes_of_an_old_one_is_weighed(tmp_path: Path):
    zipped = bundle(tmp_path / "a.xlsx", xlsx_members({"A": sheet(CORNER)})).read_bytes()
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + zipped)
    assert refusal(path).key in {"import_workbook_large", "import_workbook_broken"}


# Through the real child


def empty_cells(count: int) -> str:
    row = "".join(f'<c r="{make_workbooks.column(rank)}1"/>' for rank in range(256))
    return sheet(f'<row r="1">{row}</row>' * (count // 256))


BOMBS = {
    "corner": lambda: xlsx_members({"A": sheet(CORNER)}),
    "empty cells": lambda: xlsx_members({"A": empty_cells(5_000_000)}),
    "entities": lambda: {**xlsx_members({"A": sheet("")}), "xl/styles.xml": DOCTYPE + "<x>&b;</x>"},
    "zeros": lambda: {**xlsx_members({"A": sheet("")}), "xl/styles.xml": "0" * 100_000_000},
    "old corner": lambda: {"xl/workbook.xml": "", "xl/worksheets/sheet1.xml": sheet(CORNER)},
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_that_bombs_are_refused_at_once_and_the_parent_survives(
    tmp_path: Path, texts: Texts, name: str
):
    path = bundle(tmp_path / "bombe.xlsx", BOMBS[name]())
    key, seconds = refused_by_the_child(path)
    assert key in {"import_workbook_large", "import_workbook_broken", "import_zip_bomb"}
    assert seconds < 10
    assert "bombe.xlsx" in texts.error(CmDeskError(key, name="bombe.xlsx"))


def test_that_a_string_repeated_without_end_harms_the_child_alone(tmp_path: Path):
    members = xlsx_members(
        {
            "A": sheet(
                f'<row r="1">{"<c t=" + chr(34) + "s" + chr(34) + "><v>0</v></c>" * 200}</row>'
            )
        }
    )
    members["xl/sharedStrings.xml"] = (
        f"<sst><si><t>{random.randbytes(4_000_000).hex()}</t></si></sst>"
    )
    members["xl/_rels/workbook.xml.rels"] = members["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    key, seconds = refused_by_the_child(bundle(tmp_path / "a.xlsx", members))
    assert key in {"import_child_died", "import_workbook_broken"}
    assert seconds < 10


def test_that_an_ordinary_workbook_passes_through_the_child(tmp_path: Path):
    path = make_linkedin.write_page(tmp_path / make_linkedin.FILE, [post()])
    rows: list[object] = []
    summary = read_file(path, options=ReadOptions(), on_rows=rows.extend)
    assert (summary.kind, len(rows)) == ("linkedin-page-posts", 1)
