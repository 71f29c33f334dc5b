"""A line of text that proposes what others write there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from cm_desk.ui.design import Icons, icon_button
from cm_desk.ui.design.field_base import beside
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.overriding import override


class SuggestField(TextField):
    """Complete as one types; Down or the button shows every suggestion."""

    def __init__(self, icons: Icons, suggestions: Sequence[str], *, max_length: int = 200) -> None:
        super().__init__(icons, max_length=max_length)
        self.completer = QCompleter(list(dict.fromkeys(suggestions)), self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setMaxVisibleItems(10)
        self.completer.activated.connect(self._take)
        self.line.setCompleter(self.completer)
        self.button = icon_button(
            icons, "chevron-down", self.tr("Show suggestions"), on_click=self.show_all
        )
        beside(self, self.button)

    def show_all(self) -> None:
        """Show every suggestion, whatever is typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.completer.setCompletionPrefix("")
        self.completer.complete()

    def _take(self, suggestion: str) -> None:
        self.line.setText(suggestion)
        self._touch()

    @override
    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            self.show_all()
            return True
        return super()._key(event)

    @override
    def _name_parts(self) -> None:
        super()._name_parts()
        if (popup := self.completer.popup()) is not None:
            popup.setAccessibleName(self._label)
        self.button.setAccessibleName(self.tr("Suggestions: {label}").format(label=self._label))
