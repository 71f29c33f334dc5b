"""The publishers that the user trusts, for who asks to see their fingerprints."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.services import updates
from cm_desk.services.updates import Publisher
from cm_desk.ui.design import Button, Card, line, text
from cm_desk.ui.desk import Desk


class PublishersCard(Card):
    """List publishers with their fingerprints; ``on_add`` asks for a file to know one by."""

    def __init__(self, desk: Desk, *, on_add: Callable[[], object]) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self.set_title(
            self.tr("Publishers"),
            subtitle=self.tr(
                "Only the files signed by them can be installed. Each is known by its fingerprint."
            ),
        )
        self.add_button = Button(
            desk.icons, self.tr("Add a publisher…"), icon="plus", on_click=on_add
        )
        self.add_action(self.add_button)
        self._none = text(
            self.tr(
                "No publisher yet: one is added with the file by which it is known, or with the"
                " first of its files that you install."
            ),
            "muted",
        )
        self.add(self._none)
        self.rows: list[PublisherRow] = []

    def show_publishers(self) -> None:
        """Read the publishers again."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.deleteLater()
        found = updates.publishers(self._desk.dossier)
        self.rows = [
            PublisherRow(self._desk, one, first=place == 0) for place, one in enumerate(found)
        ]
        for row in self.rows:
            self.add(row)
        self._none.setVisible(not found)


class PublisherRow(QWidget):
    """A publisher's name, when it was added, its fingerprint, and the way to remove it."""

    def __init__(self, desk: Desk, publisher: Publisher, *, first: bool) -> None:
        super().__init__()
        self._desk, self.publisher = desk, publisher
        icons = desk.icons
        self.fingerprint = text(updates.spaced(publisher.fingerprint), "caption", selectable=True)
        self.fingerprint.setAccessibleDescription(
            self.tr("Fingerprint of {name}").format(name=publisher.name)
        )
        self.remove = Button(
            icons, self.tr("Remove"), role="quiet", icon="trash", on_click=self._remove
        )
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=publisher.name))
        added = self.tr("added on {day}").format(day=wording.day(publisher.added_on))
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=4)
        words.addWidget(text(publisher.name, "strong"))
        words.addWidget(text(added, "caption"))
        words.addWidget(self.fingerprint)
        row = QHBoxLayout()
        icons.theme.arrange(row, spacing=12)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=12)
        if not first:
            column.addWidget(line())
        column.addLayout(row)

    def _remove(self) -> None:
        desk = self._desk
        desk.edit(lambda: updates.remove_publisher(desk.dossier, self.publisher), announce=True)
