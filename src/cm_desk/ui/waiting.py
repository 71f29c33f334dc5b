"""Work that must end before anything else may touch the file: a modal progress."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.ui.design import Icons, ProgressCard
from cm_desk.ui.jobs import Job, Jobs
from cm_desk.ui.overriding import override

T = TypeVar("T")
_PATIENCE_MS = 300


class Waiting(QDialog):
    """Block the window while a job holds the file, and show how far it is."""

    def __init__(self, icons: Icons, title: str, parent: QWidget, *, cancellable: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self.card = ProgressCard(icons, title, cancellable=cancellable)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(16, 16, 16, 16))
        column.addWidget(self.card)
        self.setMinimumWidth(icons.theme.px(440))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Only the end of the work closes it.
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)


def wait_for(
    work: Callable[[Job], T],
    *,
    jobs: Jobs,
    icons: Icons,
    window: QWidget,
    title: str,
    cancellable: bool = False,
) -> T:
    """Run work off this thread and return its result, the window blocked meanwhile.

    Raises:
        CmDeskError: what the work raised.
    """
    loop = QEventLoop()
    result: list[T] = []
    problems: list[CmDeskError] = []
    dialog = Waiting(icons, title, window, cancellable=cancellable)
    # Blocked at once, shown only when it lasts: a flash of a dialog informs nobody.
    window.setEnabled(False)
    job = jobs.run(
        work,
        on_done=result.append,
        on_error=problems.append,
        on_progress=lambda done: dialog.card.show_progress(round(done * 100), 100),
        on_end=loop.quit,
    )
    dialog.card.cancelled.connect(job.cancel)
    timer = QTimer(singleShot=True)
    timer.timeout.connect(dialog.show)
    timer.start(_PATIENCE_MS)
    try:
        loop.exec()
    finally:
        timer.stop()
        window.setEnabled(True)
        dialog.hide()
        dialog.deleteLater()
    if problems:
        raise problems[0]
    return result[0]
