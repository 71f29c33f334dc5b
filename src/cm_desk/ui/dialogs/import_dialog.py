"""From files dropped to one undoable change, with a look at them in between."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import ColumnMapping, TableLook
from cm_desk.services import importing, publications
from cm_desk.services.importing import StagedFile, Staging
from cm_desk.services.undo import Change
from cm_desk.ui.design.room import TALL, take_room
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_card import FileCard
from cm_desk.ui.dialogs.import_files import ImportFile, Read, gathered, reading
from cm_desk.ui.dialogs.import_frame import ImportSheet
from cm_desk.ui.dialogs.import_list import FilesTable
from cm_desk.ui.dialogs.import_mapping import MappingCard
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.dialogs.import_saving import save_report
from cm_desk.ui.jobs import Job
from cm_desk.ui.names import Names
from cm_desk.ui.overriding import override

_CANCELLED: Final = "import_cancelled"
# The part of the writing in its progress; the rest is the indexing of the texts.
_WRITTEN: Final = 0.5
_WIDTH, _WIDE, _HEIGHT = 880, 1200, 680


class ImportDialog(ImportSheet):
    """Read files in a job, show what they hold, and write them once the user agrees.

    Nothing is written before « Importer ». Several files are a list and the selected one's
    card. What was left out is shown once the rest is written, to be kept or passed on.

    Signals:
        help_asked(str): the user wants to know where the right file is; on which network, if
            the file told it.
    """

    help_asked = Signal(str)

    def __init__(self, desk: Desk, names: Names, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.primary.clicked.connect(self.write)
        self.report.clicked.connect(self.save_report)
        self._names = names
        self._known = importing.known(desk.dossier)
        self._staging = Staging()
        self._files = gathered(paths)
        self._shown = self._files[0] if self._files else None
        self._round: list[ImportFile] = []
        self._list: FilesTable | None = None
        self._card: QWidget | None = None
        self._is_written = False
        self.setWindowTitle(self.tr("Import"))
        self.finished.connect(self._end)

    def start(self) -> None:
        """Open the dialog and read the files, one after the other."""
        self.open()
        self._read_waiting()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        width = _WIDE if len(self._files) > 1 else _WIDTH
        take_room(self, self._desk.icons.theme, width, _HEIGHT, share=TALL)
        super().showEvent(event)

    def _end(self) -> None:
        self._staging.close()
        if self._is_written:
            self._desk.messages.show_undo(self._desk.history)

    # Reading

    def _read_waiting(self) -> None:
        """Read what is not read yet; a file to be read another way is a round of its own."""
        self._round = [one for one in self._files if one.is_waiting]
        self._frame.show_reading(
            self.tr("Import %Ln file(s)", "", len(self._files)),
            self.tr("Nothing is written before you have seen what they hold."),
        )
        self._read_next()

    def _read_next(self) -> None:
        one = next((one for one in self._round if one.is_waiting), None)
        if one is None:
            self._show_preview()
            return
        done, total = self._round.index(one), len(self._round)
        self.progress.setEnabled(True)
        self.progress.start(
            self.tr("Reading “{name}”").format(name=one.path.name),
            detail=self.tr("File {number} of {total}").format(number=done + 1, total=total),
        )
        if total > 1:
            self.progress.show_progress(done * 100, total * 100)
        self._job = self._desk.jobs.run(
            reading(one, self._desk.dossier, self._staging, self._known),
            on_done=lambda read: self._read(one, read),
            on_error=lambda error: self._failed(one, error),
            on_progress=lambda part: self.progress.show_progress(
                round((done + part) * 100), total * 100
            ),
        )

    def _read(self, one: ImportFile, read: Read) -> None:
        cancelled = self._job is not None and self._job.is_cancelled()
        self._job = None
        if cancelled:  # too late to stop the reading, not to obey
            super().reject()
            return
        one.staged, one.rows = read
        self._read_next()

    def _failed(self, one: ImportFile, error: CmDeskError) -> None:
        self._job = None
        if error.key == _CANCELLED:
            super().reject()
            return
        one.fail(error)
        self._read_next()

    def _read_again(self, one: ImportFile) -> None:
        """Read a file another way, what it held being forgotten."""
        one.forget()
        self._read_waiting()

    # The preview

    def _show_preview(self) -> None:
        if len(self._files) > 1 and self._list is None:
            self._list = FilesTable(self._desk, len(self._files))
            self._list.chosen.connect(self._choose)
            self._frame.body.addWidget(self._list)
            self._shown = next((one for one in self._files if one.is_to_check), self._shown)
        self._frame.show_body()
        self._refresh()

    def _refresh(self) -> None:
        """Show again the list, the card of the selected file and what can be done."""
        if self._list is not None:
            self._list.show_files(self._files, is_written=self._is_written)
        self._show_card()
        if self._list is not None and self._shown is not None:
            self._list.select(self._shown.path)
        if not self._is_written:
            self._refresh_foot()

    def _choose(self, path: Path) -> None:
        chosen = next(one for one in self._files if one.path == path)
        if chosen is not self._shown:
            self._shown = chosen
            self._show_card()

    def _show_card(self) -> None:
        if self._card is not None:
            self._frame.body.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        one = self._shown
        # Once all is written, there is nothing left to choose.
        if one is None or (self._is_written and one.staged is not None):
            return
        self._card = self._card_of(one)
        self._frame.body.addWidget(self._card)
        # At once rather than at the layout's next turn: a blank in between would be seen.
        self._card.show()

    def _card_of(self, one: ImportFile) -> QWidget:
        if one.is_explaining and one.table is not None and not self._is_written:
            return self._mapping_card(one, one.table)
        return self._problem(one) if one.staged is None else self._file_card(one, one.staged)

    def _mapping_card(self, one: ImportFile, table: TableLook) -> QWidget:
        chosen = one.mappings.get(table.signature) or (one.staged.mapping if one.staged else None)
        card = MappingCard(self._desk, self._names, one.path.name, table, chosen)
        card.explained.connect(lambda mapping: self._explain(one, table, mapping))
        card.dismissed.connect(lambda: self._ask_columns(one, asked=False))
        return card

    def _file_card(self, one: ImportFile, staged: StagedFile) -> QWidget:
        card = FileCard(self._desk, self._names, self._known, staged, one.rows)
        card.account_chosen.connect(lambda ref, chosen: self._send_to(one, ref, chosen))
        card.zone_chosen.connect(lambda zone: self._choose_zone(one, zone))
        card.order_chosen.connect(lambda order: self._choose_order(one, order))
        card.columns_asked.connect(lambda: self._ask_columns(one, asked=True))
        return card

    def _problem(self, one: ImportFile) -> QWidget:
        card = ProblemCard(self._desk, one, is_over=self._is_written)
        card.order_chosen.connect(lambda order: self._choose_order(one, order))
        card.columns_asked.connect(lambda: self._ask_columns(one, asked=True))
        card.help_asked.connect(lambda: self.help_asked.emit(one.network))
        return card

    def _ask_columns(self, one: ImportFile, *, asked: bool) -> None:
        one.is_explaining = asked
        self._refresh()

    def _explain(self, one: ImportFile, table: TableLook, mapping: ColumnMapping) -> None:
        # What is said of one file holds for all that wait with the same columns.
        waiting = [other for other in self._files if other.is_to_explain]
        for other in dict.fromkeys((one, *waiting)):
            if other.table is not None and other.table.signature == table.signature:
                other.explain(table, mapping)
        self._read_waiting()

    def _choose_zone(self, one: ImportFile, zone: str) -> None:
        one.timezone = zone
        self._read_again(one)

    def _choose_order(self, one: ImportFile, order: str) -> None:
        one.date_order = order or None
        self._read_again(one)

    def _send_to(self, one: ImportFile, ref: str, account_id: int | None) -> None:
        staged = one.staged
        assert staged is not None  # noqa: S101 - its card is shown
        one.accounts[ref] = account_id
        one.staged = self._desk.wait_for(
            lambda _job: importing.reassign(
                self._desk.dossier,
                self._staging,
                staged,
                ref=ref,
                account_id=account_id,
                around=self._known,
            ),
            title=self.tr("Comparing"),
            window=self,
        )
        self._refresh()

    def _refresh_foot(self) -> None:
        read = self._ready()
        news = [one for one in read if one.has_news]
        some = bool(news)
        self._frame.show_foot(
            f"{self._verdict(read, some=some)} {self._left_out()}".strip(),
            primary=self._primary_text(news) if read else "",
            cancel=self.tr("Cancel") if some else self.tr("Close"),
            some=some,
        )
        if not some and isinstance(self._card, MappingCard):
            self._card.take_keyboard()

    def _verdict(self, read: Sequence[StagedFile], *, some: bool) -> str:
        if not read and any(one.is_explaining for one in self._files):
            return self.tr("Say first what the columns hold: nothing is written yet.")
        if not read:
            return self.tr("Nothing can be imported.")
        if not some:
            return self.tr("Nothing new: all that these files hold is already here.")
        return self.tr("Nothing is written yet: look, then import.")

    def _primary_text(self, news: Sequence[StagedFile]) -> str:
        if not news:
            return self.tr("Nothing new")
        if len(news) > 1:
            # Files often overlap: their sum would promise too much.
            return self.tr("Import %Ln file(s)", "", len(news))
        return self._one_text(*news)

    def _one_text(self, one: StagedFile) -> str:
        planned = one.planned_counts.new
        count = one.counts.new + one.counts.changed - planned
        if planned and count:
            return self.tr("Import %Ln file(s)", "", 1)
        if planned:
            return self.tr("Add %Ln content(s) to the plan", "", planned)
        if not count:
            return self.tr("Keep the covered period")
        if one.summary.first is None:
            return self.tr("Import %Ln reading(s)", "", count)
        return self.tr("Import %Ln publication(s)", "", count)

    def _left_out(self) -> str:
        if not self._ready():
            return ""
        asking = sum(one.is_to_explain for one in self._files)
        failed = sum(one.staged is None for one in self._files) - asking
        waiting = self.tr("%Ln file(s) still to be explained.", "", asking) if asking else ""
        left = self.tr("%Ln file(s) left out.", "", failed) if failed else ""
        return f"{waiting} {left}".strip()

    def _ready(self) -> list[StagedFile]:
        return [one.staged for one in self._files if one.staged is not None]

    # Writing

    def write(self) -> None:
        """Write what was shown as one change, or say why nothing was written."""
        files = [one for one in self._ready() if one.has_news]
        dossier, staging = self._desk.dossier, self._staging
        self.banner.hide()

        def work(job: Job) -> Change:
            change = importing.commit(
                dossier,
                staging,
                files,
                on_progress=lambda done: job.report(done * _WRITTEN),
                cancelled=job.is_cancelled,
            )
            publications.index_texts(
                dossier, on_progress=lambda done: job.report(_WRITTEN + done * (1 - _WRITTEN))
            )
            # Here rather than when the dialog closes: to delete a large file takes its time.
            staging.close()
            return change

        try:
            change = self._desk.wait_for(
                work,
                title=self.tr("Writing %Ln file(s)", "", len(files)),
                window=self._window,
                cancellable=True,
            )
        except CmDeskError as error:
            self.banner.show_message(self._desk.messages.sentence(error), role="danger")
            return
        if self._has_left_out():
            self._desk.keep(change)
            self._show_written(len(files))
        else:
            self.accept()
            self._desk.keep(change, announce=True)
        from cm_desk.ui.dialogs.plan_matches import offer_matches  # noqa: PLC0415 - once written

        offer_matches(self._desk, self._window)

    def _has_left_out(self) -> bool:
        return any(one.staged is None or one.staged.summary.refused_count for one in self._files)

    def _show_written(self, count: int) -> None:
        self._is_written = True
        if self._list is None:
            self._list = FilesTable(self._desk, len(self._files))
            self._frame.body.insertWidget(0, self._list)
        self._refresh()
        said = self.tr("%Ln file(s) imported.", "", count)
        self._frame.show_written(
            self.tr("Import done"),
            said,
            self.tr("Some of it was left out: the report says what, and why."),
            close=self.tr("Close"),
        )

    # The report

    def save_report(self) -> None:
        """Ask where to write what becomes of each file, and write it."""
        outcomes = [one.outcome(is_written=self._is_written) for one in self._files]
        save_report(self._desk, outcomes, self, banner=self.banner)
