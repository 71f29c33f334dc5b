"""Reading platforms' files into the history: first a preview, then one undoable change."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cm_desk.domain.accounts import Account, Coverage, Network, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary, ObservedAccount, ObservedReading
from cm_desk.domain.publication import ObservedPublication
from cm_desk.imports import reader
from cm_desk.imports.options import ReadOptions
from cm_desk.services.imported_readings import reading_news, save_readings
from cm_desk.storage import accounts, changes, import_log, territory
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
]


@dataclass(frozen=True, slots=True)
class Known:
    """What a reading needs of the dossier, so that it can run in another thread without it."""

    accounts: tuple[Account, ...]
    networks: tuple[Network, ...]
    coverage: tuple[Coverage, ...]
    readings: tuple[Reading, ...]
    timezone: str


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
    """One file read and compared, not yet written; ``number`` is its table in the staging."""

    path: Path
    summary: FileSummary
    targets: tuple[Target, ...]
    number: int

    @property
    def counts(self) -> Counts:
        """Return the sums over all target accounts."""
        return sum((target.counts for target in self.targets), Counts(0, 0, 0))

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
    around: Known | None = None,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> StagedFile:
    """Read a file in a child process and compare it with the dossier; nothing is written.

    Given ``around``, the dossier's own connection is not used: another thread may hold it.

    Raises:
        CmDeskError: the file cannot be read, or the work was cancelled.
    """
    there = around or known(dossier)
    options = ReadOptions(
        timezone=timezone,
        territory_timezone=there.timezone,
        own_refs=frozenset(one.platform_id for one in there.accounts if one.platform_id),
        date_order=date_order,
    )
    with staging.reading() as (number, keep):
        summary = reader.read_file(
            path, options=options, on_rows=keep, on_progress=on_progress, cancelled=cancelled
        )
    staged = StagedFile(path, summary, (), number)
    targets = tuple(
        _target(dossier, staging, staged, observed, found, around=there)
        for observed, found in _assign(staging, staged, there, account_id)
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
    return recording.change


def _network_of(network_id: str, networks: Sequence[Network]) -> str:
    """Return the network of a file's accounts: the one it names, else its group's first.

    A page's export says « facebook », whose first variant here is the page.
    """
    ids = [one.id for one in networks]
    group = [one.id for one in networks if one.group == network_id]
    return network_id if network_id in ids or not group else group[0]


def _assign(
    staging: Staging, staged: StagedFile, around: Known, account_id: int | None
) -> Iterator[tuple[ObservedAccount, Account | None]]:
    """Pair each account of which something is kept with one of the dossier's, or a new one."""
    summary = staged.summary
    read = {one.account_ref for one in summary.readings}
    kept = [
        one
        for one in summary.accounts
        if one.ref in read or staging.days(staged.number, one.ref) is not None
    ]
    for position, one in enumerate(sorted(kept, key=lambda one: -one.rows)):
        if account_id is not None and position == 0:
            yield one, next(account for account in around.accounts if account.id == account_id)
        else:
            network_id = _network_of(one.network_id or summary.network_id, around.networks)
            yield one, _match(one, network_id, around.accounts)


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
        any(one.platform_id == observed.ref for one in around.accounts),
    )


def _period(staging: Staging, staged: StagedFile, ref: str) -> tuple[date, date] | None:
    """Return the dates that a file proves to be whole for one account."""
    days = staging.days(staged.number, ref)
    if days is None or staged.summary.is_partial:
        return None
    return staged.summary.period or (date.fromordinal(days[0]), date.fromordinal(days[1]))


def _match(observed: ObservedAccount, network_id: str, known: Sequence[Account]) -> Account | None:
    by_identifier = [one for one in known if one.platform_id and one.platform_id == observed.ref]
    # An account that no file has named yet: the same name or handle, else the only one there.
    free = [one for one in known if one.network_id == network_id and not one.platform_id]
    names = {observed.name.casefold(), observed.handle.casefold()} - {""}
    by_name = [one for one in free if names & {one.name.casefold(), one.handle.casefold()}]
    for found in (by_identifier, by_name, free):
        if len(found) == 1:
            return found[0]
    return None


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
    if target.account_id is None:
        identity = (network_id, observed.ref)
        if identity not in created:
            # Another process may have written the same account since the file was compared.
            since = [one for one in accounts.accounts(dossier) if one.platform_id == observed.ref]
            if since and since[0].id is not None and not target.has_twin:
                return since[0].id
            created[identity] = accounts.save_account(
                dossier,
                Account(
                    network_id,
                    observed.name or observed.handle or observed.ref,
                    handle=observed.handle,
                    platform_id=observed.ref,
                ),
            )
        return created[identity]
    account = next(one for one in accounts.accounts(dossier) if one.id == target.account_id)
    if not account.platform_id:
        # The next file of this account will be recognised whatever its name has become.
        accounts.save_account(dossier, replace(account, platform_id=observed.ref))
    return target.account_id


def _cover(dossier: Dossier, account_id: int, period: tuple[date, date]) -> None:
    if not _covers(accounts.coverage(dossier, account_id), period):
        accounts.save_coverage(dossier, Coverage(account_id, *period, source="import"))


def _covers(coverage: Sequence[Coverage], period: tuple[date, date]) -> bool:
    first, last = period
    return any(one.first <= first and last <= one.last for one in coverage)
