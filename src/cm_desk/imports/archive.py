"""Archives: their list of members, and one member's bytes; nothing is ever extracted."""

import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO, cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import sniff
from cm_desk.imports.source import LIMIT, Source

_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MOST_TABLES = 20
_ENCRYPTED = 1


class _Member:
    """Read a member, naming an archive's faults in our terms."""

    def __init__(self, path: Path, info: zipfile.ZipInfo) -> None:
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


def tables(path: Path) -> tuple[Source, ...]:
    """Return the CSV members, or say what the archive is instead."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise CmDeskError("import_zip_broken") from error
    sniff.refuse_members([member.filename for member in members])
    found = [member for member in members if _is_table(member.filename)]
    if not found:
        raise CmDeskError("import_zip_empty")
    if len(found) > _MOST_TABLES:
        raise CmDeskError("import_zip_several", count=len(found))
    return tuple(_source(path, member) for member in found)


def _is_table(name: str) -> bool:
    place = PurePosixPath(name.replace("\\", "/"))
    hidden = place.name.startswith(".") or "__MACOSX" in place.parts
    return place.suffix.lower() in {".csv", ".tsv", ".txt"} and not hidden


def _source(path: Path, member: zipfile.ZipInfo) -> Source:
    if member.flag_bits & _ENCRYPTED:
        raise CmDeskError("import_zip_encrypted")
    if member.compress_type not in _READABLE:
        raise CmDeskError("import_zip_broken")
    if member.file_size > LIMIT:
        raise CmDeskError("import_too_big", size=member.file_size, limit=LIMIT)
    name = PurePosixPath(member.filename.replace("\\", "/")).name
    return Source(
        name,
        member.file_size,
        member.compress_size,
        lambda: cast("IO[bytes]", _Member(path, member)),
    )
