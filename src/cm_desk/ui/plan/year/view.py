"""Année: what surrounds the plan, month by month, and what could be spoken of."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.territory import SchoolZone
from cm_desk.domain.year_frame import EventKind
from cm_desk.services import known_years, year_frame, year_sheet
from cm_desk.services.year_sheet import YearSheet
from cm_desk.ui.design import Banner, Button, Flow, Segmented, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_event import open_event
from cm_desk.ui.dialogs.plan_year import open_choices
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.parts import PlanView
from cm_desk.ui.plan.year.acts import act
from cm_desk.ui.plan.year.legend import YearLegend
from cm_desk.ui.plan.year.month_card import MonthCard
from cm_desk.ui.plan.year.row import Act, YearRow

_COLUMN: Final = 340


class YearView(PlanView):
    """The year at a glance: twelve months, each with its small calendar and its lines."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self.kind = Segmented(
            icons,
            [("school", self.tr("School year")), ("civil", self.tr("Calendar year"))],
            self.tr("Kind of year"),
        )
        self._first = year_sheet.start_of(desk.today(), is_school_year=True)
        self.previous = icon_button(
            icons, "chevron-left", self.tr("Previous year"), on_click=lambda: self._turn(-1)
        )
        self.next = icon_button(
            icons, "chevron-right", self.tr("Next year"), on_click=lambda: self._turn(1)
        )
        self._title = text("", "heading", wrap=False)
        self._summary = text("", "muted")
        self._answer = Button(icons, "", on_click=self._make_known)
        self._dates_unknown = self._banner()
        self._told, self._has_zone = "", False
        self.cards = [MonthCard(icons, desk.texts) for _number in range(year_sheet.MONTHS)]
        for card in self.cards:
            card.asked.connect(self._ask)
        self._lay_out()
        self.kind.chosen.connect(self._change_kind)

    @property
    def first(self) -> date:
        """The first day of the twelve months."""
        return self._first

    @override
    def reload(self) -> None:
        desk = self.desk
        sheet = year_sheet.read(desk.dossier, resources=desk.resources, first=self._first)
        themes = {one.slug: one.label for one in year_frame.themes(desk.resources)}
        self._head(sheet)
        for card, month in zip(self.cards, sheet.months, strict=True):
            card.show_month(month, themes, desk.today())

    def go_to(self, day: date) -> None:
        """Show the twelve months that hold a day."""
        self._first = year_sheet.start_of(day, is_school_year=self.kind.current == "school")
        self.reload()

    def new_event(self, kind: EventKind = EventKind.HIGHLIGHT) -> None:
        """Ask for one of the territory's own dates."""
        open_event(self.desk, None, self, kind=kind)

    # What is shown

    def _head(self, sheet: YearSheet) -> None:
        start, end = sheet.months[0].first, sheet.last
        years = str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        self._title.setText(years)
        self.previous.setEnabled(start.year > known_years.FIRST_YEAR)
        latest = self.desk.today().year + known_years.YEARS_AHEAD
        self.next.setEnabled(end.year < latest)
        self._summary.setText(self._chosen(sheet))
        self._tell_unknown(sheet)

    def _chosen(self, sheet: YearSheet) -> str:
        """Say the zone, the public holidays and the themes in force."""
        texts, chosen = self.desk.texts, sheet.choices
        zone = texts.label(chosen.zone) if chosen.zone else self.tr("no school zone")
        themes = self.tr("all themes")
        if chosen.themes is not None:
            count = len(chosen.themes)
            themes = self.tr("%n theme(s)", "", count)
        holidays = self.tr("public holidays: {region}").format(region=texts.label(sheet.region))
        return f"{zone} · {holidays} · {themes}"

    def _tell_unknown(self, sheet: YearSheet) -> None:
        sentence = self._unknown(sheet)
        self._dates_unknown.setVisible(bool(sentence))
        self._has_zone = sheet.choices.zone is not None
        words = self.tr("Add school holidays…") if self._has_zone else self.tr("Choose the zone…")
        self._answer.setText(words)
        self._answer.setAccessibleName(words)
        if sentence and sentence != self._told:
            self._dates_unknown.show_message(sentence, role="info")
        self._told = sentence

    def _unknown(self, sheet: YearSheet) -> str:
        zone, known = sheet.choices.zone, sheet.known_until
        if zone is None:
            return self.tr("Choose the school zone to see the school holidays.")
        is_known = known is not None and known >= sheet.last
        if zone in {SchoolZone.CORSICA, SchoolZone.OVERSEAS} and not is_known:
            return self.tr(
                "Your rector sets the school holidays: add them below, or import the calendar"
                " file of your académie."
            )
        if sheet.first < sheet.known_from:
            return self.tr("School holidays before {day} are not kept in CM Desk.").format(
                day=wording.day(sheet.known_from)
            )
        if known is None or is_known:
            return ""
        return self.tr(
            "The school calendar is not published after {day}: no school holiday is shown"
            " beyond. Add them once they are known, or import a calendar file."
        ).format(day=wording.day(known))

    # What is asked

    def _ask(self, wanted: Act, row: YearRow, at: QPoint) -> None:
        act(self.desk, row.line, wanted, at, self)

    def _make_known(self) -> None:
        """Do what the banner says of the school holidays."""
        if self._has_zone:
            self.new_event(EventKind.SCHOOL_HOLIDAY)
        else:
            open_choices(self.desk, self)

    def _change_kind(self, key: str) -> None:
        today = self.desk.today()
        # Today stays in sight when it was.
        shown = self._first <= today <= year_sheet.last_of(self._first)
        self._first = year_sheet.start_of(
            today if shown else self._first, is_school_year=key == "school"
        )
        self.reload()

    def _turn(self, years: int) -> None:
        self._first = self._first.replace(year=self._first.year + years)
        self.reload()

    # How it is laid out

    def _banner(self) -> Banner:
        banner = Banner(self.desk.icons, action=self._answer)
        banner.hide()
        return banner

    def _lay_out(self) -> None:
        icons = self.desk.icons
        now = Button(
            icons, self.tr("Today"), role="quiet", on_click=lambda: self.go_to(self.desk.today())
        )
        walk = QWidget()
        row = QHBoxLayout(walk)
        icons.theme.arrange(row)
        for part in (self.previous, self._title, self.next, now):
            row.addWidget(part)
        self.add = Button(icons, self.tr("Add a date…"), icon="plus", on_click=self.new_event)
        self.settings = Button(
            icons,
            self.tr("Zone, public holidays, themes…"),
            icon="adjustments",
            role="quiet",
            on_click=lambda: open_choices(self.desk, self),
        )
        bar = QWidget()
        flow = Flow(icons.theme, spacing=t.SPACE_M)
        flow.setContentsMargins(0, 0, 0, 0)
        for group in (walk, self.kind, self.add, self.settings):
            flow.addWidget(group)
        bar.setLayout(flow)
        months = QWidget()
        grid = Flow(icons.theme, spacing=t.SPACE_M, column=_COLUMN)
        for card in self.cards:
            grid.addWidget(card)
        months.setLayout(grid)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_M)
        legend = YearLegend(icons, self.desk.texts)
        parts: tuple[QWidget, ...] = (bar, self._summary, self._dates_unknown, legend, months)
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
