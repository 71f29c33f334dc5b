import gzip
import io
import tarfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers import tarball
from imports.asking import ask, refusal, understood
from imports.make_fediverse import archive_of, created, outbox, tar_of, write_tar_gz
from imports.make_meta import post, write_posts

_FILES = {"outbox.json": outbox([created()]), "media/1.jpg": b"\xff\xd8" + bytes(range(256)) * 9}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive.tar.gz"


def contents(path: Path) -> dict[str, bytes]:
    found = {}
    for one in tarball.members(path):
        with io.BufferedReader(one.open()) as stream:
            found[one.path] = stream.read()
    return found


def headed(name: bytes, size: bytes = b"00000000003\0", kind: bytes = b"0") -> bytes:
    """Return a header written by hand, with a right sum."""
    block = bytearray(512)
    block[: len(name)] = name
    block[124:136] = size.ljust(12, b"\0")
    block[136:148] = b"00000000000\0"
    block[156:157] = kind
    block[257:265] = b"ustar\x0000"
    block[148:156] = b"%06o\0 " % (sum(block) + 8 * 32)
    return bytes(block)


@pytest.mark.parametrize("kind", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_that_members_are_read_with_their_day_however_their_names_are_written(
    archive: Path, kind: int
):
    long = "dossier/" * 11 + "été.json" if kind != tarfile.USTAR_FORMAT else "d/" * 60 + "a.json"
    files = {"outbox.json": b"un", long: b"deux" * 999, "vide": b""}
    write_tar_gz(archive, files, kind=kind)
    assert contents(archive) == files
    assert {one.written_on.isoformat() for one in tarball.members(archive)} == {"2026-01-05"}
    assert [one.size for one in tarball.members(archive)] == [2, 3996, 0]


def test_that_a_tar_that_the_browser_decompressed_is_read(tmp_path: Path):
    path = tmp_path / "archive.tar"
    path.write_bytes(tar_of(archive_of([created()])))
    assert [row.text for row in understood(path).rows] == ["Bonjour"]


def test_that_a_table_in_a_tar_is_read_as_in_a_zip(archive: Path, tmp_path: Path):
    table = write_posts(tmp_path / "export.csv", [post()]).read_bytes()
    write_tar_gz(archive, {"export.csv": table, "lisez-moi.md": "x"})
    assert len(understood(archive).rows) == 1
    write_tar_gz(archive, {"lisez-moi.md": "x"})
    assert refusal(archive).key == "import_zip_empty"


def test_that_gzip_without_a_tar_is_only_named(tmp_path: Path):
    path = tmp_path / "outbox.json.gz"
    path.write_bytes(gzip.compress(outbox([created()]).encode()))
    failure = refusal(path)
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "compressed")


def test_that_links_devices_folders_and_sparse_files_are_passed_over(archive: Path):
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as made:
        for name, kind in (("a", tarfile.SYMTYPE), ("b", tarfile.LNKTYPE), ("c", tarfile.CHRTYPE)):
            about = tarfile.TarInfo(f"{name}/outbox.json")
            about.type, about.linkname = kind, "/etc/passwd"
            made.addfile(about)
        folder = tarfile.TarInfo("outbox.json")
        folder.type = tarfile.DIRTYPE
        made.addfile(folder)
        sparse = tarfile.TarInfo("actor.json")
        sparse.size = 3
        sparse.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0"}
        made.addfile(sparse, io.BytesIO(b"{} "))
    archive.write_bytes(gzip.compress(target.getvalue()))
    assert contents(archive) == {}


@pytest.mark.parametrize("name", ["../../etc/outbox.json", "/outbox.json", "C:\\a\\outbox.json"])
def test_that_a_hostile_name_only_names(archive: Path, name: str):
    write_tar_gz(archive, {name: outbox([created()])})
    before = sorted(archive.parent.iterdir())
    assert len(understood(archive).rows) == 1
    assert sorted(archive.parent.iterdir()) == before


@pytest.mark.parametrize(
    "content",
    [
        headed(b"outbox.json", b"77777777777\0") + b"abc",
        headed(b"outbox.json", b"\x80" + b"\xff" * 11) + b"abc",
        headed(b"outbox.json", b"-0000000003\0") + b"abc",
        headed(b"outbox.json", b"zz") + b"abc",
        headed(b"outbox.json") + b"ab",
        headed(b"././@LongLink", b"77777777777\0", b"L"),
        headed(b"pax", b"00000077777\0", b"x") + b"9" * 40_000,
        headed(b"a.csv")[:400],
        headed(b"a.csv") + bytes(512) + b"x" * 512,
    ],
)
def test_that_a_broken_tar_ends_in_one_refusal(archive: Path, content: bytes):
    archive.write_bytes(gzip.compress(content))
    began = time.monotonic()
    assert refusal(archive).key in {
        "import_zip_broken",
        "import_zip_empty",
        "import_too_big",
        "import_other_kind",
        "import_json_broken",
    }
    assert time.monotonic() - began < 2


def test_that_a_gzip_bomb_is_stopped(archive: Path):
    with gzip.open(archive, "wb", compresslevel=9) as target:
        target.write(headed(b"outbox.json", b"10000000000\0"))
        for _ in range(400):
            target.write(bytes(1024**2))
    assert archive.stat().st_size < 1024**2
    began = time.monotonic()
    assert refusal(archive).key == "import_zip_bomb"
    assert time.monotonic() - began < 2


def test_that_a_cut_or_altered_gzip_is_told(archive: Path):
    write_tar_gz(archive, _FILES | {"media/2.bin": bytes(range(256)) * 500})
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])
    assert refusal(archive).key == "import_zip_broken"
    archive.write_bytes(whole[:-6] + bytes(6))
    assert refusal(archive).key == "import_zip_broken"
    archive.write_bytes(whole[:20] + b"\xff" * 200)
    assert refusal(archive).key == "import_zip_broken"


def test_that_gzip_may_come_in_pieces_but_not_in_thousands(archive: Path):
    whole = tar_of(archive_of([created()]))
    archive.write_bytes(gzip.compress(whole[:700]) + gzip.compress(whole[700:]) + bytes(64))
    assert len(understood(archive).rows) == 1
    archive.write_bytes(gzip.compress(whole[:700]) + gzip.compress(b"") * 200_000)
    began = time.monotonic()
    assert refusal(archive).key == "import_zip_broken"
    assert time.monotonic() - began < 2


def test_that_too_many_members_are_refused(archive: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tarball, "_MOST_MEMBERS", 5)
    write_tar_gz(archive, {f"{n}.csv": b"" for n in range(6)})
    assert refusal(archive).key == "import_zip_several"


def test_that_a_member_far_inside_is_read_from_the_nearest_mark(
    archive: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tarball, "_APART", 4096)
    files = {f"{n}.bin": bytes([n]) * (997 * n) for n in range(1, 40)}
    write_tar_gz(archive, files)
    assert contents(archive) == files
    archive.write_bytes(tar_of(files))
    assert contents(archive) == files


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8), st.booleans())
def test_that_any_damage_ends_in_a_reading_or_one_refusal(
    archive: Path, place: int, patch: bytes, packed: bool
):
    data = tar_of(_FILES)
    data = gzip.compress(data) if packed else data
    place %= len(data)
    archive.write_bytes(data[:place] + patch + data[place + len(patch) :])
    answer = ask(archive)
    assert (answer.summary is None) != (answer.failure is None)


def test_that_a_file_that_vanishes_is_unreadable(tmp_path: Path):
    with pytest.raises(CmDeskError, match="import_unreadable"):
        tarball.members(tmp_path / "absent.tar")
