"""A theme and its icons, light and at 100 % at the start of every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cm_desk import paths
from cm_desk.ui.design import Icons, Theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say, in every test that shows a window, what it cannot do."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    return Theme(qapp, paths.resources(), mode="light")


@pytest.fixture
def theme(_dressed: Theme) -> Iterator[Theme]:
    yield _dressed
    _dressed.set_scale(1.0)
    _dressed.set_mode("light")


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme, paths.resources() / "icons")
