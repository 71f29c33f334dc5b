"""Bringing a calendar or a spreadsheet into the plan: first a preview, then one undoable change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import ColumnMapping
from cm_desk.domain.plan_files import (
    PlanFile,
    PlanReading,
    PlanSummary,
    Proposal,
    ProposalState,
)
from cm_desk.domain.records import frozen
from cm_desk.imports import reader
from cm_desk.imports.own import looking, plan_columns
from cm_desk.services import exporting, plan_import_events, plan_import_table
from cm_desk.services.plan_import_known import Known, read_known
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, column_mappings, plan, plan_keys, year_frame
from cm_desk.storage.changes import Change, Recording
from cm_desk.storage.database import Dossier

__all__ = [
    "FIELDS",
    "Known",
    "PlanFile",
    "Reading",
    "commit",
    "period_around",
    "proposals_of_events",
    "proposals_of_rows",
    "proposed_columns",
    "read",
    "read_known",
    "report",
]

FIELDS: Final = (*(name for name in plan_columns.NAMES if name != "uid"), "uid")
EARLIEST: Final = date(2004, 1, 1)
_YEARS_AHEAD: Final = 10
_PIECE: Final = 500
_MAPPING: Final = "plan:"
_REPORT: Final = ("line", "state", "title", "day", "time", "remark", "written")
# Refusals whose advice is about publications: here they mean the same thing.
_NO_PLAN: Final = frozenset(
    {"import_not_table", "import_other_kind", "import_zip_empty", "import_zip_several"}
)

proposals_of_rows = plan_import_table.proposals
proposals_of_events = plan_import_events.proposals


@frozen
class Reading:
    """What to read of a calendar: the days wanted, on the territory's clock."""

    first: date
    last: date
    today: date
    timezone: str = "Europe/Paris"


def bounds(today: date) -> tuple[date, date]:
    """Return the first and the last days that the plan admits."""
    return EARLIEST, latest(today)


def latest(today: date) -> date:
    """Return the last day that the plan admits."""
    return date(today.year + _YEARS_AHEAD, 12, 31)


def period_around(month: date) -> tuple[date, date]:
    """Return the year that begins with a month, the one read of a calendar at first."""
    first = max(EARLIEST, month.replace(day=1))
    return first, date(first.year + 1, first.month, 1) - timedelta(days=1)


def read(
    path: Path,
    wanted: Reading,
    *,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PlanFile:
    """Read a file in a child process; nothing is written, the dossier is not touched.

    Raises:
        CmDeskError: it is neither a calendar nor a table, it holds too much, or the work was
            cancelled.
    """
    if wanted.last < wanted.first:
        raise CmDeskError("period_ends_before_it_starts", field="last")
    asked = PlanReading(
        wanted.first, wanted.last, EARLIEST, latest(wanted.today), timezone=wanted.timezone
    )
    try:
        return reader.read_plan(path, asked, on_progress=on_progress, cancelled=cancelled)
    except CmDeskError as error:
        if error.key in _NO_PLAN:
            raise CmDeskError("plan_file_unknown", name=path.name) from error
        if error.key in {"import_no_rows", "plan_table_empty"}:
            raise CmDeskError("plan_table_empty", name=path.name) from error
        raise _readable(error) from error


def _readable(error: CmDeskError) -> CmDeskError:
    """Return the same error, its great numbers written as French writes them."""
    told = {
        name: wording.number(value) if isinstance(value, int) else value
        for name, value in error.values.items()
    }
    return CmDeskError(error.key, field=error.field, **told)


def proposed_columns(dossier: Dossier, summary: PlanSummary) -> Mapping[str, int]:
    """Return which column holds what: as was said of such a header before, else by its names."""
    remembered = column_mappings.read(dossier).get(_signature(summary))
    columns = remembered.columns if remembered else plan_columns.mapping_of(summary.names)
    width = len(summary.names)
    return {field: place for field, place in columns.items() if place < width}


def commit(
    dossier: Dossier,
    proposals: Sequence[Proposal],
    *,
    name: str,
    updates: bool = True,
    columns: tuple[PlanSummary, Mapping[str, int]] | None = None,
    on_progress: Callable[[float], None] | None = None,
) -> Change:
    """Write what is new, and what differs if ``updates``, as one change.

    ``columns`` are how a table was read, remembered for the next ones of its header.
    """
    wanted = {ProposalState.NEW, ProposalState.CHANGED} if updates else {ProposalState.NEW}
    chosen = [one for one in proposals if one.state in wanted]
    label = "plan_imported" if any(one.content for one in chosen) else "plan_events_imported"
    with changes.record(dossier, label, name=name, count=len(chosen)) as recording:
        for number, one in enumerate(chosen, start=1):
            _write(dossier, one)
            if number % _PIECE == 0:
                _pause(recording, number / len(chosen), on_progress)
        if columns is not None:
            _remember(dossier, *columns)
    return recording.change


def _pause(recording: Recording, done: float, on_progress: Callable[[float], None] | None) -> None:
    recording.split()
    if on_progress is not None:
        on_progress(done)


def _write(dossier: Dossier, one: Proposal) -> None:
    if one.content is not None:
        if one.state is ProposalState.NEW and one.key:
            plan.add(dossier, one.content, external_key=one.key)
        else:
            plan.save(dossier, one.content)
    elif one.event is not None:
        if one.state is ProposalState.NEW and one.key:
            plan_keys.add_event(dossier, one.event, uid=one.key)
        else:
            year_frame.save_event(dossier, one.event)


def _signature(summary: PlanSummary) -> str:
    return _MAPPING + looking.signature(summary.names)


def _remember(dossier: Dossier, summary: PlanSummary, columns: Mapping[str, int]) -> None:
    signature, mapping = _signature(summary), ColumnMapping(dict(columns))
    if columns == plan_columns.mapping_of(summary.names):
        return
    if column_mappings.read(dossier).get(signature) != mapping:
        column_mappings.save(dossier, signature, mapping)


def report(file: PlanFile, proposals: Sequence[Proposal], path: Path, *, texts: Texts) -> None:
    """Write what became of each line as a table, in place of ``path``.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    header = [texts.get("plan_files", f"report.{name}") for name in _REPORT]
    exporting.table_csv(header, sorted(_lines(file, proposals, texts), key=_rank), path)


def _rank(row: Sequence[exporting.Cell]) -> int:
    return row[0] if isinstance(row[0], int) else 0


def _lines(
    file: PlanFile, proposals: Sequence[Proposal], texts: Texts
) -> Iterator[Sequence[exporting.Cell]]:
    for one in proposals:
        content, event = one.content, one.event
        yield (
            one.line,
            texts.label(one.state),
            content.title if content else event.title if event else None,
            content.planned_on if content else event.first if event else None,
            content.planned_time if content else None,
            " ".join(texts.get("plan_files", f"reasons.{key}") for key in one.remarks),
            one.value,
        )
    for line in file.summary.refused:
        state = texts.label(ProposalState.REFUSED)
        reason = texts.get("plan_files", f"reasons.{line.reason}")
        yield line.line, state, None, None, None, reason, line.value
