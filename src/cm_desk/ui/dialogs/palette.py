"""The command palette: type a few letters, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cm_desk.domain.wording import fold
from cm_desk.ui.design import Icons
from cm_desk.ui.overriding import override


class CommandPalette(QDialog):
    """List the actions that match what is typed; the list follows the arrows of the box."""

    def __init__(self, icons: Icons, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(icons.theme.px(480))
        self._actions = [action for action in actions if action.isEnabled()]
        self._box = QLineEdit()
        self._box.setPlaceholderText(self.tr("Type a command or a page…"))
        self._box.setAccessibleName(self.tr("Command"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Matching commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(16, 16, 16, 16), spacing=8)
        column.addWidget(self._box)
        column.addWidget(self._list)
        self._box.textChanged.connect(self._match)
        self._box.returnPressed.connect(self._trigger)
        self._list.itemClicked.connect(self._trigger)
        self._match("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        step = steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        elif self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def _match(self, typed: str) -> None:
        typed = fold(typed)
        self._list.clear()
        # What begins as one types comes first: « Annuler » names what it would undo, and must not
        # be what Enter does to whoever looks for a page of that name.
        for action in sorted(self._actions, key=lambda one: not _name(one).startswith(typed)):
            if all(word in _name(action) for word in typed.split()):
                name = action.text().replace("&", "")
                shortcut = action.shortcut().toString()
                item = QListWidgetItem(f"{name}   {shortcut}" if shortcut else name)
                item.setData(Qt.ItemDataRole.UserRole, action)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _trigger(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            action = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            action.trigger()


def _name(action: QAction) -> str:
    return fold(action.text().replace("&", ""))
