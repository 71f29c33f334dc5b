"""The month on paper: a calendar for the wall, or the sheet on which it is approved."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.year_frame import MarkKind
from cm_desk.services import plan_print
from cm_desk.services.plan_print import Document, Paper, Sheet
from cm_desk.ui.design.choices import ChoiceField, MultiChoiceField, SwitchField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs import plan_out
from cm_desk.ui.saving import PDF, ask_where

Kind = Literal["wall", "approval"]
_WALL_ROWS: Final = ("paper", "shown", "abandoned")
_APPROVAL_ROWS: Final = ("which",)
# What the days may show, as the interface groups it.
_SHOWN: Final = MappingProxyType(
    {
        "holidays": (MarkKind.PUBLIC_HOLIDAY,),
        "school": (MarkKind.SCHOOL_HOLIDAY,),
        "marronniers": (MarkKind.MARRONNIER,),
        "events": (MarkKind.HIGHLIGHT, MarkKind.ABSENCE, MarkKind.NOTE),
        "guard": (MarkKind.GUARD, MarkKind.POLL),
    }
)


def open_print(desk: Desk, parent: QWidget, month: date) -> FormDialog:
    """Ask which document of which month, then where to write its PDF."""
    translate = QCoreApplication.translate
    form = _form(desk, month)

    def write(values: dict[str, Any]) -> Mapping[str, str] | None:
        is_wall = values["kind"] == "wall"
        pattern = (
            translate("PlanPrint", "plan {month}")
            if is_wall
            else translate("PlanPrint", "approval {month}")
        )
        name = pattern.format(month=wording.month(values["month"]))
        title = translate("PlanPrint", "Print the month")
        target = ask_where(dialog, title, f"{name}.pdf", PDF)
        if target is None:
            return plan_out.STAYS
        return plan_out.written(
            desk,
            parent.window(),
            target,
            lambda: document_of(desk, values).write_pdf(target),
        )

    dialog = FormDialog(
        desk.icons,
        translate("PlanPrint", "Print the month"),
        form,
        primary=translate("PlanPrint", "Write the PDF…"),
        submit=write,
        width=760,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def document_of(desk: Desk, values: Mapping[str, Any]) -> Document:
    """Return the document that the form asks for."""
    shown = {kind for group in values["shown"] for kind in _SHOWN[group]}
    wanted = Sheet(
        values["month"],
        values["paper"],
        plan_out.chosen_accounts(values),
        frozenset(shown),
        with_abandoned=values["abandoned"],
    )
    if values["kind"] == "wall":
        return plan_print.month(
            desk.dossier,
            wanted,
            texts=desk.texts,
            resources=desk.resources,
            built=desk.built,
            today=desk.today(),
        )
    return plan_print.approval(
        desk.dossier,
        wanted,
        everything=values["which"] == "all",
        texts=desk.texts,
        resources=desk.resources,
        built=desk.built,
        today=desk.today(),
    )


def _form(desk: Desk, month: date) -> Form:
    translate = QCoreApplication.translate
    icons = desk.icons
    kind: ChoiceField[Kind] = ChoiceField(
        icons,
        [
            ("wall", translate("PlanPrint", "Wall calendar")),
            ("approval", translate("PlanPrint", "Approval sheet to sign, with the texts")),
        ],
        required=True,
    )
    paper: ChoiceField[Paper] = ChoiceField(icons, [("a4", "A4"), ("a3", "A3")], required=True)
    which: ChoiceField[str] = ChoiceField(
        icons,
        [
            ("awaiting", translate("PlanPrint", "Those to approve")),
            ("all", translate("PlanPrint", "All those not published yet")),
        ],
        required=True,
    )
    shown: MultiChoiceField[str] = MultiChoiceField(
        icons,
        [
            ("holidays", translate("PlanPrint", "Public holidays")),
            ("school", translate("PlanPrint", "School holidays")),
            ("marronniers", translate("PlanPrint", "Yearly subjects")),
            ("events", translate("PlanPrint", "Own dates and absences")),
            ("guard", translate("PlanPrint", "Pre-election period")),
        ],
    )
    form = Form(
        icons,
        [
            FormRow("kind", translate("PlanPrint", "Document"), kind),
            FormRow("month", translate("PlanPrint", "Month"), plan_out.month_field(desk, month)),
            FormRow(
                "paper",
                translate("PlanPrint", "Paper"),
                paper,
                help=translate("PlanPrint", "Landscape. A3 can be read from farther away."),
            ),
            FormRow("which", translate("PlanPrint", "Contents"), which),
            FormRow(
                "accounts",
                translate("PlanPrint", "Accounts"),
                plan_out.account_field(desk),
                help=translate("PlanPrint", "All of them when none is ticked."),
            ),
            FormRow("shown", translate("PlanPrint", "Shown on the days"), shown),
            FormRow(
                "abandoned",
                translate("PlanPrint", "Abandoned contents"),
                SwitchField(icons, translate("PlanPrint", "Print them, struck through")),
            ),
        ],
    )
    form.set_value(
        {
            "kind": "wall",
            "paper": "a4",
            "which": "awaiting",
            "shown": tuple(_SHOWN),
            "abandoned": False,
        }
    )

    def show() -> None:
        is_wall = kind.value() == "wall"
        for key in _WALL_ROWS:
            form.set_row_visible(key, is_wall)
        for key in _APPROVAL_ROWS:
            form.set_row_visible(key, not is_wall)

    kind.edited.connect(show)
    show()
    return form
