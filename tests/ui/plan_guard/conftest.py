"""The view of the elections, in a window, on an empty dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import ScrollPage
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.guard.view import GuardView
from ui.desk_factory import desk_window


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Give the desk alone, its window hidden: what a sheet needs."""
    with desk_window(tmp_path, qtbot) as (made, _window):
        yield made


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Give a widget for a sheet to open over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def unseen(tmp_path: Path, qtbot: QtBot) -> Iterator[GuardView]:
    """Give the view in a window that is not shown: neither laid out nor painted."""
    with desk_window(tmp_path, qtbot) as (desk, window):
        shown = GuardView(desk)
        desk.events.changed.connect(lambda _tables: shown.reload())
        page = ScrollPage(desk.icons)
        page.add(shown, 1)
        window.setCentralWidget(page)
        window.resize(1366, 900)
        shown.reload()
        yield shown


@pytest.fixture
def view(unseen: GuardView, qtbot: QtBot) -> GuardView:
    """Give the view in the window that is active: what the keyboard needs."""
    window = unseen.window()
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return unseen
