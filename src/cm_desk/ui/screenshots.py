"""Pictures of every page and of its views, light, dark and at 200 %, to be looked at."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import dossiers
from cm_desk.services.dossiers import Dossier
from cm_desk.ui.design import Segmented, Theme
from cm_desk.ui.design.theme import Mode
from cm_desk.ui.jobs import Jobs
from cm_desk.ui.main_window import FOOT, PAGES, MainWindow
from cm_desk.ui.page import CHOICE_OF_VIEWS, Page

_LOOKS: tuple[tuple[str, Mode, float], ...] = (
    ("clair", "light", 1.0),
    ("sombre", "dark", 1.0),
    ("clair-200", "light", 2.0),
)


@contextmanager
def example(resources: Path, today: date) -> Iterator[Dossier]:
    """Make the example territory, for the time of the pictures."""
    from cm_desk.services import demo

    with tempfile.TemporaryDirectory(prefix="cm-desk-") as place:
        path = Path(place) / f"exemple{dossiers.SUFFIX}"
        with closing(demo.write_example(path, resources=resources, today=today)) as dossier:
            yield dossier


def take(window: MainWindow, theme: Theme, jobs: Jobs, folder: Path) -> None:
    """Write a PNG of each page in each look.

    Raises:
        CmDeskError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CmDeskError("cannot_write", path=folder) from error
    window.resize(1280, 800)
    window.show()
    for name, mode, scale in _LOOKS:
        theme.set_mode(mode)
        theme.set_scale(scale)
        for key, _icon in (*PAGES, *FOOT):
            window.open_page(key)
            page = window.page(key)
            for view in _views(page):
                _settle(page, jobs)
                if not window.grab().save(str(folder / f"{key}{view}-{name}.png")):
                    raise CmDeskError("cannot_write", path=folder)


def _views(page: Page) -> Iterator[str]:
    """Show each view of a page in turn; the first has no name of its own."""
    yield ""
    choice = page.findChild(Segmented, CHOICE_OF_VIEWS)
    if choice is None:
        return
    first = choice.current
    for key in (*(one for one in choice.keys if one != first), first):
        choice.choose(key)
        choice.chosen.emit(key)
        if key != first:
            yield f"-{key}"


def _settle(page: Page, jobs: Jobs) -> None:
    """Let the layouts, the charts and the jobs of a page come to rest."""
    while True:
        loop = QEventLoop()
        QTimer.singleShot(250, loop.quit)
        loop.exec()
        if page.is_settled and not jobs.busy:
            return
