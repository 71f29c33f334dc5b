"""The title of a kept assessment, and the day it was presented to the elected members."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.kept import TITLE_LENGTH, KeptSummary
from cm_desk.services import kept
from cm_desk.services.undo import Change
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk


def open_title(desk: Desk, summary: KeptSummary, parent: QWidget) -> FormDialog:
    """Ask for another title."""
    translate = QCoreApplication.translate
    row = FormRow(
        "title",
        translate("KeptSummaryDialog", "Title"),
        TextField(desk.icons, max_length=TITLE_LENGTH),
        required=True,
    )
    return _open(
        desk,
        translate("KeptSummaryDialog", "Rename the assessment"),
        _form(desk, row, summary.title),
        lambda values: kept.rename(desk.dossier, summary.id or 0, values["title"]),
        parent,
    )


def open_presented(desk: Desk, summary: KeptSummary, parent: QWidget) -> FormDialog:
    """Ask when an assessment was presented; nothing means that it was not, or not yet."""
    translate, today = QCoreApplication.translate, desk.today()
    row = FormRow(
        "presented_on",
        translate("KeptSummaryDialog", "Presented on"),
        DateField(desk.icons, today=today, last=today),
        help=translate(
            "KeptSummaryDialog",
            "The day of the meeting of elected members. Leave empty if it was not presented.",
        ),
    )
    return _open(
        desk,
        translate("KeptSummaryDialog", "Presented to the elected members"),
        _form(desk, row, summary.presented_on or today),
        lambda values: kept.mark_presented(desk.dossier, summary.id or 0, values["presented_on"]),
        parent,
    )


def _form(desk: Desk, row: FormRow, value: object) -> Form:
    form = Form(desk.icons, (row,))
    form.set_value({row.key: value})
    return form


def _open(
    desk: Desk,
    title: str,
    form: Form,
    write: Callable[[dict[str, Any]], Change],
    parent: QWidget,
) -> FormDialog:
    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(lambda: write(values))

    dialog = FormDialog(
        desk.icons,
        title,
        form,
        primary=QCoreApplication.translate("KeptSummaryDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
