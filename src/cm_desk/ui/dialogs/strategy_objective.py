"""The sheet of an objective."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.strategy import Objective
from cm_desk.services import strategy
from cm_desk.ui.design.choices import MultiChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import LongTextField, NumberField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.strategy.rows import account_names
from cm_desk.ui.strategy.suggest_field import SuggestField

_KEYS = (
    "title",
    "description",
    "project_axis",
    "indicator",
    "unit",
    "baseline",
    "target",
    "due_on",
)
_LARGEST = 1_000_000_000


def open_objective(
    desk: Desk, objective: Objective, serving: Sequence[int], parent: QWidget
) -> FormDialog:
    """Open the sheet of an objective, served by these accounts; a new one has no id."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        aim = replace(objective, **{key: values[key] for key in _KEYS})
        served_by = dict.fromkeys(values.get("accounts", ()), "")
        return desk.submit(lambda: strategy.save(desk.dossier, aim, served_by=served_by)[1])

    translate = QCoreApplication.translate
    form = Form(desk.icons, _sections(desk))
    form.set_value({key: getattr(objective, key) for key in _KEYS} | {"accounts": tuple(serving)})
    _propose_unit(desk, form)
    new = objective.id is None
    dialog = FormDialog(
        desk.icons,
        translate("ObjectiveDialog", "New objective")
        if new
        else translate("ObjectiveDialog", "Objective"),
        form,
        primary=translate("ObjectiveDialog", "Add")
        if new
        else translate("ObjectiveDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _propose_unit(desk: Desk, form: Form) -> None:
    """Fill in the unit that goes with a suggested indicator, while there is none."""
    units = {one.indicator: one.unit for one in desk.texts.suggestions().objectives}

    def propose() -> None:
        unit = units.get(form.field("indicator").value())
        if unit and not form.field("unit").value():
            form.field("unit").set_value(unit)

    form.field("indicator").typed.connect(propose)


def _sections(desk: Desk) -> list[FormSection]:
    translate, icons = QCoreApplication.translate, desk.icons
    suggestions = desk.texts.suggestions()
    figures: list[NumberField[float]] = [
        NumberField(icons, minimum=0, maximum=_LARGEST, decimals=2) for _ in range(2)
    ]
    what = (
        FormRow(
            "title",
            translate("ObjectiveDialog", "Objective"),
            TextField(icons, max_length=300),
            required=True,
        ),
        FormRow(
            "description",
            translate("ObjectiveDialog", "Description"),
            LongTextField(icons, max_length=4000, lines=3),
        ),
        FormRow(
            "project_axis",
            translate("ObjectiveDialog", "Axis of the territorial project"),
            TextField(icons),
            help=translate(
                "ObjectiveDialog", "The part of your territorial project that it serves."
            ),
        ),
    )
    measure = (
        FormRow(
            "indicator",
            translate("ObjectiveDialog", "Indicator"),
            SuggestField(icons, [one.indicator for one in suggestions.objectives]),
        ),
        FormRow(
            "unit", translate("ObjectiveDialog", "Unit"), SuggestField(icons, suggestions.units)
        ),
        FormRow("baseline", translate("ObjectiveDialog", "Baseline"), figures[0]),
        FormRow("target", translate("ObjectiveDialog", "Target"), figures[1]),
        FormRow(
            "due_on", translate("ObjectiveDialog", "Due date"), DateField(icons, today=desk.today())
        ),
    )
    names = account_names(desk.dossier)
    sections = [
        FormSection(translate("ObjectiveDialog", "What for"), what),
        FormSection(
            translate("ObjectiveDialog", "Measure"),
            measure,
            hint=translate(
                "ObjectiveDialog",
                "With these four — indicator, baseline, target and due date — one can say whether"
                " it is reached.",
            ),
        ),
    ]
    if names:
        served: MultiChoiceField[int] = MultiChoiceField(icons, names.items())
        row = FormRow("accounts", translate("ObjectiveDialog", "Accounts that serve it"), served)
        sections.append(FormSection(translate("ObjectiveDialog", "Accounts"), (row,)))
    return sections
