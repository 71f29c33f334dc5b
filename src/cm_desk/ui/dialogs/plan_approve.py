"""Submit a content for approval, approve it, or send it back with a reason."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.plan import Content, Status
from cm_desk.services import approval, network_rules, plan_settings
from cm_desk.services.undo import Change
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.moments import now_of
from cm_desk.ui.names import read_names
from cm_desk.ui.plan.notes_list import Remark, warning
from cm_desk.ui.plan.pick import PickField
from cm_desk.ui.plan.sheet_notes import NotesField, approval_remarks

Decision = Literal["submit", "approve", "send_back"]
_WAITING: Final = frozenset({Status.IDEA, Status.TO_WRITE})


def open_approve(desk: Desk, content: Content, parent: QWidget) -> FormDialog:
    """Ask what becomes of a content: to be approved, approved, or to be written again."""
    translate = QCoreApplication.translate
    form = Form(desk.icons, _rows(desk, content))

    def decide(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(lambda: _decided(desk, content.id or 0, values), announce=True)

    dialog = FormDialog(
        desk.icons,
        translate("ApproveDialog", "Approval of « {title} »").format(title=content.title),
        form,
        primary=translate("ApproveDialog", "Save the decision"),
        submit=decide,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _follow(form, dialog)
    dialog.open()
    return dialog


def _rows(desk: Desk, content: Content) -> list[FormRow]:
    translate, icons = QCoreApplication.translate, desk.icons
    notes = NotesField(icons)
    notes.show_remarks(_remarks(desk, content))
    decisions: tuple[tuple[Decision, str], ...] = (
        ("submit", translate("ApproveDialog", "Submit it for approval")),
        ("approve", translate("ApproveDialog", "Approve it as it is written")),
        ("send_back", translate("ApproveDialog", "Send it back to be written again")),
    )
    likely: Decision = "submit" if content.status in _WAITING else "approve"
    decision: PickField[Decision] = PickField(icons, decisions, chosen=likely)
    who = TextField(icons, max_length=200)
    who.set_value(plan_settings.read(desk.dossier).approver)
    return [
        FormRow("decision", translate("ApproveDialog", "Decision"), decision),
        FormRow(
            "by",
            translate("ApproveDialog", "Who decides"),
            who,
            help=translate("ApproveDialog", "Kept for the next time."),
        ),
        FormRow(
            "reason",
            translate("ApproveDialog", "What is to be seen again"),
            LongTextField(icons, max_length=2000, lines=3),
            help=translate("ApproveDialog", "It joins the internal note, with the date."),
        ),
        FormRow("notes", translate("ApproveDialog", "Good to know"), notes),
    ]


def _remarks(desk: Desk, content: Content) -> list[Remark]:
    """Say who approved it already, then what each network would refuse or cut."""
    found = approval_remarks(content)
    rules, names = network_rules.read(desk.resources), read_names(desk.dossier)
    for version in content.versions:
        account = names.accounts.get(version.account_id)
        network = names.networks.get(account.network_id) if account else None
        for check in network_rules.missing(version, content, rules, network):
            said = network_rules.check_sentence(check, desk.texts)
            found.append(warning(f"{names.full_account(version.account_id)}\u00a0: {said}"))
    if not content.versions:
        said = QCoreApplication.translate("ApproveDialog", "No account is chosen yet.")
        found.append(warning(said))
    return found


def _follow(form: Form, dialog: FormDialog) -> None:
    """Ask who and why only where the decision calls for it."""

    def show() -> None:
        decision = form.field("decision").value()
        form.set_row_visible("by", decision != "submit")
        form.set_row_visible("reason", decision == "send_back")

    form.field("decision").typed.connect(show)
    form.field("decision").typed.connect(dialog.grow)
    form.set_row_visible("notes", bool(form.field("notes").accessibleDescription()))
    show()


def _decided(desk: Desk, content_id: int, values: Mapping[str, Any]) -> Change:
    dossier, now = desk.dossier, now_of(desk)
    decision: Decision = values["decision"]
    match decision:
        case "submit":
            return approval.submit(dossier, content_id, now=now)
        case "approve":
            return approval.approve(dossier, content_id, by=values["by"], now=now)
        case "send_back":
            return approval.send_back(
                dossier,
                content_id,
                reason=values["reason"],
                by=values["by"],
                texts=desk.texts,
                on=desk.today(),
            )
