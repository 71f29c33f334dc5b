"""Typing the value that one reads in one's own copy of a survey."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.benchmark import LocalReference, Reference, is_share
from cm_desk.services import benchmarks
from cm_desk.ui.design import Icons
from cm_desk.ui.design.fields import NumberField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk

_LARGEST = 1e12


def open_value(
    desk: Desk, reference: Reference, typed: LocalReference | None, parent: QWidget
) -> FormDialog:
    """Open the sheet of a value, filled with the one ``typed`` in before."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(
            lambda: benchmarks.type_value(
                desk.dossier,
                reference.slug,
                values["value"],
                note=values["note"],
                resources=desk.resources,
                today=desk.today(),
            )
        )

    form = _form(desk.icons, reference)
    if typed is not None:
        form.set_value({"value": typed.value, "note": typed.note})
    dialog = FormDialog(
        desk.icons,
        reference.label,
        form,
        primary=QCoreApplication.translate("ValueDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _form(icons: Icons, reference: Reference) -> Form:
    translate = QCoreApplication.translate
    share = is_share(reference)
    value: NumberField[float] = NumberField(
        icons,
        minimum=0 if share else -_LARGEST,
        maximum=100 if share else _LARGEST,
        decimals=2,
        suffix=reference.unit,
    )
    return Form(
        icons,
        (
            FormRow(
                "value",
                translate("ValueDialog", "Value"),
                value,
                help=translate(
                    "ValueDialog",
                    "As printed. Everywhere it will be marked as typed in by you, and give way to"
                    " a published one.",
                ),
                required=True,
            ),
            FormRow(
                "note",
                translate("ValueDialog", "Where it was read"),
                TextField(
                    icons,
                    max_length=benchmarks.MAX_NOTE,
                    placeholder=translate("ValueDialog", "full report, page 12"),
                ),
                help=translate("ValueDialog", "The document and the page, to find it again."),
            ),
        ),
    )
