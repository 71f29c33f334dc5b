"""A part of a card that is folded until one asks for it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import Button
from cm_desk.ui.desk import Desk


class Section(QWidget):
    """A button that shows or hides a table, built the first time."""

    def __init__(self, desk: Desk, label: str, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self._desk, self._build = desk, build
        self._content: QWidget | None = None
        self.button = Button(desk.icons, label, role="quiet", icon="chevron-right")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        desk.icons.theme.arrange(self._column)
        head = QHBoxLayout()
        head.addWidget(self.button)
        head.addStretch(1)
        self._column.addLayout(head)

    def _toggle(self, shown: bool) -> None:
        if self._content is None:
            self._content = self._build()
            self._column.addWidget(self._content)
        self._content.setVisible(shown)
        self._desk.icons.put(
            self.button, "chevron-down" if shown else "chevron-right", "primary", size=18, gap=4
        )
