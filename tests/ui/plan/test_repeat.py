"""Repeating a content, and what is done to a repetition: with the keyboard alone."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.recurrence import LAST, Pace, Recurrence
from cm_desk.services import planning, series
from cm_desk.services.series import Scope
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons, Theme, Toast
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_repeat import open_repeat
from cm_desk.ui.dialogs.plan_scope import ask_scope
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.plan.repeat_field import RepeatField
from storage.digest import digest
from ui.desk_factory import TODAY, desk_window, show
from ui.plan.planned import keyboard, nameless, press, tab_to, write

TUESDAY = date(2026, 11, 24)
NBSP = "\u00a0"
Opened = tuple[Desk, MainWindow]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_window(tmp_path, qtbot) as (desk, window):
        show(window, QWidget(), qtbot)
        yield desk, window


@pytest.fixture(scope="module")
def icons(qapp: QApplication) -> Icons:
    return Icons(Theme(qapp, paths.resources(), dressed=False), paths.resources() / "icons")


@pytest.fixture
def field(qtbot: QtBot, icons: Icons) -> RepeatField:
    texts = Texts(paths.resources() / "texts")
    made = RepeatField(icons, texts, start=TUESDAY, today=TODAY)
    qtbot.addWidget(made)
    return made


def add(desk: Desk, **values: object) -> Content:
    wanted = {"planned_on": TUESDAY, "planned_time": time(9), "status": Status.TO_WRITE} | values
    content_id, change = planning.save(desk.dossier, Content("Marché", **wanted))
    desk.keep(change)
    return planning.content(desk.dossier, content_id)


def add_series(desk: Desk, count: int = 5) -> list[Content]:
    rule = Recurrence(Pace.WEEK, weekdays=(1,), count=count)
    _, change = series.repeat(desk.dossier, add(desk).id, rule, today=TODAY)
    desk.keep(change)
    return list(planning.contents(desk.dossier))


def dates(desk: Desk) -> list[str]:
    return [f"{one.planned_on:%m-%d}" for one in planning.contents(desk.dossier)]


def sheet(opened: Opened, one: Content) -> FormDialog:
    found = open_repeat(*opened[:1], one, opened[1])
    assert found is not None
    return found


class TestNew:
    def test_that_enter_repeats_each_week_for_a_year(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        sheet(opened, add(desk))
        press(qtbot, Qt.Key.Key_Return)
        found = dates(desk)
        assert (len(found), found[0], found[-1]) == (53, "11-24", "11-23")
        assert desk.history.stack.undoText()

    def test_that_the_keyboard_says_every_rule(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        sheet(opened, add(desk))
        assert keyboard(qtbot).accessibleName() == "Semaine"
        press(qtbot, Qt.Key.Key_Right)
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "2")
        tab_to(qtbot, "Le 24")
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Down)
        ending = keyboard(qtbot)
        assert isinstance(ending, QRadioButton)
        assert ending.accessibleName() == "Le dernier mardi"
        press(qtbot, Qt.Key.Key_Tab)
        press(qtbot, Qt.Key.Key_Right)
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "3")
        press(qtbot, Qt.Key.Key_Return)
        # The last Tuesdays of November, January and March.
        assert dates(desk) == ["11-24", "01-26", "03-30"]

    def test_that_undo_takes_the_whole_repetition_back(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        one = add(desk)
        before = digest(desk.dossier)
        sheet(opened, one)
        press(qtbot, Qt.Key.Key_Return)
        assert len(dates(desk)) == 53
        desk.history.stack.undo()
        assert digest(desk.dossier) == before

    def test_that_an_end_before_the_start_keeps_what_was_typed(self, opened: Opened):
        desk, _window = opened
        dialog = sheet(opened, add(desk))
        field = dialog.form.field("rule")
        field.until.line.setText("01/01/2026")
        dialog.submit()
        assert dialog.isVisible()
        assert field.until.line.text() == "01/01/2026"
        assert field.shown_problem() == (
            f"La répétition se termine avant de commencer{NBSP}: choisissez une date de fin à"
            " partir du 24/11/2026."
        )
        assert field.until.line.property("problem") is True
        assert field.interval.line.property("problem") is not True
        assert dialog.focusWidget() is field.until.line
        assert dates(desk) == ["11-24"]
        dialog.reject()

    def test_that_an_idea_without_a_date_is_told_to_take_one(self, opened: Opened):
        desk, window = opened
        idea = add(desk, planned_on=None, planned_time=None)
        assert open_repeat(desk, idea, window) is None
        assert [toast for toast in window.findChildren(Toast) if toast.isVisible()]

    def test_that_the_sheet_grows_with_what_it_asks(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        dialog = sheet(opened, add(desk))
        field = dialog.form.field("rule")
        before = dialog.height()
        press(qtbot, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: dialog.height() > before)
        assert dialog.rect().contains(dialog.primary.geometry())
        assert field.monthly.isVisible()
        dialog.reject()

    def test_that_everything_has_a_name(self, opened: Opened):
        desk, _window = opened
        dialog = sheet(opened, add(desk))
        for pace in Pace:
            dialog.form.field("rule").pace.choose(pace.value)
            dialog.form.field("rule").pace.chosen.emit(pace.value)
            assert nameless(dialog) == []
        dialog.reject()


class TestField:
    @pytest.mark.parametrize(
        "rule",
        [
            Recurrence(Pace.DAY, 3, count=4),
            Recurrence(Pace.WEEK, 2, weekdays=(0, 4), until=date(2027, 3, 1)),
            Recurrence(Pace.MONTH, month_day=LAST, count=6, exceptions=(date(2026, 12, 31),)),
            Recurrence(Pace.MONTH, nth=2, weekdays=(3,), until=date(2027, 3, 1)),
            Recurrence(Pace.YEAR, month=2, month_day=29, count=2),
            Recurrence(Pace.YEAR, month=9, nth=3, weekdays=(5,), count=3),
        ],
    )
    def test_that_a_rule_comes_out_as_it_went_in(self, field: RepeatField, rule: Recurrence):
        field.set_value(rule)
        assert field.value() == rule
        assert field.problem() is None

    def test_that_what_it_gives_is_said_at_once(self, field: RepeatField):
        assert field.preview.sentence.text() == (
            f"Chaque mardi, jusqu’au 24{NBSP}novembre 2027{NBSP}: 53{NBSP}contenus"
        )
        thursday = field.weekdays.findChildren(QPushButton)[3]
        thursday.click()
        assert field.preview.sentence.text().startswith("Chaque semaine, le mardi et le jeudi, ")
        assert field.preview.accessibleName().startswith("Chaque semaine, le mardi et le jeudi, ")

    def test_that_months_without_the_day_are_said(self, field: RepeatField):
        field.set_value(Recurrence(Pace.MONTH, month_day=31, until=date(2027, 5, 1)))
        moved, skipped = field.preview.notes()
        assert moved.startswith("Ce contenu passe au jeudi 31")
        assert skipped.startswith("Pas de 31 en février, avril et novembre")

    @pytest.mark.parametrize("typed", ["0", "-2", "deux", "53", ""])
    def test_that_an_absurd_interval_is_refused(self, field: RepeatField, typed: str):
        field.interval.line.setText(typed)
        assert field.problem()
        field.reveal()
        assert field.shown_problem()
        assert field.focus_widget() is field.interval.line
        assert field.interval.line.text() == typed

    def test_that_a_week_without_a_day_is_refused(self, field: RepeatField):
        tuesday = field.weekdays.findChildren(QPushButton)[1]
        tuesday.click()
        assert field.problem() == "Choisissez au moins un jour de la semaine."
        assert field.shown_problem() is None
        assert field.preview.notes() == ["Choisissez au moins un jour de la semaine."]

    def test_that_no_times_at_all_are_refused(self, field: RepeatField):
        field.set_value(Recurrence(Pace.DAY, count=3))
        field.count.line.setText("")
        assert field.problem() == (
            "Dites quand la répétition s’arrête : à une date, ou après un nombre de fois."
        ).replace(" :", f"{NBSP}:")
        field.count.line.setText("521")
        assert field.problem()

    def test_that_another_start_keeps_what_was_chosen(self, field: RepeatField):
        field.set_value(Recurrence(Pace.MONTH, month_day=24, count=3))
        field.set_start(date(2026, 12, 30))
        assert field.value() == Recurrence(Pace.MONTH, month_day=24, count=3)
        labels = [one.accessibleName() for one in field.monthly.findChildren(QRadioButton)]
        assert labels == [
            "Le 24",
            "Le 30",
            "Le 5e mercredi",
            "Le dernier mercredi",
            "Le dernier jour",
        ]


class TestChange:
    def test_that_the_rule_in_force_is_said_and_filled_in(self, opened: Opened):
        desk, _window = opened
        one = add_series(desk)[2]
        dialog = sheet(opened, one)
        words = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
        assert f"Chaque mardi, 5 fois{NBSP}: 5{NBSP}contenus" in words
        assert dialog.form.value()["rule"] == Recurrence(Pace.WEEK, weekdays=(1,), count=3)
        dialog.reject()

    def test_that_the_following_take_another_day(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        one = add_series(desk)[2]
        before = digest(desk.dossier)
        dialog = sheet(opened, one)
        field = dialog.form.field("rule")
        chips = field.weekdays.findChildren(QPushButton)
        for chip in (chips[1], chips[3]):
            chip.setFocus()
            press(qtbot, Qt.Key.Key_Space)
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dates(desk) == ["11-24", "12-01", "12-10", "12-17", "12-24"]
        desk.history.stack.undo()
        assert digest(desk.dossier) == before

    def test_that_the_series_is_shifted(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        one = add_series(desk)[2]
        dialog = sheet(opened, one)
        press(qtbot, Qt.Key.Key_Down)
        assert not dialog.form.field("rule").isVisible()
        press(qtbot, Qt.Key.Key_Tab)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "-1")
        press(qtbot, Qt.Key.Key_Return)
        assert dates(desk) == ["11-23", "11-30", "12-07", "12-14", "12-21"]

    @pytest.mark.parametrize("typed", ["0", "9000"])
    def test_that_an_impossible_shift_stands_beside_the_days(self, opened: Opened, typed: str):
        desk, _window = opened
        one = add_series(desk)[2]
        dialog = sheet(opened, one)
        dialog.form.field("deed").findChildren(QRadioButton)[1].click()
        dialog.form.field("days").line.setText(typed)
        dialog.submit()
        assert dialog.form.field("days").shown_problem()
        assert dialog.form.field("days").line.text() == typed
        assert len(dates(desk)) == 5
        dialog.reject()

    def test_that_the_series_is_stopped(self, opened: Opened, qtbot: QtBot):
        desk, _window = opened
        one = add_series(desk)[2]
        sheet(opened, one)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Return)
        assert dates(desk) == ["11-24", "12-01", "12-08"]

    def test_that_the_last_has_nothing_to_stop(self, opened: Opened):
        desk, _window = opened
        one = add_series(desk)[4]
        dialog = sheet(opened, one)
        assert len(dialog.form.field("deed").findChildren(QRadioButton)) == 2
        dialog.reject()

    def test_that_the_whole_series_begins_with_its_first_to_do(self, opened: Opened):
        desk, _window = opened
        one = add_series(desk)[2]
        dialog = sheet(opened, one)
        dialog.form.field("scope").findChildren(QRadioButton)[1].click()
        assert (
            dialog.form.field("rule")
            .preview.dates.text()
            .startswith(f"Premières dates{NBSP}: mardi 24{NBSP}nov. 2026")
        )
        dialog.reject()

    def test_that_everything_has_a_name(self, opened: Opened):
        desk, _window = opened
        dialog = sheet(opened, add_series(desk)[0])
        assert nameless(dialog) == []
        dialog.reject()


class TestScope:
    @pytest.mark.parametrize(
        ("downs", "expected"), [(0, Scope.THIS), (1, Scope.FOLLOWING), (2, Scope.ALL)]
    )
    def test_that_the_arrows_and_enter_choose(
        self, opened: Opened, qtbot: QtBot, downs: int, expected: Scope
    ):
        desk, window = opened
        chosen: list[Scope] = []
        ask_scope(desk, "Supprimer", window, on_chosen=chosen.append)
        for _ in range(downs):
            press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Return)
        assert chosen == [expected]

    def test_that_escape_chooses_nothing(self, opened: Opened, qtbot: QtBot):
        desk, window = opened
        chosen: list[Scope] = []
        dialog = ask_scope(desk, "Supprimer", window, on_chosen=chosen.append)
        assert nameless(dialog) == []
        press(qtbot, Qt.Key.Key_Escape)
        assert chosen == []
        assert not dialog.isVisible()
