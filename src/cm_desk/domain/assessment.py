"""The body's own figures beside the national ones, ready for a page or a document."""

from datetime import date
from enum import StrEnum

from cm_desk.domain.accounts import Account, Frequency, NetworkFamily
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.history import Period
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import Composition, Territory


class Evidence(StrEnum):
    OBSERVED = "constate"
    ENTERED = "saisi"
    DECLARED = "declare"


@frozen
class Indicator:
    """A computed figure; ``value`` None means « non renseigné ».

    ``label``, ``formula`` and ``note`` are French sentences; ``text`` is the value as
    displayed with its unit; ``account_id`` None means all accounts together; ``detail`` marks
    one row of a distribution, for a table rather than a figure of its own.
    """

    id: str
    label: str
    value: float | None
    unit: str
    text: str
    formula: str
    evidence: Evidence
    account_id: int | None = None
    note: str = ""
    detail: bool = False


@frozen
class WeekPoint:
    """``count`` publications in the ISO week of ``monday``; not covered is never silent.

    ``covered`` means that its seven days are; ``covered_days`` counts them.
    """

    monday: date
    count: int
    covered: bool
    covered_days: int = 0


@frozen
class AccountCadence:
    """One account's weeks; ``per_week`` is over covered days only, None under seven of them.

    ``covered_weeks`` are the whole weeks that those days make up; ``evidence`` tells how the
    publications are known; ``is_counted`` whether the figures of all accounts hold this one.
    """

    account: Account
    network_label: str
    weeks: tuple[WeekPoint, ...]
    per_week: float | None
    covered_weeks: int
    reading: str
    evidence: Evidence | None = None
    is_counted: bool = True


@frozen
class NetworkRow:
    """A network beside the survey's share; ``reference`` None or valueless is « non publié ».

    Messaging (WhatsApp) is counted apart from social networks: see ``family``.
    """

    group: str
    label: str
    present: bool
    account_count: int
    reference: Reference | None
    family: NetworkFamily = NetworkFamily.SOCIAL


@frozen
class Comparison:
    """A national figure, the body's own, and the French sentence that reads both."""

    reference: Reference
    own_text: str
    evidence: Evidence | None
    sentence: str


@frozen
class ClassWeeks:
    """``weeks`` of one frequency class; ``share`` is their percentage of the covered ones."""

    frequency: Frequency
    label: str
    weeks: int
    share: float


@frozen
class FrequencyWeeks:
    """One's own covered weeks by frequency class, for an account or, with None, for all.

    ``classes`` is empty while none of the period's weeks is entirely covered: the declared
    frequency then speaks in ``reading``, and is never drawn. ``left_out`` weeks are not
    entirely covered. A share of weeks never stands on the axis of a share of territories.
    """

    account_id: int | None
    classes: tuple[ClassWeeks, ...]
    covered: int
    left_out: int
    evidence: Evidence | None
    reading: str


@frozen
class AimRow:
    """An objective or an audience of the survey; ``is_own`` None is « non renseigné ».

    ``key`` is the ready-made suggestion's; ``own_names`` are the body's own words for it. A
    ``reference`` without value is « non publié » and draws no bar.
    """

    key: str
    label: str
    reference: Reference
    is_own: bool | None
    own_names: tuple[str, ...] = ()


@frozen
class Aims:
    """The survey's objectives or audiences, the body's own, and those that it has ``beyond``."""

    rows: tuple[AimRow, ...]
    beyond: tuple[str, ...]
    reading: str


@frozen
class YearPoint:
    """A figure of one year; ``is_joined`` when a line may come from the point before it."""

    year: int
    reference: Reference
    is_joined: bool = False

    @property
    def value(self) -> float | None:
        """Return what may stand on a scale of percentages: a number of something else may not."""
        return self.reference.value if self.reference.unit == "%" else None


@frozen
class YearSeries:
    """One measure over the years, of one population and method, with its own source."""

    key: str
    label: str
    points: tuple[YearPoint, ...]
    reading: str
    source: str


@frozen
class Assessment:
    """Everything that the comparison page, Accueil and the self-assessment document show."""

    territory: Territory
    composition: Composition
    period: Period
    today: date
    accounts: tuple[Account, ...]
    network_labels: dict[int, str]
    objectives: tuple[Objective, ...]
    audiences: tuple[Audience, ...]
    indicators: tuple[Indicator, ...]
    cadences: tuple[AccountCadence, ...]
    networks: tuple[NetworkRow, ...]
    comparisons: tuple[Comparison, ...]
    context: tuple[Reference, ...]
    reference_title: str
    weekly_sentence: Comparison | None = None
    reference_version: int = 0
    frequency_weeks: tuple[FrequencyWeeks, ...] = ()
    objectives_against_survey: Aims | None = None
    audiences_against_survey: Aims | None = None
    use_over_years: tuple[YearSeries, ...] = ()

    @property
    def not_drawn(self) -> tuple[Comparison, ...]:
        """Return the comparisons left to tell: no chart nor weekly sentence has their figure."""
        aims = (self.objectives_against_survey, self.audiences_against_survey)
        drawn = {row.reference.slug for one in aims if one is not None for row in one.rows}
        drawn |= {row.reference.slug for row in self.networks if row.reference is not None}
        if self.weekly_sentence is not None:
            drawn.add(self.weekly_sentence.reference.slug)
        return tuple(one for one in self.comparisons if one.reference.slug not in drawn)
