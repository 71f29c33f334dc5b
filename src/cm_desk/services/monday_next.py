"""What Accueil says once it is painted: the year ahead, reminders, publications to link."""

from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain.calls import Due
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.services import calls, matching, year_frame
from cm_desk.storage.database import Dossier

_AHEAD = timedelta(days=120)
_TOLD = (
    MarkKind.HIGHLIGHT,
    MarkKind.MARRONNIER,
    MarkKind.PUBLIC_HOLIDAY,
    MarkKind.SCHOOL_HOLIDAY,
    MarkKind.ABSENCE,
)


@frozen
class Coming:
    """The next mark of each kind, the reminders due, and how many publications to link."""

    marks: tuple[DayMark, ...]
    reminders: tuple[Due, ...]
    matches: int


def read(dossier: Dossier, *, resources: Path, today: date) -> Coming:
    """Return what comes next; a kind without any in four months is left out."""
    marks = year_frame.marks(dossier, resources=resources, first=today, last=today + _AHEAD)
    return Coming(
        next_of_each(marks, today),
        calls.due(dossier, today=today),
        len(matching.proposals(dossier, today=today)),
    )


def next_of_each(marks: tuple[DayMark, ...], today: date) -> tuple[DayMark, ...]:
    """Return the first mark of each kind that is not over, soonest first."""
    found: dict[MarkKind, DayMark] = {}
    for mark in sorted(marks, key=lambda one: (one.first, one.last)):
        if mark.kind in _TOLD and mark.last >= today:
            found.setdefault(mark.kind, mark)
    return tuple(sorted(found.values(), key=lambda one: (one.first, one.last)))
