"""The progress of one long job, with the way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text


class ProgressCard(QFrame):
    """Show how far a job is; ``cancelled`` is emitted once, then the button waits."""

    cancelled = Signal()

    def __init__(
        self,
        icons: Icons,
        title: str,
        *,
        cancellable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        self._title = text(title, "strong")
        self._detail = text("", "hint")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._cancel = Button(icons, self.tr("Cancel"), on_click=self._ask)

        words = QVBoxLayout()
        theme.arrange(words, spacing=8)
        words.addWidget(self._title)
        words.addWidget(self._bar)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        theme.arrange(row, margins=(20, 16, 16, 16), spacing=24)
        row.addLayout(words, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self._cancel.setVisible(cancellable)
        self.show_busy()

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def show_busy(self) -> None:
        """Show that work goes on when nobody knows how much is left."""
        self._bar.setRange(0, 0)

    def show_detail(self, detail: str) -> None:
        self._detail.setText(detail)

    def start(self, title: str, *, detail: str = "") -> None:
        """Make the card ready for another job."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self.setAccessibleName(title)
        self._detail.setText(detail)
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self.show_busy()

    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))
        self.cancelled.emit()
