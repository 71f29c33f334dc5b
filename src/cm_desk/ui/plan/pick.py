"""One answer among a few sentences, all of them in sight."""

import textwrap
from collections.abc import Sequence
from typing import Generic

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from cm_desk.ui.design.choices import ChosenField, V
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override

_CHARACTERS = 42


class PickField(ChosenField[V], Generic[V]):
    """Hold one of the (value, sentence) options; the arrows go from one to the next."""

    def __init__(
        self,
        icons: Icons,
        options: Sequence[tuple[V, str]],
        *,
        chosen: V,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, chosen, parent=parent)
        self._values = [value for value, _sentence in options]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=2)
        for number, (_value, sentence) in enumerate(options):
            button = QRadioButton(_on_two_lines(sentence).replace("&", "&&"))
            button.setAccessibleName(sentence)
            self._group.addButton(button, number)
            column.addWidget(button)
        self._write(chosen)
        self._group.idToggled.connect(self._toggled)

    @override
    def focus_widget(self) -> QWidget:
        checked = self._group.checkedButton()
        return self if checked is None else checked

    @override
    def _parts(self) -> Sequence[QWidget]:
        return self._group.buttons()

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        for button in self._group.buttons():
            button.setAccessibleDescription(self._label)

    @override
    def _write(self, value: V) -> None:
        super()._write(value)
        self._group.button(self._values.index(value)).setChecked(True)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self._choose(self._values[number])


def _on_two_lines(sentence: str) -> str:
    """Cut a sentence where a radio button, which never wraps, would run out of the form."""
    lines = textwrap.wrap(sentence, _CHARACTERS, max_lines=2, placeholder="…")
    return "\n".join(lines)
