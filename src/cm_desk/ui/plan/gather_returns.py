"""Take the forms that came back, show what they hold, and add what is ticked."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import gathering
from cm_desk.services.gathering import Answers, Line
from cm_desk.ui.design import Banner, Button, DropArea, EmptyState
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import SwitchField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.gather_lines import LineColumns
from cm_desk.ui.rows_model import RowsModel

_ROWS: Final = 8


class ReturnsPanel(QWidget):
    """Read forms in the limited child, preview them, and put the ideas into the backlog.

    Signals:
        changed: how many lines are ticked may be another.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answers: tuple[Answers, ...] = ()
        self._left_out: set[tuple[str, int]] = set()
        icons = desk.icons
        choose = Button(icons, self.tr("Choose files…"), icon="file-import", on_click=self.choose)
        self.drop = DropArea(
            icons,
            self.tr("Drop the forms that came back here"),
            sentence=self.tr("Spreadsheets (XLSX, ODS, CSV), several at once if you like."),
            action=choose,
        )
        self.drop.dropped.connect(self.read)
        self.banner = Banner(icons, role="danger")
        self.banner.hide()
        columns = LineColumns(desk.texts, desk.today(), self._is_chosen)
        self._columns = columns
        self.table: DataTable[Line] = DataTable(
            icons,
            RowsModel(columns.columns(), key=_key),
            name=self.tr("Subjects that came back"),
            empty=EmptyState(
                icons,
                "mail",
                self.tr("No form read yet"),
                self.tr("Nothing is added before you have seen each line here."),
            ),
            count_text=lambda count: self.tr("%Ln line(s)", "", count),
            searchable=False,
            fit=_ROWS,
        )
        self.table.model.check_toggled.connect(self._toggle)
        self.form = Form(icons, self._rows())
        self.form.set_value({"masking": True})
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_M)
        for part in (self.drop, self.banner):
            column.addWidget(part)
        column.addWidget(self.table)
        column.addWidget(self.form)
        column.addStretch(1)
        self._show()

    def choose(self) -> None:
        """Ask for files, then read them."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose the forms that came back"),
            "",
            self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)"),
        )
        if chosen:
            self.read([Path(one) for one in chosen])

    def read(self, files: Sequence[Path]) -> None:
        """Read forms and add them to those already shown; a file read again replaces itself."""
        try:
            found = self._desk.wait_for(
                lambda job: gathering.read(
                    files, on_progress=job.report, cancelled=job.is_cancelled
                ),
                title=self.tr("Reading the forms"),
                window=self.window(),
                cancellable=True,
            )
        except CmDeskError as error:
            self.banner.show_message(self._desk.messages.sentence(error), role="danger")
            return
        again = {one.path for one in found}
        self._answers = (*(one for one in self._answers if one.path not in again), *found)
        self._show()
        if self.table.model.rowCount():
            self.table.view.setFocus()

    def chosen(self) -> tuple[Line, ...]:
        """Return the new lines that are ticked."""
        lines = gathering.lines(self._desk.dossier, self._answers)
        return tuple(one for one in lines if one.state == "new" and self._is_chosen(one))

    def add(self) -> bool:
        """Put what is ticked into the backlog, in one change; tell whether it was done."""
        desk, values = self._desk, self.form.value()
        wanted = gathering.contents(
            desk.dossier,
            self.chosen(),
            dated=values["dated"],
            masking=values["masking"],
            contributor=values["contributor"],
            texts=desk.texts,
            today=desk.today(),
        )
        try:
            change = gathering.add(desk.dossier, wanted)
        except CmDeskError as error:
            self.banner.show_message(desk.messages.sentence(error), role="danger")
            return False
        desk.keep(change, announce=True)
        return True

    def _show(self) -> None:
        lines = gathering.lines(self._desk.dossier, self._answers)
        self.table.model.set_rows(lines)
        refused = [one.refusal for one in self._answers if one.refusal is not None]
        self.banner.setVisible(bool(refused))
        if refused:
            said = "\n".join(self._desk.messages.sentence(one) for one in refused)
            self.banner.show_message(said, role="danger")
        nameless = any(one.idea and not one.idea.contributor for one in lines)
        self.form.setVisible(bool(lines))
        self.form.set_row_visible("contributor", nameless)
        self.changed.emit()

    def _rows(self) -> tuple[FormRow, ...]:
        icons = self._desk.icons
        return (
            FormRow(
                "contributor",
                self.tr("Sender, where none is told"),
                TextField(icons, max_length=200),
                help=self.tr("The municipality or the partner, not a person."),
            ),
            FormRow(
                "dated",
                self.tr("Wished dates"),
                SwitchField(icons, self.tr("Plan on the day that was wished")),
                help=self.tr("Otherwise they wait among the ideas, the wish in their brief."),
            ),
            FormRow(
                "masking",
                self.tr("Personal data"),
                SwitchField(icons, self.tr("Take telephones and e-mails out of the texts")),
                help=self.tr(
                    "The service to call back is never read. Untick only for public numbers to be"
                    " published."
                ),
            ),
        )

    def _is_chosen(self, one: Line) -> bool:
        return one.state == "new" and _key(one) not in self._left_out

    def _toggle(self, one: Line, ticked: bool) -> None:
        if one.state == "new":
            (self._left_out.discard if ticked else self._left_out.add)(_key(one))
            self.table.model.set_rows(gathering.lines(self._desk.dossier, self._answers))
            self.changed.emit()


def _key(one: Line) -> tuple[str, int]:
    return one.file, one.number
