"""The plan's month with many contents against few, and what carrying a card costs.

python -m benchmarks.plan prints one document: milliseconds and ratios.
"""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from datetime import time as hour
from pathlib import Path

from benchmarks import data

MANY, FEW = 5_000, 50
ROUNDS = 25
_SHOWN = date(2026, 11, 1)
_WEEKS_SHOWN = 6


def fill(page, contents: int) -> None:  # noqa: ANN001 - Qt is loaded later
    """Write fifty contents in the month shown, and the others over the years about it."""
    from cm_desk.domain.accounts import Account
    from cm_desk.domain.plan import Content, Status, Version
    from cm_desk.services import accounts
    from cm_desk.storage import changes, plan

    dossier = page.desk.dossier
    ids = [
        accounts.save(dossier, Account(network, "PETR"))[0]
        for network in ("facebook-page", "instagram", "linkedin")
    ]
    with changes.record(dossier, "content_added", name="mesure"):
        for rank in range(contents):
            near = rank < FEW
            day = _SHOWN + timedelta(days=rank * 30 // FEW) if near else _elsewhere(rank, contents)
            undated = rank % 10 == 0
            plan.save(
                dossier,
                Content(
                    f"Sujet {rank} : ce que le Pays prépare",
                    planned_on=None if undated else day,
                    planned_time=None if undated else hour(8 + rank % 10),
                    status=list(Status)[rank % 6],
                    note="Relire avec la mairie. " * 5,
                    versions=tuple(Version(one, "Le bus passe. " * 20) for one in ids[:2]),
                ),
            )


def _elsewhere(rank: int, contents: int) -> date:
    """Spread the others over ten years, but for the weeks that the month shows."""
    day = date(2021, 1, 1) + timedelta(days=rank * 3650 // contents)
    beside = abs((day - _SHOWN).days - 15) < _WEEKS_SHOWN * 7
    return day.replace(year=day.year - 1) if beside else day


@contextmanager
def shown(contents: int) -> Iterator[object]:
    """Show the page of a dossier that holds so many contents."""
    from PySide6.QtWidgets import QApplication

    from cm_desk.ui.pages.plan import PlanPage
    from ui.desk_factory import make_desk

    with tempfile.TemporaryDirectory() as folder:
        desk, window = make_desk(Path(folder))
        page = PlanPage(desk)
        fill(page, contents)
        window.setCentralWidget(page)
        window.resize(1366, 768)
        window.show()
        QApplication.processEvents()
        yield page
        desk.jobs.stop()
        window.close()
        desk.dossier.close()


def measure() -> dict[str, float]:
    """Return the medians of both months, their ratio pair by pair, and of a carried card."""
    from PySide6.QtWidgets import QApplication

    from cm_desk.services import planning
    from cm_desk.services.planning import Spot

    def paint() -> None:
        # What is posted is laid out and painted, the hours of the weeks too.
        for _ in range(3):
            QApplication.processEvents()

    def turn(page) -> float:  # noqa: ANN001 - as above
        page.month.go_to(_SHOWN - timedelta(days=40))
        paint()
        return _timed(lambda: (page.month.go_to(_SHOWN), paint()))

    def open_again(page) -> float:  # noqa: ANN001 - as above
        return _timed(lambda: (page.reload(), paint()))

    with shown(FEW) as few, shown(MANY) as many:
        turn(few), turn(many)
        pairs = [(turn(many), turn(few)) for _ in range(ROUNDS)]
        again = [(open_again(many), open_again(few)) for _ in range(ROUNDS)]
        dossier = many.desk.dossier
        lead = planning.contents(dossier, first=_SHOWN, last=_SHOWN + timedelta(days=9))[0].id
        redrawn, whole = [], []
        for rank in range(ROUNDS):
            to = Spot(_SHOWN + timedelta(days=2 + rank % 20))
            started = time.perf_counter()
            change = planning.carry(dossier, [lead], lead=lead, to=to)
            written = time.perf_counter()
            many.desk.keep(change)
            paint()
            ended = time.perf_counter()
            redrawn.append((ended - written) * 1000)
            whole.append((ended - started) * 1000)
    return {
        "ratio": statistics.median(one / other for one, other in pairs),
        "reload_ratio": statistics.median(one / other for one, other in again),
        "many_ms": statistics.median(one for one, _other in pairs),
        "few_ms": statistics.median(other for _one, other in pairs),
        "drag_ms": statistics.median(redrawn),
        "drag_whole_ms": statistics.median(whole),
    }


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    assert data.TODAY.year == _SHOWN.year
    print(json.dumps(measure()))
