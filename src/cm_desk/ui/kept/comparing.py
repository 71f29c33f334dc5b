"""Two assessments side by side: what moved, and what could not be compared."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import Indicator
from cm_desk.domain.checklist import Answer, AxisScore
from cm_desk.domain.checklist_score import OVERALL
from cm_desk.domain.kept import AnswerChange, AxisPair, IndicatorPair, KeptComparison, KeptSummary
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Banner, Card, Flow, Segmented, icon_button, text
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.kept import words
from cm_desk.ui.kept.tables import ROWS
from cm_desk.ui.rows_model import Column, RowsModel

R = TypeVar("R")

# In characters: « 5,9 publications par semaine » and « −12,3 points » are never cut.
_VALUE: Final = 25
_DIFFERENCE: Final = 12


class ComparingCard(Card):
    """Show what moved between two assessments, the older one at the left.

    It is made for one comparison: the days of both are the titles of its columns.

    Signals:
        closed: the comparison is no longer wanted.
        section_chosen(str): another part is shown.
    """

    closed = Signal()
    section_chosen = Signal(str)

    def __init__(self, desk: Desk, found: KeptComparison, *, section: str = "axes") -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self._found = found
        self._days = (self._day(found.before), self._day(found.after))
        self.axes = self._axes()
        self.figures = self._figures()
        self.answers = self._answers()
        nothing = text(self.tr("No answer changed between the two."), "muted")
        self.unsaid = text(
            self.tr(
                "“–”: no difference is given where one of the two is unknown, where they are not"
                " measured in the same way, or where they do not count the same weeks."
            ),
            "caption",
        )
        self.unsaid.setVisible(any(one.difference is None for one in found.indicators))
        figures = QWidget()
        column = QVBoxLayout(figures)
        desk.icons.theme.arrange(column)
        column.addWidget(self.figures)
        column.addWidget(self.unsaid)
        self._sections: dict[str, QWidget] = {
            "axes": self.axes,
            "figures": figures,
            "answers": self.answers if found.answers else nothing,
        }
        self.sections = Segmented(
            desk.icons,
            (
                ("axes", self.tr("Axes")),
                ("figures", self.tr("Figures")),
                ("answers", self.tr("Answers that changed")),
            ),
            self.tr("Part of the comparison"),
        )
        self.sections.chosen.connect(self._choose)
        self._lay_out()
        self.show_section(section)

    def show_section(self, key: str) -> None:
        """Show one of the parts: axes, figures or answers."""
        self.sections.choose(key)
        for name, section in self._sections.items():
            section.setVisible(name == key)

    def take_focus(self) -> None:
        """Put the keyboard on the choice of the part."""
        self.sections.take_focus()

    def _choose(self, key: str) -> None:
        self.show_section(key)
        self.section_chosen.emit(key)

    def _lay_out(self) -> None:
        icons, found = self._desk.icons, self._found
        names = [one.title for one in (found.before, found.after)]
        self.set_title(
            self.tr("From “{before}” to “{after}”").format(before=names[0], after=names[1]),
            subtitle=" · ".join(
                self.tr("{day}: figures {period}").format(
                    day=day, period=wording.period(one.first, one.last)
                )
                for day, one in zip(self._days, (found.before, found.after), strict=True)
            ),
        )
        self.add_action(
            icon_button(icons, "x", self.tr("Close the comparison"), on_click=self.closed.emit)
        )
        for note in self._notes():
            self.add(Banner(icons, note, role="warning"))
        choice = QWidget()
        flow = Flow(icons.theme)
        flow.addWidget(self.sections)
        choice.setLayout(flow)
        self.add(choice)
        for section in self._sections.values():
            self.add(section)

    def _notes(self) -> Iterable[str]:
        """Say what makes the two less comparable than they look."""
        found = self._found
        if not found.same_length:
            yield self.tr(
                "The two periods do not have the same length: the figures stand side by side,"
                " without a difference."
            )
        if not found.same_references:
            yield self.tr(
                "The national benchmarks are not the same: {before}, then {after}."
            ).format(before=words.references(found.before), after=words.references(found.after))

    def _day(self, summary: KeptSummary) -> str:
        return self.tr("Today") if summary.id is None else format_date(summary.kept_on)

    def _axes(self) -> DataTable[AxisPair]:
        columns = (
            Column[AxisPair](
                self.tr("Axis"),
                self._axis,
                width=30,
                stretch=True,
            ),
            _score(self._days[0], lambda pair: pair.before),
            _score(self._days[1], lambda pair: pair.after),
            Column[AxisPair](
                self.tr("Difference"),
                words.axis_difference,
                sort=lambda pair: pair.difference,
                tone=lambda pair: words.difference_tone(pair.difference),
            ),
        )
        return self._table(
            columns,
            (self._found.overall, *self._found.axes),
            key=lambda pair: pair.after.code,
            name=self.tr("Scores of both"),
            count=lambda count: self.tr("%n axis(es) and the eight together", "", count - 1),
        )

    def _axis(self, pair: AxisPair) -> str:
        return self.tr("The eight axes") if pair.after.code == OVERALL else pair.after.name

    def _figures(self) -> DataTable[IndicatorPair]:
        columns = (
            Column[IndicatorPair](
                self.tr("Figure"),
                lambda pair: pair.after.label,
                tooltip=lambda pair: f"{pair.after.label}\n{pair.after.formula}",
                width=20,
                stretch=True,
            ),
            Column[IndicatorPair](
                self.tr("Account"), lambda pair: words.account_name(pair.account), width=14
            ),
            _value(self._days[0], lambda pair: pair.before),
            _value(self._days[1], lambda pair: pair.after),
            Column[IndicatorPair](
                self.tr("Difference"),
                words.figure_difference,
                sort=lambda pair: pair.difference,
                tooltip=self._explained,
                accessible=self._explained,
                width=_DIFFERENCE,
                numeric=True,
            ),
        )
        return self._table(
            columns,
            self._found.indicators,
            key=lambda pair: (pair.after.id, pair.after.account_id),
            name=self.tr("Figures of both"),
            count=lambda count: self.tr("%Ln figure(s) in both", "", count),
            searchable=True,
        )

    def _explained(self, pair: IndicatorPair) -> str:
        """Say a difference, or that the two do not lend themselves to one."""
        if pair.difference is not None:
            return words.figure_difference(pair)
        return self.tr(
            "No difference: one is unknown, or they are not measured in the same way or over"
            " the same weeks."
        )

    def _answers(self) -> DataTable[AnswerChange]:
        texts = self._desk.texts
        columns = (
            Column[AnswerChange](
                self.tr("Question"),
                lambda one: one.item.question,
                tooltip=self._question,
                width=36,
                stretch=True,
                sortable=False,
            ),
            _answer(self._days[0], lambda one: one.before, texts),
            _answer(self._days[1], lambda one: one.after, texts),
        )
        return self._table(
            columns,
            self._found.answers,
            key=lambda one: one.item.id,
            name=self.tr("Answers that changed"),
            count=lambda count: self.tr("%Ln answer(s) changed", "", count),
            searchable=True,
        )

    def _question(self, one: AnswerChange) -> str:
        said = f"{one.item.id} · {one.item.question}"
        if one.reworded:
            return said + "\n" + self.tr("The question was worded otherwise in the older one.")
        return said

    def _table(
        self,
        columns: Sequence[Column[R]],
        rows: Sequence[R],
        *,
        key: Callable[[R], Hashable],
        name: str,
        count: Callable[[int], str],
        searchable: bool = False,
    ) -> DataTable[R]:
        model: RowsModel[R] = RowsModel(columns, key=key, parent=self)
        table: DataTable[R] = DataTable(
            self._desk.icons, model, name=name, count_text=count, searchable=searchable, fit=ROWS
        )
        model.set_rows(rows)
        return table


def _score(day: str, side: Callable[[AxisPair], AxisScore]) -> Column[AxisPair]:
    def spoken(pair: AxisPair) -> str:
        return words.spoken_score(side(pair).score)

    return Column[AxisPair](
        day,
        lambda pair: words.score(side(pair).score),
        sort=lambda pair: side(pair).score,
        accessible=spoken,
        tooltip=spoken,
        numeric=True,
    )


def _value(day: str, side: Callable[[IndicatorPair], Indicator]) -> Column[IndicatorPair]:
    return Column[IndicatorPair](
        day,
        lambda pair: side(pair).text,
        sort=lambda pair: side(pair).value,
        tooltip=lambda pair: side(pair).note,
        width=_VALUE,
        numeric=True,
    )


def _answer(
    day: str, side: Callable[[AnswerChange], Answer | None], texts: Texts
) -> Column[AnswerChange]:
    return Column[AnswerChange](
        day,
        lambda one: words.answer(side(one), texts),
        tone=lambda one: words.answer_tone(side(one)),
    )
