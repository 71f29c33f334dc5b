"""Do one act of the window on a dossier, in a process of its own: ``act.py ACT DOSSIER [FILE]``."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cm_desk import paths
from cm_desk.domain.checklist import Answer
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import last_complete_weeks
from cm_desk.services import benchmarks, checklist, dossiers, kept, reporting, updates
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts

TODAY = date(2027, 2, 1)
RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")


def accept(dossier: Dossier, file: Path) -> None:
    found = updates.preview(dossier, file, resources=RESOURCES)
    updates.accept(dossier, found, today=TODAY)


def roll_back(dossier: Dossier, _: Path) -> None:
    updates.roll_back(dossier, resources=RESOURCES)


def keep(dossier: Dossier, _: Path) -> None:
    found = reporting.find(
        dossier,
        texts=TEXTS,
        resources=RESOURCES,
        references=benchmarks.in_use(dossier, RESOURCES),
        reference=None,
        period=last_complete_weeks(TODAY),
        today=TODAY,
    )
    checked = found.checklist
    kept.keep(dossier, title="Bilan", found=found.assessment, checklist=checked, today=TODAY)


def answer(dossier: Dossier, _: Path) -> None:
    note = "Délibération du 12 mars. " * 80
    checklist.answer(dossier, "GOV-01", answer=Answer.YES, note=note, today=TODAY)


ACTS: Mapping[str, Callable[[Dossier, Path], None]] = MappingProxyType(
    {"accept": accept, "roll_back": roll_back, "keep": keep, "answer": answer}
)


def main(act: str, dossier: str, file: str = "") -> int:
    """Say « prêt » once the dossier is open, act on a line of standard input, tell a refusal."""
    try:
        opened = dossiers.open_dossier(Path(dossier))
        print("prêt", flush=True)  # noqa: T201 - to the test that waits for it
        sys.stdin.readline()
        ACTS[act](opened, Path(file))
        opened.close()
    except CmDeskError as error:
        sys.stderr.write(f"{TEXTS.error(error)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
