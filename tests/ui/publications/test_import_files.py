"""Many files dropped at once: a line each, one import, a report."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cm_desk.services import undo
from cm_desk.services.import_report import State
from cm_desk.ui.dialogs.import_card import FileCard
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_files import gathered
from cm_desk.ui.dialogs.import_list import FileLine, FilesTable
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.pages.publications import PublicationsPage
from imports import make_meta, make_tables

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Preview = Callable[[list[Path]], ImportDialog]


def season(folder: Path, name: str, first: int, count: int = 3) -> Path:
    """Write an export of posts that no other one holds."""
    days = range(1, count + 1)
    posts = [make_meta.post(first + n, published=f"01/{n:02}/2025 09:00") for n in days]
    return make_meta.write_posts(folder / name, posts)


def picture(folder: Path) -> Path:
    path = folder / "photo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n0000")
    return path


def lines_of(dialog: ImportDialog) -> dict[str, FileLine]:
    (files,) = dialog.findChildren(FilesTable)
    rows = [files.model.row(n) for n in range(files.model.rowCount())]
    return {row.path.name: row for row in rows if row is not None}


def shown_cards(dialog: ImportDialog) -> list[str]:
    cards = [*dialog.findChildren(FileCard), *dialog.findChildren(ProblemCard)]
    return [card.accessibleName() for card in cards if card.isVisible()]


def test_that_each_file_has_its_line_and_the_chosen_one_its_card(preview: Preview, tmp_path: Path):
    files = [season(tmp_path, "a.csv", 100), season(tmp_path, "b.csv", 200, 4), picture(tmp_path)]
    dialog = preview(files)
    lines = lines_of(dialog)
    assert [(one.state, one.new) for one in lines.values()] == [
        (State.WAITING, 3),
        (State.WAITING, 4),
        (State.REFUSED, 0),
    ]
    assert lines["a.csv"].account == make_meta.PAGE[1]
    assert "est une image" in lines["photo.png"].reason
    assert shown_cards(dialog) == ["photo.png"]
    (table,) = dialog.findChildren(FilesTable)
    table.select(files[1])
    assert shown_cards(dialog) == ["b.csv"]
    dialog.reject()


def test_that_one_file_has_no_list(preview: Preview, tmp_path: Path):
    dialog = preview([season(tmp_path, "a.csv", 100)])
    assert not dialog.findChildren(FilesTable)
    assert shown_cards(dialog) == ["a.csv"]
    dialog.reject()


def test_that_a_file_counts_only_what_there_is(preview: Preview, tmp_path: Path):
    dialog = preview([season(tmp_path, "a.csv", 100), season(tmp_path, "b.csv", 200)])
    (files,) = dialog.findChildren(FilesTable)
    column = files.model.columns[2]
    assert column.text(lines_of(dialog)["a.csv"]).count(",") == 0
    dialog.reject()


def test_that_a_file_to_explain_is_not_said_to_be_left_out(preview: Preview, tmp_path: Path):
    own = make_tables.write_table(tmp_path / "suivi.csv", make_tables.OWN_ROWS)
    dialog = preview([season(tmp_path, "a.csv", 100), picture(tmp_path), own])
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "1\u00a0fichier reste à expliquer. 1\u00a0fichier est laissé de côté." in said
    dialog.reject()


def test_that_the_button_counts_the_files_that_bring_something(
    preview: Preview, tmp_path: Path, page: PublicationsPage, qtbot: QtBot
):
    known = season(tmp_path, "a.csv", 100)
    preview([known]).write()
    qtbot.waitUntil(lambda: not page.window().findChildren(ImportDialog))
    dialog = preview([known, season(tmp_path, "b.csv", 200), season(tmp_path, "c.csv", 300)])
    assert dialog.primary.text() == "Importer 2 fichiers"
    dialog.reject()


def test_that_a_file_alone_that_is_refused_is_closed_by_return(
    page: PublicationsPage, preview: Preview, tmp_path: Path, qtbot: QtBot
):
    dialog = preview([picture(tmp_path)])
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.window().findChildren(ImportDialog))


def test_that_several_files_are_one_change(
    page: PublicationsPage, preview: Preview, tmp_path: Path, qtbot: QtBot
):
    dialog = preview([season(tmp_path, "a.csv", 100), season(tmp_path, "b.csv", 200)])
    dialog.write()
    assert page.model.rowCount() == 6
    qtbot.waitUntil(lambda: not page.window().findChildren(ImportDialog))
    page.desk.history.stack.undo()
    assert page.model.rowCount() == 0
    labels = [entry.label for entry in undo.journal(page.desk.dossier)]
    assert labels[:2] == ["undo:files_imported", "files_imported"]


def test_that_what_was_left_out_stays_in_sight_once_the_rest_is_written(
    page: PublicationsPage, preview: Preview, tmp_path: Path
):
    dialog = preview([season(tmp_path, "a.csv", 100), picture(tmp_path)])
    dialog.write()
    assert page.model.rowCount() == 3
    assert dialog.isVisible()
    states = {name: line.state for name, line in lines_of(dialog).items()}
    assert states == {"a.csv": State.WRITTEN, "photo.png": State.REFUSED}
    assert not dialog.primary.isVisible()
    (table,) = dialog.findChildren(FilesTable)
    table.select(tmp_path / "a.csv")
    assert shown_cards(dialog) == [], "nothing is left to choose"
    dialog.reject()
    page.desk.history.stack.undo()
    assert page.model.rowCount() == 0


@pytest.mark.usefixtures("account")
def test_that_choosing_another_account_keeps_the_file_in_sight(preview: Preview, tmp_path: Path):
    dialog = preview([season(tmp_path, "a.csv", 100), season(tmp_path, "b.csv", 200)])
    (table,) = dialog.findChildren(FilesTable)
    table.select(tmp_path / "b.csv")
    (card,) = (one for one in dialog.findChildren(FileCard) if one.isVisible())
    card.account_chosen.emit(make_meta.PAGE[0], None)
    assert shown_cards(dialog) == ["b.csv"]
    assert lines_of(dialog)["a.csv"].account == "PETR d’essai"
    assert lines_of(dialog)["b.csv"].account == make_meta.PAGE[1]
    dialog.reject()


def test_that_thirty_files_at_twice_the_size_fit_a_small_screen(
    page: PublicationsPage, preview: Preview, tmp_path: Path, qtbot: QtBot
):
    page.desk.icons.theme.set_scale(2.0)
    dialog = preview([season(tmp_path, f"{n:02}.csv", 100 * n, 1) for n in range(30)])
    (files,) = dialog.findChildren(FilesTable)
    assert len(lines_of(dialog)) == 30
    dialog.resize(1232, 672)
    qtbot.wait(1)
    size, (card,) = dialog.size(), dialog.findChildren(FileCard)
    dialog.reject()
    assert (size.width(), size.height()) == (1232, 672), "it asks for no more"
    assert files.height() < 672
    assert card.minimumSizeHint().width() <= files.width(), "nothing is cut on the right"


def test_that_the_progress_goes_over_all_files(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    told: list[tuple[int, int]] = []

    def listen(_card: object, done: int, total: int) -> None:
        told.append((done, total))

    monkeypatch.setattr("cm_desk.ui.design.progress.ProgressCard.show_progress", listen)
    preview([season(tmp_path, "a.csv", 100), season(tmp_path, "b.csv", 200)]).reject()
    assert {total for _, total in told} == {200}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[0][0] == 0
    assert any(done >= 100 for done, _ in told)


def test_that_a_folder_gives_the_exports_it_holds_itself(tmp_path: Path):
    inside = season(tmp_path, "a.csv", 100)
    picture(tmp_path)
    (tmp_path / ".cache.csv").touch()
    (tmp_path / "plus-bas").mkdir()
    season(tmp_path / "plus-bas", "b.csv", 200)
    assert [one.path for one in gathered([tmp_path, inside])] == [inside]
    empty = tmp_path / "vide"
    empty.mkdir()
    assert [one.path for one in gathered([empty])] == [empty], "reading it says what to do"


def test_that_a_file_chosen_is_read_whatever_its_ending(tmp_path: Path):
    chosen = picture(tmp_path)
    assert [one.path for one in gathered([chosen, chosen])] == [chosen]


@pytest.mark.parametrize("when", ["before", "after"])
def test_that_the_report_is_written_before_and_after_the_import(
    when: str, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    report = tmp_path / "compte-rendu.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    dialog = preview([season(tmp_path, "a.csv", 100), picture(tmp_path)])
    if when == "after":
        dialog.write()
    dialog.report.click()
    written = report.read_text("utf-8-sig")
    rows = list(csv.DictReader(written.splitlines(), delimiter=";"))
    state = "à importer" if when == "before" else "importé"
    assert [(row["fichier"], row["état"]) for row in rows] == [
        ("a.csv", state),
        ("photo.png", "refusé"),
    ]
    assert dialog.banner.isVisible()
    dialog.reject()


def test_that_a_report_that_cannot_be_written_is_said_in_the_dialog(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    nowhere = str(tmp_path / "absent" / "a.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    dialog = preview([season(tmp_path, "a.csv", 100)])
    dialog.save_report()
    assert dialog.banner.isVisible()
    assert nowhere in dialog.banner.accessibleName()
    dialog.reject()
