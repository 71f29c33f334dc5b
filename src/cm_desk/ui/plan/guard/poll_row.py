"""One poll: its dates, whether the plan shows its period and why, and the question it asks."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import guard, guard_notices, wording
from cm_desk.domain.year_frame import Poll, is_guarded
from cm_desk.ui.design import Badge, Button, Segmented, icon_button, line, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk

_ANSWERS: Final = MappingProxyType({"yes": True, "no": False, "unknown": None})


class PollRow(QWidget):
    """Show a poll; the answer is taken at once.

    Signals:
        answered(object): whether an elected member stands: True, False, None.
        edit_asked, delete_asked, compare_asked: what is wanted of the poll.
    """

    answered = Signal(object)
    edit_asked = Signal()
    delete_asked = Signal()
    compare_asked = Signal()

    def __init__(self, desk: Desk, *, first: bool) -> None:
        super().__init__()
        self._desk = desk
        icons = desk.icons
        self._title = text("", "strong")
        self._state = Badge("")
        self._unsure = Badge(self.tr("To be confirmed"))
        self._dates = text("", "body")
        self._why = text("", "muted")
        self._source = text("", "caption")
        self._question = text(
            self.tr("Is an elected member of the territory standing?"), "small", wrap=False
        )
        self.answer = Segmented(
            icons,
            (
                ("yes", self.tr("Yes")),
                ("no", self.tr("No")),
                ("unknown", self.tr("No answer yet")),
            ),
            self._question.text(),
        )
        self.answer.chosen.connect(lambda key: self.answered.emit(_ANSWERS[key]))
        self.compare = Button(
            icons, self.tr("Compare"), icon="scale", on_click=self.compare_asked.emit
        )
        self.edit = Button(
            icons, self.tr("Edit…"), role="quiet", icon="pencil", on_click=self.edit_asked.emit
        )
        self.delete = icon_button(
            icons, "trash", self.tr("Delete the election"), on_click=self.delete_asked.emit
        )
        self.reset = Button(
            icons,
            self.tr("Take back what is bundled"),
            role="quiet",
            icon="arrow-back-up",
            on_click=self.delete_asked.emit,
        )
        self._lay_out(first=first)

    def show_poll(self, poll: Poll, *, compared: bool) -> None:
        """Show a poll; ``compared`` says that it is the one set beside the year before."""
        first, last = guard.period(poll)
        self._title.setText(poll.title)
        self._show_state(poll)
        self._unsure.setVisible(not poll.is_confirmed)
        self._dates.setText(
            self.tr("{dates}. Period {period}.").format(
                dates=wording.capital(self._rounds(poll)), period=wording.period(first, last)
            )
        )
        self._why.setText(guard_notices.why(poll, self._desk.texts.mapping("guard")))
        self._source.setText(self._where_from(poll))
        self._source.setVisible(bool(self._source.text()))
        held = {answer: key for key, answer in _ANSWERS.items()}
        self.answer.choose(held[poll.candidate_stands])
        self.compare.setEnabled(not compared)
        self.delete.setVisible(poll.id is not None and not poll.slug)
        self.reset.setVisible(poll.id is not None and bool(poll.slug))
        self._name_all(poll)

    def _rounds(self, poll: Poll) -> str:
        known = [day for day in (poll.first_round, poll.second_round) if day is not None]
        if not known:
            pattern = self.tr("{month}, rounds to be confirmed")
            return pattern.format(month=wording.month(poll.month))
        return wording.listing(wording.day(day) for day in known)

    def _show_state(self, poll: Poll) -> None:
        if is_guarded(poll):
            self._state.show_word(self.tr("Hatched in the plan"), role="warning")
        elif guard_notices.waits_for_answer(poll, self._desk.today()):
            self._state.show_word(self.tr("Awaiting your answer"), role="info")
        else:
            self._state.show_word(self.tr("Not hatched"), role="neutral")

    def _where_from(self, poll: Poll) -> str:
        parts = [poll.source]
        if poll.checked_on:
            parts.append(self.tr("Checked on {day}.").format(day=wording.day(poll.checked_on)))
        parts.append(poll.note)
        return " ".join(part for part in parts if part)

    def _name_all(self, poll: Poll) -> None:
        """Have each button say of which poll, for who hears one at a time."""
        said = f"{poll.title}, {wording.month(poll.month)}"
        self.setAccessibleName(said)
        for part in (self.answer, self.compare, self.edit, self.delete, self.reset):
            part.setAccessibleDescription(said)

    def _lay_out(self, *, first: bool) -> None:
        theme = self._desk.icons.theme
        head = QHBoxLayout()
        theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(self._title, 1)
        for badge in (self._unsure, self._state):
            head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        for part in (self._dates, self._why, self._source):
            words.addWidget(part)
        column = QVBoxLayout(self)
        theme.arrange(column, spacing=t.SPACE_S)
        if not first:
            column.addWidget(line())
        column.addLayout(head)
        column.addLayout(words)
        icons = self._desk.icons
        column.addWidget(in_lines(icons, (self._question, self.answer)))
        column.addWidget(in_lines(icons, (self.compare, self.edit, self.reset, self.delete)))
