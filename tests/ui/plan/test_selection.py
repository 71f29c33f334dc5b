"""Several contents at once: selected, carried, copied and deleted by one gesture."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.services import planning
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan import content_list, walk
from cm_desk.ui.plan.gestures import fill_menu, mime_of
from storage.digest import digest
from ui.plan.planned import MONDAY, add, card, carry, content, press, write

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def three(page: PlanPage) -> list[int]:
    """Return three contents on three days."""
    return [add(page, f"Sujet {n}", MONDAY + timedelta(days=n), at=time(9)) for n in range(3)]


def click(page: PlanPage, qtbot: QtBot, one: int, held: Qt.KeyboardModifier) -> None:
    qtbot.mouseClick(card(page, one), LEFT, held)


class TestMonth:
    def test_that_control_and_clicks_select_one_more_or_less_and_shift_all_between(
        self, page: PlanPage, three: list[int], qtbot: QtBot
    ):
        first, second, third = three
        click(page, qtbot, first, Qt.KeyboardModifier.NoModifier)
        assert page.month.grid.chosen == frozenset()
        click(page, qtbot, third, CONTROL)
        assert page.month.grid.chosen == {first, third}
        click(page, qtbot, second, CONTROL)
        click(page, qtbot, first, CONTROL)
        assert page.month.grid.chosen == {second, third}
        assert card(page, second).chosen
        assert not card(page, first).chosen
        assert "2" in page.month.bar.summary.text()
        click(page, qtbot, first, Qt.KeyboardModifier.NoModifier)
        assert page.month.grid.chosen == frozenset()

        click(page, qtbot, three[2], SHIFT)
        assert page.month.grid.chosen == set(three)
        click(page, qtbot, three[1], SHIFT)
        assert page.month.grid.chosen == set(three[:2])

    def test_that_keys_extend_the_selection_and_carry_it_in_one_change(
        self, page: PlanPage, three: list[int], qtbot: QtBot
    ):
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_Right, SHIFT)
        press(qtbot, KEY.Key_Right, SHIFT)
        assert page.month.grid.chosen == set(three)
        press(qtbot, KEY.Key_Left, SHIFT)
        assert page.month.grid.chosen == set(three[:2])
        press(qtbot, KEY.Key_Right)
        assert page.month.grid.chosen == frozenset()

        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_A, CONTROL)
        assert page.month.grid.chosen == set(three)
        press(qtbot, KEY.Key_Space, CONTROL)
        assert page.month.grid.chosen == set(three[1:])
        press(qtbot, KEY.Key_Escape)
        assert page.month.grid.chosen == frozenset()

        before = digest(page.desk.dossier)
        done = page.desk.history.stack.count()
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_A, CONTROL)
        press(qtbot, KEY.Key_Down, CONTROL)
        days = [content(page, one).planned_on for one in three]
        assert days == [MONDAY + timedelta(days=7 + n) for n in range(3)]
        assert page.month.grid.chosen == set(three)
        assert page.desk.history.stack.count() == done + 1
        page.desk.history.stack.undo()
        assert digest(page.desk.dossier) == before

    def test_that_all_is_all_of_the_month_not_of_the_days_around(
        self, page: PlanPage, three: list[int], qtbot: QtBot
    ):
        add(page, "Décembre", date(2026, 12, 3), at=time(9))
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_A, CONTROL)
        assert page.month.grid.chosen == set(three)

    def test_that_the_mouse_carries_the_selection_and_ideas_lose_their_days(
        self,
        page: PlanPage,
        three: list[int],
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ):
        taken = []
        monkeypatch.setattr(walk, "drag", lambda _card, what, *_: taken.append(what))
        page.month.grid.choose(frozenset(three[:2]))
        shown = card(page, three[0])
        qtbot.mousePress(shown, LEFT, pos=QPoint(10, 10))
        qtbot.mouseMove(shown, QPoint(80, 30))
        qtbot.mouseRelease(shown, LEFT)
        (what,) = taken
        assert (what.lead, what.ids) == (three[0], tuple(three[:2]))
        assert page.month.grid.chosen == set(three[:2])
        assert mime_of(what).formats() == ["application/x-cm-desk-content"]

        assert carry(three[0], page.ideas, QPoint(20, 60), *three[1:])
        assert page.ideas.list.model().rowCount() == 3
        page.desk.history.stack.undo()
        assert page.ideas.list.model().rowCount() == 0

    def test_that_copying_deleting_and_moving_act_on_the_selection(
        self, page: PlanPage, three: list[int], qtbot: QtBot
    ):
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_Right, SHIFT)
        press(qtbot, KEY.Key_D)
        assert len(planning.contents(page.desk.dossier)) == 5
        assert len(page.month.grid.chosen) == 2
        assert not page.month.grid.chosen & set(three)
        press(qtbot, KEY.Key_Delete)
        assert [one.id for one in planning.contents(page.desk.dossier)] == three
        page.desk.history.stack.undo()
        assert len(planning.contents(page.desk.dossier)) == 5

        page.month.grid.choose(frozenset(three))
        page.month.grid.select_content(three[0])
        press(qtbot, KEY.Key_M)
        write(qtbot, "01/12/2026")
        press(qtbot, KEY.Key_Return)
        assert {content(page, one).planned_on for one in three} == {date(2026, 12, 1)}

    def test_that_what_is_gone_is_no_longer_selected_and_the_menu_is_for_several(
        self, page: PlanPage, three: list[int]
    ):
        page.month.grid.choose(frozenset(three))
        page.desk.keep(planning.delete(page.desk.dossier, three[:1]))
        assert page.month.grid.chosen == set(three[1:])
        page.month.go_to(date(2027, 5, 1))
        assert page.month.grid.chosen == frozenset()

        menu = QMenu(page)
        fill_menu(menu, lambda _gesture: None, count=3)
        keys = [action.text().rpartition("\t")[2] for action in menu.actions()]
        assert keys == ["M", "D", "Suppr"]


class TestCopy:
    def test_that_d_copies_on_the_same_day_with_the_keyboard_on_the_copy(
        self, page: PlanPage, qtbot: QtBot
    ):
        one = add(page, "Bus", at=time(9), status=Status.PUBLISHED)
        page.month.grid.select_content(one)
        press(qtbot, KEY.Key_D)
        (copy,) = [each for each in planning.contents(page.desk.dossier) if each.id != one]
        assert (copy.planned_on, copy.planned_time, copy.status) == (
            MONDAY,
            time(9),
            Status.TO_WRITE,
        )
        assert card(page, copy.id).hasFocus()
        press(qtbot, KEY.Key_Right, CONTROL)
        assert content(page, copy.id).planned_on == MONDAY + timedelta(days=1)
        assert content(page, one).planned_on == MONDAY


class TestIdeas:
    def test_that_selected_ideas_are_carried_and_moved_together(
        self, page: PlanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ):
        ids = [add(page, f"Idée {n}", None) for n in range(3)]
        page.ideas.list.select(ids[:2])
        assert page.ideas.list.chosen() == tuple(ids[:2])
        press(qtbot, KEY.Key_M)
        write(qtbot, "01/12/2026")
        press(qtbot, KEY.Key_Return)
        days = [content(page, one).planned_on for one in ids]
        assert days == [date(2026, 12, 1), date(2026, 12, 1), None]

        taken = []
        monkeypatch.setattr(content_list, "drag", lambda _list, what, *_: taken.append(what))
        ids = [add(page, f"Idée {n}", None) for n in range(3)]
        page.ideas.list.select(ids[1:])
        page.ideas.list.startDrag(Qt.DropAction.MoveAction)
        assert [(what.lead, what.ids) for what in taken] == [(ids[1], tuple(ids[1:]))]

        place = page.month.grid.box(MONDAY).geometry().center()
        assert carry(ids[0], page.month.grid, place, *ids[1:])
        assert {content(page, one).planned_on for one in ids} == {MONDAY}


class TestList:
    def test_that_rows_are_carried_to_the_ideas_and_ideas_to_the_day_of_a_row(
        self, page: PlanPage, three: list[int]
    ):
        idea = add(page, "Idée", None)
        page._choose_view("list")
        model = page.list.model
        data = model.mimeData([model.index(0, 0), model.index(1, 0), model.index(1, 1)])
        nowhere = model.index(2, 0)
        action = Qt.DropAction.CopyAction
        assert model.dropMimeData(data, action, -1, -1, nowhere)
        moved = [content(page, one).planned_on for one in three]
        wednesday = MONDAY + timedelta(days=2)
        assert moved == [wednesday, wednesday + timedelta(days=1), wednesday]
        last = model.rowCount() - 1
        assert model.row(last).id == idea
        data = model.mimeData([model.index(last, 0)])
        assert model.dropMimeData(data, action, -1, -1, model.index(0, 0))
        assert content(page, idea).planned_on == wednesday
        assert not model.dropMimeData(data, action, -1, -1, model.index(-1, 0))

    def test_that_d_copies_the_selected_rows(self, page: PlanPage, three: list[int], qtbot: QtBot):
        page._choose_view("list")
        page.list.select(three[:1])
        rows = page.list.table.view.selectionModel()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        rows.select(page.list.model.index(1, 0), how)
        press(qtbot, KEY.Key_D)
        assert len(planning.contents(page.desk.dossier)) == 5
        assert sorted(one.id for one in page.list.table.selected()) == [4, 5]
