"""One's own weeks by frequency class: what was observed or entered, never what is declared."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cm_desk.domain import cadence, wording
from cm_desk.domain.accounts import Account, Frequency
from cm_desk.domain.assessment import ClassWeeks, Evidence, FrequencyWeeks
from cm_desk.domain.cadence import Observation
from cm_desk.domain.history import Period
from cm_desk.domain.weeks import Weeks


class _Known(NamedTuple):
    """What is known of an account, or of all: ``where`` is the sentence that says of whom."""

    weeks: Weeks
    rate: float | None
    evidence: Evidence
    where: str
    declared: str
    is_mixed: bool = False


def frequency_weeks(
    seen: Observation,
    accounts: Iterable[Account],
    *,
    declared: str,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> tuple[FrequencyWeeks, ...]:
    """Return the weeks of all the accounts together, then those of each.

    ``declared`` are the frequencies declared for all. Together, a week counts when it is
    covered for every active account that is followed: a week known for one account alone
    says nothing of what the others published.
    """
    words = {
        f"label.{one}": wording.lowered(labels[f"Frequency.{one}"]) for one in Frequency
    } | dict(texts)
    period = seen.period
    followed = [one for one in seen.counted_together if cadence.is_covered(seen.own[one], period)]
    where = "weeks.together" if len(followed) > 1 else "weeks.alone"
    rate = cadence.per_week(seen.union, period)
    known = _Known(seen.joint, rate, seen.overall, where, declared, seen.is_mixed)
    found = [_weeks(None, known, period, words)]
    for account in accounts:
        if account.id is not None:
            weeks, frequency = seen.own[account.id], account.declared_frequency
            said = words[f"label.{frequency}"] if frequency else ""
            rate = cadence.per_week(weeks, period)
            known = _Known(weeks, rate, seen.evidence[account.id], "weeks.alone", said)
            found.append(_weeks(account.id, known, period, words))
    return tuple(found)


def _weeks(
    account_id: int | None, known: _Known, period: Period, words: Mapping[str, str]
) -> FrequencyWeeks:
    counts = cadence.spread(known.weeks, period)
    covered = sum(counts.values())
    left_out = len(period.weeks) - covered
    if not covered:
        # A rate over scattered days is observed: what was declared is not set beside it.
        is_declared = bool(known.declared) and known.rate is None
        reading = words["weeks.none"]
        if is_declared:
            reading += " " + words["weeks.declared"].format(frequencies=known.declared)
        evidence = Evidence.DECLARED if is_declared else None
        return FrequencyWeeks(account_id, (), 0, left_out, evidence, reading)
    classes = tuple(
        ClassWeeks(one, words[f"weeks.class.{one}"], count, 100 * count / covered)
        for one, count in counts.items()
    )
    reading = " ".join(_reading(classes, covered, left_out, known, words))
    return FrequencyWeeks(account_id, classes, covered, left_out, known.evidence, reading)


def _reading(
    classes: tuple[ClassWeeks, ...],
    covered: int,
    left_out: int,
    known: _Known,
    words: Mapping[str, str],
) -> Iterator[str]:
    nouns = words["noun.covered_week.one"], words["noun.covered_week.many"]
    parts = [
        words[f"weeks.part.{one.frequency}"].format(count=wording.number(one.weeks))
        for one in classes
        if one.weeks
    ]
    yield words[known.where].format(
        weeks=wording.count(covered, *nouns), parts=wording.listing(parts)
    )
    if known.rate is not None:
        label = words[f"label.{cadence.frequency_class(known.rate)}"]
        yield words["weeks.rate"].format(rate=wording.per_week(known.rate), label=label)
    if known.is_mixed:
        yield words["weeks.mixed"]
    if left_out:
        key = "weeks.left_out.one" if left_out == 1 else "weeks.left_out.many"
        yield words[key].format(count=wording.number(left_out))
