"""The card of the weeks' hours: the chart, its legend, the table, an image and a file."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from cm_desk.domain import wording
from cm_desk.domain.workload import WeekLoad
from cm_desk.services import territory
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.chart_card import ChartCard
from cm_desk.ui.comparison.legend import Legend
from cm_desk.ui.comparison.painting import Ink
from cm_desk.ui.comparison.picture import Drawing, Part, Words
from cm_desk.ui.design import Banner, Button
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.banner import BannerRole
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_effort import open_effort
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.load.chart import LoadChart
from cm_desk.ui.plan.load.marks import Words as ChartWords
from cm_desk.ui.plan.load.marks import paint_over
from cm_desk.ui.rows_model import Column

Sign = Literal["planned", "over", "available", "silent", "past"]


class LoadCard(ChartCard[WeekLoad]):
    """Show the hours planned each week against those that there are.

    Signals:
        week_asked(date): the Monday of a week that the person wants to see in the plan.
    """

    week_asked = Signal(date)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self.chart = LoadChart(icons, self.words)
        self.chart.week_asked.connect(self.week_asked)
        self.stage.addWidget(self.chart)
        self.unknown = Banner(
            icons,
            self.tr("Say how many hours a week you have: each week will be compared with them."),
            role="warning",
            action=Button(icons, self.tr("Give the hours"), on_click=self.ask_effort),
        )
        self.effort_button = Button(
            icons, self.tr("Hours and durations…"), icon="clock", on_click=self.ask_effort
        )
        self.add_action(self.effort_button)
        self.verdict = Banner(icons, "")
        for banner in (self.verdict, self.unknown):
            self.add(banner)
        self.lay_out(
            self.tr("Hours planned week by week"),
            self.tr("The whole ISO weeks, from Monday to Sunday: four behind, twelve ahead."),
            Legend(
                icons, [(partial(_paint_sign, sign=sign), words) for sign, words in self._signs()]
            ),
            file_name=self.tr("workload {day}"),
        )
        self.reading.setText(
            self.tr(
                "Reading: each bar adds up the time of the contents planned that week, whatever"
                " their accounts; abandoned contents are left out. Press a week to see it in the"
                " plan."
            )
        )

    def ask_effort(self) -> None:
        """Ask for the hours of a week and the minutes of each format."""
        open_effort(self.desk, self)

    def show_verdict(self, sentence: str, role: BannerRole) -> None:
        """Say above the chart whether the plan fits."""
        self.verdict.show_message(sentence, role=role)

    def show_loads(self, loads: Sequence[WeekLoad]) -> None:
        """Show these weeks, which follow each other."""
        self.unknown.setVisible(any(one.available_minutes is None for one in loads))
        words = ChartWords(silent=self.tr("silent"), now=self.tr("now"))
        self.chart.show_loads(loads, words, today=self.desk.today())
        self.copy_button.setEnabled(bool(loads))
        self.show_rows(loads)

    def words(self, load: WeekLoad) -> str:
        """Say a week in a sentence."""
        week = wording.capital(wording.week(load.monday))
        said = self.tr("{week}: {hours}, {contents}").format(
            week=week, hours=self._hours(load), contents=self._contents(load)
        )
        return ", ".join(part for part in (said, *self._remarks(load)) if part) + "."

    @override
    def columns(self) -> Sequence[Column[WeekLoad]]:
        return (
            Column(
                self.tr("Week"),
                lambda one: wording.week(one.monday, with_year=True),
                sort=lambda one: one.monday,
                width=30,
            ),
            Column(
                self.tr("Planned"),
                lambda one: wording.duration(one.planned_minutes),
                sort=lambda one: one.planned_minutes,
                numeric=True,
            ),
            Column(
                self.tr("Available"),
                _available,
                sort=lambda one: one.available_minutes,
                numeric=True,
            ),
            Column(
                self.tr("Too much"),
                lambda one: wording.duration(one.over_minutes) if one.over_minutes else "–",
                sort=lambda one: one.over_minutes,
                numeric=True,
            ),
            Column(
                self.tr("Contents"),
                lambda one: wording.number(one.contents),
                sort=lambda one: one.contents,
                numeric=True,
            ),
            Column(
                self.tr("Remarks"),
                lambda one: wording.capital(", ".join(self._remarks(one))),
                stretch=True,
                width=30,
            ),
        )

    @override
    def key(self, row: WeekLoad) -> Hashable:
        return row.monday

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[WeekLoad], Cell]]]:
        return (
            (self.tr("ISO week"), lambda one: _iso_week(one.monday)),
            (self.tr("Monday"), lambda one: one.monday),
            (self.tr("Planned minutes"), lambda one: one.planned_minutes),
            (self.tr("Of which spent"), lambda one: one.spent_minutes),
            (self.tr("Available minutes"), lambda one: one.available_minutes),
            (self.tr("Contents"), lambda one: one.contents),
            (self.tr("Publications"), lambda one: one.publications),
            (self.tr("Days of absence"), lambda one: len(one.away)),
            (self.tr("Public holidays"), lambda one: len(one.holidays)),
            (self.tr("Silent"), lambda one: int(one.is_silent)),
        )

    @override
    def parts(self) -> Sequence[Part]:
        if not self.rows:
            return ()
        here = territory.read(self.desk.dossier)
        name = here.name
        if here.is_example:
            name = self.tr("{name} (fictional example)").format(name=name)
        last = wording.week(self.rows[-1].monday)
        between = f"{wording.week(self.rows[0].monday)} – {last}"
        return (
            Words(self.title, t.HEADING),
            Words(f"{name}, {between}", role="muted"),
            Drawing(_Drawn(self.chart)),
            Words(" · ".join(words for _sign, words in self._signs()), t.CAPTION, "muted"),
        )

    def _hours(self, load: WeekLoad) -> str:
        planned = wording.duration(load.planned_minutes)
        if load.available_minutes is None:
            return self.tr("{planned} planned").format(planned=planned)
        return self.tr("{planned} out of {available}").format(
            planned=planned, available=wording.duration(load.available_minutes)
        )

    def _contents(self, load: WeekLoad) -> str:
        return self.tr("%n content(s)", "", load.contents)

    def _remarks(self, load: WeekLoad) -> list[str]:
        away, holidays = len(load.away), len(load.holidays)
        over = wording.duration(load.over_minutes)
        return [
            *([self.tr("silent week")] if load.is_silent else []),
            *([self.tr("{hours} too much").format(hours=over)] if load.over_minutes else []),
            *([self.tr("%n day(s) of absence", "", away)] if away else []),
            *([self.tr("%n public holiday(s)", "", holidays)] if holidays else []),
        ]

    def _signs(self) -> Sequence[tuple[Sign, str]]:
        return (
            ("planned", self.tr("hours planned")),
            ("over", self.tr("beyond the available hours")),
            ("available", self.tr("available hours, absences and public holidays taken off")),
            ("silent", self.tr("week with nothing planned")),
            ("past", self.tr("past week")),
        )


class _Drawn:
    """The chart as an image draws it: at its size on the screen, in the colours it is given."""

    def __init__(self, chart: LoadChart) -> None:
        self._chart, self._colours = chart, t.LIGHT

    def height(self) -> int:
        return self._chart.height()

    def width(self) -> int:
        return self._chart.width()

    def size(self) -> QSize:
        return self._chart.size()

    def dress(self, colours: t.Tokens) -> None:
        self._colours = colours

    def render(self, painter: QPainter, room: QRectF) -> None:
        self._chart.paint(painter, room, self._colours)


def _paint_sign(painter: QPainter, place: QRectF, ink: Ink, *, sign: Sign) -> None:
    match sign:
        case "planned":
            painter.fillRect(place.adjusted(4, 0, -4, 0), ink.colour("bar"))
        case "over":
            paint_over(painter, place.adjusted(4, 0, -4, 0), ink)
        case "available":
            painter.setPen(ink.target())
            middle = round(place.center().y())
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        case "silent":
            _paint_ground(painter, place, ink.colour("warning_soft"), ink.colour("warning"))
        case "past":
            _paint_ground(painter, place, ink.colour("sunken"), ink.colour("border"))


def _paint_ground(painter: QPainter, place: QRectF, ground: QColor, edge: QColor) -> None:
    painter.fillRect(place, ground)
    painter.setPen(QPen(edge, 1))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


def _available(load: WeekLoad) -> str:
    known = load.available_minutes
    return wording.NOT_GIVEN if known is None else wording.duration(known)


def _iso_week(monday: date) -> str:
    year, week, _day = monday.isocalendar()
    return f"{year}-W{week:02}"
