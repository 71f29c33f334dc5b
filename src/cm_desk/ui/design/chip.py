"""Small tokens: a thing chosen, or a filter on and off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from cm_desk.ui.design.buttons import Button, icon_button
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import text


class Chip(QFrame):
    """One of several things chosen, with a cross to take it away."""

    removed = Signal()

    def __init__(
        self,
        icons: Icons,
        value: str,
        *,
        icon: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "chip")
        self.setAccessibleName(value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme = icons.theme
        row = QHBoxLayout(self)
        icons.theme.arrange(row, margins=(12, 3, 3 if removable else 12, 3), spacing=6)
        if icon:
            row.addWidget(IconView(icons, icon, "primary", size=16))
        row.addWidget(text(value, "small", wrap=False))
        if removable:
            name = self.tr("Remove {name}").format(name=value)
            row.addWidget(icon_button(icons, "x", name, on_click=self.removed.emit))
        self._resize()
        self._theme.changed.connect(self._resize)

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.px(28))


class FilterChip(Button):
    """A filter that a click turns on or off."""

    def __init__(
        self, icons: Icons, value: str, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(icons, value, role="chip", icon=icon, parent=parent)
        self.setCheckable(True)
