"""The week: seven days, each with its hours."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.across import AcrossScroll
from cm_desk.ui.plan.card import PlanCard
from cm_desk.ui.plan.week_axis import HOURS, axis_of
from cm_desk.ui.plan.week_day import DayColumn
from ui.plan.planned import MONDAY, add, card, carry, content, dialog, nameless, press

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def show_week(page: PlanPage, day: date) -> None:
    page.show_week(day)
    QApplication.processEvents()


def column(page: PlanPage, day: date) -> DayColumn:
    found = page.week.grid.box(day)
    assert isinstance(found, DayColumn)
    return found


def place_of(page: PlanPage, day: date, at: time) -> QPoint:
    """Return where that hour is in the grid: a little under its line."""
    box = column(page, day)
    top = box._frame.first_hour + box._frame.axis.place_of(at)
    return QPoint(box.geometry().center().x(), top + 1)


class TestAxis:
    @given(
        st.dictionaries(st.integers(0, 23), st.integers(1, 400)),
        st.integers(0, 2000),
        st.sampled_from([1.0, 1.5, 2.0]),
    )
    def test_that_each_hour_has_room_for_its_cards_and_every_quarter_is_reached(
        self, needed: dict[int, int], room: int, scale: float
    ):
        axis = axis_of(needed, room=room, scale=scale)
        heights = [axis.tops[hour + 1] - axis.tops[hour] for hour in range(HOURS)]
        assert all(heights[hour] >= tall for hour, tall in needed.items())
        assert axis.height >= room
        for hour in range(7, 21):
            for minute in (0, 15, 30, 45):
                at = time(hour, minute)
                assert axis.time_at(axis.place_of(at) + 1) == at

    @given(st.integers(-500, 5000))
    def test_that_any_height_is_a_quarter_of_an_hour(self, y: int):
        assert axis_of({}, room=0, scale=1.0).time_at(y).minute in {0, 15, 30, 45}


class TestReading:
    def test_that_the_week_is_that_of_the_month_and_named(self, page: PlanPage):
        add(page, "Bus", at=time(9))
        page.month.grid.select_day(MONDAY)
        page._choose_view("week")
        assert page.week.days() == (MONDAY, MONDAY + timedelta(days=6))
        assert page.week.grid.day == MONDAY
        assert page.week.grid.accessibleName() == "semaine\u00a048 (23–29\u00a0nov.)"

    def test_that_a_calendar_is_given_more_height_as_soon_as_it_asks(self, qtbot: QtBot):
        page, inside = QWidget(), QWidget()
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        column.addWidget(AcrossScroll(inside))
        page.resize(300, 200)
        page.show()
        qtbot.waitExposed(page)
        qtbot.wait(1)
        inside.setMinimumHeight(400)
        qtbot.waitUntil(lambda: inside.parentWidget().height() >= 400, timeout=1000)

    def test_that_cards_stand_at_their_hours_and_never_cover_one_another(self, page: PlanPage):
        early, late = add(page, "Matin", at=time(8, 30)), add(page, "Soir", at=time(18))
        untimed = add(page, "Sans heure")
        show_week(page, MONDAY)
        tops = [card(page, one).y() for one in (untimed, early, late)]
        assert tops == sorted(tops)
        first_hour = column(page, MONDAY)._frame.first_hour
        assert tops[0] < first_hour < tops[1]

        ids = [add(page, f"Sujet {n}", at=time(9, 15 * n)) for n in range(4)]
        show_week(page, MONDAY)
        places = [card(page, one).geometry() for one in ids]
        for above, under in pairwise(places):
            assert above.bottom() < under.top()
        assert nameless(page) == []
        assert column(page, MONDAY).accessibleName().startswith("lundi 23\u00a0novembre, 7 ")

    def test_that_more_cards_than_a_day_holds_are_counted(self, page: PlanPage, qtbot: QtBot):
        for number in range(33):
            add(page, f"Sujet {number}", at=time(9))
        show_week(page, MONDAY)
        assert len([one for one in page.week.findChildren(PlanCard) if one.isVisible()]) == 30
        more = column(page, MONDAY).stops()[-1]
        assert "3" in more.text()
        more.setFocus()
        press(qtbot, KEY.Key_Space)
        assert dialog(page).list.model().rowCount() == 33
        dialog(page).reject()

    @pytest.mark.parametrize("sunday", [date(2027, 3, 28), date(2026, 10, 25)])
    def test_that_the_hour_stays_that_of_the_wall_when_the_clocks_change(
        self, page: PlanPage, sunday: date
    ):
        before = add(page, "Samedi", sunday - timedelta(days=1), at=time(9))
        after = add(page, "Dimanche", sunday, at=time(9))
        show_week(page, sunday)
        assert page.week.days() == (sunday - timedelta(days=6), sunday)
        assert card(page, before).y() == card(page, after).y()
        assert carry(before, page.week.grid, place_of(page, sunday, time(2, 30)))
        moved = content(page, before)
        assert (moved.planned_on, moved.planned_time) == (sunday, time(2, 30))


class TestMoving:
    def test_that_a_drop_sets_the_day_and_the_quarter_or_takes_the_hour_away(self, page: PlanPage):
        one = add(page, "Bus", at=time(9))
        show_week(page, MONDAY)
        thursday = MONDAY + timedelta(days=3)
        assert carry(one, page.week.grid, place_of(page, thursday, time(14, 15)))
        moved = content(page, one)
        assert (moved.planned_on, moved.planned_time) == (thursday, time(14, 15))
        page.desk.history.stack.undo()
        assert content(page, one).planned_time == time(9)
        box = column(page, MONDAY)
        above = QPoint(box.geometry().center().x(), box._frame.first_hour - 5)
        assert carry(one, page.week.grid, above)
        assert content(page, one).planned_time is None

    def test_that_an_idea_dropped_at_an_hour_is_planned_then(self, page: PlanPage):
        one = add(page, "Idée", None)
        show_week(page, MONDAY)
        assert carry(one, page.week.grid, place_of(page, MONDAY, time(12)))
        assert (content(page, one).planned_on, content(page, one).planned_time) == (
            MONDAY,
            time(12),
        )
        assert carry(one, page.ideas, QPoint(20, 60))
        assert content(page, one).planned_on is None

    def test_that_control_and_arrows_carry_by_days_and_quarters_until_midnight(
        self, page: PlanPage, qtbot: QtBot
    ):
        one = add(page, "Bus", at=time(9))
        show_week(page, MONDAY)
        for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
            press(qtbot, key, CONTROL)
        moved = content(page, one)
        assert (moved.planned_on, moved.planned_time) == (MONDAY + timedelta(days=1), time(9, 15))
        assert card(page, one).hasFocus()
        one = add(page, "Nuit", at=time(23, 45))
        page.week.grid.select_content(one)
        press(qtbot, KEY.Key_Down, CONTROL)
        assert content(page, one).planned_time == time(23, 45)

    def test_that_leaving_the_week_shows_the_next_one(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus", at=time(9))
        show_week(page, MONDAY + timedelta(days=6))
        press(qtbot, KEY.Key_Right)
        assert page.week.first == MONDAY + timedelta(days=7)
        press(qtbot, KEY.Key_PageUp)
        press(qtbot, KEY.Key_PageUp)
        assert page.week.first == MONDAY - timedelta(days=7)
        press(qtbot, KEY.Key_Down)
        assert page.week.first == MONDAY - timedelta(days=7)

    def test_that_a_double_click_plans_at_that_hour_and_a_drag_shows_where_it_falls(
        self, page: PlanPage, qtbot: QtBot
    ):
        add(page, "Bus", at=time(9))
        show_week(page, MONDAY)
        tuesday = MONDAY + timedelta(days=1)
        box = column(page, tuesday)
        place = place_of(page, tuesday, time(15, 30)) - box.pos()
        qtbot.mouseDClick(box, Qt.MouseButton.LeftButton, pos=place)
        values = dialog(page).form.value()
        assert (values["planned_on"], values["planned_time"]) == (tuesday, time(15, 30))
        assert values["status"] is Status.TO_WRITE
        dialog(page).reject()

        before = box.grab().toImage()
        page.week.grid.aim(page.week.grid.spot_at(place_of(page, tuesday, time(15))))
        assert box.grab().toImage() != before
        page.week.grid.aim(None)
        assert box.grab().toImage() == before
