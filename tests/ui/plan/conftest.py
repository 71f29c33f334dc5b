"""The plan's page, on an empty dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.ui.pages.plan import PlanPage
from ui.plan.planned import plan_page
from ui.plan.stand import Stand, standing

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say what it cannot do."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PlanPage]:
    with plan_page(tmp_path, qtbot) as shown:
        yield shown


@pytest.fixture
def stand(tmp_path: Path, qtbot: QtBot) -> Iterator[Stand]:
    with standing(tmp_path, qtbot) as shown:
        yield shown
