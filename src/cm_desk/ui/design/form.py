"""Forms: rows described by key, label and field, with each problem beside its field."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.banner import Banner
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import line, text
from cm_desk.ui.overriding import override

Submit = Callable[[dict[str, Any]], Mapping[str, str] | None]

_LABEL_WIDTH = 200
_FIELD_WIDTH = 520
_STACKED_UNDER = 560


@dataclass(frozen=True, slots=True)
class FormRow:
    """Describe one line of a form; ``key`` names its value."""

    key: str
    label: str
    field: Field[Any]
    help: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class FormSection:
    """Group rows under a title."""

    title: str
    rows: Sequence[FormRow]
    hint: str = ""


class Form(QWidget):
    """Lay out fields with their labels, helps and problems, and read them together.

    Labels stand at the left when there is room, above their fields otherwise.

    Signals:
        edited(key): a field was left with a changed and valid value; save it now.
        typed(key): something changes in a field, valid or not.
    """

    edited = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        icons: Icons,
        entries: Sequence[FormRow | FormSection],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows: dict[str, _RowWidget] = {}
        self._banner = Banner(icons, role="danger")
        self._banner.hide()
        self._stacked = False
        self._layout = QVBoxLayout(self)
        icons.theme.arrange(self._layout, spacing=t.SPACE_M)
        self._layout.addWidget(self._banner)
        for place, entry in enumerate(entries):
            self._add(entry, first=place == 0)
        if any(row.field.required for row in self._rows.values()):
            self._layout.addWidget(text(self.tr("* Required"), "caption"))
        self._layout.addStretch(1)

    def field(self, key: str) -> Field[Any]:
        """Return the field of a row."""
        return self._rows[key].field

    def value(self) -> dict[str, Any]:
        """Return every field's value; see ``Field.value`` for those that have a problem."""
        return {key: row.field.value() for key, row in self._rows.items()}

    def set_value(self, values: Mapping[str, Any]) -> None:
        """Show other values, forgetting what was typed and the problems."""
        self.set_problem("", None)
        for key, value in self._known(values):
            self._rows[key].field.set_value(value)

    def refresh(self, values: Mapping[str, Any]) -> None:
        """Show values saved meanwhile, leaving alone the fields in which something is typed."""
        for key, value in self._known(values):
            field = self._rows[key].field
            if not (field.pending() or field.shown_problem()):
                field.set_value(value)

    def commit(self) -> None:
        """Take what is being typed, as leaving the field would: before the page goes away."""
        for row in self._rows.values():
            row.field.commit()

    def problems(self) -> dict[str, str]:
        """Return what prevents saving, by key, shown or not yet."""
        found = {key: row.field.problem() for key, row in self._rows.items() if row.in_use}
        return {key: problem for key, problem in found.items() if problem}

    def reveal(self) -> bool:
        """Show every problem, put the keyboard on the first one, and tell whether there is none."""
        for row in self._rows.values():
            row.field.reveal()
        return not self._focus_first_problem()

    def set_problem(self, key: str, sentence: str | None) -> None:
        """Show a service's refusal beside its field; under an unknown key, above the form."""
        if key in self._rows:
            self._rows[key].field.set_problem(sentence)
            return
        if sentence:
            self._banner.show_message(sentence, role="danger")
        else:
            self._banner.hide()

    def forget_refusals(self) -> None:
        """Take away what ``set_problem`` showed, so that the same values can be tried again."""
        self.set_problem("", None)
        for row in self._rows.values():
            row.field.set_problem(None)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show several refusals and put the keyboard on the first."""
        for key, sentence in problems.items():
            self.set_problem(key, sentence)
        self._focus_first_problem()

    def set_row_visible(self, key: str, visible: bool) -> None:
        """Hide a row that does not apply; its value stays, its problems no longer count."""
        self._rows[key].in_use = visible
        self._rows[key].setVisible(visible)

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        for row in self._rows.values():
            if row.in_use:
                row.field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @override
    def minimumSizeHint(self) -> QSize:
        # A form that stands labels at the left must not forbid the width at which it stacks them.
        return QSize(self._icons.theme.px(280), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self._icons.theme.px(_STACKED_UNDER)
        if stacked != self._stacked:
            self._stacked = stacked
            for row in self._rows.values():
                row.stack(stacked)

    def _add(self, entry: FormRow | FormSection, *, first: bool) -> None:
        if isinstance(entry, FormRow):
            self._add_row(entry)
            return
        if not first:
            self._layout.addSpacing(self._icons.theme.px(t.SPACE_S))
            self._layout.addWidget(line())
            self._layout.addSpacing(self._icons.theme.px(t.SPACE_S))
        self._layout.addWidget(text(entry.title, "subheading"))
        if entry.hint:
            self._layout.addWidget(text(entry.hint, "hint"))
        for row in entry.rows:
            self._add_row(row)

    def _add_row(self, row: FormRow) -> None:
        widget = _RowWidget(self._icons, row)
        self._rows[row.key] = widget
        self._layout.addWidget(widget)
        row.field.edited.connect(lambda key=row.key: self.edited.emit(key))
        row.field.typed.connect(lambda key=row.key: self.typed.emit(key))

    def _known(self, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        return ((key, value) for key, value in values.items() if key in self._rows)

    def _focus_first_problem(self) -> bool:
        for row in self._rows.values():
            if row.in_use and row.field.shown_problem():
                row.field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
                _scroll_to(row)
                return True
        return not self._banner.isHidden()


class FormDialog(QDialog):
    """Ask for a form's values in a sheet, to add or change one thing.

    ``submit`` receives the values once the form has no problem; it returns the refusals by key
    ("" for the whole form), or None when done, which closes the sheet. Open with ``open()``.
    """

    def __init__(
        self,
        icons: Icons,
        title: str,
        form: Form,
        *,
        primary: str,
        submit: Submit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._icons, self._submit = icons, submit
        self.setWindowTitle(title)
        self.primary = Button(icons, primary, role="primary", on_click=self.submit)
        self.primary.setDefault(True)
        self.cancel = Button(icons, self.tr("Cancel"), on_click=self.reject)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._inner = _padded(icons, form)
        self._scroll.setWidget(self._inner)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.primary)
        layout = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(layout, margins=(side, side, side, side), spacing=t.SPACE_M)
        layout.addWidget(text(title, "heading"))
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)

    def values(self) -> dict[str, Any]:
        """Return what the form says."""
        return self.form.value()

    def submit(self) -> None:
        """Show the problems, or hand the values over and close."""
        self.form.forget_refusals()
        if not self.form.reveal():
            return
        refusals = self._submit(self.form.value()) if self._submit else None
        if refusals:
            self.form.show_problems(refusals)
        else:
            self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px = self._icons.theme.px
        room = self.screen().availableGeometry().size()
        width = min(px(640), room.width() - px(48))
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        inside = self._inner.heightForWidth(width - px(2 * t.SPACE_L))
        self.resize(width, min(around + inside + px(8), int(room.height() * 0.85)))
        # Qt centres the sheet on its window now, with the size that it then has.
        super().showEvent(event)
        self.form.focus_first()


class _RowWidget(QWidget):
    """Keep a label, its field, its help and its problem together."""

    def __init__(self, icons: Icons, row: FormRow) -> None:
        super().__init__()
        self.field = row.field
        self.in_use = True
        self._theme = icons.theme
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
        self._stacked = stacked
        for part in (self._label, self._body):
            self._layout.removeWidget(part)
        self._layout.addWidget(self._label, 0, 1 if stacked else 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._body, 1 if stacked else 0, 1)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(px(t.SPACE_M))
        self._layout.setVerticalSpacing(px(t.SPACE_XS))
        self._body.setMaximumWidth(px(_FIELD_WIDTH))
        self._label.setMinimumWidth(0 if self._stacked else px(_LABEL_WIDTH))
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


def _padded(icons: Icons, form: Form) -> QWidget:
    """Leave room inside a scroll area for the focus rings and the scroll bar."""
    inner = QWidget()
    inner.setProperty("surface", "clear")
    layout = QVBoxLayout(inner)
    icons.theme.arrange(layout, margins=(2, 2, t.SPACE_M, 2))
    layout.addWidget(form)
    return inner


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
            return
        parent = parent.parentWidget()
