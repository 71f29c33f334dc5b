"""How a figure is known, in one word and one colour everywhere."""

from PySide6.QtWidgets import QWidget

from cm_desk.domain.assessment import Evidence
from cm_desk.ui.design.badge import Badge, BadgeRole


def evidence_role(evidence: Evidence) -> BadgeRole:
    """Return the colour of a badge whose word already says it all."""
    match evidence:
        case Evidence.OBSERVED:
            return "success"
        case Evidence.ENTERED:
            return "info"
        case Evidence.DECLARED:
            return "warning"


class EvidenceBadge(Badge):
    """Say how a figure is known: observed, entered in a form, or merely declared."""

    def __init__(self, evidence: Evidence | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        if evidence is None:
            self.hide()
        else:
            self._say(evidence)

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Show a level; without one there is nothing to say, and the badge is hidden."""
        if evidence is not None:
            self._say(evidence)
        self.setVisible(evidence is not None)

    def _say(self, evidence: Evidence) -> None:
        word, meaning = {
            Evidence.OBSERVED: (self.tr("observed"), self.tr("Seen in the data you imported.")),
            Evidence.ENTERED: (self.tr("entered"), self.tr("Typed in a form of this file.")),
            Evidence.DECLARED: (
                self.tr("declared"),
                self.tr("Declared, with no data behind it yet."),
            ),
        }[evidence]
        self.show_word(word, role=evidence_role(evidence))
        self.setToolTip(meaning)
