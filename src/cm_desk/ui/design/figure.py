"""A key figure: the value large, what it is, how it is known."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.assessment import Evidence
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.evidence import EvidenceBadge
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import restyle, text

Tone = Literal["muted", "success", "warning", "danger"]


class Figure(QFrame):
    """Show one figure with its unit, its evidence and a sentence of context."""

    def __init__(
        self, icons: Icons, label: str, *, framed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = self._theme = icons.theme
        self._label = text(label, "label")
        self._value = text("", "display", wrap=False)
        self._unit = text("", "muted")
        self._hint = text("", "small")
        self._badge = EvidenceBadge()

        head = QHBoxLayout()
        theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(self._label, 1)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        theme.arrange(middle, spacing=t.SPACE_S)
        middle.addWidget(self._value)
        middle.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        theme.arrange(whole, margins=(20, 16, 20, 16) if framed else (0, 0, 0, 0), spacing=6)
        whole.addLayout(head)
        whole.addLayout(middle)
        whole.addWidget(self._hint)
        whole.addStretch(1)
        if framed:
            self.setProperty("surface", "card")
        self._align()
        theme.changed.connect(self._align)
        self.show_value("–")

    def show_value(
        self,
        value: str,
        *,
        unit: str = "",
        evidence: Evidence | None = None,
        hint: str = "",
        tone: Tone = "muted",
    ) -> None:
        self._value.setText(value)
        self._unit.setText(unit)
        self._badge.show_evidence(evidence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        restyle(self._hint, "tone", tone)
        known = (self._badge.text(),) if evidence is not None else ()
        said = (f"{value} {unit}".strip(), *known, hint)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(", ".join(part for part in said if part))

    def _align(self) -> None:
        """Stand the unit on the same line as the value, though its letters are smaller."""
        large = QFontMetrics(self._theme.font(t.DISPLAY)).descent()
        small = QFontMetrics(self._theme.font(t.BODY)).descent()
        self._unit.setContentsMargins(0, 0, 0, large - small)
