"""Archives in « tar », compressed by gzip or not: their members' bytes; nothing is extracted.

A tar has no list of its members: it is read once for their places, and a member is then read
from the nearest mark left on the way. The standard reader would load whatever size a header
claims for a name; this one knows only plain files.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import LIMIT, Source

_BLOCK = 512
_CHUNK = 32 * 1024
# Text deflates 3 to 15 times, and an archive is mostly photographs.
_MOST_SHRUNK = 40
_BOMB_FROM = 64 * 1024**2
_LARGEST = 4 * 1024**3
_APART = 32 * 1024**2
_MOST_MEMBERS = 100_000
_MOST_STREAMS = 100
_LONGEST_NAME = 16 * 1024
_GZIP = b"\x1f\x8b"
_GZIP_BITS = 31
_PLAIN, _LONG_NAME, _MORE = (b"0", b"\0", b"7"), b"L", b"x"
_TOO_EARLY = date(1980, 1, 1)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reading stood: enough to go on from there."""

    raw: int
    inflate: Any
    waiting: bytes
    ready: bytes
    done: int
    streams: int


class _Stream:
    """The bytes of the tar itself, from a place on, refused when they grow out of measure."""

    def __init__(self, path: Path, place: _Place) -> None:
        try:
            self._file: IO[bytes] = path.open("rb", buffering=0)
            self._file.seek(place.raw)
        except OSError as error:
            raise CmDeskError("import_unreadable") from error
        self._raw = place.raw
        self._inflate = place.inflate and place.inflate.copy()
        self._waiting, self._ready = place.waiting, place.ready
        self._streams = place.streams
        self.done = place.done

    def place(self) -> _Place:
        """Mark where the reading stands."""
        state = self._inflate and self._inflate.copy()
        return _Place(self._raw, state, self._waiting, self._ready, self.done, self._streams)

    def read(self, size: int) -> bytes:
        """Return ``size`` bytes, fewer only where the tar ends or after one piece of it."""
        if not self._ready:
            self._ready = self._more()
        data, self._ready = self._ready[:size], self._ready[size:]
        self.done += len(data)
        return data

    def exactly(self, size: int) -> bytes:
        """Return ``size`` bytes, or what is left."""
        pieces, left = [], size
        while left and (data := self.read(left)):
            pieces.append(data)
            left -= len(data)
        return b"".join(pieces)

    def skip(self, size: int) -> None:
        """Pass over bytes, or to the end."""
        while size and (data := self.read(size)):
            size -= len(data)

    def close(self) -> None:
        self._file.close()

    def _more(self) -> bytes:
        if self._inflate is None:
            return self._fetch()
        while True:
            waiting = self._waiting or self._fetch()
            if self._inflate.eof:
                if not waiting.strip(b"\0"):
                    return b""
                self._next_stream()
            try:
                data = self._inflate.decompress(waiting, _CHUNK)
            except zlib.error as error:
                raise CmDeskError("import_zip_broken") from error
            self._waiting = self._inflate.unconsumed_tail or self._inflate.unused_data
            if data:
                self._refuse_excess(len(data))
                return cast("bytes", data)
            if not waiting and not self._inflate.eof:
                raise CmDeskError("import_zip_broken")

    def _next_stream(self) -> None:
        self._streams += 1
        if self._streams > _MOST_STREAMS:
            raise CmDeskError("import_zip_broken")
        self._inflate = zlib.decompressobj(_GZIP_BITS)

    def _fetch(self) -> bytes:
        try:
            data = self._file.read(_CHUNK)
        except OSError as error:
            raise CmDeskError("import_unreadable") from error
        self._raw += len(data)
        return data

    def _refuse_excess(self, fresh: int) -> None:
        done = self.done + fresh
        if done > max(_BOMB_FROM, self._raw * _MOST_SHRUNK):
            raise CmDeskError("import_zip_bomb")
        if done > _LARGEST:
            raise CmDeskError("import_too_big", size=done, limit=_LARGEST)


class _Member:
    """A member's bytes."""

    def __init__(self, path: Path, place: _Place, header: "_Header") -> None:
        if header.size > LIMIT:
            raise CmDeskError("import_too_big", size=header.size, limit=LIMIT)
        self._stream = _Stream(path, place)
        self._stream.skip(header.start - place.done)
        self._left = header.size

    def read(self, size: int) -> bytes:
        data = self._stream.read(min(size, self._left))
        if self._left and size and not data:
            raise CmDeskError("import_zip_broken")
        self._left -= len(data)
        return data

    def close(self) -> None:
        self._stream.close()


@dataclass(frozen=True, slots=True)
class _Header:
    name: str
    size: int
    written_on: date
    start: int
    kind: bytes


def is_tar(path: Path) -> bool:
    """Tell a tar, in gzip or not; a file in gzip alone is none, unless its name says so."""
    stream = _Stream(path, _beginning(path))
    try:
        return _checked(stream.exactly(_BLOCK))
    except CmDeskError:
        if path.name.lower().endswith((".tar.gz", ".tgz")):
            raise
        return False
    finally:
        stream.close()


def members(path: Path) -> tuple[Source, ...]:
    """Return the plain files that a tar holds; links, devices and sparse files are passed over.

    Raises:
        CmDeskError: it is damaged, holds too much, or shrinks beyond reason.
    """
    place = _beginning(path)
    stream = _Stream(path, place)
    found: list[Source] = []
    try:
        for header in _headers(stream):
            found.append(_source(path, place, header))
            if stream.done - place.done > _APART:
                place = stream.place()
    finally:
        stream.close()
    return tuple(found)


def _beginning(path: Path) -> _Place:
    try:
        with path.open("rb") as file:
            packed = file.read(2) == _GZIP
    except OSError as error:
        raise CmDeskError("import_unreadable") from error
    inflate = zlib.decompressobj(_GZIP_BITS) if packed else None
    return _Place(0, inflate, b"", b"", 0, 0)


def _source(path: Path, place: _Place, header: _Header) -> Source:
    def opener() -> IO[bytes]:
        return cast("IO[bytes]", _Member(path, place, header))

    return Source(header.name, header.size, None, header.written_on, opener)


def _headers(stream: _Stream) -> Iterator[_Header]:
    """Yield the plain files' headers, leaving the stream behind each one's bytes."""
    said: dict[str, str] = {}
    for _ in range(_MOST_MEMBERS):
        block = stream.exactly(_BLOCK)
        if not block.strip(b"\0"):
            return
        if not _checked(block):
            raise CmDeskError("import_zip_broken")
        header = _header(block, stream.done, said)
        padded = -(-header.size // _BLOCK) * _BLOCK
        if header.kind in (_LONG_NAME, _MORE):
            said |= _announced(header, stream, padded)
            continue
        said = {}
        if header.kind in _PLAIN and not header.name.endswith("/"):
            yield header
        stream.skip(max(0, header.start + padded - stream.done))
    raise CmDeskError("import_zip_several", count=_MOST_MEMBERS)


def _checked(block: bytes) -> bool:
    """Tell a header by its sum, where the sum's own digits count as spaces."""
    if len(block) < _BLOCK:
        return False
    said = _number(block[148:156])
    return said is not None and said == sum(block[:148]) + 8 * 32 + sum(block[156:])


def _header(block: bytes, start: int, said: dict[str, str]) -> _Header:
    name = _text(block[:100])
    if block[257:263] == b"ustar\0" and (folder := _text(block[345:500])):
        name = f"{folder}/{name}"
    kind = block[156:157]
    size = _number(block[124:136])
    if kind not in (_LONG_NAME, _MORE):
        name = said.get("path", name)
        size = _decimal(said["size"]) if "size" in said else size
    if size is None or size > _LARGEST:
        raise CmDeskError("import_zip_broken")
    # What « sparse » leaves out would have to be put back: such files are passed over.
    kind = b"S" if any(key.startswith("GNU.sparse") for key in said) else kind
    return _Header(name.replace("\\", "/"), size, _day(_number(block[136:148])), start, kind)


def _announced(header: _Header, stream: _Stream, padded: int) -> dict[str, str]:
    """Read what stands before a header, to complete it: a long name, or « key=value » lines."""
    if padded > _LONGEST_NAME:
        raise CmDeskError("import_zip_broken")
    data = stream.exactly(padded)[: header.size]
    if header.kind == _LONG_NAME:
        return {"path": _text(data)}
    pairs = (line.partition(b" ")[2].partition(b"=") for line in data.split(b"\n"))
    return {_text(key): _text(value) for key, _, value in pairs if key}


def _text(data: bytes) -> str:
    return data.partition(b"\0")[0].decode("utf-8", "replace")


def _number(field: bytes) -> int | None:
    """Read octal digits, or the bytes of a number too big for them; None for neither."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:])
    digits = field.partition(b"\0")[0].strip(b" ")
    if digits.strip(b"01234567"):
        return None
    return int(digits or b"0", 8)


def _decimal(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 20 else None


def _day(seconds: int | None) -> date:
    if seconds is None or seconds >= 2**33:
        return _TOO_EARLY
    return datetime.fromtimestamp(seconds, UTC).date()
