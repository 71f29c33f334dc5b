"""What the year brings to each day of the calendar, ready to be painted and said."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cm_desk.domain.wording import NBSP, lowered
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Icons

# Longer marks are named where they begin, and on Mondays or each day if they are short.
_A_FEW_DAYS: Final = 3
_TWO_WEEKS: Final = 14
_SIGNS: Final = MappingProxyType(
    {
        MarkKind.POLL: ("scale", "danger"),
        MarkKind.HIGHLIGHT: ("star", "accent"),
        MarkKind.ABSENCE: ("user", "muted"),
        MarkKind.NOTE: ("message", "muted"),
        MarkKind.MARRONNIER: ("calendar-event", "info"),
    }
)


class MarkLine(NamedTuple):
    """One line of a day: an icon, the colour role of both, and the words."""

    icon: str
    role: str
    words: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What a day is: ``head``, a public holiday, stands beside its number.

    ``school`` names the school holidays and ``school_rank`` counts the days that they have
    lasted since Monday; ``spoken`` says all that the day is.
    """

    head: str = ""
    school: str = ""
    school_rank: int = 0
    guarded: bool = False
    absent: bool = False
    lines: tuple[MarkLine, ...] = ()
    spoken: tuple[str, ...] = ()


NO_MARKS: Final = DayMarks()


def marks_by_day(
    marks: Iterable[DayMark],
    *,
    first: date,
    last: date,
    hidden: AbstractSet[MarkKind],
    texts: Texts,
) -> dict[date, DayMarks]:
    """Share the marks that are wanted between the days from ``first`` to ``last``."""
    days: dict[date, list[DayMark]] = {}
    for mark in marks:
        if mark.kind in hidden:
            continue
        day = max(mark.first, first)
        while day <= min(mark.last, last):
            days.setdefault(day, []).append(mark)
            day += timedelta(days=1)
    return {day: _of_day(day, found, first, texts) for day, found in days.items()}


def _of_day(day: date, marks: Iterable[DayMark], first: date, texts: Texts) -> DayMarks:
    by_kind: dict[MarkKind, list[DayMark]] = {}
    for mark in marks:
        by_kind.setdefault(mark.kind, []).append(mark)
    school = by_kind.get(MarkKind.SCHOOL_HOLIDAY, [])
    monday = day - timedelta(days=day.weekday())
    return DayMarks(
        head=" · ".join(map(_words, by_kind.get(MarkKind.PUBLIC_HOLIDAY, ()))),
        school=_words(school[0]) if school else "",
        school_rank=(day - max(monday, first, school[0].first)).days if school else 0,
        guarded=MarkKind.GUARD in by_kind,
        absent=MarkKind.ABSENCE in by_kind,
        lines=tuple(
            MarkLine(*sign, _words(mark), mark.is_confirmed)
            for kind, sign in _SIGNS.items()
            for mark in by_kind.get(kind, ())
            if _is_named(mark, day, first)
        ),
        spoken=tuple(_said(mark, texts) for found in by_kind.values() for mark in found),
    )


def _is_named(mark: DayMark, day: date, first: date) -> bool:
    length = (mark.last - mark.first).days + 1
    begins = day == max(mark.first, first)
    return begins or length <= _A_FEW_DAYS or (length <= _TWO_WEEKS and day.weekday() == 0)


def _words(mark: DayMark) -> str:
    return mark.title if mark.is_confirmed else f"{mark.title}\u202f?"


def _said(mark: DayMark, texts: Texts) -> str:
    parts = [f"{texts.label(mark.kind)}{NBSP}: {mark.title}"]
    if lowered(texts.label(mark.kind)) in lowered(mark.title):
        parts = [mark.title]
    if mark.detail:
        parts.append(f"({mark.detail})")
    if not mark.is_confirmed:
        parts.append(QCoreApplication.translate("PlanOverlays", "(to be confirmed)"))
    return " ".join(parts)


class OverlayMenu(QObject):
    """Choose which marks of the year the calendar shows.

    Signals:
        changed: ``hidden`` returns something else.
    """

    changed = Signal()

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._hidden: frozenset[MarkKind] = frozenset()

    @property
    def hidden(self) -> frozenset[MarkKind]:
        """The kinds of marks that are not wanted."""
        return self._hidden

    def hide_only(self, kinds: Iterable[MarkKind]) -> None:
        """Take what was remembered, telling nobody."""
        self._hidden = frozenset(kinds)

    def button(self, icons: Icons, parent: QWidget) -> Button:
        """Return a button that opens the menu."""
        button = Button(icons, self.tr("Marks of the year"), icon="calendar-event", parent=parent)
        button.clicked.connect(lambda _on: self.open(button))
        return button

    def open(self, button: QWidget) -> QMenu:
        """Show the menu under a button."""
        menu = QMenu(button)
        for kind in MarkKind:
            action = menu.addAction(self._texts.label(kind))
            action.setCheckable(True)
            action.setChecked(kind not in self._hidden)
            action.toggled.connect(lambda on, kind=kind: self._toggle(kind, shown=on))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _toggle(self, kind: MarkKind, *, shown: bool) -> None:
        self._hidden = self._hidden - {kind} if shown else self._hidden | {kind}
        self.changed.emit()
