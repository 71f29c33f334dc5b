"""What else can be done with the plan, each loaded when it is asked."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from cm_desk.ui.design import Button, Icons
from cm_desk.ui.plan.parts import COMMANDS, Part


def more_button(
    icons: Icons, *, on_command: Callable[[Part], object], on_keys: Callable[[], object]
) -> Button:
    """Return a button that opens the menu of commands and of the keys."""
    button = Button(icons, QCoreApplication.translate("PlanMore", "More"), icon="dots")
    button.clicked.connect(lambda _on: open_more(icons, button, on_command, on_keys))
    return button


def open_more(
    icons: Icons,
    button: Button,
    on_command: Callable[[Part], object],
    on_keys: Callable[[], object],
) -> QMenu:
    """Show the menu under its button."""
    menu = QMenu(button)
    for part in COMMANDS:
        action = menu.addAction(icons.icon(part.icon, "muted"), part.said())
        action.triggered.connect(lambda _on=False, part=part: on_command(part))
    menu.addSeparator()
    keys = menu.addAction(QCoreApplication.translate("PlanMore", "Keys of the plan…") + "\t?")
    keys.triggered.connect(lambda _on=False: on_keys())
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    return menu
