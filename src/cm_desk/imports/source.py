"""The bytes of a file, or of one table inside an archive, counted as they are read."""

import importlib
import io
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from typing_extensions import Buffer, override

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import sniff

LIMIT = 512 * 1024**2
HEAD = 256 * 1024
# Posts deflate 3 to 15 times; what shrinks ten times more is a bomb.
_MOST_SHRUNK = 120
_BOMB_FROM = 8 * 1024**2


@dataclass(frozen=True, slots=True)
class Source:
    """One table's bytes; ``name`` has no folder, ``packed`` is its size inside an archive."""

    name: str
    size: int
    packed: int | None
    opener: Callable[[], IO[bytes]]

    def open(self) -> "Counted":
        """Start again from the first byte."""
        return Counted(self)

    def head(self) -> bytes:
        """Return the first bytes."""
        with io.BufferedReader(self.open()) as stream:
            return stream.read(HEAD)


class Counted(io.RawIOBase):
    """Count the real bytes, whatever an archive's directory claims."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._file = source.opener()
        self.done = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._file.read(len(view))
        except OSError as error:
            raise CmDeskError("import_unreadable") from error
        view[: len(data)] = data
        self.done += len(data)
        self._refuse_excess()
        return len(data)

    @override
    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

    def _refuse_excess(self) -> None:
        packed = self._source.packed
        if packed is not None and self.done > max(_BOMB_FROM, packed * _MOST_SHRUNK):
            raise CmDeskError("import_zip_bomb")
        if self.done > LIMIT:
            raise CmDeskError("import_too_big", size=self.done, limit=LIMIT)


def find_sources(path: Path) -> tuple[Source, ...]:
    """Return the tables that ``path`` holds, or say what the file is instead."""
    size = _size(path)
    with _open(path) as stream:
        head = _first_bytes(stream)
    if sniff.is_archive(head):
        # zipfile costs more than the rest of the start, and few files need it.
        archive = importlib.import_module("cm_desk.imports.archive")
        return cast("tuple[Source, ...]", archive.tables(path))
    sniff.refuse_binary(head)
    if size > LIMIT:
        raise CmDeskError("import_too_big", size=size, limit=LIMIT)
    return (Source(path.name, size, None, lambda: _open(path)),)


def _size(path: Path) -> int:
    try:
        about = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CmDeskError("import_missing") from error
    except (OSError, ValueError) as error:
        raise CmDeskError("import_unreadable") from error
    if stat.S_ISDIR(about.st_mode):
        raise CmDeskError("import_folder")
    if not stat.S_ISREG(about.st_mode):
        raise CmDeskError("import_unreadable")
    if about.st_size == 0:
        raise CmDeskError("import_empty")
    return about.st_size


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("rb", buffering=0)
    except OSError as error:
        raise CmDeskError("import_unreadable") from error


def _first_bytes(stream: IO[bytes]) -> bytes:
    try:
        return stream.read(64 * 1024)
    except OSError as error:
        raise CmDeskError("import_unreadable") from error
