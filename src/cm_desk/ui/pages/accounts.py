"""Where the body speaks: its accounts, who answers for them, and what each is for."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts, territory
from cm_desk.ui.accounts.columns import BESIDE, AccountColumns, AccountsModel
from cm_desk.ui.accounts.panel import AccountPanel
from cm_desk.ui.accounts.rows import AccountRow, AccountsView, read
from cm_desk.ui.accounts.split import BesideOrBelow
from cm_desk.ui.accounts.suggestions import FirstAccounts, MoreAccounts
from cm_desk.ui.design import Button, Flow, PageHeader, ScrollPage
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_new import open_new_account
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

# Above this, taking publications away lasts long enough to be seen.
_LONG_FROM = 1000
_UNBOUND = 16_777_215


class AccountsPage(Page):
    """A table of the accounts, and a panel for the one that is selected."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "account",
            "network",
            "objective",
            "audience",
            "account_objective",
            "account_audience",
            "reading",
            "coverage",
            "publication",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._view = AccountsView()
        self._beginning = False
        self._columns = AccountColumns(desk.texts, desk.today)
        self.model = AccountsModel(icons, self._columns.columns())
        self.first = FirstAccounts(icons)
        self.more = MoreAccounts(icons)
        self.table: DataTable[AccountRow] = DataTable(
            icons,
            self.model,
            name=self.tr("Accounts"),
            empty=self.first,
            count_text=lambda count: self.tr("%Ln account(s)", "", count),
            single=True,
        )
        self.states: ChoiceField[AccountState] = ChoiceField(
            icons,
            [(one, desk.texts.label(one)) for one in AccountState],
            none_label=self.tr("All states"),
        )
        self.states.combo.setMinimumContentsLength(9)
        self.states.describe(self.tr("State"))
        self.panel = AccountPanel(desk)
        self._lay_out()
        self._connect()

    # What the window uses

    @override
    def start(self) -> None:
        open_new_account(self.desk, self.open_account, self)

    @override
    def reload(self) -> None:
        self._view = read(self.desk.dossier)
        self._beginning = self._beginning or not self._view.rows
        taken = {row.account.network_id for row in self._view.rows}
        for offer in (self.first, self.more):
            offer.suggestions.show_networks(self._view.networks, without=taken)
        self.more.setVisible(
            self._beginning and bool(self._view.rows) and bool(self.more.suggestions.buttons)
        )
        self.narrowing.setVisible(bool(self._view.rows))
        self._show_rows()

    def open_account(self, account_id: int) -> None:
        """Show an account in the panel, whatever the search and the filter hide."""
        if not self.model.positions([account_id]):
            self.table.clear_search()
            self.states.set_value(None)
            self._show_rows()
        self.table.select([account_id])
        self.panel.focus_first()

    def add_on(self, network_id: str) -> None:
        """Add an account on a network at once, under the territory's name."""
        name = territory.read(self.desk.dossier).name
        try:
            account_id, change = accounts.save(self.desk.dossier, Account(network_id, name))
        except CmDeskError as error:
            self.desk.messages.show_error(error)
            return
        self.desk.keep(change, announce=True)
        self.open_account(account_id)

    def delete(self, account_id: int) -> None:
        """Delete an account; the toast says what went with it and takes it back."""
        dossier = self.desk.dossier
        if accounts.held(dossier, [account_id]).publications < _LONG_FROM:
            self.desk.edit(lambda: accounts.delete(dossier, [account_id]), announce=True)
        else:
            try:
                change = self.desk.wait_for(
                    lambda _job: accounts.delete(dossier, [account_id]),
                    title=self.tr("Deleting the account"),
                    window=self.window(),
                )
            except CmDeskError as error:
                self.desk.messages.show_error(error)
                return
            self.desk.keep(change, announce=True)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Give the whole width back to the table."""
        self.panel.commit()
        self.table.view.clearSelection()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is built

    def _lay_out(self) -> None:
        icons = self.desk.icons
        add = Button(
            icons, self.tr("Add an account"), role="primary", icon="plus", on_click=self.start
        )
        header = PageHeader(
            icons,
            self.tr("Accounts"),
            subtitle=self.tr(
                "Everything that speaks in your name. Choose an account to see and complete it."
            ),
            primary=add,
        )
        main = QWidget()
        column = QVBoxLayout(main)
        icons.theme.arrange(column, spacing=4)
        column.addWidget(self._narrowing())
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
        self.more.hide()
        self.split = BesideOrBelow(icons, main, self.panel)
        self.panel.hide()
        page = ScrollPage(icons, width=1800)
        page.body.setSpacing(icons.theme.px(16))
        page.add(header)
        page.add(self.split, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._fit()

    def _narrowing(self) -> QWidget:
        """Put search and filter in a line that wraps, as a large text needs."""
        self.narrowing = QWidget()
        flow = Flow(self.desk.icons.theme)
        flow.addWidget(self.table.search)
        flow.addWidget(self.states)
        self.narrowing.setLayout(flow)
        return self.narrowing

    def _connect(self) -> None:
        self.desk.icons.theme.changed.connect(self._fit)
        self.split.turned.connect(self._turn)
        self.states.edited.connect(self._show_rows)
        self.first.chosen.connect(self.add_on)
        self.more.chosen.connect(self.add_on)
        self.more.closed.connect(self._stop_beginning)
        self.table.selection_changed.connect(self._show_selected)
        self.table.activated.connect(lambda _row: self.panel.focus_first())
        self.table.delete_requested.connect(lambda rows: self.delete(rows[0].id))
        self.table.set_context_menu(self._fill_menu)
        self.table.view.resized.connect(self._show_columns)
        self.panel.delete_asked.connect(self.delete)
        self.panel.closed.connect(self.close_panel)

    def _fill_menu(self, menu: QMenu, rows: list[AccountRow]) -> None:
        for row in rows:
            delete = menu.addAction(self.tr("Delete the account"))
            delete.triggered.connect(lambda _on=False, row=row: self.delete(row.id))

    # What is shown

    def _show_rows(self) -> None:
        wanted = self.states.value()
        self.table.set_filtered(wanted is not None and bool(self._view.rows))
        self.model.set_rows(
            row for row in self._view.rows if wanted is None or row.account.state is wanted
        )
        self._show_selected()

    def _show_selected(self) -> None:
        chosen = self.table.selected()
        row = self._view.row(chosen[0].id) if chosen else None
        self.panel.show_row(row, self._view)
        if self.panel.isHidden() == (row is not None):
            self.panel.setVisible(row is not None)
            self._fit()
            self._show_columns()

    def _show_columns(self) -> None:
        """Beside an open panel, keep the columns that fit; the panel shows the others."""
        view = self.table.view
        crowded = not self.panel.isHidden() and self.split.beside
        kept = list(BESIDE) if crowded else list(range(len(self.model.columns)))
        self._set_columns(kept)
        while crowded and len(kept) > 2 and view.horizontalHeader().length() > view.width():
            kept.pop()
            self._set_columns(kept)

    def _set_columns(self, kept: list[int]) -> None:
        for place in range(len(self.model.columns)):
            self.table.view.setColumnHidden(place, place not in kept)
        self.table.view.stretch()

    def _turn(self, beside: bool) -> None:
        self.panel.set_scrolling(beside)
        self._fit()
        self._show_columns()

    def _stop_beginning(self) -> None:
        self._beginning = False
        self.more.hide()

    def _fit(self) -> None:
        px = self.desk.icons.theme.px
        below = not self.panel.isHidden() and not self.split.beside
        # Under an open panel's table there is the panel, not an empty table.
        self.table.setMinimumHeight(px(300))
        self.table.setMaximumHeight(px(340) if below else _UNBOUND)
