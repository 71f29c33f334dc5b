"""One content of the plan, with its texts for each account."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import AccountState
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.publication import Origin
from cm_desk.services import planning
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.versions import AccountChoice, VersionsField

_KEYS: Final = (
    "title",
    "brief",
    "status",
    "planned_on",
    "planned_time",
    "audience_id",
    "objective_id",
    "pillar_id",
    "origin",
    "note",
    "versions",
)
_APPEARED: Final = (Status.PUBLISHED, Status.REVIEWED)


def open_content(
    desk: Desk,
    names: PlanNames,
    one: Content,
    parent: QWidget,
    *,
    on_saved: Callable[[int], object],
) -> FormDialog:
    """Open the sheet of a content, new when it has no id; ``on_saved`` receives its id."""
    translate = QCoreApplication.translate

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        wanted = replace(one, **{key: values[key] for key in _KEYS})
        refused = _published_nowhere(one, wanted)
        if refused:
            return {"status": refused}
        try:
            content_id, change = planning.save(desk.dossier, wanted)
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change)
        on_saved(content_id)
        return None

    form = Form(desk.icons, _sections(desk, names, one))
    form.set_value({key: getattr(one, key) for key in _KEYS})
    new = one.id is None
    dialog = FormDialog(
        desk.icons,
        translate("ContentDialog", "New content") if new else one.title,
        form,
        primary=translate("ContentDialog", "Add") if new else translate("ContentDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _published_nowhere(before: Content, wanted: Content) -> str:
    """Refuse to call published what no publication proves, unless it was so before."""
    lost = [version for version in wanted.versions if version.publication_id is None]
    if wanted.status not in _APPEARED or not lost or before.status in _APPEARED:
        return ""
    return QCoreApplication.translate(
        "ContentDialog",
        "Save first with another status, then press P: « Mark as published » asks where and when.",
    )


def _sections(desk: Desk, names: PlanNames, one: Content) -> list[FormRow | FormSection]:
    translate = QCoreApplication.translate
    return [
        *_what(desk),
        FormSection(translate("ContentDialog", "For whom and why"), _why(desk, names)),
        FormSection(
            translate("ContentDialog", "Accounts and texts"),
            (
                FormRow(
                    "versions",
                    translate("ContentDialog", "Accounts"),
                    _versions(desk, names, one),
                ),
            ),
            hint=translate(
                "ContentDialog", "Adapt the text to each account: its readers are not the same."
            ),
        ),
        FormSection(
            translate("ContentDialog", "For the team"),
            (
                FormRow(
                    "note",
                    translate("ContentDialog", "Internal note"),
                    LongTextField(desk.icons, lines=2),
                ),
            ),
        ),
    ]


def _what(desk: Desk) -> tuple[FormRow, ...]:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    statuses: ChoiceField[Status] = ChoiceField(icons, [(one, texts.label(one)) for one in Status])
    return (
        FormRow(
            "title",
            translate("ContentDialog", "Title"),
            TextField(icons, max_length=300),
            required=True,
        ),
        FormRow(
            "brief",
            translate("ContentDialog", "Brief"),
            LongTextField(icons, lines=2),
            help=translate("ContentDialog", "The angle, the facts to gather, the call to action."),
        ),
        FormRow("status", translate("ContentDialog", "Status"), statuses, required=True),
        FormRow(
            "planned_on",
            translate("ContentDialog", "Date"),
            DateField(icons, today=desk.today()),
            help=translate("ContentDialog", "Without a date, it waits among the ideas."),
        ),
        FormRow("planned_time", translate("ContentDialog", "Time"), TimeField(icons)),
    )


def _why(desk: Desk, names: PlanNames) -> tuple[FormRow, ...]:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    audience: ChoiceField[int] = ChoiceField(icons, names.names.audiences.items())
    objective: ChoiceField[int] = ChoiceField(icons, names.objectives.items())
    pillar: ChoiceField[int] = ChoiceField(icons, names.names.pillars.items())
    origin: ChoiceField[Origin] = ChoiceField(icons, [(one, texts.label(one)) for one in Origin])
    return (
        FormRow("audience_id", translate("ContentDialog", "Audience"), audience),
        FormRow("objective_id", translate("ContentDialog", "Objective"), objective),
        FormRow("pillar_id", translate("ContentDialog", "Pillar"), pillar),
        FormRow("origin", translate("ContentDialog", "Origin"), origin),
    )


def _versions(desk: Desk, names: PlanNames, one: Content) -> VersionsField:
    kept = {version.account_id for version in one.versions}
    wanted = [
        account
        for account_id, account in names.names.accounts.items()
        if account_id in kept or account.state is not AccountState.CLOSED
    ]
    twins = Counter(account.network_id for account in wanted)
    choices = [
        AccountChoice(
            account.id or 0,
            names.names.full_account(account.id or 0),
            account.name
            if twins[account.network_id] > 1
            else names.names.networks[account.network_id].label,
            names.names.icon(account.id or 0),
        )
        for account in wanted
    ]
    return VersionsField(
        desk.icons,
        choices,
        empty=QCoreApplication.translate(
            "ContentDialog", "No account yet: add yours on the « Accounts » page."
        ),
    )
