import json
import os
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run, digest
from cm_desk import paths
from cm_desk.packs import archive
from cm_desk.services import benchmarks, dossiers
from services.publishing import ADDED, CHANGED, FILLED, Publisher, publish_changes, spaced

DAY = ("--today", "2027-02-01")
RESOURCES = paths.resources()


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    return Publisher(tmp_path_factory.mktemp("editeur") / "editeur")


@pytest.fixture(scope="module")
def file(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publisher.pack(tmp_path_factory.mktemp("v2") / "reperes-2027.zip")


@pytest.fixture
def trusting(dossier: Path, publisher: Publisher, file: Path, done: Run) -> Path:
    """A dossier that knows the publisher and has the second version in force."""
    done("benchmarks", "import", dossier, file, "--trust", publisher.root.fingerprint, *DAY)
    return dossier


def in_force(dossier: Path) -> benchmarks.ReferenceSet:
    opened = dossiers.open_dossier(dossier)
    try:
        return benchmarks.in_use(opened, RESOURCES)
    finally:
        opened.close()


def test_that_a_dry_run_tells_the_difference_and_writes_nothing(
    dossier: Path, publisher: Publisher, file: Path, done: Run
) -> None:
    before = digest(dossier)
    lines = done(
        "benchmarks", "import", dossier, file, "--root", publisher.root_file, "--dry-run", *DAY
    ).out.splitlines()
    assert lines[0] == (
        "«\u00a0Repères nationaux 2027\u00a0», version 2 du 15\u00a0janvier 2027"
        " (éditeur\u00a0: Observatoire d’essai)\u202f; en vigueur\u00a0:"
        " «\u00a0Repères nationaux 2026\u00a0», version 1"
    )
    assert lines[1] == (
        "modifié\u00a0: Pays utilisant LinkedIn\u00a0:"
        " 69\u00a0% · année non publiée → 71\u00a0% · 2027"
    )
    assert lines[-1] == "Rien n’a été écrit (--dry-run)."
    assert digest(dossier) == before


def test_that_a_fingerprint_typed_as_it_is_read_is_trusted(
    dossier: Path, publisher: Publisher, file: Path, done: Run
) -> None:
    told = done("benchmarks", "import", dossier, file, "--trust", spaced(publisher.root), *DAY).out
    assert told.endswith(
        "Repères installés\u00a0: «\u00a0Repères nationaux 2027\u00a0», version 2.\n"
    )
    assert in_force(dossier).version == 2


def test_that_a_known_publisher_needs_no_word_more(
    trusting: Path, publisher: Publisher, tmp_path: Path, done: Run
) -> None:
    third = publisher.pack(tmp_path / "reperes-3.zip", version=3)
    done("benchmarks", "import", trusting, third, *DAY)
    assert in_force(trusting).version == 3


def test_that_lists_and_sheets_show_what_is_in_force(trusting: Path, done: Run) -> None:
    listed = json.loads(done("benchmarks", "list", trusting, "--json").out)
    assert (listed["version"], listed["publisher"]) == (2, "Observatoire d’essai")
    shown = json.loads(done("benchmarks", "show", trusting, CHANGED, "--json").out)
    assert shown["value"] == 71
    assert ADDED in done("benchmarks", "list", trusting).out
    assert ADDED not in done("benchmarks", "list").out
    assert "71\u00a0%" in done("benchmarks", "show", trusting, CHANGED).out


def test_that_indicators_compare_with_what_is_in_force(trusting: Path, done: Run) -> None:
    found = json.loads(done("indicators", trusting, "--json", *DAY).out)["comparisons"]
    assert next(one for one in found if one["reference"] == CHANGED)["national"] == 71


def test_that_a_value_typed_in_is_marked_wherever_it_is_told(dossier: Path, done: Run) -> None:
    opened = dossiers.open_dossier(dossier)
    benchmarks.type_value(
        opened, FILLED, 61, note="page 12", resources=RESOURCES, today=date(2027, 2, 1)
    )
    opened.close()
    assert "61\u00a0% (saisi localement)" in done("benchmarks", "list", dossier).out
    told = done("benchmarks", "show", dossier, FILLED).out
    assert "Valeur saisie localement le 1er\u00a0février 2027" in told
    assert json.loads(done("benchmarks", "show", dossier, FILLED, "--json").out)["is_local"]


def test_that_going_back_is_told_and_ends_at_our_own(trusting: Path, done: Run, run: Run) -> None:
    told = done("benchmarks", "rollback", trusting).out
    assert told == (
        "Repères de nouveau en vigueur\u00a0: «\u00a0Repères nationaux 2026\u00a0», version 1.\n"
    )
    before = digest(trusting)
    ended = run("benchmarks", "rollback", trusting)
    assert (ended.code, ended.out) == (1, "")
    assert "précédents" in ended.err
    assert digest(trusting) == before


def test_that_the_set_in_force_is_not_installed_twice(
    trusting: Path, file: Path, done: Run
) -> None:
    before = digest(trusting)
    assert "déjà en vigueur" in done("benchmarks", "import", trusting, file, *DAY).out
    assert digest(trusting) == before


def test_that_an_outdated_set_says_so_and_serves(trusting: Path, done: Run) -> None:
    told = done("benchmarks", "list", trusting, "--today", "2029-01-20").out
    assert told.splitlines()[-1].startswith("Repères de plus de 24\u00a0mois")
    assert "plus de" not in done("benchmarks", "list", trusting, *DAY).out.splitlines()[-1]


@pytest.mark.parametrize("command", ["import", "rollback", "list", "show"])
def test_that_each_command_explains_itself_with_an_example(command: str, done: Run) -> None:
    told = done("benchmarks", command, "--help").out
    assert f"Exemple\u00a0: cm-desk benchmarks {command}" in told or (
        f"Exemple : cm-desk benchmarks {command}" in told
    )


# What is refused

Spoil = Callable[[Path], None]


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def text(file: Path) -> None:
    file.write_text("bonjour", "utf-8")


def other_archive(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("publications.csv", "Date;Texte\n")


def alter(file: Path) -> None:
    entries = dict(archive.read_entries(file))
    entries["benchmarks.json"] = entries["benchmarks.json"].replace(b"71", b"72")
    archive.write_entries(file, entries)


def unlist(file: Path) -> None:
    archive.write_entries(file, {**archive.read_entries(file), "autre.json": b"{}"})


def climb(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as made:
        made.writestr("../../evil.json", "{}")


def unsign(file: Path) -> None:
    entries = dict(archive.read_entries(file))
    targets = json.loads(entries["targets.json"])
    targets["signatures"] = []
    archive.write_entries(file, {**entries, "targets.json": json.dumps(targets).encode()})


@pytest.mark.parametrize(
    "spoil", [truncate, text, other_archive, alter, unlist, climb, unsign], ids=lambda f: f.__name__
)
def test_that_a_spoilt_file_leaves_the_dossier_as_it_is(
    trusting: Path, publisher: Publisher, tmp_path: Path, refused: Run, spoil: Spoil
) -> None:
    bad = publisher.pack(tmp_path / "reperes-3.zip", version=3)
    spoil(bad)
    before = digest(trusting)
    refused("benchmarks", "import", trusting, bad, *DAY)
    assert digest(trusting) == before


def test_that_the_wrong_trust_is_no_trust(
    dossier: Path, publisher: Publisher, file: Path, tmp_path: Path, refused: Run
) -> None:
    before = digest(dossier)
    other = Publisher(tmp_path / "autre", name="Autre")
    told = refused("benchmarks", "import", dossier, file, *DAY).err
    assert spaced(publisher.root) in told
    told = refused("benchmarks", "import", dossier, file, "--trust", "0" * 64, *DAY).err
    assert spaced(publisher.root) in told
    short = publisher.root.fingerprint[:16]
    refused("benchmarks", "import", dossier, file, "--trust", short, *DAY)
    told = refused("benchmarks", "import", dossier, file, "--root", other.root_file, *DAY).err
    assert "1.root.json" in told
    refused("benchmarks", "import", dossier, file, "--root", tmp_path / "absent.json", *DAY)
    refused("benchmarks", "import", dossier, tmp_path / "absent.zip", *DAY)
    refused("benchmarks", "import", dossier, tmp_path, *DAY)
    assert digest(dossier) == before


def test_that_an_older_version_is_refused_even_after_going_back(
    trusting: Path, publisher: Publisher, tmp_path: Path, done: Run, refused: Run
) -> None:
    file = publisher.pack(tmp_path / "2.zip")
    done("benchmarks", "import", trusting, publisher.pack(tmp_path / "3.zip", version=3), *DAY)
    done("benchmarks", "rollback", trusting)
    done("benchmarks", "rollback", trusting)
    before = digest(trusting)
    assert "plus ancien" in refused("benchmarks", "import", trusting, file, *DAY).err
    assert digest(trusting) == before


def test_that_one_version_with_two_contents_is_refused(
    trusting: Path, publisher: Publisher, tmp_path: Path, refused: Run
) -> None:
    def edit(rows: dict[str, dict[str, Any]]) -> None:
        publish_changes(rows)
        rows[CHANGED]["value"] = 99

    before = digest(trusting)
    again = publisher.pack(tmp_path / "2bis.zip", edit=edit)
    assert "version 2" in refused("benchmarks", "import", trusting, again, *DAY).err
    assert digest(trusting) == before


def test_that_a_dossier_that_is_none_is_told(tmp_path: Path, file: Path, refused: Run) -> None:
    for words in (
        ("import", tmp_path / "absent.cmdesk", file),
        ("rollback", tmp_path / "a.cmdesk"),
    ):
        assert "n’existe pas" in refused("benchmarks", *words).err
    assert not list(tmp_path.glob("*.cmdesk"))


def test_that_two_ways_of_trusting_are_one_too_many(
    dossier: Path, publisher: Publisher, file: Path, run: Run
) -> None:
    ended = run(
        "benchmarks", "import", dossier, file, "--trust", "0", "--root", publisher.root_file
    )
    assert (ended.code, ended.out) == (2, "")


@pytest.mark.skipif(sys.platform == "win32", reason="names and pipes of POSIX systems")
def test_that_a_hostile_name_stays_on_one_line_and_a_pipe_is_not_waited_for(
    trusting: Path, tmp_path: Path, refused: Run
) -> None:
    file = tmp_path / "a\nb\x1b[31m\u202e.zip"
    file.write_bytes(b"PK rien")
    told = refused("benchmarks", "import", trusting, file, *DAY).err
    assert "a␣b␣[31m␣.zip" in told
    pipe = tmp_path / "tube.zip"
    os.mkfifo(pipe)
    assert "tube.zip" in refused("benchmarks", "import", trusting, pipe, *DAY).err


def test_that_a_damaged_set_is_told_by_every_command_and_repaired(
    trusting: Path, file: Path, tmp_path: Path, done: Run
) -> None:
    opened = dossiers.open_dossier(trusting)
    opened.connection.execute("UPDATE pack SET content = substr(content, 1, 500)")
    opened.close()
    assert "endommagé" in done("benchmarks", "list", trusting, *DAY).out.splitlines()[-1]
    listed = json.loads(done("benchmarks", "list", trusting, "--json").out)
    assert (listed["version"], listed["instead_of"]) == (1, "Repères nationaux 2027")
    assert json.loads(done("benchmarks", "show", trusting, CHANGED, "--json").out)["value"] == 69
    assert json.loads(done("indicators", trusting, "--json", *DAY).out)["comparisons"]
    report = ("--kind", "self-assessment", "--output", tmp_path / "bilan.pdf", *DAY)
    done("report", trusting, *report)
    done("benchmarks", "import", trusting, file, *DAY)
    assert in_force(trusting).version == 2
