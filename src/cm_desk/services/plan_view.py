"""What calendars and lists show of the plan: lines without texts, only those on screen."""

from collections.abc import Iterable, Mapping, Sequence
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


def everything(
    dossier: Dossier, wanted: PlanFilter, *, said: Mapping[int, str] | None = None
) -> Narrowed:
    """Return the whole plan in order, what has no date last.

    ``said`` is what ``said`` returned, for who searches again and again.
    """
    return _narrowed(dossier, wanted, plan_lines.all_of(dossier), said=said)


def said(dossier: Dossier) -> Mapping[int, str]:
    """Return what each content says, as words are searched in it: true until an edit."""
    return plan_lines.said(dossier)


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
    dossier: Dossier,
    wanted: PlanFilter,
    lines: Sequence[ContentLine],
    *,
    said: Mapping[int, str] | None = None,
) -> Narrowed:
    if not wanted.narrows():
        return Narrowed(tuple(lines))
    kept = list(lines)
    if wanted != PlanFilter(wanted.words):
        kept = [line for line in lines if wanted.accepts(line)]
    if wanted.words:
        if said is None:
            said = plan_lines.said(dossier, ids=[line.id for line in kept])
        kept = [
            line for line in kept if all(word in said.get(line.id, "") for word in wanted.words)
        ]
    return Narrowed(tuple(kept), len(lines) - len(kept))
