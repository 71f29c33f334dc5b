"""What the tables of objectives and audiences show, read once a reload."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.services import accounts, planning, strategy
from cm_desk.services.dossiers import Dossier

_DONE = frozenset({Status.PUBLISHED, Status.REVIEWED})


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective, the accounts that serve it, and the contents written for it."""

    objective: Objective
    accounts: tuple[int, ...]
    account_names: tuple[str, ...]
    published: int
    contents: int


@dataclass(frozen=True, slots=True)
class AudienceRow:
    """An audience and the accounts that speak to it, each with its message."""

    audience: Audience
    messages: tuple[tuple[int, str], ...]
    account_names: tuple[str, ...]


def account_names(dossier: Dossier) -> Mapping[int, str]:
    """Name accounts by their network alone, unless several share it."""
    networks = {one.id: one.label for one in accounts.networks(dossier)}
    found = accounts.accounts_of(dossier)
    shared = Counter(one.network_id for one in found)

    def named(one: Account) -> str:
        label = networks.get(one.network_id, one.network_id)
        return label if shared[one.network_id] == 1 else f"{label} ({one.name})"

    return {one.id: named(one) for one in found if one.id is not None}


def objective_rows(dossier: Dossier) -> tuple[ObjectiveRow, ...]:
    """Read the objectives with what serves them."""
    names = account_names(dossier)
    links = accounts.links(dossier)
    alive = [one for one in planning.contents(dossier) if one.status is not Status.ABANDONED]
    contents = _by_objective(alive)
    published = _by_objective([one for one in alive if one.status in _DONE])
    rows = []
    for one in strategy.objectives(dossier):
        serving = tuple(
            account_id
            for account_id in names
            if account_id in links and one.id in links[account_id].objective_ids
        )
        rows.append(
            ObjectiveRow(
                one,
                serving,
                tuple(names[account_id] for account_id in serving),
                published[one.id],
                contents[one.id],
            )
        )
    return tuple(rows)


def audience_rows(dossier: Dossier) -> tuple[AudienceRow, ...]:
    """Read the audiences with the accounts that speak to them."""
    names = account_names(dossier)
    links = accounts.links(dossier)
    rows = []
    for one in strategy.audiences(dossier):
        messages = tuple(
            (account_id, message)
            for account_id in names
            if account_id in links
            for audience_id, message in links[account_id].audiences
            if audience_id == one.id
        )
        rows.append(
            AudienceRow(one, messages, tuple(names[account_id] for account_id, _ in messages))
        )
    return tuple(rows)


def _by_objective(contents: list[Content]) -> Counter[int | None]:
    return Counter(one.objective_id for one in contents)
