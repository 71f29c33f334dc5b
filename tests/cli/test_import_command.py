"""What « cm-desk import » tells of a file beyond its publications."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cli.conftest import Run, assert_one_sentence
from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.domain.importing import Certainty
from cm_desk.services.texts import Texts
from imports import make_meta
from ui.publications import made


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


@pytest.fixture
def followers(tmp_path: Path) -> Path:
    """Return Meta's followers day by day: readings and no publication."""
    path = tmp_path / "Follows.csv"
    rows = ["sep=,", '"Facebook follows"', '"Date","Primary"']
    rows += [f'"2025-01-{day:02}T01:00:00","{day}"' for day in range(1, 11)]
    path.write_text("\r\n".join(rows), "utf-16")
    return path


def test_that_the_json_says_what_the_preview_says(dossier: Path, tmp_path: Path, done: Run):
    posts = [make_meta.post(1, published="01/14/2025 09:32")]
    file = make_meta.write_posts(tmp_path / "mai.csv", posts)
    (found,) = json.loads(done("import", dossier, file, "--json").out)["files"]
    assert (found["certainty"], found["partial"]) == ("verifie", False)
    assert (found["readings"], found["planned"], found["left_out"]) == (0, 0, [])
    assert "measured_on" in found


def test_that_a_file_of_readings_alone_is_imported(dossier: Path, followers: Path, done: Run):
    (found,) = json.loads(done("import", dossier, followers, "--json").out)["files"]
    assert (found["kind"], found["readings"], found["new"]) == ("meta-series", 10, 10)
    assert (found["first"], found["last"], found["refused"]) == (None, None, [])
    (again,) = json.loads(done("import", dossier, followers, "--json").out)["files"]
    assert (again["new"], again["known"]) == (0, 10)


def test_that_planned_contents_are_told(texts: Texts):
    lines = list(shapes.imported_lines(made.plan(), texts))
    assert "Contenus prévus, pour le planning\u00a0: 2." in lines
    assert shapes.imported(made.plan())["planned"] == 2


def test_that_readings_and_doubts_are_told_in_words(texts: Texts):
    one = made.followers(90)
    summary = replace(one.summary, certainty=Certainty.GUESSED, measured_on=made.DAY)
    lines = list(shapes.imported_lines(replace(one, summary=summary), texts))
    assert "Relevés d’abonnés\u00a0: 90." in lines
    assert "Format connu par une seule source." in lines
    assert "Fichier arrêté au 1er\u00a0mars 2026." in lines


def test_that_a_file_with_nothing_to_keep_says_what_to_export(
    dossier: Path, tmp_path: Path, refused: Run
):
    wrong = tmp_path / "photo.png"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n0000")
    told = refused("import", dossier, wrong).err
    assert "déposez plutôt le fichier téléchargé" in told
    assert_one_sentence(told)
