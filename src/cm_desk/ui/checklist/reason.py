"""Why an answer is not the one that the data propose."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cm_desk.services import checklist
from cm_desk.ui.design import Button, Flow, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.labels import restyle
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override


class ReasonBox(QFrame):
    """Ask for the reason of a correction; its hint gives its place to the problem.

    Signals:
        given(str): the reason was typed, perhaps empty.
        withdrawn: the person goes back to the proposal.
    """

    given = Signal(str)
    withdrawn = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        icons = desk.icons
        self.setProperty("surface", "sunken")
        self._question = text("", "label")
        self.field = TextField(icons, max_length=checklist.LONGEST["reason"])
        self.field.edited.connect(self._tell)
        self.field.line.returnPressed.connect(self._tell_again)
        self.field.line.installEventFilter(self)
        self.field.problem_changed.connect(self._refresh_hint)
        self._hint = text("", "hint")
        self._question.setBuddy(self.field.focus_widget())
        self.save = Button(icons, self.tr("Save the correction"), on_click=self._tell_again)
        self.back = Button(
            icons,
            self.tr("Back to the proposal"),
            role="quiet",
            icon="arrow-back-up",
            on_click=self.withdrawn.emit,
        )
        actions = QWidget()
        flow = Flow(icons.theme)
        actions.setLayout(flow)
        flow.addWidget(self.save)
        flow.addWidget(self.back)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(16, 12, 16, 12), spacing=t.SPACE_XS)
        for part in (self._question, self.field, self._hint):
            column.addWidget(part)
        column.addSpacing(t.SPACE_XS)
        column.addWidget(actions)

    def ask(self, question: str, reason: str, *, pending: bool) -> None:
        """Show the question and the reason written so far; ``pending`` until it is saved."""
        self._question.setText(question)
        self.field.describe(question, self.tr("One sentence; the document will print it."))
        if not (self.field.pending() or self.field.shown_problem()):
            self.field.set_value(reason)
        self.save.setVisible(pending)
        self._refresh_hint()

    def refuse(self, sentence: str) -> None:
        """Show why the correction is not saved, leaving what is typed."""
        self.field.set_problem(sentence)

    def forget(self) -> None:
        """Drop what was typed."""
        self.field.set_value("")

    def typed(self) -> str:
        """Return what the field says, saved or not."""
        return self.field.line.text().strip()

    def take_focus(self) -> None:
        self.field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            elsewhere = event.reason() not in {
                Qt.FocusReason.ActiveWindowFocusReason,
                Qt.FocusReason.PopupFocusReason,
            }
            inside = self.save.hasFocus() or self.back.hasFocus()
            # Leaving with words saves them by itself; leaving without any must be said, but not
            # under the button that is being pressed: it would move away.
            if elsewhere and not inside and self.isVisible() and not self.typed():
                self.given.emit("")
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.given.emit(self.field.value())

    def _tell_again(self) -> None:
        # Nothing new was typed, but the person insists: the refusal must show again.
        if self.field.problem() is None or not self.typed():
            self.given.emit(self.typed())

    def _refresh_hint(self) -> None:
        # The same line holds both, so that nothing moves under the mouse.
        problem = self.field.shown_problem()
        restyle(self._hint, "type", "problem" if problem else "hint")
        self._hint.setText(problem or self.tr("One sentence; the document will print it."))
