"""The keys of the plan, for who does not use the mouse."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import Badge, Button, Icons, text
from cm_desk.ui.design import tokens as t


def open_keys(icons: Icons, parent: QWidget) -> QDialog:
    """Show what each key does in the calendars, the list and the ideas."""
    translate = QCoreApplication.translate
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    title = translate("KeysDialog", "Keys of the plan")
    dialog.setWindowTitle(title)
    grid = QGridLayout()
    icons.theme.arrange(grid, spacing=t.SPACE_S)
    for rank, (key, meaning) in enumerate(_keys()):
        row, side = rank % 12, 3 * (rank // 12)
        badge = Badge(key)
        badge.setAccessibleName(f"{key}\u00a0: {meaning}")
        grid.addWidget(badge, row, side, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(text(meaning, "small", wrap=False), row, side + 1)
    grid.setColumnMinimumWidth(2, icons.theme.px(t.SPACE_L))
    close = Button(icons, translate("KeysDialog", "Close"), on_click=dialog.accept)
    foot = QHBoxLayout()
    foot.addStretch(1)
    foot.addWidget(close)
    column = QVBoxLayout(dialog)
    around = t.SPACE_L
    icons.theme.arrange(column, margins=(around,) * 4, spacing=t.SPACE_M)
    column.addWidget(text(title, "heading"))
    column.addLayout(grid)
    column.addLayout(foot)
    close.setFocus()
    dialog.open()
    return dialog


def _keys() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (translate("KeysDialog", "Arrows"), translate("KeysDialog", "Go from card to card")),
        (translate("KeysDialog", "Home, End"), translate("KeysDialog", "Monday, Sunday")),
        (
            translate("KeysDialog", "Page Up, Down"),
            translate("KeysDialog", "Month or week before, after"),
        ),
        ("T", translate("KeysDialog", "Today")),
        (
            translate("KeysDialog", "Enter"),
            translate("KeysDialog", "Open, or plan on an empty day"),
        ),
        ("N", translate("KeysDialog", "New content")),
        ("D", translate("KeysDialog", "Duplicate")),
        ("M", translate("KeysDialog", "Move to another day")),
        ("R", translate("KeysDialog", "Repeat")),
        ("V", translate("KeysDialog", "Approve")),
        ("P", translate("KeysDialog", "Mark as published")),
        ("K", translate("KeysDialog", "Relay kit")),
        (
            translate("KeysDialog", "Ctrl+arrows"),
            translate("KeysDialog", "Carry to another day; in the week, by a quarter of an hour"),
        ),
        (translate("KeysDialog", "Shift+arrows"), translate("KeysDialog", "Select several")),
        (
            translate("KeysDialog", "Ctrl+Space"),
            translate("KeysDialog", "Select one more, or one less"),
        ),
        ("Ctrl+A", translate("KeysDialog", "Select everything")),
        (translate("KeysDialog", "Esc"), translate("KeysDialog", "Select nothing")),
        (translate("KeysDialog", "Del"), translate("KeysDialog", "Delete")),
        ("Ctrl+Z", translate("KeysDialog", "Undo")),
        ("/", translate("KeysDialog", "Search")),
        ("1 – 6", translate("KeysDialog", "Month, week, list, workload, year, elections")),
        ("Tab", translate("KeysDialog", "From the calendar to the ideas")),
        ("?", translate("KeysDialog", "These keys")),
    )
