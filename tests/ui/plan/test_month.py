"""The month: read, walked through, carried about."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.domain.strategy import Pillar
from cm_desk.services import planning, strategy
from cm_desk.ui.dialogs.plan_day import DayDialog
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan import walk
from cm_desk.ui.plan.card import PlanCard
from cm_desk.ui.plan.day import DayCell
from cm_desk.ui.plan.gestures import Carried, Gesture, mime_of, open_menu
from cm_desk.ui.plan.grid import next_month, span_of
from ui.desk_factory import TODAY
from ui.plan.planned import (
    MONDAY,
    add,
    add_account,
    card,
    carry,
    content,
    dialog,
    keyboard,
    nameless,
    press,
    write,
)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def cell(page: PlanPage, day: date) -> DayCell:
    found = page.month.grid.cell(day)
    assert found is not None
    return found


def day_place(page: PlanPage, day: date) -> QPoint:
    return cell(page, day).geometry().center()


def focused_title() -> str:
    widget = QApplication.focusWidget()
    return widget.look.title if isinstance(widget, PlanCard) else ""


class TestWeeks:
    @given(st.dates(date(2004, 1, 1), date(2036, 12, 1)))
    def test_that_whole_weeks_from_monday_hold_the_month(self, day: date):
        first = day.replace(day=1)
        start, weeks = span_of(first)
        last = next_month(first, 1) - timedelta(days=1)
        assert start.weekday() == 0
        assert start <= first
        assert start + timedelta(days=7 * weeks) > last
        assert 4 <= weeks <= 6

    def test_that_the_month_of_today_is_shown_and_today_named(self, page: PlanPage):
        add(page, "Bus")
        assert page.month.grid.accessibleName() == "novembre 2026"
        assert page.month.grid.days() == (date(2026, 10, 26), date(2026, 12, 6))
        assert cell(page, TODAY).accessibleName().startswith("dimanche 22\u00a0novembre, ")
        assert cell(page, TODAY).accessibleName() != cell(page, MONDAY).accessibleName()

    def test_that_the_plan_goes_no_further_than_its_dates(self, page: PlanPage):
        page.month.go_to(date(2036, 12, 31))
        page.month.go_to(date(2037, 1, 1))
        assert page.month.first == date(2036, 12, 1)
        page.month.go_to(date(2003, 12, 1))
        assert page.month.first == date(2036, 12, 1)


class TestCards:
    def test_that_a_card_says_all_it_shows(self, page: PlanPage):
        account = add_account(page)
        one = add(page, "Bus santé", at=time(9), status=Status.TO_APPROVE, on=[account])
        name = "lundi 23\u00a0novembre, 9\u00a0h, Bus santé, à valider, Facebook"
        assert card(page, one).accessibleName() == name

    def test_that_a_late_content_says_so_and_a_published_one_does_not(self, page: PlanPage):
        late = add(page, "Retard", date(2026, 11, 20))
        done = add(page, "Fait", date(2026, 11, 19), status=Status.PUBLISHED)
        assert card(page, late).look.late
        assert card(page, done).look.done
        assert not card(page, done).look.late
        assert card(page, late).look.mark != card(page, done).look.mark

    @pytest.mark.parametrize("title", ["<b>Gras</b> & co", "🚌🚌🚌 " * 30, "Mot" * 90])
    def test_that_any_title_is_painted_and_quoted_as_it_is(self, page: PlanPage, title: str):
        one = add(page, title.strip())
        shown = card(page, one)
        assert not shown.grab().isNull()
        assert title.strip() in shown.accessibleName()
        assert "<b>" not in shown.toolTip()

    def test_that_a_small_card_says_its_title_before_its_hour(self, page: PlanPage):
        one = add(page, "Relance LEADER", at=time(17, 30))
        shown = card(page, one)
        words = page._painter.small_words
        assert words(shown.look, 400) == "17\u00a0h\u00a030 Relance LEADER"
        assert words(shown.look, 70).startswith("Rel")

    def test_that_what_a_day_cannot_show_is_counted_and_opened(self, page: PlanPage, qtbot: QtBot):
        ids = [add(page, f"Sujet {n}", at=time(8 + n)) for n in range(7)]
        shown = [one for one in ids if card(page, one)]
        assert 0 < len(shown) < 7
        more = cell(page, MONDAY).stops()[-1]
        assert str(7 - len(shown)) in more.text()
        more.setFocus()
        press(qtbot, KEY.Key_Space)
        listed = dialog(page)
        assert isinstance(listed, DayDialog)
        assert listed.list.model().rowCount() == 7
        press(qtbot, KEY.Key_Delete)
        assert [one.id for one in planning.contents(page.desk.dossier)] == ids[1:]

    def test_that_late_contents_are_shown_before_done_ones(self, page: PlanPage):
        friday = date(2026, 11, 20)
        for number in range(6):
            add(page, f"Fait {number}", friday, at=time(8), status=Status.PUBLISHED)
        late = add(page, "Retard", friday, at=time(18))
        assert card(page, late) is not None

    def test_that_500_contents_leave_the_month_light(self, page: PlanPage):
        for number in range(50):
            add(page, f"Idée {number}", None)
        for number in range(60):
            add(page, f"Sujet {number}", MONDAY + timedelta(days=number % 7))
        assert len(page.findChildren(PlanCard)) < 60
        assert page.ideas.list.model().rowCount() == 50


class TestKeyboard:
    def test_that_arrows_walk_from_card_to_card_and_day_to_day(self, page: PlanPage, qtbot: QtBot):
        add(page, "Matin", at=time(9))
        add(page, "Soir", at=time(18))
        add(page, "Mardi", MONDAY + timedelta(days=1))
        page.month.grid.select_day(MONDAY)
        assert focused_title() == "Matin"
        press(qtbot, KEY.Key_Down)
        assert focused_title() == "Soir"
        press(qtbot, KEY.Key_Right)
        assert focused_title() == "Mardi"
        press(qtbot, KEY.Key_Right)
        assert QApplication.focusWidget() is cell(page, MONDAY + timedelta(days=2))
        press(qtbot, KEY.Key_Home)
        assert focused_title() == "Matin"
        press(qtbot, KEY.Key_Up)
        assert page.month.grid.day == MONDAY - timedelta(days=7)

    def test_that_leaving_the_month_shows_the_next_one(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        page.month.grid.select_day(date(2026, 12, 6))
        press(qtbot, KEY.Key_Right)
        assert (page.month.first, page.month.grid.day) == (date(2026, 12, 1), date(2026, 12, 7))
        press(qtbot, KEY.Key_PageUp)
        assert page.month.first == date(2026, 11, 1)

    def test_that_the_grid_is_one_stop_of_the_tab_key(self, page: PlanPage):
        add(page, "Bus")
        add(page, "Train", MONDAY + timedelta(days=1))
        strong = Qt.FocusPolicy.StrongFocus
        stops = [*page.findChildren(DayCell), *page.findChildren(PlanCard)]
        assert len([one for one in stops if one.focusPolicy() == strong]) == 1

    def test_that_control_and_arrows_carry_the_card_which_keeps_the_keyboard(
        self, page: PlanPage, qtbot: QtBot
    ):
        one = add(page, "Bus", at=time(9))
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_Right, CONTROL)
        press(qtbot, KEY.Key_Down, CONTROL)
        assert content(page, one).planned_on == MONDAY + timedelta(days=8)
        assert content(page, one).planned_time == time(9)
        assert page.month.first == date(2026, 11, 1)
        assert focused_title() == "Bus"
        page.desk.history.stack.undo()
        page.desk.history.stack.undo()
        assert content(page, one).planned_on == MONDAY
        assert focused_title() == "Bus"

    def test_that_m_moves_to_the_day_typed(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus", at=time(9))
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_M)
        write(qtbot, "29/02/2028")
        press(qtbot, KEY.Key_Return)
        assert content(page, one).planned_on == date(2028, 2, 29)
        assert content(page, one).planned_time == time(9)

    def test_that_m_without_a_date_makes_an_idea(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus", at=time(9))
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_M)
        write(qtbot, "\b")
        press(qtbot, KEY.Key_Return)
        assert content(page, one).planned_on is None
        assert page.ideas.list.model().rowCount() == 1

    def test_that_m_keeps_what_was_typed_when_it_is_no_date(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus")
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_M)
        write(qtbot, "31/02/2027")
        press(qtbot, KEY.Key_Return)
        sheet = dialog(page)
        assert sheet.form.problems().keys() == {"planned_on"}
        assert sheet.form.field("planned_on").line.text() == "31/02/2027"
        assert content(page, one).planned_on == MONDAY
        sheet.reject()

    def test_that_n_plans_on_the_day(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        page.month.grid.select_day(date(2026, 11, 26))
        press(qtbot, KEY.Key_N)
        write(qtbot, "Atelier mobilite")
        press(qtbot, KEY.Key_Return)
        added = planning.contents(page.desk.dossier)[-1]
        assert (added.title, added.planned_on) == ("Atelier mobilite", date(2026, 11, 26))
        assert added.status is Status.TO_WRITE
        assert keyboard(qtbot).look.title == "Atelier mobilite"

    def test_that_enter_opens_and_space_too(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        for key in (KEY.Key_Return, KEY.Key_Space):
            page.month.grid.select_day(MONDAY)
            press(qtbot, key)
            assert dialog(page).windowTitle() == "Bus"
            dialog(page).reject()
            qtbot.wait(1)

    def test_that_delete_takes_away_and_offers_to_undo(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus")
        other = add(page, "Train")
        page.month.grid.select_content(one)
        press(qtbot, KEY.Key_Delete)
        assert [left.id for left in planning.contents(page.desk.dossier)] == [other]
        assert focused_title() == "Train"
        page.desk.history.stack.undo()
        assert card(page, one) is not None

    def test_that_letters_typed_with_control_ask_nothing(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_P, CONTROL)
        assert page.window().findChildren(DayDialog) == []
        assert page.isActiveWindow()


class TestDragging:
    def test_that_a_card_dropped_on_a_day_goes_there(self, page: PlanPage):
        one = add(page, "Bus", at=time(9))
        target = MONDAY + timedelta(days=3)
        assert carry(one, page.month.grid, day_place(page, target))
        assert (content(page, one).planned_on, content(page, one).planned_time) == (target, time(9))
        page.desk.history.stack.undo()
        assert content(page, one).planned_on == MONDAY

    def test_that_an_idea_dropped_on_a_day_is_planned_and_back(self, page: PlanPage):
        one = add(page, "Idée", None)
        assert page.ideas.list.model().rowCount() == 1
        assert carry(one, page.month.grid, day_place(page, MONDAY))
        assert content(page, one).planned_on == MONDAY
        assert page.ideas.list.model().rowCount() == 0
        assert carry(one, page.ideas, QPoint(20, 60))
        assert content(page, one).planned_on is None

    def test_that_a_card_dropped_where_it_was_changes_nothing(self, page: PlanPage):
        one = add(page, "Bus")
        done = page.desk.history.stack.count()
        assert carry(one, page.month.grid, day_place(page, MONDAY))
        assert page.desk.history.stack.count() == done

    def test_that_the_head_of_the_month_takes_nothing(self, page: PlanPage):
        one = add(page, "Bus")
        assert not carry(one, page.month.grid, QPoint(3, 3))
        assert content(page, one).planned_on == MONDAY

    def test_that_the_mouse_carries_a_card_away(
        self, page: PlanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ):
        one = add(page, "Bus")
        carried = []
        monkeypatch.setattr(walk, "drag", lambda _card, what, *_: carried.append(what.ids))
        shown = card(page, one)
        qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        qtbot.mouseMove(shown, QPoint(12, 11))
        assert carried == []
        qtbot.mouseMove(shown, QPoint(80, 30))
        assert carried == [(one,)]
        qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton)

    def test_that_a_card_held_over_an_arrow_turns_the_page(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus")
        page.month.bar._waiting.setInterval(1)
        arrows = page.month.bar.findChildren(QAbstractButton)
        (forth,) = [one for one in arrows if one.accessibleName() == "Mois suivant"]
        place = forth.rect().center()
        data = mime_of(Carried(one, (one,)))
        held = QDragEnterEvent(
            place,
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(forth, held)
        qtbot.waitUntil(lambda: page.month.first == date(2026, 12, 1))
        QApplication.sendEvent(forth, QDragLeaveEvent())
        assert not page.month.bar._waiting.isActive()
        assert carry(one, page.month.grid, day_place(page, date(2026, 12, 10)))
        assert content(page, one).planned_on == date(2026, 12, 10)


class TestMouse:
    def test_that_a_double_click_opens_and_one_click_only_selects(
        self, page: PlanPage, qtbot: QtBot
    ):
        one = add(page, "Bus")
        shown = card(page, one)
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
        assert shown.hasFocus()
        assert page.month.grid.day == MONDAY
        qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton)
        assert dialog(page).windowTitle() == "Bus"
        dialog(page).reject()

    def test_that_the_plus_sign_plans_on_its_day(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        square = cell(page, date(2026, 11, 26))
        QApplication.sendEvent(square, _enter(square))
        qtbot.mouseClick(square, Qt.MouseButton.LeftButton, pos=square.plus_place().center())
        assert dialog(page).form.value()["planned_on"] == date(2026, 11, 26)
        dialog(page).reject()

    def test_that_the_menu_asks_what_the_keys_ask(self, page: PlanPage):
        one = add(page, "Bus")
        asked = []
        for gesture, menu_place in ((Gesture.OPEN, 0), (Gesture.DELETE, -1)):
            menu = open_menu(card(page, one), QPoint(0, 0), asked.append)
            menu.actions()[menu_place].trigger()
            menu.close()
            assert asked[-1] is gesture


class TestWholeView:
    def test_that_the_summary_counts_what_is_late_and_hidden(self, page: PlanPage):
        add(page, "Bus", date(2026, 11, 20))
        add(page, "Train")
        add(page, "Décembre", date(2026, 12, 3))
        badge = page.month.bar.late
        assert badge.isVisible()
        assert badge.text().startswith("1")
        assert "2" in page.month.bar.summary.text()
        page.filters.search.setText("train")
        page.filters.search.search_now()
        assert not badge.isVisible()
        assert "2" in page.filters.hidden.text()

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_that_everything_is_named_and_nothing_cut(self, page: PlanPage, scale: float):
        page.desk.icons.theme.set_scale(scale)
        account = add_account(page)
        add(page, "Bus", on=[account])
        add(page, "Idée", None)
        QApplication.processEvents()
        assert nameless(page) == []
        scroll = page.findChild(QScrollArea)
        assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
        page.desk.icons.theme.set_scale(1.0)

    def test_that_the_legend_names_the_pillars(self, page: PlanPage):
        pillar, change = strategy.save(page.desk.dossier, Pillar("Mobilité"))
        page.desk.keep(change)
        one = add(page, "Bus", pillar_id=pillar)
        words = {label.text() for label in page.legend.findChildren(QLabel)}
        assert "Mobilité" in words
        assert card(page, one).look.tip.endswith("Mobilité")


def _enter(widget: QWidget) -> QEnterEvent:
    centre = QPointF(widget.rect().center())
    return QEnterEvent(centre, centre, QPointF(widget.mapToGlobal(centre.toPoint())))
