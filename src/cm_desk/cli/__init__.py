"""The command line: the window's services, scriptable."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cm_desk import paths
from cm_desk.cli import window
from cm_desk.domain.errors import CmDeskError

if TYPE_CHECKING:
    from argparse import Namespace

    from cm_desk.services.texts import Texts

REFUSED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when it is done, 1 when refused, 2 when badly written."""
    words = sys.argv[1:] if argv is None else argv
    asked: Any = window.plain(words) or _parse(words)
    if isinstance(asked, int):
        return asked
    try:
        if asked.command in window.COMMANDS:
            return window.run(asked)
        # What the window does not need is not loaded before it.
        from cm_desk.cli import commands  # noqa: PLC0415 - once a command is known

        return commands.run(asked, _texts())
    except CmDeskError as error:
        sys.stderr.write(_texts().error(error) + "\n")
        return REFUSED


def _parse(words: Sequence[str]) -> "Namespace | int":
    """Return what is asked, or the exit code when there is nothing more to do."""
    from cm_desk.cli import arguments

    try:
        return arguments.parse(words, _texts())
    except SystemExit as end:  # argparse ends the program after --help or a mistake
        return int(end.code or 0)


def _texts() -> "Texts":
    from cm_desk.services.texts import Texts  # noqa: PLC0415 - a start rarely says anything

    return Texts(paths.resources() / "texts")
