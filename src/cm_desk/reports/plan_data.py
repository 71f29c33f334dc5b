"""What the documents of the plan are made of, and how their words are made safe to set."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.domain.plan import Content
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import Pillar
from cm_desk.domain.territory import Territory
from cm_desk.domain.year_frame import DayMark

# The colours of pillars « 1 » to « 6 », as the light interface has them.
SERIES: Final = ("#0B5563", "#DB6A1C", "#4A8FE0", "#C05FA8", "#6E7040", "#3B1F78")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FAMILY_ICONS: Final = MappingProxyType(
    {
        NetworkFamily.SOCIAL: "at",
        NetworkFamily.MESSAGING: "message",
        NetworkFamily.LOCAL_APP: "device-mobile",
        NetworkFamily.OWNED: "world",
        NetworkFamily.OFFLINE: "news",
    }
)
_INK: Final = "#33464E"


@frozen
class PlanOnPaper:
    """A month of the plan: its contents, what its days are, and what ids stand for."""

    month: date
    today: date
    territory: Territory
    contents: Sequence[Content]
    marks: Sequence[DayMark]
    accounts: Mapping[int, Account]
    networks: Mapping[str, Network]
    pillars: Sequence[Pillar]
    audiences: Mapping[int, str]
    abandoned: int = 0
    filtered: str = ""


@frozen
class PillarKey:
    """What tells a pillar on paper: a letter as well as a colour."""

    letter: str
    colour: str
    name: str


def pillar_keys(plan: PlanOnPaper) -> Mapping[int, PillarKey]:
    """Return the letter and the colour of each pillar, by its id."""
    return {
        one.id or 0: PillarKey(_LETTERS[place % len(_LETTERS)], _colour(one), one.name)
        for place, one in enumerate(plan.pillars)
    }


def _colour(one: Pillar) -> str:
    known = one.colour.isdecimal() and 1 <= int(one.colour) <= len(SERIES)
    return SERIES[int(one.colour) - 1 if known else ((one.id or 1) - 1) % len(SERIES)]


def networks_of(one: Content, plan: PlanOnPaper) -> tuple[Network, ...]:
    """Return the networks of a content's versions, each once."""
    found = (plan.accounts[version.account_id].network_id for version in one.versions)
    return tuple(plan.networks[network] for network in dict.fromkeys(found))


class NetworkIcons:
    """The icons of networks as drawings, read once a document."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "icons"
        self._drawings: dict[str, str] = {}

    def of(self, network: Network) -> str:
        """Return a network's own drawing, else that of its family."""
        if network.group not in self._drawings:
            path = self._folder / f"brand-{network.group}.svg"
            if not path.is_file():
                path = self._folder / f"{_FAMILY_ICONS[network.family]}.svg"
            drawing = path.read_text("utf-8").replace("currentColor", _INK)
            self._drawings[network.group] = drawing
        return self._drawings[network.group]
