"""What the charts draw and their tables list, one row each."""

from dataclasses import dataclass

from cm_desk.domain.assessment import WeekPoint


@dataclass(frozen=True, slots=True)
class CadenceRow:
    """One week of one account; ``rank`` is the account's place, for the order of rows."""

    rank: int
    account: str
    network: str
    week: WeekPoint
    target: float | None


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One network: how the body is there, and the national share.

    ``value`` None draws no bar, only ``printed``; ``apart`` is messaging, which the survey
    counts with the networks and the chart apart.
    """

    group: str
    label: str
    present: bool
    presence: str
    value: float | None
    printed: str
    apart: bool
    population: str = ""
    year: str = ""
