"""The sheet of a decision that a kept assessment led to."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.kept import DECISION_LENGTH, Decision, DecisionKind
from cm_desk.services import kept
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk


def open_decision(desk: Desk, decision: Decision, parent: QWidget) -> FormDialog:
    """Open the sheet of a decision that is there already."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(lambda: kept.save_decision(desk.dossier, replace(decision, **values))[1])

    translate, icons, today = QCoreApplication.translate, desk.icons, desk.today()
    kind: ChoiceField[DecisionKind] = ChoiceField(
        icons, [(one, desk.texts.label(one)) for one in DecisionKind], required=True
    )
    form = Form(
        icons,
        (
            FormRow("kind", translate("DecisionDialog", "Kind"), kind),
            FormRow(
                "text",
                translate("DecisionDialog", "What was decided"),
                TextField(icons, max_length=DECISION_LENGTH),
                required=True,
            ),
            FormRow(
                "decided_on",
                translate("DecisionDialog", "Decided on"),
                DateField(icons, today=today, last=today),
                required=True,
            ),
        ),
    )
    form.set_value(
        {"kind": decision.kind, "text": decision.text, "decided_on": decision.decided_on}
    )
    dialog = FormDialog(
        icons,
        translate("DecisionDialog", "Edit a decision"),
        form,
        primary=translate("DecisionDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
