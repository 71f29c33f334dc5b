"""The card that says what would make the plan fit."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.workload_advice import Advice
from cm_desk.domain.workload_writing import AdviceWords, OptionWords
from cm_desk.ui.design import Card
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.banner import BannerRole
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.load.paragraph import paragraph


class AdviceCard(Card):
    """Say each way out with the time that it frees; nothing to do is said too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("What would fit"),
            subtitle=self.tr(
                "On average over the coming weeks that are planned: four at least, eight at most."
            ),
        )
        self._theme = desk.icons.theme
        self.intro = paragraph("", "strong")
        self.options = QVBoxLayout()
        self._theme.arrange(self.options, spacing=t.SPACE_S)
        self.notes = paragraph("")
        self.add(self.intro)
        self.body.addLayout(self.options)
        self.add(self.notes)
        self.body.addStretch(1)

    def show_words(self, said: AdviceWords) -> None:
        """Show what is said of the coming weeks, but for the verdict."""
        nothing = not (said.intro or said.notes)
        self.intro.setText(self.tr("Nothing to change.") if nothing else said.intro)
        self.intro.setVisible(nothing or bool(said.intro))
        while (item := self.options.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, option in enumerate(said.options, 1):
            place = f"{number}. " if len(said.options) > 1 else ""
            self.options.addWidget(self._option(place, option))
        self.notes.setText("\n".join(said.notes))
        self.notes.setVisible(bool(said.notes))

    def _option(self, place: str, option: OptionWords) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self._theme.arrange(column, spacing=2)
        column.addWidget(paragraph(f"{place}{option.sentence}."))
        column.addWidget(paragraph(option.reason, "hint"))
        return holder


def tone_of(advice: Advice) -> BannerRole:
    """Return the tone of the verdict."""
    if advice.available is None or not advice.planned:
        return "info"
    return "warning" if advice.excess or advice.crowded else "success"
