"""The sheet of an audience, with what each account tells it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.strategy import Audience
from cm_desk.services import strategy
from cm_desk.ui.design.choices import MultiChoiceField, SwitchField
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.strategy.rows import account_names


def open_audience(
    desk: Desk, audience: Audience, messages: Mapping[int, str], parent: QWidget
) -> FormDialog:
    """Open the sheet of an audience, to which accounts (ids) send these messages."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        aim = replace(
            audience,
            name=values["name"],
            description=values["description"],
            is_priority=values["is_priority"],
        )
        served_by = {one: values[_message_key(one)] for one in values.get("accounts", ())}
        return desk.submit(lambda: strategy.save(desk.dossier, aim, served_by=served_by)[1])

    def show_messages() -> None:
        chosen = form.field("accounts").value()
        for account_id in names:
            form.set_row_visible(_message_key(account_id), account_id in chosen)

    translate = QCoreApplication.translate
    names = account_names(desk.dossier)
    form = Form(desk.icons, _sections(desk, audience, names))
    form.set_value(
        {
            "name": audience.name,
            "description": audience.description,
            "is_priority": audience.is_priority,
        }
    )
    if names:
        form.set_value({_message_key(one): message for one, message in messages.items()})
        form.set_value({"accounts": tuple(one for one in names if one in messages)})
        form.field("accounts").typed.connect(show_messages)
        show_messages()
    new = audience.id is None
    dialog = FormDialog(
        desk.icons,
        translate("AudienceDialog", "New audience")
        if new
        else translate("AudienceDialog", "Audience"),
        form,
        primary=translate("AudienceDialog", "Add") if new else translate("AudienceDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _message_key(account_id: int) -> str:
    return f"message:{account_id}"


def _sections(desk: Desk, audience: Audience, names: Mapping[int, str]) -> list[FormSection]:
    translate, icons = QCoreApplication.translate, desk.icons
    what = (
        FormRow("name", translate("AudienceDialog", "Audience"), TextField(icons), required=True),
        FormRow(
            "description",
            translate("AudienceDialog", "Who they are"),
            LongTextField(icons, max_length=4000, lines=3),
        ),
        FormRow(
            "is_priority",
            translate("AudienceDialog", "Priority"),
            SwitchField(icons, translate("AudienceDialog", "Priority audience")),
            translate("AudienceDialog", "Those you speak to first: two or three at most."),
        ),
    )
    sections = [FormSection(translate("AudienceDialog", "For whom"), what)]
    if names:
        suggested = {one.id: one.message for one in desk.texts.suggestions().audiences}
        placeholder = suggested.get(audience.template, "")
        chosen: MultiChoiceField[int] = MultiChoiceField(icons, names.items())
        rows = [
            FormRow("accounts", translate("AudienceDialog", "Accounts that speak to them"), chosen)
        ]
        pattern = translate("AudienceDialog", "Message on {account}")
        rows += [
            FormRow(
                _message_key(account_id),
                pattern.format(account=name),
                LongTextField(icons, max_length=1000, lines=3, placeholder=placeholder),
            )
            for account_id, name in names.items()
        ]
        sections.append(
            FormSection(
                translate("AudienceDialog", "Accounts and messages"),
                rows,
                hint=translate(
                    "AudienceDialog", "The same audience is not told the same thing everywhere."
                ),
            )
        )
    return sections
