"""One's own weeks by frequency class; the survey's share is a sentence, never a bar."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment, FrequencyWeeks
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.chart_card import AssessedCard, subject
from cm_desk.ui.comparison.picture import Drawing, Part, Words
from cm_desk.ui.comparison.provenance import Provenance
from cm_desk.ui.comparison.row_marks import ClassMarks
from cm_desk.ui.comparison.rows import ClassRow
from cm_desk.ui.design import EvidenceBadge, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column

if TYPE_CHECKING:
    from cm_desk.ui.charts import RowsChart


class FrequencyCard(AssessedCard[ClassRow]):
    """A bar a class for all the accounts or for one; without a covered week, words alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.marks = ClassMarks(self._words)
        self.chart: RowsChart | None = None
        self._found: Assessment | None = None
        self.choice: ChoiceField[int] = ChoiceField(
            desk.icons, (), none_label=self.tr("All accounts")
        )
        self.choice.describe(self.tr("Account shown"))
        self.choice.edited.connect(self._refresh)
        self.badge = EvidenceBadge()
        self.sentence = text("", "strong")
        self.provenance = Provenance(desk.icons, desk.texts)
        self.source = text("", "caption")
        self.add(in_lines(desk.icons, (self.choice,)))
        self.lay_out(
            self.tr("Your weeks by rhythm"),
            desk.texts.get("comparison", "weeks.note"),
            self.source,
            self.sentence,
            self.provenance,
            file_name=self.tr("weeks by rhythm {day}"),
        )
        # The badge qualifies the reading: they stand on one line.
        row = QHBoxLayout()
        desk.icons.theme.arrange(row, spacing=12)
        self.body.insertLayout(self.body.indexOf(self.reading), row)
        row.addWidget(self.reading, 1)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)

    @override
    def show_found(self, found: Assessment) -> Iterator[None]:
        self._found = found
        ids = {one.id: one.name for one in found.accounts if one.id is not None}
        self.choice.set_options(list(ids.items()))
        if self.choice.value() not in {None, *ids}:
            self.choice.set_value(None)
        self.choice.setVisible(len(ids) > 1)
        self.source.setText(
            self.tr("Source: your imported and entered publications, {period}.").format(
                period=wording.period(found.period.first, found.period.last)
            )
        )
        self._refresh()
        yield

    @override
    def furnish(self) -> Iterator[None]:
        if self.chart is None:
            from cm_desk.ui import charts  # loads pyqtgraph

            self.chart = charts.RowsChart(self.desk.icons, self.marks)
            self.chart.setAccessibleName(self.title)
            self.stage.addWidget(self.chart)
            self._refresh()
            yield

    @override
    def columns(self) -> Sequence[Column[ClassRow]]:
        return (
            Column(self.tr("Account"), lambda row: row.account, sort=lambda row: row.rank),
            Column(
                self.tr("Publications in the week"),
                lambda row: wording.capital(row.label),
                sort=lambda row: row.rank,
                stretch=True,
            ),
            Column(
                self.tr("Covered weeks"),
                lambda row: wording.number(row.weeks),
                sort=lambda row: row.weeks,
                numeric=True,
            ),
            Column(
                self.tr("Share of the covered weeks"),
                lambda row: wording.percent(row.share, 1),
                sort=lambda row: row.share,
                numeric=True,
            ),
        )

    @override
    def key(self, row: ClassRow) -> Hashable:
        return (row.account, row.rank)

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[ClassRow], Cell]]]:
        return (
            (self.tr("Account"), lambda row: row.account),
            (self.tr("Publications in the week"), lambda row: row.label),
            (self.tr("Covered weeks"), lambda row: row.weeks),
            (self.tr("Share of the covered weeks (%)"), lambda row: round(row.share, 2)),
        )

    @override
    def parts(self) -> Sequence[Part]:
        found, shown = self._found, self._shown()
        if found is None or shown is None or self.chart is None:
            return ()
        period = wording.period(found.period.first, found.period.last)
        parts: list[Part] = [
            Words(self.title, t.HEADING),
            Words(f"{subject(found)}, {self._name(shown)}, {period}", role="muted"),
            Drawing(self.chart),
            Words(self.reading.text(), space=16),
            Words(self.source.text(), t.CAPTION, "muted", space=4),
        ]
        if found.weekly_sentence is not None:
            parts += [
                Words(self.sentence.text(), t.STRONG, space=16),
                Words(self.provenance.applicability(), t.CAPTION, "muted", space=4),
                Words(self.provenance.source.text(), t.CAPTION, "muted", space=4),
            ]
        return parts

    def _shown(self) -> FrequencyWeeks | None:
        known = () if self._found is None else self._found.frequency_weeks
        return next((one for one in known if one.account_id == self.choice.value()), None)

    def _refresh(self) -> None:
        shown, found = self._shown(), self._found
        if shown is None or found is None:
            return
        self.show_rows(self._rows(shown))
        self.reading.setText(shown.reading)
        self.badge.show_evidence(shown.evidence)
        weekly = found.weekly_sentence
        for part in (self.sentence, self.provenance):
            part.setVisible(weekly is not None)
        if weekly is not None:
            # The survey's sentence reads all the accounts: beside one alone it says its own part.
            alone = shown.account_id is not None
            self.sentence.setText(weekly.reference.reading if alone else weekly.sentence)
            self.provenance.show_reference(weekly.reference)
        self._draw(shown)

    def _draw(self, shown: FrequencyWeeks) -> None:
        has_bars = bool(shown.classes)
        self.wait.setVisible(has_bars and self.chart is None)
        self.copy_button.setEnabled(has_bars and self.chart is not None)
        for part in (self.buttons, self.source):
            part.setVisible(has_bars)
        self.marks.show_rows(self.rows)
        if self.chart is not None:
            self.chart.setVisible(has_bars)
            self.chart.renew()
            facts = "\u202f; ".join(self._words(row) for row in self.rows)
            self.chart.setAccessibleDescription(f"{self._name(shown)}. {facts}. {shown.reading}")

    def _rows(self, shown: FrequencyWeeks) -> list[ClassRow]:
        return [
            ClassRow(
                rank,
                self._name(shown),
                one.label,
                one.weeks,
                one.share,
                self.tr("{weeks} · {share}").format(
                    weeks=self.tr("%n week(s)", "", one.weeks), share=wording.percent(one.share)
                ),
            )
            for rank, one in enumerate(shown.classes)
        ]

    def _name(self, shown: FrequencyWeeks) -> str:
        accounts = () if self._found is None else self._found.accounts
        names = {one.id: one.name for one in accounts}
        return names.get(shown.account_id, self.tr("All accounts"))

    def _words(self, row: ClassRow) -> str:
        return self.tr("{label}: {value}").format(
            label=wording.capital(row.label), value=row.printed
        )
