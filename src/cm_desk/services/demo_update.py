"""The example's second set of national figures, to try an update on."""

import errno
from contextlib import suppress
from pathlib import Path
from typing import Final

from cm_desk.domain.errors import CmDeskError

# What the resources hold, and its name beside the example. Both are fictional.
_FILES: Final = (
    ("reperes-exemple.zip", "exemple-mise-a-jour-reperes.zip"),
    ("editeur-exemple.json", "exemple-editeur.json"),
)


def write(folder: Path, *, resources: Path) -> tuple[Path, ...]:
    """Write the update and the file that names its publisher, over those of another example.

    Raises:
        CmDeskError: they cannot be written; neither is then.
    """
    written: list[Path] = []
    for name, shown in _FILES:
        target = folder / shown
        part = target.with_name(f"{target.name}.part")
        try:
            part.write_bytes((resources / "example" / name).read_bytes())
            part.replace(target)
        except OSError as error:
            for left in (part, *written):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
            is_full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
            key = "disk_full" if is_full else "cannot_write"
            raise CmDeskError(key, path=target) from error
        written.append(target)
    return tuple(written)
