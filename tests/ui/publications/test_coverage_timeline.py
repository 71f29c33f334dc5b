"""The covered weeks: which are known, and how they are told."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.accounts import Coverage
from cm_desk.ui.design import Icons, Theme
from cm_desk.ui.publications.timeline import (
    AccountWeeks,
    CoverageTimeline,
    WeekState,
    first_monday,
    monday,
    week_states,
)

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2015, 1, 1), TODAY)


def period(first: date, last: date, source: str = "saisi") -> Coverage:
    return Coverage(1, first, last, source=source)


def test_that_a_week_counts_as_soon_as_one_of_its_days_is_covered():
    first = date(2026, 11, 2)
    states = week_states([period(date(2026, 11, 8), date(2026, 11, 9))], first, TODAY)
    assert states == (WeekState.DECLARED, WeekState.DECLARED, WeekState.UNKNOWN)


def test_that_an_import_says_more_than_a_declaration_for_the_same_week():
    days = date(2026, 11, 16), date(2026, 11, 22)
    states = week_states([period(*days), period(*days, source="import")], days[0], TODAY)
    assert states == (WeekState.IMPORTED,)


def test_that_the_timeline_goes_back_a_year_at_least_and_five_at_most():
    this_week = monday(TODAY)
    assert first_monday([], TODAY) == this_week - timedelta(weeks=51)
    old = [period(date(2010, 1, 1), date(2010, 2, 1))]
    assert first_monday(old, TODAY) == this_week - timedelta(weeks=53 * 5 - 1)


@given(DAYS, DAYS)
def test_that_every_timeline_ends_with_the_current_week(one: date, other: date):
    periods = [period(min(one, other), max(one, other))]
    first = first_monday(periods, TODAY)
    assert first.weekday() == 0
    assert first + timedelta(weeks=len(week_states(periods, first, TODAY)) - 1) == monday(TODAY)


def test_that_a_screen_reader_hears_what_the_cells_show(qtbot: QtBot, qapp: QApplication):
    icons = Icons(Theme(qapp, paths.resources(), mode="light"), paths.resources() / "icons")
    timeline = CoverageTimeline(icons, "Semaines couvertes")
    qtbot.addWidget(timeline)
    rows = [AccountWeeks("PETR", "at", (WeekState.IMPORTED, WeekState.UNKNOWN), "PETR : couvert.")]
    timeline.show_rows(rows, date(2026, 11, 9))
    timeline.resize(timeline.sizeHint())
    timeline.show()
    assert timeline.accessibleName() == "Semaines couvertes"
    assert timeline.accessibleDescription() == "PETR : couvert."
    middle = timeline.height() / 2
    assert timeline.tip_at(timeline.width() - 2, middle).startswith("Semaine\u00a047")
    assert timeline.tip_at(2, 2) == ""
    assert not timeline.grab().isNull()
