"""The stock: seen, fed, used and emptied without the mouse."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.services import planning, stock
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.dialogs.plan_stock import StockDialog, open_stock
from cm_desk.ui.dialogs.plan_stock_add import StockAddDialog
from cm_desk.ui.plan.parts import PlanView
from storage.digest import digest
from ui.plan.planned import nameless
from ui.plan_load.loaded import MONDAY, add, add_account, in_window, rows_of, sheet


@pytest.fixture
def view(tmp_path: Path, qtbot: QtBot) -> Iterator[PlanView]:
    """A view that shows nothing: the stock opens above any."""
    with in_window(tmp_path, qtbot, PlanView) as shown:
        yield shown


def opened(view: PlanView) -> StockDialog:
    return open_stock(view.desk, view, date(2026, 11, 1))


def titles(dialog: StockDialog) -> list[str]:
    return [one.content.title for one in rows_of(dialog.table)]


class TestStock:
    def test_that_contents_are_put_in_stock_then_taken_out(self, view: PlanView, qtbot: QtBot):
        desk = view.desk
        add(desk, "Bus", MONDAY)
        add(desk, "Vélo", None)
        before = digest(desk.dossier)
        dialog = opened(view)
        assert not dialog.use_button.isEnabled()
        dialog.add()
        adding = sheet(dialog, StockAddDialog)
        assert not adding.primary.isEnabled()
        adding.table.view.selectAll()
        field = adding.form.field("cooldown_days")
        field.line.selectAll()
        qtbot.keyClicks(field.line, "90")
        adding.submit()
        assert sorted(titles(dialog)) == ["Bus", "Vélo"]
        assert {one.cooldown_days for one in stock.items(desk.dossier, today=desk.today())} == {90}
        dialog.table.view.selectAll()
        qtbot.keyClick(dialog.table.view, Qt.Key.Key_Delete)
        assert titles(dialog) == []
        for _time in range(2):
            desk.history.stack.undo()
        assert digest(desk.dossier) == before
        dialog.reject()

    def test_that_enter_plans_a_content_on_the_day_that_is_proposed(
        self, view: PlanView, qtbot: QtBot
    ):
        desk = view.desk
        account = add_account(desk)
        one = add(desk, "Bus", None, account, is_timeless=True)
        before = digest(desk.dossier)
        dialog = opened(view)
        qtbot.keyClick(dialog.table.view, Qt.Key.Key_Return)
        asked = sheet(dialog, FormDialog)
        assert asked.form.value()["on"] == date(2026, 11, 24)
        qtbot.keyClick(asked.primary, Qt.Key.Key_Space)
        (made,) = [found for found in planning.contents(desk.dossier) if found.stock_id == one]
        assert (made.planned_on, made.status) == (date(2026, 11, 24), Status.TO_APPROVE)
        (item,) = rows_of(dialog.table)
        assert item.available_from == date(2027, 5, 23)
        desk.history.stack.undo()
        assert digest(desk.dossier) == before
        dialog.reject()

    def test_that_a_day_too_soon_is_refused_where_it_was_typed(self, view: PlanView, qtbot: QtBot):
        desk = view.desk
        add(desk, "Bus", MONDAY, is_timeless=True, cooldown_days=30)
        dialog = opened(view)
        dialog.use()
        asked = sheet(dialog, FormDialog)
        assert asked.form.value()["on"] == date(2026, 12, 23)
        field = asked.form.field("on")
        field.line.selectAll()
        qtbot.keyClicks(field.line, "22/12/2026")
        asked.submit()
        assert asked.isVisible()
        problem = field.shown_problem() or ""
        assert "23\u00a0décembre 2026" in problem
        assert field.line.text() == "22/12/2026"
        assert len(planning.contents(desk.dossier)) == 1
        asked.reject()
        dialog.reject()

    def test_that_the_delay_is_changed(self, view: PlanView, qtbot: QtBot):
        desk = view.desk
        add(desk, "Bus", MONDAY, is_timeless=True)
        dialog = opened(view)
        dialog.set_delay()
        asked = sheet(dialog, FormDialog)
        field = asked.form.field("cooldown_days")
        assert field.value() == 180
        field.line.selectAll()
        qtbot.keyClicks(field.line, "7")
        asked.submit()
        (item,) = rows_of(dialog.table)
        assert (item.cooldown_days, item.available_from) == (7, date(2026, 11, 30))
        dialog.reject()

    def test_that_only_contents_that_may_join_are_listed(self, view: PlanView):
        desk = view.desk
        one = add(desk, "Bus", None, is_timeless=True)
        desk.keep(stock.use(desk.dossier, one, on=MONDAY)[1])
        add(desk, "Vélo", None)
        adding = StockAddDialog(desk, view)
        adding.open()
        assert [found.title for found in rows_of(adding.table)] == ["Vélo"]
        adding.reject()

    def test_that_everything_has_a_name(self, view: PlanView):
        add(view.desk, "Bus", None, is_timeless=True)
        add(view.desk, "Vélo", None)
        dialog = opened(view)
        assert nameless(dialog) == []
        dialog.add()
        adding = sheet(dialog, StockAddDialog)
        assert nameless(adding) == []
        adding.reject()
        dialog.reject()
        assert not [one for one in view.findChildren(QDialog) if one.isVisible()]
