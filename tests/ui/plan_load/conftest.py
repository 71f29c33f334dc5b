"""The view of the workload, in a window, on an empty dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.ui.plan.load.view import LoadView
from ui.plan_load.loaded import in_window


@pytest.fixture
def view(tmp_path: Path, qtbot: QtBot) -> Iterator[LoadView]:
    with in_window(tmp_path, qtbot, LoadView) as shown:
        shown.desk.events.changed.connect(lambda _tables: shown.reload())
        shown.reload()
        yield shown
