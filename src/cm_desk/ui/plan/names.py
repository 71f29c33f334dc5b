"""What contents point at, read once a reload: accounts and aims."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.plan import Content
from cm_desk.domain.plan_lines import ContentLine
from cm_desk.domain.strategy import Pillar
from cm_desk.services import strategy
from cm_desk.services.dossiers import Dossier
from cm_desk.ui.names import Names, read_names


@dataclass(frozen=True, slots=True)
class PlanNames:
    """The names and icons that a content's ids stand for."""

    names: Names = field(default_factory=Names)
    objectives: Mapping[int, str] = field(default_factory=dict)
    pillars: Mapping[int, Pillar] = field(default_factory=dict)

    def networks_of(self, one: Content | ContentLine) -> list[str]:
        """Name the networks of a content's versions, each once."""
        return list(dict.fromkeys(map(self.network, _accounts(one))))

    def icons_of(self, one: Content | ContentLine) -> tuple[str, ...]:
        """Return the icons of a content's networks, each once."""
        return tuple(dict.fromkeys(map(self.names.icon, _accounts(one))))

    def network(self, account_id: int) -> str:
        """Name an account's network shortly: « Facebook » for « Facebook (page) »."""
        account = self.names.accounts.get(account_id)
        found = self.names.networks.get(account.network_id) if account else None
        return found.label.partition(" (")[0] if found else self.names.account(account_id)

    def open_accounts(self) -> list[Account]:
        """Return the accounts on which something may still be planned."""
        known = self.names.accounts.values()
        return [one for one in known if one.state is not AccountState.CLOSED]


def read_plan_names(dossier: Dossier) -> PlanNames:
    """Read the names as they are now."""
    return PlanNames(
        read_names(dossier),
        {one.id: one.title for one in strategy.objectives(dossier) if one.id is not None},
        {one.id: one for one in strategy.pillars(dossier) if one.id is not None},
    )


def _accounts(one: Content | ContentLine) -> tuple[int, ...]:
    if isinstance(one, ContentLine):
        return one.account_ids
    return tuple(version.account_id for version in one.versions)
