"""What the survey counts beside what the body has: shares as bars, one's own in words."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import Reference
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.chart_card import AssessedCard, subject
from cm_desk.ui.comparison.legend import legend_of
from cm_desk.ui.comparison.painting import Key
from cm_desk.ui.comparison.picture import Drawing, Keys, Part, Words
from cm_desk.ui.comparison.provenance import Provenance, year
from cm_desk.ui.comparison.row_marks import NAMES, ShareMarks
from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column

if TYPE_CHECKING:
    from cm_desk.ui.charts import RowsChart


class SharesCard(AssessedCard[ShareRow]):
    """One's own in words and the shares as bars: one never stands on the other's axis.

    ``heading`` names what the lines are, ``apart`` those that are counted apart; a subclass gives
    ``show_shares`` its rows, its reading and the references that they stand beside.
    """

    def __init__(self, desk: Desk, *, heading: str, apart: str, names: int = NAMES) -> None:
        super().__init__(desk)
        self.heading, self.apart = heading, apart
        self.marks = ShareMarks(self._words, names=names)
        self.chart: RowsChart | None = None
        self.found: Assessment | None = None
        self.provenance = Provenance(desk.icons, desk.texts)
        self.legend = legend_of(desk.icons, self._keys())
        self.legend.hide()
        self.add(self.legend)

    def show_shares(
        self,
        found: Assessment,
        rows: Sequence[ShareRow],
        reading: str,
        references: Sequence[Reference],
    ) -> None:
        """Show an assessment in the chart that is there."""
        self.found = found
        self.show_rows(rows)
        self.reading.setText(reading)
        told = _told(references)
        self.provenance.setVisible(told is not None)
        if told is not None:
            self.provenance.show_reference(told)
        self.legend.setVisible(any(row.is_local for row in rows))
        self.marks.show_rows(
            self.rows, apart=self.apart, own=self.tr("You"), national=self.tr("National survey")
        )
        if self.chart is not None:
            self._draw(self.chart)

    @override
    def furnish(self) -> Iterator[None]:
        if self.chart is None:
            from cm_desk.ui import charts  # loads pyqtgraph

            self.chart = charts.RowsChart(self.desk.icons, self.marks)
            self.chart.setAccessibleName(self.title)
            self.stage.addWidget(self.chart)
            self.wait.hide()
            self.copy_button.setEnabled(True)
            self._draw(self.chart)
            yield

    @override
    def columns(self) -> Sequence[Column[ShareRow]]:
        return (
            Column(self.heading, lambda row: row.label, stretch=True),
            Column(
                self.tr("You"),
                lambda row: row.presence,
                sort=lambda row: -1 if row.present is None else row.present,
            ),
            Column(
                self.tr("National share"),
                lambda row: row.printed,
                sort=lambda row: row.value,
                numeric=True,
            ),
            Column(self.tr("Origin"), lambda row: row.origin or "–"),
            Column(
                self.tr("Population"),
                lambda row: row.population or "–",
                tooltip=lambda row: row.population,
                width=22,
            ),
            Column(self.tr("Year"), lambda row: row.year or "–"),
        )

    @override
    def key(self, row: ShareRow) -> Hashable:
        return row.group

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[ShareRow], Cell]]]:
        return (
            (self.heading, lambda row: row.label),
            (self.tr("You"), lambda row: row.presence),
            (self.tr("National share (%)"), lambda row: row.value),
            (self.tr("As printed"), lambda row: row.printed),
            (self.tr("Origin"), lambda row: row.origin),
            (self.tr("Population"), lambda row: row.population),
            (self.tr("Year"), lambda row: row.year),
        )

    @override
    def parts(self) -> Sequence[Part]:
        if self.found is None:
            return ()
        keys = () if self.legend.isHidden() else (Keys(self._keys()),)
        return (
            Words(self.title, t.HEADING),
            Words(subject(self.found), role="muted"),
            *keys,
            Drawing(self.chart),
            Words(self.reading.text(), space=16),
            Words(self.provenance.applicability(), t.CAPTION, "muted", space=16),
            Words(self.provenance.source.text(), t.CAPTION, "muted", space=4),
        )

    def row_of(
        self,
        group: str,
        label: str,
        *,
        present: bool | None,
        presence: str,
        reference: Reference | None,
        apart: bool = False,
    ) -> ShareRow:
        """Return a line; a value that was typed in locally says so."""
        value = None if reference is None or reference.unit != "%" else reference.value
        printed = wording.NOT_PUBLISHED if value is None else wording.percent(value, 1)
        origin = "" if value is None else self.tr("published")
        is_local = False
        if reference is not None and reference.is_local and value is not None:
            is_local = True
            origin, printed = self.tr("typed in locally"), reference.printed
        return ShareRow(
            group,
            label,
            present,
            presence,
            value,
            printed,
            apart=apart,
            population=reference.scope if reference else "",
            year=year(reference) if reference else "",
            is_local=is_local,
            origin=origin,
        )

    def _words(self, row: ShareRow) -> str:
        return self.tr("{label}: you, {presence}; survey, {share}").format(
            label=row.label, presence=row.presence, share=row.printed
        )

    def _keys(self) -> Sequence[tuple[Key, str]]:
        return (
            ("national", self.tr("share published by the survey")),
            ("local", self.tr("value typed in locally, not published")),
        )

    def _draw(self, chart: "RowsChart") -> None:
        chart.renew()
        facts = "\u202f; ".join(self._words(row) for row in self.rows)
        chart.setAccessibleDescription(f"{facts}. {self.provenance.spoken()}")


def _told(references: Sequence[Reference]) -> Reference | None:
    """Return the reference whose source speaks for the chart: one that is published."""
    valued = [one for one in references if one.value is not None]
    published = [one for one in valued if not one.is_local]
    return next(iter((*published, *valued, *references)), None)
