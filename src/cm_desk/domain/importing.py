"""What reading a platform's file tells, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ObservedAccount:
    """An account that the file names; ``rows`` counts its publications in the file."""

    ref: str
    name: str
    handle: str
    rows: int


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line left out; ``reason`` is a key of resources/texts/imports.json, ``line`` 1-based."""

    line: int
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class FileSummary:
    """What one file holds.

    ``kind`` names the format (meta-facebook-posts, meta-instagram-posts); ``network_id`` the
    network of its accounts; ``timezone`` the zone its hours were read in; ``first``/``last``
    bound the publications; ``period`` is what the file says it covers, if it says so;
    ``aside`` counts rows understood but set apart, by reason; ``refused_count`` may exceed
    the refusals kept; ``warnings`` are keys of resources/texts/imports.json.
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
