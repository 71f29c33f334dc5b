"""The plan as a file for others: a spreadsheet, a calendar, or data."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.services import plan_export
from cm_desk.services.plan_export import Alarm, Format, Wanted
from cm_desk.ui.design.choices import ChoiceField, SwitchField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs import plan_out
from cm_desk.ui.saving import ask_where

_MONTHS: Final = 3
_YEAR: Final = 12
_CALENDAR_ROWS: Final = ("alarm", "minutes", "events")


def open_export(desk: Desk, parent: QWidget, month: date) -> FormDialog:
    """Ask what to write and how, beginning with the month on screen."""
    translate = QCoreApplication.translate
    form = _form(desk, month)

    def export(values: dict[str, Any]) -> Mapping[str, str] | None:
        kind: Format = values["format"]
        filters: dict[Format, str] = {
            "xlsx": translate("PlanExport", "Workbooks (*.xlsx)"),
            "csv": translate("PlanExport", "Tables (*.csv)"),
            "ics": translate("PlanExport", "Calendars (*.ics)"),
            "json": translate("PlanExport", "Data (*.json)"),
        }
        name = translate("PlanExport", "plan {period}").format(period=_named(month, values))
        title = translate("PlanExport", "Export the plan")
        target = ask_where(dialog, title, f"{name}.{kind}", filters[kind])
        if target is None:
            return plan_out.STAYS
        wanted = _wanted(month, values)
        return plan_out.written(
            desk,
            parent.window(),
            target,
            lambda: plan_export.write(desk.dossier, wanted, target, format=kind, texts=desk.texts),
        )

    dialog = FormDialog(
        desk.icons,
        translate("PlanExport", "Export the plan"),
        form,
        primary=translate("PlanExport", "Export…"),
        submit=export,
        width=760,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _form(desk: Desk, month: date) -> Form:
    translate = QCoreApplication.translate
    icons = desk.icons
    kind: ChoiceField[Format] = ChoiceField(
        icons,
        [
            ("xlsx", translate("PlanExport", "Workbook (Excel, LibreOffice)")),
            ("csv", translate("PlanExport", "Table (CSV)")),
            ("ics", translate("PlanExport", "Calendar (Outlook, Thunderbird…)")),
            ("json", translate("PlanExport", "Data for a program (JSON)")),
        ],
        required=True,
    )
    period: ChoiceField[int] = ChoiceField(icons, _periods(month), required=True)
    alarm: ChoiceField[Alarm] = ChoiceField(
        icons,
        [
            ("before", translate("PlanExport", "15 minutes before")),
            ("day_before", translate("PlanExport", "The day before")),
            ("none", translate("PlanExport", "No reminder")),
        ],
        required=True,
    )
    minutes: ChoiceField[int] = ChoiceField(
        icons,
        [
            (15, translate("PlanExport", "15 minutes")),
            (30, translate("PlanExport", "30 minutes")),
        ],
        required=True,
    )
    rows = [
        FormRow("format", translate("PlanExport", "Format"), kind),
        FormRow("period", translate("PlanExport", "Period"), period),
        FormRow(
            "accounts",
            translate("PlanExport", "Accounts"),
            plan_out.account_field(desk),
            help=translate("PlanExport", "All of them when none is ticked."),
        ),
        FormRow(
            "ideas",
            translate("PlanExport", "Undated ideas"),
            SwitchField(icons, translate("PlanExport", "Export them too")),
        ),
        FormRow(
            "alarm",
            translate("PlanExport", "Reminder"),
            alarm,
            help=translate(
                "PlanExport", "A content without a time reminds at 9:00, as a closing date does."
            ),
        ),
        FormRow("minutes", translate("PlanExport", "Length in the calendar"), minutes),
        FormRow(
            "events",
            translate("PlanExport", "Own dates"),
            SwitchField(icons, translate("PlanExport", "With key dates and absences")),
            help=translate(
                "PlanExport",
                "Opened again later, the calendar updates the same events: it never doubles them.",
            ),
        ),
    ]
    form = Form(icons, rows)
    form.set_value(
        {
            "format": "xlsx",
            "period": 1,
            "ideas": True,
            "alarm": "before",
            "minutes": 15,
            "events": True,
        }
    )

    def show() -> None:
        is_calendar = kind.value() == "ics"
        for key in _CALENDAR_ROWS:
            form.set_row_visible(key, is_calendar)
        form.set_row_visible("ideas", not is_calendar)

    kind.edited.connect(show)
    show()
    return form


def _periods(month: date) -> list[tuple[int, str]]:
    """Offer how many months to write, 0 for all of them."""
    translate = QCoreApplication.translate
    named = wording.month(month)
    several = translate("PlanExport", "{count} months from {month}")
    return [
        (1, wording.capital(named)),
        *((count, several.format(count=count, month=named)) for count in (_MONTHS, _YEAR)),
        (0, translate("PlanExport", "The whole plan")),
    ]


def _wanted(month: date, values: Mapping[str, Any]) -> Wanted:
    months = values["period"]
    first, last = plan_out.bounds(month, months) if months else (None, None)
    return Wanted(
        first,
        last,
        plan_out.chosen_accounts(values),
        with_ideas=values["ideas"],
        alarm=values["alarm"],
        minutes=values["minutes"],
        with_events=values["events"],
    )


def _named(month: date, values: Mapping[str, Any]) -> str:
    """Name a period as a file may be named."""
    months = values["period"]
    if not months:
        return QCoreApplication.translate("PlanExport", "whole")
    first, last = plan_out.bounds(month, months)
    if months == 1:
        return wording.month(first)
    return f"{wording.month(first)} - {wording.month(last)}"
