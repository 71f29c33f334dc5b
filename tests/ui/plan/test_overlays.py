"""What the year brings to the days of the calendar, and the work that its weeks ask for."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.plan import Content
from cm_desk.domain.workload import WeekLoad
from cm_desk.domain.year_frame import CalendarEvent, Concern, DayMark, EventKind, MarkKind, Poll
from cm_desk.services import planning, year_frame
from cm_desk.services.texts import Texts
from cm_desk.ui.design.theme import Mode, Theme
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.day import DayCell
from cm_desk.ui.plan.day_ground import away_stripe, guard_stripe
from cm_desk.ui.plan.overlays import DayMarks, MarkLine, marks_by_day
from cm_desk.ui.plan.week_load import strips_of
from ui.plan.planned import MONDAY, add, dialog

ARMISTICE = date(2026, 11, 11)
NOVEMBER = (date(2026, 10, 26), date(2026, 12, 6))


def by_day(*marks: DayMark, hidden: frozenset[MarkKind] = frozenset()) -> Mapping[date, DayMarks]:
    first, last = NOVEMBER
    texts = Texts(paths.resources() / "texts")
    return marks_by_day(marks, first=first, last=last, hidden=hidden, texts=texts)


def cell(page: PlanPage, day: date) -> DayCell:
    found = page.month.grid.cell(day)
    assert found is not None
    return found


def add_event(page: PlanPage, kind: EventKind, title: str, first: date, days: int = 1) -> None:
    last = first + timedelta(days=days - 1)
    wanted = CalendarEvent(kind, title, first, last)
    page.desk.keep(year_frame.save_event(page.desk.dossier, wanted))


class TestDays:
    def test_that_each_day_has_what_holds_that_day(self):
        days = by_day(
            DayMark(MarkKind.PUBLIC_HOLIDAY, "Armistice de 1918", ARMISTICE, ARMISTICE),
            DayMark(MarkKind.SCHOOL_HOLIDAY, "Vacances", date(2026, 10, 17), date(2026, 11, 1)),
            DayMark(MarkKind.GUARD, "Départementales", date(2026, 11, 10), date(2026, 11, 12)),
        )
        assert (days[ARMISTICE].head, days[ARMISTICE].guarded) == ("Armistice de 1918", True)
        assert days[date(2026, 11, 1)].school == "Vacances"
        assert days[date(2026, 11, 1)].school_rank == 6
        assert date(2026, 11, 9) not in days
        assert days[ARMISTICE].spoken == (
            "Jour férié\u00a0: Armistice de 1918",
            "Période préélectorale\u00a0: Départementales",
        )

    def test_that_a_long_mark_is_named_where_it_begins_and_a_fortnight_each_monday(self):
        days = by_day(
            DayMark(MarkKind.MARRONNIER, "Mois", date(2026, 11, 1), date(2026, 11, 30)),
            DayMark(MarkKind.HIGHLIGHT, "Fête", date(2026, 11, 14), date(2026, 11, 16)),
            DayMark(MarkKind.ABSENCE, "Congés", date(2026, 11, 17), date(2026, 11, 26)),
        )
        named = {
            day: [line.words for line in found.lines] for day, found in days.items() if found.lines
        }
        assert named == {
            date(2026, 11, 1): ["Mois"],
            date(2026, 11, 14): ["Fête"],
            date(2026, 11, 15): ["Fête"],
            date(2026, 11, 16): ["Fête"],
            date(2026, 11, 17): ["Congés"],
            MONDAY: ["Congés"],
        }
        assert days[date(2026, 11, 20)].absent
        assert "Marronnier\u00a0: Mois" in days[date(2026, 11, 20)].spoken

    def test_that_a_date_to_be_confirmed_is_marked(self):
        mark = DayMark(MarkKind.POLL, "Régionales", MONDAY, MONDAY, is_confirmed=False)
        found = by_day(mark)[MONDAY]
        assert found.lines == (MarkLine("scale", "danger", "Régionales\u202f?", confirmed=False),)
        (said,) = found.spoken
        assert said.startswith("Scrutin\u00a0: Régionales (")

    def test_that_a_kind_that_is_not_wanted_is_left_out(self):
        mark = DayMark(MarkKind.NOTE, "Relire", MONDAY, MONDAY)
        assert by_day(mark, hidden=frozenset({MarkKind.NOTE})) == {}


class TestMonth:
    def test_that_days_say_their_marks_and_their_dialog_lists_them(self, page: PlanPage):
        add(page, "Bus", ARMISTICE)
        add_event(page, EventKind.NOTE, "Relire le bulletin", ARMISTICE)
        name = cell(page, ARMISTICE).accessibleName()
        assert name.startswith("mercredi 11\u00a0novembre, 1 ")
        assert "Jour férié\u00a0: " in name
        assert name.endswith("Note du jour\u00a0: Relire le bulletin")
        assert "Relire le bulletin" in cell(page, ARMISTICE).toolTip()
        page._open_day(ARMISTICE)
        said = {label.text() for label in dialog(page).findChildren(type(page.month.bar.summary))}
        assert "Note du jour\u00a0: Relire le bulletin" in said
        dialog(page).reject()

    def test_that_marks_never_push_contents_out_without_a_count(self, page: PlanPage):
        for number in range(4):
            add_event(page, EventKind.NOTE, f"Note {number}", MONDAY)
        for number in range(2):
            add(page, f"Sujet {number}")
        shown = cell(page, MONDAY)
        cards = [one for one in shown._cards if not one.isHidden()]
        counted = int(shown._more.text().partition("+")[2].split("\u00a0")[0].split()[0])
        assert len(cards) + len(shown._lines) + counted == 6
        assert cards

    def test_that_a_mark_hidden_by_the_menu_stays_hidden(self, page: PlanPage):
        add(page, "Bus")
        assert not page._guard.isVisible()
        add_event(page, EventKind.NOTE, "Relire", MONDAY)
        assert "Relire" in cell(page, MONDAY).accessibleName()
        menu = page.overlays.open(page.month.bar)
        (note,) = [one for one in menu.actions() if one.text() == "Note du jour"]
        note.trigger()
        menu.close()
        assert "Relire" not in cell(page, MONDAY).accessibleName()
        other = PlanPage(page.desk)
        assert other.overlays.hidden == {MarkKind.NOTE}
        other.deleteLater()

    def test_that_every_mark_is_painted_in_both_schemes(self, page: PlanPage):
        add(page, "Bus")
        plain = cell(page, MONDAY).grab().toImage()
        for kind in (EventKind.ABSENCE, EventKind.SCHOOL_HOLIDAY, EventKind.HIGHLIGHT):
            before = cell(page, MONDAY).grab().toImage()
            add_event(page, kind, "Repère", MONDAY, 3)
            assert cell(page, MONDAY).grab().toImage() != before
        page.desk.icons.theme.set_mode("dark")
        assert cell(page, MONDAY).grab().toImage() != plain
        page.desk.icons.theme.set_mode("light")


class TestGuard:
    @pytest.fixture
    def guarded(self, page: PlanPage) -> PlanPage:
        """Return a plan whose November stands before a poll."""
        poll = Poll("Départementales", date(2027, 3, 1), concern=Concern.ALWAYS, is_guarded=True)
        page.desk.keep(year_frame.save_poll(page.desk.dossier, poll))
        add(page, "Bus")
        return page

    def test_that_its_days_are_hatched_and_a_banner_leads_to_the_elections(self, guarded: PlanPage):
        assert cell(guarded, MONDAY)._marks.guarded
        banner = guarded._guard
        assert banner.isVisible()
        assert "1er\u00a0septembre 2026" in banner.accessibleName()
        assert banner.accessibleName().endswith("Départementales")
        guarded.month.go_to(date(2028, 1, 1))
        assert banner.isVisible()  # today is in it

    def test_that_words_are_readable_over_the_stripes(self, page: PlanPage):
        theme = page.desk.icons.theme
        modes: tuple[Mode, ...] = ("dark", "light")
        for mode in modes:
            theme.set_mode(mode)
            for stripe in (guard_stripe(theme), away_stripe(theme)):
                for ink in ("text", "muted", "info", "accent", "danger"):
                    assert contrast(theme, ink, stripe) >= 4.5, (ink, mode)


def contrast(theme: Theme, ink: str, ground: QColor) -> float:
    """Return the contrast that WCAG 2 defines."""
    lights = sorted((_light(theme.colour(ink)), _light(ground)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


class TestWeeks:
    def load(self, **values: object) -> WeekLoad:
        known = {
            "monday": MONDAY,
            "planned_minutes": 0,
            "spent_minutes": 0,
            "available_minutes": None,
            "contents": 0,
            "publications": 0,
            "away": (),
            "holidays": (),
            "is_silent": False,
        }
        return WeekLoad(**{**known, **values})

    def test_that_a_week_says_its_hours_and_what_is_too_much(self):
        load = self.load(planned_minutes=450, available_minutes=360)
        strip = strips_of([load])[MONDAY]
        assert (strip.planned, strip.over, strip.silent) == ("7\u00a0h\u00a030", True, False)
        assert strip.fill == pytest.approx(1.25)
        assert "7\u00a0h\u00a030" in strip.said
        assert "6\u00a0h" in strip.said
        assert "1\u00a0h\u00a030" in strip.said

    def test_that_unknown_hours_fill_nothing(self):
        strip = strips_of([self.load(planned_minutes=60)])[MONDAY]
        assert (strip.fill, strip.over) == (None, False)

    def test_that_a_silent_week_is_marked(self):
        strip = strips_of([self.load(is_silent=True, available_minutes=360)])[MONDAY]
        assert (strip.planned, strip.silent) == ("", True)

    def test_that_the_month_shows_them_and_a_click_opens_the_week(
        self, page: PlanPage, qtbot: QtBot
    ):
        add(page, "Bus")
        grid = page.month.grid
        qtbot.waitUntil(lambda: MONDAY in grid._strips)
        assert grid._strips[MONDAY].planned
        assert cell(page, MONDAY).accessibleDescription() == grid._strips[MONDAY].said
        _, change = planning.save(page.desk.dossier, Content("Train", planned_on=MONDAY))
        before = grid._strips[MONDAY].planned
        page.desk.keep(change)
        qtbot.waitUntil(lambda: grid._strips[MONDAY].planned != before)
        place = QPoint(10, cell(page, MONDAY).geometry().center().y())
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
        assert (page.view.current, page.week.first) == ("week", MONDAY)
