"""The words that call for reading a content again, as the territory edits them."""

from collections.abc import Sequence

from cm_desk.domain import guard_words
from cm_desk.services import guard
from cm_desk.ui.design import Button, Card
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.desk import Desk

_LONGEST = 5000


class WordsCard(Card):
    """One word or expression a line, saved when the field is left."""

    def __init__(self, desk: Desk) -> None:
        self.again = Button(
            desk.icons, self.tr("Take the first list back"), role="quiet", icon="arrow-back-up"
        )
        super().__init__(
            desk.icons,
            self.tr("Words to read again"),
            subtitle=self.tr(
                "Looked for in the title, the brief and the texts of the contents planned in the"
                " period, whatever their accents, capitals and plural."
            ),
            actions=(self.again,),
        )
        self._desk = desk
        self.form = Form(
            desk.icons,
            [
                FormRow(
                    "words",
                    self.tr("Words"),
                    LongTextField(desk.icons, max_length=_LONGEST, lines=6),
                    help=self.tr(
                        "One a line. A star stands for any ending: « réussi* » finds « réussite »"
                        " and « réussir »."
                    ),
                )
            ],
        )
        self.form.edited.connect(lambda _key: self._save(self._typed()))
        self.again.clicked.connect(lambda _checked: self._save(guard.bundled_words(desk.resources)))
        self.add(self.form)

    def show_words(self, words: Sequence[str]) -> None:
        """Show the list in force, but for what is being typed."""
        self.form.refresh({"words": "\n".join(words)})
        self.again.setVisible(tuple(words) != guard.bundled_words(self._desk.resources))

    def commit(self) -> None:
        """Take what is being typed, before the view goes away."""
        self.form.commit()

    def _typed(self) -> tuple[str, ...]:
        return guard_words.listed(self.form.field("words").value())

    def _save(self, words: Sequence[str]) -> None:
        desk = self._desk
        desk.edit(lambda: guard.save_words(desk.dossier, words, resources=desk.resources))
