"""Pictures of every page, light, dark and at 200 %, to be looked at."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from cm_desk.ui.design import Theme
from cm_desk.ui.design.theme import Mode
from cm_desk.ui.jobs import Jobs
from cm_desk.ui.main_window import FOOT, PAGES, MainWindow

_LOOKS: tuple[tuple[str, Mode, float], ...] = (
    ("clair", "light", 1.0),
    ("sombre", "dark", 1.0),
    ("clair-200", "light", 2.0),
)


def take(window: MainWindow, theme: Theme, jobs: Jobs, folder: Path) -> None:
    """Write a PNG of each page in each look; the window is already shown."""
    for name, mode, scale in _LOOKS:
        theme.set_mode(mode)
        theme.set_scale(scale)
        for key, _icon in (*PAGES, *FOOT):
            window.open_page(key)
            _settle(jobs)
            window.grab().save(str(folder / f"{key}-{name}.png"))


def _settle(jobs: Jobs) -> None:
    """Let the layouts, the charts and the jobs of a page come to rest."""
    while True:
        loop = QEventLoop()
        QTimer.singleShot(250, loop.quit)
        loop.exec()
        if not jobs.busy:
            return
