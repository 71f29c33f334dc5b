"""What the dialogs that write the plan share: which months, which accounts, the writing."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import AccountState
from cm_desk.domain.errors import CmDeskError
from cm_desk.ui import links
from cm_desk.ui.design.choices import ChoiceField, MultiChoiceField
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import read_names

# What a form's submission returns when its place was not chosen: it stays as it is.
STAYS: Final[Mapping[str, str]] = MappingProxyType({"": ""})
_MONTHS_AHEAD: Final = 11
_MONTHS_BEHIND: Final = 3


def month_field(desk: Desk, month: date) -> ChoiceField[date]:
    """Offer the months around one, and that one."""
    months = [_shifted(month, step) for step in range(-_MONTHS_BEHIND, _MONTHS_AHEAD + 1)]
    field: ChoiceField[date] = ChoiceField(
        desk.icons, [(one, wording.capital(wording.month(one))) for one in months], required=True
    )
    field.set_value(month.replace(day=1))
    return field


def account_field(desk: Desk) -> MultiChoiceField[int]:
    """Offer the accounts that are not closed; none ticked means all of them."""
    names = read_names(desk.dossier)
    options = [
        (row, names.full_account(row))
        for row, one in names.accounts.items()
        if one.state is not AccountState.CLOSED
    ]
    return MultiChoiceField(desk.icons, options)


def chosen_accounts(values: Mapping[str, Any]) -> frozenset[int] | None:
    """Return the accounts ticked in a form, None for all."""
    return frozenset(values["accounts"]) or None


def bounds(month: date, months: int) -> tuple[date, date]:
    """Return the first day of a month and the last of the ``months`` that begin with it."""
    first = month.replace(day=1)
    return first, _shifted(first, months) - timedelta(days=1)


def written(
    desk: Desk, parent: QWidget, target: Path, work: Callable[[], object]
) -> Mapping[str, str] | None:
    """Write a file off the window's thread, then offer to open it; return why it failed."""
    translate = QCoreApplication.translate
    try:
        desk.wait_for(
            lambda _job: work(), title=translate("PlanOut", "Writing the file"), window=parent
        )
    except CmDeskError as error:
        return {"": desk.messages.sentence(error)}
    said = translate("PlanOut", "The file is written: {path}").format(path=target)
    desk.messages.offer(said, translate("PlanOut", "Open"), lambda: links.open_file(target))
    return None


def _shifted(month: date, months: int) -> date:
    count = month.year * 12 + month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
