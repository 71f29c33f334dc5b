"""Where the rows of a file go: which account, which period, what they would change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cm_desk.domain.accounts import Account, Coverage, Network, Reading
from cm_desk.domain.importing import ColumnMapping, FileSummary, ObservedAccount, ObservedReading
from cm_desk.services import import_matching
from cm_desk.services.imported_readings import reading_news
from cm_desk.storage.database import Dossier
from cm_desk.storage.staging import Counts, Staging

_NONE = Counts(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What a reading needs of the dossier, so that it can run in another thread without it.

    ``mappings`` say how to read tables of one's own, by the signature of their header;
    ``planned_keys`` name the contents that came from another tool.
    """

    accounts: tuple[Account, ...]
    networks: tuple[Network, ...]
    coverage: tuple[Coverage, ...]
    readings: tuple[Reading, ...]
    timezone: str
    mappings: Mapping[str, ColumnMapping] = field(default_factory=dict)
    planned_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Target:
    """Where the rows of one observed account go; ``account_id`` None means a new account.

    ``period`` becomes a covered period, unless ``is_covered`` already; None when the file
    proves none. ``readings`` are those that the dossier lacks or holds otherwise, counted in
    ``counts``. ``has_twin`` when an account bears the observed identifier already, whichever
    account is chosen. ``network_id`` is the network of the account here.
    """

    observed: ObservedAccount
    network_id: str
    account_id: int | None
    account_name: str
    counts: Counts
    readings: tuple[ObservedReading, ...]
    period: tuple[date, date] | None
    is_covered: bool
    has_twin: bool


@dataclass(frozen=True, slots=True)
class StagedFile:
    """One file read and compared, not yet written; ``number`` is its table in the staging.

    ``mapping`` is how a table of one's own was read, to be remembered when it is written;
    ``planned_counts`` what its planned posts would change in the plan.
    """

    path: Path
    summary: FileSummary
    targets: tuple[Target, ...]
    number: int
    mapping: ColumnMapping | None = None
    planned_counts: Counts = _NONE

    @property
    def counts(self) -> Counts:
        """Return the sums over all target accounts, and the plan."""
        return sum((target.counts for target in self.targets), self.planned_counts)

    @property
    def has_news(self) -> bool:
        """Tell whether writing the file would change anything."""
        counts = self.counts
        return bool(counts.new or counts.changed) or not all(one.is_covered for one in self.targets)


def _network_of(network_id: str, networks: Sequence[Network]) -> str:
    """Return the network of a file's accounts: the one it names, else its group's first.

    A page's export says « facebook », whose first variant here is the page.
    """
    ids = [one.id for one in networks]
    group = [one.id for one in networks if one.group == network_id]
    return network_id if network_id in ids or not group else group[0]


def assign(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    around: Known,
    account_id: int | None,
) -> Iterator[tuple[ObservedAccount, Account | None]]:
    """Pair each account of which something is kept with one of the dossier's, or a new one."""
    summary = staged.summary
    read = {one.account_ref for one in summary.readings}
    kept = [
        one
        for one in summary.accounts
        if one.ref in read or staging.days(staged.number, one.ref) is not None
    ]
    named = [_named(one, summary, around.networks) for one in kept]
    for position, one in enumerate(sorted(named, key=lambda one: -one.rows)):
        if account_id is not None and position == 0:
            yield one, next(account for account in around.accounts if account.id == account_id)
        else:
            network_id = _network_of(one.network_id or summary.network_id, around.networks)
            there = [account for account in around.accounts if account.network_id == network_id]
            if one.is_identified:
                yield one, import_matching.identified(one, there, around.accounts)
            else:
                yield one, _recognised(dossier, staging, staged, one, there, around=around)


def _recognised(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    observed: ObservedAccount,
    there: Sequence[Account],
    *,
    around: Known,
) -> Account | None:
    """Recognise an account that the file does not identify; figures alone go to the first one."""
    ref, number = observed.ref, staged.number
    readings = [one for one in staged.summary.readings if one.account_ref == ref]

    def shared(account_id: int) -> int:
        mine = [one for one in around.readings if one.account_id == account_id]
        rows = staging.shared(dossier, number, ref, account_id)
        return rows + reading_news(readings, mine)[1].known

    found = import_matching.unidentified(
        observed,
        there,
        shared=shared,
        holds_others=lambda one: staging.has_others(dossier, number, ref, one),
    )
    if found is None and there and staging.days(number, ref) is None:
        return there[0]
    return found


def _named(
    observed: ObservedAccount, summary: FileSummary, networks: Sequence[Network]
) -> ObservedAccount:
    """Call an account after its network when its file does not name it at all."""
    if observed.is_identified or observed.name or observed.handle:
        return observed
    network_id = _network_of(observed.network_id or summary.network_id, networks)
    label = next((one.label for one in networks if one.id == network_id), network_id)
    return replace(observed, name=label)


def target(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    observed: ObservedAccount,
    found: Account | None,
    *,
    around: Known,
) -> Target:
    account_id = found.id if found else None
    summary = staged.summary
    network_id = _network_of(observed.network_id or summary.network_id, around.networks)
    period = _period(staging, staged, observed.ref)
    rows = staging.compare(dossier, staged.number, observed.ref, account_id)
    readings, counts = reading_news(
        [one for one in summary.readings if one.account_ref == observed.ref],
        [one for one in around.readings if one.account_id == account_id],
    )
    return Target(
        observed,
        network_id,
        account_id,
        found.name if found else observed.name or observed.handle or observed.ref,
        rows + counts,
        readings,
        period,
        period is None
        or covers([one for one in around.coverage if one.account_id == account_id], period),
        observed.is_identified and any(one.platform_id == observed.ref for one in around.accounts),
    )


def _period(staging: Staging, staged: StagedFile, ref: str) -> tuple[date, date] | None:
    """Return the dates that a file proves to be whole for one account."""
    days = staging.days(staged.number, ref)
    if days is None or staged.summary.is_partial:
        return None
    return staged.summary.period or (date.fromordinal(days[0]), date.fromordinal(days[1]))


def covers(coverage: Sequence[Coverage], period: tuple[date, date]) -> bool:
    """Tell whether a period is known to be whole already."""
    first, last = period
    return any(one.first <= first and last <= one.last for one in coverage)
