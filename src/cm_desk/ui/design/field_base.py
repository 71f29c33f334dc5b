"""What every typed field of a form has in common."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import restyle
from cm_desk.ui.overriding import override

T = TypeVar("T")
Check = Callable[[T], str | None]


class InputError(ValueError):
    """Say in a sentence why what was typed cannot be read."""


class Field(QWidget, Generic[T]):
    """Hold one value that a person types or chooses.

    What was typed stays in the field, even invalid. Typing is taken on leaving the field
    (``commit``), choosing at once. ``check`` is the page's own rule: a sentence, or None.

    Signals:
        edited: a changed and valid value was taken; the page saves it now.
        typed: the person changed something, valid or not.
        problem_changed: the sentence to show beside the field is another one, or none.
    """

    edited = Signal()
    typed = Signal()
    problem_changed = Signal()

    def __init__(
        self,
        icons: Icons,
        empty: T,
        *,
        required: bool = False,
        check: Check[T] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icons = icons
        self._empty = empty
        self._committed = empty
        self._check = check
        self._required = required
        self._outer_problem: str | None = None
        self._shown_problem: str | None = None
        self._revealed = False
        self._refused = False
        self._label = ""
        self._help = ""

    # The protocol

    def value(self) -> T:
        """Return what the field says; while that is invalid, the last valid value."""
        try:
            return self._current()
        except InputError:
            return self._committed

    def set_value(self, value: T) -> None:
        """Show a stored value, forgetting what was typed and any problem."""
        # Writing what is already there would lose the cursor and the selection.
        same = value == self._committed and not self.pending()
        self._committed = value
        self._outer_problem, self._revealed, self._refused = None, False, False
        if not same:
            self._write(value)
        self._refresh_problem()

    def problem(self) -> str | None:
        """Return why the field cannot be saved as it is, shown or not yet."""
        if self._outer_problem:
            return self._outer_problem
        try:
            value = self._current()
        except InputError as error:
            return str(error)
        if self._required and value == self._empty:
            return self.tr("Fill in this field.")
        return self._check(value) if self._check else None

    def set_problem(self, text: str | None) -> None:
        """Show a problem found elsewhere, until the person changes the field."""
        self._outer_problem = text or None
        self._refused = bool(text)
        self._refresh_problem()

    def shown_problem(self) -> str | None:
        """Return the sentence on screen: a field never touched is not blamed."""
        return self._shown_problem

    def reveal(self) -> None:
        """Show the problem, if any, even if the field was never touched."""
        self._revealed = True
        self._refresh_problem()

    def pending(self) -> bool:
        """Tell whether something was typed that is not taken yet."""
        return False

    def commit(self) -> None:
        """Take what was typed: emit ``edited`` if it is valid and changed."""
        if not (self.pending() or (self._refused and not self._outer_problem)):
            return
        self._revealed = True
        if self.problem() is None:
            self._committed = self._current()
            self._refused = False
            self._write(self._committed)
            self._refresh_problem()
            self.edited.emit()
        else:
            self._refresh_problem()

    def cancel(self) -> None:
        """Put back the last value taken, as if nothing had been typed."""
        self.set_value(self._committed)

    @property
    def required(self) -> bool:
        """Tell whether the field may stay empty."""
        return self._required

    def set_required(self, required: bool) -> None:
        """Ask for a value, or no longer."""
        self._required = required
        self._refresh_problem()

    # For a screen reader

    def describe(self, label: str, help_text: str = "") -> None:
        """Name the field for who cannot see the label beside it."""
        self._label, self._help = label, help_text
        self._name_parts()
        self._refresh_description()

    def focus_widget(self) -> QWidget:
        """Return the part that takes the keyboard."""
        return self

    # For subclasses

    def _current(self) -> T:
        """Read the widgets; raise InputError with the sentence to show."""
        return self._committed

    def _write(self, value: T) -> None:
        """Show a value in the widgets, silently."""

    def _parts(self) -> Sequence[QWidget]:
        """Return the widgets that the keyboard can reach and that hold the value."""
        return (self.focus_widget(),)

    def _name_parts(self) -> None:
        name = self.tr("{label}, required").format(label=self._label)
        self.setAccessibleName(self._label)
        self.focus_widget().setAccessibleName(name if self._required else self._label)

    def _touch(self) -> None:
        """Note that the person changed something: what was said elsewhere no longer holds."""
        self._outer_problem = None
        if self._revealed and self.problem() is None:
            self._revealed = False
        self._refresh_problem()
        self.typed.emit()

    def _refresh_problem(self) -> None:
        shown = self.problem() if self._revealed or self._outer_problem else None
        if shown == self._shown_problem:
            return
        self._shown_problem = shown
        for part in self._parts():
            restyle(part, "problem", bool(shown))
        self._refresh_description()
        self.problem_changed.emit()
        if shown:
            announce(self, shown)

    def _refresh_description(self) -> None:
        sentences = [part for part in (self._shown_problem, self._help) if part]
        for part in self._parts():
            part.setAccessibleDescription(" ".join(sentences))


class Line(QLineEdit):
    """Edit one line; leave Ctrl+Z to the window when there is no typing to undo."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


class LineField(Field[T]):
    """Hold a value typed on one line; subclasses say how to read and write it."""

    def __init__(
        self,
        icons: Icons,
        empty: T,
        *,
        required: bool = False,
        check: Check[T] | None = None,
        characters: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, empty, required=required, check=check, parent=parent)
        self._written = ""
        self.line = Line(self)
        self.line.textEdited.connect(self._touch)
        self.line.editingFinished.connect(self.commit)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        icons.theme.arrange(layout)
        layout.addWidget(self.line, 1)
        self._characters = characters
        if characters:
            layout.addStretch(1)
            layout.setStretch(0, 0)
            self._fit()
            icons.theme.changed.connect(self._fit)

    def set_placeholder(self, text: str) -> None:
        """Show an example of what to type."""
        self.line.setPlaceholderText(text)

    @override
    def focus_widget(self) -> QWidget:
        return self.line

    @override
    def pending(self) -> bool:
        return self.line.text() != self._written

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Take a key before the line does."""
        if event.key() == Qt.Key.Key_Escape and self.pending():
            self.cancel()
            return True
        return False

    @override
    def _current(self) -> T:
        return self._parse(self.line.text().strip()) if self.pending() else self._committed

    @override
    def _write(self, value: T) -> None:
        # setText even when equal: it forgets local undo, so that Ctrl+Z then reaches the window
        self._written = self._format(value)
        self.line.setText(self._written)
        self.line.setCursorPosition(0)
        self._written = self.line.text()

    def _fit(self) -> None:
        """Give the line the width of what it is meant to hold, at the current scale."""
        average = self.line.fontMetrics().averageCharWidth()
        self.line.setFixedWidth(average * (self._characters + 5))

    def _parse(self, text: str) -> T:
        """Read what was typed; raise InputError."""
        raise NotImplementedError

    def _format(self, value: T) -> str:
        """Write a value as a person would type it."""
        raise NotImplementedError


def beside(field: QWidget, widget: QWidget) -> None:
    """Put a widget at the end of a line field, against its line."""
    layout = field.layout()
    assert isinstance(layout, QBoxLayout)  # noqa: S101 - narrows the type
    layout.insertWidget(1, widget)
