"""The sheet of a pillar."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.strategy import Pillar
from cm_desk.services import strategy
from cm_desk.ui.design import Icons
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.fields import NumberField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.strategy.colours import KEYS, colour_icon, colour_key, colour_label, free_colour


class ColourField(ChoiceField[str]):
    """Choose one of the theme's colours, seen and named."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, [(key, colour_label(key)) for key in KEYS], required=True)
        for place, key in enumerate(KEYS, start=1):
            self.combo.setItemIcon(place, colour_icon(icons.theme, key))


def open_pillar(desk: Desk, pillar: Pillar | None, parent: QWidget) -> FormDialog:
    """Open the sheet of a pillar, or of a new one."""
    others = strategy.pillars(desk.dossier)
    shown = pillar or Pillar("", colour=free_colour(others))

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        percent = values["share"]
        aim = replace(
            shown,
            name=values["name"],
            colour=values["colour"],
            target_share=None if percent is None else percent / 100,
        )
        return desk.submit(lambda: strategy.save(desk.dossier, aim)[1])

    translate = QCoreApplication.translate
    percent: NumberField[float] = NumberField(
        desk.icons, minimum=0, maximum=100, decimals=1, suffix="%"
    )
    form = Form(
        desk.icons,
        (
            FormRow(
                "name",
                translate("PillarDialog", "Pillar"),
                TextField(desk.icons, max_length=100),
                required=True,
            ),
            FormRow("colour", translate("PillarDialog", "Colour"), ColourField(desk.icons)),
            FormRow(
                "share",
                translate("PillarDialog", "Target share"),
                percent,
                help=translate(
                    "PillarDialog",
                    "Its share of all publications, to be compared with the real one.",
                ),
            ),
        ),
    )
    form.set_value(
        {
            "name": shown.name,
            "colour": colour_key(shown),
            "share": None if shown.target_share is None else round(shown.target_share * 100, 1),
        }
    )
    dialog = FormDialog(
        desk.icons,
        translate("PillarDialog", "Pillar") if pillar else translate("PillarDialog", "New pillar"),
        form,
        primary=translate("PillarDialog", "Save") if pillar else translate("PillarDialog", "Add"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
