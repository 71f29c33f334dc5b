"""A desk and its window, without a page: what a sheet needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from ui.desk_factory import desk_window, show


@contextmanager
def bare_desk(folder: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Show the empty window of an empty dossier."""
    with desk_window(folder, qtbot) as (desk, window):
        show(window, QWidget(), qtbot)
        yield desk


def window_shown() -> MainWindow:
    """Return the window that is shown."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    return next(one for one in shown if one.isVisible())
