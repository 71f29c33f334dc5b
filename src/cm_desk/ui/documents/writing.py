"""Writing a document in a job, then the offer to open it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.errors import CmDeskError
from cm_desk.services.reporting import Document
from cm_desk.ui import links
from cm_desk.ui.desk import Desk


def write(
    desk: Desk, document: Document, target: Path, *, on_error: Callable[[CmDeskError], None]
) -> None:
    """Write a document off the window's thread, then offer to open it."""

    def written(_nothing: None) -> None:
        translate = QCoreApplication.translate
        desk.messages.offer(
            translate("DocumentWriting", "The PDF is written: {path}").format(path=target),
            translate("DocumentWriting", "Open"),
            lambda: links.open_file(target),
        )

    desk.jobs.run(lambda _job: document.write_pdf(target), on_done=written, on_error=on_error)
