"""From a file of national figures to what is in force: whom to trust, what changes, accepting."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import updates
from cm_desk.services.updates import Preview, Root
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.benchmarks_difference import DifferenceDialog
from cm_desk.ui.dialogs.benchmarks_publisher import PublisherDialog


class Reception(QObject):
    """Lead one file through its questions; nothing is written before an answer."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def take(self, paths: Sequence[Path]) -> None:
        """Begin with a file of figures, or with the file by which a publisher is known."""
        if len(paths) != 1:
            self._desk.messages.show(self.tr("Install one file of references at a time."))
            return
        with self._telling():
            root = updates.read_root(paths[0])
            if updates.trusts(self._desk.dossier, root):
                self._go_on(paths[0], root)
            else:
                self._ask_to_trust(paths[0], root)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Show what prevents a step: the file may go, or the dossier be held, between two."""
        try:
            yield
        except CmDeskError as error:
            self._desk.messages.show_error(error)

    def _ask_to_trust(self, file: Path, root: Root) -> None:
        known = updates.publishers(self._desk.dossier)
        PublisherDialog(
            self._desk.icons,
            root,
            namesakes=tuple(one for one in known if one.name == root.publisher),
            on_trust=lambda: self._trust(file, root),
            parent=self._window,
        ).open()

    def _trust(self, file: Path, root: Root) -> None:
        desk = self._desk
        if desk.edit(lambda: updates.add_publisher(desk.dossier, root, today=desk.today())):
            with self._telling():
                self._go_on(file, root, is_new=True)

    def _go_on(self, file: Path, root: Root, *, is_new: bool = False) -> None:
        if updates.is_pack(file):
            self._show_difference(file)
        elif is_new:
            self._desk.messages.show(
                self.tr("{publisher} is now one of your publishers.").format(
                    publisher=root.publisher
                ),
                icon="shield-check",
            )
        else:
            self._desk.messages.show(
                self.tr("{publisher} is already one of your publishers.").format(
                    publisher=root.publisher
                )
            )

    def _show_difference(self, file: Path) -> None:
        desk = self._desk
        found = desk.wait_for(
            lambda _job: updates.preview(desk.dossier, file, resources=desk.resources),
            title=self.tr("Checking “{name}”").format(name=file.name),
            window=self._window,
        )
        if found.in_force:
            desk.messages.show(self.tr("These references are already in force."), icon="check")
            return
        DifferenceDialog(
            desk, found, on_accept=lambda: self._accept(found), parent=self._window
        ).open()

    def _accept(self, found: Preview) -> bool:
        desk = self._desk
        return desk.edit(
            lambda: updates.accept(desk.dossier, found, today=desk.today()), announce=True
        )
