"""What the child takes and loads for each kind of file, seen from inside it."""

import ctypes
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from cm_desk.imports import job_object
from cm_desk.imports.options import ReadOptions, Request
from cm_desk.imports.reader import worker_command
from imports import corpus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc of Linux")

MOST_KB = 300 * 1024
# What opens connections, a window, or another process.
FORBIDDEN = {
    # Not « _socket »: typing_extensions names a type of it.
    *("socket", "ssl", "_ssl", "urllib.request", "http.client", "asyncio", "ftplib"),
    *("PySide6", "subprocess", "_posixsubprocess", "multiprocessing", "apsw", "sqlite3"),
}
_WITNESS = """
import json, sys
told = dict(
    line.split(":", 1) for line in open("/proc/self/status") if line.startswith(("VmHWM", "VmRSS"))
)
told = {"peak": int(told["VmHWM"].split()[0]), "modules": sorted(sys.modules)}
sys.stderr.write(json.dumps(told))
"""


class Seen(NamedTuple):
    peak_kb: int
    modules: frozenset[str]
    files: Sequence[str]


def seen(path: Path) -> Seen:
    """Read a file in a real child that says at its end what it took."""
    command = worker_command()
    place = command.index("-c") + 1
    command[place] += "\n" + _WITNESS
    temporary = path.parent / f"temporaire-{path.name}"
    temporary.mkdir()
    done = subprocess.run(
        command,
        input=msgspec.msgpack.encode(Request(os.fsencode(path), ReadOptions())),
        capture_output=True,
        check=True,
        env={"TMPDIR": str(temporary), "HOME": str(temporary)},
    )
    told: Any = json.loads(done.stderr)
    left = [str(one) for one in temporary.rglob("*")]
    return Seen(told["peak"], frozenset(told["modules"]), left)


@pytest.fixture(scope="module")
def witnesses(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, Seen]]:
    @cache
    def found(maker: str) -> dict[str, Seen]:
        made = corpus.samples(maker, tmp_path_factory.mktemp(maker))
        return {path.name: seen(path) for path in made}

    return found


@pytest.mark.parametrize("maker", corpus.MAKERS)
def test_that_the_child_reads_without_network_window_nor_trace(
    maker: str, witnesses: Callable[[str], dict[str, Seen]]
):
    for name, child in witnesses(maker).items():
        assert child.modules & FORBIDDEN == set(), name
        assert child.files == [], f"{name} left something on the disk"


@pytest.mark.parametrize("maker", corpus.MAKERS)
def test_that_the_child_takes_little_memory(
    maker: str, witnesses: Callable[[str], dict[str, Seen]]
):
    assert {
        name: one.peak_kb for name, one in witnesses(maker).items() if one.peak_kb > MOST_KB
    } == {}


def test_that_the_limits_are_laid_out_as_windows_reads_them():
    """Offsets of the 64-bit structure; no Windows runs these tests."""
    told = job_object.limits(1024**3, 300)
    assert ctypes.sizeof(told) == 144
    content = bytes(told)
    assert struct.unpack_from("<q", content, 0) == (3_000_000_000,)
    assert struct.unpack_from("<I", content, 16) == (0x10A,)
    assert struct.unpack_from("<I", content, 40) == (1,)
    assert struct.unpack_from("<Q", content, 112) == (1024**3,)
