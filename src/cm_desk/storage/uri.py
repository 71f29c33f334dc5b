"""The address by which SQLite opens a file to read it and nothing else."""

from pathlib import Path
from urllib.parse import quote


def read_only(path: Path, *, immutable: bool = False) -> str:
    """Return the address of a file, relative or not, on this computer or on a share.

    ``immutable`` promises that nobody writes to it: no lock is taken.
    """
    # Four slashes for a network share, which as_uri() would turn into a host name.
    location = path.resolve().as_posix()
    slash = "" if location.startswith("/") else "/"
    promise = "&immutable=1" if immutable else ""
    return f"file://{slash}{quote(location, safe='/:')}?mode=ro{promise}"
