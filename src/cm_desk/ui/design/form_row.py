"""One line of a form: a label, its field, its help and its problem."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import text

_LABEL_WIDTH = 200
_FIELD_WIDTH = 520


@dataclass(frozen=True, slots=True)
class FormRow:
    """Describe one line of a form; ``key`` names its value.

    ``wide`` puts the label above a field that takes the whole width; ``beside`` puts the row
    at the right of the one before, when both are short.
    """

    key: str
    label: str
    field: Field[Any]
    help: str = ""
    required: bool = False
    wide: bool = False
    beside: bool = False


class RowWidget(QWidget):
    """Keep a label, its field, its help and its problem together."""

    def __init__(self, icons: Icons, row: FormRow) -> None:
        super().__init__()
        self.field = row.field
        self.in_use = True
        self._theme, self._wide, self._beside = icons.theme, row.wide, row.beside
        if row.required:
            self.field.set_required(True)
        shown = f"{row.label}\u00a0*" if self.field.required else row.label
        self._label = text(shown, "label")
        self._label.setBuddy(self.field.focus_widget())
        self._problem = _Problem(icons)
        self.field.describe(row.label, row.help)
        self.field.problem_changed.connect(self._show_problem)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        icons.theme.arrange(body, spacing=t.SPACE_XS)
        for part in (self.field, self._problem):
            body.addWidget(part)
        if row.help:
            body.addWidget(text(row.help, "hint"))
        self._layout = QGridLayout(self)
        # The last column is empty: it takes what a field of bounded width leaves.
        self._layout.setColumnStretch(1, 1000)
        self._layout.setColumnStretch(2, 1)
        self.stack(False)
        icons.theme.changed.connect(self._measure)

    def stack(self, stacked: bool) -> None:
        """Put the label above its field, or back at the left."""
        self._stacked = above = stacked or self._wide
        for part in (self._label, self._body):
            self._layout.removeWidget(part)
        self._layout.addWidget(self._label, 0, 1 if above else 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._body, 1 if above else 0, 1)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(px(t.SPACE_M))
        self._layout.setVerticalSpacing(px(t.SPACE_XS))
        wide = _LABEL_WIDTH + t.SPACE_M if self._wide else 0
        self._body.setMaximumWidth(px(_FIELD_WIDTH + wide))
        label = 0 if self._stacked or self._beside else px(_LABEL_WIDTH)
        self._label.setMinimumWidth(label)
        self._label.setMaximumWidth(px(_FIELD_WIDTH if self._stacked else _LABEL_WIDTH))
        self._label.setMinimumHeight(0 if self._stacked else px(t.CONTROL_HEIGHT))

    def _show_problem(self) -> None:
        self._problem.show_sentence(self.field.shown_problem() or "")


class _Problem(QWidget):
    """Show a sentence with its sign, or nothing."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._sentence = text("", "problem")
        layout = QHBoxLayout(self)
        icons.theme.arrange(layout, spacing=6)
        sign = IconView(icons, "alert-triangle", "danger", size=16)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._sentence, 1)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
