"""The report of an import, written where the user wants it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import import_report
from cm_desk.services.import_report import Outcome
from cm_desk.ui.design import Banner
from cm_desk.ui.desk import Desk
from cm_desk.ui.saving import ask_where


def save_report(
    desk: Desk, outcomes: Sequence[Outcome], parent: QWidget, *, banner: Banner
) -> None:
    """Ask for a place and write the report there; the banner says where it is, or why not."""
    name = desk.texts.get("import_report", "name", day=wording.day(desk.today()))
    path = ask_where(
        parent,
        QCoreApplication.translate("ImportDialog", "Save the report"),
        f"{name}.csv",
        QCoreApplication.translate("ImportDialog", "Tables (*.csv)"),
    )
    if path is None:
        return
    try:
        import_report.save(outcomes, path, texts=desk.texts)
    except CmDeskError as error:
        banner.show_message(desk.messages.sentence(error), role="danger")
        return
    said = QCoreApplication.translate("ImportDialog", "The report is written: {path}")
    banner.show_message(said.format(path=path), role="success")
