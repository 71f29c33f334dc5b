"""The quarter of an hour of a Monday: one line a thing to do, until none is left."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account
from cm_desk.domain.agenda import Agenda, ReadingDue, Silent, Uncovered
from cm_desk.domain.plan import Content
from cm_desk.ui.design import Badge, Button, IconView, icon_button, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.home import acts
from cm_desk.ui.home.linked_card import LinkedCard

T = TypeVar("T")

_MOST: Final = 5
_HEAD: Final = 96
_COLUMNS: Final = 6


class Line(NamedTuple):
    """One thing to do: when or who, what, what tells its state, and the button that does it.

    ``move`` plans it another day, for what will not be done on its own; ``content_id`` is what
    the plan shows of it.
    """

    key: str
    head: str
    words: str
    badge: str
    urgent: bool
    action: str
    act: Callable[[], object]
    move: Callable[[], object] | None = None
    content_id: int | None = None


class MondayCard(LinkedCard):
    """What the week asks; a tick puts a line away until next Monday."""

    def __init__(self, desk: Desk) -> None:
        action = QCoreApplication.translate("Home", "Open the plan")
        super().__init__(desk, action, icon="calendar-month", page="plan")
        self._desk = desk
        self._agenda = Agenda(desk.today())
        self._networks: Mapping[int, str] = {}
        self._ticks: dict[str, Button] = {}

    def show_agenda(self, agenda: Agenda, networks: Mapping[int, str]) -> None:
        """Show these lines, but those ticked since Monday; ``networks`` are named by account."""
        self._agenda, self._networks = agenda, networks
        ticked = self._ticked()
        sections = [
            (title, [line for line in lines if line.key not in ticked])
            for title, lines in self._sections(agenda)
        ]
        left = [(title, lines) for title, lines in sections if lines]
        every = {key for keys in agenda.keys().values() for key in keys}
        self.set_title(self.tr("The quarter of an hour of the week"), subtitle=self._summary())
        self._ticks = {}
        fresh = QWidget()
        grid = QGridLayout(fresh)
        self._desk.icons.theme.arrange(grid, spacing=6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        for title, lines in left:
            self._add_section(grid, title, lines)
        if not left:
            done = self._done(nothing_at_all=not every)
            grid.addLayout(done, grid.rowCount(), 0, 1, _COLUMNS)
        if put_away := len(every & ticked):
            grid.addLayout(self._put_away(put_away), grid.rowCount(), 0, 1, _COLUMNS)
        self.show_rows(fresh)

    # What is said

    def _summary(self) -> str:
        agenda = self._agenda
        parts = [wording.capital(wording.week(agenda.monday))]
        if agenda.late:
            parts.append(self.tr("%n late", "", len(agenda.late)))
        if agenda.to_approve:
            parts.append(self.tr("%n to approve", "", len(agenda.to_approve)))
        parts.append(self.tr("%n planned this week", "", len(agenda.this_week)))
        minutes = agenda.minutes(self._ticked())
        if minutes > 60:
            parts.append(self.tr("about {time}").format(time=wording.duration(minutes)))
        elif minutes:
            parts.append(self.tr("about %n minute(s)", "", minutes))
        return " · ".join(parts)

    def _sections(self, agenda: Agenda) -> Sequence[tuple[str, Sequence[Line]]]:
        keys = agenda.keys()
        return (
            (self.tr("Late"), self._contents(agenda.late, keys["late"], urgent=True)),
            (self.tr("To approve"), self._approvals(agenda.to_approve, keys["approve"])),
            (self.tr("Planned this week"), self._contents(agenda.this_week, keys["week"])),
            (
                self.tr("Silent accounts"),
                [self._silent(key, one) for key, one in _paired(keys["silent"], agenda.silent)],
            ),
            (
                self.tr("History not known"),
                [
                    self._uncovered(key, one)
                    for key, one in _paired(keys["import"], agenda.uncovered)
                ],
            ),
            (
                self.tr("Followers to note"),
                [self._reading(key, one) for key, one in _paired(keys["reading"], agenda.readings)],
            ),
        )

    def _contents(
        self, contents: Sequence[Content], keys: Sequence[str], *, urgent: bool = False
    ) -> list[Line]:
        return [
            Line(
                key,
                wording.short_day(one.planned_on) if one.planned_on else "",
                one.title,
                self._desk.texts.label(one.status),
                urgent,
                self.tr("Published…"),
                partial(acts.publish, self._desk, one, self),
                partial(acts.move, self._desk, one, self) if urgent else None,
                one.id,
            )
            for key, one in _paired(keys, contents)
        ]

    def _approvals(self, contents: Sequence[Content], keys: Sequence[str]) -> list[Line]:
        return [
            Line(
                key,
                wording.short_day(one.planned_on) if one.planned_on else self.tr("no date"),
                one.title,
                self._desk.texts.label(one.status),
                False,
                self.tr("Approve…"),
                partial(acts.approve, self._desk, one, self),
                content_id=one.id,
            )
            for key, one in _paired(keys, contents)
        ]

    def _silent(self, key: str, one: Silent) -> Line:
        said = self.tr("no publication for %n day(s)", "", one.days)
        since = self.tr("since {day}").format(day=wording.day(one.since)) if one.since else ""
        words = f"{said}, {since}" if since else said
        act = partial(self._desk.go, "plan")
        return self._about(one.account, key, words, self.tr("Plan"), act=act, urgent=True)

    def _uncovered(self, key: str, one: Uncovered) -> Line:
        words = (
            self.tr("not covered since {day}").format(day=wording.day(one.since))
            if one.since
            else self.tr("no period covered yet")
        )
        act = partial(self._desk.go, "publications")
        return self._about(one.account, key, words, self.tr("Import"), act=act)

    def _reading(self, key: str, one: ReadingDue) -> Line:
        words = (
            self.tr("noted on {day}").format(day=wording.day(one.last))
            if one.last
            else self.tr("never noted")
        )
        act = partial(acts.note_reading, self._desk, one.account, self)
        return self._about(one.account, key, words, self.tr("Note…"), act=act)

    def _about(
        self,
        account: Account,
        key: str,
        words: str,
        action: str,
        *,
        act: Callable[[], object],
        urgent: bool = False,
    ) -> Line:
        """Return the line of what an account awaits: it has no state to badge."""
        network = self._networks.get(account.id or 0, "").partition(" (")[0]
        named = " – ".join(part for part in (network, account.name) if part)
        return Line(key, named, words, "", urgent, action, act)

    # How it is laid out

    def _add_section(self, grid: QGridLayout, title: str, lines: Sequence[Line]) -> None:
        head = text(f"{title} ({len(lines)})", "label")
        head.setContentsMargins(0, self._desk.icons.theme.px(6), 0, 0)
        grid.addWidget(head, grid.rowCount(), 0, 1, _COLUMNS)
        # Accounts are few, and the plan would not show those for which there is no room.
        shown = lines if lines[0].content_id is None else lines[:_MOST]
        for line in shown:
            self._add_row(grid, title, line)
        if len(lines) > len(shown):
            left = self._leftover(title, [line.key for line in lines], lines[len(shown)].content_id)
            grid.addLayout(left, grid.rowCount(), 0, 1, _COLUMNS)

    def _leftover(self, section: str, keys: Sequence[str], first: int | None) -> QHBoxLayout:
        """Open the plan where the lines left out begin, or put the whole section away."""
        icons, more = self._desk.icons, len(keys) - _MOST
        row = QHBoxLayout()
        icons.theme.arrange(row)
        see = Button(
            icons,
            self.tr("and %n more in the plan", "", more),
            role="quiet",
            on_click=partial(self._desk.go, "plan", first),
        )
        away = Button(
            icons, self.tr("Tick them all"), role="quiet", on_click=lambda: self._tick(*keys)
        )
        see.setAccessibleName(f"{section}, {see.text()}")
        away.setAccessibleName(f"{away.text()}, {section}")
        row.addWidget(see)
        row.addWidget(away)
        row.addStretch(1)
        return row

    def _add_row(self, grid: QGridLayout, section: str, line: Line) -> None:
        icons, row = self._desk.icons, grid.rowCount()
        head = text(line.head)
        head.setMinimumWidth(icons.theme.px(_HEAD))
        grid.addWidget(head, row, 0)
        grid.addWidget(text(line.words, "strong" if line.badge else "body"), row, 1)
        if line.badge:
            badge = Badge(line.badge, role="danger" if line.urgent else "neutral")
            grid.addWidget(badge, row, 2, Qt.AlignmentFlag.AlignRight)
        act = Button(icons, line.action, role="quiet", on_click=line.act)
        subject = line.words if line.badge else line.head
        act.setAccessibleName(f"{line.action} {subject}")
        grid.addWidget(act, row, 4, Qt.AlignmentFlag.AlignRight)
        if line.move is not None:
            name = self.tr("Move to another day: {line}").format(line=subject)
            grid.addWidget(icon_button(icons, "calendar-event", name, on_click=line.move), row, 3)
        name = self.tr("Put away until Monday: {line}").format(line=f"{section}, {subject}")
        tick = icon_button(icons, "check", name, on_click=lambda: self._tick(line.key))
        grid.addWidget(tick, row, 5)
        self._ticks[line.key] = tick

    def _done(self, *, nothing_at_all: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.icons.theme.arrange(row, spacing=8)
        row.addWidget(IconView(self._desk.icons, "circle-check", "success"))
        after = self._agenda.monday + timedelta(days=7)
        sentence = (
            self.tr("Nothing late, nothing to approve, nothing planned this week.")
            if nothing_at_all
            else self.tr("All is done for this week. See you on Monday {day}.").format(
                day=wording.day(after)
            )
        )
        row.addWidget(text(sentence), 1)
        return row

    def _put_away(self, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(text(self.tr("%n line(s) put away", "", count), "caption", wrap=False))
        again = Button(
            self._desk.icons, self.tr("Show them again"), role="quiet", on_click=self._untick
        )
        row.addWidget(again)
        row.addStretch(1)
        return row

    # What was ticked since Monday

    def _ticked(self) -> frozenset[str]:
        kept = self._desk.preferences.settings
        return frozenset(kept.ticked) if kept.ticked_week == self._week() else frozenset()

    def _week(self) -> str:
        """Name the week of this file: another file, or another Monday, starts afresh."""
        return f"{self._agenda.monday} {self._desk.dossier.path}"

    def _tick(self, *keys: str) -> None:
        rank = list(self._ticks).index(keys[0])
        lines = sorted({*self._ticked(), *keys})
        self._desk.preferences.remember(ticked_week=self._week(), ticked=tuple(lines))
        self.show_agenda(self._agenda, self._networks)
        if self._ticks:  # the keyboard stays where it was: the next line came there
            after = list(self._ticks.values())[min(rank, len(self._ticks) - 1)]
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _untick(self) -> None:
        self._desk.preferences.remember(ticked=())
        self.show_agenda(self._agenda, self._networks)


def _paired(keys: Sequence[str], rows: Sequence[T]) -> Iterable[tuple[str, T]]:
    return zip(keys, rows, strict=True)
