"""The longest time the window answers nothing, seen by a 10 ms timer.

python -m benchmarks.gaps WORK… prints one JSON object of {work: milliseconds}. Works:
``idle``, ``charts`` (loading pyqtgraph), ``import`` and ``undo`` (100 000 rows).
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks import data
from cm_desk import app, paths
from cm_desk.services import dossiers, importing, undo
from cm_desk.services.undo import Change
from cm_desk.ui.desk import Desk
from cm_desk.ui.jobs import Job
from cm_desk.ui.main_window import MainWindow


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


def run_job(desk: Desk, work: Callable[[Job], object]) -> object:
    """Run work through the window's own door and wait for it in an event loop."""
    loop = QEventLoop()
    found: list[object] = []

    def done(result: object) -> None:
        found.append(result)
        loop.quit()

    def failed(error: BaseException) -> None:
        raise error

    desk.jobs.run(work, on_done=done, on_error=failed)
    loop.exec()
    return found[0]


def main(works: list[str]) -> dict[str, float]:
    folder = Path(tempfile.mkdtemp(prefix="cm-desk-gaps-"))
    program = app.build_program(paths.home(folder))
    window = MainWindow()
    dossier = dossiers.create(folder / "a.cmdesk", name="Mesure", resources=paths.resources())
    desk = app.build_desk(program, window, dossier)
    window.furnish(desk)
    window.resize(1280, 800)
    window.show()
    probe = Probe()
    found: dict[str, float] = {}
    change: list[Change] = []

    def idle(_job: Job) -> None:
        time.sleep(0.5)

    def charts(_job: Job) -> None:
        import_module("pyqtgraph")

    def bring_in(job: Job) -> None:
        staging = importing.Staging()
        staged = importing.stage(dossier, staging, data.meta_file(100_000), on_progress=job.report)
        change.append(importing.commit(dossier, staging, [staged], on_progress=job.report))
        staging.close()

    def take_back(_job: Job) -> None:
        undo.apply(dossier, change[0], backwards=True, on_progress=_job.report)

    chosen = {"idle": idle, "charts": charts, "import": bring_in, "undo": take_back}
    QTimer.singleShot(0, lambda: None)
    for name in works:
        run_job(desk, idle)
        probe.start()
        run_job(desk, chosen[name])
        found[name] = probe.stop()
    window.close()
    desk.jobs.stop()
    return found


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))
