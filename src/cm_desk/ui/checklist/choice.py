"""The four answers to a question, or none yet."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame

from cm_desk.domain.checklist import Answer
from cm_desk.ui.checklist.words import answer_tone
from cm_desk.ui.design import Button, Flow
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_LETTERS = (
    (Answer.YES, "O"),
    (Answer.PARTLY, "P"),
    (Answer.NO, "N"),
    (Answer.NOT_APPLICABLE, "S"),
)


def answer_of(event: QKeyEvent) -> Answer | None:
    """Return the answer that a letter alone stands for."""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    typed = event.text().upper()
    return next((answer for answer, letter in _LETTERS if letter == typed), None)


class AnswerChoice(QFrame):
    """Show the answer in force; the arrows move between the four, the space bar chooses.

    Signals:
        chosen(Answer): the person wants this answer; it is not shown before ``show_answer``.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", "segmented")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = Flow(desk.icons.theme, parent=self)
        desk.icons.theme.arrange(row, margins=(2, 2, 2, 2), spacing=2)
        self.buttons: dict[Answer, AnswerButton] = {}
        for answer, letter in _LETTERS:
            label = desk.texts.label(answer)
            button = AnswerButton(desk, answer, label)
            button.setToolTip(
                self.tr("{answer} (key {letter})").format(answer=label, letter=letter)
            )
            button.clicked.connect(lambda _checked, answer=answer: self._choose(answer))
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[answer] = button
        self._answer: Answer | None = None
        self.show_answer(None)

    @property
    def answer(self) -> Answer | None:
        return self._answer

    def describe(self, question: str) -> None:
        """Have each button say what it answers, for who hears one button at a time."""
        self.setAccessibleName(self.tr("Answer"))
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.text()}\u00a0: {question}")

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer as in force, or none."""
        self._answer = answer
        # One stop of the Tab key for the whole choice.
        stop = answer or Answer.YES
        for one, button in self.buttons.items():
            button.setChecked(one is answer)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        here = next((place for place, one in enumerate(buttons) if one.hasFocus()), None)
        if not step or here is None:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(buttons):
            buttons[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, answer: Answer) -> None:
        # A click toggles its button: what is in force is for the card to say.
        self.show_answer(self._answer)
        self.chosen.emit(answer)


class AnswerButton(Button):
    """One answer; leaves the arrows and the letters to the card around it."""

    def __init__(self, desk: Desk, answer: Answer, label: str) -> None:
        super().__init__(desk.icons, label, role="segment")
        self.setCheckable(True)
        self._tone = answer_tone(answer)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isChecked():
            super().paintEvent(event)
            return
        theme = self._theme
        soft = "raised" if self._tone == "muted" else f"{self._tone}_soft"
        ink = "text" if self._tone == "muted" else self._tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(ink), 1))
        painter.setBrush(theme.colour(soft))
        radius = theme.px(t.RADIUS_M) - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(theme.font(t.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._ring and self.hasFocus():
            paint_ring(painter, self.rect(), theme)
