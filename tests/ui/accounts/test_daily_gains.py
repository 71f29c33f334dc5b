"""A year of daily gains from a file: twelve lines in the list, a dotted end to the line."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Reading
from cm_desk.services import accounts
from cm_desk.storage import accounts as stored
from cm_desk.storage import changes
from cm_desk.ui.accounts.followers_line import FollowersLine
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_reading import open_reading
from cm_desk.ui.pages.accounts import AccountsPage
from ui.accounts.journeys import add, open_desk, show, toasts
from ui.desk_factory import TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DAY = timedelta(days=1)
FIRST = date(2025, 11, 23)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    yield from open_desk(tmp_path, qtbot)


@pytest.fixture
def account(desk: Desk) -> int:
    """Return an account of which a file told a year of gains, one a day."""
    account_id = add(desk)
    with changes.record(desk.dossier, "reading_saved") as recording:
        for number in range(365):
            stored.save_reading(
                desk.dossier,
                Reading(account_id, FIRST + number * DAY, gained=1, source="import"),
            )
    desk.keep(recording.change)
    return account_id


@pytest.fixture
def page(desk: Desk, account: int, qtbot: QtBot) -> AccountsPage:
    shown = show(desk, qtbot)
    shown.open_account(account)
    return shown


def lines(page: AccountsPage) -> list[tuple[str, str]]:
    model = page.panel.readings.model
    return [
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    ]


def total(desk: Desk, account: int, day: date, followers: int) -> None:
    known = next(
        (one for one in accounts.readings(desk.dossier, account) if one.taken_on == day), None
    )
    wanted = Reading(
        account,
        day,
        followers=followers,
        gained=known.gained if known else None,
        id=known.id if known else None,
    )
    desk.keep(accounts.save_reading(desk.dossier, wanted)[1])


def test_that_a_year_of_daily_gains_takes_a_line_a_month(page: AccountsPage) -> None:
    shown = lines(page)
    assert len(shown) == 13
    assert shown[0] == ("nov. 2026", "+22")
    assert shown[-1] == ("nov. 2025", "+8")
    assert page.panel.readings.table.isVisible()
    date_cell = page.panel.readings.model.index(0, 0)
    spoken = date_cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "novembre 2026 (import)"


def test_that_a_month_is_not_edited_but_deleted_whole(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    section = page.panel.readings
    section.table.select([date(2026, 3, 1)])
    assert not section._edit.isEnabled()
    assert section._delete.isEnabled()
    qtbot.keyClick(section.table.view, Qt.Key.Key_Delete)
    assert len(lines(page)) == 12
    assert toasts(page) == ["Suppression de 31 relevés"]
    desk.history.stack.undo()
    assert len(accounts.readings(desk.dossier)) == 365


def test_that_a_total_stands_above_its_month_and_keeps_what_its_day_won(
    page: AccountsPage, desk: Desk, account: int
) -> None:
    day = date(2026, 3, 12)
    total(desk, account, day, 500)
    shown = lines(page)
    at = shown.index(("12/03/2026", "500"))
    assert shown[at + 1] == ("mars 2026", "+31")
    one = next(one for one in accounts.readings(desk.dossier, account) if one.taken_on == day)
    sheet = open_reading(desk, account, one, page)
    sheet.form.set_value({"followers": 510})
    sheet.submit()
    assert ("mars 2026", "+31") in lines(page)


def test_that_the_line_goes_on_with_an_estimate_beyond_the_totals(
    page: AccountsPage, desk: Desk, account: int
) -> None:
    line = page.panel.readings.line
    assert isinstance(line, FollowersLine)
    assert not line.isVisible(), "gains without any total draw no level"
    total(desk, account, TODAY - 100 * DAY, 500)
    assert line.isVisible()
    assert "600" in line.accessibleDescription()
    assert "235" in line.accessibleDescription()
    beyond = line.accessibleDescription()
    total(desk, account, FIRST, 230)
    total(desk, account, TODAY, 610)
    assert "610" in line.accessibleDescription()
    assert line.accessibleDescription() != beyond
    line.grab()
