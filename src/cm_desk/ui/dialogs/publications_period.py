"""Declaring for which dates everything that appeared is in the history."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import Coverage
from cm_desk.services import accounts
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names


def open_period(desk: Desk, names: Names, period: Coverage | None, parent: QWidget) -> FormDialog:
    """Open the sheet of a period, a new one when there is none."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        # An imported period that a person changes is now declared, no longer observed.
        wanted = Coverage(**values, id=period.id if period else None)
        return desk.submit(lambda: accounts.save_coverage(desk.dossier, wanted)[1])

    translate, icons, today = QCoreApplication.translate, desk.icons, desk.today()
    account: ChoiceField[int] = ChoiceField(icons, names.account_options())
    form = Form(
        icons,
        [
            FormRow(
                "account_id",
                translate("PeriodDialog", "Account"),
                account,
                required=True,
            ),
            FormRow(
                "first",
                translate("PeriodDialog", "First day"),
                DateField(icons, today=today),
                required=True,
            ),
            FormRow(
                "last",
                translate("PeriodDialog", "Last day"),
                DateField(icons, today=today, last=today),
                help=translate(
                    "PeriodDialog",
                    "Declare a period only when everything published then is in the list.",
                ),
                required=True,
            ),
        ],
    )
    if period is not None:
        form.set_value(
            {"account_id": period.account_id, "first": period.first, "last": period.last}
        )
    elif len(names.accounts) == 1:
        form.set_value({"account_id": next(iter(names.accounts))})
    dialog = FormDialog(
        icons,
        translate("PeriodDialog", "Correct a covered period")
        if period
        else translate("PeriodDialog", "Declare a period complete"),
        form,
        primary=translate("PeriodDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
