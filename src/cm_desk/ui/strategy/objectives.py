"""Objectives: what for, how far one wants to go, by when, and what serves it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from cm_desk.domain import wording
from cm_desk.domain.strategy import Objective
from cm_desk.ui.design import text
from cm_desk.ui.design.french import format_date
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.strategy_objective import open_objective
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column
from cm_desk.ui.strategy.rows import ObjectiveRow
from cm_desk.ui.strategy.section import Section, Words

_SOON = timedelta(days=60)


class ObjectivesSection(Section[ObjectiveRow]):
    """The table of objectives, and how many can be measured."""

    def __init__(self, desk: Desk, adopt: Callable[[], None]) -> None:
        words = Words(
            self.tr("Objectives"),
            self.tr("What your communication is for, and how you will know that you got there."),
            self.tr("Add an objective"),
            self.tr("Start from the survey’s"),
            self.tr("No objective yet"),
            self.tr("Start from those of the national survey, or write your own."),
            lambda count: self.tr("%Ln objective(s)", "", count),
        )
        columns = (
            Column[ObjectiveRow](
                self.tr("Objective"),
                lambda row: row.objective.title,
                tooltip=lambda row: row.objective.description,
                width=20,
                stretch=True,
            ),
            Column[ObjectiveRow](
                self.tr("Indicator"),
                lambda row: row.objective.indicator,
                tooltip=lambda row: row.objective.indicator,
                width=18,
            ),
            Column[ObjectiveRow](
                self.tr("From → to"),
                lambda row: course(row.objective),
                sort=lambda row: row.objective.target,
                tooltip=lambda row: self._spoken_course(row.objective),
                accessible=lambda row: self._spoken_course(row.objective),
            ),
            Column[ObjectiveRow](
                self.tr("Due"),
                lambda row: self._due(row.objective),
                sort=lambda row: row.objective.due_on,
                tone=lambda row: self._due_tone(row.objective),
            ),
            Column[ObjectiveRow](
                self.tr("Published"),
                self._contents,
                sort=lambda row: row.contents,
                tooltip=self._spoken_contents,
                accessible=self._spoken_contents,
                numeric=True,
            ),
            Column[ObjectiveRow](
                self.tr("Accounts"),
                lambda row: ", ".join(row.account_names) or "–",
                tooltip=lambda row: "\n".join(row.account_names),
                width=14,
            ),
        )
        super().__init__(
            desk, columns, words, icon="target", aim=lambda row: row.objective, adopt=adopt
        )
        self.measured = text("", "muted")
        self.body.addWidget(self.measured)

    @override
    def show_rows(self, rows: Sequence[ObjectiveRow]) -> None:
        super().show_rows(rows)
        complete = sum(is_measurable(row.objective) for row in rows)
        pattern = self.tr(
            "{complete} out of {total} have an indicator, a baseline, a target and a due date."
        )
        self.measured.setText(pattern.format(complete=complete, total=len(rows)))
        self.measured.setVisible(bool(rows))

    @override
    def open(self, row: ObjectiveRow | None) -> None:
        aim = row.objective if row else Objective("")
        open_objective(self.desk, aim, row.accounts if row else (), self)

    def _spoken_course(self, one: Objective) -> str:
        baseline = self.tr("unknown") if one.baseline is None else wording.number(one.baseline, 2)
        target = self.tr("unknown") if one.target is None else wording.number(one.target, 2)
        pattern = self.tr("Baseline {baseline}, target {target} {unit}")
        return pattern.format(baseline=baseline, target=target, unit=one.unit).strip()

    def _due(self, one: Objective) -> str:
        if one.due_on is None:
            return "–"
        written = format_date(one.due_on)
        if one.due_on < self.desk.today():
            return self.tr("{date}, overdue").format(date=written)
        return written

    def _due_tone(self, one: Objective) -> str | None:
        return due_tone(one.due_on, self.desk.today())

    def _contents(self, row: ObjectiveRow) -> str:
        if not row.contents:
            return "–"
        return f"{wording.number(row.published)} / {wording.number(row.contents)}"

    def _spoken_contents(self, row: ObjectiveRow) -> str:
        pattern = self.tr("{published} published out of {total} contents")
        return pattern.format(published=row.published, total=row.contents)


def is_measurable(one: Objective) -> bool:
    """Tell whether one will be able to say that an objective is reached."""
    figures = (one.baseline, one.target, one.due_on)
    return bool(one.indicator) and all(figure is not None for figure in figures)


def course(one: Objective) -> str:
    """Write the way from the baseline to the target, « ? » for what is not filled in."""
    if one.baseline is None and one.target is None:
        return "–"
    ends = ("?" if end is None else wording.number(end, 2) for end in (one.baseline, one.target))
    return " → ".join(ends)


def due_tone(due_on: date | None, today: date) -> str | None:
    """Return the tone of a due date: past, near, or nothing to say."""
    if due_on is None:
        return None
    if due_on < today:
        return "danger"
    return "warning" if due_on - today <= _SOON else None
