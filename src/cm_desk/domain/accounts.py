"""Networks and the presences that the body holds on them."""

from datetime import date
from enum import StrEnum

from cm_desk.domain.records import frozen


class NetworkFamily(StrEnum):
    SOCIAL = "reseau"
    MESSAGING = "messagerie"
    LOCAL_APP = "application_locale"
    OWNED = "propre"
    OFFLINE = "hors_ligne"


@frozen
class Network:
    """A typed channel; ``group`` joins variants (page, groupe) of one network for surveys."""

    id: str
    label: str
    family: NetworkFamily
    group: str
    is_custom: bool = False


class AccountState(StrEnum):
    ACTIVE = "actif"
    DORMANT = "en_sommeil"
    PLANNED = "en_projet"
    CLOSED = "ferme"


class AccountType(StrEnum):
    INSTITUTIONAL = "institutionnel"
    THEMATIC = "thematique"
    EVENT = "evenementiel"
    PERSONAL = "personnel"
    HOSTING = "hebergement"


class Frequency(StrEnum):
    """Our frequency classes, in publications a week; the survey only publishes ONE."""

    ZERO = "zero"
    LESS = "moins_d_une"
    ONE = "une"
    TWO_THREE = "deux_trois"
    FOUR_MORE = "quatre_et_plus"


@frozen
class Account:
    """One presence on one network; ``None`` always means « non renseigné », never « non ».

    ``target_per_week`` and ``declared_frequency`` are publications a week;
    ``platform_id`` is the identifier that the network's exports carry.
    """

    network_id: str
    name: str
    handle: str = ""
    url: str = ""
    platform_id: str = ""
    account_type: AccountType | None = None
    state: AccountState = AccountState.ACTIVE
    owner: str = ""
    deputy: str = ""
    administrators: int | None = None
    two_factor: bool | None = None
    moderation_charter: bool | None = None
    website_link: bool | None = None
    target_per_week: float | None = None
    declared_frequency: Frequency | None = None
    opened_on: date | None = None
    reviewed_on: date | None = None
    notes: str = ""
    id: int | None = None


@frozen
class Reading:
    """Dated figures of an account, typed in or imported.

    ``followers`` is a total; ``gained`` how many followers came that day, which is all that the
    platforms' daily files tell.
    """

    account_id: int
    taken_on: date
    followers: int | None = None
    reach: int | None = None
    engagement: int | None = None
    source: str = "saisi"
    gained: int | None = None
    id: int | None = None


@frozen
class Coverage:
    """Inclusive dates for which an account's history is known to be complete."""

    account_id: int
    first: date
    last: date
    source: str = "saisi"
    id: int | None = None
