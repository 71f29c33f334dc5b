"""The networks where the body is, beside the shares that the national survey publishes."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from cm_desk.domain import wording
from cm_desk.domain.accounts import NetworkFamily
from cm_desk.domain.assessment import Assessment, NetworkRow
from cm_desk.domain.benchmark import Reference
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.chart_card import ChartCard
from cm_desk.ui.comparison.picture import Drawing, Part, Words
from cm_desk.ui.comparison.provenance import Provenance, year
from cm_desk.ui.comparison.reference import applied
from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column

if TYPE_CHECKING:
    from cm_desk.ui.charts import NetworksChart


class NetworksCard(ChartCard[ShareRow]):
    """Presence in words, shares as bars: one never stands on the other's axis."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.chart: NetworksChart | None = None
        self._found: Assessment | None = None
        self.provenance = Provenance(desk.icons, desk.texts)
        self.lay_out(
            self.tr("Networks present, beside the national survey"),
            self.tr("A network is present when one of its accounts is active."),
            self.provenance,
        )

    def show_networks(self, found: Assessment) -> None:
        """Show an assessment in the chart that is there."""
        self._found = found
        self.show_rows([self._row(one) for one in found.networks])
        self.reading.setText(self._sentence(found))
        reference = _told(found)
        self.provenance.setVisible(reference is not None)
        if reference is not None:
            self.provenance.show_reference(applied(reference, found, self.desk.texts))
        if self.chart is not None:
            self._draw(self.chart)

    @override
    def furnish(self) -> None:
        if self.chart is None:
            from cm_desk.ui import charts  # loads pyqtgraph

            self.chart = charts.NetworksChart(self.desk.icons, self._words)
            self.chart.setAccessibleName(self.title)
            self.stage.addWidget(self.chart)
            self.wait.hide()
            self.copy_button.setEnabled(True)
            self._draw(self.chart)

    @override
    def columns(self) -> Sequence[Column[ShareRow]]:
        return (
            Column(self.tr("Network"), lambda row: row.label, stretch=True),
            Column(self.tr("You"), lambda row: row.presence, sort=lambda row: row.present),
            Column(
                self.tr("National share"),
                lambda row: row.printed,
                sort=lambda row: row.value,
                numeric=True,
            ),
            Column(self.tr("Population"), lambda row: row.population or "–"),
            Column(self.tr("Year"), lambda row: row.year or "–"),
        )

    @override
    def key(self, row: ShareRow) -> Hashable:
        return row.group

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[ShareRow], Cell]]]:
        return (
            (self.tr("Network"), lambda row: row.label),
            (self.tr("You"), lambda row: row.presence),
            (self.tr("National share (%)"), lambda row: row.value),
            (self.tr("As printed"), lambda row: row.printed),
            (self.tr("Population"), lambda row: row.population),
            (self.tr("Year"), lambda row: row.year),
        )

    @override
    def parts(self) -> Sequence[Part]:
        found = self._found
        if found is None:
            return ()
        name = found.territory.name
        if found.territory.is_example:
            name = self.tr("{name} (fictional example)").format(name=name)
        return (
            Words(self.title, t.HEADING),
            Words(name, role="muted"),
            Drawing(self.chart),
            Words(self.reading.text(), space=16),
            Words(self.provenance.applicability(), t.CAPTION, "muted", space=16),
            Words(self.provenance.source.text(), t.CAPTION, "muted", space=4),
        )

    @override
    def picture_width(self) -> int:
        return 0 if self.chart is None else int(self.chart.width())

    @override
    def file_name(self) -> str:
        return self.tr("networks {day}").format(day=self.desk.today().isoformat())

    def _row(self, one: NetworkRow) -> ShareRow:
        reference = one.reference
        presence = self.tr("no active account")
        if one.present:
            presence = self.tr("%n active account(s)", "", one.account_count)
        value = None if reference is None or reference.unit != "%" else reference.value
        return ShareRow(
            one.group,
            one.label,
            one.present,
            presence,
            value,
            wording.NOT_PUBLISHED if value is None else wording.percent(value, 1),
            apart=one.family is not NetworkFamily.SOCIAL,
            population=reference.scope if reference else "",
            year=year(reference) if reference else "",
        )

    def _sentence(self, found: Assessment) -> str:
        """Read what is published, say what is not, then where the body is."""
        said = [
            one.reference.reading
            for one in found.networks
            if one.reference is not None and one.reference.value is not None
        ]
        if any(row.value is None for row in self.rows):
            said.append(self.tr("The survey's text does not give the other networks' shares."))
        present = [row.label for row in self.rows if row.present and not row.apart]
        if present:
            sentence = self.tr("You: {networks}.")
            said.append(sentence.format(networks=wording.listing(present)))
        else:
            said.append(self.tr("You: no active account on a social network."))
        apart = [row for row in self.rows if row.apart]
        said += [self._apart(row) for row in apart]
        return " ".join(said)

    def _apart(self, row: ShareRow) -> str:
        sentence = self.tr("{network}, counted apart: {presence}.")
        return sentence.format(network=row.label, presence=row.presence)

    def _words(self, row: ShareRow) -> str:
        return self.tr("{network}: you, {presence}; survey, {share}").format(
            network=row.label, presence=row.presence, share=row.printed
        )

    def _draw(self, chart: "NetworksChart") -> None:
        chart.show_rows(
            self.rows,
            apart=self.tr("Messaging, counted apart"),
            own=self.tr("You"),
            national=self.tr("National survey"),
        )
        facts = "\u202f; ".join(self._words(row) for row in self.rows)
        chart.setAccessibleDescription(f"{facts}. {self.provenance.spoken()}")


def _told(found: Assessment) -> Reference | None:
    """Return the reference whose source speaks for the chart: one that is published."""
    references = [one.reference for one in found.networks if one.reference is not None]
    return next((one for one in references if one.value is not None), next(iter(references), None))
