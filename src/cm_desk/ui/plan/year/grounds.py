"""What a day of a small month looks like."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.plan.day_ground import paint_ground
from cm_desk.ui.plan.overlays import DayMarks
from cm_desk.ui.plan.year.lines import sign_of

_BAND = 4
# What lasts longer has its dot on its first day alone.
_A_FEW_DAYS: Final = 3
# The first of them that a day has gives its dot its colour.
_DOTS: Final = (MarkKind.POLL, MarkKind.HIGHLIGHT, MarkKind.MARRONNIER, MarkKind.NOTE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a day is; ``dot`` is the kind of what else it has."""

    holiday: bool = False
    school: bool = False
    guarded: bool = False
    absent: bool = False
    dot: MarkKind | None = None


PLAIN: Final = Ground()


def grounds(marks: Iterable[DayMark], first: date, last: date) -> dict[date, Ground]:
    """Return what each day from ``first`` to ``last`` is, but for the plain ones."""
    found: dict[date, Ground] = {}
    for mark in marks:
        day = max(mark.first, first)
        end = min(mark.last, last)
        if mark.kind in _DOTS and (mark.last - mark.first).days >= _A_FEW_DAYS:
            end = min(end, mark.first)
        while day <= end:
            found[day] = _with(found.get(day, PLAIN), mark.kind)
            day += timedelta(days=1)
    return found


def _with(ground: Ground, kind: MarkKind) -> Ground:
    match kind:
        case MarkKind.PUBLIC_HOLIDAY:
            return replace(ground, holiday=True)
        case MarkKind.SCHOOL_HOLIDAY:
            return replace(ground, school=True)
        case MarkKind.GUARD:
            return replace(ground, guarded=True)
        case MarkKind.ABSENCE:
            return replace(ground, absent=True)
        case _:
            kinds = {kind, ground.dot}
            return replace(ground, dot=next(one for one in _DOTS if one in kinds))


def paint(
    painter: QPainter, rect: QRect, theme: Theme, ground: Ground, *, role: str, at: QPoint
) -> None:
    """Paint a day as the month does, the school holidays as a band alone."""
    marks = DayMarks(
        head=" " if ground.holiday else "", guarded=ground.guarded, absent=ground.absent
    )
    paint_ground(painter, rect, theme, role, marks, at=at)
    if ground.school:
        band = QRect(rect.left(), rect.top(), rect.width(), theme.px(_BAND))
        painter.fillRect(band, theme.colour("national"))


def dot_role(ground: Ground) -> str:
    """Return the colour role of the dot of a day, "" for none."""
    return sign_of(ground.dot)[1] if ground.dot else ""
