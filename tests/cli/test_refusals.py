import ctypes
import importlib
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import DAY, Run, assert_one_sentence, digest
from cm_desk.storage import database
from imports import make_meta

READING = ("check", "indicators", "export", "report", "backup", "import")


def words_for(command: str, dossier: Path, folder: Path) -> list[object]:
    if command == "import":
        return [command, dossier, make_meta.write_meta_csv(folder / "export.csv", 3)]
    more: dict[str, list[object]] = {
        "export": [folder / "tables"],
        "report": ["--kind", "self-assessment", "--output", folder / "bilan.pdf"],
        "backup": [folder / "copie.cmdesk"],
    }
    return [command, dossier, *more.get(command, [])]


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ailleurs")


@pytest.mark.parametrize("command", READING)
def test_that_a_newer_dossier_is_refused(
    dossier: Path, elsewhere: Path, refused: Run, command: str
):
    with sqlite3.connect(dossier) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = digest(dossier)
    assert "plus récente" in refused(*words_for(command, dossier, elsewhere)).err
    assert digest(dossier) == before


@pytest.mark.parametrize(
    "content", [b"", b"bonjour\n" * 500, b"%PDF-1.7\n" + b"x" * 4096], ids=["empty", "text", "pdf"]
)
def test_that_a_file_of_another_kind_is_no_dossier(tmp_path: Path, refused: Run, content: bytes):
    path = tmp_path / "autre.cmdesk"
    path.write_bytes(content)
    assert "n’est pas un fichier de territoire" in refused("check", path).err
    assert path.read_bytes() == content


def test_that_another_program_s_database_is_no_dossier(tmp_path: Path, refused: Run):
    path = tmp_path / "autre.cmdesk"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = digest(path)
    assert "n’est pas un fichier de territoire" in refused("indicators", path).err
    assert digest(path) == before


def test_that_a_damaged_dossier_is_told(example: Path, tmp_path: Path, run: Run):
    path = tmp_path / "abime.cmdesk"
    whole = bytearray(example.read_bytes())
    whole[8192:] = b"\xaa" * (len(whole) - 8192)
    path.write_bytes(whole)
    ended = run("check", path)
    assert ended.code == 1
    assert_one_sentence(ended.err)
    assert "endommagé" in ended.err


@pytest.mark.parametrize("command", READING)
def test_that_a_missing_dossier_is_told_and_not_made(
    tmp_path: Path, elsewhere: Path, refused: Run, command: str
):
    path = tmp_path / "absent.cmdesk"
    assert "n’existe pas" in refused(*words_for(command, path, elsewhere)).err
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_already_there_is_never_replaced(dossier: Path, refused: Run):
    before = digest(dossier)
    assert "existe déjà" in refused("new", dossier, "--name", "Autre").err
    assert "existe déjà" in refused("demo", dossier).err
    assert digest(dossier) == before


def test_that_a_territory_needs_a_name_and_a_folder(tmp_path: Path, refused: Run):
    assert "nom" in refused("new", tmp_path / "a.cmdesk", "--name", "  ").err
    ended = refused("new", tmp_path / "absent" / "a.cmdesk", "--name", "A")
    assert str(tmp_path / "absent") in ended.err
    assert list(tmp_path.iterdir()) == []


def test_that_an_unknown_account_is_refused_with_the_known_ones(
    example: Path, dossier: Path, tmp_path: Path, refused: Run
):
    file = make_meta.write_meta_csv(tmp_path / "export.csv", 3)
    before = digest(example)
    told = refused("import", example, file, "--account", 99).err
    assert "1 (Pays de Sauvelle)" in told
    assert digest(example) == before
    assert "aucun compte" in refused("import", dossier, file, "--account", 1).err


def test_that_an_unknown_zone_or_benchmark_is_refused(dossier: Path, tmp_path: Path, refused: Run):
    file = make_meta.write_meta_csv(tmp_path / "export.csv", 3)
    assert "Mars/Phobos" in refused("import", dossier, file, "--timezone", "Mars/Phobos").err
    assert "inconnu-au-bataillon" in refused("benchmarks", "show", "inconnu-au-bataillon").err


def test_that_a_period_must_end_after_its_start(example: Path, refused: Run):
    words = ("--from", "2026-05-01", "--to", "2026-04-01")
    assert "période" in refused("indicators", example, *words).err


def test_that_a_copy_never_replaces_its_source(dossier: Path, refused: Run):
    before = digest(dossier)
    assert "lui-même" in refused("backup", dossier, dossier).err
    assert digest(dossier) == before


def test_that_a_dossier_being_written_elsewhere_is_told(
    dossier: Path, tmp_path: Path, refused: Run, monkeypatch: pytest.MonkeyPatch
):
    patient = [one for one in database._PRAGMAS if one[0] != "busy_timeout"]
    monkeypatch.setattr(database, "_PRAGMAS", (*patient, ("busy_timeout", 50)))
    file = make_meta.write_meta_csv(tmp_path / "export.csv", 3)
    # Another process: two SQLite libraries in one do not see each other's locks.
    hold = (
        "import sqlite3, sys; held = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "held.execute('BEGIN EXCLUSIVE'); print(flush=True); sys.stdin.read(); held.close()"
    )
    program = [sys.executable, "-c", hold, str(dossier)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        assert "autre programme" in refused("import", dossier, file).err
        other.communicate()


# Files to import


def not_csv(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def header_only(path: Path) -> None:
    make_meta.write_posts(path, [])


def wrong_columns(path: Path) -> None:
    path.write_text("Nom;Prénom;Ville\nDupont;Léa;Valbrune\n", "utf-8")


def impossible_dates(path: Path) -> None:
    make_meta.write_posts(path, [make_meta.post(published="13/45/2025 09:32")])


def other_kind(path: Path) -> None:
    path.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "utf-8")


def two_gigabytes(path: Path) -> None:
    make_meta.write_posts(path, [make_meta.post()])
    with path.open("r+b") as stream:
        stream.truncate(2 * 1024**3)


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("export.csv", b"0" * (600 * 1024**2))


def archive_cut(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("export.csv", "a,b\n1,2\n")
    path.write_bytes(path.read_bytes()[:-30])


def last_row(path: Path) -> None:
    """Write a workbook whose only cell is on the last row that a sheet may have."""
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    kinds = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", kinds)
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", sheet)


def old_workbook(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<I", 1) * 600)


BAD_FILES = (
    *(not_csv, empty, header_only, wrong_columns, impossible_dates, other_kind),
    *(two_gigabytes, zip_bomb, archive_cut, last_row, old_workbook),
)


@pytest.mark.parametrize("spoil", BAD_FILES, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("options", [[], ["--dry-run"]], ids=["write", "dry"])
def test_that_a_bad_file_is_refused_and_nothing_written(
    dossier: Path, elsewhere: Path, refused: Run, spoil: object, options: list[str]
):
    file = elsewhere / "export.csv"
    spoil(file)
    before = digest(dossier)
    assert "export.csv" in refused("import", dossier, file, *options).err
    assert digest(dossier) == before
    assert list(dossier.parent.iterdir()) == [dossier]


def test_that_a_truncated_file_writes_only_its_whole_rows(dossier: Path, elsewhere: Path, run: Run):
    file = make_meta.write_meta_csv(elsewhere / "export.csv", 30)
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    ended = run("import", dossier, file, "--json")
    assert ended.code == 0
    assert 5 < int(ended.out.split('"new": ')[1].split(",")[0]) < 30


# The disk


@pytest.fixture
def full_disk(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give SQLite no page more than the dossier has: what a full disk does to it."""
    with sqlite3.connect(dossier) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, ("max_page_count", pages + 2)))


@pytest.mark.usefixtures("full_disk")
def test_that_an_import_on_a_full_disk_leaves_the_dossier_whole(
    dossier: Path, elsewhere: Path, refused: Run
):
    file = make_meta.write_meta_csv(elsewhere / "export.csv", 2000)
    before = digest(dossier)
    assert "plein" in refused("import", dossier, file).err
    assert digest(dossier) == before
    assert list(dossier.parent.iterdir()) == [dossier]


@pytest.mark.usefixtures("full_disk")
def test_that_an_example_on_a_full_disk_leaves_no_file(elsewhere: Path, refused: Run):
    assert "plein" in refused("demo", elsewhere / "exemple.cmdesk", "--today", DAY).err
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("command", ["export", "report"])
@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
def test_that_a_document_on_a_full_disk_leaves_nothing_behind(
    example: Path, elsewhere: Path, command: str
):
    ended = in_child(words_for(command, example, elsewhere), largest_file=20_000)
    assert ended.returncode == 1
    assert_one_sentence(ended.stderr)
    assert [path for path in elsewhere.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
@pytest.mark.parametrize("largest_file", [4096, 60_000, 100_000])
def test_that_a_quota_reached_while_a_dossier_is_made_leaves_no_file(
    elsewhere: Path, largest_file: int
):
    words: list[object] = ["new", elsewhere / "essai.cmdesk", "--name", "A"]
    ended = in_child(words, largest_file=largest_file)
    assert ended.returncode == 1
    assert_one_sentence(ended.stderr)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
@pytest.mark.parametrize("largest_file", [4096, 100_000, 300_000, 600_000])
def test_that_a_quota_reached_during_an_import_leaves_the_dossier_whole(
    dossier: Path, elsewhere: Path, largest_file: int
):
    file = make_meta.write_meta_csv(elsewhere / "export.csv", 2000)
    before = digest(dossier)
    ended = in_child(["import", dossier, file], largest_file=largest_file)
    assert ended.returncode == 1
    assert_one_sentence(ended.stderr)
    assert digest(dossier) == before
    assert list(dossier.parent.iterdir()) == [dossier]


@pytest.fixture
def locked(dossier: Path) -> Iterator[Path]:
    """A dossier in a folder that may be read and not written."""
    dossier.chmod(0o444)
    dossier.parent.chmod(0o555)
    yield dossier
    dossier.parent.chmod(0o755)


@pytest.mark.skipif(sys.platform != "linux", reason="rights of Linux")
@pytest.mark.parametrize(
    "words",
    [
        ["import", "{dossier}", "{export}"],
        ["new", "{folder}/autre.cmdesk", "--name", "A"],
        ["demo", "{folder}/exemple.cmdesk"],
        ["backup", "{other}", "{folder}/copie.cmdesk"],
        ["export", "{other}", "{folder}"],
        ["report", "{other}", "--kind", "self-assessment", "--output", "{folder}/bilan.pdf"],
    ],
    ids=lambda words: words[0],
)
def test_that_a_read_only_folder_is_told_and_left_alone(
    locked: Path, elsewhere: Path, example: Path, words: list[str]
):
    other = elsewhere / "autre.cmdesk"
    shutil.copy(example, other)
    values = {
        "dossier": locked,
        "folder": locked.parent,
        "other": other,
        "export": make_meta.write_meta_csv(elsewhere / "export.csv", 3),
    }
    before = digest(locked)
    ended = in_child([word.format(**values) for word in words], obeys_rights=True)
    assert ended.returncode == 1, ended
    assert ended.stdout == ""
    assert_one_sentence(ended.stderr)
    assert digest(locked) == before
    assert list(locked.parent.iterdir()) == [locked]


def in_child(
    words: list[object], *, obeys_rights: bool = False, largest_file: int | None = None
) -> "subprocess.CompletedProcess[str]":
    def limit() -> None:
        if largest_file is not None:
            resource = importlib.import_module("resource")  # absent from Windows
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
        if obeys_rights and os.geteuid() == 0:
            # Root writes anywhere: without these two capabilities it obeys like others.
            libc = ctypes.CDLL(None, use_errno=True)
            for capability in (1, 2):
                libc.prctl(24, capability, 0, 0, 0)

    return subprocess.run(
        [sys.executable, "-m", "cm_desk", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )
