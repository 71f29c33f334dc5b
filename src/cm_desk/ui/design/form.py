"""Forms: rows described by key, label and field, with each problem beside its field."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.banner import Banner
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.design.fold import Fold
from cm_desk.ui.design.form_row import FormRow, RowWidget
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import line, text
from cm_desk.ui.overriding import override

__all__ = ["Form", "FormDialog", "FormRow", "FormSection"]

Submit = Callable[[dict[str, Any]], Mapping[str, str] | None]

_STACKED_UNDER = 560


@dataclass(frozen=True, slots=True)
class FormSection:
    """Group rows under a title; ``folds`` hides them until the title is pressed."""

    title: str
    rows: Sequence[FormRow]
    hint: str = ""
    folds: bool = False


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
        self._rows: dict[str, RowWidget] = {}
        self._folds: dict[str, Fold] = {}
        self._pairs: list[QBoxLayout] = []
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

    def fold(self, key: str) -> Fold:
        """Return the folding section that holds a row."""
        return self._folds[key]

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
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            for pair in self._pairs:
                pair.setDirection(down if stacked else across)

    def _add(self, entry: FormRow | FormSection, *, first: bool) -> None:
        if isinstance(entry, FormRow):
            self._add_row(entry)
            return
        if not first:
            # A folded section is a line of its own: less air around it.
            space = self._icons.theme.px(0 if entry.folds else t.SPACE_S)
            self._layout.addSpacing(space)
            self._layout.addWidget(line())
            self._layout.addSpacing(space)
        if entry.folds:
            self._add_fold(entry)
            return
        self._layout.addWidget(text(entry.title, "subheading"))
        if entry.hint:
            self._layout.addWidget(text(entry.hint, "hint"))
        for row in entry.rows:
            self._add_row(row)

    def _add_fold(self, entry: FormSection) -> None:
        fold = Fold(self._icons, entry.title, hint=entry.hint)
        self._layout.addWidget(fold)
        for row in entry.rows:
            self._add_row(row, fold.rows)
            self._folds[row.key] = fold

    def _add_row(self, row: FormRow, into: QVBoxLayout | None = None) -> None:
        widget = RowWidget(self._icons, row)
        column = into or self._layout
        if row.beside:
            self._put_beside(column, widget)
        else:
            column.addWidget(widget)
        self._rows[row.key] = widget
        row.field.edited.connect(lambda key=row.key: self.edited.emit(key))
        row.field.typed.connect(lambda key=row.key: self.typed.emit(key))

    def _put_beside(self, column: QVBoxLayout, widget: RowWidget) -> None:
        """Put a row at the right of the one before."""
        before = next(reversed(self._rows.values()))
        pair = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, pair)
        self._pairs.append(row)
        self._icons.theme.arrange(row, spacing=t.SPACE_M)
        column.replaceWidget(before, pair)
        # The label of the first one is as wide as those above and below.
        row.addWidget(before, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(widget, 2, Qt.AlignmentFlag.AlignTop)

    def _known(self, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        return ((key, value) for key, value in values.items() if key in self._rows)

    def _focus_first_problem(self) -> bool:
        for key, row in self._rows.items():
            if row.in_use and row.field.shown_problem():
                if key in self._folds:
                    self._folds[key].set_open(True)
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
        width: int = 640,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._width = width
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
        self._buttons = buttons = QHBoxLayout()
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

    def add_action(self, button: QWidget) -> None:
        """Put something else to do at the other end of the buttons."""
        self._buttons.insertWidget(0, button)

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

    def grow(self) -> None:
        """Take more height when what is shown calls for it, as far as the screen allows."""
        self.resize(self.width(), max(self.height(), self._height_for(self.width())))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px = self._icons.theme.px
        width = min(px(self._width), self.screen().availableGeometry().width() - px(48))
        self.resize(width, self._height_for(width))
        # Qt centres the sheet on its window now, with the size that it then has.
        super().showEvent(event)
        self.form.focus_first()

    def _height_for(self, width: int) -> int:
        px = self._icons.theme.px
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        inside = max(
            self._inner.heightForWidth(width - px(2 * t.SPACE_L)),
            self._inner.minimumSizeHint().height(),
        )
        room = self.screen().availableGeometry().height()
        return min(around + inside + px(8), int(room * 0.85))


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
