"""How the child process talks: one byte of kind, four of length, then MessagePack."""

import struct
from collections.abc import Iterator
from typing import IO, Any, Final

import msgspec

ROWS: Final = 0
PROGRESS: Final = 1
SUMMARY: Final = 2
FAILURE: Final = 3
UNKNOWN: Final = 4
EVENTS: Final = 5
LINES: Final = 6
PLAN: Final = 7
# The longest that a batch of the longest captions can be, once split.
LONGEST = 64 * 1024**2
_HEADER = struct.Struct(">BI")


class Failure(msgspec.Struct, frozen=True):
    """Why a file was refused: a key of resources/texts/errors.json and its values."""

    key: str
    field: str | None = None
    values: dict[str, str | int] = {}


def write(stream: IO[bytes], kind: int, value: Any) -> None:
    """Write one frame, at once."""
    payload = msgspec.msgpack.encode(value)
    if len(payload) > LONGEST // 4 and kind == ROWS and len(value) > 1:
        half = len(value) // 2
        write(stream, kind, value[:half])
        write(stream, kind, value[half:])
        return
    stream.write(_HEADER.pack(kind, len(payload)) + payload)
    stream.flush()


def read(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield frames until the other end closes; a cut one is dropped."""
    while len(header := stream.read(_HEADER.size)) == _HEADER.size:
        kind, length = _HEADER.unpack(header)
        if length > LONGEST:
            return
        payload = stream.read(length)
        if len(payload) < length:
            return
        yield kind, payload
