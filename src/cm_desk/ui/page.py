"""What all pages share: reload when shown and when one of their tables changed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

# The name of the choice between the views of a page that has several.
CHOICE_OF_VIEWS: Final = "views"
_JOB_LOOKED_AT: Final = 200  # milliseconds


class Page(QWidget):
    """A page of the window.

    A subclass builds its widgets in ``__init__(desk)``, names in ``tables`` what it shows
    and reads the dossier in ``reload`` only. ``reload`` must keep selection, scroll and
    what is being typed.
    """

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        desk.events.changed.connect(self._tables_changed)

    @property
    def is_settled(self) -> bool:
        """Tell whether all that the page shows is there; some build it piece by piece."""
        return True

    def reload(self) -> None:
        """Read the dossier again and show it."""
        raise NotImplementedError

    def start(self) -> None:
        """Do the page's first action, from a shortcut or the command palette."""

    def receive(self, paths: Sequence[Path]) -> None:
        """Take files dropped on the window; only the publications page does."""

    def show_about(self, about: int) -> None:
        """Show what the page has of a row of another page; by default all of it."""

    def after(self, delay: int, work: Callable[[], None]) -> QTimer:
        """Return a timer that reads the file once the page is painted, ``delay`` ms after a start.

        While a job has the file for itself it waits; a page that is no longer seen reloads
        whole when it is shown again.
        """
        timer = QTimer(self, singleShot=True, interval=delay)

        def due() -> None:
            if self.desk.jobs.busy:
                QTimer.singleShot(_JOB_LOOKED_AT, timer, due)
            elif self.isVisible():
                work()
            else:
                self._stale = True

        timer.timeout.connect(due)
        return timer

    def freshen(self) -> None:
        """Reload a page that is about to be seen, if it must."""
        if self._stale:
            self._stale = False
            self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.freshen()
        super().showEvent(event)

    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not tables & self.tables:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
