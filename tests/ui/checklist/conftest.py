"""The page of the self-assessment on a desk of its own, for its journeys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cm_desk.ui.pages.checklist import ChecklistPage
from ui.desk_factory import make_desk

Opened = Callable[..., ChecklistPage]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    pages: list[ChecklistPage] = []

    def open_page(*, example: bool = False, width: int = 1280, height: int = 800) -> ChecklistPage:
        desk, window = make_desk(tmp_path, example=example)
        page = ChecklistPage(desk)
        window.setCentralWidget(page)
        window.resize(width, height)
        qtbot.addWidget(window)
        pages.append(page)
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield open_page
    for page in pages:
        for dialog in page.findChildren(QDialog):
            dialog.close()
        page.window().close()
        page.desk.jobs.stop()
        page.desk.dossier.close()
