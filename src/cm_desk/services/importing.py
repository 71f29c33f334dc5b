"""Reading platforms' files into the history: first a preview, then one undoable change."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import ColumnMapping
from cm_desk.domain.publication import ObservedPublication
from cm_desk.imports import reader
from cm_desk.imports.options import ReadOptions
from cm_desk.services import own_tables
from cm_desk.services.import_targets import Known, StagedFile, Target, assign, target
from cm_desk.services.import_writing import commit
from cm_desk.services.imported_plans import plan_news
from cm_desk.services.own_tables import understood
from cm_desk.storage import accounts, column_mappings, plan, territory
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
    if summary.returned:
        raise CmDeskError("import_gathering", name=path.name)
    staged = StagedFile(
        path,
        summary,
        (),
        number,
        mapping=own_tables.chosen(summary.table, options),
        planned_counts=plan_news(summary.planned, there.planned_keys),
    )
    targets = tuple(
        target(dossier, staging, staged, observed, found, around=there)
        for observed, found in assign(dossier, staging, staged, there, account_id)
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
        target(dossier, staging, staged, one.observed, found, around=around)
        if one.observed.ref == ref
        else one
        for one in staged.targets
    )
    return replace(staged, targets=targets)
