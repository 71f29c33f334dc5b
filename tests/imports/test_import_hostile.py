"""Files made to stop us: each is refused in the real child, in no time and in little room."""

import json
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from imports import make_linkedin, make_workbooks
from imports.asking import refusal, understood
from imports.hostile import DOCTYPES
from imports.make_meta import header
from imports.test_import_child import MOST_KB, seen

MEGABYTE = 1024**2


def looping_workbook(path: Path):
    """Make the chain of the directory's sectors turn in circles."""
    make_linkedin.write_page(path, [make_linkedin.post()])
    content = bytearray(path.read_bytes())
    (table,) = struct.unpack_from("<I", content, 76)
    (directory,) = struct.unpack_from("<I", content, 48)
    struct.pack_into("<I", content, 512 + table * 512 + directory * 4, directory)
    path.write_bytes(content)


def far_table_workbook(path: Path):
    """Make the list of tables name itself as what follows it."""
    make_linkedin.write_page(path, [make_linkedin.post()])
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, 68, 0)
    content[512 + 508 : 512 + 512] = bytes(4)
    path.write_bytes(content)


def huge_stream_workbook(path: Path):
    """Announce four gigabytes in each stream of a small file."""
    make_linkedin.write_page(path, [make_linkedin.post()])
    content = bytearray(path.read_bytes())
    (directory,) = struct.unpack_from("<I", content, 48)
    for entry in range(4):
        struct.pack_into("<I", content, 512 + directory * 512 + entry * 128 + 120, 0xFFFFFFF0)
    path.write_bytes(content)


def unclosed_ods(path: Path):
    members = make_workbooks.ods_members('<table:table table:name="A"><table:table-row>')
    make_workbooks.bundle(path, members)


def far_cell(path: Path):
    make_linkedin.write_page(path, [make_linkedin.post()])
    with zipfile.ZipFile(path) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    name = "xl/worksheets/sheet2.xml"
    members[name] = members[name].replace(b'r="A3"', b'r="XFD1048576"')
    make_workbooks.bundle(path, members)


def archive_bomb(path: Path):
    text = ",".join(header()) + "\n" + "0" * 200 * MEGABYTE
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.csv", text)


def deep_json(path: Path):
    path.write_text('{"type": "OrderedCollection", "orderedItems": ' + "[" * 5_000_000)


def deep_objects(path: Path):
    path.write_text('window.YTD.tweets.part0 = [{"tweet": ' + '{"a":' * 400_000)


def long_string(path: Path):
    path.write_text('[{"timestamp": 1, "title": "' + "x" * 30 * MEGABYTE)


def many_digits(path: Path):
    path.write_text('window.YTD.tweets.part0 = [{"tweet": {"id": ' + "9" * 20 * MEGABYTE)


def laughs(path: Path):
    path.write_text(f'<?xml version="1.0"?>{DOCTYPES[0]}<rss><channel>&l9;</channel></rss>')


def deep_xml(path: Path):
    path.write_text('<?xml version="1.0"?><rss><channel>' + "<item>" * 2_000_000)


def wide_attributes(path: Path):
    path.write_text('<?xml version="1.0"?><rss version="' + "x" * 30 * MEGABYTE)


def one_line(path: Path):
    path.write_text(",".join(header()) + '\n"' + "x" * 60 * MEGABYTE)


def wide_table(path: Path):
    path.write_text((",".join(header()) + "," * 2_000_000 + "\n") * 3)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc of Linux")
@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.xls", looping_workbook),
        ("b.xls", far_table_workbook),
        ("c.xls", huge_stream_workbook),
        ("a.ods", unclosed_ods),
        ("a.xlsx", far_cell),
        ("a.zip", archive_bomb),
        ("a.json", deep_json),
        ("tweets.js", deep_objects),
        ("posts_1.json", long_string),
        ("tweets.js", many_digits),
        ("a.xml", laughs),
        ("b.xml", deep_xml),
        ("c.xml", wide_attributes),
        ("a.csv", one_line),
        ("b.csv", wide_table),
    ],
)
def test_that_a_file_made_to_stop_us_does_not(
    tmp_path: Path, name: str, make: Callable[[Path], None]
):
    path = tmp_path / name
    make(path)
    began = time.monotonic()
    child = seen(path)
    assert time.monotonic() - began < 5
    assert child.peak_kb < MOST_KB
    assert child.files == []
    began = time.monotonic()
    assert refusal(path).key.startswith("import_")
    assert time.monotonic() - began < 5


def test_that_chains_that_share_a_sector_are_still_read(tmp_path: Path):
    """LinkedIn's own files do: an entry of no length begins where another one does."""
    path = tmp_path / make_linkedin.FILE
    make_linkedin.write_page(path, [make_linkedin.post()])
    assert len(understood(path).rows) == 1


def test_that_numbers_no_machine_holds_are_refused(tmp_path: Path):
    path = tmp_path / "outbox.json"
    for text in ("NaN", "-Infinity", "1e999", "9" * 5000):
        told = json.dumps({"type": "OrderedCollection", "orderedItems": [{"a": "@"}]})
        path.write_text(told.replace('"@"', text))
        assert refusal(path).key.startswith("import_")
