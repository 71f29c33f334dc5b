"""What went wrong, one line each, in codes and counts: never a word of the user's files."""

import logging
from pathlib import Path

FILE = "journal.log"
_FORMER = "journal.1.log"
_LONGEST = 1024**2
_LOGGED = "cm_desk.imports"


def keep(home: Path) -> None:
    """Append what the readers of files log to a file of the home, of bounded size."""
    logger = logging.getLogger(_LOGGED)
    for former in [one for one in logger.handlers if isinstance(one, _Journal)]:
        logger.removeHandler(former)
    logger.addHandler(_Journal(home))
    logger.setLevel(logging.INFO)


class _Journal(logging.Handler):
    """Two files at most; the standard rotating handler would load sockets at every start."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))

    # Every start loads this, and the decorator's module is slow to load.
    def emit(self, record: logging.LogRecord) -> None:  # type: ignore[explicit-override]
        file = self._home / FILE
        try:
            if file.exists() and file.stat().st_size > _LONGEST:
                file.replace(self._home / _FORMER)
            with file.open("a", encoding="utf-8") as stream:
                stream.write(f"{self.format(record)}\n")
        except OSError:  # a full disk is told where the user's own work meets it
            return
