"""Writing the document of a kept assessment."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.kept import KeptAssessment
from cm_desk.services import reporting
from cm_desk.services.reporting import Findings, Kind
from cm_desk.ui import links
from cm_desk.ui.desk import Desk


def ask_where(desk: Desk, opened: KeptAssessment, parent: QWidget) -> None:
    """Ask where to write the PDF of a kept assessment, then write it."""
    translate = QCoreApplication.translate
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = translate("KeptPrinting", "self-assessment {day}.pdf").format(
        day=opened.summary.kept_on.isoformat()
    )
    path, _filter = QFileDialog.getSaveFileName(
        parent,
        translate("KeptPrinting", "Write the kept assessment"),
        str(Path(folder) / name),
        "PDF (*.pdf)",
    )
    if path:
        write(desk, opened, Path(path))


def write(desk: Desk, opened: KeptAssessment, target: Path) -> None:
    """Write the PDF in a job, then offer to open it."""
    try:
        document = reporting.document(
            Kind.SELF_ASSESSMENT,
            Findings(opened.assessment, opened.checklist, opened.outdated),
            texts=desk.texts,
            resources=desk.resources,
            built=desk.built,
        )
    except CmDeskError as error:
        desk.messages.show_error(error)
        return

    def written(_nothing: None) -> None:
        translate = QCoreApplication.translate
        desk.messages.offer(
            translate("KeptPrinting", "The PDF is written: {path}").format(path=target),
            translate("KeptPrinting", "Open"),
            lambda: links.open_file(target),
        )

    desk.jobs.run(
        lambda _job: document.write_pdf(target),
        on_done=written,
        on_error=desk.messages.show_error,
    )
