"""A line of text that proposes what was typed in it before."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QMenu

from cm_desk.ui.design import Icons, icon_button
from cm_desk.ui.design.field_base import beside
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.overriding import override


class SuggestField(TextField):
    """Hold one line; Alt+Down, or the button, lists what was used before."""

    def __init__(
        self,
        icons: Icons,
        known: Sequence[str],
        *,
        max_length: int = 200,
        placeholder: str = "",
    ) -> None:
        super().__init__(icons, max_length=max_length, placeholder=placeholder)
        self._known = tuple(known)
        self._button = icon_button(
            icons, "chevron-down", self.tr("Already used (Alt+Down)"), on_click=self.open_list
        )
        self._button.setVisible(bool(known))
        beside(self, self._button)
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(lambda _value: self._touch())
            self.line.setCompleter(completer)

    def open_list(self) -> QMenu | None:
        """Show what was used before, under the line."""
        if not self._known:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value in self._known:
            # A menu reads « & » as the key of what follows.
            action = menu.addAction(value.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, value=value: self._take(value))
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        return menu

    @override
    def _key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.open_list()
            return True
        return super()._key(event)

    @override
    def _name_parts(self) -> None:
        super()._name_parts()
        name = self.tr("Already used: {label}").format(label=self._label)
        self._button.setAccessibleName(name)

    def _take(self, value: str) -> None:
        self.line.setText(value)
        self._touch()
        self.commit()
