"""The command line: the window's services, scriptable."""

import sys
from collections.abc import Sequence

from cm_desk import paths
from cm_desk.cli import arguments, window
from cm_desk.domain.errors import CmDeskError
from cm_desk.services.texts import Texts

REFUSED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when it is done, 1 when refused, 2 when badly written."""
    texts = Texts(paths.resources() / "texts")
    try:
        asked = arguments.parse(sys.argv[1:] if argv is None else argv, texts)
    except SystemExit as end:  # argparse ends the program after --help or a mistake
        return int(end.code or 0)
    try:
        if asked.command in window.COMMANDS:
            return window.run(asked)
        # What the window does not need is not loaded before it.
        from cm_desk.cli import commands

        return commands.run(asked, texts)
    except CmDeskError as error:
        sys.stderr.write(texts.error(error) + "\n")
        return REFUSED
