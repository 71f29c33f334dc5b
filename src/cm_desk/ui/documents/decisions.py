"""The three decisions that the elected members' page asks, to be worded as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cm_desk.domain.kept import ASKED_DECISION_LENGTH, ASKED_DECISIONS
from cm_desk.ui.design import Button, Card, Icons
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.design.form import Form, FormRow


class DecisionsCard(Card):
    """Three lines, prefilled from the next actions; they go nowhere but into the document.

    Signals:
        changed: a line was left with other words.
    """

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        again = Button(icons, self.tr("Take the proposals back"), role="quiet")
        super().__init__(icons, self.tr("Decisions asked"), actions=(again,))
        self.again = again
        self._proposed: tuple[str, ...] = ("",) * ASKED_DECISIONS
        rows = [
            FormRow(
                str(place),
                self.tr("Decision {number}").format(number=place + 1),
                LongTextField(icons, max_length=ASKED_DECISION_LENGTH, lines=2),
            )
            for place in range(ASKED_DECISIONS)
        ]
        self._form = Form(icons, rows)
        self._form.edited.connect(lambda _key: self.changed.emit())
        again.clicked.connect(self._take_back)
        self.add(self._form)
        self._say()

    def value(self) -> tuple[str, ...]:
        """Return the decisions as they stand, those left empty too."""
        return tuple(self._form.value().values())

    def propose(self, decisions: Sequence[str]) -> None:
        """Show fresh proposals, but for the lines that the user has worded."""
        before = self._proposed
        self._proposed = (*decisions, *("",) * ASKED_DECISIONS)[:ASKED_DECISIONS]
        fresh = {
            str(place): proposal
            for place, proposal in enumerate(self._proposed)
            if self._form.field(str(place)).value() in {before[place], proposal}
        }
        self._form.refresh(fresh)
        self._say()

    def _say(self) -> None:
        """Tell where the proposals come from, or why there is none."""
        offered = any(self._proposed)
        self.again.setVisible(offered)
        self.set_title(
            self.tr("Decisions asked"),
            subtitle=self.tr(
                "Proposed from the next actions of the self-assessment. Word them as you will put"
                " them to the vote: they are kept nowhere but in the document."
            )
            if offered
            else self.tr(
                "Nothing to propose yet: answer the self-assessment, or write them yourself. They"
                " are kept nowhere but in the document."
            ),
        )

    def commit(self) -> None:
        """Take what is being typed."""
        self._form.commit()

    def _take_back(self) -> None:
        self._form.set_value({str(place): text for place, text in enumerate(self._proposed)})
        self.changed.emit()
