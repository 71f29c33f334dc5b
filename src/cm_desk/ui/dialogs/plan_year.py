"""What the territory chooses of its calendar: school zone, public holidays, themes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.holidays import HolidayRegion
from cm_desk.domain.territory import SchoolZone
from cm_desk.services import year_frame, year_sheet
from cm_desk.ui.design.choices import ChoiceField, MultiChoiceField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk


def open_choices(desk: Desk, parent: QWidget) -> FormDialog:
    """Ask for the school zone, the public holidays' variant and the marronniers' themes."""
    translate = QCoreApplication.translate
    chosen = year_sheet.choices(desk.dossier)
    known = [(theme.slug, theme.label) for theme in year_frame.themes(desk.resources)]

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(lambda: year_sheet.choose(desk.dossier, **values))

    form = Form(desk.icons, _rows(desk, chosen.usual_region, known))
    form.set_value({"zone": chosen.zone, "region": chosen.region, "themes": chosen.themes or ()})
    dialog = FormDialog(
        desk.icons,
        translate("CalendarDialog", "The territory's calendar"),
        form,
        primary=translate("CalendarDialog", "Save"),
        submit=save,
        width=720,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _rows(desk: Desk, usual: HolidayRegion, known: list[tuple[str, str]]) -> tuple[FormRow, ...]:
    icons, texts, translate = desk.icons, desk.texts, QCoreApplication.translate
    zone: ChoiceField[SchoolZone] = ChoiceField(
        icons, [(one, texts.label(one)) for one in SchoolZone]
    )
    follow = translate("CalendarDialog", "As the members ({region})")
    region: ChoiceField[HolidayRegion] = ChoiceField(
        icons,
        [(one, texts.label(one)) for one in HolidayRegion],
        none_label=follow.format(region=texts.label(usual)),
    )
    themes: MultiChoiceField[str] = MultiChoiceField(icons, known)
    return (
        FormRow(
            "zone",
            translate("CalendarDialog", "School zone"),
            zone,
            help=translate(
                "CalendarDialog",
                "Corsica and overseas follow their rector's calendar: type their holidays in,"
                " or import a calendar file.",
            ),
        ),
        FormRow("region", translate("CalendarDialog", "Public holidays"), region),
        FormRow(
            "themes",
            translate("CalendarDialog", "Themes of the marronniers"),
            themes,
            help=translate(
                "CalendarDialog",
                "None ticked: all of them. Two marronniers at most are suggested each month, the"
                " others are one click away.",
            ),
        ),
    )
