"""A file for the plan, read in the limited child: a calendar's events, or a table's rows."""

import importlib
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import RefusedLine
from cm_desk.domain.plan_files import FoundRow, PlanReading, PlanSummary
from cm_desk.imports import cells, frames, sniff
from cm_desk.imports.containers import tabular
from cm_desk.imports.containers.source import LIMIT, Source, plain
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.own import agenda, looking, plan_columns

_BATCH: Final = 200
_BUFFER: Final = 1024 * 1024
_LONGEST_CELL: Final = 100_000
_MOST_COLUMNS: Final = 100
# A calendar of fifty thousand events weighs less.
_MOST_CALENDAR: Final = 128 * 1024**2

Send = Callable[[int, Any], None]


def read(
    path: Path,
    wanted: PlanReading,
    send: Send,
    follow: Callable[[Source], Source],
    done: Callable[[], float],
) -> PlanSummary:
    """Send what a file plans, and return what else it held.

    ``follow`` wraps the source so that ``done`` tells how much of it was read.

    Raises:
        CmDeskError: it is neither a calendar nor a table, or it holds too much.
    """
    source = follow(plain(path))
    head = source.head()
    if sniff.is_archive(head):
        source, is_calendar = _member(path, source)
        if is_calendar:
            return _text(follow(source), wanted, send, done)
        return _workbook(path, wanted, send)
    if kind := sniff.binary_kind(head):
        if kind == "old-workbook":
            return _workbook(path, wanted, send)
        raise CmDeskError("import_other_kind", kind=kind)
    if source.size > LIMIT:
        raise CmDeskError("import_too_big", size=source.size, limit=LIMIT)
    return _text(source, wanted, send, done)


def _member(path: Path, whole: Source) -> tuple[Source, bool]:
    """Return a workbook itself, or the only calendar of an archive, as some programs give it."""
    archive = importlib.import_module("cm_desk.imports.containers.archive")
    members: Sequence[Source] = archive.members(path)
    if sniff.archive_kind([one.path for one in members]) == "workbook":
        return whole, False
    found = [one for one in members if one.path.lower().endswith(".ics")]
    if len(found) != 1:
        key = "import_zip_several" if found else "import_zip_empty"
        raise CmDeskError(key, count=len(found))
    return found[0], True


def _workbook(path: Path, wanted: PlanReading, send: Send) -> PlanSummary:
    workbook = importlib.import_module("cm_desk.imports.containers.workbook")
    return _rows(workbook.table_of(path, merit=plan_columns.merit), wanted, send)


def _text(
    source: Source, wanted: PlanReading, send: Send, done: Callable[[], float]
) -> PlanSummary:
    head = tabular.head_of(source)
    if sniff.text_kind(head.text) != "calendar":
        return _rows(tabular.table_of(source, head, own=True), wanted, send)
    if source.size > _MOST_CALENDAR:
        raise CmDeskError("import_too_big", size=source.size, limit=_MOST_CALENDAR)
    return agenda.read(
        _lines(source, head.encoding),
        wanted,
        lambda events: send(frames.EVENTS, events),
        lambda: send(frames.PROGRESS, done()),
    )


def _lines(source: Source, encoding: str) -> Iterator[str]:
    # Line ends of the format alone: a text may hold others. Some programs cut a line within
    # a letter: its bytes are kept until both parts are joined.
    errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
    with io.TextIOWrapper(
        io.BufferedReader(source.open(), _BUFFER), encoding, errors=errors, newline="\n"
    ) as text:
        while line := text.readline(_BUFFER):
            yield line


def _rows(table: Table, wanted: PlanReading, send: Send) -> PlanSummary:
    names = tuple(cells.clean(name) for name in table.layout.names)[:_MOST_COLUMNS]
    header = list(looking.whole(table.layout.names))
    batch: list[FoundRow] = []
    refused: list[RefusedLine] = []
    read_ = 0
    for line, row in enumerate(table.open_rows(), table.layout.header_row + 1):
        if row == [BROKEN]:
            read_ += 1
            refused.append(RefusedLine(line, "open_quote"))
        elif any(cell.strip() for cell in row) and list(looking.whole(row)) != header:
            read_ += 1
            batch.append(FoundRow(line, tuple(_cell(cell) for cell in row[:_MOST_COLUMNS])))
        if read_ > wanted.most:
            raise CmDeskError("plan_table_too_long", most=wanted.most)
        if len(batch) >= _BATCH:
            send(frames.LINES, batch)
            batch = []
    if batch:
        send(frames.LINES, batch)
    if not read_:
        raise CmDeskError("plan_table_empty")
    return PlanSummary(
        is_calendar=False,
        read=read_,
        names=names,
        refused=tuple(refused),
        refused_count=len(refused),
    )


def _cell(cell: str) -> str:
    return cells.clean(cell[:_LONGEST_CELL])
