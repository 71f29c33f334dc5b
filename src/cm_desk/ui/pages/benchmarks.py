"""Repères nationaux: every national figure that the application brings, with its source."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import comparison, wording
from cm_desk.domain.benchmark import Reference, Usage
from cm_desk.services import territory
from cm_desk.ui.comparison.provenance import role_of
from cm_desk.ui.comparison.reference_card import ReferenceCard
from cm_desk.ui.design import Button, Flow, PageHeader, ScrollPage, Segmented
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.rows_model import Column, RowsModel

_SIDE_BY_SIDE = 860  # pixels at 100 % under which the detail goes below the table
_DETAIL, _LEAST_TABLE = 340, 340
_ALL = "all"


class BenchmarksPage(Page):
    """A table to search, and the chosen reference in full beside it."""

    tables = frozenset({"territory"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._references: tuple[Reference, ...] = ()
        self._header = PageHeader(
            icons,
            self.tr("National benchmarks"),
            primary=Button(
                icons,
                self.tr("See the comparison"),
                role="primary",
                icon="chart-bar",
                on_click=self.start,
            ),
        )
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
        self._lay_out()

    @override
    def start(self) -> None:
        self.desk.go("comparison")

    @override
    def reload(self) -> None:
        found = self.desk.benchmarks()
        texts = self.desk.texts.mapping("comparison")
        kind = territory.read(self.desk.dossier).kind
        self._references = tuple(
            comparison.for_kind(one, kind, texts=texts) for one in found.references
        )
        published = date.fromisoformat(found.published_on)
        self._header.set_subtitle(
            self.tr("{title}, version {version}, published on {day}.").format(
                title=found.title, version=found.version, day=wording.day(published)
            )
        )
        self._narrow()

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
            self.detail.show_reference(chosen[0])

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
                self.tr("Value"), lambda one: one.printed, sort=lambda one: one.value, numeric=True
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
