from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.cli import arguments, window
from cm_desk.services.texts import Texts


@pytest.mark.parametrize("with_home", [True, False])
@pytest.mark.parametrize("with_file", [True, False])
def test_that_the_short_reading_of_a_start_says_what_the_parser_says(
    tmp_path: Path, with_home: bool, with_file: bool
):
    file = tmp_path / "sauvelle.cmdesk"
    file.touch()
    words = [*(["--home", str(tmp_path)] if with_home else []), *([str(file)] if with_file else [])]
    asked = window.plain(words)
    assert asked is not None
    assert vars(asked) == vars(arguments.parse(words, Texts(paths.resources() / "texts")))


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["demo"],
        ["check", "sauvelle.cmdesk"],
        ["--home"],
        ["--home", "--version"],
        ["--today", "2026-11-22"],
        ["perdu.cmdesk"],
        ["perdu.cmdesk", "--home", "ici"],
    ],
)
def test_that_anything_else_is_left_to_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sauvelle.cmdesk").touch()
    assert window.plain(words) is None


def test_that_a_file_named_like_a_command_does_not_hide_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").touch()
    assert window.plain(["demo"]) is None
