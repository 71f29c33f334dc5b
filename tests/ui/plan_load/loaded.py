"""What the tests of the workload put in a dossier, and how they find what is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Format
from cm_desk.services import accounts, plan_settings, planning
from cm_desk.ui.design import ScrollPage
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.parts import PlanView
from ui.desk_factory import desk_window, show

MONDAY = date(2026, 11, 23)
D = TypeVar("D", bound=QDialog)
V = TypeVar("V", bound=PlanView)
R = TypeVar("R")


@contextmanager
def in_window(folder: Path, qtbot: QtBot, kind: type[V]) -> Iterator[V]:
    """Show a view of the plan in a page that scrolls, as the plan does, on an empty dossier."""
    with desk_window(folder, qtbot) as (desk, window):
        shown = kind(desk)
        page = ScrollPage(desk.icons)
        page.add(shown)
        show(window, page, qtbot, height=900)
        yield shown


def add_account(desk: Desk, network: str = "linkedin", **values: object) -> int:
    account_id, change = accounts.save(desk.dossier, Account(network, "PETR", **values))
    desk.keep(change)
    return account_id


def add(desk: Desk, title: str, day: date | None, *on: int, **values: object) -> int:
    one = Content(
        title,
        status=Status.TO_WRITE,
        planned_on=day,
        versions=tuple(Version(account, "Texte") for account in on),
        **values,
    )
    content_id, change = planning.save(desk.dossier, one)
    desk.keep(change)
    return content_id


def set_hours(desk: Desk, hours: float) -> None:
    desk.keep(
        plan_settings.save_effort(
            desk.dossier,
            effort={Format.PHOTO: 30},
            adapting_minutes=10,
            hours_per_week=hours,
        )
    )


def sheet(parent: QWidget, kind: type[D]) -> D:
    """Return the dialog of that kind that is open under a widget."""
    (found,) = [one for one in parent.findChildren(kind) if one.isVisible()]
    return found


def rows_of(table: DataTable[R]) -> list[R]:
    """Return the rows of a table, in the order shown."""
    rows = (table.model.row(place) for place in range(table.model.rowCount()))
    return [row for row in rows if row is not None]
