"""The survey's weekly figure and one's own rhythm: one sentence, never one axis."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from cm_desk.domain.assessment import Assessment
from cm_desk.ui.comparison.provenance import Provenance, show_evidence
from cm_desk.ui.comparison.reference import applied
from cm_desk.ui.design import Card, EvidenceBadge, text
from cm_desk.ui.desk import Desk


class WeeklyCard(Card):
    """Read the national weekly share beside one's own number of publications."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self.set_title(self.tr("How often one publishes"))
        self._desk = desk
        self.sentence = text("", "subheading")
        self.reading = text("", "body")
        self.badge = EvidenceBadge("declared")
        self.badge.hide()
        self.provenance = Provenance(desk.icons, desk.texts)
        row = QHBoxLayout()
        desk.icons.theme.arrange(row, spacing=12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        for part in (self.reading, self.provenance):
            self.add(part)

    def show_comparison(self, found: Assessment) -> None:
        weekly = found.weekly_sentence
        self.setVisible(weekly is not None)
        if weekly is None:
            return
        self.sentence.setText(weekly.sentence)
        self.reading.setText(weekly.reference.reading)
        show_evidence(self.badge, weekly.evidence)
        self.provenance.show_reference(applied(weekly.reference, found, self._desk.texts))
