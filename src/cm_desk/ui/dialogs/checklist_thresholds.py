"""The numbers on which automatic answers turn, each with its default."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.checklist_thresholds import LIMITS, Limit
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import checklist
from cm_desk.ui.design import Button, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.room import take_room
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_DECIMALS: Final = 2
# The widths, at 100 %: the least that a row takes, and from which its number is beside its words.
_LEAST: Final = 280
_BESIDE: Final = 540


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
        axes = {axis.code: axis.name for axis in checklist.read(desk.resources).axes}
        order = tuple(axes)
        # A number that serves several axes stands with the first of them.
        in_order = sorted(LIMITS.values(), key=lambda one: order.index(_axis_of(one)))
        for code, limits in groupby(in_order, key=_axis_of):
            column.addWidget(text(axes[code], "subheading"))
            for limit in limits:
                row = ThresholdRow(desk, limit, self._save)
                self.rows[limit.name] = row
                column.addWidget(row)
        widest = max(row.field.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.field.setFixedWidth(widest)
        column.addStretch(1)
        self._scroll = scroll = QScrollArea(self)
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
        take_room(self, self._desk.icons.theme, 760)
        super().showEvent(event)

    @override
    def accept(self) -> None:
        if not self._keep_refused():
            super().accept()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._keep_refused():
            event.ignore()
        else:
            super().closeEvent(event)

    @override
    def reject(self) -> None:
        """Give up what is refused, in sight, before the sheet closes."""
        refused = self._refused()
        if not refused:
            super().reject()
            return
        now = checklist.thresholds(self._desk.dossier)
        for name in refused:
            self.rows[name].put_back(float(getattr(now, name)))
        self._show_row(refused[0])

    def _refused(self) -> list[str]:
        return [name for name, row in self.rows.items() if row.field.shown_problem()]

    def _keep_refused(self) -> bool:
        """Say whether a number that was refused keeps the sheet open, and show the first."""
        refused = self._refused()
        if refused:
            self._show_row(refused[0])
        return bool(refused)

    def _show_row(self, name: str) -> None:
        row = self.rows[name]
        row.field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(row)
        announce(row, row.field.shown_problem() or "")

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
        default = f"{wording.number(limit.default, _DECIMALS)}\u00a0{_counted(unit, limit)}"
        self.field: NumberField[float] = NumberField(
            icons,
            minimum=limit.low,
            maximum=limit.high,
            decimals=_DECIMALS,
            suffix=unit,
            required=True,
        )
        about = self._about(desk, default)
        hint = text(about, "hint")
        hint.setToolTip(self._questions(desk))
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
        words.addWidget(hint)
        words.addWidget(self._problem)
        number = QHBoxLayout()
        icons.theme.arrange(number, spacing=t.SPACE_M)
        number.addWidget(self.field)
        number.addWidget(self.reset)
        number.addStretch(1)
        self._theme = icons.theme
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        icons.theme.arrange(self._whole, spacing=t.SPACE_S)
        self._whole.addLayout(words, 1)
        self._whole.addLayout(number)
        self._whole.setAlignment(number, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: float) -> None:
        """Show what is in force, leaving alone what is being typed."""
        if not (self.field.pending() or self.field.shown_problem()):
            self.field.set_value(value)
        # Its place is kept: nothing moves when a number goes back to its default.
        self.reset.setEnabled(value != self._limit.default)

    def put_back(self, value: float) -> None:
        """Show what is in force in the place of what was refused."""
        self.field.set_problem(None)
        self.field.set_value(value)
        self.show_value(value)

    @override
    def minimumSizeHint(self) -> QSize:
        # Words beside their number must not forbid the width at which they go above it.
        return QSize(self._theme.px(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_BESIDE)
        self._whole.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _about(self, desk: Desk, default: str) -> str:
        """Tell the default, and what turns on the number: a code alone says nothing."""
        if len(self._limit.items) > 1:
            about = self.tr(
                "Default: {default}. %n question(s) use it.", "", len(self._limit.items)
            )
            return about.format(default=default)
        about = self.tr("Default: {default}. {question}")
        return about.format(default=default, question=self._questions(desk))

    def _questions(self, desk: Desk) -> str:
        """Write out the questions that turn on this number."""
        items = checklist.read(desk.resources).items
        used = [one for one in items if one.id in self._limit.items]
        return "\n".join(f"{one.question} ({one.id})" for one in used)

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


def _axis_of(limit: Limit) -> str:
    return limit.items[0].partition("-")[0]


def _counted(unit: str, limit: Limit) -> str:
    """Write the unit of a default: French is singular below two, and « mois » never changes."""
    one = limit.default < 2 and limit.unit != "month"
    return unit.removesuffix("s") if one else unit
