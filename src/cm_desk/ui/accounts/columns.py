"""The columns of the accounts table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from cm_desk.domain import wording
from cm_desk.domain.accounts import AccountState
from cm_desk.services.texts import Texts
from cm_desk.ui.accounts.rows import AccountRow
from cm_desk.ui.design import Icons
from cm_desk.ui.design.badge import BadgeRole
from cm_desk.ui.design.french import format_date
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column, RowsModel

_TONES: Mapping[AccountState, BadgeRole] = MappingProxyType(
    {
        AccountState.ACTIVE: "success",
        AccountState.DORMANT: "warning",
        AccountState.PLANNED: "info",
        AccountState.CLOSED: "neutral",
    }
)
# What stays beside an open panel, which shows the rest: the first are the last to go.
BESIDE: Final = (0, 2, 3, 4, 5)

_Value = Callable[[AccountRow], Any]
_Words = Callable[[Any], str]


def state_tone(state: AccountState) -> BadgeRole:
    """Return the tone of a state's badge."""
    return _TONES[state]


class AccountColumns(QObject):
    """Describe the columns; a cell that nobody filled in says so, and is never « Non »."""

    def __init__(self, texts: Texts, today: Callable[[], date]) -> None:
        super().__init__()
        self._texts = texts
        self._today = today

    def columns(self) -> tuple[Column[AccountRow], ...]:
        """Return the columns from left to right."""
        return (
            Column(
                self.tr("Account"),
                lambda row: row.account.name,
                icon=lambda row: row.icon,
                tooltip=lambda row: escape(f"{row.account.name} – {row.network.label}"),
                accessible=lambda row: f"{row.account.name}, {row.network.label}",
                width=20,
                stretch=True,
            ),
            Column(self.tr("Network"), lambda row: row.network.label),
            Column(
                self.tr("State"),
                lambda row: self._texts.label(row.account.state),
                tone=lambda row: state_tone(row.account.state),
            ),
            self._filled(
                self.tr("Target a week"),
                lambda row: row.account.target_per_week,
                lambda value: wording.number(value, 2),
                numeric=True,
            ),
            Column(
                self.tr("Publications"),
                lambda row: wording.number(row.publications),
                sort=lambda row: row.publications,
                numeric=True,
            ),
            self._filled(
                self.tr("Followers"),
                self._followers,
                wording.number,
                numeric=True,
            ),
            self._filled(
                self.tr("Owner, deputy"),
                lambda row: (
                    ", ".join(one for one in (row.account.owner, row.account.deputy) if one) or None
                ),
                str,
                width=20,
            ),
            self._yes_no(self.tr("Two-factor"), lambda row: row.account.two_factor, blames=True),
            self._yes_no(self.tr("Charter"), lambda row: row.account.moderation_charter),
            self._filled(self.tr("Reviewed on"), lambda row: row.account.reviewed_on, format_date),
        )

    def _followers(self, row: AccountRow) -> int | None:
        reading = row.last_followers(self._today())
        return None if reading is None else reading.followers

    def _filled(
        self,
        title: str,
        value: _Value,
        words: _Words,
        *,
        numeric: bool = False,
        width: int | None = None,
        tone: Callable[[AccountRow], str | None] | None = None,
    ) -> Column[AccountRow]:
        def shown(row: AccountRow) -> str:
            found = value(row)
            return wording.NOT_GIVEN if found is None else words(found)

        return Column(
            title,
            shown,
            sort=value,
            numeric=numeric,
            tone=tone,
            width=width,
            searchable=not numeric,
        )

    def _yes_no(self, title: str, value: _Value, *, blames: bool = False) -> Column[AccountRow]:
        return self._filled(
            title,
            value,
            lambda answer: self.tr("Yes") if answer else self.tr("No"),
            tone=lambda row: "warning" if blames and value(row) is False else None,
        )


class AccountsModel(RowsModel[AccountRow]):
    """Write in a discreet colour what is not filled in."""

    def __init__(self, icons: Icons, columns: Sequence[Column[AccountRow]]) -> None:
        super().__init__(columns, key=lambda row: row.account.id, icons=icons.icon)
        self._theme = icons.theme

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole:
            shown = super().data(index, Qt.ItemDataRole.DisplayRole)
            return self._theme.colour("muted") if shown == wording.NOT_GIVEN else None
        return super().data(index, role)
