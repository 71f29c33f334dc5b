"""The numbers on which automatic answers turn, each with its default."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain.checklist_thresholds import LIMITS, Limit
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import checklist
from cm_desk.ui.design import Button, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.french import format_number
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_DECIMALS: Final = 2


class ThresholdsDialog(QDialog):
    """Change thresholds one by one, each saved on leaving its field and undone like any edit."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        icons = desk.icons
        self.setWindowTitle(self.tr("Thresholds of the automatic answers"))
        inner = QWidget()
        inner.setProperty("surface", "clear")
        column = QVBoxLayout(inner)
        icons.theme.arrange(column, margins=(2, 2, t.SPACE_M, 2), spacing=t.SPACE_M)
        self.rows: dict[str, ThresholdRow] = {}
        for axis, limits in groupby(LIMITS.values(), key=lambda one: one.items[0][:3]):
            column.addWidget(text(self._axis_name(axis), "subheading"))
            for limit in limits:
                row = ThresholdRow(desk, limit, self._save)
                self.rows[limit.name] = row
                column.addWidget(row)
        widest = max(row.field.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.field.setFixedWidth(widest)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.done_button = Button(icons, self.tr("Close"), role="primary", on_click=self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        whole = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(whole, margins=(side, side, side, side), spacing=t.SPACE_M)
        whole.addWidget(text(self.windowTitle(), "heading"))
        whole.addWidget(
            text(
                self.tr(
                    "Your data answer yes, partly or no according to these numbers. The defaults "
                    "are our judgement: change them to suit your territory."
                ),
                "muted",
            )
        )
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        # The window's own shortcuts do not reach a sheet above it.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, desk.history.stack.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self, desk.history.stack.redo)
        desk.events.changed.connect(self._tables_changed)
        self._show_values()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px = self._desk.icons.theme.px
        room = self.screen().availableGeometry().size()
        self.resize(min(px(720), room.width() - px(48)), int(room.height() * 0.85))
        super().showEvent(event)

    def _axis_name(self, code: str) -> str:
        axes = checklist.read(self._desk.resources).axes
        return next(axis.name for axis in axes if axis.code == code)

    def _save(self, name: str, value: float | None) -> str | None:
        """Write a threshold, or go back to the default; return why it cannot be."""
        try:
            change = checklist.set_threshold(self._desk.dossier, name, value)
        except CmDeskError as error:
            return self._desk.messages.sentence(error)
        self._desk.keep(change)
        return None

    def _tables_changed(self, tables: frozenset[str]) -> None:
        if "threshold" in tables:
            self._show_values()

    def _show_values(self) -> None:
        now = checklist.thresholds(self._desk.dossier)
        for name, row in self.rows.items():
            row.show_value(float(getattr(now, name)))


class ThresholdRow(QWidget):
    """One threshold in words, its number, and the way back to the default."""

    def __init__(
        self, desk: Desk, limit: Limit, save: Callable[[str, float | None], str | None]
    ) -> None:
        super().__init__()
        self._limit, self._save = limit, save
        icons, texts = desk.icons, desk.texts
        label = texts.get("checklist", f"threshold.{limit.name}")
        unit = texts.get("checklist", f"unit.{limit.unit}")
        default = f"{format_number(limit.default, _DECIMALS)}\u00a0{unit}"
        self.field: NumberField[float] = NumberField(
            icons,
            minimum=limit.low,
            maximum=limit.high,
            decimals=_DECIMALS,
            suffix=unit,
            required=True,
        )
        about = self.tr("Default: {default}.").format(default=default)
        about = f"{about} {self._used_by(desk)}"
        self.field.describe(label, about)
        self.field.edited.connect(self._write)
        self.field.problem_changed.connect(self._show_problem)
        name = self.tr("Back to the default: {label}").format(label=label)
        self.reset = icon_button(icons, "arrow-back-up", name, on_click=self._reset)
        self._problem = text("", "problem")
        self._problem.hide()
        title = text(label, "label")
        title.setBuddy(self.field.focus_widget())
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        words.addWidget(title)
        words.addWidget(text(about, "hint"))
        words.addWidget(self._problem)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, spacing=t.SPACE_M)
        row.addLayout(words, 1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: float) -> None:
        """Show what is in force, leaving alone what is being typed."""
        if not (self.field.pending() or self.field.shown_problem()):
            self.field.set_value(value)
        # Its place is kept: nothing moves when a number goes back to its default.
        self.reset.setEnabled(value != self._limit.default)

    def _used_by(self, desk: Desk) -> str:
        """Say which questions turn on this number: the one itself, or their references."""
        ids = self._limit.items
        if len(ids) > 1:
            several = self.tr("Used by %n question(s): {references}.", "", len(ids))
            return several.format(references=", ".join(ids))
        items = checklist.read(desk.resources).items
        question = next(one.question for one in items if one.id == ids[0])
        alone = self.tr("Used by {reference}: “{question}”")
        return alone.format(reference=ids[0], question=question)

    def _write(self) -> None:
        value = self.field.value()
        if value is not None:
            self.field.set_problem(self._save(self._limit.name, value))

    def _reset(self) -> None:
        self.field.set_value(self._limit.default)
        self.field.set_problem(self._save(self._limit.name, None))

    def _show_problem(self) -> None:
        sentence = self.field.shown_problem() or ""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
