"""The polls to come, then, unfolded on demand, those that are past."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import guard
from cm_desk.domain.year_frame import Poll
from cm_desk.services import year_frame
from cm_desk.ui.design import Button, Card
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_poll import open_poll
from cm_desk.ui.plan.guard.poll_row import PollRow


def key_of(poll: Poll) -> str:
    """Return what names a poll from one reading to the next."""
    return poll.slug or f"#{poll.id}"


class PollsCard(Card):
    """List the polls, kept in place so that the keyboard stays where it is.

    Signals:
        compare_asked(str): the key of the poll to set beside the year before.
    """

    compare_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("Elections"),
            subtitle=self.tr(
                "The months are known before the rounds: check each date, and answer the question."
            ),
            actions=(
                Button(
                    desk.icons,
                    self.tr("Add an election…"),
                    icon="plus",
                    on_click=lambda: open_poll(desk, None, self),
                ),
            ),
        )
        self._desk = desk
        self._polls: dict[str, Poll] = {}
        self.rows: dict[str, PollRow] = {}
        self._coming, self._past = QVBoxLayout(), QVBoxLayout()
        for column in (self._coming, self._past):
            desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        self.toggle = Button(
            desk.icons, "", role="quiet", icon="history", on_click=self.toggle_past
        )
        self._folded = QWidget()
        self._folded.setLayout(self._past)
        self._folded.hide()
        self.body.addLayout(self._coming)
        self.add(in_lines(desk.icons, (self.toggle,)))
        self.add(self._folded)

    def show_polls(self, polls: Sequence[Poll], compared: str) -> None:
        """Show the polls in order; ``compared`` is the key of the one that is compared."""
        keys = [key_of(poll) for poll in polls]
        if keys != list(self._polls) or not self.rows:
            self._place(polls)
        self._polls = dict(zip(keys, polls, strict=True))
        for key, poll in self._polls.items():
            self.rows[key].show_poll(poll, compared=key == compared)
        self._name_toggle()

    def toggle_past(self) -> None:
        """Unfold the polls whose period is over, or fold them."""
        self._folded.setVisible(self._folded.isHidden())
        self._name_toggle()

    def _place(self, polls: Sequence[Poll]) -> None:
        """Make the rows again: the list itself changed."""
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        today = self._desk.today()
        for poll in polls:
            _, last = guard.period(poll)
            column = self._past if last < today else self._coming
            row = PollRow(self._desk, first=column.count() == 0)
            column.addWidget(row)
            key = key_of(poll)
            row.answered.connect(lambda answer, key=key: self._answer(key, answer))
            row.edit_asked.connect(lambda key=key: self._edit(key))
            row.delete_asked.connect(lambda key=key: self._delete(key))
            row.compare_asked.connect(lambda key=key: self.compare_asked.emit(key))
            self.rows[key] = row

    def _name_toggle(self) -> None:
        past = self._past.count()
        said = self.tr("Show %n past election(s)", "", past)
        if not self._folded.isHidden():
            said = self.tr("Hide the past elections")
        self.toggle.setText(said)
        self.toggle.setAccessibleName(said)
        self.toggle.setVisible(past > 0)

    def _answer(self, key: str, answer: bool | None) -> None:
        wanted = replace(self._polls[key], candidate_stands=answer)
        self._desk.edit(lambda: year_frame.save_poll(self._desk.dossier, wanted))

    def _edit(self, key: str) -> None:
        open_poll(self._desk, self._polls[key], self)

    def _delete(self, key: str) -> None:
        ids = [one for one in (self._polls[key].id,) if one is not None]
        self._desk.edit(lambda: year_frame.delete_polls(self._desk.dossier, ids), announce=True)
