"""The files of an import, one a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.services import import_report
from cm_desk.services.import_report import State
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_files import ImportFile
from cm_desk.ui.rows_model import Column, RowsModel

_SHOWN, _LEAST = 6, 3
_TONES = MappingProxyType(
    {
        State.WAITING: "info",
        State.WRITTEN: "success",
        State.NOTHING_NEW: "neutral",
        State.REFUSED: "danger",
    }
)


@dataclass(frozen=True, slots=True)
class FileLine:
    """What the list says of one file."""

    path: Path
    state: State
    is_to_check: bool
    is_to_explain: bool
    reason: str = ""
    kind: str = ""
    account: str = ""
    first: date | None = None
    last: date | None = None
    new: int = 0
    changed: int = 0
    known: int = 0
    planned: int = 0
    aside: int = 0
    refused: int = 0


class FilesTable(QWidget):
    """Show all files at once; the selected one is shown in detail elsewhere.

    Signals:
        chosen(Path): this file is the selected one.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model: RowsModel[FileLine] = RowsModel(
            self._columns(), key=lambda one: one.path, parent=self
        )
        shown = max(_LEAST, round(_SHOWN / desk.icons.theme.scale))
        self.table: DataTable[FileLine] = DataTable(
            desk.icons,
            self.model,
            name=self.tr("Files of this import"),
            count_text=lambda number: self.tr("%Ln file(s)", "", number),
            searchable=False,
            single=True,
            fit=min(count, shown),
        )
        self.table.selection_changed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_files(self, files: Iterable[ImportFile], *, is_written: bool = False) -> None:
        """Replace the lines; the selected one stays selected."""
        self.model.set_rows(_line(one, self._desk, is_written=is_written) for one in files)
        self.table.view.fit_columns()

    def select(self, path: Path) -> None:
        """Select a file and bring it into view; tell nobody who selects it already."""
        if [one.path for one in self.table.selected()] != [path]:
            self.table.select([path])
        elif places := self.model.positions([path]):
            self.table.view.scrollTo(self.model.index(places[0], 0))

    def _tell(self) -> None:
        for one in self.table.selected():
            self.chosen.emit(one.path)

    def _columns(self) -> tuple[Column[FileLine], ...]:
        return (
            Column(
                self.tr("File"),
                lambda one: one.path.name,
                tooltip=lambda one: one.path.name,
                width=24,
                stretch=True,
            ),
            Column(
                self.tr("State"),
                self._state,
                tooltip=lambda one: one.reason,
                tone=_tone,
                accessible=lambda one: f"{self._state(one)} {one.reason}".strip(),
                width=11,
            ),
            Column(
                self.tr("Lines"),
                self._lines,
                tooltip=self._lines,
                sort=lambda one: one.new,
                width=18,
                grows=True,
            ),
            Column(
                self.tr("What it is"),
                lambda one: one.kind,
                tooltip=lambda one: one.kind,
                width=18,
                grows=True,
            ),
            Column(
                self.tr("Account"),
                lambda one: one.account,
                tooltip=lambda one: one.account,
                width=14,
                grows=True,
            ),
            Column(self.tr("Period"), _period, sort=lambda one: one.first, width=18),
        )

    def _lines(self, one: FileLine) -> str:
        """Count what is read, leaving out what there is none of."""
        counted = (
            (one.new, self.tr("%Ln new", "", one.new)),
            (one.changed, self.tr("%Ln updated", "", one.changed)),
            (one.known, self.tr("%Ln known", "", one.known)),
            (one.planned, self.tr("%Ln planned", "", one.planned)),
            (one.aside, self.tr("%Ln set apart", "", one.aside)),
            (one.refused, self.tr("%Ln refused", "", one.refused)),
        )
        return ", ".join(words for number, words in counted if number)

    def _state(self, one: FileLine) -> str:
        if one.is_to_explain:
            return self.tr("To explain")
        match one.state:
            case State.WAITING:
                return self.tr("To check") if one.is_to_check else self.tr("Ready")
            case State.WRITTEN:
                return self.tr("Imported")
            case State.NOTHING_NEW:
                return self.tr("Nothing new")
            case State.REFUSED:
                return self.tr("Refused")


def _line(file: ImportFile, desk: Desk, *, is_written: bool) -> FileLine:
    staged, outcome = file.staged, file.outcome(is_written=is_written)
    if staged is None:
        said = desk.messages.sentence(file.error) if file.error else ""
        return FileLine(
            file.path,
            outcome.state,
            is_to_check=True,
            is_to_explain=file.is_to_explain and not is_written,
            reason=said,
        )
    summary, counts = staged.summary, staged.counts
    return FileLine(
        file.path,
        outcome.state,
        is_to_check=file.is_to_check,
        is_to_explain=False,
        kind=import_report.kind_of(staged, desk.texts),
        account=import_report.accounts_of(staged),
        first=summary.first,
        last=summary.last,
        new=counts.new - staged.planned_counts.new,
        planned=staged.planned_counts.new,
        changed=counts.changed,
        known=counts.known,
        aside=sum(summary.aside.values()),
        refused=summary.refused_count,
    )


def _tone(one: FileLine) -> str:
    if one.is_to_explain or (one.state is State.WAITING and one.is_to_check):
        return "warning"
    return _TONES[one.state]


def _period(one: FileLine) -> str:
    if one.first is None or one.last is None:
        return ""
    days = dict.fromkeys((one.first, one.last))
    return f"{wording.NBSP}– ".join(f"{day:%d/%m}/{day.year % 100:02}" for day in days)
