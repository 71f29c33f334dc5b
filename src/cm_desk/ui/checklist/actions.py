"""The next things to do, the most useful for their cost first."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.checklist import ChecklistResult, Line
from cm_desk.ui.checklist.words import impact_words
from cm_desk.ui.design import Button, Card, text
from cm_desk.ui.design import line as hairline
from cm_desk.ui.desk import Desk

_MOST: Final = 10


class ActionsCard(Card):
    """Ten actions at most, each with the way to its question.

    Signals:
        item_wanted(item_id): the person wants the question of an action.
    """

    item_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self._lines: tuple[Line, ...] = ()
        self.rows: list[ActionRow] = []
        self._none = text("", "muted")
        self.add(self._none)
        self.set_title(
            self.tr("Next actions"),
            subtitle=self.tr("What is answered no or partly: impact first, for the least effort."),
        )

    def show_result(self, result: ChecklistResult) -> None:
        shown = result.actions[:_MOST]
        names = {axis.code: axis.name for axis in result.axes}
        self._none.setVisible(not shown)
        self._none.setText(
            self.tr("Nothing to improve among your answers.")
            if result.is_begun
            else self.tr("Answer the questions: what to do next will show here.")
        )
        while len(self.rows) < len(shown):
            row = ActionRow(self._desk, len(self.rows) + 1)
            row.wanted.connect(self.item_wanted)
            self.rows.append(row)
            self.add(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                row.show_line(shown[place], names[shown[place].item.axis])


class ActionRow(QWidget):
    """One action: what to do, for which question, and at what cost."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self._desk = desk
        self._item_id = ""
        icons = desk.icons
        self._action = text("", "strong")
        self._about = text("", "small")
        self._about.setProperty("tone", "muted")
        self.open = Button(icons, self.tr("See the question"), role="quiet", on_click=self._want)
        place = text(str(number), "muted", wrap=False)
        place.setMinimumWidth(icons.theme.px(20))
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        words.addWidget(self._action)
        words.addWidget(self._about)
        row = QHBoxLayout()
        icons.theme.arrange(row, spacing=12)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=12)
        if number > 1:
            column.addWidget(hairline())
        column.addLayout(row)

    def show_line(self, line: Line, axis: str) -> None:
        item = line.item
        self._item_id = item.id
        self._action.setText(item.action or item.question)
        answer = self._desk.texts.label(line.answer) if line.answer else ""
        about = self.tr(
            "{axis} ({reference}) · your answer: {answer} · {impact} · effort: {effort}"
        )
        self._about.setText(
            about.format(
                axis=axis,
                reference=item.id,
                answer=answer.lower(),
                impact=impact_words(item.impact),
                effort=self._desk.texts.label(item.effort).lower(),
            )
        )
        self.open.setAccessibleName(f"{self.open.text()}\u00a0: {item.question}")

    def _want(self) -> None:
        self.wanted.emit(self._item_id)
