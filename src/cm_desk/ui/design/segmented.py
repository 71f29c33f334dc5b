"""A choice between a few views of the same thing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.flow import Flow
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override


class Segmented(QFrame):
    """Two to six exclusive choices side by side; the arrows move between them.

    Where there is no room for all of them the last ones go below: none is ever cut.
    """

    chosen = Signal(str)

    def __init__(
        self,
        icons: Icons,
        choices: Sequence[tuple[str, str]],
        name: str,
        *,
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "segmented")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = Flow(icons.theme, parent=self)
        icons.theme.arrange(row, margins=(2, 2, 2, 2), spacing=2)
        self._keys = [key for key, _label in choices]
        for number, (_key, label) in enumerate(choices):
            button = Button(icons, label, role="segment")
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._show(self._keys.index(current) if current else 0)
        self._group.idClicked.connect(self._tell)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._keys)

    @property
    def current(self) -> str:
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Show a choice as made, and tell nobody."""
        self._show(self._keys.index(key))

    def take_focus(self) -> None:
        """Put the keyboard on the choice that is made."""
        self._group.button(self._group.checkedId()).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        number = self._group.checkedId() + step
        if step and 0 <= number < len(self._keys):
            self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)
            self._show(number)
            self._tell(number)
        else:
            super().keyPressEvent(event)

    def _show(self, number: int) -> None:
        self._group.button(number).setChecked(True)
        # One stop of the Tab key for the whole choice.
        for button in self._group.buttons():
            on = self._group.id(button) == number
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def _tell(self, number: int) -> None:
        self._show(number)
        self.chosen.emit(self._keys[number])
