"""What contents take, by format, and the hours that a week has for them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.plan import ADAPTING_MINUTES, USUAL_EFFORT
from cm_desk.domain.publication import Format
from cm_desk.services import plan_settings, territory
from cm_desk.services.plan_settings import HOURS_IN_A_WEEK, LONGEST_EFFORT
from cm_desk.ui.design import Button
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk

_ADAPTING = "adapting"


def open_effort(desk: Desk, parent: QWidget) -> FormDialog:
    """Ask for the hours of a week and the minutes of each format, then keep them at once."""
    translate = QCoreApplication.translate

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        effort = {kind: int(values[kind]) for kind in Format if values[kind] is not None}
        adapting = values[_ADAPTING]
        return desk.submit(
            lambda: plan_settings.save_effort(
                desk.dossier,
                effort=effort,
                adapting_minutes=ADAPTING_MINUTES if adapting is None else int(adapting),
                hours_per_week=values["hours_per_week"],
            ),
            announce=True,
        )

    form = _form(desk)
    settings = plan_settings.read(desk.dossier)
    form.set_value(
        {
            "hours_per_week": territory.read(desk.dossier).hours_per_week,
            _ADAPTING: settings.adapting_minutes,
            **{kind: settings.usual_effort(kind) for kind in Format},
        }
    )
    dialog = FormDialog(
        desk.icons,
        translate("EffortDialog", "Hours and durations"),
        form,
        primary=translate("EffortDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.add_action(
        Button(
            desk.icons,
            translate("EffortDialog", "Usual durations"),
            role="quiet",
            icon="refresh",
            on_click=lambda: reset(form),
        )
    )
    dialog.open()
    return dialog


def reset(form: Form) -> None:
    """Write the usual durations in the fields; nothing is kept before « Save »."""
    for key, minutes in (*USUAL_EFFORT.items(), (_ADAPTING, ADAPTING_MINUTES)):
        form.field(key).set_value(minutes)


def _form(desk: Desk) -> Form:
    translate = QCoreApplication.translate
    hours: NumberField[float] = NumberField(
        desk.icons,
        minimum=0,
        maximum=HOURS_IN_A_WEEK,
        decimals=2,
        suffix=translate("EffortDialog", "hours per week"),
    )
    return Form(
        desk.icons,
        [
            FormSection(
                translate("EffortDialog", "The time that there is"),
                [
                    FormRow(
                        "hours_per_week",
                        translate("EffortDialog", "Available time"),
                        hours,
                        help=translate(
                            "EffortDialog",
                            "All the people who work on it together. Absences and public"
                            " holidays reduce it, a fifth for each working day.",
                        ),
                    )
                ],
            ),
            FormSection(
                translate("EffortDialog", "The time that a content takes"),
                [
                    *(
                        FormRow(kind, desk.texts.label(kind), _minutes(desk, USUAL_EFFORT[kind]))
                        for kind in Format
                    ),
                    FormRow(
                        _ADAPTING,
                        translate("EffortDialog", "Each other account"),
                        _minutes(desk, ADAPTING_MINUTES),
                        help=translate(
                            "EffortDialog", "What adapting the content for one more account adds."
                        ),
                    ),
                ],
                hint=translate(
                    "EffortDialog",
                    "Writing, pictures, approval and publication together. The usual durations"
                    " are our estimates: correct them after a few contents. A content can also"
                    " have its own.",
                ),
            ),
        ],
    )


def _minutes(desk: Desk, usual: int) -> NumberField[int]:
    suffix = QCoreApplication.translate("EffortDialog", "minutes (usually {count})")
    return NumberField(
        desk.icons,
        minimum=0,
        maximum=LONGEST_EFFORT,
        suffix=suffix.format(count=wording.number(usual)),
    )
