"""Renewing the national references, and typing those that are not published, on their page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cm_desk.services import benchmarks, dossiers, updates
from cm_desk.services.benchmarks import Reference
from cm_desk.ui.comparison.provenance import OutdatedBanner, Provenance
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.benchmarks_difference import DifferenceDialog
from cm_desk.ui.dialogs.benchmarks_publisher import PublisherDialog
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.benchmarks import BenchmarksPage
from cm_desk.ui.pages.comparison import ComparisonPage
from services.publishing import ADDED, CHANGED, FILLED, REMOVED, Publisher, publish_changes, spaced
from storage.digest import digest
from ui.desk_factory import TODAY, make_desk, make_window

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

IN_WORDS = "obs2022-instagram"  # « plus d’un quart », without a number


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    return Publisher(tmp_path_factory.mktemp("editeur") / "editeur")


@pytest.fixture(scope="module")
def second(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publisher.pack(tmp_path_factory.mktemp("v2") / "reperes-2027.zip")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    built, window = make_desk(tmp_path)
    yield replace(built, benchmarks=benchmarks.reader(built.dossier, built.resources))
    built.jobs.stop()
    built.dossier.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def known(desk: Desk, publisher: Publisher) -> Desk:
    """A desk whose file trusts the publisher."""
    desk.keep(updates.add_publisher(desk.dossier, publisher.root, today=TODAY))
    return desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> BenchmarksPage:
    window = desk.events.parent()
    assert isinstance(window, MainWindow)
    shown = BenchmarksPage(desk)
    window.setCentralWidget(shown)
    window.resize(1100, 760)
    window.show()
    qtbot.waitExposed(window)
    return shown


def dialog(kind: type[QDialog]) -> Any:
    """Return the one dialog that is open."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    shown = [one for one in found if one.isVisible()]
    assert [type(one) for one in shown] == [kind], shown
    return shown[0]


def no_dialog() -> bool:
    return not any(
        isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets()
    )


def refusal() -> str:
    """Read the message box that is open, and close it."""
    box = dialog(QMessageBox)
    said = box.text()
    box.close()
    return str(said)


def row(page: BenchmarksPage, slug: str) -> Reference | None:
    model = page.table.model
    rows = (model.row(place) for place in range(model.rowCount()))
    return next((one for one in rows if one is not None and one.slug == slug), None)


def value(page: BenchmarksPage, slug: str) -> float | None:
    found = row(page, slug)
    assert found is not None
    return found.value


def shown_texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def settle(page: ComparisonPage) -> None:
    """Let the page build its cards and its charts."""
    end = monotonic() + 20
    while not page.is_settled:
        assert monotonic() < end
        QApplication.processEvents()


# Installing


def test_that_a_dropped_file_of_a_known_publisher_takes_one_click_more(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    before = digest(known.dossier)
    page.receive([second])
    asked = dialog(DifferenceDialog)
    rows = [asked.figures.model.row(place) for place in range(asked.figures.model.rowCount())]
    assert [(one.slug, one.before, one.after) for one in rows] == [
        (CHANGED, "69\u00a0% · année non publiée", "71\u00a0% · 2027"),
        (FILLED, "non publié", "78\u00a0%"),
        (ADDED, "–", "3\u00a0% · 2027"),
        (REMOVED, "non publié", "–"),
    ]
    assert digest(known.dossier) == before
    asked.primary.click()
    assert no_dialog()
    assert (value(page, CHANGED), value(page, FILLED), value(page, ADDED)) == (71, 78, 3)
    assert row(page, REMOVED) is None
    assert "Repères nationaux 2027" in shown_texts(page.origin)
    assert "Observatoire d’essai" in shown_texts(page.origin)
    known.history.stack.undo()
    assert (value(page, CHANGED), value(page, FILLED)) == (69, None)
    assert digest(known.dossier) == before
    known.history.stack.redo()
    assert value(page, CHANGED) == 71


def test_that_a_file_dropped_anywhere_on_the_window_leads_to_the_page(
    tmp_path: Path, second: Path, publisher: Publisher, qtbot: QtBot
) -> None:
    window = make_window(tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    page = window.page("benchmarks")
    assert isinstance(page, BenchmarksPage)
    desk = page.desk
    desk.keep(updates.add_publisher(desk.dossier, publisher.root, today=TODAY))
    window.open_page("home")
    window.import_files([second])
    assert window.current_page == "benchmarks"
    dialog(DifferenceDialog).primary.click()
    assert value(page, CHANGED) == 71
    # Every page reads the figures in force from the same place.
    assert desk.benchmarks().version == 2
    desk.history.stack.undo()
    assert value(page, CHANGED) == 69


def test_that_refusing_the_difference_writes_nothing(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    before = digest(known.dossier)
    page.receive([second])
    dialog(DifferenceDialog).cancel.click()
    assert digest(known.dossier) == before
    assert value(page, CHANGED) == 69


def test_that_corrected_texts_are_told_apart(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    page.receive([second])
    asked = dialog(DifferenceDialog)
    assert asked.corrections.isHidden()
    asked.more.click()
    assert asked.figures.isHidden()
    model = asked.corrections.model
    assert [model.row(place).after for place in range(model.rowCount())] == ["la précaution"]
    asked.more.click()
    assert not asked.figures.isHidden()
    asked.cancel.click()
    assert known.history.stack.count() == 1


def test_that_the_button_asks_for_the_file(
    known: Desk, page: BenchmarksPage, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(second), ""))
    page.start()
    dialog(DifferenceDialog).primary.click()
    assert value(page, CHANGED) == 71
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    page.start()
    assert no_dialog()
    assert known.history.stack.count() == 2


def test_that_the_set_in_force_is_not_offered_again(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    page.receive([second])
    dialog(DifferenceDialog).primary.click()
    page.receive([second])
    assert no_dialog()
    assert known.history.stack.count() == 2


def test_that_going_back_restores_the_former_figures(
    known: Desk, page: BenchmarksPage, publisher: Publisher, second: Path, tmp_path: Path
) -> None:
    def edit(rows: dict[str, dict[str, Any]]) -> None:
        publish_changes(rows)
        rows[CHANGED] |= {"value": 74, "printed": "74\u00a0%"}

    third = publisher.pack(tmp_path / "3.zip", version=3, edit=edit, title="Repères 2028")
    assert page.origin.back.isHidden()
    for file in (second, third):
        page.receive([file])
        dialog(DifferenceDialog).primary.click()
    assert value(page, CHANGED) == 74
    assert "Repères nationaux 2027" in page.origin.back.text()
    page.origin.back.click()
    assert value(page, CHANGED) == 71
    assert "Repères nationaux 2026" in page.origin.back.text()
    page.origin.back.click()
    assert value(page, CHANGED) == 69
    assert page.origin.back.isHidden()
    known.history.stack.undo()
    assert value(page, CHANGED) == 71
    # What was left cannot come back by an older file.
    page.receive([third])
    dialog(DifferenceDialog).cancel.click()
    page.receive([second])
    assert "plus ancien" in refusal()


def test_that_an_older_file_is_refused_in_a_sentence(
    known: Desk, page: BenchmarksPage, publisher: Publisher, second: Path, tmp_path: Path
) -> None:
    page.receive([publisher.pack(tmp_path / "3.zip", version=3)])
    dialog(DifferenceDialog).primary.click()
    before = digest(known.dossier)
    page.receive([second])
    assert "plus ancien" in refusal()
    assert digest(known.dossier) == before


@pytest.mark.parametrize("content", [b"", b"bonjour", b"PK\x03\x04 coup\xe9", b"{}"])
def test_that_another_file_is_refused_in_a_sentence(
    known: Desk, page: BenchmarksPage, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "autre.zip"
    file.write_bytes(content)
    before = digest(known.dossier)
    page.receive([file])
    assert "autre.zip" in refusal()
    assert digest(known.dossier) == before


def test_that_files_are_installed_one_at_a_time(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    page.receive([second, second])
    assert no_dialog()
    assert known.history.stack.count() == 1


# Publishers


def test_that_an_unknown_publisher_is_trusted_only_once_compared(
    desk: Desk, page: BenchmarksPage, publisher: Publisher, second: Path
) -> None:
    page.receive([second])
    asked = dialog(PublisherDialog)
    assert "Observatoire d’essai" in shown_texts(asked)
    assert asked.fingerprint.text().split() == spaced(publisher.root).split()
    assert not asked.primary.isEnabled()
    asked.primary.click()
    assert not updates.publishers(desk.dossier)
    asked.compared.setChecked(True)
    asked.primary.click()
    assert [one.name for one in updates.publishers(desk.dossier)] == ["Observatoire d’essai"]
    dialog(DifferenceDialog).primary.click()
    assert value(page, CHANGED) == 71
    desk.history.stack.undo()
    desk.history.stack.undo()
    assert not updates.publishers(desk.dossier)


def test_that_a_publisher_not_trusted_leaves_no_trace(
    desk: Desk, page: BenchmarksPage, second: Path
) -> None:
    before = digest(desk.dossier)
    page.receive([second])
    dialog(PublisherDialog).cancel.click()
    assert no_dialog()
    assert digest(desk.dossier) == before
    assert not desk.history.stack.count()


def test_that_a_namesake_is_told(known: Desk, page: BenchmarksPage, tmp_path: Path) -> None:
    impostor = Publisher(tmp_path / "imposteur")
    page.receive([impostor.pack(tmp_path / "faux.zip")])
    asked = dialog(PublisherDialog)
    banners = [one for one in asked.findChildren(QWidget) if one.property("banner") == "danger"]
    assert len(banners) == 1
    asked.cancel.click()
    assert len(updates.publishers(known.dossier)) == 1


def test_that_publishers_show_to_who_asks_and_are_added_and_removed(
    desk: Desk, page: BenchmarksPage, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.publishers.isHidden()
    page.origin.more.click()
    assert page.publishers.isVisible()
    assert not page.publishers.rows
    chosen = (str(publisher.root_file), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: chosen)
    page.publishers.add_button.click()
    asked = dialog(PublisherDialog)
    asked.compared.setChecked(True)
    asked.primary.click()
    assert no_dialog()
    shown = page.publishers.rows[0]
    assert shown.fingerprint.text() == spaced(publisher.root)
    shown.remove.click()
    assert not page.publishers.rows
    desk.history.stack.undo()
    assert len(page.publishers.rows) == 1
    # Known already: nothing to ask.
    page.publishers.add_button.click()
    assert no_dialog()
    page.origin.more.click()
    assert page.publishers.isHidden()


# Typed values


def type_value(page: BenchmarksPage, slug: str, typed: str, note: str = "") -> FormDialog:
    page.table.select([slug])
    page.detail.type_button.click()
    asked = dialog(FormDialog)
    asked.form.field("value").line.setText(typed)
    asked.form.field("note").line.setText(note)
    asked.primary.click()
    assert isinstance(asked, FormDialog)
    return asked


def test_that_only_what_is_not_published_can_be_typed(page: BenchmarksPage) -> None:
    page.table.select([CHANGED])
    assert page.detail.type_button.isHidden()
    page.table.select([FILLED])
    assert page.detail.type_button.isVisible()
    assert page.detail.forget_button.isHidden()
    assert page.detail.local.isHidden()


def test_that_a_typed_value_is_marked_in_the_table_and_in_full(
    desk: Desk, page: BenchmarksPage
) -> None:
    before = digest(desk.dossier)
    type_value(page, FILLED, "61,5", "rapport complet, p. 12")
    assert no_dialog()
    found = row(page, FILLED)
    assert found is not None
    column = page.table.model.columns[1]
    assert column.text(found) == "61,5\u00a0% (saisi localement)"
    assert column.tone is not None
    assert column.tone(found) == "info"
    assert page.detail.value.text() == "61,5\u00a0%"
    assert page.detail.local.isVisible()
    assert "rapport complet, p. 12" in page.detail.caution.text()
    desk.history.stack.undo()
    assert digest(desk.dossier) == before
    assert page.detail.local.isHidden()
    desk.history.stack.redo()
    page.detail.forget_button.click()
    assert digest(desk.dossier) == before


def test_that_a_typed_value_is_corrected_from_what_it_was(page: BenchmarksPage) -> None:
    type_value(page, FILLED, "61", "page 12")
    page.detail.type_button.click()
    asked = dialog(FormDialog)
    assert asked.form.value() == {"value": 61, "note": "page 12"}
    asked.form.field("value").line.setText("62")
    asked.primary.click()
    assert value(page, FILLED) == 62


@pytest.mark.parametrize("typed", ["140", "-1", "beaucoup", "", "nan", "12,345"])
def test_that_a_value_that_cannot_be_is_refused_beside_its_field(
    desk: Desk, page: BenchmarksPage, typed: str
) -> None:
    before = digest(desk.dossier)
    asked = type_value(page, FILLED, typed)
    assert asked.form.field("value").shown_problem()
    assert digest(desk.dossier) == before
    asked.reject()


def test_that_a_value_is_marked_wherever_its_provenance_is_told(
    desk: Desk, page: BenchmarksPage, qtbot: QtBot
) -> None:
    type_value(page, FILLED, "61")
    found = {one.slug: one for one in desk.benchmarks().references}
    shown = Provenance(desk.icons, desk.texts)
    qtbot.addWidget(shown)
    shown.show_reference(found[FILLED])
    assert not shown.local.isHidden()
    assert "Valeur saisie localement" in shown.reason.text()
    shown.show_reference(found[CHANGED])
    assert shown.local.isHidden()


def test_that_the_comparison_marks_what_was_typed_and_nothing_else(
    desk: Desk, page: BenchmarksPage
) -> None:
    type_value(page, FILLED, "61,5")
    type_value(page, IN_WORDS, "26")
    compared = ComparisonPage(desk)
    page.window().setCentralWidget(compared)
    settle(compared)
    rows = {one.group: one for one in compared.cards["networks"].rows}
    assert (rows["facebook"].value, rows["facebook"].is_local) == (61.5, True)
    assert "61,5\u00a0%" in rows["facebook"].printed
    assert len(rows["facebook"].printed) > len("61,5\u00a0%")
    assert [one.group for one in rows.values() if one.is_local] == ["facebook"]
    compared.cards["context"].toggle_table()
    assert compared.cards["context"].table is not None
    model = compared.cards["context"].table.model
    cells = {
        model.row(place).slug: model.columns[1].text(model.row(place))
        for place in range(model.rowCount())
    }
    assert cells[IN_WORDS] == "26\u00a0% (saisi localement)"
    assert sum("saisi localement" in cell for cell in cells.values()) == 1 + (FILLED in cells)
    desk.history.stack.undo()
    desk.history.stack.undo()
    settle(compared)
    assert not any(one.is_local for one in compared.cards["networks"].rows)


def test_that_a_published_value_wins_and_the_typed_one_stays_beside_it(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    type_value(page, FILLED, "61", "page 12")
    page.receive([second])
    asked = dialog(DifferenceDialog)
    assert any(one.property("banner") == "info" for one in asked.findChildren(QWidget))
    asked.primary.click()
    page.table.select([FILLED])
    assert page.detail.value.text() == "78\u00a0%"
    assert page.detail.local.isHidden()
    assert "61\u00a0%" in page.detail.caution.text()
    assert page.detail.type_button.isHidden()
    page.detail.forget_button.click()
    assert "61\u00a0%" not in page.detail.caution.text()
    known.history.stack.undo()
    known.history.stack.undo()
    assert page.detail.local.isVisible()


# What has had its time


def test_that_an_outdated_set_is_said_above_its_figures(
    known: Desk, second: Path, qtbot: QtBot
) -> None:
    found = updates.preview(known.dossier, second, resources=known.resources)
    updates.accept(known.dossier, found, today=TODAY)
    banner = OutdatedBanner(known.icons, known.texts)
    qtbot.addWidget(banner)
    banner.show_set(known.benchmarks(), date(2028, 1, 31))
    assert banner.isHidden()
    banner.show_set(known.benchmarks(), date(2029, 1, 31))
    assert not banner.isHidden()
    assert "24\u00a0mois" in shown_texts(banner)


def test_that_everything_the_keyboard_reaches_has_a_name(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    page.origin.more.click()
    page.receive([second])
    asked = dialog(DifferenceDialog)
    for whole in (page, asked):
        nameless = [
            widget
            for widget in whole.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy().value & 1
            and not (widget.accessibleName() or isinstance(widget, QLabel))
        ]
        assert nameless == []
    assert all(button.accessibleName() for button in asked.findChildren(QPushButton))
    asked.cancel.click()
    assert known.history.stack.count() == 1


# What prevents it


@pytest.mark.parametrize("key", ["benchmarks", "comparison"])
def test_that_pages_say_that_a_set_is_damaged_and_show_our_own(
    known: Desk, second: Path, qtbot: QtBot, key: str
) -> None:
    found = updates.preview(known.dossier, second, resources=known.resources)
    updates.accept(known.dossier, found, today=TODAY)
    known.dossier.connection.execute("UPDATE pack SET content = substr(content, 1, 500)")
    shown = BenchmarksPage(known) if key == "benchmarks" else ComparisonPage(known)
    qtbot.addWidget(shown)
    shown.reload()
    (banner,) = shown.findChildren(OutdatedBanner)
    assert not banner.isHidden()
    assert "Repères nationaux 2027" in shown_texts(banner)
    assert "endommagé" in shown_texts(banner)
    if isinstance(shown, BenchmarksPage):
        assert value(shown, CHANGED) == 69
    else:
        settle(shown)


def test_that_a_drop_while_another_program_writes_is_one_message(
    known: Desk, page: BenchmarksPage, second: Path
) -> None:
    other = dossiers.open_dossier(known.dossier.path)
    known.dossier.connection.pragma("busy_timeout", 20)
    other.connection.execute("BEGIN EXCLUSIVE")
    page.receive([second])
    assert "autre programme" in refusal()
    other.close()
    page.receive([second])
    dialog(DifferenceDialog).close()
