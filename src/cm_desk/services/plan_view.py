"""What calendars and lists show of the plan: lines without texts, only those on screen."""

from collections.abc import Iterable, Sequence
from datetime import date

from cm_desk.domain.plan_lines import ContentLine, PlanFilter
from cm_desk.domain.records import frozen
from cm_desk.storage import plan_lines
from cm_desk.storage.database import Dossier


@frozen
class Narrowed:
    """The contents that filters let through, and how many they hide."""

    lines: tuple[ContentLine, ...] = ()
    hidden: int = 0


def between(dossier: Dossier, wanted: PlanFilter, *, first: date, last: date) -> Narrowed:
    """Return what is planned between two days, both included, in order."""
    return _narrowed(dossier, wanted, plan_lines.between(dossier, first, last))


def undated(dossier: Dossier, wanted: PlanFilter) -> Narrowed:
    """Return what has no date yet, oldest first."""
    return _narrowed(dossier, wanted, plan_lines.undated(dossier))


def everything(dossier: Dossier, wanted: PlanFilter) -> Narrowed:
    """Return the whole plan in order, what has no date last."""
    return _narrowed(dossier, wanted, plan_lines.all_of(dossier), whole=True)


def is_empty(dossier: Dossier) -> bool:
    """Tell whether nothing was ever planned."""
    return plan_lines.is_empty(dossier)


def by_day(lines: Iterable[ContentLine]) -> dict[date, list[ContentLine]]:
    """Put lines that have a date under it, in their order."""
    days: dict[date, list[ContentLine]] = {}
    for line in lines:
        if line.planned_on is not None:
            days.setdefault(line.planned_on, []).append(line)
    return days


def _narrowed(
    dossier: Dossier, wanted: PlanFilter, lines: Sequence[ContentLine], *, whole: bool = False
) -> Narrowed:
    if not wanted.narrows():
        return Narrowed(tuple(lines))
    kept = [line for line in lines if wanted.accepts(line)]
    if wanted.words:
        among = None if whole else [line.id for line in kept]
        saying = plan_lines.saying(dossier, wanted.words, ids=among)
        kept = [line for line in kept if line.id in saying]
    return Narrowed(tuple(kept), len(lines) - len(kept))
