"""The longest time the window answers nothing, seen by a 10 ms timer.

python -m benchmarks.gaps WORK… prints one JSON object of {work: milliseconds}. Works:
``idle``, ``charts`` (loading pyqtgraph), ``import`` and ``undo`` (100 000 rows) as the window
does them: the publications page is in sight, the change is kept for undo, and the measure
lasts until the page has read and painted the rows again. ``search`` types a word there.
``import-million``, ``import-workbook`` and ``import-json`` do the same with other files.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks import data
from cm_desk import app, paths
from cm_desk.services import dossiers, importing, publications
from cm_desk.services.undo import Change
from cm_desk.ui.desk import Desk
from cm_desk.ui.jobs import Job
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.publications import PublicationsPage

T = TypeVar("T")
SETTLING_MS = 400
_SEARCHED = "reunion publique"


class Probe:
    """Tick every 10 ms and keep the longest wait between two ticks."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(self._timer.timerType().PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer.start(10)

    def stop(self) -> float:
        self._timer.stop()
        return self.worst * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


class Works:
    """What is measured, each called in the window's thread."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window

    def idle(self) -> None:
        """Do nothing for a while."""
        settle()

    def charts(self) -> None:
        """Load pyqtgraph as the window does once it has settled."""
        self._wait(lambda _job: import_module("pyqtgraph"))

    def bring_in(self, file: Path) -> None:
        """Import a file as the import dialog does."""
        dossier, staging = self._desk.dossier, importing.Staging()

        def work(job: Job) -> Change:
            staged = importing.stage(dossier, staging, file, on_progress=job.report)
            change = importing.commit(dossier, staging, [staged], on_progress=job.report)
            publications.index_texts(dossier, on_progress=job.report)
            staging.close()
            return change

        self._desk.keep(self._wait(work), announce=True)

    def take_back(self) -> None:
        """Undo the import as Ctrl+Z does."""
        self._desk.history.stack.undo()

    def search(self) -> None:
        """Search among what was imported."""
        page = self._window.findChild(PublicationsPage)
        page.table.search.setText(_SEARCHED)
        page.table.search.search_now()
        settle()
        page.table.clear_search()

    def _wait(self, work: Callable[[Job], T]) -> T:
        return self._desk.wait_for(work, title="Mesure", window=self._window)


def settle() -> None:
    """Let the event loop run until all that was asked has been painted."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING_MS, loop.quit)
    loop.exec()


FILES: Mapping[str, Callable[[], Path]] = MappingProxyType(
    {
        "import": lambda: data.meta_file(100_000),
        "import-million": lambda: data.meta_file(1_000_000),
        "import-workbook": lambda: data.linkedin_file(100_000),
        "import-json": lambda: data.x_file(100_000),
    }
)


def main(works: list[str]) -> dict[str, float]:
    # Made before anything is measured.
    files = {name: FILES[name]() for name in works if name in FILES}
    folder = Path(tempfile.mkdtemp(prefix="cm-desk-gaps-"))
    program = app.build_program(paths.home(folder))
    window = MainWindow()
    dossier = dossiers.create(folder / "a.cmdesk", name="Mesure", resources=paths.resources())
    desk = app.build_desk(program, window, dossier)
    window.furnish(desk)
    window.resize(1280, 800)
    window.show()
    desk.go("publications")
    probe, found = Probe(), {}
    does = Works(desk, window)
    chosen = {
        "idle": does.idle,
        "charts": does.charts,
        **{name: partial(does.bring_in, file) for name, file in files.items()},
        "undo": does.take_back,
        "search": does.search,
    }
    for name in works:
        settle()
        probe.start()
        chosen[name]()
        settle()
        found[name] = probe.stop()
    window.close()
    desk.jobs.stop()
    return found


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))
