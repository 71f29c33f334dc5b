"""Small words that qualify: a state, the example."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cm_desk.ui.design.labels import restyle

BadgeRole = Literal["neutral", "info", "success", "warning", "danger", "accent", "primary"]


class Badge(QLabel):
    """A word in a soft pill; the word itself must say it all, colour only helps."""

    def __init__(
        self, value: str, *, role: BadgeRole = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(value, role=role)

    def show_word(self, value: str, *, role: BadgeRole = "neutral") -> None:
        self.setText(value)
        self.setAccessibleName(value)
        restyle(self, "badge", role)


class ExampleBadge(Badge):
    """Mark everything that shows the fictional territory."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fictional example"), role="accent", parent=parent)
