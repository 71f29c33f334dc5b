"""Long work in the window's thread, cut in steps between which the window answers."""

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

# What a turn of the event loop may take, laying out and painting what was built not included.
_TURN_S: Final = 0.008


class Steps(QObject):
    """Take some steps of a generator at each turn of the event loop; other work replaces it.

    Short steps share a turn: each turn lays the whole page out again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def is_under_way(self) -> bool:
        return self._work is not None

    def start(self, work: Iterator[None]) -> None:
        """Begin other work at the next turn; what was under way stops where it is."""
        self._work = work
        self._timer.start(0)

    def _step(self) -> None:
        work, end = self._work, perf_counter() + _TURN_S
        try:
            while work is not None and work is self._work and perf_counter() < end:
                next(work)
        except BaseException as ended:
            # Ended or failed, it is over; unless its last step began other work.
            if self._work is work:
                self._work = None
                self._timer.stop()
            if not isinstance(ended, StopIteration):
                raise
