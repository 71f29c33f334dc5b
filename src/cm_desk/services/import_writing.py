"""Writing what was previewed: accounts, publications, readings, contents, as one change."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import ObservedAccount
from cm_desk.services import import_matching, likenesses, own_tables
from cm_desk.services.import_targets import StagedFile, Target, covers
from cm_desk.services.imported_plans import save_planned
from cm_desk.services.imported_readings import save_readings
from cm_desk.storage import accounts, changes, import_log
from cm_desk.storage.changes import Change, Recording
from cm_desk.storage.database import Dossier
from cm_desk.storage.identity import holds_others, overlap
from cm_desk.storage.staging import Staging, inside


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
    # Those that say whose they are come first: the others may be recognised by what they wrote.
    files = sorted(files, key=_is_unidentified)
    with (
        staging.attached(dossier),
        changes.record(
            dossier,
            "file_imported" if len(files) == 1 else "files_imported",
            files=len(files),
            name=files[0].path.name if files else "",
        ) as recording,
    ):
        written, seen = 0, set[int]() if len(files) > 1 else None
        for position, one in enumerate(files):

            def report(done: float, position: int = position, name: str = one.path.name) -> None:
                if cancelled is not None and cancelled():
                    raise CmDeskError("import_cancelled", name=name)
                if on_progress is not None:
                    on_progress((position + done) / len(files))

            written += _write(
                dossier,
                staging,
                one,
                recording=recording,
                created=created,
                seen=seen,
                report=report,
            )
        # Counted as written: files overlap, and some hold readings or contents only.
        recording.values["count"] = written
        if not written:
            one_file = len(files) == 1
            recording.label = "file_imported_other" if one_file else "files_imported_other"
        likenesses.renew(dossier, recording)
    return recording.change


def _is_unidentified(staged: StagedFile) -> bool:
    return any(one.account_id is None and not one.observed.is_identified for one in staged.targets)


def _write(
    dossier: Dossier,
    staging: Staging,
    staged: StagedFile,
    *,
    recording: Recording,
    created: dict[tuple[str, str], int],
    seen: set[int] | None,
    report: Callable[[float], None],
) -> int:
    targets = [
        (one.observed.ref, _account_for(dossier, staged.number, one, created))
        for one in staged.targets
    ]
    written = staging.write(
        dossier, recording, staged.number, targets, on_progress=report, seen=seen
    )
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
    return written


def _account_for(
    dossier: Dossier, number: int, target: Target, created: dict[tuple[str, str], int]
) -> int:
    observed = target.observed
    if target.account_id is None:
        identity = (target.network_id, observed.ref)
        if identity not in created:
            created[identity] = _written_since(
                dossier, number, target, created
            ) or accounts.save_account(dossier, _new_account(target))
        return created[identity]
    account = next(one for one in accounts.accounts(dossier) if one.id == target.account_id)
    if observed.is_identified and not account.platform_id:
        accounts.save_account(dossier, _identified(dossier, account, observed))
    return target.account_id


def _identified(dossier: Dossier, account: Account, observed: ObservedAccount) -> Account:
    """Give an account its identifier, so that the next file knows it whatever its name becomes.

    One that bears its network's name for want of another takes the one that the file gives.
    """
    labels = {one.label for one in accounts.networks(dossier) if one.id == account.network_id}
    name = observed.name or observed.handle
    return replace(
        account,
        platform_id=observed.ref,
        handle=account.handle or observed.handle,
        name=name if name and account.name in labels else account.name,
    )


def _new_account(target: Target) -> Account:
    observed = target.observed
    return Account(
        target.network_id,
        observed.name or observed.handle or observed.ref,
        handle=observed.handle,
        platform_id=observed.ref if observed.is_identified else "",
    )


def _written_since(
    dossier: Dossier, number: int, target: Target, created: dict[tuple[str, str], int]
) -> int | None:
    """Return the account that another process, or another file of this import, has just made."""
    observed, there = target.observed, accounts.accounts(dossier)
    if observed.is_identified:
        twins = [] if target.has_twin else [one for one in there if one.platform_id == observed.ref]
        return twins[0].id if twins else None
    sight = inside(dossier, number)
    found = import_matching.unidentified(
        observed,
        [
            one
            for one in there
            if one.id in created.values() and one.network_id == target.network_id
        ],
        shared=lambda one: overlap(sight, observed.ref, one)[0],
        holds_others=lambda one: holds_others(sight, observed.ref, one),
    )
    return found.id if found else None


def _cover(dossier: Dossier, account_id: int, period: tuple[date, date]) -> None:
    if not covers(accounts.coverage(dossier, account_id), period):
        accounts.save_coverage(dossier, Coverage(account_id, *period, source="import"))
