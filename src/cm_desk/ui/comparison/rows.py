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
    """A network or an aim: how the body stands on it, and the national share.

    ``present`` None is « non renseigné ». ``value`` None draws no bar, only ``printed``;
    ``apart`` stands under a title of its own: messaging, or what the survey does not list.
    """

    group: str
    label: str
    present: bool | None
    presence: str
    value: float | None
    printed: str
    apart: bool
    population: str = ""
    year: str = ""
    is_local: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One frequency class of one account: its covered weeks and their share of them."""

    rank: int
    account: str
    label: str
    weeks: int
    share: float
    printed: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year of one measure; ``value`` None draws nothing but ``printed``."""

    rank: int
    measure: str
    year: int
    value: float | None
    printed: str
    is_joined: bool
    is_local: bool
    origin: str
    population: str
    publisher: str
    document: str
