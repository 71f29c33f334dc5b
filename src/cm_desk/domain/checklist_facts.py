"""What the automatic answers are drawn from, as storage reads it."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from cm_desk.domain.accounts import Account, Coverage, NetworkFamily
from cm_desk.domain.history import FacetRow, WeekRow
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import AccountLinks, Audience, Objective, Pillar
from cm_desk.domain.territory import Territory

FACET_WEEKS: Final = 13  # the current week and twelve before it
AHEAD_DAYS: Final = 28
RECENT_DAYS: Final = 31
POST_DAYS: Final = 90
MOST_POSTS: Final = 120
MOST_TEXTS: Final = 40
TEXT_LENGTH: Final = 800


class Post(NamedTuple):
    """A publication as the sample of recent ones holds it; ``text`` is cut."""

    account_id: int
    day: int
    format: str
    source: str
    has_alt: bool
    text: str


class LastReading(NamedTuple):
    """An account's last reading, and the last that tells more than followers."""

    account_id: int
    last: date
    full: date | None


class Planned(NamedTuple):
    """A content planned on ``day`` (ordinal), for one account or for none yet."""

    content_id: int
    day: int
    account_id: int | None


class Kept(NamedTuple):
    """A kept assessment; ``references_version`` 0 when it was compared with nothing."""

    id: int
    kept_on: date
    presented_on: date | None
    references_version: int


class Decided(NamedTuple):
    assessment_id: int
    decided_on: date


@frozen
class Network:
    """How an account's network is named, and what it is."""

    label: str
    family: NetworkFamily


@frozen
class Facts:
    """The dossier on ``today``, nothing computed yet.

    ``weeks`` start at the Monday ``first_week`` (ordinal); ``facets`` are those of the last
    ``FACET_WEEKS``, ``recent`` the audiences of ``RECENT_DAYS``, ``planned`` the contents of the
    next ``AHEAD_DAYS``; ``contents`` counts the whole plan, ``stock`` its approved contents without
    a date. ``posts`` are the last publications of ``POST_DAYS``, newest first, ``MOST_POSTS`` at
    most; ``variants`` the texts of each content written for several accounts, ``drafts`` those
    not yet published.
    """

    today: date
    territory: Territory
    networks: Mapping[str, Network]
    links: Mapping[int, AccountLinks]
    accounts: tuple[Account, ...] = ()
    objectives: tuple[Objective, ...] = ()
    audiences: tuple[Audience, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    readings: tuple[LastReading, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    first_week: int = 0
    weeks: tuple[WeekRow, ...] = ()
    facets: tuple[FacetRow, ...] = ()
    recent: tuple[FacetRow, ...] = ()
    contents: int = 0
    stock: int = 0
    planned: tuple[Planned, ...] = ()
    posts: tuple[Post, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    drafts: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    decided: tuple[Decided, ...] = ()
