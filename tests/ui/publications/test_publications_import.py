"""From a file dropped on the page to rows that one undo takes away."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts, importing, undo
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.dialogs.import_card import FileCard
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.pages.publications import PublicationsPage
from imports import make_meta

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Preview = Callable[[list[Path]], ImportDialog]


@pytest.fixture
def meta(tmp_path: Path) -> Path:
    """Return an export of 30 publications of one page over 2025."""
    return make_meta.write_meta_csv(tmp_path / "Jan-01-2025_Dec-31-2025_123456.csv", 30, years=1)


def texts_of(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def journal(page: PublicationsPage) -> list[str]:
    return [entry.label for entry in undo.journal(page.desk.dossier)]


def test_that_a_file_goes_from_the_preview_to_the_table_and_back(
    page: PublicationsPage, preview: Preview, meta: Path
):
    dialog = preview([meta])
    assert page.model.rowCount() == 0, "the preview writes nothing"
    assert "30" in dialog.primary.text()
    dialog.write()
    assert page.model.rowCount() == 30
    (account,) = accounts.accounts_of(page.desk.dossier)
    assert account.name == make_meta.PAGE[1]
    (covered,) = accounts.coverage(page.desk.dossier)
    assert (covered.first, covered.last, covered.source) == (
        date(2025, 1, 1),
        date(2025, 12, 31),
        "import",
    )
    page.desk.history.stack.undo()
    assert page.model.rowCount() == 0
    assert not accounts.accounts_of(page.desk.dossier)
    assert journal(page)[:2] == ["undo:file_imported", "file_imported"]


def test_that_the_same_file_again_is_nothing_new(
    page: PublicationsPage, preview: Preview, meta: Path, qtbot: QtBot
):
    preview([meta]).write()
    qtbot.waitUntil(lambda: not page.window().findChildren(ImportDialog))
    dialog = preview([meta])
    assert not dialog.primary.isEnabled()
    dialog.reject()
    assert page.model.rowCount() == 30
    assert journal(page).count("file_imported") == 1


def test_that_leaving_the_preview_leaves_the_dossier_as_it_was(
    page: PublicationsPage, preview: Preview, meta: Path
):
    before = page.desk.dossier.path.read_bytes()
    dialog = preview([meta])
    dialog.reject()
    assert not dialog.isVisible()
    assert page.desk.dossier.path.read_bytes() == before


def test_that_cancelling_while_reading_leaves_the_dossier_as_it_was(
    page: PublicationsPage, tmp_path: Path, qtbot: QtBot
):
    before = page.desk.dossier.path.read_bytes()
    big = make_meta.write_meta_csv(tmp_path / "gros.csv", 40_000)
    page.receive([big])
    (dialog,) = page.window().findChildren(ImportDialog)
    with qtbot.waitSignal(dialog.rejected, timeout=30_000):
        dialog.progress.cancelled.emit()
    assert page.desk.dossier.path.read_bytes() == before
    qtbot.waitUntil(lambda: not page.desk.jobs.busy)


def test_that_a_cancelled_writing_keeps_the_preview_and_writes_nothing(
    page: PublicationsPage, preview: Preview, meta: Path, monkeypatch: pytest.MonkeyPatch
):
    dialog = preview([meta])

    def stop(*_args: object, **_named: object) -> None:
        raise CmDeskError("import_cancelled", name=meta.name)

    monkeypatch.setattr(importing, "commit", stop)
    dialog.write()
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    assert page.model.rowCount() == 0
    dialog.reject()


def test_that_a_wrong_file_says_in_french_what_to_export_instead(
    page: PublicationsPage, preview: Preview, tmp_path: Path
):
    wrong = tmp_path / "photo.png"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n0000")
    dialog = preview([wrong])
    assert "déposez plutôt le fichier téléchargé de la plateforme" in texts_of(dialog)
    assert not dialog.primary.isVisible()
    assert page.desk.dossier.path.exists()
    dialog.reject()
    assert page.model.rowCount() == 0


def test_that_good_files_are_written_beside_a_wrong_one(
    page: PublicationsPage, preview: Preview, meta: Path, tmp_path: Path
):
    wrong = tmp_path / "vide.csv"
    wrong.touch()
    dialog = preview([wrong, meta])
    (problem,) = dialog.findChildren(ProblemCard)
    assert problem.accessibleName() == "vide.csv", "what calls for attention is shown first"
    dialog.write()
    assert page.model.rowCount() == 30
    dialog.reject()


def test_that_refused_lines_and_other_accounts_are_told_with_their_reason(
    page: PublicationsPage, preview: Preview, tmp_path: Path
):
    posts = [make_meta.post(n, published=f"01/{n:02}/2025 09:00") for n in range(1, 20)]
    posts.append(make_meta.post(30, published="02/31/2025 09:00"))
    posts.append(make_meta.post(31, account_id="999", account_name="Autre"))
    dialog = preview([make_meta.write_posts(tmp_path / "mai.csv", posts)])
    said = page.desk.texts.mapping("imports")
    assert said["other_account"] in texts_of(dialog)
    for section in dialog.findChildren(FileCard)[0].sections:
        section.button.click()
    tables = dialog.findChildren(DataTable)
    refused = next(t for t in tables if t.model.columns[0].numeric)
    line = refused.model.row(0)
    assert line is not None
    assert (line.line, line.reason, line.value) == (21, "bad_date", "02/31/2025 09:00")
    sample = next(t for t in tables if t is not refused)
    # 09:00 in California is 18:00 in Paris.
    assert "18" in sample.model.columns[0].text(sample.model.row(0))
    dialog.reject()


def test_that_rows_can_be_sent_to_an_account_that_is_already_there(
    page: PublicationsPage, preview: Preview, meta: Path
):
    dossier = page.desk.dossier
    mine, _ = accounts.save(dossier, Account("facebook-page", "Ma page", platform_id="42"))
    dialog = preview([meta])
    card = dialog.findChildren(FileCard)[0]
    card.account_chosen.emit(make_meta.PAGE[0], mine)
    dialog.write()
    assert {account.id for account in accounts.accounts_of(dossier)} == {mine}
    assert accounts.publication_counts(dossier) == {mine: 30}


def test_that_another_zone_reads_the_file_again(
    page: PublicationsPage, preview: Preview, tmp_path: Path, qtbot: QtBot
):
    posts = [make_meta.post(1, published="01/14/2025 09:32")]
    dialog = preview([make_meta.write_posts(tmp_path / "mai.csv", posts)])
    dialog.findChildren(FileCard)[0].zone_chosen.emit("Europe/Paris")
    qtbot.waitUntil(dialog.primary.isVisible, timeout=30_000)
    dialog.write()
    row = page.model.row(0)
    assert row is not None
    assert row.minute == 9 * 60 + 32


def test_that_a_file_dropped_on_the_page_is_an_import(
    page: PublicationsPage, meta: Path, qtbot: QtBot
):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(meta))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    (dialog,) = page.window().findChildren(ImportDialog)
    qtbot.waitUntil(dialog.primary.isVisible, timeout=30_000)
    page.receive([meta])
    assert len(page.window().findChildren(ImportDialog)) == 1, "one import at a time"
    dialog.reject()


def test_that_every_choice_of_the_preview_has_a_name(preview: Preview, meta: Path):
    dialog = preview([meta])
    fields = dialog.findChildren(ChoiceField)
    assert fields
    assert all(one.combo.accessibleName() for one in fields)
    dialog.reject()
