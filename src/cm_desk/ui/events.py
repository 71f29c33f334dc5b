"""What pages listen to."""

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    """Tell which tables of the dossier changed, whoever changed them.

    Signals:
        changed(frozenset[str]): names of tables; a page reloads if it shows one of them.
    """

    changed = Signal(object)
