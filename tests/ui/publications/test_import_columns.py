"""A table of one's own: its columns are explained in the dialog, then read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import Button, Card
from cm_desk.ui.dialogs.import_card import FileCard
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_mapping import MappingCard
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.pages.publications import PublicationsPage
from imports import make_meta

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Preview = Callable[[list[Path]], ImportDialog]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a table that no platform writes."""
    path = tmp_path / "mes-posts.csv"
    rows = ("Jour;Heure;Réseau;Ce que j’ai écrit", "03/02/2026;09:30;Facebook;Marché du samedi")
    path.write_text("\n".join((*rows, "04/02/2026;;Facebook;Vœux du président")), "utf-8")
    return path


def cards(dialog: ImportDialog, kind: type[Card]) -> list[Card]:
    return [one for one in dialog.findChildren(kind) if one.isVisible()]


@pytest.mark.usefixtures("account")
def test_that_explaining_the_columns_makes_the_file_readable(
    page: PublicationsPage, preview: Preview, own: Path, qtbot: QtBot
):
    dialog = preview([own])
    assert not dialog.primary.isVisible()
    (asked,) = dialog.findChildren(MappingCard)
    asked.confirm.click()
    qtbot.waitUntil(lambda: bool(cards(dialog, FileCard)), timeout=30_000)
    dialog.write()
    assert page.model.rowCount() == 2


@pytest.mark.usefixtures("account")
def test_that_columns_can_be_explained_again_before_importing(
    preview: Preview, own: Path, qtbot: QtBot
):
    dialog = preview([own])
    dialog.findChildren(MappingCard)[0].confirm.click()
    qtbot.waitUntil(lambda: bool(cards(dialog, FileCard)), timeout=30_000)
    dialog.findChildren(FileCard)[-1].columns_asked.emit()
    (again,) = (one for one in dialog.findChildren(MappingCard) if one.isVisible())
    again.dismissed.emit()
    assert cards(dialog, FileCard), "leaving it changes nothing"
    dialog.reject()


@pytest.mark.usefixtures("account")
def test_that_one_explanation_is_enough_for_files_with_the_same_columns(
    page: PublicationsPage, preview: Preview, own: Path, tmp_path: Path, qtbot: QtBot
):
    other = tmp_path / "suite.csv"
    other.write_text(own.read_text("utf-8").replace("/02/2026", "/03/2026"), "utf-8")
    dialog = preview([own, other])
    dialog.findChildren(MappingCard)[0].confirm.click()
    qtbot.waitUntil(lambda: bool(cards(dialog, FileCard)), timeout=30_000)
    dialog.write()
    assert page.model.rowCount() == 4


def test_that_a_table_left_out_can_be_explained_later(preview: Preview, own: Path):
    dialog = preview([own])
    dialog.findChildren(MappingCard)[0].dismissed.emit()
    (problem,) = (one for one in dialog.findChildren(ProblemCard) if one.isVisible())
    problem.columns_asked.emit()
    assert cards(dialog, MappingCard)
    dialog.reject()


def test_that_nothing_is_left_to_explain_once_the_rest_is_written(
    preview: Preview, own: Path, tmp_path: Path
):
    posts = [make_meta.post(1, published="01/14/2025 09:32")]
    dialog = preview([own, make_meta.write_posts(tmp_path / "mai.csv", posts)])
    assert cards(dialog, MappingCard)
    dialog.write()
    (problem,) = cards(dialog, ProblemCard)
    assert len(problem.findChildren(Button)) == 1, "only the way to the help"
    assert not cards(dialog, MappingCard)
    dialog.reject()
