"""Short messages at the bottom of the window, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import text
from cm_desk.ui.overriding import override

_SECONDS = 7
_MOST = 3
_WIDEST = 380


class Toast(QFrame):
    """One message; it goes by itself unless the pointer or the focus is on it."""

    acted = Signal()
    gone = Signal()

    def __init__(
        self,
        icons: Icons,
        message: str,
        *,
        icon: str = "",
        action: str = "",
        seconds: float = _SECONDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "toast")
        self.setAccessibleName(message)
        self._done = False
        self._timer = QTimer(self, interval=round(seconds * 1000), singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, margins=(16, 8, 8, 8), spacing=12)
        if icon:
            row.addWidget(IconView(icons, icon, "inverse_action"))
        label = text(message)
        wide = label.fontMetrics().horizontalAdvance(message) + icons.theme.px(4)
        label.setMinimumWidth(min(wide, icons.theme.px(_WIDEST)))
        row.addWidget(label, 1)
        self._buttons: list[Button] = []
        if action:
            self._buttons.append(Button(icons, action, role="inverse", on_click=self._act))
        close = Button(icons, "", role="inverse", icon="x", on_click=self.dismiss)
        close.setProperty("bare", "true")
        close.setAccessibleName(self.tr("Close this message"))
        self._buttons.append(close)
        for button in self._buttons:
            button.installEventFilter(self)
            row.addWidget(button)
        self._timer.start()

    @property
    def over(self) -> bool:
        return self._done

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._resume()
        super().leaveEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._resume()
        return super().eventFilter(watched, event)

    def _resume(self) -> None:
        focused = any(button.hasFocus() for button in self._buttons)
        if not (self._done or focused or self.underMouse()):
            self._timer.start()

    def _act(self) -> None:
        if not self._done:
            self.dismiss()
            self.acted.emit()

    def dismiss(self) -> None:
        if not self._done:
            self._done = True
            self._timer.stop()
            self.hide()
            self.gone.emit()
            self.deleteLater()


class Toasts(QObject):
    """Stack the messages of one window at its bottom, above everything."""

    def __init__(self, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self._shown: list[Toast] = []

    def show_message(
        self,
        message: str,
        *,
        icon: str = "",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = _SECONDS,
    ) -> Toast:
        """Show and announce a message; ``on_action`` is called once at most."""
        toast = Toast(
            self._icons,
            message,
            icon=icon,
            action=action,
            seconds=seconds,
            parent=self._window,
        )
        if on_action is not None:
            toast.acted.connect(on_action)
        toast.gone.connect(self._forget)
        if not self._shown:
            # Only while there is one to move: a filter is a call for every event of the window.
            self._window.installEventFilter(self)
        self._shown.append(toast)
        while len(self._shown) > _MOST:
            self._shown[0].dismiss()
        toast.show()
        self._place()
        announce(self._window, f"{message} {action}".strip())
        return toast

    def show_undo(self, message: str, undo: Callable[[], object]) -> Toast:
        """Say what was done and offer to undo it."""
        return self.show_message(
            message, icon="circle-check", action=self.tr("Undo"), on_action=undo
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._shown = [toast for toast in self._shown if not toast.over]
        if not self._shown:
            self._window.removeEventFilter(self)
        self._place()

    def _place(self) -> None:
        px = self._icons.theme.px
        bottom = self._window.height() - px(24)
        for toast in reversed(self._shown):
            toast.adjustSize()
            width = min(toast.width(), self._window.width() - px(32))
            height = max(toast.heightForWidth(width), toast.sizeHint().height())
            toast.setGeometry((self._window.width() - width) // 2, bottom - height, width, height)
            toast.raise_()
            bottom -= height + px(8)
