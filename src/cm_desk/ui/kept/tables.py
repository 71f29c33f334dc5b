"""What a kept assessment says, in tables: its axes, its figures, its answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.assessment import Assessment, Indicator
from cm_desk.domain.checklist import AxisScore, ChecklistResult, Line
from cm_desk.domain.checklist_score import OVERALL
from cm_desk.ui.design import text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.evidence import evidence_role
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.kept import words
from cm_desk.ui.rows_model import Column, RowsModel

ROWS = 12


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure and the name of its account; ``place`` is its rank in the assessment."""

    place: int
    indicator: Indicator
    account: str


class AxesTable(QWidget):
    """The score of each axis, the eight together first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.model: RowsModel[AxisScore] = RowsModel(self._columns(), key=lambda one: one.code)
        table: DataTable[AxisScore] = DataTable(
            desk.icons,
            self.model,
            name=self.tr("Scores by axis"),
            count_text=lambda count: self.tr("%n axis(es) and the eight together", "", count - 1),
            searchable=False,
            fit=ROWS,
        )
        fill(self, table)

    def show_result(self, found: ChecklistResult) -> None:
        """Show the scores as they were."""
        self.model.set_rows((found.overall, *found.axes))

    def _columns(self) -> tuple[Column[AxisScore], ...]:
        return (
            Column(
                self.tr("Axis"),
                lambda one: self.tr("The eight axes") if one.code == OVERALL else one.name,
                width=30,
                stretch=True,
            ),
            Column(
                self.tr("Score"),
                lambda one: words.score(one.score),
                sort=lambda one: one.score,
                numeric=True,
                accessible=lambda one: words.spoken_score(one.score),
                tooltip=lambda one: words.spoken_score(one.score),
            ),
            Column(self.tr("Filled in"), words.counted, sort=lambda one: one.filled, numeric=True),
            Column(
                self.tr("Observed"),
                lambda one: str(one.observed),
                sort=lambda one: one.observed,
                numeric=True,
            ),
            Column(
                self.tr("Entered"),
                lambda one: str(one.entered),
                sort=lambda one: one.entered,
                numeric=True,
            ),
            Column(
                self.tr("Declared"),
                lambda one: str(one.declared),
                sort=lambda one: one.declared,
                numeric=True,
            ),
        )


class FiguresTable(QWidget):
    """The figures of the period, those of all accounts first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._texts = desk.texts
        self.model: RowsModel[FigureRow] = RowsModel(self._columns(), key=lambda row: row.place)
        table: DataTable[FigureRow] = DataTable(
            desk.icons,
            self.model,
            name=self.tr("Figures"),
            count_text=lambda count: self.tr("%Ln figure(s)", "", count),
            fit=ROWS,
        )
        fill(self, table)

    def show_figures(self, found: Assessment) -> None:
        """Show the figures as they were, rows of distributions left out."""
        accounts = {one.id: one for one in found.accounts}
        shown = (one for one in found.indicators if not one.detail)
        self.model.set_rows(
            FigureRow(place, one, words.account_name(accounts.get(one.account_id)))
            for place, one in enumerate(shown)
        )

    def _columns(self) -> tuple[Column[FigureRow], ...]:
        return (
            Column(
                self.tr("Figure"),
                lambda row: row.indicator.label,
                tooltip=lambda row: row.indicator.formula,
                width=26,
                stretch=True,
            ),
            Column(self.tr("Account"), lambda row: row.account, width=24),
            Column(
                self.tr("Value"),
                lambda row: row.indicator.text,
                sort=lambda row: row.indicator.value,
                tooltip=lambda row: row.indicator.note,
                numeric=True,
            ),
            Column(
                self.tr("Level"),
                lambda row: self._level(row.indicator),
                tone=lambda row: evidence_role(row.indicator.evidence),
            ),
        )

    def _level(self, one: Indicator) -> str:
        return "" if one.value is None else self._texts.label(one.evidence)


class AnswersTable(QWidget):
    """The questions with the answer that was in force, and where it came from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._texts = desk.texts
        self.model: RowsModel[Line] = RowsModel(self._columns(), key=lambda line: line.item.id)
        table: DataTable[Line] = DataTable(
            desk.icons,
            self.model,
            name=self.tr("Answers"),
            count_text=lambda count: self.tr("%Ln question(s)", "", count),
            fit=ROWS,
        )
        self.table = table
        self.detail = text("", "body", selectable=True)
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(table)
        column.addWidget(self.detail)
        table.selection_changed.connect(self._show_detail)
        self._show_detail()

    def show_result(self, found: ChecklistResult) -> None:
        """Show the answers as they were."""
        self.model.set_rows(found.lines)
        self._show_detail()

    def _show_detail(self) -> None:
        """Write whole what the cells of the selected question cut."""
        chosen = self.table.selected() if self.table.selected_count() == 1 else []
        self.detail.setText("\n".join(self._whole(chosen[0])) if chosen else "")
        self.detail.setVisible(bool(chosen))

    def _whole(self, line: Line) -> Iterator[str]:
        yield line.item.question
        yield self.tr("Answer: {answer}").format(answer=words.answer(line.answer, self._texts))
        if line.proposal is not None:
            yield self.tr("From the data: {answer}. {counted}").format(
                answer=words.answer(line.proposal.answer, self._texts),
                counted=line.proposal.counted,
            )
        if line.given is None:
            return
        for pattern, told in (
            (self.tr("Reason: {text}"), line.given.reason),
            (self.tr("Note: {text}"), line.given.note),
            (self.tr("Evidence: {text}"), line.given.evidence),
        ):
            if told:
                yield pattern.format(text=told)

    def _source(self, line: Line) -> str:
        return "" if line.source is None else self._texts.label(line.source)

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(
                self.tr("Question"),
                lambda line: line.item.question,
                tooltip=lambda line: f"{line.item.id} · {line.item.question}",
                width=36,
                stretch=True,
                sortable=False,
            ),
            Column(
                self.tr("Answer"),
                lambda line: words.answer(line.answer, self._texts),
                tone=lambda line: words.answer_tone(line.answer),
            ),
            Column(self.tr("From"), self._source),
            Column(self.tr("Note"), written, tooltip=written, width=16),
        )


def written(line: Line) -> str:
    """Return what the user wrote beside an answer: the reason first, on one line."""
    given = line.given
    if given is None:
        return ""
    parts = (given.reason, given.note, given.evidence)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def fill(holder: QWidget, table: QWidget) -> None:
    """Give a widget a table for its whole content."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(table)
