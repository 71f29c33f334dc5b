"""The keystone: every edit is one recorded change, from which undo and refresh follow."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import apsw

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen
from cm_desk.storage import search, summary
from cm_desk.storage.database import Dossier, environment_errors, rollback

# What a session watches. Derived tables (sums) and the journal never: they follow. Neither
# what must not be undone: the trusted roots and the floor of versions.
RECORDED = (
    "territory",
    "member",
    "network",
    "account",
    "objective",
    "audience",
    "pillar",
    "account_objective",
    "account_audience",
    "reading",
    "coverage",
    "publication",
    "import_batch",
    "series",
    "content",
    "content_version",
    "match_refused",
    "calendar_event",
    "poll",
    "plan_setting",
    "answer",
    "threshold",
    "kept_assessment",
    "decision",
    "publisher",
    "pack",
    "local_reference",
    "likeness",
    "column_mapping",
)
JOURNAL_LENGTH = 500


@frozen
class Change:
    """What one transaction changed.

    ``changesets`` in the order they were made, each small enough to apply without holding
    Python's lock for long; ``tables`` names what a page must reload; ``label`` is a key of
    resources/texts/changes.json with ``values`` for its placeholders.
    """

    changesets: tuple[bytes, ...]
    tables: frozenset[str]
    label: str
    values: Mapping[str, object]

    def __bool__(self) -> bool:
        """Tell whether anything changed at all."""
        return bool(self.changesets)


@dataclass(slots=True)
class Recording:
    """The change being made; ``change`` is there once the block has ended."""

    connection: apsw.Connection
    label: str
    values: dict[str, object]
    _session: apsw.Session = field(init=False)
    _pieces: list[bytes] = field(init=False, default_factory=list)
    _touched: set[str] = field(init=False, default_factory=set)
    _tables: set[str] = field(init=False, default_factory=set)
    _change: Change | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._open()

    @property
    def change(self) -> Change:
        """Return what was recorded."""
        if self._change is None:
            message = "the recording has not ended"
            raise RuntimeError(message)
        return self._change

    def split(self) -> None:
        """End a piece of a bulk change: call it at most every 500 rows."""
        self._collect()
        self._open()

    def finish(self) -> None:
        """Gather the last piece."""
        self._collect()
        self._change = Change(tuple(self._pieces), frozenset(self._tables), self.label, self.values)

    def close(self) -> None:
        """Free the session, whatever happened."""
        self._session.close()

    def _open(self) -> None:
        self._session = apsw.Session(self.connection, "main")
        # Asked once for each table that is really written: this also names what changed.
        self._session.table_filter(self._watch)
        self._session.attach()

    def _watch(self, table: str) -> bool:
        if table not in RECORDED:
            return False
        self._touched.add(table)
        return True

    def _collect(self) -> None:
        if not self._session.is_empty:
            piece = self._session.changeset()
            if piece:
                self._pieces.append(piece)
                self._tables |= self._touched
        self._session.close()


@contextmanager
def record(dossier: Dossier, label: str, **values: object) -> Iterator[Recording]:
    """Run one transaction and record what it changed; any exception leaves no trace."""
    connection = dossier.connection
    with environment_errors(dossier.path):
        connection.execute("BEGIN IMMEDIATE")
        recording = Recording(connection, label, values)
        try:
            yield recording
            recording.finish()
            _conclude(connection, recording.change)
        except BaseException:
            rollback(connection)
            raise
        finally:
            recording.close()


def apply(
    dossier: Dossier,
    change: Change,
    *,
    backwards: bool,
    on_progress: Callable[[float], None] | None = None,
) -> None:
    """Undo (``backwards``) or redo a change, wholly or not at all.

    Raises:
        CmDeskError: the rows are no longer what the change left; nothing was done.
    """
    connection = dossier.connection
    flags = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION
    if backwards:
        flags |= apsw.SQLITE_CHANGESETAPPLY_INVERT
    pieces = reversed(change.changesets) if backwards else change.changesets
    with environment_errors(dossier.path), _unspilt(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("PRAGMA defer_foreign_keys=ON")
            for number, piece in enumerate(pieces, start=1):
                apsw.Changeset.apply(piece, connection, flags=flags)
                if on_progress is not None:
                    on_progress(number / len(change.changesets))
            _conclude(connection, change, prefix="undo:" if backwards else "redo:")
        except (apsw.AbortError, apsw.ConstraintError) as error:
            rollback(connection)
            raise CmDeskError("change_cannot_apply") from error
        except BaseException:
            rollback(connection)
            raise


@contextmanager
def _unspilt(connection: apsw.Connection) -> Iterator[None]:
    """Keep all pages in memory until the commit.

    A full cache would be written out, and synced, in the midst of a piece, with Python's lock
    held; the change itself takes more memory than these pages. SQLite hears of it only
    outside a transaction.
    """
    connection.execute("PRAGMA cache_spill=OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA cache_spill=ON")


def _conclude(connection: apsw.Connection, change: Change, *, prefix: str = "") -> None:
    if change:
        summary.refresh(connection)
        search.refresh_small(connection)
        connection.execute(
            "INSERT INTO journal (at, label, details, tables) VALUES (?, ?, ?, ?)",
            (
                int(time.time()),
                prefix + change.label,
                json.dumps(change.values, ensure_ascii=False, default=str),
                " ".join(sorted(change.tables)),
            ),
        )
        connection.execute(
            "DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?", (JOURNAL_LENGTH,)
        )
    connection.execute("COMMIT")


@frozen
class JournalEntry:
    """One line of the history: when (epoch seconds), what (key, « undo: » or « redo: » before)."""

    at: int
    label: str
    details: Mapping[str, object]
    tables: tuple[str, ...]


def journal(dossier: Dossier, limit: int = 100) -> tuple[JournalEntry, ...]:
    """Return the last entries, newest first."""
    rows = dossier.connection.execute(
        "SELECT at, label, details, tables FROM journal ORDER BY id DESC LIMIT ?", (limit,)
    )
    return tuple(
        JournalEntry(at, label, json.loads(details), tuple(tables.split()))
        for at, label, details, tables in rows
    )


def data_version(dossier: Dossier) -> int:
    """Return a number that moves when another connection wrote to the file."""
    return int(dossier.connection.pragma("data_version"))
