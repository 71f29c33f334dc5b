"""Reading platforms' files into the history: first a preview, then one undoable change."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cm_desk.domain.accounts import Account, Coverage, Network, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import (
    ColumnMapping,
    FileSummary,
    ObservedAccount,
    ObservedReading,
)
from cm_desk.domain.publication import ObservedPublication
from cm_desk.imports import reader
from cm_desk.imports.options import ReadOptions
from cm_desk.services import import_matching, likenesses, own_tables
from cm_desk.services.imported_plans import plan_news, save_planned
from cm_desk.services.imported_readings import reading_news, save_readings
from cm_desk.services.own_tables import understood
from cm_desk.storage import accounts, changes, column_mappings, import_log, plan, territory
from cm_desk.storage.changes import Change, Recording
from cm_desk.storage.database import Dossier
from cm_desk.storage.staging import Counts, Staging

__all__ = [
    "Counts",
    "Known",
    "StagedFile",
    "Staging",
    "Target",
    "commit",
    "known",
    "reassign",
    "sample",
    "stage",
    "understood",
]

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


def known(dossier: Dossier) -> Known:
    """Read what ``stage`` and ``reassign`` need, before the work leaves the dossier's thread."""
    return Known(
        accounts.accounts(dossier),
        accounts.networks(dossier),
        accounts.coverage(dossier),
        accounts.readings(dossier),
        territory.read(dossier).timezone,
        column_mappings.read(dossier),
        plan.external_keys(dossier),
    )


def sample(staging: Staging, staged: StagedFile, *, limit: int = 50) -> list[ObservedPublication]:
    """Return the latest publications read from a file, for its preview."""
    return [
        row
        for one in staged.targets
        for row in staging.sample(staged.number, one.observed.ref, limit)
    ]


def stage(
    dossier: Dossier,
    staging: Staging,
    path: Path,
    *,
    account_id: int | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    mappings: Mapping[str, ColumnMapping] | None = None,
    around: Known | None = None,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> StagedFile:
    """Read a file in a child process and compare it with the dossier; nothing is written.

    Given ``around``, the dossier's own connection is not used: another thread may hold it.
    ``mappings`` are those just explained; they win over the remembered ones.

    Raises:
        UnknownColumnsError: the columns of this table must be explained.
        CmDeskError: the file cannot be read, or the work was cancelled.
    """
    there = around or known(dossier)
    options = ReadOptions(
        timezone=timezone,
        territory_timezone=there.timezone,
        own_refs=frozenset(one.platform_id for one in there.accounts if one.platform_id),
        date_order=date_order,
        mappings={**there.mappings, **(mappings or {})},
        networks=own_tables.named(there.networks),
    )
    with staging.reading() as (number, keep):
        summary = reader.read_file(
            path, options=options, on_rows=keep, on_progress=on_progress, cancelled=cancelled
        )
    staged = StagedFile(
        path,
        summary,
        (),
        number,
        mapping=own_tables.chosen(summary.table, options),
        planned_counts=plan_news(summary.planned, there.planned_keys),
    )
    targets = tuple(
        _target(dossier, staging, staged, observed, found, around=there)
        for observed, found in _assign(dossier, staging, staged, there, account_id)
    )
    return replace(staged, targets=targets)


def reassign(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    *,
    ref: str,
    account_id: int | None,
    around: Known,
) -> StagedFile:
    """Send the rows of one observed account elsewhere and compare again, without reading again."""
    found = next((one for one in around.accounts if one.id == account_id), None)
    targets = tuple(
        _target(dossier, staging, staged, one.observed, found, around=around)
        if one.observed.ref == ref
        else one
        for one in staged.targets
    )
    return replace(staged, targets=targets)


def commit(
    dossier: Dossier,
    staging: Staging,
    files: Sequence[StagedFile],
    *,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Change:
    """Write staged files as one change; the same file again changes nothing.

    Raises:
        CmDeskError: the disk is full or the work was cancelled; nothing was written.
    """
    created: dict[tuple[str, str], int] = {}
    with (
        staging.attached(dossier),
        changes.record(
            dossier,
            "file_imported" if len(files) == 1 else "files_imported",
            count=sum(one.counts.new + one.counts.changed for one in files),
            files=len(files),
            name=files[0].path.name if files else "",
        ) as recording,
    ):
        for position, one in enumerate(files):

            def report(done: float, position: int = position, name: str = one.path.name) -> None:
                if cancelled is not None and cancelled():
                    raise CmDeskError("import_cancelled", name=name)
                if on_progress is not None:
                    on_progress((position + done) / len(files))

            _write(dossier, staging, one, recording=recording, created=created, report=report)
        likenesses.renew(dossier, recording)
    return recording.change


def _network_of(network_id: str, networks: Sequence[Network]) -> str:
    """Return the network of a file's accounts: the one it names, else its group's first.

    A page's export says « facebook », whose first variant here is the page.
    """
    ids = [one.id for one in networks]
    group = [one.id for one in networks if one.group == network_id]
    return network_id if network_id in ids or not group else group[0]


def _assign(
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
                yield one, import_matching.unidentified(dossier, staging, staged.number, one, there)


def _named(
    observed: ObservedAccount, summary: FileSummary, networks: Sequence[Network]
) -> ObservedAccount:
    """Call an account after its network when its file does not name it at all."""
    if observed.is_identified or observed.name or observed.handle:
        return observed
    network_id = _network_of(observed.network_id or summary.network_id, networks)
    label = next((one.label for one in networks if one.id == network_id), network_id)
    return replace(observed, name=label)


def _target(
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
        or _covers([one for one in around.coverage if one.account_id == account_id], period),
        observed.is_identified and any(one.platform_id == observed.ref for one in around.accounts),
    )


def _period(staging: Staging, staged: StagedFile, ref: str) -> tuple[date, date] | None:
    """Return the dates that a file proves to be whole for one account."""
    days = staging.days(staged.number, ref)
    if days is None or staged.summary.is_partial:
        return None
    return staged.summary.period or (date.fromordinal(days[0]), date.fromordinal(days[1]))


def _write(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    *,
    recording: Recording,
    created: dict[tuple[str, str], int],
    report: Callable[[float], None],
) -> None:
    targets = [(one.observed.ref, _account_for(dossier, one, created)) for one in staged.targets]
    staging.write(dossier, recording, staged.number, targets, on_progress=report)
    for (_ref, account_id), one in zip(targets, staged.targets, strict=True):
        if one.period is not None:
            _cover(dossier, account_id, one.period)
        save_readings(dossier, account_id, one.readings)
    save_planned(dossier, staged.summary.planned)
    own_tables.remember(dossier, staged.summary.table, staged.mapping)
    if staged.counts.new or staged.counts.changed:
        import_log.add(
            dossier,
            at=int(time.time()),
            file_name=staged.path.name,
            summary=staged.summary,
            new=staged.counts.new,
            changed=staged.counts.changed,
            known=staged.counts.known,
        )


def _account_for(dossier: Dossier, target: Target, created: dict[tuple[str, str], int]) -> int:
    observed, network_id = target.observed, target.network_id
    platform_id = observed.ref if observed.is_identified else ""
    if target.account_id is None:
        identity = (network_id, observed.ref)
        if identity not in created:
            # Another process may have written the same account since the file was compared.
            since = [
                one
                for one in accounts.accounts(dossier)
                if platform_id and one.platform_id == platform_id
            ]
            if since and since[0].id is not None and not target.has_twin:
                return since[0].id
            created[identity] = accounts.save_account(
                dossier,
                Account(
                    network_id,
                    observed.name or observed.handle or observed.ref,
                    handle=observed.handle,
                    platform_id=platform_id,
                ),
            )
        return created[identity]
    account = next(one for one in accounts.accounts(dossier) if one.id == target.account_id)
    if platform_id and not account.platform_id:
        # The next file of this account will be recognised whatever its name has become.
        accounts.save_account(dossier, replace(account, platform_id=platform_id))
    return target.account_id


def _cover(dossier: Dossier, account_id: int, period: tuple[date, date]) -> None:
    if not _covers(accounts.coverage(dossier, account_id), period):
        accounts.save_coverage(dossier, Coverage(account_id, *period, source="import"))


def _covers(coverage: Sequence[Coverage], period: tuple[date, date]) -> bool:
    first, last = period
    return any(one.first <= first and last <= one.last for one in coverage)
