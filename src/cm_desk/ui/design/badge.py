"""Small words that qualify: state, evidence, example."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cm_desk.ui.design.labels import restyle

BadgeRole = Literal["neutral", "info", "success", "warning", "danger", "accent", "primary"]
Level = Literal["observed", "entered", "declared"]


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


class EvidenceBadge(Badge):
    """Say how a figure is known: observed, entered in a form, or merely declared."""

    def __init__(self, level: Level, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_level(level)

    def show_level(self, level: Level) -> None:
        match level:
            case "observed":
                self.show_word(self.tr("observed"), role="success")
                self.setToolTip(self.tr("Seen in the data you imported."))
            case "entered":
                self.show_word(self.tr("entered"), role="info")
                self.setToolTip(self.tr("Typed in a form of this file."))
            case "declared":
                self.show_word(self.tr("declared"), role="warning")
                self.setToolTip(self.tr("Declared, with no data behind it yet."))


class ExampleBadge(Badge):
    """Mark everything that shows the fictional territory."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fictional example"), role="accent", parent=parent)
