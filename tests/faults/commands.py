"""Commands started in processes of their own, so that they can be killed."""

import ctypes
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROWS = 20_000
# A limit set before the program starts: what a quota or a full disk does to its files.
_LIMITED = (
    "import resource, runpy, signal, sys;"
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2);"
    "runpy.run_module('cm_desk', run_name='__main__', alter_sys=True)"
)
_ACT = Path(__file__).with_name("act.py")


def start(*words: object, largest_file: int | None = None) -> "subprocess.Popen[str]":
    """Start a command; ``largest_file`` is the most bytes that it may write into a file."""
    program: Sequence[str] = ["-m", "cm_desk"]
    if largest_file is not None:
        program = ["-c", _LIMITED, str(largest_file)]
    return subprocess.Popen(
        [sys.executable, *program, *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _obey_rights() -> None:
    """Take from root the two capabilities by which it writes anywhere."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):
        libc.prctl(24, capability, 0, 0, 0)


def start_act(
    *words: object, largest_file: int | None = None, obeys_rights: bool = False
) -> "subprocess.Popen[str]":
    """Start an act of the window, see ``act``; it waits for a line once the dossier is open."""
    prologue = "import os, resource, runpy, signal, sys;"
    if largest_file is not None:
        prologue += (
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
            f"resource.setrlimit(resource.RLIMIT_FSIZE, ({largest_file},) * 2);"
        )
    program = prologue + "sys.argv.pop(0); runpy.run_path(sys.argv[0], run_name='__main__')"
    running = subprocess.Popen(
        [sys.executable, "-c", program, str(_ACT), *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=_obey_rights if obeys_rights else None,  # noqa: PLW1509 - no thread of ours
    )
    assert running.stdout is not None
    running.stdout.readline()
    return running


def end(running: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """Wait for a command: its code, what it said, what it complained of."""
    out, err = running.communicate(timeout=60)
    return running.returncode, out, err


def children_of(process: int) -> list[int]:
    """Return the processes that one has started and that still live."""
    found = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []
