"""The whole self-assessment in one card: score, what is filled in, how it is known."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.checklist import AxisScore
from cm_desk.domain.checklist_score import SHOWN_FROM, filled_text
from cm_desk.ui.checklist.levels import LevelsBar
from cm_desk.ui.design import Card, Flow, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.labels import restyle


class SummaryCard(Card):
    """The score at the left, the evidence at the right, one under the other when narrow."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons)
        self.score = text("", "display")
        self.scope = text("", "muted")
        self.filled = text("", "strong")
        self.proved = text("")
        self.levels = LevelsBar(icons)
        whole = QWidget()
        flow = Flow(icons.theme, spacing=t.SPACE_L, column=320)
        whole.setLayout(flow)
        for parts in ((self.score, self.scope), (self.filled, self.levels, self.proved)):
            side = QWidget()
            column = QVBoxLayout(side)
            icons.theme.arrange(column, spacing=t.SPACE_S)
            for part in parts:
                # The least height is that of a line: left to itself a text asks for several.
                part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
                column.addWidget(part)
            column.addStretch(1)
            flow.addWidget(side)
        self.add(whole)
        self.set_title(self.tr("Where you stand"))

    def show_score(self, overall: AxisScore) -> None:
        done, total = overall.answered, overall.applicable
        share = filled_text(overall.filled)
        if overall.score is None:
            restyle(self.score, "type", "heading")
            self.score.setText(self.tr("Not enough answers yet"))
            scope = self.tr("{share} filled in, {enough} needed before a score says something.")
            self.scope.setText(scope.format(share=share, enough=wording.share(SHOWN_FROM)))
        else:
            restyle(self.score, "type", "display")
            self.score.setText(wording.share(overall.score))
            self.scope.setText(
                self.tr(
                    "Score of the eight axes: yes counts 1, partly one half, no 0, "
                    "each question weighted by its impact. The web annex has its own."
                )
            )
        filled = self.tr("%n question(s) filled in out of {total} ({share})", "", done)
        self.filled.setText(filled.format(total=total, share=share))
        proved = self.tr("{share} of the answers are observed: only these count as proved.")
        self.proved.setText(proved.format(share=wording.share(overall.proved)))
        self.proved.setVisible(done > 0)
        self.levels.show_score(overall)
