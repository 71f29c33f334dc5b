"""What the accounts page shows of each account, read once a reload."""

from dataclasses import dataclass
from datetime import date

from cm_desk.domain.accounts import Account, Coverage, Network, NetworkFamily, Reading
from cm_desk.domain.strategy import AccountLinks, Audience, Objective
from cm_desk.services import accounts, strategy
from cm_desk.services.dossiers import Dossier
from cm_desk.ui.names import network_icon


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account with its network, its links and what the file holds about it."""

    account: Account
    network: Network
    publications: int
    readings: tuple[Reading, ...]
    coverage: tuple[Coverage, ...]
    links: AccountLinks

    @property
    def id(self) -> int:
        assert self.account.id is not None  # noqa: S101 - it was read from the file
        return self.account.id

    @property
    def icon(self) -> str:
        return network_icon(self.network)

    def last_followers(self, today: date) -> Reading | None:
        """Return the newest reading that counts followers, none from the future."""
        counted = (
            one
            for one in reversed(self.readings)
            if one.followers is not None and one.taken_on <= today
        )
        return next(counted, None)


@dataclass(frozen=True, slots=True)
class AccountsView:
    """All that the page shows, as it is now."""

    rows: tuple[AccountRow, ...] = ()
    networks: tuple[Network, ...] = ()
    objectives: tuple[Objective, ...] = ()
    audiences: tuple[Audience, ...] = ()

    def row(self, account_id: int | None) -> AccountRow | None:
        """Return an account's row, None when it is no longer there."""
        return next((one for one in self.rows if one.account.id == account_id), None)


def read(dossier: Dossier) -> AccountsView:
    """Read the accounts and what they serve."""
    networks = {one.id: one for one in accounts.networks(dossier)}
    links, counts = accounts.links(dossier), accounts.publication_counts(dossier)
    readings, coverage = accounts.readings(dossier), accounts.coverage(dossier)
    rows = []
    for one in accounts.accounts_of(dossier):
        assert one.id is not None  # noqa: S101 - it was read from the file
        rows.append(
            AccountRow(
                account=one,
                network=networks[one.network_id],
                publications=counts.get(one.id, 0),
                readings=tuple(each for each in readings if each.account_id == one.id),
                coverage=tuple(each for each in coverage if each.account_id == one.id),
                links=links.get(one.id, AccountLinks(one.id)),
            )
        )
    return AccountsView(
        tuple(rows),
        tuple(networks.values()),
        strategy.objectives(dossier),
        strategy.audiences(dossier),
    )


def by_family(networks: tuple[Network, ...]) -> dict[NetworkFamily, list[Network]]:
    """Group the networks by family, the bundled ones before the user's own."""
    return {
        family: [one for one in networks if one.family is family]
        for family in NetworkFamily
        if any(one.family is family for one in networks)
    }
