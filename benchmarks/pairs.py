"""Pairs of runs A B A B: a ratio taken pair by pair survives a machine whose speed drifts."""

import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path


def wall(command: Sequence[str], **more: object) -> float:
    """Return the seconds of a whole process."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, **more)  # type: ignore[call-overload]
    return time.perf_counter() - started


def median_ratio(one: Callable[[], float], other: Callable[[], float], runs: int) -> float:
    """Return the median of one() / other() over interleaved runs, after a warm-up of both."""
    one()
    other()
    return statistics.median(one() / other() for _ in range(runs))


def peaks(command: Sequence[str], **more: object) -> tuple[float, float]:
    """Return the most megabytes that a process held, and the greediest of its children."""
    highest: dict[int, int] = {}
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, **more)  # type: ignore[call-overload]
    while running.poll() is None:
        for process in (running.pid, *_children(running.pid)):
            # It may end between two looks.
            with suppress(OSError, StopIteration):
                status = Path(f"/proc/{process}/status").read_text().splitlines()
                line = next(one for one in status if one.startswith("VmHWM"))
                highest[process] = int(line.split()[1])
        time.sleep(0.01)
    assert running.returncode == 0, command
    own = highest.pop(running.pid, 0)
    return own / 1024, max(highest.values(), default=0) / 1024


def _children(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            yield from map(int, task.read_text().split())
