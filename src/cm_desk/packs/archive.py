"""The zip that carries national references: read within bounds, written whole or not at all."""

import io
import os
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

from cm_desk.domain.errors import CmDeskError
from cm_desk.packs.content import MAX_BYTES

MAX_PACK_BYTES = 16_000_000
MAX_METADATA_BYTES = 256_000
MAX_ENTRIES = 128
_TABLE_ENTRY = b"PK\x01\x02"  # begins each entry of the table of contents
# Of all entries together, once decompressed: what is read is held in memory.
MAX_CONTENT_BYTES = 32_000_000
ROOT_ENTRY = re.compile(r"([1-9][0-9]{0,2})\.root\.json\Z")
TARGETS_ENTRY = "targets.json"
# The time written on every entry: the same references make the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


@contextmanager
def refusing(key: str, *, name: str) -> Iterator[None]:
    """Make one refusal of whatever a library raises about bytes that are not ours.

    Only calls into ``zipfile``, ``json``, ``tuf`` and ``securesystemslib`` stand in it: they
    raise a dozen unrelated kinds on damaged bytes, while our own faults must propagate.
    """
    try:
        yield
    except CmDeskError:
        raise
    except Exception as error:
        raise CmDeskError(key, name=name) from error


def read_file(path: Path, *, limit: int) -> bytes:
    """Return the bytes of a file that the user chose, never more than ``limit``."""
    try:
        # A pipe would be waited for, a device read for ever.
        if path.exists() and not path.is_file():
            raise CmDeskError("pack_unreadable", name=path.name)
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            data = stream.read(min(size, limit) + 1)
    except OSError as error:
        raise CmDeskError("pack_unreadable", name=path.name) from error
    if len(data) > limit:
        raise CmDeskError("pack_too_large", name=path.name, megabytes=limit // 1_000_000)
    return data


def read_entries(path: Path) -> Mapping[str, bytes]:
    """Return each entry of a pack by its name; nothing is ever extracted to the disk."""
    with _opened(path) as archive:
        entries = archive.infolist()
        _refuse_hostile(entries, path.name)
        return {entry.filename: _read_entry(archive, entry, path.name) for entry in entries}


def entry_names(path: Path) -> list[str]:
    """Return the names that a zip holds, from its table of contents alone."""
    with _opened(path) as archive:
        return archive.namelist()


def write_entries(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write a pack beside its place, then put it there in one step."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    write_file(path, stream.getvalue())


def write_file(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write ``data`` to a ``.part`` file that only its owner reads, then take its place."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        with open(part, "xb", opener=_only_mine) as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(mode)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise CmDeskError("pack_not_written", path=path) from error


def _opened(path: Path) -> zipfile.ZipFile:
    data = read_file(path, limit=MAX_PACK_BYTES)
    if not data.startswith(b"PK"):
        raise CmDeskError("pack_not_zip", name=path.name)
    # zipfile reads the whole table before it can be asked anything: 150 000 entries took 0.9 s.
    if data.count(_TABLE_ENTRY) > MAX_ENTRIES:
        raise CmDeskError("pack_bomb", name=path.name)
    with refusing("pack_truncated", name=path.name):
        return zipfile.ZipFile(io.BytesIO(data))


def _only_mine(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _refuse_hostile(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Look at the table of contents alone: not one byte has been decompressed yet."""
    if not entries:
        raise CmDeskError("pack_truncated", name=name)
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or size > MAX_CONTENT_BYTES:
        raise CmDeskError("pack_bomb", name=name)
    for entry in entries:
        if _climbs_out(entry):
            raise CmDeskError("pack_climbs_out", name=name, entry=_shown(entry.orig_filename))
        if entry.flag_bits & _ENCRYPTED:
            raise CmDeskError("pack_encrypted", name=name)
        if entry.file_size > limit_of(entry.filename) or entry.compress_type not in _METHODS:
            raise CmDeskError("pack_bomb", name=name)
    twice, times = Counter(entry.filename for entry in entries).most_common(1)[0]
    if times > 1:
        raise CmDeskError("pack_repeated", name=name, entry=_shown(twice))


def limit_of(entry: str) -> int:
    """Return how many bytes an entry of this name may hold once decompressed."""
    is_metadata = entry == TARGETS_ENTRY or ROOT_ENTRY.match(entry) is not None
    return MAX_METADATA_BYTES if is_metadata else MAX_BYTES


def _climbs_out(entry: zipfile.ZipInfo) -> bool:
    """Tell a name that leads anywhere but beside the others, or an entry that is a link."""
    raw = entry.orig_filename
    if raw in {"", ".", ".."}:
        return True
    flat = PurePosixPath(raw).name == raw and PureWindowsPath(raw).name == raw
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return is_link or not flat or not raw.isprintable()


def _read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    # The size it declares is within bounds, yet what it holds may be anything.
    with refusing("pack_damaged", name=name), archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) > limit_of(entry.filename):
        raise CmDeskError("pack_bomb", name=name)
    return data


def _shown(entry: str) -> str:
    """Make a hostile name fit for a sentence."""
    return "".join(sign if sign.isprintable() else "␣" for sign in entry[:80])
