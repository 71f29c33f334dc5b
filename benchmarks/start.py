"""Start-up and memory against an empty PySide6 window, under Xvfb."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
TOOLS = HERE / "tools"


def missing() -> str:
    """Return what must be installed for this part, or nothing."""
    absent = [name for name in ("Xvfb", "gcc") if shutil.which(name) is None]
    headers = Path("/usr/include/X11/extensions/Xdamage.h")
    if not headers.exists():
        absent.append("libx11-dev libxdamage-dev libxfixes-dev")
    return " ".join(absent)


@contextmanager
def screen() -> Iterator[str]:
    """Start a virtual screen and return its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def measure(dossier: Path, home: Path, *, runs: int, build: Path) -> dict[str, float]:
    """Return usable, settled and PSS ratios, application ÷ empty window, medians of pairs."""
    probe = build / "firstwin"
    build.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["gcc", "-O2", "-o", probe, TOOLS / "firstwin.c", "-lX11", "-lXdamage", "-lXfixes"],
        check=True,
    )
    floor = [sys.executable, str(TOOLS / "floor_window.py")]
    program = [sys.executable, "-m", "cm_desk", "--home", str(home), str(dossier)]
    pairs: list[tuple[dict[str, float], dict[str, float]]] = []
    with screen() as display:
        for number in range(runs + 1):
            pair = tuple(_once(probe, command, display) for command in (program, floor))
            if number:
                pairs.append((pair[0], pair[1]))
    names = {"usable": "ping_ms", "settled": "idle_ms", "pss": "pss_mb", "cpu": "cpu_ping_ms"}
    return {
        name: statistics.median(ours[key] / empty[key] for ours, empty in pairs)
        for name, key in names.items()
    }


def _once(probe: Path, command: list[str], display: str) -> dict[str, float]:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LOGGING_RULES": "*=false",
    }
    done = subprocess.run(
        [probe, "-t", "60", "--", *command], env=environment, capture_output=True, check=True
    )
    time.sleep(0.2)
    return json.loads(done.stdout)
