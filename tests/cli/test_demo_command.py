"""`cm-desk demo`: the example, and an update to try beside it."""

from datetime import date
from pathlib import Path

from cli.conftest import DAY, Run
from cm_desk import paths
from cm_desk.services import dossiers, updates


def test_that_demo_says_where_the_example_and_its_update_are(tmp_path: Path, done: Run):
    ended = done("demo", tmp_path / "exemple.cmdesk", "--today", DAY)
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {
        "exemple.cmdesk",
        "exemple-mise-a-jour-reperes.zip",
        "exemple-editeur.json",
    }
    assert all(name in ended.out for name in written)


def test_that_the_update_written_beside_is_accepted(tmp_path: Path, done: Run):
    done("demo", tmp_path / "exemple.cmdesk", "--today", DAY)
    dossier = dossiers.open_dossier(tmp_path / "exemple.cmdesk")
    root = updates.read_root(tmp_path / "exemple-editeur.json")
    found = updates.preview(
        dossier,
        tmp_path / "exemple-mise-a-jour-reperes.zip",
        resources=paths.resources(),
        root=root,
    )
    assert updates.accept(dossier, found, today=date(2026, 11, 22))
    dossier.close()


def test_that_an_example_whose_update_cannot_be_written_is_not_kept(tmp_path: Path, refused: Run):
    (tmp_path / "exemple-editeur.json").mkdir()
    assert "exemple-editeur.json" in refused("demo", tmp_path / "exemple.cmdesk").err
    assert [path.name for path in tmp_path.iterdir()] == ["exemple-editeur.json"]
