"""The page of documents on the example: what is chosen is what is shown, then written."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.errors import CmDeskError
from cm_desk.services.reporting import Document, Kind
from cm_desk.ui.design import ScrollPage, Segmented
from cm_desk.ui.desk import Desk
from cm_desk.ui.documents.decisions import DecisionsCard
from cm_desk.ui.documents.preview import Preview
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.documents import DocumentsPage
from ui.desk_factory import make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    built, window = make_desk(tmp_path, example=True)
    yield built
    built.jobs.stop()
    built.dossier.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> DocumentsPage:
    window = desk.events.parent()
    assert isinstance(window, MainWindow)
    shown = DocumentsPage(desk)
    window.setCentralWidget(shown)
    window.resize(1100, 760)
    window.show()
    qtbot.waitExposed(window)
    settle(shown, qtbot)
    return shown


def settle(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.desk.jobs.busy and bool(sheets(page)), timeout=20_000)


def sheets(page: DocumentsPage) -> list[QLabel]:
    return [one for one in page.findChild(Preview).findChildren(QLabel) if not one.isHidden()]


def choose(page: DocumentsPage, key: str, qtbot: QtBot) -> None:
    """Press the segment as a person does."""
    for choice in page.findChildren(Segmented):
        if key in choice._keys:
            choice._group.button(choice._keys.index(key)).click()
    settle(page, qtbot)


def decisions(page: DocumentsPage) -> DecisionsCard:
    return page.findChild(DecisionsCard)


def words(made: Document | None) -> object:
    assert made is not None
    return made.data["decisions"]


def test_that_the_whole_self_assessment_is_shown_first_page_by_page(page: DocumentsPage) -> None:
    shown = sheets(page)
    assert 6 <= len(shown) <= 14
    assert shown[0].accessibleName() in {f"Page 1 {of} {len(shown)}" for of in ("of", "sur")}
    assert not decisions(page).isVisible()


def test_that_the_page_for_elected_members_is_one_page_with_its_decisions(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    assert len(sheets(page)) == 1
    assert decisions(page).isVisible()
    assert [text for text in decisions(page).value() if text] == words(page._document)


def test_that_a_decision_worded_otherwise_is_the_one_written(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    field = decisions(page)._form.field("1")
    field.set_value("Ouvrir un compte *commun* 👍")
    decisions(page).changed.emit()
    settle(page, qtbot)
    assert words(page._document)[1] == "Ouvrir un compte *commun* 👍"

    page.write(tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: not page.desk.jobs.busy)
    with pikepdf.open(BytesIO((tmp_path / "page.pdf").read_bytes())) as opened:
        assert len(opened.pages) == 1


def test_that_the_pages_fit_a_narrow_window(page: DocumentsPage, qtbot: QtBot) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    (sheet,) = sheets(page)
    whole = sheet.sizeHint()
    body = page.findChild(ScrollPage)
    window = page.window()
    window.setMinimumSize(0, 0)
    for width in (1400, 620):
        window.resize(width, 700)
        qtbot.waitUntil(lambda: sheet.width() <= body.viewport().width())
        QApplication.processEvents()
        assert body.horizontalScrollBar().maximum() == 0
        assert abs(sheet.height() - sheet.width() * whole.height() / whole.width()) <= 1
    assert sheet.width() < whole.width()


def test_that_without_proposals_the_page_says_what_to_do(page: DocumentsPage) -> None:
    card = decisions(page)

    def said() -> str:
        return " ".join(label.text() for label in card.findChildren(QLabel))

    offered = said()
    assert not card.again.isHidden()
    card.propose(())
    assert card.again.isHidden()
    assert said() != offered
    card.propose(("Une décision",))
    assert not card.again.isHidden()
    assert said() == offered


def test_that_a_decision_is_read_whole(page: DocumentsPage, qtbot: QtBot) -> None:
    """The longest proposals take two lines: on one, their end would be out of sight."""
    choose(page, Kind.ELECTED.value, qtbot)
    for key in ("0", "1", "2"):
        shown = decisions(page)._form.field(key).focus_widget()
        assert isinstance(shown, QPlainTextEdit)
        assert shown.verticalScrollBar().maximum() == 0


def test_that_words_of_the_user_outlive_a_change_of_the_data_and_proposals_come_back(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    before = decisions(page).value()
    decisions(page)._form.field("0").set_value("Ma décision")
    page.reload()
    settle(page, qtbot)
    assert decisions(page).value() == ("Ma décision", *before[1:])

    decisions(page)._take_back()
    settle(page, qtbot)
    assert decisions(page).value() == before


def test_that_emptied_decisions_leave_the_page(page: DocumentsPage, qtbot: QtBot) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    for key in "012":
        decisions(page)._form.field(key).set_value("")
    decisions(page).changed.emit()
    settle(page, qtbot)
    assert words(page._document) == []


def test_that_another_period_makes_another_document(page: DocumentsPage, qtbot: QtBot) -> None:
    before = page._document.data["description"]
    choose(page, "12", qtbot)
    assert page._document.data["description"] != before


def test_that_the_file_is_named_after_the_document_and_the_day(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def answer(*asked: object) -> tuple[str, str]:
        proposed.append(Path(str(asked[2])).name)
        return str(tmp_path / "bilan.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.start()
    qtbot.waitUntil(lambda: (tmp_path / "bilan.pdf").exists() and not page.desk.jobs.busy)
    assert proposed[0].endswith("2026-11-22.pdf")


def test_that_a_fault_is_said_where_the_pages_would_stand(
    page: DocumentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[bytes]:
        raise CmDeskError("report_fonts_missing", path="polices")

    monkeypatch.setattr(Document, "pages", fail)
    page.reload()
    qtbot.waitUntil(page._problem.isVisible)
    assert not page._progress.isVisible()


def test_that_every_part_that_takes_the_keyboard_has_a_name(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    choose(page, Kind.ELECTED.value, qtbot)
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and type(widget).__name__ not in {"ScrollPage", "QScrollBar"}
    ]
    assert nameless == []
