"""A display of its own for the journeys, and the keyboard of whoever sits before it."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("Xvfb", "openbox", "xdotool", "import")
SIZE = "1366x768x24"
PATIENCE = 30.0
# xdotool lends a key of the keyboard to each letter that has none: the window must see it first.
TYPING_MS = "40"


class JourneyError(Exception):
    """Something that a user would have seen did not happen."""


class Screen:
    """A display of its own, and the keyboard of whoever sits before it."""

    def __init__(self, display: str, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._folder = folder
        self._number = 0

    def ask(self, *words: str) -> str:
        """Run xdotool; return what it found."""
        made = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return made.stdout.strip()

    def windows(self, title: str) -> list[str]:
        """Return the shown windows whose title matches."""
        return self.ask("search", "--onlyvisible", "--name", title).split()

    def wait_for(self, title: str) -> str:
        """Wait for a window to be shown, and give it the keyboard."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if found := self.windows(title):
                self.ask("windowactivate", "--sync", found[-1])
                return found[-1]
            time.sleep(0.1)
        self.picture("échec")
        raise JourneyError(f"no window named {title!r}; there are {self.titles()}")

    def wait_until_gone(self, title: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.windows(title):
            if time.monotonic() > deadline:
                self.picture("échec")
                raise JourneyError(f"the window {title!r} stays")
            time.sleep(0.1)

    def titles(self) -> list[str]:
        found = self.ask("search", "--onlyvisible", "--name", ".").split()
        return [self.ask("getwindowname", one) for one in found]

    def press(self, *keys: str, pause: float = 0.25) -> None:
        """Press keys one after the other, then leave the window time to answer."""
        self.ask("key", "--delay", "40", *keys)
        time.sleep(pause)

    def type(self, words: str, pause: float = 0.3) -> None:
        self.ask("type", "--delay", TYPING_MS, words)
        time.sleep(pause)

    def picture(self, name: str) -> Path:
        self._number += 1
        target = self._folder / f"{self._number:02}-{name}.png"
        command = ["import", "-window", "root", str(target)]
        subprocess.run(command, env=self.environment, check=True, timeout=60)
        return target


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Start a display with a window manager; stop both."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    found = Screen(display, folder)
    manager = subprocess.Popen(
        ["openbox"],
        env=found.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield found
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()
