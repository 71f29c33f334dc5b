"""One window for one file: a second start raises the first, or says who holds the file."""

import json
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, Signal

from cm_desk.domain.errors import CmDeskError


class Instance(QObject):
    """Hold a dossier while its window is open.

    No socket and no QtNetwork: a second start writes a small file that the first one watches.

    Signals:
        raise_asked(): another start of the same file wants this window in front.
    """

    raise_asked = Signal()

    def __init__(self, dossier: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self._lock = QLockFile(str(dossier.with_name(f".{dossier.name}.verrou")))
        # A lock is never taken for old: a laptop may sleep for a week with the file open.
        self._lock.setStaleLockTime(0)
        self._bell = dossier.with_name(f".{dossier.name}.appel")
        self._watcher = QFileSystemWatcher(self)

    def take(self) -> bool:
        """Take the file, or ring at the window of this computer that holds it and return False.

        Raises:
            CmDeskError: another computer holds the file, or its folder cannot be written.
        """
        if self._lock.tryLock(0):
            self._bell.write_text("", encoding="utf-8")
            self._watcher.addPath(str(self._bell))
            self._watcher.fileChanged.connect(self._rung)
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            raise CmDeskError("cannot_write", path=self._dossier)
        process, host, application = self._lock.getLockInfo()
        if host and host != QSysInfo.machineHostName():
            raise CmDeskError("dossier_held", path=self._dossier, who=application, host=host)
        self._bell.write_text(json.dumps({"process": process}), encoding="utf-8")
        return False

    def release(self) -> None:
        """Let the file go."""
        for path in self._watcher.files():
            self._watcher.removePath(path)
        self._bell.unlink(missing_ok=True)
        self._lock.unlock()

    def _rung(self) -> None:
        if self._bell.exists():
            self._watcher.addPath(str(self._bell))
        self.raise_asked.emit()
