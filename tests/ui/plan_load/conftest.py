"""The view of the workload, in a window, on an empty dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.ui.plan.load.view import LoadView
from ui.desk_factory import make_desk


@pytest.fixture
def view(tmp_path: Path, qtbot: QtBot) -> Iterator[LoadView]:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    shown = LoadView(desk)
    desk.events.changed.connect(lambda _tables: shown.reload())
    window.setCentralWidget(shown)
    window.resize(1366, 900)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    shown.reload()
    yield shown
    desk.jobs.stop()
    qtbot.wait(1)
    window.close()
    desk.dossier.close()
