"""Start the command line, or the child process that reads files."""

import io
import os
import sys

from cm_desk import cli
from cm_desk.imports import WORKER_FLAG


def main() -> int:
    """Speak UTF-8 whatever the console, then do what is asked."""
    if sys.argv[1:] == [WORKER_FLAG]:
        from cm_desk.imports import worker

        worker.main()
        return 0
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = cli.main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if "PySide6" not in sys.modules:
        # A command has closed its files: what is left to free is freed by the system at once.
        sys.stderr.flush()
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
