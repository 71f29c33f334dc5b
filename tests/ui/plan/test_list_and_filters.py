"""The plan as a list, and what narrows both views."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.plan_lines import PlanFilter
from cm_desk.domain.publication import Origin
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.services import accounts, plan_view, planning, strategy
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.rows_model import TONE_ROLE
from ui.desk_factory import TODAY
from ui.plan.planned import MONDAY, add, add_account, card, dialog, nameless, press, write

KEY = Qt.Key
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def listed(page: PlanPage) -> PlanPage:
    """Return the page in its list view."""
    QAbstractItemModelTester(page.list.model, FATAL, page)
    add(page, "Train", MONDAY, at=time(9))
    view(page, "list")
    return page


def aim(page: PlanPage, wanted: Audience | Objective | Pillar) -> int:
    aim_id, change = strategy.save(page.desk.dossier, wanted)
    page.desk.keep(change)
    return aim_id


def view(page: PlanPage, key: str) -> None:
    page.view.choose(key)
    page.view.chosen.emit(key)


def titles(page: PlanPage) -> list[str]:
    view(page, "list")
    model = page.list.model
    return [model.row(place).title for place in range(model.rowCount())]


def cells(page: PlanPage, place: int) -> list[str]:
    model = page.list.model
    return [str(model.index(place, column).data()) for column in range(model.columnCount())]


class TestList:
    def test_that_a_line_says_everything_of_a_content(self, listed: PlanPage):
        page = listed
        add(
            page,
            "Bus santé",
            date(2026, 12, 1),
            at=time(12, 30),
            status=Status.TO_APPROVE,
            on=[add_account(page), add_account(page, "linkedin")],
            audience_id=aim(page, Audience("Habitants")),
            objective_id=aim(page, Objective("Informer")),
            pillar_id=aim(page, Pillar("Mobilité")),
            origin=Origin.MEMBER,
        )
        assert cells(page, 1) == [
            "mar. 01/12/2026",
            "12\u00a0h\u00a030",
            "Bus santé",
            "À valider",
            "Facebook et LinkedIn",
            "Habitants",
            "Informer",
            "Mobilité",
            "Relais d’un membre",
        ]
        assert page.list.model.index(1, 3).data(TONE_ROLE) == "warning"

    def test_that_undated_ideas_stay_last_both_ways(self, listed: PlanPage):
        add(listed, "Idée", None)
        add(listed, "Avant", date(2026, 11, 2))
        assert titles(listed) == ["Avant", "Train", "Idée"]
        listed.list.table.sort_by(0, Qt.SortOrder.DescendingOrder)
        assert titles(listed) == ["Train", "Avant", "Idée"]

    def test_that_a_late_content_is_marked(self, listed: PlanPage):
        add(listed, "Retard", date(2026, 11, 2))
        assert listed.list.model.index(0, 3).data(TONE_ROLE) == "danger"
        assert cells(listed, 0)[3] != "À rédiger"

    def test_that_the_keys_are_those_of_the_month(self, listed: PlanPage, qtbot: QtBot):
        one = add(listed, "Bus", date(2026, 11, 24))
        two = add(listed, "Car", date(2026, 11, 25))
        listed.list.select([one])
        press(qtbot, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        press(qtbot, KEY.Key_M)
        write(qtbot, "01/12/2026")
        press(qtbot, KEY.Key_Return)
        moved = [found.planned_on for found in planning.contents(listed.desk.dossier)][1:]
        assert moved == [date(2026, 12, 1)] * 2
        press(qtbot, KEY.Key_Delete)
        assert titles(listed) == ["Train"]
        listed.desk.history.stack.undo()
        listed.desk.history.stack.undo()
        assert planning.content(listed.desk.dossier, two).planned_on == date(2026, 11, 25)

    def test_that_enter_opens_and_n_plans(self, listed: PlanPage, qtbot: QtBot):
        listed.list.select([planning.contents(listed.desk.dossier)[0].id])
        press(qtbot, KEY.Key_Return)
        assert dialog(listed).windowTitle() == "Train"
        dialog(listed).reject()
        listed.list.table.view.setFocus()
        press(qtbot, KEY.Key_N)
        assert dialog(listed).form.value()["title"] == ""
        dialog(listed).reject()

    def test_that_the_menu_acts_on_the_selection(self, listed: PlanPage):
        add(listed, "Bus")
        listed.list.table.select([planning.contents(listed.desk.dossier)[0].id])
        menu = QMenu(listed)
        listed.list.table.fill_menu(menu)
        (delete,) = (one for one in menu.actions() if one.text().endswith("\tSuppr"))
        delete.trigger()
        assert len(titles(listed)) == 1

    def test_that_the_list_opens_on_what_is_to_come(self, page: PlanPage):
        for number in range(40):
            add(page, f"Passé {number}", date(2026, 10, 1), status=Status.PUBLISHED)
        for number in range(40):
            add(page, f"À venir {number}", TODAY)
        view(page, "list")
        rows = page.list.table.view
        assert rows.indexAt(rows.viewport().rect().topLeft()).row() == 40

    def test_that_every_widget_has_a_name(self, listed: PlanPage):
        assert nameless(listed) == []


class TestFilters:
    @pytest.mark.parametrize(
        ("wanted", "kept"),
        [
            (PlanFilter(), True),
            (PlanFilter(words=("sante", "bus")), True),
            (PlanFilter(words=("train",)), False),
            (PlanFilter(words=("facebook",)), True),
            (PlanFilter(account_id=1), True),
            (PlanFilter(account_id=2), False),
            (PlanFilter(pillar_id=1), True),
            (PlanFilter(pillar_id=4), False),
            (PlanFilter(audience_id=1), True),
            (PlanFilter(audience_id=6), False),
            (PlanFilter(objective_id=1), True),
            (PlanFilter(objective_id=2), False),
            (PlanFilter(origin=Origin.MEMBER), True),
            (PlanFilter(origin=Origin.OWN), False),
            (PlanFilter(status=Status.IDEA), True),
            (PlanFilter(status=Status.PUBLISHED), False),
        ],
    )
    def test_that_each_condition_holds(self, page: PlanPage, wanted: PlanFilter, kept: bool):
        account = add_account(page)
        pillar = aim(page, Pillar("Mobilité"))
        audience = aim(page, Audience("Habitants"))
        objective = aim(page, Objective("Informer"))
        assert (account, pillar, audience, objective) == (1, 1, 1, 1)
        one = Content(
            "Bus santé",
            pillar_id=1,
            audience_id=1,
            objective_id=1,
            origin=Origin.MEMBER,
            versions=(Version(1, "Pour Facebook"),),
        )
        page.desk.keep(planning.save(page.desk.dossier, one)[1])
        found = plan_view.everything(page.desk.dossier, wanted)
        assert (len(found.lines), found.hidden) == ((1, 0) if kept else (0, 1))
        assert plan_view.undated(page.desk.dossier, wanted) == found

    def test_that_month_and_list_are_narrowed_alike_until_cleared(self, page: PlanPage):
        one = add(page, "Marché d’été")
        other = add(page, "Bus")
        page.filters.search.setText("MARCHE ete")
        page.filters.search.search_now()
        assert card(page, one)
        assert not card(page, other)
        assert titles(page) == ["Marché d’été"]
        page.filters.clear()
        view(page, "month")
        assert card(page, other)
        assert len(titles(page)) == 2

    def test_that_a_search_reads_texts_once_and_again_after_an_edit(
        self, page: PlanPage, monkeypatch: pytest.MonkeyPatch
    ):
        add(page, "Bus")
        read = []
        said = plan_view.said
        monkeypatch.setattr(plan_view, "said", lambda file: read.append(1) or said(file))
        view(page, "list")
        for words in ("b", "bu", "bus"):
            page.filters.search.setText(words)
            page.filters.search.search_now()
        assert (titles(page), len(read)) == (["Bus"], 1)
        add(page, "Le bus du soir")
        assert titles(page) == ["Bus", "Le bus du soir"]
        assert len(read) == 2

    def test_that_accounts_audiences_pillars_and_statuses_filter(self, page: PlanPage):
        account = add_account(page)
        pillar = aim(page, Pillar("Mobilité"))
        audience = aim(page, Audience("Habitants"))
        add(page, "Bus", on=[account], pillar_id=pillar, audience_id=audience)
        add(page, "Train", status=Status.APPROVED)
        for field, value, shown in (
            (page.filters.account, account, "Bus"),
            (page.filters.pillar, pillar, "Bus"),
            (page.filters.audience, audience, "Bus"),
            (page.filters.status, Status.APPROVED, "Train"),
        ):
            field.combo.setCurrentIndex(field._values.index(value))
            field.combo.activated.emit(field.combo.currentIndex())
            assert titles(page) == [shown]
            page.filters.clear()

    def test_that_a_filter_on_what_was_deleted_goes_away(self, page: PlanPage):
        account = add_account(page)
        add(page, "Bus")
        page.filters.account.combo.setCurrentIndex(1)
        page.filters.account.combo.activated.emit(1)
        assert titles(page) == []
        page.desk.keep(accounts.delete(page.desk.dossier, [account]))
        assert titles(page) == ["Bus"]

    def test_that_down_goes_from_the_search_to_the_contents(self, page: PlanPage, qtbot: QtBot):
        one = add(page, "Bus")
        page.month.grid.select_day(MONDAY)
        page.filters.search.setFocus()
        press(qtbot, KEY.Key_Down)
        assert card(page, one).hasFocus()


class TestEmpty:
    def test_that_an_empty_plan_says_what_to_do_first(self, page: PlanPage):
        assert page._empty.isVisible()
        assert not page.month.isVisible()
        assert nameless(page) == []
        add(page, "Bus")
        assert not page._empty.isVisible()
        assert page.month.isVisible()
