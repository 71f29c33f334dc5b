"""Undo and redo of every edit: one command class over recorded changes."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.services.undo import Change
from cm_desk.ui.events import Events
from cm_desk.ui.jobs import Job
from cm_desk.ui.overriding import override

_LIMIT: Final = 200
# So many pieces are ten thousand rows, which pages take a while to read.
_MANY: Final = 20


class _ChangeCommand(QUndoCommand):
    """A change already made: redo does nothing the first time it is pushed."""

    def __init__(self, history: "History", change: Change, label: str) -> None:
        super().__init__(label)
        self._history = history
        self._change = change
        self._done = True

    @override
    def redo(self) -> None:
        if not self._done:
            self._apply(backwards=False)
        self._done = True

    @override
    def undo(self) -> None:
        self._apply(backwards=True)
        self._done = False

    def _apply(self, *, backwards: bool) -> None:
        if not self._history.apply(self._change, backwards=backwards):
            self.setObsolete(True)


class History(QObject):
    """The stack of changes of this session.

    Signals:
        saved(datetime): a change was written.
        failed(CmDeskError): a change could not be taken back or made again.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        dossier: Dossier,
        events: Events,
        texts: Texts,
        wait_for: Callable[[Callable[[Job], object]], object],
    ) -> None:
        super().__init__()
        self._dossier = dossier
        # A change in many pieces is applied off this thread, behind a modal progress.
        self._wait_for = wait_for
        self._events = events
        self._texts = texts
        self._version = undo.version(dossier)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_LIMIT)

    def push(self, change: Change) -> None:
        """Keep a change that a service has just made, and tell the pages."""
        if not change:
            return
        self.stack.push(_ChangeCommand(self, change, undo.describe(change, self._texts)))
        self._tell(change)

    def apply(self, change: Change, *, backwards: bool) -> bool:
        """Take a change back or make it again; False when the file no longer allows it."""
        try:
            if len(change.changesets) > 1:
                self._wait_for(lambda job: self._apply(change, backwards, job.report))
            else:
                self._apply(change, backwards, None)
        except CmDeskError as error:
            self.failed.emit(error)
            return False
        self._tell(change)
        return True

    def _apply(
        self, change: Change, backwards: bool, report: Callable[[float], None] | None
    ) -> None:
        undo.apply(self._dossier, change, backwards=backwards, on_progress=report)

    def look_outside(self) -> bool:
        """Drop the stack and reload everything when another program wrote to the file."""
        version = undo.version(self._dossier)
        if version == self._version:
            return False
        self._version = version
        self.stack.clear()
        self._events.changed.emit(undo.ALL_TABLES)
        return True

    def _tell(self, change: Change) -> None:
        self.saved.emit(datetime.now())  # noqa: DTZ005 - the user's own clock
        tables = change.tables
        if len(change.changesets) > _MANY:
            # The window comes back from waiting: it paints itself, then the pages read again.
            QTimer.singleShot(0, self, lambda: self._events.changed.emit(tables))
        else:
            self._events.changed.emit(tables)
