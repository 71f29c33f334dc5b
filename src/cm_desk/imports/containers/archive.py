"""Archives: their list of members, and one member's bytes; nothing is ever extracted."""

import zipfile
import zlib
from datetime import date
from pathlib import Path
from typing import IO, cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import LIMIT, Source

_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A copy of one's information may hold every photograph ever published.
_MOST_MEMBERS = 200_000
_ENCRYPTED = 1


class _Member:
    """Read a member, naming an archive's faults in our terms."""

    def __init__(self, path: Path, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED:
            raise CmDeskError("import_zip_encrypted")
        if info.compress_type not in _READABLE:
            raise CmDeskError("import_zip_broken")
        if info.file_size > LIMIT:
            raise CmDeskError("import_too_big", size=info.file_size, limit=LIMIT)
        try:
            with zipfile.ZipFile(path) as archive:
                self._file = archive.open(info)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise CmDeskError("import_zip_broken") from error

    def read(self, size: int) -> bytes:
        try:
            return self._file.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise CmDeskError("import_zip_broken") from error

    def close(self) -> None:
        self._file.close()


def members(path: Path) -> tuple[Source, ...]:
    """Return the files that a ZIP holds; a member's own faults show when it is opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            found = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise CmDeskError("import_zip_broken") from error
    if len(found) > _MOST_MEMBERS:
        raise CmDeskError("import_zip_several", count=len(found))
    # A damaged archive holds nameless members, which « is_dir » cannot bear.
    named = [member for member in found if member.filename.strip("/")]
    return tuple(_source(path, member) for member in named if not member.is_dir())


def _source(path: Path, member: zipfile.ZipInfo) -> Source:
    return Source(
        member.filename.replace("\\", "/"),
        member.file_size,
        member.compress_size,
        _written_on(member),
        lambda: cast("IO[bytes]", _Member(path, member)),
    )


def _written_on(member: zipfile.ZipInfo) -> date:
    year, month, day, *_ = member.date_time
    try:
        return date(year, month, day)
    except ValueError:  # archives made by programs hold « month 0 »
        return date(1980, 1, 1)
