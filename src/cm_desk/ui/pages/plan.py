"""Planning éditorial: what is to appear, by month or as a list."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain.plan import Content, Status
from cm_desk.services import planning, territory
from cm_desk.ui.design import Button, EmptyState, PageHeader, ScrollPage, Segmented
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_content import open_content
from cm_desk.ui.dialogs.plan_day import DayDialog
from cm_desk.ui.dialogs.plan_move import open_move
from cm_desk.ui.dialogs.plan_publish import open_publish
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.plan.filters import PlanFilters
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import CardPainter, Look, look_of
from cm_desk.ui.plan.month import MonthView, Shown
from cm_desk.ui.plan.names import PlanNames, read_plan_names
from cm_desk.ui.plan.table import PlanTable

_WIDTH = 1760


class PlanPage(Page):
    """Plan, move, and mark as published."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "content",
            "content_version",
            "account",
            "network",
            "audience",
            "objective",
            "pillar",
            "territory",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._contents: dict[int, Content] = {}
        self._names = PlanNames()
        self._listed = False
        self._days: dict[date, Sequence[Content]] = {}
        self._painter = CardPainter(icons)
        self.view = Segmented(
            icons, [("month", self.tr("Month")), ("list", self.tr("List"))], self.tr("View")
        )
        header = PageHeader(
            icons,
            self.tr("Editorial plan"),
            primary=Button(
                icons, self.tr("New content"), role="primary", icon="plus", on_click=self.start
            ),
            secondary=(self.view,),
        )
        self.filters = PlanFilters(icons, desk.texts)
        self.month = MonthView(icons, desk.texts, self._painter, self._look_of, desk.today())
        self.list = PlanTable(icons, desk.texts, desk.today())
        self._empty = self._empty_state()
        page = ScrollPage(icons, width=_WIDTH)
        page.body.setSpacing(icons.theme.px(16))
        page.add(header)
        page.add(self.filters)
        for content in (self.month, self.list, self._empty):
            page.add(content, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._connect()

    @override
    def start(self) -> None:
        in_month = self.month.isVisible() and self.month.grid.isAncestorOf(
            self.focusWidget() or self
        )
        self._new(self.month.grid.day if in_month else None)

    @override
    def reload(self) -> None:
        dossier = self.desk.dossier
        self._names = read_plan_names(dossier)
        self._painter.names = self._names
        everything = planning.contents(dossier)
        self._contents = {one.id: one for one in everything if one.id is not None}
        self.filters.show_names(self._names)
        self._show()

    # What is shown

    def _show(self) -> None:
        wanted = self.filters.wanted()
        shown = [one for one in self._contents.values() if wanted.accepts(one)]
        self._choose_view()
        if self.view.current == "list":
            self.list.show_contents(shown, self._names, total=len(self._contents))
            return
        days: dict[date, list[Content]] = {}
        ideas: list[Content] = []
        for one in shown:
            (ideas if one.planned_on is None else days.setdefault(one.planned_on, [])).append(one)
        self._days = dict(days)
        hidden = len(self._contents) - len(shown)
        self.month.show_contents(Shown(self._days, ideas, hidden), self._names)

    def _look_of(self, one: Content) -> Look:
        return look_of(one, self._names, self.desk.texts, self.desk.today())

    def _choose_view(self) -> None:
        empty = not self._contents
        current = self.view.current
        self._empty.setVisible(empty)
        self.filters.setVisible(not empty)
        self.month.setVisible(not empty and current == "month")
        self.list.setVisible(not empty and current == "list")

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.desk.icons,
            "calendar-month",
            self.tr("Nothing is planned yet"),
            self.tr(
                "Note your next subject, even without a date: it will wait among the ideas."
                " Then give it a day, an account and a text."
            ),
            action=Button(self.desk.icons, self.tr("Plan a first content"), on_click=self.start),
            secondary=Button(
                self.desk.icons,
                self.tr("Choose the accounts first"),
                role="quiet",
                on_click=lambda: self.desk.go("accounts"),
            ),
        )

    def _connect(self) -> None:
        self.view.chosen.connect(self._change_view)
        self.filters.changed.connect(self._show)
        self.filters.down.connect(self._go_down)
        self.month.asked.connect(self._ask)
        self.month.moved.connect(self._move)
        self.month.day_opened.connect(self._open_day)
        self.list.asked.connect(self._ask_list)

    def _change_view(self, key: str) -> None:
        self._show()
        if key == "list" and not self._listed:
            self._listed = True
            today = self.desk.today()
            coming = (k for k, one in self._contents.items() if (one.planned_on or today) >= today)
            self.list.scroll_to(next(coming, 0))

    def _go_down(self) -> None:
        if self.view.current == "month":
            self.month.go_down()
        else:
            self.list.table.view.setFocus()

    # What is asked

    def _ask(self, gesture: Gesture, content_id: int, day: date | None) -> None:
        if gesture is Gesture.NEW:
            self._new(day)
        elif content_id in self._contents:
            self._act(gesture, [self._contents[content_id]])

    def _ask_list(self, gesture: Gesture, ids: Sequence[int]) -> None:
        if gesture is Gesture.NEW:
            self._new(None)
        else:
            self._act(gesture, [self._contents[one] for one in ids if one in self._contents])

    def _act(self, gesture: Gesture, chosen: Sequence[Content]) -> None:
        dossier = self.desk.dossier
        match gesture:
            case Gesture.OPEN:
                self._open(chosen[0])
            case Gesture.MOVE:
                open_move(self.desk, chosen, self)
            case Gesture.PUBLISH:
                self._publish(chosen[0])
            case Gesture.DELETE:
                ids = [one.id for one in chosen if one.id is not None]
                self.desk.edit(lambda: planning.delete(dossier, ids), announce=True)
            case Gesture.NEW:
                self._new(None)

    def _new(self, day: date | None) -> None:
        zone = territory.read(self.desk.dossier).timezone
        blank = Content("", timezone=zone)
        if day is not None:
            blank = replace(blank, planned_on=day, status=Status.TO_WRITE)
        self._open(blank)

    def _open(self, one: Content) -> FormDialog:
        return open_content(self.desk, self._names, one, self, on_saved=self._show_saved)

    def _show_saved(self, content_id: int) -> None:
        one = self._contents.get(content_id)
        if one is None:
            return
        if self.view.current == "month":
            self.month.select_content(content_id, one.planned_on)
        else:
            self.list.select_content(content_id)

    def _publish(self, one: Content) -> None:
        if not (one.versions or self._names.open_accounts()):
            self.desk.messages.show(self.tr("Add first an account on the « Accounts » page."))
        elif one.versions and all(version.publication_id for version in one.versions):
            self.desk.messages.show(self.tr("This content is already published everywhere."))
        else:
            open_publish(self.desk, self._names, one, self)

    def _move(self, content_id: int, day: date | None) -> None:
        dossier = self.desk.dossier
        self.desk.edit(lambda: planning.move(dossier, content_id, to=day))

    def _open_day(self, day: date) -> None:
        looks = [self._look_of(one) for one in self._days.get(day, ())]
        dialog = DayDialog(self.desk.icons, self._painter, day, looks, parent=self)
        dialog.asked.connect(lambda gesture, content_id: self._ask(gesture, content_id, day))
        dialog.open()
