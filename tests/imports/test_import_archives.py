"""Hostile archives: read by member, and nothing is ever written anywhere."""

import os
import stat
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from imports.holds import Rules, heard
from imports.hostile import NAMES
from imports.make_meta import post, write_posts

Tree = Callable[[], list[tuple[str, int, int]]]


@pytest.fixture
def watched(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Return what lists every file that a member's name could reach."""
    inside = tmp_path / "a" / "b" / "c"
    temporary = tmp_path / "temporaire"
    inside.mkdir(parents=True)
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(inside)

    def tree() -> list[tuple[str, int, int]]:
        places = [*tmp_path.rglob("*"), *home.rglob("*"), *Path("/etc").glob("evade*")]
        return sorted((str(one), one.lstat().st_size, one.lstat().st_mtime_ns) for one in places)

    return tree


def archived(path: Path, name: str, content: str, mode: int | None = None):
    info = zipfile.ZipInfo("x", (2025, 3, 2, 10, 0, 0))
    info.filename = name  # as it stands: the library would tidy it
    if mode is not None:
        info.external_attr = mode << 16
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(info, content)
    return path


def test_that_there_are_thirty_hostile_names():
    assert len(set(NAMES)) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_that_a_members_name_leads_nowhere(name: str, watched: Tree, file: Path):
    export = write_posts(file, [post()]).read_text("utf-8")
    path = archived(file.with_name("archive.zip"), name, export)
    before = watched()
    Rules().check(heard(path), path)
    assert watched() == before


def test_that_a_link_in_an_archive_is_not_followed(watched: Tree, file: Path):
    secret = file.with_name("secret.csv")
    write_posts(secret, [post(title="secret")])
    path = archived(
        file.with_name("archive.zip"), "lien.csv", os.fspath(secret), stat.S_IFLNK | 0o777
    )
    before = watched()
    answer = heard(path)
    Rules().check(answer, path)
    assert "secret'" not in repr(answer)
    assert not answer.rows
    assert watched() == before
