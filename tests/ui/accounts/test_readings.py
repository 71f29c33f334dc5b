"""The dated figures of an account, in the panel and in their sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Reading
from cm_desk.services import accounts
from cm_desk.ui.design.fields import DateField
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_reading import open_reading
from cm_desk.ui.pages.accounts import AccountsPage
from ui.accounts.journeys import add, dialog_of, open_desk, show, toasts, type_over
from ui.desk_factory import TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    yield from open_desk(tmp_path, qtbot)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return show(desk, qtbot)


def test_that_the_table_says_the_last_followers_known_today(desk: Desk, page: AccountsPage) -> None:
    account_id = add(desk)
    for day, count in ((date(2026, 1, 1), 10), (date(2026, 6, 1), 20), (date(2030, 1, 1), 99)):
        desk.keep(accounts.save_reading(desk.dossier, Reading(account_id, day, count))[1])
    desk.keep(accounts.save_reading(desk.dossier, Reading(account_id, TODAY, reach=5))[1])
    assert page.model.index(0, 5).data() == "20"


def test_that_a_second_reading_of_a_day_is_refused_beside_its_date(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = add(desk)
    desk.keep(accounts.save_reading(desk.dossier, Reading(account_id, TODAY, followers=1))[1])
    page.open_account(account_id)
    sheet = open_reading(desk, account_id, None, page.panel)
    sheet.form.set_value({"taken_on": TODAY, "followers": 2})
    sheet.submit()
    day = sheet.form.field("taken_on")
    assert sheet.isVisible()
    assert day.shown_problem() == (
        "Ce compte a déjà un relevé à cette date\u00a0: modifiez-le plutôt."
    )
    assert isinstance(day, DateField)
    type_over(qtbot, day.line, "01/11/2026")
    sheet.submit()
    assert [one.taken_on for one in accounts.readings(desk.dossier, account_id)] == [
        date(2026, 11, 1),
        TODAY,
    ]


def test_that_a_reading_needs_a_figure_and_takes_no_future_day(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = add(desk)
    sheet = open_reading(desk, account_id, None, page)
    sheet.submit()
    assert sheet.form.field("followers").shown_problem() == (
        "Indiquez au moins un chiffre\u00a0: abonnés, portée ou interactions."
    )
    day = sheet.form.field("taken_on")
    assert isinstance(day, DateField)
    type_over(qtbot, day.line, "01/01/2031")
    sheet.submit()
    assert day.shown_problem()
    assert accounts.readings(desk.dossier) == ()
    sheet.reject()


def test_that_readings_are_edited_and_deleted_from_the_keyboard(
    desk: Desk, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = add(desk)
    for day in (date(2026, 1, 1), date(2026, 6, 1)):
        desk.keep(accounts.save_reading(desk.dossier, Reading(account_id, day, 10))[1])
    page.open_account(account_id)
    section = page.panel.readings
    assert section.model.index(0, 0).data() == "01/06/2026"  # newest first
    assert section.line.isVisible()
    section.table.select([section.model.row(0).id])
    qtbot.keyClick(section.table.view, Qt.Key.Key_Return)
    sheet = dialog_of(page.panel)
    sheet.form.set_value({"followers": 30})
    sheet.submit()
    assert accounts.readings(desk.dossier, account_id)[-1].followers == 30
    qtbot.keyClick(section.table.view, Qt.Key.Key_Delete)
    assert [one.taken_on for one in accounts.readings(desk.dossier)] == [date(2026, 1, 1)]
    assert toasts(page) == ["Suppression de 1 relevé"]
    assert not section.line.isVisible()  # one reading draws no line
