"""Rows of Meta's exports turned into publications, many at a time, column by column.

A row at a time costs three times as long: here, what a column's cells mean is looked up
once per different cell, and an ordinary batch is never looked at cell by cell.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from typing import Any, cast

from cm_desk.domain.importing import UNIDENTIFIED
from cm_desk.domain.publication import METRICS, Format, ObservedPublication
from cm_desk.imports import cells, links
from cm_desk.imports.clock import Clock, Instant
from cm_desk.imports.containers.tabular import BROKEN, Layout
from cm_desk.imports.meta import columns
from cm_desk.imports.tally import Tally

Row = tuple[Any, ...]
Rows = Sequence[list[str]]
Moments = list[Instant | None]

# A medium appears some minutes after its upload began, never before it.
UPLOAD_SLACK = 120
_REEL = Format.SHORT_VIDEO.value
_DAY = ObservedPublication._fields.index("day")


class Accounts(dict[tuple[str, str, str], str]):
    """The account that (id, name, handle) stand for, and how the file calls it."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: dict[str, tuple[str, str]] = {}

    def __missing__(self, written: tuple[str, str, str]) -> str:
        number, name, handle = (cells.clean(cell) for cell in written)
        ref = self[written] = number if cells.sound_id(number) else _by_name(handle or name)
        self.labels.setdefault(ref, (name, handle))
        return ref


def _by_name(called: str) -> str:
    """Refer to an account whose number a spreadsheet rounded: its name identifies nothing."""
    return f"{UNIDENTIFIED}meta:{called}" if called else ""


class Table:
    """A table's columns and accounts, before anything is decided about its rows."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.header = list(layout.names)
        self.places = columns.places(layout.names)
        self.accounts = Accounts()
        self.is_instagram = layout.signature.network_id == "instagram"

    def refs(self, rows: Rows) -> list[str]:
        """Return the account of each row."""
        names = ("account_id", "account_name", "handle")
        written = zip(*(self.cells_of(name, rows) for name in names), strict=True)
        return [self.accounts[cells_read] for cells_read in written]

    def cells_of(self, field: str, rows: Rows) -> Sequence[str]:
        """Return one field of whole rows, empty where the table lacks it."""
        ranks = self.places[field]
        return [row[ranks[0]] for row in rows] if ranks else [""] * len(rows)

    def whole(self, line: int, rows: Rows) -> tuple[Sequence[int], Rows, list[int]]:
        """Return the rows as wide as the header, their lines, and the lines of the others.

        Blank rows are dropped; empty ends, which spreadsheets add, are cut.
        """
        width = len(self.header)
        lines: Sequence[int] = range(line, line + len(rows))
        if {len(row) for row in rows} == {width} and self.header not in rows:
            return lines, rows, []
        kept: list[list[str]] = []
        kept_lines: list[int] = []
        others: list[int] = []
        for rank, row in zip(lines, rows, strict=True):
            if self._fits(row):
                kept_lines.append(rank)
                kept.append(row[:width])
            elif any(row):
                others.append(rank)
        return kept_lines, kept, others

    def _fits(self, row: list[str]) -> bool:
        width = len(self.header)
        return len(row) >= width and any(row) and not any(row[width:]) and row != self.header


class Reading:
    """One pass over a table; only rows of the accounts in ``own`` are kept."""

    def __init__(self, table: Table, clock: Clock, own: frozenset[str], measured_on: int) -> None:
        self.tally = Tally()
        self._table = table
        self._clock = clock
        self._own = own
        self._measured_on = measured_on
        self._places = table.places
        self._counts = cells.Counts()
        self._formats = columns.Formats()
        self._kinds = columns.Kinds()
        self._funded = columns.Funded()

    def convert(self, line: int, rows: Rows) -> list[Row]:
        """Return the publications of our own accounts among rows that start at ``line``."""
        lines, whole, others = self._table.whole(line, rows)
        self.tally.read += len(whole) + len(others)
        for rank in others:
            self._leave_out(rank, self._misfit(rows[rank - line]))
        lines, ours, refs = self._ours(lines, whole)
        if not ours:
            return []
        found, faults = self._publications(ours, refs)
        if faults:
            for index, (reason, value) in faults.items():
                self._leave_out(lines[index], reason, value)
            sound = [row for index, row in enumerate(ours) if index not in faults]
            found = self._publications(sound, self._table.refs(sound))[0] if sound else []
        if found:
            self.tally.keep([row[_DAY] for row in found])
        return found

    def _ours(self, lines: Sequence[int], rows: Rows) -> tuple[Sequence[int], Rows, list[str]]:
        """Set apart, unread, the rows of other accounts."""
        refs = self._table.refs(rows)
        seen = Counter(refs)
        self.tally.accounts.update(seen)
        if seen.keys() <= self._own:
            return lines, rows, refs
        ours = [ref in self._own or not ref for ref in refs]
        self.tally.aside["other_account"] += ours.count(False)
        return (
            list(compress(lines, ours)),
            list(compress(rows, ours)),
            list(compress(refs, ours)),
        )

    def _misfit(self, row: list[str]) -> str:
        if row == [BROKEN]:
            return "open_quote"
        return "repeated_header" if row == self._table.header else "cut_row"

    def _leave_out(self, line: int, reason: str, value: str = "") -> None:
        if reason == "blank":
            self.tally.read -= 1
        elif reason == "repeated_header":
            self.tally.aside[reason] += 1
        else:
            self.tally.refuse(line, reason, value)

    def _publications(
        self, rows: Rows, refs: list[str]
    ) -> tuple[list[Row], dict[int, tuple[str, str]]]:
        """Return the publications, or what is wrong with some of the rows."""
        of = self._table.cells_of
        permalinks, keys = self._keys(rows)
        moments = self._clock.moments(of("published", rows))
        metrics = [self._metric(name, rows) for name in METRICS]
        if "" in refs or "" in keys or None in moments or any(cells.BAD in m for m in metrics):
            return [], self._faults(rows, refs, keys, moments)
        if self._table.is_instagram:
            moments = self._checked(moments, keys)
        found = zip(
            refs,
            keys,
            map(cells.address, permalinks),
            *zip(*filter(None, moments), strict=True),
            map(cells.clean, self._captions(rows)),
            self._types(rows, permalinks),
            map(self._kinds.__getitem__, of("is_share", rows)),
            self._sponsored(rows),
            *metrics,
            repeat("", len(rows)),
            repeat(self._measured_on, len(rows)),
            strict=True,
        )
        return cast("list[Row]", list(found)), {}

    def _keys(self, rows: Rows) -> tuple[Sequence[str], list[str]]:
        """Identify by permalink, else by an identifier that no spreadsheet has rounded."""
        permalinks, keys = links.keys_of(self._table.cells_of("permalink", rows))
        if "" not in keys:
            return permalinks, keys
        numbers = [cell.strip() for cell in self._table.cells_of("post_id", rows)]
        return (
            [link if key else "" for link, key in zip(permalinks, keys, strict=True)],
            [
                key or (f"id:{number}" if cells.sound_id(number) else "")
                for key, number in zip(keys, numbers, strict=True)
            ],
        )

    def _metric(self, field: str, rows: Rows) -> Sequence[int | None]:
        """Read a column of counts; where its name comes twice, the first figure given."""
        counts = self._counts
        ranks = self._places[field]
        if not ranks:
            return [None] * len(rows)
        read = [[counts[row[rank]] for row in rows] for rank in ranks]
        if len(read) == 1:
            return read[0]
        return [
            next((figure for figure in figures if figure is not None), None)
            for figures in zip(*read, strict=True)
        ]

    def _captions(self, rows: Rows) -> Iterable[str]:
        """Take the longer of title and description: Facebook's caption is in either."""
        titles = self._table.cells_of("title", rows)
        texts = self._table.cells_of("description", rows)
        if not any(texts):
            return titles
        return [a if len(a) >= len(b) else b for a, b in zip(titles, texts, strict=True)]

    def _types(self, rows: Rows, permalinks: Sequence[str]) -> list[str]:
        """Trust a permalink that says « reel » more than the type, often « Vidéos »."""
        written = self._table.cells_of("type", rows)
        return [
            _REEL if "/reel/" in link else self._formats[cell]
            for cell, link in zip(written, permalinks, strict=True)
        ]

    def _sponsored(self, rows: Rows) -> list[bool | None]:
        """Believe what boosting brought, else the funding status; unknown stays None."""
        funded = [self._funded[cell] for cell in self._table.cells_of("funded", rows)]
        for rank in self._places["boosted"]:
            figures = (self._counts[row[rank]] for row in rows)
            funded = [
                known or (known if figure is None or figure < 0 else figure > 0)
                for known, figure in zip(funded, figures, strict=True)
            ]
        return funded

    def _checked(self, moments: Moments, keys: Sequence[str]) -> Moments:
        """Correct hours that come before the medium's own upload, such as 1 a.m. told twice."""
        checked: Moments = []
        for moment, key in zip(moments, keys, strict=True):
            uploaded = links.uploaded_at(key)
            if moment and uploaded and moment[0] < uploaded - UPLOAD_SLACK:
                self.tally.warn("times_corrected")
                checked.append(self._clock.at(uploaded) or moment)
            else:
                checked.append(moment)
        return checked

    def _faults(
        self, rows: Rows, refs: Sequence[str], keys: Sequence[str], moments: Moments
    ) -> dict[int, tuple[str, str]]:
        dates = self._table.cells_of("published", rows)
        faults: dict[int, tuple[str, str]] = {}
        for index, row in enumerate(rows):
            if not any(cell.strip() for cell in row):
                faults[index] = ("blank", "")
            elif moments[index] is None:
                faults[index] = ("bad_date" if dates[index].strip() else "no_date", dates[index])
            elif not refs[index]:
                faults[index] = ("no_account", "")
            elif not keys[index]:
                faults[index] = ("no_key", "")
            elif value := self._bad_count(row):
                faults[index] = ("bad_number", value)
        return faults

    def _bad_count(self, row: list[str]) -> str:
        ranks = (rank for name in METRICS for rank in self._places[name])
        return next((row[rank] for rank in ranks if self._counts[row[rank]] == cells.BAD), "")
