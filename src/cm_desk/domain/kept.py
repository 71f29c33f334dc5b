"""Assessments that were kept as they stood one day, what they led to, and two side by side."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import Assessment, Evidence, Indicator
from cm_desk.domain.checklist import Answer, AxisScore, ChecklistResult, Item
from cm_desk.domain.history import Period
from cm_desk.domain.records import frozen

TITLE_LENGTH = 200
DECISION_LENGTH = 500
# What the page for elected members asks them: it has room for no more.
ASKED_DECISIONS = 3
ASKED_DECISION_LENGTH = 160
# The rank of a class; what is a difference already; what is a count out of another, which may
# have changed too: their values subtracted would tell nothing, or wrongly.
_NOT_SUBTRACTED = frozenset(
    {
        "frequency_class",
        "year_before",
        "covered_accounts",
        "weeks_on_target_12",
        "weeks_on_target_52",
        "audiences_served",
        "objectives_measured",
    }
)
# What grows with the weeks that are known, whatever was published.
_GROWING = frozenset({"publications"})


class DecisionKind(StrEnum):
    STOP = "arreter"
    REDUCE = "reduire"
    STRENGTHEN = "renforcer"
    TEST = "tester"
    OTHER = "autre"


@frozen
class KeptSummary:
    """What a list shows of a kept assessment; ``first`` and ``last`` bound its period.

    ``score`` and ``filled`` are those of the eight axes, 0 to 1; ``score`` None when too few
    questions had an answer. ``presented_on`` is the day it was shown to the elected members.
    """

    title: str
    kept_on: date
    first: date
    last: date
    references_title: str
    references_version: int
    score: float | None
    filled: float
    presented_on: date | None = None
    id: int | None = None

    @property
    def period(self) -> Period:
        """Return the whole weeks that its figures are about."""
        return Period(self.first, self.last)


@frozen
class KeptAssessment:
    """A kept assessment with all that it says; one that is not kept yet has no id.

    ``outdated`` says, if need be, that its national figures had had their time.
    """

    summary: KeptSummary
    assessment: Assessment
    checklist: ChecklistResult
    outdated: str = ""


@frozen
class Decision:
    """What a kept assessment led to."""

    assessment_id: int
    kind: DecisionKind
    text: str
    decided_on: date
    id: int | None = None


@frozen
class IndicatorPair:
    """One figure in both assessments; ``account`` None means all accounts together.

    ``difference`` is after − before, None where it would mislead: a value unknown, another
    unit or definition, declared on one side only, periods of different lengths, a count over
    other covered weeks, a count out of another.
    """

    account: Account | None
    before: Indicator
    after: Indicator
    difference: float | None


@frozen
class AxisPair:
    """One axis in both assessments; ``difference`` is between shares, None if one is not shown."""

    before: AxisScore
    after: AxisScore
    difference: float | None


@frozen
class AnswerChange:
    """A question answered otherwise; ``item`` is worded as the later assessment worded it."""

    item: Item
    before: Answer | None
    after: Answer | None
    reworded: bool


@frozen
class KeptComparison:
    """Two assessments side by side, the older one first.

    ``same_length`` tells whether both periods have as many weeks, ``same_references`` whether
    both were set against one national set.
    """

    before: KeptSummary
    after: KeptSummary
    overall: AxisPair
    axes: tuple[AxisPair, ...]
    indicators: tuple[IndicatorPair, ...]
    answers: tuple[AnswerChange, ...]
    same_length: bool
    same_references: bool


def summarise(
    title: str, found: Assessment, checklist: ChecklistResult, *, today: date
) -> KeptSummary:
    """Return what a list will show of an assessment kept today."""
    return KeptSummary(
        title,
        today,
        found.period.first,
        found.period.last,
        found.reference_title,
        found.reference_version,
        checklist.overall.score,
        checklist.overall.filled,
    )


def compare(one: KeptAssessment, other: KeptAssessment) -> KeptComparison:
    """Set two assessments side by side, whichever is given first."""
    before, after = sorted((one, other), key=_age)
    first, second = before.summary, after.summary
    same_length = len(first.period.weeks) == len(second.period.weeks)
    named = (first.references_title, first.references_version)
    return KeptComparison(
        first,
        second,
        _axis_pair(before.checklist.overall, after.checklist.overall),
        tuple(_axes(before.checklist, after.checklist)),
        tuple(_indicators(before.assessment, after.assessment, same_length=same_length)),
        tuple(_answers(before.checklist, after.checklist)),
        same_length,
        named == (second.references_title, second.references_version),
    )


def _age(kept: KeptAssessment) -> tuple[date, date, bool, int]:
    """Order by day, then by period; what is not kept yet is newer than all."""
    summary = kept.summary
    return summary.kept_on, summary.last, summary.id is None, summary.id or 0


def _axes(before: ChecklistResult, after: ChecklistResult) -> Iterator[AxisPair]:
    former = {axis.code: axis for axis in before.axes}
    for axis in after.axes:
        if axis.code in former:
            yield _axis_pair(former[axis.code], axis)


def _axis_pair(before: AxisScore, after: AxisScore) -> AxisPair:
    if before.score is None or after.score is None:
        return AxisPair(before, after, None)
    return AxisPair(before, after, after.score - before.score)


def _indicators(
    before: Assessment, after: Assessment, *, same_length: bool
) -> Iterator[IndicatorPair]:
    """Yield the figures that both have, rows of distributions left out."""
    old_accounts, new_accounts = _by_id(before), _by_id(after)
    former = {(one.id, one.account_id): one for one in before.indicators if not one.detail}
    for one in after.indicators:
        found = former.get((one.id, one.account_id))
        if one.detail or found is None:
            continue
        account = new_accounts.get(one.account_id)
        if not _is_same(old_accounts.get(one.account_id), account):
            continue
        is_measured = (
            same_length
            and _is_comparable(found, one)
            and (one.id not in _GROWING or _covered(before, one) == _covered(after, one))
        )
        yield IndicatorPair(account, found, one, _difference(found, one) if is_measured else None)


def _by_id(found: Assessment) -> dict[int | None, Account]:
    return {account.id: account for account in found.accounts}


def _is_same(before: Account | None, after: Account | None) -> bool:
    """Tell whether an id still names one account: that of a deleted one may serve again."""
    if before is None or after is None:
        return before is after
    return before.network_id == after.network_id


def _is_comparable(before: Indicator, after: Indicator) -> bool:
    declared = [one.evidence is Evidence.DECLARED for one in (before, after)]
    return (
        before.id not in _NOT_SUBTRACTED
        and before.unit == after.unit
        and before.formula == after.formula
        and declared[0] == declared[1]
    )


def _covered(found: Assessment, indicator: Indicator) -> int:
    """Count the whole weeks that a figure was known for, one account's or all."""
    return sum(
        cadence.covered_weeks
        for cadence in found.cadences
        if indicator.account_id in {None, cadence.account.id}
    )


def _difference(before: Indicator, after: Indicator) -> float | None:
    if before.value is None or after.value is None:
        return None
    return after.value - before.value


def _answers(before: ChecklistResult, after: ChecklistResult) -> Iterator[AnswerChange]:
    former = {line.item.id: line for line in before.lines}
    for line in after.lines:
        found = former.get(line.item.id)
        if found is not None and found.answer is not line.answer:
            reworded = found.item.question != line.item.question
            yield AnswerChange(line.item, found.answer, line.answer, reworded)
