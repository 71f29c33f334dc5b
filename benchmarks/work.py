"""One piece of work in a process of its own: python -m benchmarks.work NAME ARGUMENT…"""

import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks import data
from cm_desk import paths
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.services import dossiers
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts


def bring_in(file: Path) -> None:
    """Import one file into an empty dossier, as the command line does."""
    # Each work loads what it needs, like the command it stands for.
    from cm_desk.services import importing

    with tempfile.TemporaryDirectory() as folder:
        dossier = dossiers.create(
            Path(folder) / "a.cmdesk", name="Mesure", resources=paths.resources()
        )
        staging = importing.Staging()
        with closing(dossier), closing(staging):
            importing.commit(dossier, staging, [importing.stage(dossier, staging, file)])


def read(file: Path) -> None:
    """Read one file in the child process, and let its publications go."""
    from cm_desk.imports.reader import ReadOptions, read_file

    read_file(file, options=ReadOptions(), on_rows=len)


def _build(dossier: Dossier, period: Period, *, complete: bool = True) -> Callable[[], object]:
    from cm_desk.services import assessment, benchmarks

    texts = Texts(paths.resources() / "texts")
    references = benchmarks.bundled(paths.resources())
    return lambda: assessment.build(
        dossier,
        texts=texts,
        references=references,
        reference=None,
        period=period,
        today=data.TODAY,
        complete=complete,
    )


def indicators(file: Path) -> dict[str, float]:
    """Return milliseconds of all indicators over the whole history, and of the plain sum."""
    with closing(dossiers.open_dossier(file)) as dossier:
        first, last = dossier.connection.execute(
            "SELECT min(day), max(day) FROM publication"
        ).fetchone()
        period = Period(
            data.TODAY.fromordinal(first - (first - 1) % 7),
            data.TODAY.fromordinal(last - (last - 1) % 7 + 6),
        )
        compute = _build(dossier, period)
        floor = "SELECT sum(reach) FROM publication NOT INDEXED"
        ours, plain = [], []
        for _ in range(9):
            ours.append(_timed(compute))
            plain.append(_timed(lambda: dossier.connection.execute(floor).fetchall()))
    return {
        "ratio": statistics.median(a / b for a, b in zip(ours, plain, strict=True)),
        "ms": statistics.median(ours),
    }


def refresh(file: Path) -> dict[str, float]:
    """Return milliseconds to read the figures of the last year again after one edit, then with
    the automatic answers of the checklist.
    """
    from cm_desk.services import checklist, publications

    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(file, folder))
        with closing(dossiers.open_dossier(path)) as dossier:
            compute = _build(dossier, last_complete_weeks(data.TODAY))
            (row,) = dossier.connection.execute(
                "SELECT id FROM publication ORDER BY day DESC LIMIT 1 OFFSET 200"
            ).fetchone()
            first_page = _build(dossier, last_complete_weeks(data.TODAY), complete=False)
            shown, figures, edits, answers = [], [], [], []
            texts = Texts(paths.resources() / "texts")
            for number in range(25):
                edits.append(
                    _timed(
                        lambda number=number: publications.qualify(
                            dossier, [row], {"alt_text": f"Image {number}"}
                        )
                    )
                )
                shown.append(_timed(first_page))
                figures.append(_timed(compute))
                answers.append(
                    _timed(
                        lambda: checklist.result(
                            dossier, resources=paths.resources(), texts=texts, today=data.TODAY
                        )
                    )
                )
    whole = [one + other for one, other in zip(figures, answers, strict=True)]
    return {
        "first_page_ms": statistics.median(shown),
        "figures_ms": statistics.median(figures),
        "edit_ms": statistics.median(edits),
        "whole_ms": statistics.median(whole),
    }


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    name, argument = sys.argv[1], Path(sys.argv[2])
    works: dict[str, Callable[[Path], object]] = {
        "import": bring_in,
        "read": read,
        "indicators": indicators,
        "refresh": refresh,
    }
    print(json.dumps(works[name](argument)))
