"""Pairs of runs A B A B: a ratio taken pair by pair survives a machine whose speed drifts."""

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence


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
