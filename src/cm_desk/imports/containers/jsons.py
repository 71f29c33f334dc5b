"""JSON of any size, one item at a time; what JSON should not hold is refused."""

import io
from collections.abc import Generator, Iterator
from contextlib import closing
from functools import partial
from typing import Any

import ijson
from typing_extensions import Buffer, override

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import Counted, Source

_CHUNK = 64 * 1024
# Far more levels than any platform writes; a parser's memory grows with them.
_DEEPEST = 2000
# The parser begins an unfinished word again with each chunk.
_LONGEST_WORD = 4 * 1024**2
_ARRAY = b"["


class _Once(dict[str, Any]):
    """An object that tells the keys which come twice: nobody could tell the right value."""

    __slots__ = ("_repeated",)

    def __init__(self, repeated: list[str]) -> None:
        super().__init__()
        self._repeated = repeated

    @override
    def __setitem__(self, key: str, value: Any, /) -> None:
        # The parser goes on whatever is raised from here, with its own state in ruins.
        if key in self:
            self._repeated.append(key)
        super().__setitem__(key, value)


class _Shallow(io.RawIOBase):
    """Bytes read through, refused when brackets or words in them have no end."""

    def __init__(self, stream: Counted, *, from_array: bool) -> None:
        self._stream = stream
        self._skips = from_array
        self._depth = 0
        self._unquoted = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read(len(view))
        if self._skips and data:
            data = self._from_array(data)
        # Brackets inside texts come in pairs, near enough.
        opened = data.count(b"[") + data.count(b"{") - data.count(b"]") - data.count(b"}")
        self._depth = max(0, self._depth + opened)
        quote = data.rfind(b'"')
        self._unquoted = len(data) - quote if quote >= 0 else self._unquoted + len(data)
        is_deep = opened > _DEEPEST or self._depth > 10 * _DEEPEST
        if is_deep or self._unquoted > _LONGEST_WORD:
            raise CmDeskError("import_json_broken")
        view[: len(data)] = data
        return len(data)

    def _from_array(self, data: bytes) -> bytes:
        """Drop what stands before the first array: « window.YTD.tweets.part0 = »."""
        self._skips = False
        start = data.find(_ARRAY)
        if start < 0:
            raise CmDeskError("import_json_broken")
        return data[start:]


def items(source: Source, prefix: str, *, from_array: bool = False) -> Iterator[Any]:
    """Yield the values at an ijson prefix (« item », « orderedItems.item »), one by one.

    ``from_array`` skips a script's words before the first bracket.

    Raises:
        CmDeskError: it is no JSON, holds a key twice in one object, or NaN.
    """
    with closing(source.open()) as counted:
        stream = _Shallow(counted, from_array=from_array)
        repeated: list[str] = []
        made = partial(_Once, repeated)
        try:
            for item in ijson.items(stream, prefix, use_float=True, map_type=made, buf_size=_CHUNK):
                if repeated:
                    raise CmDeskError("import_json_duplicate", repeated=repeated[0][:80])
                yield item
        except (ijson.JSONError, UnicodeDecodeError, ValueError, OverflowError) as error:
            raise CmDeskError("import_json_broken") from error


def events(source: Source) -> Generator[tuple[str, str, Any], None, None]:
    """Yield each (prefix, event, value) without building anything, to pick a few things at once.

    Raises:
        CmDeskError: it is no JSON.
    """
    with closing(source.open()) as counted:
        stream = _Shallow(counted, from_array=False)
        try:
            yield from ijson.parse(stream, use_float=True, buf_size=_CHUNK)
        except (ijson.JSONError, UnicodeDecodeError, ValueError, OverflowError) as error:
            raise CmDeskError("import_json_broken") from error
