"""A desk for tests of pages: a real dossier in a temporary folder, everything built as app does."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from blank import blank_dossier, example_dossier
from cm_desk import app, paths
from cm_desk.services.dossiers import Dossier
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow

TODAY = date(2026, 11, 22)


def make_dossier(folder: Path, *, example: bool = False) -> Dossier:
    path = folder / "essai.cmdesk"
    if example:
        return example_dossier(path, today=TODAY)
    return blank_dossier(path, name="PETR d’essai")


def make_window(folder: Path, *, example: bool = False) -> MainWindow:
    """Return a furnished window, not shown; the caller gives it to qtbot."""
    program = app.build_program(paths.home(folder), today=TODAY)
    window = MainWindow()
    dossier = make_dossier(folder, example=example)
    jobs = app.furnish(program, window, dossier)
    window.open_first_page()
    window.closing.connect(jobs.stop)
    # A slotted dataclass has no weak reference: PySide wants a function.
    window.closing.connect(lambda: dossier.close())  # noqa: PLW0108 - as said above
    return window


def make_desk(folder: Path, *, example: bool = False) -> tuple[Desk, MainWindow]:
    """Return the desk of a dossier, and the window that its messages speak through."""
    program = app.build_program(paths.home(folder), today=TODAY)
    window = MainWindow()
    desk = app.build_desk(program, window, make_dossier(folder, example=example))
    return desk, window


@contextmanager
def desk_window(folder: Path, qtbot: QtBot) -> Iterator[tuple[Desk, MainWindow]]:
    """Give the desk of an empty dossier and its window, not shown; then close what they hold."""
    desk, window = make_desk(folder)
    qtbot.addWidget(window)
    yield desk, window
    desk.jobs.stop()
    qtbot.wait(1)  # what the jobs still had to say
    desk.dossier.close()


def show(window: MainWindow, inside: QWidget, qtbot: QtBot, *, height: int = 768) -> None:
    """Show a window as wide as a small screen around a widget, until it has the keyboard."""
    window.setCentralWidget(inside)
    window.resize(1366, height)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
