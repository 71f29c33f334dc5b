"""Forms that leave, and forms that come back, in one sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cm_desk.domain.plan import Content
from cm_desk.services import planning
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_gather import GatherDialog, open_gather
from imports.make_returns import EXAMPLE, subject, write_csv
from ui.desk_factory import TODAY
from ui.plan.bare import bare_desk, window_shown
from ui.plan.planned import nameless, press, write


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with bare_desk(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[GatherDialog]:
    made = open_gather(desk, window_shown(), date(2026, 11, 1))
    qtbot.waitUntil(made.isVisible)
    yield made
    if isValid(made):
        made.reject()


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen."""
    folder = tmp_path / "fiches"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def ideas(desk: Desk) -> list[Content]:
    return list(planning.contents(desk.dossier))


def answers(tmp_path: Path) -> list[Path]:
    wish = {"À publier vers le": "04/01/2027"}
    other = tmp_path / "autre.csv"
    other.write_text("Nom;Ville\nA;B\n", "utf-8")
    return [
        write_csv(tmp_path / "a.csv", [EXAMPLE, subject("Roche", "Loto", **wish), {"Lieu": "Ici"}]),
        write_csv(tmp_path / "b.csv", [subject("", "Atelier")]),
        other,
    ]


class TestAsking:
    def test_that_the_forms_are_written_by_the_keyboard(
        self, dialog: GatherDialog, qtbot: QtBot, where: Path
    ) -> None:
        assert not nameless(dialog)
        write(qtbot, "15/01/2027")
        press(qtbot, Qt.Key.Key_Tab)
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "contact@pays.fr")
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "le bulletin")
        dialog.submit()
        assert sorted(one.name for one in where.iterdir()) == [
            "Collecte PETR d’essai - fiche à imprimer.pdf",
            "Collecte PETR d’essai - tableau à remplir.xlsx",
        ]

    def test_that_a_form_without_address_keeps_what_was_typed(
        self, dialog: GatherDialog, where: Path
    ) -> None:
        dialog.ask.form.set_value({"subject": "le bulletin"})
        dialog.submit()
        assert dialog.isVisible()
        assert dialog.ask.form.problems().keys() == {"return_to"}
        assert dialog.ask.form.value()["subject"] == "le bulletin"
        assert list(where.iterdir()) == []

    def test_that_the_letter_is_copied(self, dialog: GatherDialog) -> None:
        dialog.ask.form.set_value({"return_to": "contact@pays.fr", "deadline": date(2027, 1, 15)})
        dialog.ask.copy_button.click()
        assert "avant le 15\u00a0janvier 2027" in QGuiApplication.clipboard().text()
        assert dialog.isVisible()

    def test_that_the_spreadsheet_may_go_alone(self, dialog: GatherDialog, where: Path) -> None:
        dialog.ask.form.set_value({"return_to": "contact@pays.fr", "wanted": "xlsx"})
        dialog.submit()
        assert [one.suffix for one in where.iterdir()] == [".xlsx"]


class TestTaking:
    def test_that_each_line_is_shown_before_anything_is_added(
        self, desk: Desk, dialog: GatherDialog, tmp_path: Path
    ) -> None:
        dialog.show_step("take")
        dialog.returns.read(answers(tmp_path))
        model = dialog.returns.table.model
        shown = [
            (row.number, row.state)
            for place in range(model.rowCount())
            if (row := model.row(place))
        ]
        assert shown == [(6, "new"), (7, "refused"), (5, "new")]
        assert dialog.returns.banner.isVisible()
        assert "autre.csv" in dialog.returns.banner.accessibleName()
        assert ideas(desk) == []
        assert not nameless(dialog)

    def test_that_what_is_ticked_joins_the_ideas_in_one_change(
        self, desk: Desk, dialog: GatherDialog, tmp_path: Path
    ) -> None:
        dialog.show_step("take")
        dialog.returns.read(answers(tmp_path))
        dialog.returns.form.set_value({"contributor": "Bois", "dated": True})
        dialog.submit()
        assert {(one.title, one.contributor, one.planned_on) for one in ideas(desk)} == {
            ("Loto", "Roche", date(2027, 1, 4)),
            ("Atelier", "Bois", None),
        }
        desk.history.stack.undo()
        assert ideas(desk) == []

    def test_that_a_line_that_is_unticked_stays_out(
        self, desk: Desk, dialog: GatherDialog, tmp_path: Path
    ) -> None:
        dialog.show_step("take")
        dialog.returns.read(answers(tmp_path)[:1])
        model = dialog.returns.table.model
        first = model.index(0, 0)
        model.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
        assert dialog.returns.chosen() == ()
        model.setData(
            model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
        )
        dialog.submit()
        assert [one.title for one in ideas(desk)] == ["Loto"]

    def test_that_files_read_again_are_known(
        self, desk: Desk, dialog: GatherDialog, tmp_path: Path
    ) -> None:
        files = answers(tmp_path)[:1]
        dialog.returns.read(files)
        dialog.show_step("take")
        dialog.submit()
        again = open_gather(desk, window_shown(), TODAY)
        again.returns.read(files)
        assert again.returns.chosen() == ()
        again.reject()

    def test_that_without_anything_read_the_button_chooses_files(
        self, dialog: GatherDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chosen = [str(answers(tmp_path)[0])]
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
        dialog.show_step("take")
        dialog.submit()
        assert len(dialog.returns.chosen()) == 1
        assert dialog.isVisible()
