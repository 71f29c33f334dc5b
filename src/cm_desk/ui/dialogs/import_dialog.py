"""From files dropped to one undoable change, with a look at them in between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import ObservedPublication
from cm_desk.services import importing, publications
from cm_desk.services.importing import StagedFile, Staging
from cm_desk.services.undo import Change
from cm_desk.ui.design import Banner, Button, ProgressCard, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_card import FileCard, ProblemCard
from cm_desk.ui.jobs import Job
from cm_desk.ui.names import Names
from cm_desk.ui.overriding import override

_Read = tuple[StagedFile, Sequence[ObservedPublication]]
_CANCELLED: Final = "import_cancelled"
# The part of the writing in its progress; the rest is the indexing of the texts.
_WRITTEN: Final = 0.5


@dataclass(slots=True)
class _File:
    """One file of the import: read, refused with a reason, or not read yet."""

    path: Path
    staged: StagedFile | None = None
    rows: Sequence[ObservedPublication] = ()
    error: CmDeskError | None = None
    timezone: str | None = None
    date_order: str | None = None
    accounts: dict[str, int | None] = field(default_factory=dict)


class ImportDialog(QDialog):
    """Read files in a job, show what they hold, and write them once the user agrees.

    Nothing is written before « Importer ».

    Signals:
        help_asked: the user wants to know where the right file is.
    """

    help_asked = Signal()

    def __init__(self, desk: Desk, names: Names, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._names, self._window = desk, names, parent.window()
        self._known = importing.known(desk.dossier)
        self._staging = Staging()
        # The same file dropped twice is one file.
        self._files = [_File(path) for path in dict.fromkeys(one.resolve() for one in paths)]
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        self.finished.connect(self._staging.close)

    def start(self) -> None:
        """Open the dialog and read the files, one after the other."""
        self.open()
        self._read_next()

    @override
    def reject(self) -> None:
        if self._job is not None:
            # The dialog goes once the reading has really stopped.
            self._job.cancel()
            self.progress.setEnabled(False)
            return
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px, room = self._desk.icons.theme.px, self.screen().availableGeometry()
        self.resize(min(px(880), room.width() - 48), min(px(680), int(room.height() * 0.88)))
        # Qt centres a sheet on its window as it shows: at the size that it then has.
        super().showEvent(event)

    # How it is built

    def _lay_out(self) -> None:
        icons = self._desk.icons
        self._heading = text("", "heading")
        self._hint = text("", "muted")
        self.progress = ProgressCard(icons, self.tr("Reading"))
        self.progress.cancelled.connect(self.reject)
        reading = QWidget()
        column = QVBoxLayout(reading)
        icons.theme.arrange(column)
        column.addWidget(self.progress)
        column.addStretch(1)
        self._cards = QVBoxLayout()
        icons.theme.arrange(self._cards, spacing=16)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        held = QVBoxLayout(inner)
        icons.theme.arrange(held, margins=(2, 2, 12, 2))
        held.addLayout(self._cards)
        held.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._stack = QStackedLayout()
        self._stack.addWidget(reading)
        self._stack.addWidget(scroll)
        self.banner = Banner(icons, role="danger")
        self.banner.hide()
        self._summary = text("", "muted")
        self.cancel = Button(icons, self.tr("Cancel"), on_click=self.reject)
        self.primary = Button(icons, "", role="primary", on_click=self.write)
        foot = QHBoxLayout()
        icons.theme.arrange(foot)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        whole = QVBoxLayout(self)
        icons.theme.arrange(whole, margins=(24, 24, 24, 24), spacing=12)
        whole.addWidget(self._heading)
        whole.addWidget(self._hint)
        whole.addWidget(self.banner)
        whole.addLayout(self._stack, 1)
        whole.addLayout(foot)
        self._show_reading()

    def _show_reading(self) -> None:
        self._heading.setText(self.tr("Import %Ln file(s)", "", len(self._files)))
        self._hint.setText(self.tr("Nothing is written before you have seen what they hold."))
        self.primary.hide()
        self.cancel.hide()
        self._stack.setCurrentIndex(0)

    # Reading

    def _read_next(self) -> None:
        waiting = [one for one in self._files if one.staged is None and one.error is None]
        if not waiting:
            self._show_preview()
            return
        one = waiting[0]
        self.progress.setEnabled(True)
        self.progress.start(
            self.tr("Reading “{name}”").format(name=one.path.name),
            detail=self.tr("File {number} of {total}").format(
                number=self._files.index(one) + 1, total=len(self._files)
            ),
        )
        self._job = self._desk.jobs.run(
            self._reading(one),
            on_done=lambda read: self._read(one, read),
            on_error=lambda error: self._failed(one, error),
            on_progress=lambda done: self.progress.show_progress(round(done * 100), 100),
        )

    def _reading(self, one: _File) -> Callable[[Job], _Read]:
        dossier, staging, known = self._desk.dossier, self._staging, self._known
        path, timezone, date_order = one.path, one.timezone, one.date_order
        accounts = dict(one.accounts)

        def work(job: Job) -> _Read:
            staged = importing.stage(
                dossier,
                staging,
                path,
                timezone=timezone,
                date_order=date_order,
                around=known,
                on_progress=job.report,
                cancelled=job.is_cancelled,
            )
            for ref, account_id in accounts.items():
                staged = importing.reassign(
                    dossier, staging, staged, ref=ref, account_id=account_id, around=known
                )
            return staged, importing.sample(staging, staged)

        return work

    def _read(self, one: _File, read: _Read) -> None:
        cancelled = self._job is not None and self._job.is_cancelled()
        self._job = None
        if cancelled:  # too late to stop the reading, not to obey
            super().reject()
            return
        one.staged, one.rows = read
        one.error = None
        self._read_next()

    def _failed(self, one: _File, error: CmDeskError) -> None:
        self._job = None
        if error.key == _CANCELLED:
            super().reject()
            return
        one.error = error
        self._read_next()

    def _read_again(self, one: _File) -> None:
        """Read a file another way, what it held being forgotten."""
        one.staged, one.error = None, None
        self._show_reading()
        self._read_next()

    # The preview

    def _show_preview(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        for one in self._files:
            self._cards.addWidget(self._problem(one) if one.staged is None else self._card(one))
        self._stack.setCurrentIndex(1)
        self._refresh_foot()

    def _card(self, one: _File) -> QWidget:
        assert one.staged is not None  # noqa: S101 - asked by the caller
        card = FileCard(self._desk, self._names, self._known, one.staged, one.rows)
        card.account_chosen.connect(lambda ref, chosen: self._send_to(one, ref, chosen))
        card.zone_chosen.connect(lambda zone: self._choose_zone(one, zone))
        card.order_chosen.connect(lambda order: self._choose_order(one, order))
        return card

    def _problem(self, one: _File) -> QWidget:
        assert one.error is not None  # noqa: S101 - read, or refused
        card = ProblemCard(
            self._desk,
            one.path.name,
            self._desk.messages.sentence(one.error),
            ask_order=one.error.key == "import_dates_mixed",
        )
        card.order_chosen.connect(lambda order: self._choose_order(one, order))
        card.help_asked.connect(self.help_asked)
        return card

    def _choose_zone(self, one: _File, zone: str) -> None:
        one.timezone = zone
        self._read_again(one)

    def _choose_order(self, one: _File, order: str) -> None:
        one.date_order = order or None
        self._read_again(one)

    def _send_to(self, one: _File, ref: str, account_id: int | None) -> None:
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
        self._show_preview()

    def _refresh_foot(self) -> None:
        read = self._ready()
        count = sum(one.counts.new + one.counts.changed for one in read)
        some = any(one.has_news for one in read)
        self._hint.setText(self._verdict(read, some=some))
        self.primary.setVisible(bool(read))
        self.primary.setEnabled(some)
        self.primary.setText(self._primary_text(read, count, some=some))
        self.primary.setAccessibleName(self.primary.text())
        self.cancel.show()
        self.cancel.setText(self.tr("Cancel") if some else self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        self._summary.setText(self._refused_files())
        (self.primary if some else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)
        self.primary.setDefault(some)

    def _verdict(self, read: Sequence[StagedFile], *, some: bool) -> str:
        if not read:
            return self.tr("Nothing can be imported.")
        if not some:
            return self.tr("Nothing new: all these publications are already here.")
        return self.tr("Nothing is written yet: look, then import.")

    def _primary_text(self, read: Sequence[StagedFile], count: int, *, some: bool) -> str:
        if not some:
            return self.tr("Nothing new")
        if not count:
            return self.tr("Keep the covered period")
        if len(read) > 1:
            # Files often overlap: their sum would promise too much.
            return self.tr("Import %Ln file(s)", "", len(read))
        return self.tr("Import %Ln publication(s)", "", count)

    def _refused_files(self) -> str:
        failed = sum(one.staged is None for one in self._files)
        return self.tr("%Ln file(s) left out", "", failed) if failed and self._ready() else ""

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
        self.accept()
        self._desk.keep(change, announce=True)
