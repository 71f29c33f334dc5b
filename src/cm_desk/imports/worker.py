"""The child process that reads one file: bounded, killable, without window nor network."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary
from cm_desk.imports import frames, meta, sniff, tabular
from cm_desk.imports.meta_rows import Row
from cm_desk.imports.options import ReadOptions, Request
from cm_desk.imports.source import Counted, Source, find_sources

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

    answer(Path(os.fsdecode(request.path)), request.options, send)


def answer(path: Path, options: ReadOptions, send: Send) -> None:
    """Send a file's publications then its summary, or why it is refused."""
    try:
        send(frames.SUMMARY, _read(path, options, send))
    except CmDeskError as error:
        values = {
            name: value if isinstance(value, int) else str(value)
            for name, value in error.values.items()
        }
        send(frames.FAILURE, frames.Failure(error.key, error.field, values))


def _read(path: Path, options: ReadOptions, send: Send) -> FileSummary:
    source, layout = _choose(find_sources(path))
    sniff.refuse_unless_supported(layout.signature.kind)
    current: list[Counted] = []

    def open_rows() -> Iterator[list[str]]:
        current[:] = [source.open()]
        return tabular.read_rows(current[0], layout)

    def emit(rows: list[Row]) -> None:
        send(frames.ROWS, rows)
        send(frames.PROGRESS, min(1.0, current[0].done / max(1, source.size)))

    return meta.read_publications(open_rows, layout, options, file_name=source.name, emit=emit)


def _choose(sources: tuple[Source, ...]) -> tuple[Source, tabular.Layout]:
    """Return the one table that we read, among those of an archive."""
    if len(sources) == 1:
        return sources[0], tabular.layout_of(sources[0])
    found: list[tuple[Source, tabular.Layout]] = []
    refusals: list[CmDeskError] = []
    for source in sources:
        try:
            layout = tabular.layout_of(source)
            sniff.refuse_unless_supported(layout.signature.kind)
            found.append((source, layout))
        except CmDeskError as error:
            refusals.append(error)
    if len(found) == 1:
        return found[0]
    if found:
        raise CmDeskError("import_zip_several", count=len(found))
    raise next((error for error in refusals if error.key == "import_other_kind"), refusals[0])


def _limit_itself() -> None:
    """Leave a hostile file no more than our share of memory and time."""
    if sys.platform != "win32":
        for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _CPU_SECONDS)):
            _, hard = resource.getrlimit(limit)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(limit, (allowed, hard))
            except (ValueError, OSError):  # macOS does not limit address space
                continue


if __name__ == "__main__":
    main()
