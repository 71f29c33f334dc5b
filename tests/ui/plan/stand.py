"""A window with a desk and nothing else: what a dialog needs, without the cost of the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.desk import Desk
from ui.desk_factory import desk_window, show


class Stand(QWidget):
    """Where dialogs are opened from, as they are from the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


@contextmanager
def standing(folder: Path, qtbot: QtBot) -> Iterator[Stand]:
    """Show a window around an empty dossier."""
    with desk_window(folder, qtbot) as (desk, window):
        stand = Stand(desk)
        show(window, stand, qtbot)
        yield stand
