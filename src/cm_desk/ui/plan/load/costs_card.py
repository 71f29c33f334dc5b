"""The card of what each account takes, and would free."""

from collections.abc import Hashable, Sequence

from cm_desk.domain import wording
from cm_desk.domain.workload_advice import AccountCost
from cm_desk.ui.design import Card
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names
from cm_desk.ui.rows_model import Column, RowsModel

_ROWS_SEEN = 12


class CostsCard(Card):
    """Show the accounts of the coming weeks, the dearest first."""

    def __init__(self, desk: Desk) -> None:
        title = self.tr("What each account takes")
        super().__init__(
            desk.icons,
            title,
            subtitle=self.tr(
                "The time of a content is shared equally between its accounts. Closing one frees"
                " less: what stays on another account has still to be made."
            ),
        )
        self._names = Names()
        self.table: DataTable[AccountCost] = DataTable(
            desk.icons,
            RowsModel(self._columns(), key=_key),
            name=title,
            searchable=False,
            fit=_ROWS_SEEN,
            count_text=lambda count: self.tr("%Ln account(s)", "", count),
        )
        self.add(self.table)

    def show_costs(self, costs: Sequence[AccountCost], names: Names) -> None:
        """Show what accounts take; without any, the card goes away."""
        self._names = names
        self.table.model.set_rows(costs)
        self.setVisible(bool(costs))

    def _columns(self) -> tuple[Column[AccountCost], ...]:
        return (
            Column(
                self.tr("Account"),
                lambda one: self._names.full_account(one.account_id),
                stretch=True,
                width=24,
            ),
            Column(
                self.tr("Contents per week"),
                lambda one: wording.rate(one.per_week),
                sort=lambda one: one.per_week,
                numeric=True,
            ),
            Column(
                self.tr("Time per week"),
                lambda one: wording.duration(one.minutes),
                sort=lambda one: one.minutes,
                numeric=True,
            ),
            Column(
                self.tr("Freed if closed"),
                lambda one: wording.duration(one.frees),
                sort=lambda one: one.frees,
                numeric=True,
            ),
        )


def _key(cost: AccountCost) -> Hashable:
    return cost.account_id
