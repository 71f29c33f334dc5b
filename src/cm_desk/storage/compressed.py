"""Documents kept in a column, compressed: zlib's checksum tells the ones that a disk damaged."""

import zlib

# A fiftieth larger than at the highest level, in half the time.
_LEVEL = 6


def compress(written: bytes) -> bytes:
    """Return the bytes to store."""
    return zlib.compress(written, _LEVEL)


def decompress(stored: bytes, *, limit: int) -> bytes:
    """Return the very bytes that were stored, never more than ``limit`` and one.

    Raises:
        ValueError: they are not whole, not those, or too many.
    """
    reader = zlib.decompressobj()
    try:
        # One more than the bound: at the bound itself the end would not be seen.
        written = reader.decompress(stored, limit + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not reader.eof or reader.unused_data:
        message = "the compressed document does not end where it should"
        raise ValueError(message)
    return written
