"""Whether to trust a publisher of national figures met for the first time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from cm_desk.services import updates
from cm_desk.services.updates import Publisher, Root
from cm_desk.ui.benchmarks.sheet import Sheet
from cm_desk.ui.design import Banner, Button, Card, Icons, text
from cm_desk.ui.overriding import override

_GROUPS = 8  # on a line: short enough to be read aloud without losing one's place
_WIDTH = 660


def in_rows(fingerprint: str) -> str:
    """Write a fingerprint in groups and lines, to be compared aloud."""
    groups = updates.spaced(fingerprint).split()
    lines = (groups[place : place + _GROUPS] for place in range(0, len(groups), _GROUPS))
    return "\n".join(" ".join(line) for line in lines)


class PublisherDialog(Sheet):
    """Show who a file says to come from, and have its fingerprint compared.

    ``on_trust`` is called once the user vouches for it; ``namesakes`` are publishers already
    trusted under the same name.
    """

    def __init__(
        self,
        icons: Icons,
        root: Root,
        *,
        namesakes: tuple[Publisher, ...],
        on_trust: Callable[[], object],
        parent: QWidget,
    ) -> None:
        title = self.tr("A publisher that you do not know yet")
        super().__init__(icons, title, parent, width=_WIDTH)
        self._on_trust = on_trust
        self.fingerprint = text(in_rows(root.fingerprint), "strong", selectable=True)
        self.fingerprint.setAccessibleDescription(self.tr("Fingerprint of the publisher"))
        self.compared = QCheckBox(self.tr("I compared both fingerprints: they are the same"))
        self.primary = Button(
            icons, self.tr("Trust this publisher"), role="primary", on_click=self._trust
        )
        self.primary.setEnabled(False)
        self.primary.setDefault(True)
        self.compared.toggled.connect(self.primary.setEnabled)
        self.cancel = Button(icons, self.tr("Do not trust"), on_click=self.reject)
        self.add(
            text(
                self.tr(
                    "Anybody can write a name. Compare the fingerprint below with the one that the"
                    " publisher gives by telephone or on its website: every sign must be the same."
                )
            )
        )
        if namesakes:
            warning = self.tr(
                "You already trust a publisher of this name, with another fingerprint: call it"
                " before going any further."
            )
            self.add(Banner(icons, warning, role="danger"))
        card = Card(icons, root.publisher, subtitle=self.tr("is the name in this file."))
        card.add(text(self.tr("Fingerprint"), "caption"))
        card.add(self.fingerprint)
        self.add(card)
        self.add_below(self.compared)
        self.add_buttons(self.cancel, self.primary)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.compared.setFocus(Qt.FocusReason.OtherFocusReason)

    def _trust(self) -> None:
        self.accept()
        self._on_trust()
