"""One drop of everything the platforms gave, then the same drop again."""

import importlib
import json
from collections import Counter
from pathlib import Path

import pytest

from cm_desk import cli

MAKERS = (
    *("make_meta", "make_meta_others", "make_linkedin", "make_x", "make_youtube", "make_tiktok"),
    *("make_fediverse", "make_site", "make_tables"),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every sample of every maker."""
    found: list[Path] = []
    for name in MAKERS:
        folder = tmp_path_factory.mktemp(name)
        found += importlib.import_module(f"imports.{name}").samples(folder)
    return found


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[str, str]:
    cli.main([str(word) for word in words])
    told = capsys.readouterr()
    return told.out, told.err


def test_that_dropping_everything_twice_brings_nothing_new(
    tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
):
    dossier = tmp_path / "essai.cmdesk"
    run(capsys, "new", dossier, "--name", "PETR d’essai")
    said, refused = run(capsys, "import", dossier, *files, "--json")
    first = json.loads(said)["files"]
    # Only the tables of one's own wait for their columns to be explained.
    assert refused.count("suivi.") == len(refused.splitlines()) == 3
    assert sum(one["new"] for one in first) > 60
    before = tables(dossier, tmp_path / "avant", capsys)
    again = json.loads(run(capsys, "import", dossier, *files, "--json")[0])["files"]
    assert {one["file"]: one["new"] for one in again if one["new"]} == {}
    after = tables(dossier, tmp_path / "apres", capsys)
    assert after["accounts.csv"] == before["accounts.csv"]
    assert links(after) == links(before)
    assert after["readings.csv"] == before["readings.csv"]
    assert after["contents.csv"] == before["contents.csv"]


def test_that_one_drop_makes_one_account_of_each_network_of_one_body(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """The archive names its owner; the bare file and the daily figures do not."""
    folder = tmp_path / "x"
    folder.mkdir()
    files = importlib.import_module("imports.make_x").samples(folder)
    dossier = tmp_path / "essai.cmdesk"
    run(capsys, "new", dossier, "--name", "PETR d’essai")
    # Those that name nobody first.
    run(capsys, "import", dossier, *sorted(files, key=lambda one: one.suffix, reverse=True))
    told = tables(dossier, tmp_path / "tables", capsys)
    accounts = told["accounts.csv"].splitlines()
    assert len(accounts) == 2, "a header and one account"
    keys = links(told)
    assert keys
    assert max(keys.values()) == 1


def tables(dossier: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    run(capsys, "export", dossier, folder)
    return {one.name: one.read_text("utf-8-sig") for one in folder.glob("*.csv")}


def links(told: dict[str, str]) -> Counter[str]:
    lines = told["publications.csv"].splitlines()
    column = lines[0].split(";").index("permalink")
    found = (line.split(";") for line in lines[1:])
    return Counter(one[column] for one in found if len(one) > column and one[column])
