"""Prepare the forms that municipalities and partners fill in, and the letter beside them."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import gathering, territory
from cm_desk.services.gathering import Request
from cm_desk.ui.design import Button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_file
from cm_desk.ui.plan.pick import PickField

Wanted = Literal["both", "xlsx", "pdf"]
_WEEKS: Final = timedelta(weeks=3)


class AskPanel(QWidget):
    """Ask for what the forms say, then write them or copy the letter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        icons = desk.icons
        self.form = Form(icons, self._rows())
        self.form.set_value({"deadline": _in_three_weeks(desk.today())})
        self.copy_button = Button(
            icons, self.tr("Copy the e-mail"), icon="copy", on_click=self.copy_letter
        )
        line = QHBoxLayout()
        icons.theme.arrange(line)
        line.addWidget(self.copy_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_M)
        column.addWidget(
            text(
                self.tr(
                    "A form to print and a spreadsheet, with the territory’s name. What comes back"
                    " joins the ideas, with the name of who proposes it; no name, telephone nor"
                    " address of a person is kept, and the forms say so."
                ),
                "muted",
            )
        )
        column.addWidget(self.form)
        column.addLayout(line)
        column.addStretch(1)

    def asked(self) -> Request | None:
        """Return what the form says, or None once its problems are shown."""
        self.form.forget_refusals()
        if not self.form.reveal():
            return None
        values = self.form.value()
        request = Request(
            territory.read(self._desk.dossier).name,
            values["deadline"],
            values["return_to"],
            self._desk.today(),
            subject=values["subject"],
        )
        try:
            gathering.check(request)
        except CmDeskError as error:
            self.form.show_problems({error.field or "": self._desk.messages.sentence(error)})
            return None
        return request

    def copy_letter(self) -> None:
        """Put the letter on the clipboard."""
        if request := self.asked():
            QGuiApplication.clipboard().setText(gathering.email(request, self._desk.texts))
            self._desk.messages.show(
                self.tr("The e-mail is copied: paste it in your mail program."), icon="copy"
            )

    def write(self) -> bool:
        """Ask for a folder and write the forms there; tell whether they are written."""
        request = self.asked()
        if request is None:
            return False
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        chosen = QFileDialog.getExistingDirectory(
            self,
            self.tr("Where to write the forms"),
            QStandardPaths.writableLocation(documents),
        )
        return bool(chosen) and self.write_to(Path(chosen), request)

    def write_to(self, folder: Path, request: Request) -> bool:
        """Write the forms in a folder, over those of the same name."""
        desk, wanted = self._desk, self._wanted()
        try:
            desk.wait_for(
                lambda _job: _write(desk, request, wanted, folder),
                title=self.tr("Writing the forms"),
                window=self.window(),
            )
        except CmDeskError as error:
            self.form.show_problems({"": desk.messages.sentence(error)})
            return False
        desk.messages.offer(
            self.tr("The forms are written in {folder}").format(folder=folder),
            self.tr("Open the folder"),
            lambda: open_file(folder),
        )
        return True

    def _wanted(self) -> tuple[Literal["pdf", "xlsx"], ...]:
        chosen: Wanted = self.form.value()["wanted"]
        return ("pdf", "xlsx") if chosen == "both" else (chosen,)

    def _rows(self) -> tuple[FormRow, ...]:
        icons, today = self._desk.icons, self._desk.today()
        wanted: PickField[Wanted] = PickField(
            icons,
            [
                ("both", self.tr("A spreadsheet and a form to print")),
                ("xlsx", self.tr("The spreadsheet alone")),
                ("pdf", self.tr("The form to print alone")),
            ],
            chosen="both",
        )
        return (
            FormRow(
                "deadline",
                self.tr("To be sent back before"),
                DateField(icons, today=today, first=today),
                required=True,
            ),
            FormRow(
                "return_to",
                self.tr("To be sent back to"),
                LongTextField(icons, lines=2, max_length=300),
                help=self.tr(
                    "The e-mail or postal address of your service, as it must appear on the form."
                ),
                required=True,
            ),
            FormRow(
                "subject",
                self.tr("What you prepare"),
                TextField(icons, max_length=160),
                help=self.tr("For example: the February bulletin. May stay empty."),
            ),
            FormRow("wanted", self.tr("Forms"), wanted),
        )


def _in_three_weeks(today: date) -> date:
    """Return the Friday of the third week: a deadline that people remember."""
    monday = today + _WEEKS - timedelta(days=today.weekday())
    return monday + timedelta(days=4)


def _write(
    desk: Desk, request: Request, wanted: tuple[Literal["pdf", "xlsx"], ...], folder: Path
) -> None:
    for kind in wanted:
        target = folder / gathering.file_name(kind, request, desk.texts)
        if kind == "xlsx":
            gathering.write_sheet(request, target, texts=desk.texts)
        else:
            made = gathering.document(
                request, texts=desk.texts, resources=desk.resources, built=desk.built
            )
            made.write_pdf(target)
