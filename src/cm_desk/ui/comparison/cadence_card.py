"""The weekly cadence of each account beside its target, over what is known."""

from collections.abc import Callable, Hashable, Iterator, Sequence

from cm_desk.domain import wording
from cm_desk.domain.assessment import AccountCadence, Assessment, WeekPoint
from cm_desk.services.exporting import Cell
from cm_desk.ui.comparison.axis import round_top
from cm_desk.ui.comparison.cadence_panel import CadencePanel
from cm_desk.ui.comparison.chart_card import AssessedCard, subject
from cm_desk.ui.comparison.legend import legend_of
from cm_desk.ui.comparison.painting import Key
from cm_desk.ui.comparison.picture import Drawing, Keys, Part, Words
from cm_desk.ui.comparison.rows import CadenceRow
from cm_desk.ui.design import Button, EmptyState, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column


class CadenceCard(AssessedCard[CadenceRow]):
    """One small chart an account, all on one scale; or one account alone, on its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.panels: list[CadencePanel] = []
        self._found: Assessment | None = None
        self._furnished = False
        self.choice: ChoiceField[int] = ChoiceField(
            desk.icons, (), none_label=self.tr("All accounts")
        )
        self.choice.describe(self.tr("Account shown"))
        self.choice.edited.connect(self._refresh)
        self.legend = legend_of(desk.icons, self._keys())
        self.source = text("", "caption")
        self._empty = EmptyState(
            desk.icons,
            "at",
            self.tr("No account yet"),
            self.tr("Add your accounts, then import a file: their weeks will be drawn here."),
            action=Button(
                desk.icons,
                self.tr("Add an account"),
                icon="plus",
                on_click=lambda: desk.go("accounts"),
            ),
        )
        for part in (in_lines(desk.icons, (self.choice,)), self.legend, self._empty):
            self.add(part)
        self.lay_out(
            self.tr("Weekly cadence of each account"),
            self.tr(
                "Over the dates that are covered: where the history is not known, nothing is drawn."
            ),
            self.source,
            file_name=self.tr("weekly cadence {day}"),
        )

    @override
    def show_found(self, found: Assessment) -> Iterator[None]:
        self._found = found
        ids = {one.account.id: one.account.name for one in found.cadences}
        self.choice.set_options([(key, name) for key, name in ids.items() if key is not None])
        if self.choice.value() not in {None, *ids}:
            self.choice.set_value(None)
        self.choice.setVisible(len(ids) > 1)
        self.reading.setText(
            self.tr(
                "Reading: each bar counts the publications of one week, from Monday to Sunday. A"
                " hatched week is not covered: it is in no average."
            )
        )
        self.source.setText(
            self.tr(
                "Source: your imported and entered publications, {period}. Originals and shares,"
                " without replies."
            ).format(period=wording.period(found.period.first, found.period.last))
        )
        yield
        while len(self.panels) < len(self._shown()):
            self._add_panel()
            yield
        self._refresh()
        yield

    @override
    def furnish(self) -> Iterator[None]:
        """Build a panel's chart at each step: a body may have ten accounts."""
        for panel in self.panels:
            panel.furnish()
            yield
        self._furnished = True
        self._refresh()

    @override
    def columns(self) -> Sequence[Column[CadenceRow]]:
        return (
            Column(self.tr("Account"), lambda row: row.account, sort=lambda row: row.rank),
            Column(
                self.tr("Week"),
                lambda row: f"{wording.week(row.week.monday)} {_iso_year(row.week)}",
                sort=lambda row: row.week.monday,
                stretch=True,
            ),
            Column(
                self.tr("Publications"),
                lambda row: shown_count(row.week),
                sort=lambda row: _known_count(row.week),
                numeric=True,
            ),
            Column(
                self.tr("Target"),
                lambda row: "–" if row.target is None else wording.number(row.target, 2),
                sort=lambda row: row.target,
                numeric=True,
            ),
            Column(
                self.tr("Coverage"),
                lambda row: self._coverage(row.week),
                sort=lambda row: row.week.covered_days,
            ),
        )

    @override
    def key(self, row: CadenceRow) -> Hashable:
        return (row.rank, row.week.monday)

    @override
    def cells(self) -> Sequence[tuple[str, Callable[[CadenceRow], Cell]]]:
        return (
            (self.tr("Account"), lambda row: row.account),
            (self.tr("Network"), lambda row: row.network),
            (self.tr("ISO week"), lambda row: _iso_week(row.week)),
            (self.tr("Monday"), lambda row: row.week.monday),
            (self.tr("Publications"), lambda row: _known_count(row.week)),
            (self.tr("Covered days"), lambda row: row.week.covered_days),
            (self.tr("Target per week"), lambda row: row.target),
        )

    @override
    def parts(self) -> Sequence[Part]:
        found, shown = self._found, self._shown()
        if found is None:
            return ()
        parts: list[Part] = [
            Words(self.title, t.HEADING),
            Words(
                f"{subject(found)}, {wording.period(found.period.first, found.period.last)}",
                role="muted",
            ),
            Keys(self._keys()),
        ]
        for panel, one in zip(self.panels, shown, strict=False):
            parts += [
                Words(panel.heading(), t.TypeStyle(t.BODY.size, 600), space=16),
                Drawing(panel.chart),
                Words(one.reading, space=0),
            ]
        parts.append(Words(self.source.text(), t.CAPTION, "muted", space=16))
        return parts

    def _shown(self) -> Sequence[AccountCadence]:
        found = () if self._found is None else self._found.cadences
        chosen = self.choice.value()
        return [one for one in found if chosen in {None, one.account.id}]

    def _refresh(self) -> None:
        shown = self._shown()
        while len(self.panels) < len(shown):
            self._add_panel()
        highest = [
            max(one.account.target_per_week or 0, *(week.count for week in one.weeks))
            for one in shown
        ]
        top = round_top(max(highest, default=0))
        for number, panel in enumerate(self.panels):
            panel.setVisible(number < len(shown))
            if number < len(shown):
                panel.show_cadence(shown[number], top, alone=len(shown) == 1)
                if self._furnished:
                    panel.furnish()
        self._show_state(has_accounts=bool(shown))
        self.show_rows(_rows(shown))

    def _add_panel(self) -> None:
        self.panels.append(CadencePanel(self.desk.icons))
        self.panels[-1].hide()
        self.stage.addWidget(self.panels[-1])

    def _show_state(self, *, has_accounts: bool) -> None:
        self._empty.setVisible(not has_accounts)
        self.wait.setVisible(has_accounts and not self._furnished)
        self.copy_button.setEnabled(has_accounts and self._furnished)
        for part in (self.legend, self.reading, self.source, self.buttons):
            part.setVisible(has_accounts)

    def _keys(self) -> Sequence[tuple[Key, str]]:
        return (
            ("bar", self.tr("publications of the week")),
            ("none", self.tr("covered week without publication")),
            ("unknown", self.tr("week not covered")),
            ("partial", self.tr("week covered in part")),
            ("target", self.tr("weekly target")),
        )

    def _coverage(self, week: WeekPoint) -> str:
        if week.covered:
            return self.tr("covered")
        if not week.covered_days:
            return self.tr("not covered")
        return self.tr("%n day(s) out of 7", "", week.covered_days)


def shown_count(week: WeekPoint) -> str:
    """Write a week's publications; a week of which nothing is known has no number."""
    known = _known_count(week)
    return "–" if known is None else wording.number(known)


def _known_count(week: WeekPoint) -> int | None:
    return week.count if week.count or week.covered_days else None


def _iso_year(week: WeekPoint) -> int:
    return week.monday.isocalendar().year


def _iso_week(week: WeekPoint) -> str:
    return f"{_iso_year(week)}-W{week.monday.isocalendar().week:02}"


def _rows(shown: Sequence[AccountCadence]) -> list[CadenceRow]:
    return [
        CadenceRow(rank, one.account.name, one.network_label, week, one.account.target_per_week)
        for rank, one in enumerate(shown)
        for week in one.weeks
    ]
