"""Adding an account: its network first, then what it is called."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts, territory
from cm_desk.ui.accounts.forms import name_rows, state_row, target_row
from cm_desk.ui.accounts.network_field import NetworkField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_network import open_network

_WIDTH = 540


def open_new_account(desk: Desk, on_added: Callable[[int], None], parent: QWidget) -> FormDialog:
    """Open the sheet of a new account; ``on_added`` receives its id."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        try:
            account_id, change = accounts.save(desk.dossier, Account(**values))
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change)
        on_added(account_id)
        return None

    def added(network_id: str) -> None:
        network.show_networks(accounts.networks(desk.dossier))
        network.choose(network_id)

    translate = QCoreApplication.translate
    network = NetworkField(desk.icons, desk.texts)
    network.show_networks(accounts.networks(desk.dossier))
    # What is required comes first: the rest may stay below the fold.
    name, *others = name_rows(desk)
    form = Form(
        desk.icons,
        (
            name,
            FormRow("network_id", translate("AccountForm", "Network"), network, required=True),
            *others,
            target_row(desk),
            state_row(desk),
        ),
    )
    # Labels above: the networks take the whole width.
    form.setMaximumWidth(desk.icons.theme.px(_WIDTH))
    # Most presences bear the body's own name.
    form.set_value({"name": territory.read(desk.dossier).name})
    dialog = FormDialog(
        desk.icons,
        translate("NewAccountDialog", "Add an account"),
        form,
        primary=translate("NewAccountDialog", "Add the account"),
        submit=save,
        parent=parent,
    )
    network.new_asked.connect(lambda: open_network(desk, added, dialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
