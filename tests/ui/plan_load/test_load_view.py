"""« Charge »: the weeks, what would fit, what is missing, by the keyboard as by the mouse."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.publication import Format
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import plan_settings, planning, stock, territory, year_frame
from cm_desk.ui.design import Button
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.dialogs.plan_effort import open_effort
from cm_desk.ui.dialogs.plan_stock import StockDialog
from cm_desk.ui.plan.load.view import LoadView
from storage.digest import digest
from ui.plan.planned import nameless
from ui.plan_load.loaded import MONDAY, add, add_account, rows_of, set_hours, sheet

N = "\u00a0"


class TestWeeks:
    def test_that_seventeen_weeks_are_shown_and_the_keyboard_opens_one(
        self, view: LoadView, qtbot: QtBot
    ):
        add(view.desk, "Bus", MONDAY)
        chart = view.load.chart
        mondays = [one.monday for one in chart.marks.loads]
        assert (len(mondays), mondays[0], mondays[-1]) == (
            17,
            date(2026, 10, 19),
            date(2027, 2, 8),
        )
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        assert chart.week is not None
        assert chart.week.monday == date(2026, 11, 16)  # the current week
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        with qtbot.waitSignal(view.week_asked) as asked:
            qtbot.keyClick(chart, Qt.Key.Key_Return)
        assert asked.args == [MONDAY]
        for key, monday in (
            (Qt.Key.Key_Home, mondays[0]),
            (Qt.Key.Key_Left, mondays[0]),
            (Qt.Key.Key_End, mondays[-1]),
            (Qt.Key.Key_Right, mondays[-1]),
        ):
            qtbot.keyClick(chart, key)
            assert chart.week.monday == monday

    def test_that_a_click_opens_a_week_and_one_beside_them_nothing(
        self, view: LoadView, qtbot: QtBot
    ):
        chart = view.load.chart
        with qtbot.waitSignal(view.week_asked) as asked:
            qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(chart.width() - 5, 100))
        assert asked.args == [date(2027, 2, 8)]
        with qtbot.assertNotEmitted(view.week_asked):
            qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 100))

    def test_that_a_week_says_its_hours_its_absences_and_its_silence(self, view: LoadView):
        desk = view.desk
        set_hours(desk, 4.0)
        add(desk, "Film", MONDAY, format=Format.VIDEO)
        add(desk, "Photo", MONDAY, format=Format.PHOTO)
        event = CalendarEvent(EventKind.ABSENCE, "Congés", date(2026, 12, 3), date(2026, 12, 4))
        desk.keep(year_frame.save_event(desk.dossier, event))
        loads = {one.monday: one for one in view.load.rows}
        words = view.load.words(loads[MONDAY])
        assert f"3{N}h{N}30" in words
        assert f"4{N}h," in words
        away = loads[date(2026, 11, 30)]
        assert (len(away.away), away.available_minutes, away.is_silent) == (2, 144, True)
        assert f"2{N}h{N}24" in view.load.words(away)
        assert words in view.load.chart.accessibleDescription()
        view.load.toggle_table()
        table = view.load.table
        assert table is not None
        assert table.model.rowCount() == 17

    def test_that_a_bar_is_hatched_only_beyond_the_hours(self, view: LoadView):
        desk = view.desk
        set_hours(desk, 1.0)
        add(desk, "Film", MONDAY, format=Format.VIDEO)
        add(desk, "Photo", date(2026, 11, 30), format=Format.PHOTO)
        chart = view.load.chart
        image = chart.grab().toImage()
        ratio = image.devicePixelRatio()
        bar, danger = (QColor(getattr(desk.icons.theme.tokens, r)) for r in ("bar", "danger"))

        def colours(place: int) -> set[str]:
            room = chart.marks.column(place, chart.rect().toRectF(), view.load.chart._ink())
            x = int(room.center().x() * ratio)
            return {
                image.pixelColor(x + shift, y).name()
                for y in range(image.height())
                for shift in range(8)
            }

        assert {bar.name(), danger.name()} <= colours(5)
        assert bar.name() in colours(6)
        assert danger.name() not in colours(6)

    def test_that_unknown_hours_are_asked_for_and_never_read_as_none(
        self, view: LoadView, qtbot: QtBot
    ):
        add(view.desk, "Bus", MONDAY)
        assert view.load.unknown.isVisible()
        assert all(one.available_minutes is None for one in view.load.rows)
        view.load.ask_effort()
        asked = sheet(view, FormDialog)
        qtbot.keyClicks(asked.form.field("hours_per_week").line, "3,5")
        asked.submit()
        assert territory.read(view.desk.dossier).hours_per_week == 3.5
        assert view.load.unknown.isHidden()

    def test_that_the_image_and_the_file_carry_the_figures(self, view: LoadView, tmp_path: Path):
        set_hours(view.desk, 4.0)
        add(view.desk, "Film", MONDAY, format=Format.VIDEO)
        view.load.copy_image()
        assert QGuiApplication.clipboard().pixmap().width() > view.load.chart.width()
        view.load.export(tmp_path / "charge.csv")
        lines = (tmp_path / "charge.csv").read_text("utf-8-sig").splitlines()
        assert len(lines) == 18
        assert lines[6] == '"2026-W48";"2026-11-23";180;0;240;1;0;0;0;0'


class TestAdvice:
    def test_that_the_verdict_and_the_ways_out_are_said(self, view: LoadView):
        desk = view.desk
        account = add_account(desk)
        other = add_account(desk, "instagram")
        set_hours(desk, 1.0)
        for week in range(4):
            for on in (account, other):
                day = MONDAY + timedelta(weeks=week)
                add(desk, "Album", day, on, format=Format.ALBUM)
        verdict = view.load.verdict.accessibleName()
        assert verdict.startswith(f"Votre plan demande 1{N}h{N}30 par semaine, vous avez 1{N}h")
        assert view.advice.options.count() == 2
        assert [(one.account_id, one.minutes, one.frees) for one in rows_of(view.costs.table)] == [
            (account, 45, 45),
            (other, 45, 45),
        ]

    def test_that_ways_out_are_numbered_only_when_there_are_several(self, view: LoadView):
        desk = view.desk

        def ways_out() -> list[str]:
            holders = (view.advice.options.itemAt(at) for at in range(view.advice.options.count()))
            return [one.widget().findChildren(QLabel)[0].text() for one in holders]

        set_hours(desk, 1.0)
        account = add_account(desk)
        for week in range(4):
            add(desk, "Film", MONDAY + timedelta(weeks=week), account, format=Format.VIDEO)
        (alone,) = ways_out()
        assert alone.startswith("Passer")
        other = add_account(desk, "instagram")
        for week in range(4):
            add(desk, "Film", MONDAY + timedelta(weeks=week), other, format=Format.VIDEO)
        assert [words[:2] for words in ways_out()] == ["1.", "2."]

    def test_that_a_plan_that_fits_has_nothing_to_change(self, view: LoadView):
        set_hours(view.desk, 8.0)
        add(view.desk, "Photo", MONDAY, format=Format.PHOTO)
        assert view.load.verdict.accessibleName().startswith(f"Votre plan tient{N}:")
        assert view.advice.options.count() == 0
        assert view.advice.notes.isHidden()
        assert view.costs.isHidden()


class TestGaps:
    def test_that_an_account_is_filled_with_the_stock_and_one_undo_empties_it(self, view: LoadView):
        desk = view.desk
        account = add_account(desk, target_per_week=0.5)
        add(desk, "Bus", date(2026, 12, 3), account)
        add(desk, "Vélo", None, account, is_timeless=True)
        before = digest(desk.dossier)
        line = view.gaps.lines[-1]
        assert "20\u00a0décembre" in line.sentence
        assert line.button is not None
        line.button.click()
        fill = sheet(view, FormDialog)
        fill.submit()
        made = [one for one in planning.contents(desk.dossier) if one.stock_id is not None]
        assert [(one.title, one.planned_on) for one in made] == [("Vélo", date(2026, 11, 26))]
        assert view.gaps.lines[-1].button is None
        desk.history.stack.undo()
        assert digest(desk.dossier) == before

    def test_that_a_proposal_may_be_left_out(self, view: LoadView):
        desk = view.desk
        account = add_account(desk, target_per_week=0.5)
        for title in ("Bus", "Vélo"):
            add(desk, title, None, account, is_timeless=True, cooldown_days=0)
        button = view.gaps.lines[-1].button
        assert button is not None
        button.click()
        fill = sheet(view, FormDialog)
        first, second = fill.form.value()
        for key in (first, second):
            fill.form.field(key).set_value(None)
        fill.submit()
        assert fill.isVisible()  # nothing was chosen
        chosen = next(iter(stock.items(desk.dossier, today=desk.today()))).content.id
        fill.form.field(first).set_value(chosen)
        fill.submit()
        made = [one for one in planning.contents(desk.dossier) if one.stock_id is not None]
        assert [one.planned_on for one in made] == [date.fromisoformat(first)]

    def test_that_silent_weeks_come_first_and_an_empty_stock_is_shown(self, view: LoadView):
        add_account(view.desk, target_per_week=0.25)
        silence = view.gaps.lines[0]
        assert f"semaine{N}48" in silence.sentence
        assert silence.button is not None
        silence.button.click()
        dialog = sheet(view, StockDialog)
        assert dialog.table.model.rowCount() == 0
        dialog.reject()

    def test_that_without_targets_the_accounts_are_the_first_thing_to_do(self, view: LoadView):
        assert view.gaps.empty.isVisible()
        add_account(view.desk, target_per_week=1.0)
        assert view.gaps.empty.isHidden()


class TestEffort:
    def test_that_a_duration_out_of_range_keeps_what_was_typed(self, view: LoadView, qtbot: QtBot):
        asked = open_effort(view.desk, view)
        field = asked.form.field(Format.VIDEO)
        field.line.selectAll()
        qtbot.keyClicks(field.line, "9000")
        asked.submit()
        assert asked.isVisible()
        assert field.shown_problem()
        assert field.line.text() == "9000"
        asked.reject()

    def test_that_the_usual_durations_come_back_and_hours_stay(self, view: LoadView, qtbot: QtBot):
        set_hours(view.desk, 6.0)
        asked = open_effort(view.desk, view)
        field = asked.form.field(Format.VIDEO)
        field.line.selectAll()
        qtbot.keyClicks(field.line, "240")
        asked.submit()
        assert plan_settings.read(view.desk.dossier).usual_effort(Format.VIDEO) == 240
        asked = open_effort(view.desk, view)
        (reset,) = [one for one in asked.findChildren(Button) if one.property("role") == "quiet"]
        reset.click()
        asked.submit()
        settings = plan_settings.read(view.desk.dossier)
        assert settings.effort == ()
        assert territory.read(view.desk.dossier).hours_per_week == 6.0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_everything_has_a_name_at_every_size(view: LoadView, scale: float):
    add_account(view.desk, target_per_week=1.0)
    add(view.desk, "Film", MONDAY, format=Format.VIDEO)
    view.desk.icons.theme.set_scale(scale)
    assert nameless(view) == []
    view.desk.icons.theme.set_scale(1.0)
