"""Writing the document of a kept assessment."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.kept import KeptAssessment
from cm_desk.services import reporting
from cm_desk.services.reporting import Findings, Kind
from cm_desk.ui import saving
from cm_desk.ui.desk import Desk
from cm_desk.ui.documents import writing


def ask_where(desk: Desk, opened: KeptAssessment, parent: QWidget) -> None:
    """Ask where to write the PDF of a kept assessment, then write it."""
    translate = QCoreApplication.translate
    name = translate("KeptPrinting", "self-assessment {day}.pdf").format(
        day=opened.summary.kept_on.isoformat()
    )
    title = translate("KeptPrinting", "Write the kept assessment")
    target = saving.ask_where(parent, title, name, saving.PDF)
    if target is not None:
        write(desk, opened, target)


def write(desk: Desk, opened: KeptAssessment, target: Path) -> None:
    """Write the PDF as it would be printed today, of the figures as they were."""
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
    writing.write(desk, document, target, on_error=desk.messages.show_error)
