"""A message that stays in the page until it is dealt with."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.buttons import Button, icon_button
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import restyle, text

BannerRole = Literal["info", "success", "warning", "danger"]


class Banner(QFrame):
    """Tell something about the page, with what to do about it."""

    closed = Signal()

    def __init__(
        self,
        icons: Icons,
        message: str = "",
        *,
        role: BannerRole = "info",
        title: str = "",
        action: Button | None = None,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._icon = IconView(icons, _icon(role), role)
        self._title = text("", "strong")
        self._message = text("")
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        words.addWidget(self._title)
        words.addWidget(self._message)
        row = QHBoxLayout(self)
        theme.arrange(row, margins=(16, 12, 12, 12), spacing=12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        if closable:
            close = icon_button(icons, "x", self.tr("Close this message"), on_click=self._close)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._say(message, role=role, title=title)

    def show_message(self, message: str, *, role: BannerRole = "info", title: str = "") -> None:
        """Replace the message, show the banner again and have it read aloud."""
        self._say(message, role=role, title=title)
        self.show()
        announce(self, f"{title} {message}".strip())

    def _say(self, message: str, *, role: BannerRole, title: str) -> None:
        self._icon.show_icon(_icon(role), role)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._message.setText(message)
        self.setAccessibleName(title or message)
        self.setAccessibleDescription(message if title else "")
        restyle(self, "banner", role)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _icon(role: BannerRole) -> str:
    match role:
        case "info":
            return "info-circle"
        case "success":
            return "circle-check"
        case "warning":
            return "alert-triangle"
        case "danger":
            return "circle-x"
