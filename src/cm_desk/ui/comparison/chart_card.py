"""A chart with all that it owes its reader: sentence, source, table, image and file."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.assessment import Assessment
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import exporting
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.picture import Drawing, Part, compose
from cm_desk.ui.design import Button, Card, ProgressCard, text
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.saving import ask_where

if TYPE_CHECKING:
    from cm_desk.ui.design.table import DataTable
    from cm_desk.ui.rows_model import Column

T = TypeVar("T")

_ROWS_SEEN = 10  # of the table, before it scrolls


class ChartCard(Card, Generic[T]):
    """Hold a chart, and the same figures as a table, an image or a CSV file.

    A subclass puts the chart in ``stage``, and says in ``cells`` and ``columns`` what it shows.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self.desk = desk
        self.title = self._file_name = ""
        self.rows: tuple[T, ...] = ()
        self.table: DataTable[T] | None = None
        self.stage = QVBoxLayout()
        desk.icons.theme.arrange(self.stage, spacing=12)
        self.reading = text("", "body")
        self._table_place = QVBoxLayout()
        self.toggle = Button(
            desk.icons, self.tr("See the table"), icon="table", on_click=self.toggle_table
        )
        self.copy_button = Button(
            desk.icons, self.tr("Copy the image"), icon="copy", on_click=self.copy_image
        )
        self.export_button = Button(
            desk.icons, self.tr("Export as CSV…"), icon="download", on_click=self.ask_where
        )
        self.copy_button.setEnabled(False)
        self.buttons = in_lines(desk.icons, (self.toggle, self.copy_button, self.export_button))

    def lay_out(self, title: str, subtitle: str, *middle: QWidget, file_name: str) -> None:
        """Put under the chart its reading, what is given, the buttons, then the table.

        ``file_name``, of the CSV file, awaits the day.
        """
        self.title, self._file_name = title, file_name
        self.set_title(title, subtitle=subtitle)
        for button in (self.toggle, self.copy_button, self.export_button):
            button.setAccessibleDescription(title)
        self.body.addLayout(self.stage)
        for part in (self.reading, *middle, self.buttons):
            self.add(part)
        self.body.addLayout(self._table_place)

    def columns(self) -> "Sequence[Column[T]]":
        """Return the columns of the table."""
        raise NotImplementedError

    def key(self, row: T) -> Hashable:
        """Return what tells a row from the others."""
        raise NotImplementedError

    def cells(self) -> Sequence[tuple[str, Callable[[T], Cell]]]:
        """Return the columns of the CSV file: their heads and their bare values."""
        raise NotImplementedError

    def parts(self) -> Sequence[Part]:
        """Return what the image is made of, the title and the source with the chart."""
        raise NotImplementedError

    def picture_width(self) -> int:
        """Return the width of the chart on the screen."""
        drawn = (part.chart for part in self.parts() if isinstance(part, Drawing))
        return max((int(chart.width()) for chart in drawn), default=0)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Keep the chart's figures, for the table and the file."""
        self.rows = tuple(rows)
        for button in (self.toggle, self.export_button):
            button.setEnabled(bool(rows))
        if self.table is not None:
            self.table.model.set_rows(self.rows)

    def toggle_table(self) -> None:
        """Show the table behind the chart, built the first time, or put it away."""
        if self.table is None:
            self.table = self._build_table()
            self.table.hide()
            self._table_place.addWidget(self.table)
        shown = self.table.isHidden()
        self.table.setVisible(shown)
        said = self.tr("Hide the table") if shown else self.tr("See the table")
        self.toggle.setText(said)
        self.toggle.setAccessibleName(said)

    def copy_image(self) -> None:
        """Put the chart on the clipboard with its title and its source."""
        image = compose(self.parts(), self.desk.icons.theme, self.picture_width())
        QGuiApplication.clipboard().setPixmap(image)
        self.desk.messages.show(self.tr("The image is copied: paste it in a document."))

    def ask_where(self) -> None:
        """Ask where to write the CSV file, then write it."""
        name = self._file_name.format(day=self.desk.today().isoformat())
        path = ask_where(
            self, self.tr("Export the table"), f"{name}.csv", self.tr("Tables (*.csv)")
        )
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write the chart's figures, bare, for a spreadsheet."""
        cells = self.cells()
        try:
            exporting.table_csv(
                [head for head, _ in cells],
                ([value(row) for _, value in cells] for row in self.rows),
                path,
            )
        except CmDeskError as error:
            self.desk.messages.show_error(error)
        else:
            self.desk.messages.show(self.tr("The table is written: {path}").format(path=path))

    def _build_table(self) -> "DataTable[T]":
        from cm_desk.ui.design.table import DataTable  # noqa: PLC0415 - few tables are asked for
        from cm_desk.ui.rows_model import RowsModel  # noqa: PLC0415 - nor their models

        model: RowsModel[Any] = RowsModel(self.columns(), key=self.key)
        table: DataTable[T] = DataTable(
            self.desk.icons,
            model,
            name=self.tr("Table: {title}").format(title=self.title),
            searchable=False,
            fit=_ROWS_SEEN,
        )
        model.set_rows(self.rows)
        return table


class AssessedCard(ChartCard[T], Generic[T]):
    """Show what an assessment found; the chart is put in ``stage`` when ``furnish`` is called.

    That is when the chart library has been loaded.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        waiting = QCoreApplication.translate("ChartCard", "Preparing the chart")
        self.wait = ProgressCard(desk.icons, waiting, cancellable=False)
        self.wait.show_busy()
        self.stage.addWidget(self.wait)

    def show_found(self, found: Assessment) -> Iterator[None]:
        """Show an assessment in the widgets that are there; what is long takes several steps."""
        raise NotImplementedError

    def furnish(self) -> Iterator[None]:
        """Build the charts, whose library is loaded: one for each step."""
        raise NotImplementedError


def subject(found: Assessment) -> str:
    """Name the territory under the title of an image; an example says that it is one."""
    name = found.territory.name
    if not found.territory.is_example:
        return name
    return QCoreApplication.translate("ChartCard", "{name} (fictional example)").format(name=name)
