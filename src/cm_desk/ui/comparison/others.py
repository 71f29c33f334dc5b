"""The other comparisons, a sentence each, and what only gives a context."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.assessment import Assessment, Comparison
from cm_desk.domain.benchmark import Reference
from cm_desk.services.texts import Texts
from cm_desk.ui.comparison.provenance import Provenance
from cm_desk.ui.design import Button, Card, EvidenceBadge, Icons, line, text
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.rows_model import Column, RowsModel

_CONTEXT_ROWS = 12


class ComparisonsCard(Card):
    """National figures and one's own, in sentences that compare like with like."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self.set_title(
            self.tr("Other comparisons"),
            subtitle=self.tr(
                "Each national figure with whom it speaks of, when, and how far it applies to you."
            ),
        )
        self.lines: list[_Line] = []

    def show_found(self, found: Assessment) -> Iterator[None]:
        """Show an assessment's sentences in the lines that are there, and more if needed."""
        told = found.not_drawn
        while len(self.lines) < len(told):
            self.lines.append(_Line(self._desk.icons, self._desk.texts, first=not self.lines))
            self.add(self.lines[-1])
            self.lines[-1].hide()
            yield
        for number, shown in enumerate(self.lines):
            shown.setVisible(number < len(told))
        for shown, one in zip(self.lines, told, strict=False):
            shown.show_comparison(one)
        self.setVisible(bool(told))
        yield


class _Line(QWidget):
    def __init__(self, icons: Icons, texts: Texts, *, first: bool) -> None:
        super().__init__()
        self.sentence = text("", "strong")
        self.badge = EvidenceBadge()
        self.provenance = Provenance(icons, texts)
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=12)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=6)
        if not first:
            column.addWidget(line())
        column.addLayout(head)
        column.addWidget(self.provenance)

    def show_comparison(self, one: Comparison) -> None:
        self.sentence.setText(one.sentence)
        self.badge.show_evidence(one.evidence)
        self.provenance.show_reference(one.reference)


class ContextCard(Card):
    """The references that compare with nothing here, each with its year, in a folded table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self.set_title(
            self.tr("Context"),
            subtitle=self.tr(
                "Figures of other years or other populations: they set the scene and compare with"
                " nothing of yours."
            ),
        )
        self._references: tuple[Reference, ...] = ()
        self.table: DataTable[Reference] | None = None
        self.toggle = Button(
            desk.icons, self.tr("Hide the references"), icon="table", on_click=self.toggle_table
        )
        everything = Button(
            desk.icons,
            self.tr("All the national references"),
            role="quiet",
            icon="scale",
            on_click=lambda: desk.go("benchmarks"),
        )
        self.add(in_lines(desk.icons, (self.toggle, everything)))

    def show_found(self, found: Assessment) -> Iterator[None]:
        """Keep an assessment's context, shown when it is asked for."""
        self._references = found.context
        self.setVisible(bool(found.context))
        if self.table is not None:
            self.table.model.set_rows(found.context)
        self._name_toggle()
        yield

    def toggle_table(self) -> None:
        """Unfold the table, built the first time, or fold it."""
        if self.table is None:
            self.table = self._build_table()
            self.table.hide()
            self.add(self.table)
        self.table.setVisible(self.table.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        unfolded = self.table is not None and not self.table.isHidden()
        said = self.tr("See the %n reference(s)", "", len(self._references))
        if unfolded:
            said = self.tr("Hide the references")
        self.toggle.setText(said)
        self.toggle.setAccessibleName(said)

    def _build_table(self) -> DataTable[Reference]:
        model = RowsModel[Reference](
            (
                Column(
                    self.tr("Reference"),
                    lambda one: one.label,
                    tooltip=lambda one: one.reading,
                    width=36,
                    stretch=True,
                ),
                Column(
                    self.tr("Value"),
                    lambda one: one.printed,
                    sort=lambda one: one.value,
                    numeric=True,
                ),
                Column(self.tr("Year"), lambda one: one.year, width=12),
                Column(self.tr("Population"), lambda one: one.scope, width=28),
                Column(self.tr("Publisher"), lambda one: one.publisher, width=28),
            ),
            key=lambda one: one.slug,
        )
        table: DataTable[Reference] = DataTable(
            self._desk.icons, model, name=self.tr("Context references"), fit=_CONTEXT_ROWS
        )
        model.set_rows(self._references)
        return table
