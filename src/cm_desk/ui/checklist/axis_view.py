"""The questions of one axis, as cards."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.checklist import Line
from cm_desk.ui.checklist.card import QuestionCard
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk


class AxisView(QWidget):
    """Build the cards of an axis once; later only what they show changes.

    Signals:
        entered(item_id): the keyboard came to a question.
        grown(item_id): a question takes more room.
        ended: the person goes below the last question.
    """

    entered = Signal(str)
    grown = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, lines: Sequence[Line]) -> None:
        super().__init__()
        self.cards: dict[str, QuestionCard] = {}
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        for line in lines:
            card = QuestionCard(desk, line)
            card.stepped.connect(lambda step, key=line.item.id: self._step(key, step))
            card.entered.connect(lambda key=line.item.id: self.entered.emit(key))
            card.grown.connect(lambda key=line.item.id: self.grown.emit(key))
            column.addWidget(card)
            self.cards[line.item.id] = card

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the questions as they are now."""
        for line in lines:
            card = self.cards[line.item.id]
            if line != card.line:
                card.show_line(line)

    def show_only(self, ids: Collection[str]) -> None:
        """Hide the questions that are not asked for."""
        for key, card in self.cards.items():
            card.setVisible(key in ids)

    def shown(self) -> list[str]:
        """Return the questions that are not hidden, in their order."""
        return [key for key, card in self.cards.items() if not card.isHidden()]

    def focus(self, key: str) -> None:
        """Put the keyboard on a question."""
        self.cards[key].take_focus()

    def _step(self, key: str, step: int) -> None:
        shown = self.shown()
        place = shown.index(key) + step
        if place >= len(shown):
            self.ended.emit()
        elif place >= 0:
            self.focus(shown[place])
