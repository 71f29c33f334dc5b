"""The child process that reads one file: bounded, killable, without window nor network."""

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import msgspec

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary, UnknownColumnsError
from cm_desk.domain.plan_files import PlanReading, PlanSummary
from cm_desk.imports import frames, kinds, opening
from cm_desk.imports.clock import FIRST_DAY
from cm_desk.imports.containers.source import Counted, Source, plain
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.opening import Document
from cm_desk.imports.options import ReadOptions, Request

if sys.platform != "win32":
    import resource

_MEMORY = 1024**3
_CPU_SECONDS = 300

Send = Callable[[int, Any], None]


def main() -> None:
    """Answer the request on standard input with frames on standard output."""
    request = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Request)
    output = sys.stdout.buffer
    _limit_itself()

    def send(kind: int, value: Any) -> None:
        frames.write(output, kind, value)

    answer(Path(os.fsdecode(request.path)), request.options, send, plan=request.plan)


def answer(
    path: Path, options: ReadOptions, send: Send, *, plan: PlanReading | None = None
) -> None:
    """Send a file's publications then its summary, or why it is refused.

    Given ``plan``, send its events or its rows instead.
    """
    try:
        if plan is None:
            send(frames.SUMMARY, _read(path, options, send))
        else:
            send(frames.PLAN, _read_plan(path, plan, send))
    except UnknownColumnsError as error:
        send(frames.UNKNOWN, error.table)
    except CmDeskError as error:
        values = {
            name: value if isinstance(value, int) else str(value)
            for name, value in error.values.items()
        }
        send(frames.FAILURE, frames.Failure(error.key, error.field, values))


class _Progress:
    """How much of what was opened has been read; a source opened again starts again."""

    def __init__(self) -> None:
        self._opened: dict[str, tuple[Counted, int]] = {}

    def follow(self, source: Source) -> Source:
        """Return the same source, whose reading is followed."""

        def opener() -> Any:
            counted = source.open()
            self._opened[source.path] = counted, source.size
            return counted

        return replace(source, opener=opener)

    def done(self) -> float:
        whole = sum(size for _, size in self._opened.values())
        return min(1.0, sum(counted.done for counted, _ in self._opened.values()) / max(1, whole))


def _read(path: Path, options: ReadOptions, send: Send) -> FileSummary:
    progress = _Progress()
    found = opening.open_file(path, progress.follow)

    def emit(rows: list[Any]) -> None:
        send(frames.ROWS, rows)
        send(frames.PROGRESS, progress.done())

    if isinstance(found, Document):
        context = Context(options, path.name, _day(found.sources, path), emit)
        read = _reader(kinds.DOCUMENTS, found.kind)
        return cast("FileSummary", read(found.sources, context))
    table, source = found
    context = Context(options, table.name, _day([source], path), emit)
    return cast("FileSummary", _reader(kinds.TABLES, table.layout.signature.kind)(table, context))


def _read_plan(path: Path, plan: PlanReading, send: Send) -> PlanSummary:
    module = importlib.import_module("cm_desk.imports.own.plan_file")
    progress = _Progress()
    return cast("PlanSummary", module.read(path, plan, send, progress.follow, progress.done))


def _reader(modules: Any, kind: str) -> Callable[[Sequence[Source] | Table, Context], Any]:
    module = importlib.import_module(f"cm_desk.imports.{modules[kind]}")
    return cast("Callable[[Sequence[Source] | Table, Context], Any]", module.read)


def _day(sources: Sequence[Source], path: Path) -> date:
    """Return when a file was downloaded: never in the future, whatever its clock said.

    Archives made by programs date their members from 1970 or 1980: then the archive tells.
    """
    today = datetime.now(UTC).astimezone().date()
    inside = max((one.written_on for one in sources), default=today)
    told = (day for day in (inside, plain(path).written_on) if day >= FIRST_DAY)
    return min(today, next(told, today))


def _limit_itself() -> None:
    """Leave a hostile file no more than our share of memory and time."""
    if sys.platform == "win32":
        importlib.import_module("cm_desk.imports.job_object").join(_MEMORY, _CPU_SECONDS)
    else:
        for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _CPU_SECONDS)):
            _, hard = resource.getrlimit(limit)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(limit, (allowed, hard))
            except (ValueError, OSError):  # macOS does not limit address space
                continue


if __name__ == "__main__":
    main()
