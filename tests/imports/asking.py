"""Ask the child's own code, in this process, what it makes of a file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from cm_desk.domain.importing import FileSummary, TableLook, UnknownColumnsError
from cm_desk.domain.publication import ObservedPublication
from cm_desk.imports import frames, worker
from cm_desk.imports.options import ReadOptions


@dataclass
class Answer:
    """What the child would say, decoded as the parent decodes it."""

    rows: list[ObservedPublication] = field(default_factory=list)
    progress: list[float] = field(default_factory=list)
    summary: FileSummary | None = None
    failure: frames.Failure | None = None
    table: TableLook | None = None

    def hear(self, kind: int, value: object):
        payload = msgspec.msgpack.encode(value)
        if kind == frames.ROWS:
            self.rows += msgspec.msgpack.decode(payload, type=list[ObservedPublication])
        elif kind == frames.PROGRESS:
            self.progress.append(msgspec.msgpack.decode(payload, type=float))
        elif kind == frames.SUMMARY:
            self.summary = msgspec.msgpack.decode(payload, type=FileSummary)
        elif kind == frames.UNKNOWN:
            self.table = msgspec.msgpack.decode(payload, type=TableLook)
            values = UnknownColumnsError(self.table).values
            told = {key: values[key] for key in ("columns", "count")}
            self.failure = frames.Failure("import_unknown_columns", values=told)
        else:
            self.failure = msgspec.msgpack.decode(payload, type=frames.Failure)


def ask(path: Path, **options: Any) -> Answer:
    answer = Answer()
    worker.answer(path, ReadOptions(**options), answer.hear)
    return answer


def understood(path: Path, **options: Any) -> Answer:
    answer = ask(path, **options)
    assert answer.failure is None, answer.failure
    return answer


def refusal(path: Path, **options: Any) -> frames.Failure:
    answer = ask(path, **options)
    assert answer.failure is not None, answer.summary
    return answer.failure
