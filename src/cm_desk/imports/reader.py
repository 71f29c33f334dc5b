"""Read a platform's file in a child process that can be killed at any moment."""

import json
import logging
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, TypeVar, cast

import msgspec

import cm_desk
from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary, TableLook, UnknownColumnsError
from cm_desk.domain.plan_files import FoundEvent, FoundRow, PlanFile, PlanReading, PlanSummary
from cm_desk.domain.publication import ObservedPublication
from cm_desk.domain.wording import number
from cm_desk.imports import WORKER_FLAG, frames
from cm_desk.imports.options import ReadOptions, Request

__all__ = ["ReadOptions", "read_file", "read_plan", "worker_command"]

_T = TypeVar("_T")
# Values that come from us, never from the file.
_CODES = ("code", "detail")
Ending = FileSummary | PlanSummary | TableLook | frames.Failure

# A frozen application has no « python -m »: it starts itself again with this argument.
_PATIENCE = 60.0  # seconds without a word from the child
_LOOK_EVERY = 0.05
_PIPE = 1024 * 1024
_ENDINGS = MappingProxyType(
    {frames.SUMMARY: FileSummary, frames.UNKNOWN: TableLook, frames.PLAN: PlanSummary}
)
# The place of a failure, as Python tells it; folders, which name people, are left out.
_PLACE = re.compile(
    r'  File "(?:[^"]*[/\\])?([^"/\\]{1,80})", line ([0-9]{1,6}), in ([\w<>]{1,80})'
)
_NAME = re.compile(r"[A-Za-z_][\w.]{0,80}")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}")
_log = logging.getLogger(__name__)
_START = "import sys; sys.path += sys.argv[1:]; from cm_desk.imports import worker; worker.main()"


def worker_command() -> list[str]:
    """Return the command of the child: isolated from the user's Python settings and folders."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    homes = {str(Path(module.__file__ or "").parents[1]) for module in (cm_desk, msgspec)}
    # -S: the few packages needed are found without reading site-packages' start-up files.
    return [sys.executable, "-I", "-S", "-c", _START, *sorted(homes)]


def read_file(
    path: Path,
    *,
    options: ReadOptions,
    on_rows: Callable[[Sequence[ObservedPublication]], None],
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    patience: float = _PATIENCE,
) -> FileSummary:
    """Hand over a file's publications in batches and return what it holds.

    Blocks: call it in a worker thread. ``cancelled`` is called from another thread. Whatever
    is wrong with the file raises a CmDeskError whose values hold the file’s ``name``: an
    UnknownColumnsError for a table that the user can explain.
    """
    request = Request(os.fsencode(path), options)
    ending = _asked(path, request, _Listener(on_rows, on_progress), cancelled, patience)
    assert isinstance(ending, FileSummary)  # noqa: S101 - what such a request ends with
    return ending


def read_plan(
    path: Path,
    wanted: PlanReading,
    *,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    patience: float = _PATIENCE,
) -> PlanFile:
    """Return what a calendar or a table holds for the plan.

    Blocks and raises as ``read_file`` does.
    """
    request = Request(os.fsencode(path), ReadOptions(), wanted)
    listener = _Listener(lambda _rows: None, on_progress)
    ending = _asked(path, request, listener, cancelled, patience)
    assert isinstance(ending, PlanSummary)  # noqa: S101 - what such a request ends with
    return PlanFile(ending, tuple(listener.events), tuple(listener.lines))


def _asked(
    path: Path,
    request: Request,
    listener: "_Listener",
    cancelled: Callable[[], bool] | None,
    patience: float,
) -> FileSummary | PlanSummary:
    child = _start(path)
    with _watched(child, cancelled, patience) as watch:
        ending = _converse(child, request, listener, watch)
    if isinstance(ending, (FileSummary, PlanSummary)):
        return ending
    error = _error(ending, path)
    _tell(error, path)
    raise error


def _tell(error: CmDeskError, path: Path) -> None:
    """Log why a file was refused, in codes and sizes: neither its name nor its words."""
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        size = -1
    suffix = path.suffix if _SUFFIX.fullmatch(path.suffix) else "-"
    told = {name: error.values[name] for name in _CODES if name in error.values}
    _log.info("refused %s suffix=%s size=%d %s", error.key, suffix, size, told)


class _Watch:
    """Kill the child when the user gives up, or when it says nothing for too long."""

    def __init__(
        self,
        child: "subprocess.Popen[bytes]",
        cancelled: Callable[[], bool] | None,
        patience: float,
    ) -> None:
        self.reason: str | None = None
        self._child = child
        self._cancelled = cancelled
        self._patience = patience
        self._waiting_since: float | None = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="import-watch", daemon=True)
        self._thread.start()

    def waiting(self, *, waiting: bool) -> None:
        """Count only the time spent waiting for the child, not our own."""
        self._waiting_since = time.monotonic() if waiting else None

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_EVERY):
            since = self._waiting_since
            if self._cancelled is not None and self._cancelled():
                self.reason = "import_cancelled"
            elif since is not None and time.monotonic() - since > self._patience:
                self.reason = "import_stalled"
            if self.reason is not None:
                self._child.kill()
                return


@contextmanager
def _watched(
    child: "subprocess.Popen[bytes]", cancelled: Callable[[], bool] | None, patience: float
) -> Iterator[_Watch]:
    """Leave no child behind, whatever happens."""
    watch = _Watch(child, cancelled, patience)
    try:
        yield watch
    finally:
        child.kill()
        child.wait()
        watch.stop()
        for pipe in (child.stdin, child.stdout, child.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()


def _start(path: Path) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            pipesize=_PIPE if sys.platform == "linux" else -1,
        )
    except OSError as error:
        refused = CmDeskError("import_child_died", name=path.name, detail=type(error).__name__)
        _tell(refused, path)
        raise refused from error


@dataclass(frozen=True, slots=True)
class _Listener:
    """Who is told of rows and of progress."""

    on_rows: Callable[[Sequence[ObservedPublication]], None]
    on_progress: Callable[[float], None] | None
    publications: "msgspec.msgpack.Decoder[list[ObservedPublication]]" = field(
        default_factory=lambda: msgspec.msgpack.Decoder(list[ObservedPublication])
    )
    events: list[FoundEvent] = field(default_factory=list)
    lines: list[FoundRow] = field(default_factory=list)

    def hear(self, kind: int, payload: bytes) -> Ending | None:
        """Pass on what is still under way; return what ends the reading."""
        if kind == frames.ROWS:
            rows = _decoded(self.publications, payload)
            self.on_rows(rows)
        elif kind == frames.PROGRESS:
            done = _decoded(msgspec.msgpack.Decoder(float), payload)
            if self.on_progress is not None:
                self.on_progress(done)
        elif kind == frames.EVENTS:
            self.events.extend(_decoded(msgspec.msgpack.Decoder(list[FoundEvent]), payload))
        elif kind == frames.LINES:
            self.lines.extend(_decoded(msgspec.msgpack.Decoder(list[FoundRow]), payload))
        else:
            ending: type[Ending] = _ENDINGS.get(kind, frames.Failure)
            return _decoded(msgspec.msgpack.Decoder(ending), payload)
        return None


class _Garbled(Exception):  # noqa: N818 - it never leaves this module
    """What the child says makes no sense."""


def _decoded(decoder: "msgspec.msgpack.Decoder[_T]", payload: bytes) -> _T:
    try:
        return decoder.decode(payload)
    except msgspec.DecodeError as error:
        raise _Garbled from error


def _converse(
    child: "subprocess.Popen[bytes]", request: Request, listener: _Listener, watch: _Watch
) -> Ending:
    """Return what ends the reading: a summary, or why there is none."""
    _ask(cast("IO[bytes]", child.stdin), request)
    try:
        for kind, payload in _frames(cast("IO[bytes]", child.stdout), watch):
            if watch.reason is not None:
                break
            if (ending := listener.hear(kind, payload)) is not None:
                return ending
    except _Garbled:
        return frames.Failure("import_child_died", values={"detail": "garbled"})
    if watch.reason is not None:
        return frames.Failure(watch.reason)
    return frames.Failure("import_child_died", values={"detail": _last_words(child)})


def _ask(stream: IO[bytes], request: Request) -> None:
    try:
        stream.write(msgspec.msgpack.encode(request))
        stream.close()
    except OSError:  # it died at once: reading its answer will tell
        return


def _frames(stream: IO[bytes], watch: _Watch) -> Iterator[tuple[int, bytes]]:
    for frame in frames.read(stream):
        watch.waiting(waiting=False)
        yield frame
        watch.waiting(waiting=True)


def _error(failure: frames.Failure | TableLook, path: Path) -> CmDeskError:
    if isinstance(failure, TableLook):
        return UnknownColumnsError(failure, name=path.name)
    values: dict[str, object] = {**failure.values, "name": path.name}
    texts = _texts()
    if kind := failure.values.get("kind"):
        values |= {"code": kind, **texts["kind"][str(kind)]}
    if reason := failure.values.get("reason"):
        values |= {"code": reason, "reason": texts[str(reason)]}
    for name in ("size", "limit"):
        if isinstance(size := failure.values.get(name), int):
            values[name] = _size(size)
    return CmDeskError(failure.key, field=failure.field, **values)


def _texts() -> Mapping[str, Any]:
    text = (paths.resources() / "texts" / "imports.json").read_text("utf-8")
    return cast("Mapping[str, Any]", json.loads(text))


def _size(size: int) -> str:
    unit, name = (1024**3, "Go") if size >= 1024**3 else (1024**2, "Mo")
    return f"{number(size / unit, 1)}\u00a0{name}"


def _last_words(child: "subprocess.Popen[bytes]") -> str:
    """Return where the child failed, without the message, which may quote the file."""
    try:
        ended = f"({child.wait(timeout=1)})"
    except subprocess.TimeoutExpired:
        ended = ""
        child.kill()
    lines = cast("IO[bytes]", child.stderr).read().decode("utf-8", "replace").splitlines()
    error = _NAME.fullmatch(lines[-1].partition(":")[0]) if lines else None
    places = [":".join(found.groups()) for line in lines if (found := _PLACE.match(line))]
    return " ".join(filter(None, (error[0] if error else "", *places[-1:], ended)))
