"""What Accueil says once it is painted: the year ahead, and the reminders due."""

from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain.calls import Due
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.services import year_frame
from cm_desk.services.texts import Texts
from cm_desk.storage import agenda
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
    """The next mark of each kind, and the reminders due with what they say."""

    marks: tuple[DayMark, ...]
    reminders: tuple[tuple[Due, str], ...]


def read(dossier: Dossier, *, resources: Path, texts: Texts, today: date) -> Coming:
    """Return what comes next; a kind without any in four months is left out."""
    marks = year_frame.marks(dossier, resources=resources, first=today, last=today + _AHEAD)
    return Coming(next_of_each(marks, today), _reminders(dossier, texts, today))


def _reminders(dossier: Dossier, texts: Texts, today: date) -> tuple[tuple[Due, str], ...]:
    if not agenda.has_calls(dossier):
        return ()
    from cm_desk.services import calls  # noqa: PLC0415 - most files have no call: Accueil waits

    return tuple((one, calls.sentence(one, texts)) for one in calls.due(dossier, today=today))


def next_of_each(marks: tuple[DayMark, ...], today: date) -> tuple[DayMark, ...]:
    """Return the first mark of each kind that is not over, soonest first."""
    found: dict[MarkKind, DayMark] = {}
    for mark in sorted(marks, key=lambda one: (one.first, one.last)):
        if mark.kind in _TOLD and mark.last >= today:
            found.setdefault(mark.kind, mark)
    return tuple(sorted(found.values(), key=lambda one: (one.first, one.last)))
