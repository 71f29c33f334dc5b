"""The parts of the plan that load when first wanted: views, and what the menus open."""

from collections.abc import Callable
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.gestures import Gesture


class PlanView(QWidget):
    """A view beside the month and the list: built with the desk, it reads in ``reload``.

    Signals:
        week_asked(date): the week of a day is to be shown.
    """

    week_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def reload(self) -> None:
        """Read the dossier again and show it."""
        raise NotImplementedError


class Part(NamedTuple):
    """Something named in English, with its icon, whose code is ``module:name``."""

    key: str
    label: object  # the text itself, which Qt's stub does not say
    icon: str
    code: str

    def said(self) -> str:
        """Return the name as the interface says it."""
        return QCoreApplication.translate("PlanParts", str(self.label))

    def load(self) -> Callable[..., Any]:
        """Import what the part is made of."""
        module, _, name = self.code.partition(":")
        found: Callable[..., Any] = getattr(import_module(module), name)
        return found


# Called with (desk); a subclass of PlanView.
VIEWS: Final = (
    Part(
        "load",
        QT_TRANSLATE_NOOP("PlanParts", "Workload"),
        "clock",
        "cm_desk.ui.plan.load.view:LoadView",
    ),
    Part(
        "year",
        QT_TRANSLATE_NOOP("PlanParts", "Year"),
        "calendar",
        "cm_desk.ui.plan.year.view:YearView",
    ),
    Part(
        "polls",
        QT_TRANSLATE_NOOP("PlanParts", "Elections"),
        "scale",
        "cm_desk.ui.plan.guard.view:GuardView",
    ),
)

# Called with (desk, parent, month): the first day of the month on screen.
COMMANDS: Final = (
    Part(
        "export",
        QT_TRANSLATE_NOOP("PlanParts", "Export the plan…"),
        "download",
        "cm_desk.ui.dialogs.plan_export:open_export",
    ),
    Part(
        "import",
        QT_TRANSLATE_NOOP("PlanParts", "Import a calendar or a spreadsheet…"),
        "file-import",
        "cm_desk.ui.dialogs.plan_import:open_import",
    ),
    Part(
        "print",
        QT_TRANSLATE_NOOP("PlanParts", "Print the month…"),
        "printer",
        "cm_desk.ui.dialogs.plan_print:open_print",
    ),
    Part(
        "gather",
        QT_TRANSLATE_NOOP("PlanParts", "Ask the municipalities and partners…"),
        "mail",
        "cm_desk.ui.dialogs.plan_gather:open_gather",
    ),
    Part(
        "skeleton",
        QT_TRANSLATE_NOOP("PlanParts", "Duplicate the month as a skeleton…"),
        "copy",
        "cm_desk.ui.dialogs.plan_skeleton:open_skeleton",
    ),
    Part(
        "stock",
        QT_TRANSLATE_NOOP("PlanParts", "Timeless contents in stock…"),
        "archive",
        "cm_desk.ui.dialogs.plan_stock:open_stock",
    ),
    Part(
        "matches",
        QT_TRANSLATE_NOOP("PlanParts", "Link the imported publications…"),
        "link",
        "cm_desk.ui.dialogs.plan_matches:open_matches",
    ),
)

# Called with (desk, content, parent).
GESTURES: Final = MappingProxyType(
    {
        Gesture.REPEAT: "cm_desk.ui.dialogs.plan_repeat:open_repeat",
        Gesture.APPROVE: "cm_desk.ui.dialogs.plan_approve:open_approve",
        Gesture.RELAY: "cm_desk.ui.dialogs.plan_relay:open_relay",
    }
)
