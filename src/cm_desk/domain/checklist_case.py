"""What every automatic rule shares: who is concerned, what is known, how it is told."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, AccountState, AccountType, Coverage, NetworkFamily
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_facts import Facts
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import Audience
from cm_desk.domain.weeks import Weeks, covered_days, published

_MOST_NAMES: Final = 6


@frozen
class Finding:
    """What a rule found: an answer, the sentence of what was counted, and how sure it is."""

    answer: Answer
    counted: str
    level: Evidence = Evidence.ENTERED


@dataclass(slots=True)
class Case:
    """The facts under the thresholds in force; ``texts`` is checklist.json."""

    facts: Facts
    now: Thresholds
    texts: Mapping[str, str]
    active: tuple[Account, ...] = field(init=False)
    grid: Mapping[int, Weeks] = field(init=False)
    _names: Mapping[int, str] = field(init=False)

    def __post_init__(self) -> None:
        own = self.facts.accounts
        self.active = tuple(one for one in own if one.state is AccountState.ACTIVE)
        self.grid = dict(_grid(self.facts))
        labels = [self._label(one) for one in own]
        self._names = {
            one.id or 0: label if labels.count(label) == 1 else f"{one.name} ({label})"
            for one, label in zip(own, labels, strict=True)
        }

    @property
    def today(self) -> date:
        return self.facts.today

    @property
    def speaking(self) -> list[Account]:
        """Return the active accounts that publish: hosting alone is no presence."""
        return [one for one in self.active if one.account_type is not AccountType.HOSTING]

    @property
    def online(self) -> list[Account]:
        """Return the active accounts that somebody logs into."""
        return [one for one in self.active if self.family(one) is not NetworkFamily.OFFLINE]

    @property
    def social(self) -> list[Account]:
        return [one for one in self.speaking if self.family(one) is NetworkFamily.SOCIAL]

    @property
    def animated(self) -> list[Account]:
        """Return what the body keeps alive: social networks and messaging."""
        kept = (NetworkFamily.SOCIAL, NetworkFamily.MESSAGING)
        return [one for one in self.speaking if self.family(one) in kept]

    @property
    def targeted(self) -> list[Audience]:
        """Return the priority audiences, or all of them when none is marked."""
        own = self.facts.audiences
        return [one for one in own if one.is_priority] or list(own)

    def family(self, account: Account) -> NetworkFamily:
        network = self.facts.networks.get(account.network_id)
        return NetworkFamily.SOCIAL if network is None else network.family

    def names(self, accounts: Iterable[Account]) -> list[str]:
        """Name accounts by their network, and by their own name when a network has several."""
        return [self._names[one.id or 0] for one in accounts]

    def name(self, account: Account) -> str:
        return self._names[account.id or 0]

    def say(self, key: str, **values: object) -> str:
        return self.texts[f"items.{key}"].format_map(values)

    def has(self, key: str) -> bool:
        return f"items.{key}" in self.texts

    def count(self, number: float, noun: str) -> str:
        """Write a number with its noun, a key of the texts (``noun.day.one``, ``.many``)."""
        return wording.count(
            number, self.texts[f"noun.{noun}.one"], self.texts[f"noun.{noun}.many"]
        )

    def forms(self, key: str, number: int, **values: object) -> str:
        """Tell a number with the sentence of nothing, of one or of several."""
        form = "zero" if number == 0 else "one" if number == 1 else "many"
        return self.say(f"{key}.{form}", n=wording.number(number), **values)

    def found(
        self, answer: Answer, counted: str, *, level: Evidence = Evidence.ENTERED, rest: str = ""
    ) -> Finding:
        """End a finding with what remains for somebody to say (``rest`` is a key), if anything."""
        ended = counted if counted.endswith(".") else f"{counted}."
        told = f"{ended} {self.say(rest)}" if rest and self.has(rest) else ended
        return Finding(answer, told, level)

    def _label(self, account: Account) -> str:
        network = self.facts.networks.get(account.network_id)
        return account.name if network is None else network.label


Rule = Callable[[Case], Finding | None]


def tally(
    case: Case,
    item: str,
    met: Sequence[str],
    lacking: Mapping[str, Sequence[str]],
    unknown: Sequence[str] = (),
    *,
    yes: float = 100,
    partly: float | None = None,
    level: Evidence = Evidence.ENTERED,
    **values: object,
) -> Finding | None:
    """Answer from names that meet a question, lack something (by what) or say nothing.

    Nothing to count is « sans objet »; nothing known gives no answer.
    """
    short = [name for names in lacking.values() for name in names]
    of = len(met) + len(short) + len(unknown)
    if not of:
        return case.found(Answer.NOT_APPLICABLE, case.say(f"{item}.none"))
    least = case.now.partly if partly is None else partly
    answer = verdict(len(met), len(short), len(unknown), yes=yes, partly=least)
    if answer is None:
        return None
    told = [case.forms(f"{item}.met", len(met), of=wording.number(of), **values)]
    told += [
        case.say(f"{item}.{key}", names=wording.listing(names, most=_MOST_NAMES), **values)
        for key, names in lacking.items()
        if names
    ]
    if unknown:
        key = f"{item}.unknown" if case.has(f"{item}.unknown") else "unknown"
        told.append(case.say(key, names=wording.listing(unknown, most=_MOST_NAMES)))
    sentence = f"{wording.THIN}; ".join(told)
    return case.found(answer, sentence, level=level, rest=f"{item}.rest")


def verdict(met: int, lacking: int, unknown: int, *, yes: float, partly: float) -> Answer | None:
    """Weigh what is met; what is unknown keeps from « oui », and never makes a « non »."""
    of = met + lacking + unknown
    if not met + lacking:
        return None
    if 100 * met >= yes * of:
        return Answer.YES
    if not lacking:
        return Answer.PARTLY if 100 * met >= partly * of else None
    return Answer.PARTLY if 100 * met >= partly * (met + lacking) else Answer.NO


def quoted(title: str) -> str:
    return f"«{wording.NBSP}{title}{wording.NBSP}»"


def graded(value: float, yes: float, partly: float) -> Answer:
    """Answer by two marks, both included."""
    if value >= yes:
        return Answer.YES
    return Answer.PARTLY if value >= partly else Answer.NO


def months_before(day: date, months: float) -> date:
    """Return the same day some whole months earlier, or the last day of that month.

    >>> months_before(date(2026, 3, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - int(months), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def evidence_of(case: Case, accounts: Iterable[Account], first: int) -> Evidence:
    """Return « constaté » when all that is known since ``first`` (ordinal) was imported."""
    concerned = {one.id or 0 for one in accounts}
    sources = {
        period.source
        for period in case.facts.coverage
        if period.account_id in concerned and period.last.toordinal() >= first
    }
    typed = any(
        post.source != "import" and post.account_id in concerned and post.day >= first
        for post in case.facts.posts
    )
    is_imported = bool(sources) and "saisi" not in sources and not typed
    return Evidence.OBSERVED if is_imported else Evidence.ENTERED


def _grid(facts: Facts) -> Iterator[tuple[int, Weeks]]:
    """Lay coverage and publications week by week, up to today."""
    last = facts.today.toordinal()
    size = (last - facts.first_week) // 7 + 1
    rows = published(facts.weeks, facts.first_week, size)
    covered: dict[int, list[Coverage]] = {}
    for period in facts.coverage:
        covered.setdefault(period.account_id, []).append(period)
    for account in facts.accounts:
        key = account.id or 0
        known = covered_days(covered.get(key, ()), facts.first_week, last, size)
        yield key, Weeks(facts.first_week, known, *rows.get(key, ([0] * size, [0] * size)))
