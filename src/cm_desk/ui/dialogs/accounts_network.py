"""Adding a network that the typed list lacks."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import NetworkFamily
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk


def open_network(desk: Desk, on_added: Callable[[str], None], parent: QWidget) -> FormDialog:
    """Open the sheet of a new network; ``on_added`` receives its id."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        try:
            network_id, change = accounts.add_network(desk.dossier, **values)
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change)
        on_added(network_id)
        return None

    translate, icons = QCoreApplication.translate, desk.icons
    family: ChoiceField[NetworkFamily] = ChoiceField(
        icons, [(one, desk.texts.label(one)) for one in NetworkFamily]
    )
    form = Form(
        icons,
        (
            FormRow(
                "label",
                translate("NetworkDialog", "Name"),
                TextField(icons, max_length=80),
                required=True,
            ),
            FormRow(
                "family",
                translate("NetworkDialog", "Family"),
                family,
                help=translate(
                    "NetworkDialog",
                    "Social networks and messaging are counted apart, as in the national survey.",
                ),
                required=True,
            ),
        ),
    )
    dialog = FormDialog(
        icons,
        translate("NetworkDialog", "Add a network"),
        form,
        primary=translate("NetworkDialog", "Add"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
