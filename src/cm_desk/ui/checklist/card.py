"""One question: its state, its four answers, and what is told on demand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cm_desk.domain.checklist import Answer, Automation, Line
from cm_desk.ui.checklist import answering
from cm_desk.ui.checklist.choice import AnswerChoice, answer_of
from cm_desk.ui.checklist.details import QuestionDetails
from cm_desk.ui.checklist.reason import ReasonBox
from cm_desk.ui.checklist.words import State, state_of, state_word
from cm_desk.ui.design import Badge, Button, EvidenceBadge, Flow, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.buttons import paint_ring, ring_wanted
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override


class QuestionCard(QFrame):
    """Answer one question, by the mouse or by letters; Tab reaches every part.

    Signals:
        stepped(int): the person goes to the question above (-1) or below (1).
        entered: the keyboard came to this question.
        grown: it takes more room, perhaps below what is seen.
    """

    stepped = Signal(int)
    entered = Signal()
    grown = Signal()

    def __init__(self, desk: Desk, line: Line) -> None:
        super().__init__()
        self._desk = desk
        self.line = line
        # The answer that waits for its reason.
        self.draft: Answer | None = None
        self._ring = False
        self.reason: ReasonBox | None = None
        self.details: QuestionDetails | None = None
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Preferred by height-for-width: a question may take three lines.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        icons = desk.icons
        self._state = Badge("")
        self._level = EvidenceBadge()
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(text(line.item.id, "caption", wrap=False))
        head.addStretch(1)
        badges = QWidget()
        around = Flow(icons.theme, parent=badges)
        around.addWidget(self._state)
        around.addWidget(self._level)
        head.addWidget(badges)
        self._counted = text("", "small")
        self.choice = AnswerChoice(desk)
        self.choice.describe(line.item.question)
        self.choice.chosen.connect(self.choose)
        self.more = _More(icons, self.tr("Details"), role="quiet", on_click=self.toggle_details)
        answers = QWidget()
        flow = Flow(icons.theme, spacing=t.SPACE_S)
        answers.setLayout(flow)
        flow.addWidget(self.choice)
        flow.addWidget(self.more)
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, margins=(20, 14, 20, 16), spacing=t.SPACE_S)
        self._column.addLayout(head)
        self._column.addWidget(text(line.item.question, "subheading"))
        self._column.addWidget(self._counted)
        self._column.addWidget(answers)
        self.show_line(line)
        self._fit_icon()
        icons.theme.changed.connect(self._fit_icon)

    def show_line(self, line: Line) -> None:
        """Show what is in force now; what is being typed stays."""
        self.line = line
        if not answering.overrides(line, self.draft):
            self.draft = None
        self._show_state()
        self._show_reason()
        if self.details is not None:
            self.details.show_line(line)
        self._name_more()

    def take_focus(self) -> None:
        """Put the keyboard on the question, and show it even where its window has none yet.

        A command of the palette comes before the window has the keyboard back: what comes then
        says only that the window came back.
        """
        self._ring = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, answer: Answer) -> None:
        """Answer; against a proposal, ask for the reason first."""
        proposal = self.line.proposal
        if proposal is None:
            if answer is not self.line.answer:
                self._report(answering.give(self._desk, self.line, answer))
        elif answer is proposal.answer:
            self._agree(answer)
        elif answer is not self.line.answer or self.draft is not None:
            self.draft = answer
            self._give_reason(self._typed_reason(), insist=False)
        announce(self, self.accessibleDescription())

    def withdraw(self) -> None:
        """Go back to what the data propose, or to no answer."""
        self._drop_draft()
        if self.line.given is not None and self.line.given.answer is not None:
            self._report(answering.withdraw(self._desk, self.line))
        self.show_line(self.line)

    def toggle_details(self) -> None:
        """Show the note, the evidence and the explanations, or put them away."""
        if self.details is None:
            self.details = QuestionDetails(self._desk, self.line)
            self.details.noted.connect(self._note)
            self.details.proved.connect(self._prove)
            self.details.erased.connect(self.withdraw)
            self._column.addWidget(self.details)
            self.details.show()
        else:
            self.details.setVisible(self.details.isHidden())
        self._name_more()
        if not self.details.isHidden():
            self.grown.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        answer = answer_of(event)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        elif answer is not None:
            self.choose(answer)
        elif event.text().upper() == "D":
            self.toggle_details()
        elif event.key() == Qt.Key.Key_Escape and self.draft is not None:
            self._drop_draft()
            self.show_line(self.line)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_wanted(event, before=self._ring)
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            paint_ring(QPainter(self), self.rect(), self._desk.icons.theme, radius=t.RADIUS_L)

    def _agree(self, answer: Answer) -> None:
        """Take the proposal; what the data alone decide follows them, and is not confirmed."""
        self._drop_draft()
        if self.line.item.automation is not Automation.WHOLE:
            self._report(answering.give(self._desk, self.line, answer))
        elif self.line.given is not None and self.line.given.answer is not None:
            self._report(answering.withdraw(self._desk, self.line))
        else:
            self._desk.messages.show(self.tr("Your data already say so: nothing to confirm."))
        self.show_line(self.line)

    def _drop_draft(self) -> None:
        self.draft = None
        if self.reason is not None:
            self.reason.forget()

    # What is shown

    def _show_state(self) -> None:
        line, state = self.line, state_of(self.line)
        word, role = state_word(state)
        if self.draft is not None:
            word, role = self.tr("correction to explain"), "warning"
        self._state.show_word(word, role=role)
        self._level.show_evidence(line.level if self.draft is None else None)
        self.choice.show_answer(self.draft or line.answer)
        counted = self._counted_words(state)
        self._counted.setText(counted)
        self._counted.setVisible(bool(counted))
        answer = self._desk.texts.label(line.answer) if line.answer else self.tr("no answer yet")
        self.setAccessibleName(f"{line.item.id}. {line.item.question}")
        self.setAccessibleDescription(f"{answer}, {word}. {counted}".strip())

    def _counted_words(self, state: State) -> str:
        proposal = self.line.proposal
        if proposal is None:
            return ""
        if state is State.TO_REVIEW:
            pattern = self.tr(
                "Your data changed since your answer; they propose “{answer}”: {counted}"
            )
        elif state is State.OVERRIDDEN or self.draft is not None:
            pattern = self.tr("Your data propose “{answer}”: {counted}")
        else:
            return proposal.counted
        return pattern.format(
            answer=self._desk.texts.label(proposal.answer), counted=proposal.counted
        )

    def _name_more(self) -> None:
        given = answering.given_of(self.line)
        parts = [self.tr("Details")]
        if given.note:
            parts.append(self.tr("note"))
        if given.evidence:
            parts.append(self.tr("evidence"))
        opened = self.details is not None and not self.details.isHidden()
        icon = "chevron-up" if opened else "chevron-down"
        self.more.setIcon(self._desk.icons.icon(icon, "primary", size=18, gap=4))
        self.more.setText(" · ".join(parts))
        state = self.tr("opened") if opened else self.tr("closed")
        self.more.setAccessibleName(f"{' · '.join(parts)}, {state}, {self.line.item.id}")

    def _fit_icon(self) -> None:
        px = self._desk.icons.theme.px
        self.more.setIconSize(QSize(px(22), px(18)))
        self._name_more()

    # What is written

    def _show_reason(self) -> None:
        wanted = self.draft is not None or answering.overrides(self.line, self.line.answer)
        if self.reason is None:
            if not wanted:
                return
            self.reason = ReasonBox(self._desk)
            self.reason.given.connect(self._give_reason)
            self.reason.withdrawn.connect(self.withdraw)
            self._column.insertWidget(4, self.reason)
        self.reason.setVisible(wanted)
        answer = self.draft or self.line.answer
        if wanted and answer is not None:
            question = self.tr("Why “{answer}”, against what your data propose?")
            self.reason.ask(
                question.format(answer=self._desk.texts.label(answer)),
                answering.given_of(self.line).reason,
                pending=self.draft is not None or state_of(self.line) is State.TO_REVIEW,
            )

    def _give_reason(self, reason: str, *, insist: bool = True) -> None:
        """Save the correction with its reason; without one, ask for it."""
        answer = self.draft or answering.given_of(self.line).answer
        if answer is None or not answering.overrides(self.line, answer):
            return
        if not (reason or insist):
            self._show_state()
            self._show_reason()
            self._ask_reason()
            return
        refusal = answering.give(self._desk, self.line, answer, reason=reason)
        if refusal is not None:
            self._report(refusal)
            return
        self.draft = None
        self.show_line(self.line)

    def _typed_reason(self) -> str:
        if self.reason is not None and self.reason.isVisible():
            return self.reason.typed()
        return answering.given_of(self.line).reason

    def _ask_reason(self) -> None:
        if self.reason is not None:
            self.grown.emit()
            self.reason.take_focus()
            announce(self.reason, self.tr("Say why before it is saved."))

    def _note(self, note: str) -> None:
        self._report(answering.annotate(self._desk, self.line, note=note))

    def _prove(self, evidence: str) -> None:
        self._report(answering.annotate(self._desk, self.line, evidence=evidence))

    def _report(self, refusal: answering.Refusal | None) -> None:
        """Show a refusal beside its field."""
        if refusal is None:
            return
        field, sentence = refusal
        if field == "reason" and self.reason is not None:
            self.reason.refuse(sentence)
        elif field in {"note", "evidence"} and self.details is not None:
            self.details.refuse(field, sentence)
        else:
            self._desk.messages.show(sentence, icon="alert-triangle")


class _More(Button):
    """The button of the details; leaves arrows and letters to its card."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        else:
            event.ignore()
