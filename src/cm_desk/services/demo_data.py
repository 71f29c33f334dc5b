"""The example's words and figures, as ``resources/example`` holds them."""

from collections.abc import Mapping
from datetime import time
from pathlib import Path

import msgspec

from cm_desk.domain.accounts import AccountType
from cm_desk.domain.checklist import Answer
from cm_desk.domain.kept import DecisionKind
from cm_desk.domain.plan import ContentKind, ImageConsent, Status
from cm_desk.domain.publication import Format, Kind, Origin
from cm_desk.domain.year_frame import EventKind


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class TerritorySpec(_Strict, frozen=True):
    name: str
    website_url: str
    hours_per_week: float
    notes: str


class MemberSpec(_Strict, frozen=True):
    code: str
    name: str
    population: int
    commune_count: int


class ObjectiveSpec(_Strict, frozen=True):
    template: str
    title: str
    description: str
    indicator: str
    unit: str
    baseline: float
    target: float
    due_in_months: int
    project_axis: str


class AccountSpec(_Strict, frozen=True):
    """An account and how it lives: ``weekdays`` weigh the days, ``hours`` bound the posts.

    ``hole_days`` are days ago between which its history is unknown; ``since_months`` None
    means that it is as old as the example.
    """

    key: str
    network_id: str
    name: str
    handle: str
    url: str
    platform_id: str
    account_type: AccountType
    owner: str
    deputy: str
    administrators: int
    two_factor: bool | None
    moderation_charter: bool | None
    website_link: bool | None
    target_per_week: float | None
    opened_months: int
    reviewed_days: int
    notes: str
    objectives: tuple[int, ...]
    audiences: Mapping[str, str]
    since_months: int | None
    per_week: float
    followers: tuple[int, int]
    weekdays: tuple[int, int, int, int, int, int, int]
    hours: tuple[int, int]
    silent_days: int
    imported: bool
    covered_until_days: int
    hole_days: tuple[int, int] | None


class PostSpec(_Strict, frozen=True):
    """A subject to fill in; without ``months`` it suits the whole year."""

    theme: str
    pillar: str
    audience: str
    formats: tuple[Format, ...]
    title: str
    text: str
    call: str
    tags: tuple[str, ...]
    alt: str
    origin: Origin = Origin.OWN
    kind: Kind = Kind.ORIGINAL
    months: frozenset[int] = frozenset(range(1, 13))
    range: tuple[int, int] = (12, 40)


class ContentSpec(_Strict, frozen=True):
    """A planned content; ``versions`` give text and alternative text by account key."""

    status: Status
    in_days: int | None
    time: time | None
    title: str
    brief: str
    pillar: str
    audience: str
    objective: int | None
    origin: Origin
    note: str
    versions: Mapping[str, tuple[str, str]]
    kind: ContentKind = ContentKind.CONTENT
    format: Format | None = None
    effort_minutes: int | None = None
    image_credit: str = ""
    image_consent: ImageConsent | None = None
    funder_mention: str = ""
    contributor: str = ""
    is_timeless: bool = False
    cooldown_days: int | None = None
    closes_in_days: int | None = None
    reminder_days: str = ""
    relay_to: str = ""


class EventSpec(_Strict, frozen=True):
    """One of the territory's own dates, so many ``days`` long."""

    kind: EventKind
    title: str
    in_days: int
    days: int
    theme: str
    note: str


class SeriesSpec(_Strict, frozen=True):
    """A content that comes back each week, on a ``weekday`` (Monday is 0)."""

    title: str
    brief: str
    pillar: str
    audience: str
    time: time
    weekday: int
    weeks: int
    format: Format
    account: str


class YearSpec(_Strict, frozen=True):
    """What surrounds the plan."""

    events: tuple[EventSpec, ...]
    series: SeriesSpec
    themes: tuple[str, ...]


class AnswerSpec(_Strict, frozen=True):
    """What was answered so many days ago, and a year earlier when it was.

    ``confirms`` takes the answer that the data propose; without either, there is a note only.
    """

    item: str
    days_ago: int
    answer: Answer | None = None
    confirms: bool = False
    note: str = ""
    evidence: str = ""
    reason: str = ""
    last_year: Answer | None = None


class DecisionSpec(_Strict, frozen=True):
    kind: DecisionKind
    text: str


class KeptSpec(_Strict, frozen=True):
    """The assessment kept a year ago: ``title`` takes its year."""

    title: str
    presented_after_days: int
    decisions: tuple[DecisionSpec, ...]


class JudgedData(_Strict, frozen=True):
    answers: tuple[AnswerSpec, ...]
    kept: KeptSpec


class ExampleData(_Strict, frozen=True):
    territory: TerritorySpec
    vintage: str
    members: tuple[MemberSpec, ...]
    communes: tuple[str, ...]
    surnames: tuple[str, ...]
    first_names: tuple[str, ...]
    audiences: tuple[str, ...]
    priorities: frozenset[str]
    pillars: tuple[str, ...]
    objectives: tuple[ObjectiveSpec, ...]
    accounts: tuple[AccountSpec, ...]
    weekdays: tuple[str, ...]
    linkedin_openings: tuple[str, ...]
    newsletter_title: str
    newsletter_summary: str
    reading_source: str


def read(resources: Path) -> tuple[ExampleData, tuple[PostSpec, ...], tuple[ContentSpec, ...]]:
    """Return the territory, the subjects and the plan."""
    folder = resources / "example"
    return (
        msgspec.json.decode((folder / "territory.json").read_bytes(), type=ExampleData),
        msgspec.json.decode((folder / "posts.json").read_bytes(), type=tuple[PostSpec, ...]),
        msgspec.json.decode((folder / "plan.json").read_bytes(), type=tuple[ContentSpec, ...]),
    )


def read_year(resources: Path) -> YearSpec:
    """Return what surrounds the plan."""
    return msgspec.json.decode((resources / "example" / "year.json").read_bytes(), type=YearSpec)


def read_judged(resources: Path) -> JudgedData:
    """Return the answers, and the assessment kept a year ago."""
    return msgspec.json.decode(
        (resources / "example" / "answers.json").read_bytes(), type=JudgedData
    )
