"""The one door by which work leaves the window's thread."""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from cm_desk.domain.errors import CmDeskError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
# A window that waits for the work, to close, does not answer: the work goes on.
_PATIENCE_S: Final = 0.1


class Job(QObject):
    """One piece of work under way.

    The work is called in another thread with this job: it touches no widget, calls
    ``report`` with 0 to 1 when it can, and stops when ``is_cancelled``.

    Signals:
        progressed(float), finished(object), failed(CmDeskError), ended() after either.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _crashed = Signal(object)
    _asked = Signal()

    def __init__(self, work: Callable[["Job"], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self._last = -1.0
        self._answered = Event()
        self._crashed.connect(self._raise)
        self._asked.connect(self._answered.set)

    def report(self, done: float) -> None:
        """Tell how far the work is, from its own thread, and let the window do what it has to.

        A piece of work may hold Python's lock for some milliseconds, and a window painting
        itself takes that lock a hundred times: it must meet one piece, not a hundred.
        """
        # A signal per percent: a thousand a second would starve the window they inform.
        if done >= self._last + 0.01:
            self._last = done
            self.progressed.emit(done)
        if not self._cancelled:
            self._answered.clear()
            self._asked.emit()
            self._answered.wait(_PATIENCE_S)

    def is_cancelled(self) -> bool:
        """Tell the work whether the user wants it to stop."""
        return self._cancelled

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; it ends by ``failed`` or, too late, by ``finished``."""
        self._cancelled = True

    def run(self) -> None:
        """Do the work, in a thread of the pool."""
        try:
            result = self._work(self)
        except CmDeskError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - a bug travels to the window's thread
            self._crashed.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit()

    def _raise(self, error: BaseException) -> None:
        raise error


class Jobs(QObject):
    """Run work one piece at a time, in order, off the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self._thread: ThreadPoolExecutor | None = None
        self._running: list[Job] = []

    @property
    def busy(self) -> bool:
        """Tell whether work is under way or waiting."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[Job], T],
        *,
        on_done: Callable[[T], None],
        on_error: Callable[[CmDeskError], None],
        on_progress: Callable[[float], None] | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> Job:
        """Start a piece of work; the callbacks are called in the window's thread.

        They are connected before the work starts: it may end before ``run`` returns.
        """
        job = Job(work, self)
        job.finished.connect(on_done)
        job.failed.connect(on_error)
        if on_progress is not None:
            job.progressed.connect(on_progress)
        job.ended.connect(lambda: self._running.remove(job))
        if on_end is not None:
            job.ended.connect(on_end)
        self._running.append(job)
        self._pool().submit(job.run)
        return job

    def stop(self) -> None:
        """Ask everything to stop and wait for it, before the file is closed."""
        for job in self._running:
            job.cancel()
        if self._thread is not None:
            self._thread.shutdown(wait=True)

    def _pool(self) -> "ThreadPoolExecutor":
        if self._thread is None:
            # Loaded at the first job: no page needs one to paint.
            from concurrent.futures import ThreadPoolExecutor

            # Not QThreadPool: its destructor waits for the work with Python's lock held.
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cm-desk")
        return self._thread
