"""The whole page: its views and menus, what it remembers, the keys that are its own."""

import json
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.domain.publication import Origin
from cm_desk.domain.recurrence import Pace, Recurrence
from cm_desk.domain.year_frame import MarkKind
from cm_desk.services import planning, series
from cm_desk.settings import Settings
from cm_desk.ui.dialogs.plan_skeleton import open_skeleton
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.gestures import Carried
from cm_desk.ui.plan.memory import PlanMemory, Remembered
from cm_desk.ui.plan.more_menu import open_more
from cm_desk.ui.plan.parts import COMMANDS, VIEWS, Part, PlanView
from ui.plan.planned import MONDAY, add, card, content, dialog, keyboard, nameless, press

KEY = Qt.Key


class TestParts:
    def test_that_each_view_opens_by_its_key_and_names_all_it_has(
        self, page: PlanPage, qtbot: QtBot
    ):
        add(page, "Bus")
        page.month.grid.select_day(MONDAY)
        for number, part in enumerate(VIEWS, start=4):
            press(qtbot, KEY(ord(str(number))))
            assert page.view.current == part.key
            (shown,) = [one for one in page.findChildren(PlanView) if one.isVisible()]
            assert shown is page._part(part.key)
            assert not page.board.isVisible()
            assert not page.filters.isVisible()
            assert nameless(page) == []
        press(qtbot, KEY.Key_1)
        assert page.month.isVisible()
        assert not shown.isVisible()
        page._part("load").week_asked.emit(MONDAY)
        assert (page.view.current, page.week.first) == ("week", MONDAY)

    def test_that_a_view_is_built_once_and_reads_again_what_changed(
        self, page: PlanPage, monkeypatch: pytest.MonkeyPatch
    ):
        add(page, "Bus")
        page._choose_view("load")
        view = page._part("load")
        read = []
        monkeypatch.setattr(view, "reload", lambda: read.append(1))
        add(page, "Train")
        assert read == [1]
        page._choose_view("month")
        add(page, "Car")
        assert read == [1]
        page._choose_view("load")
        assert read == [1, 1]
        assert page._part("load") is view

    def test_that_every_command_is_given_the_month_on_screen(
        self, page: PlanPage, monkeypatch: pytest.MonkeyPatch
    ):
        assert all(callable(part.load()) for part in COMMANDS)
        asked: list[object] = []
        menu = open_more(page.desk.icons, page.view, asked.append, lambda: asked.append("keys"))
        for action in menu.actions():
            action.trigger()
        menu.close()
        assert asked == [*COMMANDS, "keys"]
        add(page, "Bus")
        given = []
        monkeypatch.setattr(Part, "load", lambda _part: lambda *all_: given.append(all_))
        page.month.go_to(date(2027, 2, 1))
        page._command(COMMANDS[0])
        page.show_week(date(2026, 12, 30))
        page._command(COMMANDS[0])
        assert given == [
            (page.desk, page, date(2027, 2, 1)),
            (page.desk, page, date(2026, 12, 1)),
        ]


class TestKeys:
    def test_that_keys_go_to_today_search_choose_a_view_and_help(
        self, page: PlanPage, qtbot: QtBot
    ):
        add(page, "Bus")
        idea = add(page, "Idée", None)
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_PageDown)
        press(qtbot, KEY.Key_PageDown)
        assert page.month.first == date(2027, 1, 1)
        press(qtbot, KEY.Key_T)
        assert (page.month.first, page.month.grid.day) == (date(2026, 11, 1), date(2026, 11, 22))
        page.ideas.list.select([idea])
        for key, view in ((KEY.Key_3, "list"), (KEY.Key_2, "week"), (KEY.Key_1, "month")):
            press(qtbot, key)
            assert page.view.current == view
        press(qtbot, KEY.Key_Question, Qt.KeyboardModifier.ShiftModifier)
        shown = {label.text() for label in dialog(page).findChildren(QLabel)}
        assert {"T", "N", "D", "M", "R", "V", "P", "K", "/", "?", "1 – 6"} <= shown
        assert nameless(dialog(page)) == []
        dialog(page).reject()

    def test_that_slash_searches_and_letters_are_then_typed(self, page: PlanPage, qtbot: QtBot):
        add(page, "Bus")
        page.month.grid.select_day(MONDAY)
        press(qtbot, KEY.Key_Slash)
        assert keyboard(qtbot) is page.filters.search
        qtbot.keyClicks(page.filters.search, "t1?")
        assert page.filters.search.text() == "t1?"
        assert page.view.current == "month"


class TestMemory:
    def test_that_view_filters_and_marks_are_found_again(self, page: PlanPage):
        add(page, "Bus", origin=Origin.MEMBER)
        page.filters.origin.set_value(Origin.MEMBER)
        page.filters.status.set_value(Status.TO_WRITE)
        page.filters.search.setText("bus")
        page.filters.search.search_now()
        page._choose_view("list")
        other = PlanPage(page.desk)
        other.reload()
        assert other.view.current == "list"
        assert other.filters.wanted() == page.filters.wanted()
        assert other.filters.wanted().status is Status.TO_WRITE
        assert other.filters.toggle.isChecked()
        wrong = {"account": 12, "pillar": "a", "status": "inconnu", "search": 3}
        memory = PlanMemory(page.desk.preferences, page.desk.dossier)
        memory.keep(Remembered("inconnue", filters=wrong))
        third = PlanPage(page.desk)
        third.reload()
        assert third.view.current == "month"
        assert not third.filters.wanted().narrows()
        for one in (other, third):
            one.deleteLater()

    def test_that_damage_and_the_oldest_files_are_forgotten(self):
        written = SimpleNamespace(settings=Settings())
        written.remember = lambda plan: setattr(written, "settings", Settings(plan=plan))
        memory = PlanMemory(written, SimpleNamespace(path=Path("mon.cmdesk")))
        kept = Remembered("week", frozenset({MarkKind.NOTE}), {"status": "idee"})
        memory.keep(kept)
        assert memory.recall() == kept
        for text in ("", "[", "[]", '{"x": 3}', '{"mon.cmdesk": 3}'):
            written.remember(text)
            assert memory.recall() == Remembered()
        damaged = {"view": 3, "hidden": ["note", 4, "x"], "filters": []}
        written.remember(json.dumps({"mon.cmdesk": damaged}))
        assert memory.recall() == Remembered("month", frozenset({MarkKind.NOTE}))
        written.remember(json.dumps({f"f{n}": {} for n in range(40)}))
        memory.keep(kept)
        found = json.loads(written.settings.plan)
        assert len(found) == 20
        assert {"mon.cmdesk", "f39"} <= set(found)
        assert "f0" not in found


class TestFilters:
    def test_that_the_count_of_what_is_hidden_shows_it_again(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus")
        add(page, "Train")
        add(page, "Idée de train", None)
        page.filters.search.setText("bus")
        page.filters.search.search_now()
        assert page.filters.hidden.isVisible()
        assert page.filters.hidden.text().startswith("2")
        assert page.ideas.hidden.text().startswith("1")
        qtbot.mouseClick(page.ideas.hidden, Qt.MouseButton.LeftButton)
        assert page.ideas.list.model().rowCount() == 1
        assert not page.filters.hidden.isVisible()
        assert card(page, one)


class TestShowing:
    def test_that_a_content_named_by_another_page_is_shown_in_its_month(self, page: PlanPage):
        add(page, "Bus")
        far = add(page, "Loin", date(2027, 6, 9))
        page._choose_view("list")
        page.show_about(far)
        assert (page.view.current, page.month.first) == ("month", date(2027, 6, 1))
        assert card(page, far).hasFocus()
        page.show_about(999)
        assert page.month.first == date(2027, 6, 1)

    def test_that_thousands_elsewhere_are_not_read(
        self, page: PlanPage, monkeypatch: pytest.MonkeyPatch
    ):
        add(page, "Bus")
        for number in range(30):
            add(page, f"Loin {number}", date(2030, 1, 1) + timedelta(days=number))
        described = []
        monkeypatch.setattr(
            page._looks, "of", lambda line, of=page._looks.of: described.append(line) or of(line)
        )
        page.reload()
        assert [line.title for line in described] == ["Bus"]

    def test_that_only_the_squares_that_changed_are_laid_out_again(
        self, page: PlanPage, monkeypatch: pytest.MonkeyPatch
    ):
        one = add(page, "Bus")
        add(page, "Train", MONDAY + timedelta(days=2))
        QApplication.processEvents()
        placed = []
        for box in page.month.grid.shown():
            monkeypatch.setattr(box, "_place", lambda box=box: placed.append(box.day))
        page.desk.keep(planning.move(page.desk.dossier, one, to=MONDAY + timedelta(days=1)))
        assert placed == [MONDAY, MONDAY + timedelta(days=1)]


class TestSeries:
    @pytest.fixture
    def repeated(self, page: PlanPage) -> list[int]:
        """Return the contents of a series of four weeks."""
        one = add(page, "Agenda")
        rule = Recurrence(Pace.WEEK, weekdays=(0,), count=4)
        _, change = series.repeat(page.desk.dossier, one, rule)
        page.desk.keep(change)
        return [found.id for found in planning.contents(page.desk.dossier)]

    def test_that_one_is_carried_alone_and_deleting_it_asks_how_far(
        self, page: PlanPage, repeated: list[int], qtbot: QtBot
    ):
        assert len(repeated) == 4
        assert card(page, repeated[0]).look.signs == ("refresh",)
        before = [content(page, one).planned_on for one in repeated]
        spot = planning.Spot(before[1] + timedelta(days=1))
        page._move(Carried(repeated[1], (repeated[1],)), spot)
        after = [content(page, one).planned_on for one in repeated]
        assert after == [before[0], before[1] + timedelta(days=1), *before[2:]]
        assert content(page, repeated[1]).series_id is not None
        page.month.grid.select_content(repeated[1])
        press(qtbot, KEY.Key_Delete)
        asked = dialog(page)
        assert len(planning.contents(page.desk.dossier)) == 4
        asked.submit()
        assert [one.id for one in planning.contents(page.desk.dossier)] == [
            repeated[0],
            *repeated[2:],
        ]


class TestSkeleton:
    def test_that_a_month_is_filled_and_shown(self, page: PlanPage):
        empty = open_skeleton(page.desk, page, date(2026, 11, 1))
        empty.submit()
        assert empty.isVisible()
        empty.reject()
        add(page, "Bus", date(2026, 11, 10), status=Status.PUBLISHED)
        add(page, "Train", date(2026, 11, 12))
        gone = []
        object.__setattr__(page.desk, "go", lambda *where: gone.append(where))
        asked = open_skeleton(page.desk, page, date(2026, 11, 1))
        assert asked.form.value()["to"] == date(2026, 12, 1)
        asked.submit()
        made = planning.contents(page.desk.dossier)[2:]
        assert [(one.title, one.planned_on) for one in made] == [
            ("Bus", date(2026, 12, 8)),
            ("Train", date(2026, 12, 10)),
        ]
        assert gone == [("plan", made[0].id)]
        page.desk.history.stack.undo()
        assert len(planning.contents(page.desk.dossier)) == 2
