"""Typing the figures that a network shows on a given day."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import Reading
from cm_desk.services import accounts
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk

_MOST = 1_000_000_000


def open_reading(
    desk: Desk, account_id: int, reading: Reading | None, parent: QWidget
) -> FormDialog:
    """Open the sheet of a reading, a new one of today when there is none."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        # An imported reading that a person corrects is now typed in; what its day won stays.
        wanted = Reading(
            account_id,
            **values,
            gained=reading.gained if reading else None,
            id=reading.id if reading else None,
        )
        return desk.submit(lambda: accounts.save_reading(desk.dossier, wanted)[1])

    translate = QCoreApplication.translate
    every = accounts.accounts_of(desk.dossier)
    named = next((one.name for one in every if one.id == account_id), "")
    form = _form(desk)
    form.set_value(
        {
            "taken_on": reading.taken_on,
            "followers": reading.followers,
            "reach": reading.reach,
            "engagement": reading.engagement,
        }
        if reading
        else {"taken_on": desk.today()}
    )
    dialog = FormDialog(
        desk.icons,
        translate("ReadingDialog", "Edit a reading")
        if reading
        else translate("ReadingDialog", "Add a reading: {account}").format(account=named),
        form,
        primary=translate("ReadingDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if reading is None:  # of today, most often: what remains to type is the figure
        form.field("followers").focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def _form(desk: Desk) -> Form:
    translate, icons, today = QCoreApplication.translate, desk.icons, desk.today()

    def figure(key: str, label: str, explained: str) -> FormRow:
        field: NumberField[int] = NumberField(icons, minimum=0, maximum=_MOST)
        return FormRow(key, label, field, help=explained)

    return Form(
        icons,
        (
            FormRow(
                "taken_on",
                translate("ReadingDialog", "Date"),
                DateField(icons, today=today, last=today),
                required=True,
            ),
            figure(
                "followers",
                translate("ReadingDialog", "Followers"),
                translate("ReadingDialog", "As the network shows it on that day."),
            ),
            figure(
                "reach",
                translate("ReadingDialog", "Reach"),
                translate("ReadingDialog", "People reached over the last 28 days."),
            ),
            figure(
                "engagement",
                translate("ReadingDialog", "Engagement"),
                translate("ReadingDialog", "Reactions, comments and shares over the last 28 days."),
            ),
        ),
    )
