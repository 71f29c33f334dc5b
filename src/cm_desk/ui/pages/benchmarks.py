"""Repères nationaux: every national figure in force, with its source, and how to renew them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from cm_desk.domain import comparison, wording
from cm_desk.domain.benchmark import LocalReference, Reference, Usage
from cm_desk.services import benchmarks, territory, updates
from cm_desk.ui.benchmarks.origin import OriginBar
from cm_desk.ui.benchmarks.publishers import PublishersCard
from cm_desk.ui.benchmarks.reception import Reception
from cm_desk.ui.comparison.provenance import role_of, value_text
from cm_desk.ui.comparison.reference_card import ReferenceCard
from cm_desk.ui.design import Button, Flow, PageHeader, ScrollPage, Segmented
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.benchmarks_value import open_value
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.rows_model import Column, RowsModel

_SIDE_BY_SIDE = 860  # pixels at 100 % under which the detail goes below the table
_DETAIL, _LEAST_TABLE = 340, 340
_ALL = "all"


class BenchmarksPage(Page):
    """A table to search, the chosen reference in full beside it, and where they come from."""

    tables = frozenset({"territory", "publisher", "pack", "local_reference"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._references: tuple[Reference, ...] = ()
        self._typed: dict[str, LocalReference] = {}
        self._reception: Reception | None = None
        self._header = PageHeader(
            icons,
            self.tr("National benchmarks"),
            primary=Button(
                icons,
                self.tr("Install an update…"),
                role="primary",
                icon="file-import",
                on_click=self.start,
            ),
            secondary=(
                Button(
                    icons,
                    self.tr("See the comparison"),
                    icon="chart-bar",
                    on_click=lambda: desk.go("comparison"),
                ),
            ),
        )
        self.origin = OriginBar(desk)
        self.origin.back.clicked.connect(self.go_back)
        self.origin.more.clicked.connect(self.toggle)
        self.publishers = PublishersCard(desk, on_add=self.add_publisher)
        self.publishers.hide()
        self.usage = Segmented(
            icons,
            (
                (_ALL, self.tr("All")),
                (Usage.COMPARABLE.value, self.tr("To compare with")),
                (Usage.CONTEXT.value, self.tr("Context")),
            ),
            self.tr("Kind of reference"),
        )
        self.usage.chosen.connect(lambda _key: self._narrow())
        self.table: DataTable[Reference] = DataTable(
            icons,
            RowsModel(self._columns(), key=lambda one: one.slug),
            name=self.tr("National references"),
            count_text=lambda count: self.tr("%Ln reference(s)", "", count),
            single=True,
        )
        self.table.selection_changed.connect(self._show_selected)
        self.detail = ReferenceCard(icons, desk.texts)
        self.detail.type_asked.connect(self.type_value)
        self.detail.forget_asked.connect(self.forget_value)
        self._lay_out()

    @override
    def start(self) -> None:
        """Ask for the file of an update."""
        self._choose(self.tr("Install an update"), self.tr("References (*.zip)"))

    @override
    def receive(self, paths: Sequence[Path]) -> None:
        """Take a file of references dropped on the window."""
        if self._reception is None:
            self._reception = Reception(self.desk, self.window())
        self._reception.take(paths)

    @override
    def reload(self) -> None:
        found = self.desk.benchmarks()
        texts = self.desk.texts.mapping("comparison")
        kind = territory.read(self.desk.dossier).kind
        self._typed = benchmarks.typed_values(self.desk.dossier)
        self._references = tuple(
            comparison.for_kind(one, kind, texts=texts) for one in found.references
        )
        before = updates.previous(self.desk.dossier, self.desk.resources)
        self.origin.show_set(found, before)
        self.publishers.show_publishers()
        self._narrow()

    def go_back(self) -> None:
        """Put the former references in force again."""
        desk = self.desk
        desk.edit(lambda: updates.roll_back(desk.dossier, resources=desk.resources), announce=True)

    def add_publisher(self) -> None:
        """Ask for the file by which a publisher is known."""
        self._choose(self.tr("Add a publisher"), self.tr("Publishers (*.json *.zip)"))

    def toggle(self) -> None:
        """Show the publishers, or hide them again."""
        opened = self.publishers.isHidden()
        self.publishers.setVisible(opened)
        self.origin.show_publishers_open(opened)

    def type_value(self) -> None:
        """Ask for the value of the chosen reference."""
        chosen = self.table.selected()
        if chosen:
            open_value(self.desk, chosen[0], self._typed.get(chosen[0].slug), self)

    def forget_value(self) -> None:
        """Remove the value typed in for the chosen reference."""
        desk, chosen = self.desk, self.table.selected()
        if chosen:
            slug = chosen[0].slug
            desk.edit(
                lambda: benchmarks.forget_value(desk.dossier, slug, resources=desk.resources),
                announce=True,
            )

    def _choose(self, title: str, kinds: str) -> None:
        places = QStandardPaths.StandardLocation
        folder = QStandardPaths.writableLocation(places.DownloadLocation)
        path, _kind = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if path:
            self.receive([Path(path)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self.desk.icons.theme
        both = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        theme.arrange(self._both, spacing=16)
        self._both.addWidget(self.table, 3)
        self._both.addWidget(self.detail, 2)
        body = ScrollPage(self.desk.icons)
        body.add(self._header)
        body.add(self.origin)
        body.add(self.publishers)
        self._apart = QWidget()
        self._line = Flow(theme, parent=self._apart)
        self._line.addWidget(self.usage)
        body.add(self._apart)
        body.add(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)
        theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        """Put the detail beside the table, or below it when the page is narrow."""
        px = self.desk.icons.theme.px
        beside = self.width() >= px(_SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        # Beside the search box when both fit, else on a line of its own.
        if beside and self._line.count():
            self.table.add_filter(self.usage)
            self._apart.hide()
        elif not beside and not self._line.count():
            self._line.addWidget(self.usage)
            self._apart.show()
        self.detail.setMinimumWidth(px(_DETAIL) if beside else 0)
        self.table.setMinimumHeight(px(_LEAST_TABLE))

    def _narrow(self) -> None:
        wanted = self.usage.current
        rows = [one for one in self._references if wanted in {_ALL, one.usage.value}]
        self.table.set_total(len(self._references))
        self.table.set_filtered(wanted != _ALL)
        self.table.model.set_rows(rows)
        if rows and not self.table.selected():
            self.table.select([rows[0].slug])
        self._show_selected()

    def _show_selected(self) -> None:
        chosen = self.table.selected()
        self.detail.setVisible(bool(chosen))
        if chosen:
            self.detail.show_reference(chosen[0], typed=self._typed.get(chosen[0].slug))

    def _columns(self) -> Sequence[Column[Reference]]:
        label = self.desk.texts.label
        return (
            Column(
                self.tr("Reference"),
                lambda one: one.label,
                tooltip=lambda one: one.label,
                width=34,
                stretch=True,
            ),
            Column(
                self.tr("Value"),
                value_text,
                sort=lambda one: one.value,
                numeric=True,
                tone=lambda one: "info" if one.is_local else None,
            ),
            Column(
                self.tr("Applicability"),
                lambda one: label(one.applicability),
                sort=lambda one: list(type(one.applicability)).index(one.applicability),
                tone=lambda one: role_of(one.applicability),
                tooltip=lambda one: one.reason,
            ),
            Column(self.tr("Year"), lambda one: one.year, width=12),
            Column(
                self.tr("Population"),
                lambda one: one.scope,
                tooltip=lambda one: one.scope,
                width=26,
            ),
            Column(self.tr("Size"), lambda one: one.sample or wording.NOT_PUBLISHED, width=10),
            Column(self.tr("Unit"), lambda one: one.unit, width=10),
            Column(
                self.tr("Publisher"),
                lambda one: one.publisher,
                tooltip=lambda one: one.publisher,
                width=26,
            ),
        )
