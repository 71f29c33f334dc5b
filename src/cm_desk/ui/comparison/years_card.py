"""What residents do, year after year, each measure with its own source."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment, YearPoint, YearSeries
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.chart_card import AssessedCard, subject
from cm_desk.ui.comparison.legend import legend_of
from cm_desk.ui.comparison.painting import Key
from cm_desk.ui.comparison.picture import Drawing, Keys, Part, Words
from cm_desk.ui.comparison.provenance import Provenance, sample
from cm_desk.ui.comparison.rows import YearRow
from cm_desk.ui.design import text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column

if TYPE_CHECKING:
    from cm_desk.ui.charts import YearsChart


class YearsCard(AssessedCard[YearRow]):
    """A small chart a measure, all on one scale of years: no line goes from one to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.panels: list[YearsPanel] = []
        self._found: Assessment | None = None
        self._legends = [legend_of(desk.icons, self._keys(local=local)) for local in (False, True)]
        for part in self._legends:
            self.add(part)
        self.reading.hide()
        self.lay_out(
            self.tr("What residents do, over the years"),
            self.tr(
                "National surveys of residents, to choose a channel: they measure nothing of yours."
            ),
            file_name=self.tr("residents' use {day}"),
        )

    @override
    def show_found(self, found: Assessment) -> Iterator[None]:
        self._found = found
        self.setVisible(bool(found.use_over_years))
        series = found.use_over_years
        while len(self.panels) < len(series):
            self.panels.append(YearsPanel(self.desk, self._words))
            self.panels[-1].hide()
            self.stage.addWidget(self.panels[-1])
            yield
        rows = [
            self._row(rank, one, point) for rank, one in enumerate(series) for point in one.points
        ]
        self.show_rows(rows)
        years = [row.year for row in rows]
        for rank, panel in enumerate(self.panels):
            panel.setVisible(rank < len(series))
            if rank < len(series):
                own = [row for row in rows if row.rank == rank]
                panel.show_series(series[rank], own, min(years), max(years))
        for local, legend in enumerate(self._legends):
            legend.setVisible(any(row.is_local for row in rows) == bool(local))
        yield

    @override
    def furnish(self) -> Iterator[None]:
        for panel in self.panels:
            panel.furnish()
            self.wait.hide()
            yield
        self.copy_button.setEnabled(bool(self.panels))

    @override
    def columns(self) -> Sequence[Column[YearRow]]:
        return (
            Column(
                self.tr("Measure"),
                lambda row: row.measure,
                sort=lambda row: row.rank,
                tooltip=lambda row: row.measure,
                width=36,
                stretch=True,
            ),
            Column(self.tr("Year"), lambda row: str(row.year), sort=lambda row: row.year),
            Column(
                self.tr("Value"),
                lambda row: row.printed,
                sort=lambda row: row.value,
                numeric=True,
            ),
            Column(self.tr("Origin"), lambda row: row.origin),
            Column(self.tr("Population"), lambda row: row.population, width=28),
            Column(self.tr("Document"), lambda row: row.document, width=28),
        )

    @override
    def key(self, row: YearRow) -> Hashable:
        return (row.rank, row.year)

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[YearRow], Cell]]]:
        return (
            (self.tr("Measure"), lambda row: row.measure),
            (self.tr("Year"), lambda row: row.year),
            (self.tr("Value (%)"), lambda row: row.value),
            (self.tr("As printed"), lambda row: row.printed),
            (self.tr("Origin"), lambda row: row.origin),
            (self.tr("Population"), lambda row: row.population),
            (self.tr("Publisher"), lambda row: row.publisher),
            (self.tr("Document"), lambda row: row.document),
        )

    @override
    def parts(self) -> Sequence[Part]:
        if self._found is None:
            return ()
        parts: list[Part] = [
            Words(self.title, t.HEADING),
            Words(subject(self._found), role="muted"),
            Keys(self._keys(local=any(row.is_local for row in self.rows))),
        ]
        for panel in self.panels[: len(self._found.use_over_years)]:
            parts += [
                Words(panel.name.text(), t.TypeStyle(t.BODY.size, 600), space=16),
                Drawing(panel.chart),
                Words(panel.reading.text()),
                Words(panel.provenance.applicability(), t.CAPTION, "muted"),
                Words(panel.provenance.source.text(), t.CAPTION, "muted", space=4),
            ]
        return parts

    def _keys(self, *, local: bool) -> Sequence[tuple[Key, str]]:
        keys: list[tuple[Key, str]] = [
            ("national", self.tr("published value")),
            ("joined", self.tr("same measure, same population, same method")),
        ]
        if local:
            keys.append(("local", self.tr("value typed in locally, not published")))
        return keys

    def _row(self, rank: int, series: YearSeries, point: YearPoint) -> YearRow:
        reference = point.reference
        is_typed = reference.is_local and reference.value is not None
        printed = reference.printed  # what was typed in says so in it
        if point.value is not None and not is_typed:
            printed = wording.percent(point.value, 1)
        origin = self.tr("typed in locally") if is_typed else self.tr("published")
        return YearRow(
            rank,
            series.label,
            point.year,
            point.value,
            printed,
            point.is_joined,
            is_typed and point.value is not None,
            origin,
            f"{reference.scope} ({sample(reference)})",
            reference.publisher,
            reference.document,
        )

    def _words(self, row: YearRow) -> str:
        return self.tr("{year}: {value}").format(year=row.year, value=row.printed)


class YearsPanel(QWidget):
    """One measure: its name, its chart, its reading and its source."""

    def __init__(self, desk: Desk, say: Callable[[YearRow], str]) -> None:
        super().__init__()
        self._icons, self._say = desk.icons, say
        self.chart: YearsChart | None = None
        self._rows: Sequence[YearRow] = ()
        self._span = (0, 0)
        self.name = text("", "strong")
        self.reading = text("", "small")
        self.provenance = Provenance(desk.icons, desk.texts)
        self._column = QVBoxLayout(self)
        desk.icons.theme.arrange(self._column, spacing=6)
        for part in (self.name, self.reading, self.provenance):
            self._column.addWidget(part)

    def show_series(
        self, series: YearSeries, rows: Sequence[YearRow], first: int, last: int
    ) -> None:
        """Show a measure on a scale of years from ``first`` to ``last``."""
        self._rows, self._span = rows, (first, last)
        self.name.setText(series.label)
        self.reading.setText(series.reading)
        # One wave's caution would be taken for the whole series': the reading says the breaks.
        newest = series.points[-1].reference
        self.provenance.show_reference(replace(newest, caution=""))
        self.provenance.source.setText(series.source)
        if self.chart is not None:
            self._draw(self.chart)

    def furnish(self) -> None:
        """Build the chart, once."""
        if self.chart is None:
            from cm_desk.ui import charts  # loads pyqtgraph

            self.chart = charts.YearsChart(self._icons, self._say)
            self._column.insertWidget(1, self.chart)
            self._draw(self.chart)

    def _draw(self, chart: "YearsChart") -> None:
        chart.show_years(self._rows, first=self._span[0], last=self._span[1])
        chart.setAccessibleName(self.tr("Chart: {measure}").format(measure=self.name.text()))
        chart.setAccessibleDescription(f"{self.reading.text()} {self.provenance.spoken()}")
