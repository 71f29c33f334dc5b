"""Which contents of a series a change is about."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.services.series import Scope
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.pick import PickField


def ask_scope(
    desk: Desk, title: str, parent: QWidget, *, on_chosen: Callable[[Scope], object]
) -> FormDialog:
    """Ask how far to go; ``on_chosen`` is called once the question is closed."""
    translate = QCoreApplication.translate
    scope = PickField(
        desk.icons,
        [
            (Scope.THIS, translate("ScopeDialog", "This content only")),
            (Scope.FOLLOWING, translate("ScopeDialog", "This content and the following ones")),
            (Scope.ALL, translate("ScopeDialog", "The whole series")),
        ],
        chosen=Scope.THIS,
    )
    row = FormRow(
        "scope",
        translate("ScopeDialog", "Apply to"),
        scope,
        help=translate(
            "ScopeDialog",
            "Published or abandoned contents never change, and what you changed on one content"
            " stays its own.",
        ),
    )
    dialog = FormDialog(
        desk.icons,
        title,
        Form(desk.icons, [row]),
        primary=translate("ScopeDialog", "Continue"),
        parent=parent,
    )
    dialog.accepted.connect(lambda: on_chosen(scope.value()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
