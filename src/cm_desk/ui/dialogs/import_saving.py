"""The report of an import, written where the user wants it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import import_report
from cm_desk.services.import_report import Outcome
from cm_desk.ui.design import Banner
from cm_desk.ui.desk import Desk


def save_report(
    desk: Desk, outcomes: Sequence[Outcome], parent: QWidget, *, banner: Banner
) -> None:
    """Ask for a place and write the report there; the banner says where it is, or why not."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = desk.texts.get("import_report", "name", day=wording.day(desk.today()))
    path, _filter = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("ImportDialog", "Save the report"),
        str(Path(folder) / f"{name}.csv"),
        QCoreApplication.translate("ImportDialog", "Tables (*.csv)"),
    )
    if not path:
        return
    try:
        import_report.save(outcomes, Path(path), texts=desk.texts)
    except CmDeskError as error:
        banner.show_message(desk.messages.sentence(error), role="danger")
        return
    said = QCoreApplication.translate("ImportDialog", "The report is written: {path}")
    banner.show_message(said.format(path=path), role="success")
