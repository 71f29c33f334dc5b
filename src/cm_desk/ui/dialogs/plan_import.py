"""A calendar or a spreadsheet brought into the plan, with a look at it in between."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan_files import PlanFile, Proposal, ProposalState, Role
from cm_desk.services import plan_import, territory
from cm_desk.services.plan_import import Reading
from cm_desk.ui.design import Banner, Button, DropArea, text
from cm_desk.ui.design.choices import SwitchField
from cm_desk.ui.design.room import TALL, take_room
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_frame import ImportSheet
from cm_desk.ui.dialogs.plan_import_parts import (
    CalendarChoices,
    TableChoices,
    proposals_table,
    rows_of,
)
from cm_desk.ui.overriding import override
from cm_desk.ui.saving import ask_where

_WIDTH: Final = 1040
_HEIGHT: Final = 720


def open_import(desk: Desk, parent: QWidget, month: date) -> "PlanImportDialog":
    """Ask for a file; a calendar is read over the year that begins with the month on screen."""
    dialog = PlanImportDialog(desk, parent, month)
    dialog.open()
    return dialog


class PlanImportDialog(ImportSheet):
    """Choose a file, see what each line becomes, then write it all as one change.

    Nothing is written before « Importer »; what was refused can be saved as a table.
    """

    def __init__(self, desk: Desk, parent: QWidget, month: date) -> None:
        super().__init__(desk, parent)
        self.primary.clicked.connect(self.write)
        self.report.clicked.connect(self.save_report)
        self._days = plan_import.period_around(month)
        self._known = plan_import.read_known(desk.dossier)
        self._path = Path()
        self._file: PlanFile | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self.calendar: CalendarChoices | None = None
        self.columns: TableChoices | None = None
        self.setWindowTitle(self.tr("Import into the plan"))
        self._lay_out()
        self._ask()

    # How it is built

    def _lay_out(self) -> None:
        icons = self._desk.icons
        self.choose = Button(icons, self.tr("Choose a file…"), icon="folder", on_click=self._choose)
        self.drop = DropArea(
            icons,
            self.tr("Drop a calendar or a spreadsheet here"),
            sentence=self.tr(
                "Calendar: .ics, from Outlook, Thunderbird, Google or the school calendar."
                " Spreadsheet: CSV, XLSX or ODS, its columns named on one line."
            ),
            action=self.choose,
        )
        self.drop.dropped.connect(lambda files: self.start(files[0]))
        self._problem = Banner(icons, "", role="warning")
        self.table = proposals_table(self._desk, self)
        self.summary = text("", "strong")
        self.updates = SwitchField(icons, self.tr("Update what is already there"))
        self.updates.describe(self.tr("Update what is already there"))
        self.updates.set_value(True)
        self.updates.edited.connect(self._show_foot)
        self.other = Button(icons, self.tr("Another file…"), role="quiet", on_click=self._choose)
        head = QWidget()
        row = QHBoxLayout(head)
        icons.theme.arrange(row, spacing=12)
        row.addWidget(self.summary, 1)
        row.addWidget(self.other)
        self._head = head
        for part in (self.drop, self._problem, head, self.table, self.updates):
            self._frame.body.addWidget(part)

    def _ask(self) -> None:
        """Show where a file is chosen, and nothing else."""
        self._frame.show_reading(
            self.tr("Import into the plan"),
            self.tr("Nothing is written before you have seen what each line becomes."),
        )
        self._frame.show_body()
        self.report.hide()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.show()
        for part in (self._problem, self._head, self.table, self.updates):
            part.hide()
        self.drop.show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._desk.icons.theme, _WIDTH, _HEIGHT, share=TALL)
        super().showEvent(event)

    # Reading

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a calendar or a spreadsheet"),
            folder,
            self.tr("Calendars and spreadsheets (*.ics *.csv *.xlsx *.xls *.ods *.zip);;All (*)"),
        )
        if path:
            self.start(Path(path))

    def start(self, path: Path) -> None:
        """Read a file off the window's thread, then show what it would become."""
        self._path = path
        days = self._days
        zone = territory.read(self._desk.dossier).timezone
        wanted = Reading(*days, today=self._desk.today(), timezone=zone)
        self.banner.hide()
        self._frame.show_reading(self.tr("Import into the plan"), path.name)
        self.progress.setEnabled(True)
        self.progress.start(self.tr("Reading “{name}”").format(name=path.name))
        self._job = self._desk.jobs.run(
            lambda job: plan_import.read(
                path, wanted, on_progress=job.report, cancelled=job.is_cancelled
            ),
            on_done=self._read,
            on_error=self._failed,
            on_progress=lambda done: self.progress.show_progress(round(done * 100), 100),
        )

    def _read(self, file: PlanFile) -> None:
        cancelled = self._job is not None and self._job.is_cancelled()
        self._job = None
        if cancelled:
            super().reject()
            return
        self._file = file
        self._show_choices(file)
        self._frame.show_body()
        self._refresh()

    def _failed(self, error: CmDeskError) -> None:
        cancelled = self._job is not None and self._job.is_cancelled()
        self._job = None
        if cancelled:
            super().reject()
            return
        self._file = None
        self._ask()
        self.banner.show_message(self._desk.messages.sentence(error), role="danger")
        if error.key == "plan_file_too_many":
            # Fewer days may hold few enough.
            self._show_calendar()
            self.drop.hide()
            if self.calendar is not None:
                self.calendar.last.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self) -> None:
        days = self.calendar.days() if self.calendar else None
        if days is None:
            return
        self._days = days
        self.start(self._path)

    # What it would become

    def _show_choices(self, file: PlanFile) -> None:
        if file.summary.is_calendar:
            self._forget(columns=True)
            self._show_calendar()
            return
        self._forget(columns=False)
        if self.columns is not None:
            self.columns.deleteLater()
        columns = plan_import.proposed_columns(self._desk.dossier, file.summary)
        self.columns = TableChoices(self._desk, file.summary.names, columns)
        self.columns.changed.connect(self._refresh)
        self._frame.body.insertWidget(1, self.columns)

    def _show_calendar(self) -> None:
        if self.calendar is None:
            self.calendar = CalendarChoices(self._desk, *self._days)
            self.calendar.changed.connect(self._refresh)
            self.calendar.again.connect(self._again)
            self._frame.body.insertWidget(1, self.calendar)

    def _forget(self, *, columns: bool) -> None:
        """Take away the choices of the other sort of file."""
        gone = self.columns if columns else self.calendar
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if columns:
            self.columns = None
        else:
            self.calendar = None

    def _refresh(self) -> None:
        """Say again what each line would become."""
        file = self._file
        if file is None:
            return
        try:
            self._proposals = self._propose(file)
            self._problem.hide()
        except CmDeskError as error:
            self._proposals = ()
            self._problem.show_message(self._desk.messages.sentence(error), role="warning")
        rows = rows_of(file, self._proposals)
        self.table.model.set_rows(rows)
        self.table.view.fit_columns()
        self.summary.setText(self._said(file, rows))
        self.updates.setVisible(any(one.state is ProposalState.CHANGED for one in rows))
        self.drop.hide()
        self._head.show()
        self.table.show()
        self.report.show()
        self._show_foot()

    def _propose(self, file: PlanFile) -> tuple[Proposal, ...]:
        if self.calendar is not None:
            role = self.calendar.role.value() or Role.CONTENT
            return plan_import.proposals_of_events(file.events, self._known, role=role)
        first, last = plan_import.bounds(self._desk.today())
        return plan_import.proposals_of_rows(
            file.rows,
            self._known,
            columns=self._columns(),
            first=first,
            last=last,
            texts=self._desk.texts,
            order=self.columns.order.value() if self.columns else None,
        )

    def _columns(self) -> Mapping[str, int]:
        return self.columns.columns() if self.columns else {}

    def _said(self, file: PlanFile, rows: Sequence[Proposal]) -> str:
        """Count the lines by what they become; of a calendar, those of other days too."""
        counts = Counter(one.state for one in rows)
        refused = counts[ProposalState.REFUSED]
        refused += file.summary.refused_count - len(file.summary.refused)
        new, changed = counts[ProposalState.NEW], counts[ProposalState.CHANGED]
        known, outside = counts[ProposalState.KNOWN], file.summary.outside
        told = [self.tr("%n new", "", new)]
        if changed:
            told.append(self.tr("%n to update", "", changed))
        if known:
            told.append(self.tr("%n already there", "", known))
        if refused:
            told.append(self.tr("%n refused", "", refused))
        if outside:
            told.append(self.tr("%n on other days", "", outside))
        aside = [
            f"{count} {self._desk.texts.get('plan_files', f'reasons.{reason}')}"
            for reason, count in file.summary.aside.items()
        ]
        return ", ".join((*told, *aside))

    def _show_foot(self) -> None:
        """Say what the buttons do; the keyboard stays in the choice that was just made."""
        before = self._chosen_in()
        wanted = {ProposalState.NEW}
        if self.updates.value():
            wanted.add(ProposalState.CHANGED)
        count = sum(one.state in wanted for one in self._proposals)
        self._frame.show_foot(
            self._path.name,
            primary=self.tr("Import %n line(s)", "", count) if count else self.tr("Import"),
            cancel=self.tr("Cancel") if count else self.tr("Close"),
            some=count > 0,
        )
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_in(self) -> QWidget | None:
        """Return the choice that has the keyboard, if one has."""
        held = self.focusWidget()
        choices = (self.calendar, self.columns, self.updates)
        is_choice = any(one is not None and one.isAncestorOf(held) for one in choices if held)
        return held if is_choice else None

    # Writing

    def write(self) -> None:
        """Write what is new, and what differs if asked, as one change that can be undone."""
        if self._job is not None:
            return
        columns = None
        if self._file is not None and self.columns is not None:
            columns = self._file.summary, self._columns()
        try:
            change = self._desk.wait_for(
                lambda job: plan_import.commit(
                    self._desk.dossier,
                    self._proposals,
                    name=self._path.name,
                    updates=self.updates.value(),
                    columns=columns,
                    on_progress=job.report,
                ),
                title=self.tr("Import into the plan"),
                window=self._window,
            )
        except CmDeskError as error:
            self.banner.show_message(self._desk.messages.sentence(error), role="danger")
            return
        self._desk.keep(change, announce=True)
        self.accept()

    def save_report(self) -> None:
        """Write what became of each line as a table, where the user wants it."""
        file = self._file
        if file is None:
            return
        name = self._desk.texts.get("plan_files", "report_name")
        path = ask_where(self, self.tr("Save the report"), f"{name}.csv", self.tr("Tables (*.csv)"))
        if path is None:
            return
        try:
            plan_import.report(file, self._proposals, path, texts=self._desk.texts)
        except CmDeskError as error:
            self.banner.show_message(self._desk.messages.sentence(error), role="danger")
            return
        said = self.tr("The report is written: {path}").format(path=path)
        self.banner.show_message(said, role="success")
