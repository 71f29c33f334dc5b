"""The body whose communication is described, and the members that compose it."""

from datetime import date
from enum import StrEnum

from cm_desk.domain.records import frozen


class TerritoryKind(StrEnum):
    PETR = "petr"
    PAYS = "pays"
    PROJECT_TERRITORY = "territoire_de_projet"
    GAL = "gal"
    DEVELOPMENT_COUNCIL = "conseil_de_developpement"
    EPCI = "epci"
    COMMUNE = "commune"
    DEPARTMENT = "departement"
    OTHER = "autre"


class LegalForm(StrEnum):
    PUBLIC_ESTABLISHMENT = "etablissement_public"
    MIXED_SYNDICATE = "syndicat_mixte"
    EPCI = "epci"
    ASSOCIATION = "association"
    GIP = "gip"
    LOCAL_AUTHORITY = "collectivite"
    OTHER = "autre"


class Website(StrEnum):
    """The three situations that the ANPP survey tells apart."""

    NONE = "aucun"
    MEMBER_PAGE = "page_membre"
    OWN = "site_propre"


class SchoolZone(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    CORSICA = "corse"
    OVERSEAS = "outre_mer"


@frozen
class Territory:
    """One territory; ``timezone`` is an IANA name, ``hours_per_week`` are for social networks."""

    name: str
    kind: TerritoryKind | None = None
    legal_form: LegalForm | None = None
    website: Website | None = None
    website_url: str = ""
    hours_per_week: float | None = None
    school_zone: SchoolZone | None = None
    strategy_adopted_on: date | None = None
    timezone: str = "Europe/Paris"
    is_example: bool = False
    notes: str = ""


@frozen
class Member:
    """One EPCI, commune or département of the territory, as the reference gave it that day.

    ``population`` is municipal, summed from communes; ``vintage`` says of which years.
    """

    level: str
    code: str
    name: str
    population: int | None
    commune_count: int
    vintage: str
    id: int | None = None


@frozen
class Composition:
    """The members and their totals, each commune counted once."""

    members: tuple[Member, ...]
    population: int
    commune_count: int
    vintage: str
