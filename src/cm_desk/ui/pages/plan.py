"""Planning éditorial: what is to appear, by month, by week or as a list, and what it costs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain.plan_lines import ContentLine
from cm_desk.services import plan_view, planning, year_frame
from cm_desk.services.planning import Spot
from cm_desk.ui.design import Button, PageHeader, ScrollPage, Segmented
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_day import DayDialog
from cm_desk.ui.overriding import override
from cm_desk.ui.page import CHOICE_OF_VIEWS, Page
from cm_desk.ui.plan.acts import PlanActs
from cm_desk.ui.plan.board import Board
from cm_desk.ui.plan.calendar_view import CalendarView
from cm_desk.ui.plan.empty import empty_plan
from cm_desk.ui.plan.filters import PlanFilters
from cm_desk.ui.plan.gestures import Carried, Gesture, page_key
from cm_desk.ui.plan.guard_banner import GuardBanner
from cm_desk.ui.plan.ideas import IdeasPanel
from cm_desk.ui.plan.legend import Legend
from cm_desk.ui.plan.look import Looks
from cm_desk.ui.plan.memory import PlanMemory, Remembered
from cm_desk.ui.plan.month import month_view
from cm_desk.ui.plan.more_menu import more_button
from cm_desk.ui.plan.names import PlanNames, read_plan_names
from cm_desk.ui.plan.overlays import OverlayMenu, marks_by_day
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.parts import VIEWS, Part, PlanView
from cm_desk.ui.plan.table import PlanTable
from cm_desk.ui.plan.walk import DaysShown
from cm_desk.ui.plan.week import week_view

_WIDTH: Final = 1760
_HOURS_AFTER: Final = 100  # milliseconds: the days come first, the hours of their weeks follow
_MONTH, _WEEK, _LIST, _POLLS = "month", "week", "list", "polls"


class PlanPage(Page):
    """Plan, move, and mark as published."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "account",
            "account_audience",
            "account_objective",
            "audience",
            "calendar_event",
            "content",
            "content_version",
            "coverage",
            "member",
            "network",
            "objective",
            "pillar",
            "plan_setting",
            "poll",
            "publication",
            "reading",
            "series",
            "territory",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons, texts = desk.icons, desk.texts
        self._names = PlanNames()
        self._shown = DaysShown()
        self._lines: dict[date, list[ContentLine]] = {}
        self._said: Mapping[int, str] | None = None
        self._last = _MONTH
        self._parts: dict[str, PlanView] = {}
        self._memory = PlanMemory(desk.preferences, desk.dossier)
        self._looks = Looks(texts, desk.today)
        self._painter = CardPainter(icons)
        self.acts = PlanActs(desk, self, names=lambda: self._names, select=self.select)
        self.overlays = OverlayMenu(texts, self)
        self.filters = PlanFilters(icons, texts)
        self.month = month_view(icons, self._painter, self.overlays, desk.today())
        self.week = week_view(icons, self._painter, self.overlays, desk.today())
        self.list = PlanTable(icons, texts, desk.today())
        self.ideas = IdeasPanel(icons, self._painter, self._looks.of)
        self.legend = Legend(icons, texts, self._painter)
        self._hours = self.after(_HOURS_AFTER, self._show_loads)
        self._lay_out()
        self._recall()
        self._connect()

    @override
    def start(self) -> None:
        calendar = self._calendar()
        inside = calendar is not None and calendar.grid.keeps_keyboard()
        self.acts.plan(Spot(calendar.grid.day if calendar and inside else None))

    @override
    def show_about(self, about: int) -> None:
        """Show one content in its month, the keyboard on it."""
        self.freshen()
        self._choose_view(_MONTH)
        self.select([about])

    @override
    def reload(self) -> None:
        names = read_plan_names(self.desk.dossier)
        self._looks.begin(names)
        self._said = None
        if names != self._names:
            self._names = self._painter.names = names
            self.filters.show_names(names)
            self.legend.show_names(names.names.pillars.items(), names.names.audiences.values())
        self._show()

    # What is shown

    def select(self, ids: Sequence[int]) -> None:
        """Show contents where they are planned, the keyboard on the first."""
        found = planning.some(self.desk.dossier, ids)
        if not found:
            return
        calendar, first = self._calendar(), found[0]
        if first.planned_on is None:
            self.ideas.list.select(ids)
        elif calendar is not None:
            calendar.select_content(first.id or 0, first.planned_on)
            calendar.grid.choose(frozenset(ids) if len(ids) > 1 else frozenset())
        else:
            self.list.select(ids)

    def show_week(self, day: date) -> None:
        """Show the week of a day, the keyboard on it."""
        self._choose_view(_WEEK)
        self.week.wander(day)

    def _calendar(self) -> CalendarView[Any] | None:
        """Return the calendar on screen, if it is one."""
        return self._calendars().get(self.view.current)

    def _calendars(self) -> Mapping[str, CalendarView[Any]]:
        return {_MONTH: self.month, _WEEK: self.week}

    def _show(self) -> None:
        current = self.view.current
        part = self._part(current)
        empty = part is None and plan_view.is_empty(self.desk.dossier)
        self._empty.setVisible(empty)
        self.filters.setVisible(part is None and not empty)
        self.board.setVisible(part is None and not empty)
        for one in self._parts.values():
            one.setVisible(one is part)
        calendar = self._calendar()
        if current == _POLLS:
            self._guard.hide()
        else:
            self._guard.show_for(self.desk.today(), calendar.days() if calendar else None)
        if part is not None:
            part.reload()
        elif not empty:
            self._show_board()

    def _show_board(self) -> None:
        dossier, wanted = self.desk.dossier, self.filters.wanted()
        ideas = plan_view.undated(dossier, wanted)
        self.ideas.show_lines(ideas.lines, hidden=ideas.hidden)
        calendar = self._calendar()
        self.board.show_view(calendar or self.list, calendar.bar if calendar else None)
        if calendar is not None:
            self._show_calendar(calendar, hidden_ideas=ideas.hidden)
            return
        if wanted.words and self._said is None:
            self._said = plan_view.said(dossier)
        found = plan_view.everything(dossier, wanted, said=self._said)
        self.filters.show_hidden(found.hidden)
        self.list.show_contents(
            found.lines,
            self._names,
            total=len(found.lines) + found.hidden,
            today=self.desk.today(),
        )

    def _show_calendar(self, calendar: CalendarView[Any], *, hidden_ideas: int) -> None:
        # Only what is on screen is read and described: the plan may hold years.
        desk = self.desk
        first, last = calendar.days()
        found = plan_view.between(desk.dossier, self.filters.wanted(), first=first, last=last)
        self._lines = plan_view.by_day(found.lines)
        marks = year_frame.marks(desk.dossier, resources=desk.resources, first=first, last=last)
        self._shown = DaysShown(
            {day: [self._looks.of(one) for one in those] for day, those in self._lines.items()},
            marks_by_day(
                marks, first=first, last=last, hidden=self.overlays.hidden, texts=desk.texts
            ),
        )
        self.filters.show_hidden(found.hidden + hidden_ideas)
        calendar.show_days(self._shown, today=desk.today())
        if calendar is self.month:
            self._hours.start()

    def _show_loads(self) -> None:
        from cm_desk.services import workload  # noqa: PLC0415 - the days come first
        from cm_desk.ui.plan.week_load import strips_of  # noqa: PLC0415 - as above

        desk = self.desk
        first, last = self.month.days()
        loads = workload.weeks(
            desk.dossier, resources=desk.resources, first=first, last=last, today=desk.today()
        )
        self.month.grid.show_strips(strips_of(loads))

    # Views

    def _choose_view(self, key: str) -> None:
        self.view.choose(key)
        self._change_view(key)

    def _change_view(self, key: str) -> None:
        """Show another view, on the same days."""
        calendars = self._calendars()
        before, after = calendars.get(self._last), calendars.get(key)
        self._last = key
        self._remember()
        if before is None or after is None or before is after:
            self._show()
            return
        after.take(before.grid.day)
        self._show()
        after.grid.stay(before.grid.day, before.grid.content)

    def _part(self, key: str) -> PlanView | None:
        """Return a view that is loaded when it is first chosen; None for our own."""
        named = next((part for part in VIEWS if part.key == key), None)
        if named is None:
            return None
        if key not in self._parts:
            built: PlanView = named.load()(self.desk)
            built.week_asked.connect(self.show_week)
            self._parts[key] = built
            self._page.add(built, 1)
        return self._parts[key]

    def _recall(self) -> None:
        """Look at the plan as it was last looked at."""
        found = self._memory.recall()
        self.overlays.hide_only(found.hidden)
        self.filters.recall(found.filters)
        known = {_MONTH, _WEEK, _LIST, *(part.key for part in VIEWS)}
        self._last = found.view if found.view in known else _MONTH
        self.view.choose(self._last)

    def _remember(self) -> None:
        self._memory.keep(
            Remembered(self.view.current, self.overlays.hidden, self.filters.remembered())
        )

    def _narrow(self) -> None:
        self._remember()
        self._show()

    # What is asked

    def _ask(self, gesture: Gesture, ids: Sequence[int], spot: Spot) -> None:
        self.acts.act(gesture, ids, spot)

    def _move(self, what: Carried, spot: Spot) -> None:
        calendar = self._calendar()
        if spot.day is not None and not self.month.reaches(spot.day):
            return
        self.acts.carry(what, spot)
        if calendar is not None and spot.day is not None and calendar.grid.box(spot.day) is None:
            calendar.select_content(what.lead, spot.day)

    def _open_day(self, day: date) -> None:
        marks = self._shown.marks.get(day)
        dialog = DayDialog(
            self.desk.icons,
            self._painter,
            self._looks.of,
            day,
            self._lines.get(day, ()),
            marks=marks.spoken if marks else (),
            parent=self,
        )
        dialog.asked.connect(self._ask)
        dialog.open()

    def _command(self, part: Part) -> None:
        shown = self.week.first if self.view.current == _WEEK else self.month.first
        part.load()(self.desk, self, shown.replace(day=1))

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = page_key(event)
        if key:
            self._do_key(key)
        else:
            super().keyPressEvent(event)

    def _do_key(self, key: str) -> None:
        keys = self.view_keys()
        calendar = self._calendar()
        if key == "today":
            (calendar or self.month).go_to_today()
        elif key == "search" and self.filters.isVisible():
            self.filters.search.setFocus()
            self.filters.search.selectAll()
        elif key == "help":
            self._show_keys()
        elif key.isdecimal() and int(key) <= len(keys):
            self._choose_view(keys[int(key) - 1])
            self._go_down()

    def view_keys(self) -> Sequence[str]:
        """Return the names of the views, in the order of the keys that choose them."""
        return (_MONTH, _WEEK, _LIST, *(part.key for part in VIEWS))

    def _go_down(self) -> None:
        calendar = self._calendar()
        if calendar is not None:
            calendar.go_down()
        elif self.view.current == _LIST:
            self.list.table.view.setFocus()
        else:
            self.view.take_focus()

    def _show_keys(self) -> None:
        from cm_desk.ui.dialogs.plan_keys import open_keys  # noqa: PLC0415 - asked for rarely

        open_keys(self.desk.icons, self)

    # How it is built

    def _lay_out(self) -> None:
        icons = self.desk.icons
        self.view = Segmented(
            icons,
            [
                (_MONTH, self.tr("Month")),
                (_WEEK, self.tr("Week")),
                (_LIST, self.tr("List")),
                *((part.key, part.said()) for part in VIEWS),
            ],
            self.tr("View"),
        )
        self.view.setObjectName(CHOICE_OF_VIEWS)
        more = more_button(icons, on_command=self._command, on_keys=self._show_keys)
        new = Button(
            icons, self.tr("New content"), role="primary", icon="plus", on_click=self.start
        )
        header = PageHeader(
            icons, self.tr("Editorial plan"), primary=new, secondary=(self.view, more)
        )
        see = Button(
            icons, self.tr("See the elections"), on_click=lambda: self._choose_view(_POLLS)
        )
        self._guard = GuardBanner(self.desk, see)
        self._empty = empty_plan(self.desk, on_start=self.start)
        self.board = Board(
            icons,
            (self.month, self.week, self.list),
            (self.month.bar, self.week.bar),
            self.ideas,
            self.legend,
        )
        self._page = ScrollPage(icons, width=_WIDTH)
        icons.theme.arrange(self._page.body, spacing=16)
        for above in (header, self._guard, self.filters):
            self._page.add(above)
        for below in (self.board, self._empty):
            self._page.add(below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _connect(self) -> None:
        self.view.chosen.connect(self._change_view)
        self.filters.changed.connect(self._narrow)
        self.filters.down.connect(self._go_down)
        self.overlays.changed.connect(self._narrow)
        for calendar in (self.month, self.week):
            calendar.grid.asked.connect(self._ask)
            calendar.grid.moved.connect(self._move)
            calendar.grid.day_opened.connect(self._open_day)
            calendar.turned.connect(self._show)
        self.month.grid.week_opened.connect(self.show_week)
        self.list.asked.connect(self._ask)
        self.list.moved.connect(self._move)
        self.list.key_pressed.connect(self._do_key)
        self.ideas.asked.connect(self._ask)
        self.ideas.moved.connect(self._move)
        self.ideas.hidden_asked.connect(self.filters.clear)
