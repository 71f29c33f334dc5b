"""How the year says one of its lines: when, what, and how sure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.domain import wording
from cm_desk.domain.wording import NBSP
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.services.texts import Texts
from cm_desk.services.year_sheet import Line
from cm_desk.ui.plan import words

_SIGNS: Final[Mapping[MarkKind, tuple[str, str]]] = MappingProxyType(
    {
        MarkKind.PUBLIC_HOLIDAY: ("flag", "danger"),
        MarkKind.SCHOOL_HOLIDAY: ("school", "warning"),
        MarkKind.MARRONNIER: ("calendar-event", "info"),
        MarkKind.HIGHLIGHT: ("star", "accent"),
        MarkKind.ABSENCE: ("user", "muted"),
        MarkKind.NOTE: ("message", "muted"),
        MarkKind.GUARD: ("scale", "warning"),
        MarkKind.POLL: ("scale", "danger"),
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """A line ready to be painted and read aloud; ``doubt`` is empty when nothing is unsure."""

    key: str
    when: str
    title: str
    icon: str
    role: str
    doubt: str
    detail: str
    tip: str
    spoken: str


def said(line: Line, texts: Texts, themes: Mapping[str, str]) -> Said:
    """Put a line of the year into words."""
    title, kind = title_of(line), kind_of(line)
    doubt = _doubt(line)
    detail = _detail(line, themes)
    period = wording.period(line.mark.first, line.mark.last) if line.mark else ""
    parts = [period, texts.label(kind), title, doubt, detail]
    return Said(
        key_of(line),
        _when(line.mark, line.month) if line.mark else "",
        title,
        *sign_of(kind),
        doubt,
        detail,
        _tip(line, period),
        ", ".join(part for part in parts if part),
    )


def key_of(line: Line) -> str:
    """Name a line so that it is found again after a change."""
    if line.entry is not None:
        return f"{line.entry.marronnier.slug}.{line.entry.year}"
    mark = line.mark
    assert mark is not None  # noqa: S101 - a line without a marronnier is a mark
    return f"{mark.kind}.{mark.event_id or mark.slug}.{mark.title}.{mark.first}.{line.month}"


def kind_of(line: Line) -> MarkKind:
    """Return what a line is; an undated one can only be a marronnier."""
    return line.mark.kind if line.mark else MarkKind.MARRONNIER


def sign_of(kind: MarkKind) -> tuple[str, str]:
    """Return the icon of a kind of mark, and its colour role."""
    return _SIGNS[kind]


def title_of(line: Line) -> str:
    """Return the name that the user gave, else the bundled one."""
    if line.mark is not None:
        return line.mark.title
    return line.entry.marronnier.label if line.entry else ""


def _when(mark: DayMark, month: date) -> str:
    """Write the days of a mark inside a month in little room."""
    end = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    if mark.first <= month and mark.last >= end:
        return QCoreApplication.translate("YearLines", "all month")
    if mark.first == mark.last:
        return f"{words.short_weekday(mark.first.weekday())}{NBSP}{_number(mark.first)}"
    if mark.first < month:
        return f"→{NBSP}{_number(mark.last)}"
    if mark.last > end:
        return f"{_number(mark.first)}{NBSP}→"
    return f"{_number(mark.first)}–{mark.last.day}"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def _doubt(line: Line) -> str:
    translate = QCoreApplication.translate
    if line.mark is None:
        usual = line.entry.marronnier.usual if line.entry else ""
        return translate("YearLines", "to be dated: {usual}").format(usual=usual)
    return "" if line.mark.is_confirmed else translate("YearLines", "to be confirmed")


def _detail(line: Line, themes: Mapping[str, str]) -> str:
    """Say where a mark that goes on ends, and the themes of a marronnier."""
    mark = line.mark
    if line.entry is not None:
        own = mark.detail if mark is not None and mark.event_id is not None else ""
        named = (themes.get(theme, theme) for theme in line.entry.marronnier.themes)
        return own or " · ".join(named)
    if mark is None:
        return ""
    if mark.first != mark.last and (mark.first < line.month or _ends_later(mark, line.month)):
        until = QCoreApplication.translate("YearLines", "until {day}")
        return until.format(day=wording.day(mark.last))
    return mark.detail if mark.kind not in _SHORT else ""


def _ends_later(mark: DayMark, month: date) -> bool:
    return (mark.last.year, mark.last.month) != (month.year, month.month)


def _tip(line: Line, period: str) -> str:
    """Say on hover what the line has no room for: the whole period, the text it rests on."""
    parts = [wording.capital(period)] if period else []
    if line.entry is not None:
        parts.append(line.entry.marronnier.origin)
    elif line.mark is not None and line.mark.detail:
        parts.append(line.mark.detail)
    return "\n".join(parts)


# What their colour and the head of the page say already.
_SHORT: Final = frozenset({MarkKind.SCHOOL_HOLIDAY, MarkKind.GUARD, MarkKind.POLL})
