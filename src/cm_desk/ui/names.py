"""What publications point at, read once a reload: accounts, audiences and pillars."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.services import accounts, strategy
from cm_desk.services.dossiers import Dossier

_BRANDS = frozenset(
    {
        "bluesky",
        "facebook",
        "instagram",
        "linkedin",
        "mastodon",
        "messenger",
        "pinterest",
        "snapchat",
        "telegram",
        "threads",
        "tiktok",
        "whatsapp",
        "x",
        "youtube",
    }
)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a publication's ids stand for."""

    accounts: Mapping[int, Account] = field(default_factory=dict)
    networks: Mapping[str, Network] = field(default_factory=dict)
    audiences: Mapping[int, str] = field(default_factory=dict)
    pillars: Mapping[int, str] = field(default_factory=dict)

    def account(self, account_id: int) -> str:
        """Name an account; nothing when it has just been deleted."""
        found = self.accounts.get(account_id)
        return found.name if found else ""

    def full_account(self, account_id: int) -> str:
        """Name an account with its network, since a body often has one name everywhere."""
        found = self.accounts.get(account_id)
        if found is None:
            return ""
        network = self.networks.get(found.network_id)
        return f"{found.name} – {network.label}" if network else found.name

    def icon(self, account_id: int) -> str:
        """Return the icon of an account's network."""
        found = self.accounts.get(account_id)
        network = self.networks.get(found.network_id) if found else None
        return network_icon(network) if network else "at"

    def account_options(self) -> list[tuple[int, str]]:
        """Return the accounts to choose from."""
        return [(one, self.full_account(one)) for one in self.accounts]


def read_names(dossier: Dossier) -> Names:
    """Read the names as they are now."""
    return Names(
        accounts={one.id: one for one in accounts.accounts_of(dossier) if one.id is not None},
        networks={one.id: one for one in accounts.networks(dossier)},
        audiences={one.id: one.name for one in strategy.audiences(dossier) if one.id is not None},
        pillars={one.id: one.name for one in strategy.pillars(dossier) if one.id is not None},
    )


def network_icon(network: Network) -> str:
    """Return the icon of a network, its family's when it has none of its own."""
    if network.group in _BRANDS:
        return f"brand-{network.group}"
    match network.family:
        case NetworkFamily.SOCIAL:
            return "at"
        case NetworkFamily.MESSAGING:
            return "message"
        case NetworkFamily.LOCAL_APP:
            return "device-mobile"
        case NetworkFamily.OWNED:
            return "world"
        case NetworkFamily.OFFLINE:
            return "news"
