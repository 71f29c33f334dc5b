"""The events of a calendar, one after the other, in a file of any size.

Each is cut out and read alone: a broken one costs nothing but itself, and a file of fifty
thousand is never held whole.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

# A description of some pages; an attachment written in the file itself goes unread.
_LONGEST_LINE: Final = 200_000
_MOST_LINES: Final = 2000
_MOST_DEPTH: Final = 8
# What is read alone; anything else in a calendar is only counted.
_READ: Final = frozenset({"VEVENT", "VTIMEZONE"})
_ATTACHED: Final = "ATTACH"
# Bytes that could not be read alone.
_BYTE: Final = re.compile("[\udc80-\udcff]")


class Part(NamedTuple):
    """A component cut out of a calendar; ``lines`` are empty when it is none that we read.

    ``fault`` says why it cannot be read, a key of resources/texts/plan_files.json.
    """

    name: str
    lines: tuple[str, ...] = ()
    fault: str = ""


def parts(physical: Iterable[str]) -> Iterator[Part]:
    """Yield the components of a calendar, and its own properties as parts without a name."""
    cutter = _Cutter()
    for line in unfolded(physical):
        found = cutter.take(line)
        if found is not None:
            yield found
    if (cut := cutter.end()) is not None:
        yield cut


def unfolded(physical: Iterable[str]) -> Iterator[str]:
    """Join the lines that a calendar cut at 75 signs; what is far too long loses its end."""
    held = ""
    for raw in physical:
        line = raw.rstrip("\r\n")
        if line[:1] in {" ", "\t"}:
            if len(held) < _LONGEST_LINE:
                held += line[1:]
            continue
        if held:
            yield _whole(held)
        held = line
    if held:
        yield _whole(held)


def _whole(line: str) -> str:
    """Put together the letters that were cut in two; a byte that is none is replaced."""
    if line.isascii() or not _BYTE.search(line):
        return line
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class _Cutter:
    """Follow what is open while lines pass."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._lines: list[str] = []
        self._too_long = False

    def take(self, line: str) -> Part | None:
        """Return the component that this line ends, or the calendar's own property."""
        begins, name = line[:6].upper() == "BEGIN:", line.partition(":")[2].strip().upper()
        if begins:
            return self._begin(name, line)
        if line[:4].upper() == "END:":
            return self._end(name, line)
        if len(self._open) <= 1:
            return Part("", (line,))
        self._keep(line)
        return None

    def end(self) -> Part | None:
        """Return what the end of the file cut."""
        return Part("VEVENT", (), "event_cut") if "VEVENT" in self._open else None

    def _begin(self, name: str, line: str) -> Part | None:
        # An event inside an event: the first never ended.
        if name == "VEVENT" and "VEVENT" in self._open:
            self._open = self._open[:1]
            self._lines, self._too_long = [], False
            self._open.append(name)
            self._keep(line)
            return Part("VEVENT", (), "event_cut")
        if len(self._open) < _MOST_DEPTH:
            self._open.append(name)
        self._keep(line)
        return None

    def _end(self, name: str, line: str) -> Part | None:
        if name not in self._open:
            return None
        while self._open.pop() != name:
            pass
        if len(self._open) != 1:
            self._keep(line)
            return None
        self._keep(line, within=name)
        lines, self._lines = tuple(self._lines), []
        is_long, self._too_long = self._too_long, False
        if name not in _READ:
            return Part(name)
        return Part(name, (), "event_too_long") if is_long else Part(name, lines)

    def _keep(self, line: str, within: str = "") -> None:
        """Keep a line of what is read; the alarms of others' events are no concern of ours."""
        place = within or (self._open[1] if len(self._open) > 1 else "")
        in_alarm = "VALARM" in self._open or line[:10].upper() == "END:VALARM"
        if place not in _READ or in_alarm or line.upper().startswith(_ATTACHED):
            return
        if len(self._lines) >= _MOST_LINES:
            self._too_long = True
            return
        self._lines.append(line[:_LONGEST_LINE])
