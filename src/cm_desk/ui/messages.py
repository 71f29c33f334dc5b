"""What the window says: errors in French, and toasts that offer to undo."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons, Toasts
from cm_desk.ui.history import History


class Messages:
    """Speak through the window that is shown."""

    def __init__(self, icons: Icons, texts: Texts, window: QWidget) -> None:
        self._texts = texts
        self._toasts = Toasts(icons, window)
        self._window = window

    def sentence(self, error: CmDeskError) -> str:
        """Return the French sentence of an error, for a form or a card."""
        return self._texts.error(error)

    def show_error(self, error: CmDeskError) -> None:
        """Show an error where the user is; plain text, never markup."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - slow to load, seldom shown

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("CM Desk")
        box.setText(self._texts.error(error))
        box.open()

    def show(self, sentence: str, *, icon: str = "") -> None:
        """Show a short sentence that goes away by itself."""
        self._toasts.show_message(sentence, icon=icon)

    def offer(self, sentence: str, action: str, on_action: Callable[[], object]) -> None:
        """Show a short sentence with one thing to do about it."""
        self._toasts.show_message(sentence, action=action, on_action=on_action)

    def show_undo(self, history: History) -> None:
        """Say what was just done, with a way to take it back."""
        toast = self._toasts.show_undo(history.stack.undoText(), history.stack.undo)
        # After another edit its button would take that one back.
        history.saved.connect(toast.dismiss)
