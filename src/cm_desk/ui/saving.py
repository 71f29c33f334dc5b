"""Where a file is to be written, asked in the system's own way."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

PDF: Final = "PDF (*.pdf)"


def ask_where(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to write a file, beginning with a name among the user's documents.

    ``kinds`` is a filter of file names as Qt writes them. None when the person gave up.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    path, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
    return Path(path) if path else None
