"""What really appeared, observed in a file or typed in."""

from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from typing import NamedTuple
from zlib import crc32

from cm_desk.domain.records import frozen

# The network whose publications are the website's news.
WEBSITE = "site"


class Format(StrEnum):
    TEXT = "texte"
    PHOTO = "photo"
    ALBUM = "album"
    CAROUSEL = "carrousel"
    VIDEO = "video"
    SHORT_VIDEO = "video_courte"
    STORY = "story"
    LINK = "lien"
    EVENT = "evenement"
    POLL = "sondage"
    LIVE = "direct"
    OTHER = "autre"


class Kind(StrEnum):
    """Cadence counts originals and shares, never replies."""

    ORIGINAL = "original"
    SHARE = "partage"
    REPLY = "reponse"


class Origin(StrEnum):
    OWN = "propre"
    MEMBER = "membre"
    PARTNER = "partenaire"
    STATE = "etat"
    WEBSITE = "site"


class Moment(NamedTuple):
    """An instant as the dossier stores it.

    ``published_at`` epoch seconds UTC; ``day`` the local date's proleptic ordinal;
    ``minute`` of the local day, None when the hour is unknown.
    """

    published_at: int
    day: int
    minute: int | None


def moment_of(when: datetime, zone: tzinfo, *, hour_known: bool = True) -> Moment:
    """Place an aware datetime in the territory's zone; an unknown hour keeps the given day.

    >>> from datetime import UTC
    >>> from zoneinfo import ZoneInfo
    >>> moment_of(datetime(2026, 1, 5, 23, 30, tzinfo=UTC), ZoneInfo("Europe/Paris")).minute
    30
    """
    local = when.astimezone(zone)
    minute = local.hour * 60 + local.minute if hour_known else None
    return Moment(int(when.timestamp()), local.toordinal(), minute)


def day_moment(day: date, zone: tzinfo) -> Moment:
    """Place a date without an hour: local noon, so that no conversion moves the day."""
    noon = datetime.combine(day, time(12), tzinfo=zone)
    return Moment(int(noon.timestamp()), day.toordinal(), None)


class ObservedPublication(NamedTuple):
    """One publication as an import read it, in the order that storage binds.

    ``account_ref`` is the platform's account identifier (or name when it has none);
    ``external_key`` the canonical permalink or id that identifies the publication, or a weak
    key (see ``weak_key``). Metrics are lifetime totals on the day ``measured_on`` (proleptic
    ordinal), None when the file has no figure. ``link`` is what the publication shares.
    """

    account_ref: str
    external_key: str
    permalink: str
    published_at: int
    day: int
    minute: int | None
    text: str
    format: str
    kind: str
    sponsored: bool | None
    views: int | None
    reach: int | None
    impressions: int | None
    reactions: int | None
    comments: int | None
    shares: int | None
    clicks: int | None
    saves: int | None
    follows: int | None
    link: str = ""
    measured_on: int | None = None


METRICS = (
    "views",
    "reach",
    "impressions",
    "reactions",
    "comments",
    "shares",
    "clicks",
    "saves",
    "follows",
)
WEAK = "~"


def weak_key(published_at: int, text: str) -> str:
    """Identify a publication whose file gives neither link nor id, by its minute and text.

    Another file may name it better: such a key gives way to one of the same minute.

    >>> weak_key(1_767_600_000, "Vœux")
    '~29460000:c321a156'
    """
    return f"{WEAK}{published_at // 60}:{crc32(' '.join(text.split()).encode()):08x}"


@frozen
class Publication:
    """One row of the history; ``source`` is « import » (constaté) or « saisi »."""

    account_id: int
    published_at: int
    day: int
    minute: int | None = None
    text: str = ""
    format: Format = Format.OTHER
    kind: Kind = Kind.ORIGINAL
    origin: Origin | None = None
    sponsored: bool | None = None
    permalink: str = ""
    pillar_id: int | None = None
    audience_id: int | None = None
    alt_text: str = ""
    views: int | None = None
    reach: int | None = None
    impressions: int | None = None
    reactions: int | None = None
    comments: int | None = None
    shares: int | None = None
    clicks: int | None = None
    saves: int | None = None
    follows: int | None = None
    source: str = "saisi"
    external_key: str | None = None
    link: str = ""
    measured_on: int | None = None
    id: int | None = None


@frozen
class PublicationFilter:
    """What the publications table shows; empty means no restriction.

    ``missing`` names fields not filled in: audience_id, pillar_id, origin, alt_text.
    """

    text: str = ""
    account_ids: frozenset[int] = frozenset()
    formats: frozenset[Format] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    first: date | None = None
    last: date | None = None
    missing: frozenset[str] = frozenset()
