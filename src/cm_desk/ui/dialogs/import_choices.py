"""What the user decides of one file: where it goes, its hours and its dates."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.services.importing import Known, StagedFile, Target
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names

_ZONES: Final = ("America/Los_Angeles", "Europe/Paris", "UTC")
_ORDERS: Final = ("mdy", "dmy", "ymd")


def name_of(target: Target) -> str:
    """Name the account that a file tells of, as the file does."""
    return target.observed.name or target.observed.handle or target.observed.ref


def account_field(
    desk: Desk, names: Names, known: Known, target: Target, label: str
) -> ChoiceField[int]:
    """Return the choice of where an account's rows go, among those of its network."""
    new = QCoreApplication.translate("FileCard", "A new account, “{name}”")
    network = names.networks.get(target.network_id)
    options = [
        (one.id, names.full_account(one.id))
        for one in known.accounts
        if one.id is not None
        and network is not None
        and names.networks[one.network_id].group == network.group
    ]
    none_label = new.format(name=name_of(target))
    field: ChoiceField[int] = ChoiceField(desk.icons, options, none_label=none_label)
    field.describe(label)
    field.set_value(target.account_id)
    return field


def zone_field(
    desk: Desk, known: Known, staged: StagedFile, label: str, chosen: Callable[[str], object]
) -> ChoiceField[str]:
    """Return the choice of the zone in which a file writes its hours."""
    labels = desk.texts.mapping("help_import")
    zones = dict.fromkeys((*_ZONES, known.timezone, staged.summary.timezone))
    field: ChoiceField[str] = ChoiceField(
        desk.icons,
        [(one, labels.get(f"zones.{one}", one)) for one in zones],
        required=True,
    )
    field.describe(label)
    field.set_value(staged.summary.timezone)
    field.edited.connect(lambda: chosen(field.value() or ""))
    return field


def order_field(desk: Desk, chosen: Callable[[str], object], label: str) -> ChoiceField[str]:
    """Return the choice of how a file writes its dates."""
    texts = desk.texts
    field: ChoiceField[str] = ChoiceField(
        desk.icons,
        [(one, texts.get("help_import", f"orders.{one}")) for one in _ORDERS],
        none_label=texts.get("help_import", "orders.unknown"),
    )
    field.describe(label)
    field.edited.connect(lambda: chosen(field.value() or ""))
    return field
