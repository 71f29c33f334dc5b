"""The periods for which an account's history is known, seen and corrected."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, AccountState, Coverage
from cm_desk.services import accounts
from cm_desk.ui.design import Button, Card, EmptyState
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.publications_period import open_period
from cm_desk.ui.names import Names
from cm_desk.ui.publications.timeline import (
    AccountWeeks,
    CoverageTimeline,
    WeekState,
    first_monday,
    week_states,
)
from cm_desk.ui.rows_model import Column, RowsModel


class CoverageView(QWidget):
    """A timeline of covered weeks above the list of periods."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names()
        icons = desk.icons
        self.timeline = CoverageTimeline(icons, self.tr("Covered weeks of each account"))
        self.model: RowsModel[Coverage] = RowsModel(
            self._columns(), key=lambda one: one.id, icons=icons.icon, parent=self
        )
        self.table: DataTable[Coverage] = DataTable(
            icons,
            self.model,
            name=self.tr("Covered periods"),
            empty=EmptyState(
                icons,
                "calendar",
                self.tr("No covered period yet"),
                self.tr(
                    "An import notes the dates that its file covers. You can also declare a"
                    " period complete: all that appeared then is in this list."
                ),
            ),
            count_text=lambda count: self.tr("%Ln period(s)", "", count),
            searchable=False,
        )
        self.table.add_action(
            Button(icons, self.tr("Declare a period complete…"), icon="plus", on_click=self.add)
        )
        self.table.activated.connect(self.edit)
        self.table.delete_requested.connect(self.delete)
        self.table.set_context_menu(self._fill_menu)
        self._lay_out()

    def show_names(self, names: Names) -> None:
        """Read the periods again."""
        self._names = names
        periods = accounts.coverage(self._desk.dossier)
        self.model.set_rows(sorted(periods, key=lambda one: one.first, reverse=True))
        today = self._desk.today()
        first = first_monday(periods, today)
        rows = []
        for account_id, account in names.accounts.items():
            own = [one for one in periods if one.account_id == account_id]
            if not own and account.state is not AccountState.ACTIVE:
                continue
            states = week_states(own, first, today)
            rows.append(
                AccountWeeks(
                    account.name,
                    names.icon(account_id),
                    states,
                    self._spoken(account, own, states),
                )
            )
        self.timeline.show_rows(rows, first)
        self._card.setVisible(bool(rows))

    def add(self) -> None:
        """Ask for a period to declare complete."""
        open_period(self._desk, self._names, None, self)

    def edit(self, period: Coverage) -> None:
        """Correct a period."""
        open_period(self._desk, self._names, period, self)

    def delete(self, periods: list[Coverage]) -> None:
        """Delete periods; a toast offers to take it back."""
        ids = [one.id for one in periods if one.id is not None]
        self._desk.edit(lambda: accounts.delete_coverage(self._desk.dossier, ids), announce=True)

    def _columns(self) -> tuple[Column[Coverage], ...]:
        labels: Mapping[str, str] = {
            "import": self.tr("observed by import"),
            "saisi": self.tr("declared complete"),
        }
        tones = {"import": "success", "saisi": "info"}
        return (
            Column(
                self.tr("Account"),
                lambda one: self._names.full_account(one.account_id),
                icon=lambda one: self._names.icon(one.account_id),
                stretch=True,
            ),
            Column(self.tr("From"), lambda one: format_date(one.first), sort=lambda one: one.first),
            Column(self.tr("To"), lambda one: format_date(one.last), sort=lambda one: one.last),
            Column(
                self.tr("Length"),
                lambda one: wording.count((one.last - one.first).days + 1, "jour", "jours"),
                sort=lambda one: one.last - one.first,
                numeric=True,
            ),
            Column(
                self.tr("Known how"),
                lambda one: labels[one.source],
                tone=lambda one: tones[one.source],
            ),
        )

    def _lay_out(self) -> None:
        icons = self._desk.icons
        self._card = Card(
            icons,
            self.tr("Covered weeks"),
            subtitle=self.tr(
                "Outside them an account is “not covered”, never silent: cadence and silences"
                " count these weeks only."
            ),
        )
        self._card.add(self.timeline)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=16)
        column.addWidget(self._card)
        column.addWidget(self.table, 1)

    def _spoken(
        self, account: Account, periods: list[Coverage], states: tuple[WeekState, ...]
    ) -> str:
        name = self._names.full_account(account.id or 0)
        known = sum(state is not WeekState.UNKNOWN for state in states)
        if not periods:
            return self.tr("{name}: not covered.").format(name=name)
        spans = wording.listing(
            wording.period(one.first, one.last)
            for one in sorted(periods, key=lambda one: one.first)
        )
        return self.tr("{name}: covered {spans}; {known} weeks out of {total}.").format(
            name=name, spans=spans, known=known, total=len(states)
        )

    def _fill_menu(self, menu: QMenu, rows: list[Any]) -> None:
        if len(rows) == 1:
            menu.addAction(self.tr("Edit…")).triggered.connect(lambda _on=False: self.edit(rows[0]))
        if rows:
            menu.addAction(self.tr("Delete")).triggered.connect(lambda _on=False: self.delete(rows))
