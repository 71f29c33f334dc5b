"""The place where files are let go."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import restyle, text
from cm_desk.ui.overriding import override


def files_in(data: QMimeData) -> list[Path]:
    """Return the files of this machine among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropArea(QFrame):
    """Take files that are dropped; its button does the same by the keyboard.

    Signals:
        dropped(files): a list of ``Path``.
    """

    dropped = Signal(list)

    def __init__(
        self,
        icons: Icons,
        title: str,
        *,
        sentence: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setAcceptDrops(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setProperty("surface", "drop")
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        words.addWidget(text(title, "strong"))
        if sentence:
            words.addWidget(text(sentence, "muted"))
        row = QHBoxLayout(self)
        theme.arrange(row, margins=(20, 20, 20, 20), spacing=t.SPACE_M)
        row.addWidget(IconView(icons, "file-import", "primary", size=28))
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            restyle(self, "over", value=True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, "over", value=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "over", value=False)
        files = files_in(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)
