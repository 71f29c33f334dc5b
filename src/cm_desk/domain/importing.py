"""What reading a platform's file tells, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from cm_desk.domain.errors import CmDeskError


class Certainty(StrEnum):
    """How well a kind of file is known: the marks A, B and C of what was found about them."""

    VERIFIED = "verifie"
    LIKELY = "probable"
    GUESSED = "suppose"


# Begins the reference of an account that a file does not identify: « ~youtube ».
UNIDENTIFIED = "~"


@dataclass(frozen=True, slots=True)
class ObservedAccount:
    """An account that the file names; ``rows`` counts what the file holds of it.

    ``ref`` is unique among all networks (« x.com/pays », not « pays »), or begins with
    ``UNIDENTIFIED``. ``network_id`` is empty when the account is on the file's own network.
    """

    ref: str
    name: str
    handle: str
    rows: int
    network_id: str = ""

    @property
    def is_identified(self) -> bool:
        """Tell whether the reference means the same account in every file."""
        return not self.ref.startswith(UNIDENTIFIED)


@dataclass(frozen=True, slots=True)
class ObservedReading:
    """Followers of an account on one day: a total, or how many were won that day."""

    account_ref: str
    taken_on: date
    followers: int | None = None
    gained: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedPost:
    """One line of a planning tool's file: what should appear, and on which networks.

    ``network_ids`` are ids or groups of resources/networks.json; ``planned_time`` is local.
    """

    text: str
    planned_on: date | None
    planned_time: time | None
    network_ids: tuple[str, ...] = ()
    alt_text: str = ""
    link: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedIdea:
    """One line of a gathering form that came back: what a municipality or a partner proposes.

    ``event`` and ``wish`` are the dates as they were written, ``event_on`` and ``wished_on``
    what was understood of them. ``consent`` is a value of ``ImageConsent`` or "". ``doubts``
    are keys of resources/texts/gathering.json.
    """

    line: int
    contributor: str
    title: str
    what: str = ""
    event: str = ""
    hour: str = ""
    place: str = ""
    audience: str = ""
    wish: str = ""
    link: str = ""
    image: str = ""
    credit: str = ""
    consent: str = ""
    mention: str = ""
    event_on: date | None = None
    wished_on: date | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line left out; ``reason`` is a key of resources/texts/imports.json, ``line`` 1-based."""

    line: int
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How to read a table that no signature knows.

    ``columns`` gives the rank of the column of each field, among ``MAPPED_FIELDS``;
    ``network_id`` the network of all rows when no column tells it; ``date_order`` is « mdy »,
    « dmy » or « ymd », None when the dates leave no doubt; ``timezone`` None is the territory's.
    """

    columns: Mapping[str, int]
    network_id: str = ""
    date_order: str | None = None
    timezone: str | None = None


# What a column may hold; the first is the only one required.
MAPPED_FIELDS = (
    "published",
    "time",
    "text",
    "link",
    "network",
    "account",
    "format",
    "views",
    "reach",
    "impressions",
    "reactions",
    "comments",
    "shares",
    "clicks",
)


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table of unknown columns, as it stands: what the mapping page shows.

    ``signature`` is the same for all files with this header; ``rows`` are the first ones under
    it; ``proposed`` is what the names and the cells suggest.
    """

    signature: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    proposed: ColumnMapping


@dataclass(frozen=True, slots=True)
class FileSummary:
    """What one file holds.

    ``kind`` names the format (meta-facebook-posts, linkedin-page-posts…); ``network_id`` the
    network of its accounts; ``timezone`` the zone its hours were read in, « UTC » where the
    file or the ids say it, « » without hours; ``zone_is_given`` when the file leaves no doubt,
    so that no choice is asked; ``first``/``last`` bound the publications; ``period`` is what
    the file covers, if it says so; ``is_partial`` when it leaves publications out, so that it
    proves no period; ``table`` shows a table that the user explained, to explain it again;
    ``aside`` counts rows understood but set apart, by reason; ``left_out``
    names the personal data that was in it and was not read; ``refused_count`` may exceed the
    refusals kept; ``warnings``, ``aside`` and ``left_out`` are keys of
    resources/texts/imports.json.
    """

    kind: str
    network_id: str
    timezone: str
    read: int
    accounts: tuple[ObservedAccount, ...]
    first: date | None
    last: date | None
    period: tuple[date, date] | None = None
    aside: Mapping[str, int] = field(default_factory=dict)
    refused: tuple[RefusedLine, ...] = ()
    refused_count: int = 0
    warnings: tuple[str, ...] = ()
    certainty: Certainty = Certainty.VERIFIED
    zone_is_given: bool = False
    is_partial: bool = False
    left_out: tuple[str, ...] = ()
    measured_on: date | None = None
    readings: tuple[ObservedReading, ...] = ()
    planned: tuple[PlannedPost, ...] = ()
    returned: tuple[ReturnedIdea, ...] = ()
    table: TableLook | None = None


class UnknownColumnsError(CmDeskError):
    """A table that the user can explain by saying what its columns hold."""

    def __init__(self, table: TableLook, *, name: str = "") -> None:
        shown = [" ".join(one.split())[:40] for one in table.names if one.strip()]
        super().__init__(
            "import_unknown_columns",
            name=name,
            columns=", ".join(shown[:6]),
            count=len(table.names),
        )
        self.table = table
