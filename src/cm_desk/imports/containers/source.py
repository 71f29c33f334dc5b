"""The bytes of a file, or of one table inside an archive, counted as they are read."""

import io
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO

from typing_extensions import Buffer, override

from cm_desk.domain.errors import CmDeskError

LIMIT = 512 * 1024**2
HEAD = 256 * 1024
# Posts deflate 3 to 15 times; what shrinks ten times more is a bomb.
_MOST_SHRUNK = 120
_BOMB_FROM = 8 * 1024**2


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file or of an archive's member, not read yet.

    ``path`` is a member's whole path, slashes between its folders; ``packed`` its size inside
    the archive; ``written_on`` the day it was last written, by the clock of who wrote it.
    """

    path: str
    size: int
    packed: int | None
    written_on: date
    opener: Callable[[], IO[bytes]]

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.path.rpartition("/")[2]

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


def plain(path: Path) -> Source:
    """Return a file as it is, or say why it cannot be opened; its size is not judged yet."""
    about = _about(path)
    written_on = datetime.fromtimestamp(about.st_mtime).astimezone().date()
    return Source(path.name, about.st_size, None, written_on, lambda: _open(path))


def _about(path: Path) -> os.stat_result:
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
    return about


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("rb", buffering=0)
    except OSError as error:
        raise CmDeskError("import_unreadable") from error
