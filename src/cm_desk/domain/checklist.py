"""The strategy checklist: its questions, their answers, and where each answer comes from."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cm_desk.domain.assessment import Evidence
from cm_desk.domain.records import frozen
from cm_desk.domain.territory import TerritoryKind

# How many questions each axis has: the file that holds them is resources/checklist.
AXES: Final[Mapping[str, int]] = MappingProxyType(
    {"GOV": 7, "OBJ": 8, "CPT": 7, "EDI": 8, "PLA": 6, "DIA": 6, "JUR": 12, "SEC": 6, "WEB": 9}
)


def is_item(item_id: str) -> bool:
    """Tell whether the checklist has a question of this reference (« GOV-01 »)."""
    return any(
        item_id == f"{axis}-{place:02}"
        for axis, count in AXES.items()
        for place in range(1, count + 1)
    )


class Answer(StrEnum):
    YES = "oui"
    PARTLY = "en_partie"
    NO = "non"
    NOT_APPLICABLE = "sans_objet"


class Automation(StrEnum):
    """How far the data can answer: whole, a part beside a human answer, or not at all."""

    WHOLE = "oui"
    PART = "partiel"
    NONE = "non"


class Effort(StrEnum):
    """S half a day at most, M three days at most, L more."""

    SMALL = "S"
    MEDIUM = "M"
    LARGE = "L"


class AnswerSource(StrEnum):
    COMPUTED = "computed"
    DECLARED = "declared"
    OVERRIDDEN = "overridden"


@frozen
class Axis:
    """``code`` GOV … SEC, or WEB for the annex, which has a score of its own."""

    code: str
    name: str


@frozen
class Item:
    """One question; ``impact`` is 1 to 3, ``rule`` the French sentence of its automatic rule.

    ``status`` tells how its source was read (V, V2, AV, J); ``territories`` whom it concerns,
    ``kinds`` the same for the data: none means every kind of territory.
    """

    id: str
    axis: str
    question: str
    why: str
    proof: str
    source: str
    status: str
    territories: str
    rule: str
    action: str
    effort: Effort
    impact: int
    automation: Automation
    kinds: tuple[TerritoryKind, ...] = ()


@frozen
class Checklist:
    axes: tuple[Axis, ...]
    items: tuple[Item, ...]


@frozen
class GivenAnswer:
    """What the user wrote; ``reason`` tells why it is not what the data ``proposed``."""

    item_id: str
    answer: Answer | None = None
    note: str = ""
    evidence: str = ""
    reason: str = ""
    proposed: Answer | None = None
    answered_on: date | None = None


@frozen
class Proposal:
    """An answer drawn from the data; ``counted`` is the French sentence of what was counted."""

    item_id: str
    answer: Answer
    counted: str
    level: Evidence


@frozen
class Line:
    """One question with its answer in force; ``level`` and ``source`` None when unanswered.

    A proposal is in force until the user answers (source ``computed``, level of the proposal);
    a given answer equal to the proposal keeps the proposal's level and source; another one is
    ``overridden`` and ``declare``; where nothing is proposed it is ``declared``.
    """

    item: Item
    answer: Answer | None
    source: AnswerSource | None
    level: Evidence | None
    proposal: Proposal | None
    given: GivenAnswer | None


@frozen
class AxisScore:
    """``score``, ``filled`` and ``proved`` are shares, 0 to 1; ``score`` None under 60 % filled.

    ``score`` is Σ(impact × answer) / Σ(impact) over applicable answered items; ``filled`` the
    share of applicable items that have an answer; ``proved`` the share of the answered ones whose
    level is « constaté ». The three counts split the answered, applicable items by level.
    """

    code: str
    name: str
    score: float | None
    filled: float
    proved: float
    observed: int
    entered: int
    declared: int
    applicable: int

    @property
    def answered(self) -> int:
        """Return how many applicable questions have an answer."""
        return self.observed + self.entered + self.declared


@frozen
class ChecklistResult:
    """All lines in the checklist's order, axis scores (WEB last), the score of the 8 axes.

    ``actions`` are the next things to do: lines answered no or partly, by impact ÷ effort
    cost (S 1, M 2, L 4), legal ones (JUR, SEC-01) first on ties.
    """

    lines: tuple[Line, ...]
    axes: tuple[AxisScore, ...]
    overall: AxisScore
    actions: tuple[Line, ...]

    @property
    def is_begun(self) -> bool:
        """Tell whether any question has an answer, « sans objet » and proposals included."""
        return any(line.answer is not None for line in self.lines)
