"""Rows read from a platform's file, kept apart until the user has seen the preview."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from cm_desk.domain.publication import ObservedPublication
from cm_desk.storage import uri
from cm_desk.storage.changes import Recording
from cm_desk.storage.database import Dossier, environment_errors
from cm_desk.storage.identity import Sight, holds_others, name_better, overlap, recognise, told
from cm_desk.storage.merging import UPDATABLE, difference, kept
from cm_desk.storage.records import Values

# A changeset of 500 rows applies in under 3 ms, with Python's lock held.
PIECE = 500
_SORTED_UP_TO = 20_000
_COLUMNS = ObservedPublication._fields
_CONTENT = _COLUMNS[2:]


@dataclass(frozen=True, slots=True)
class Counts:
    """What writing the staged rows of one account would do."""

    new: int
    changed: int
    known: int

    def __add__(self, other: "Counts") -> "Counts":
        """Return what both would do."""
        return Counts(self.new + other.new, self.changed + other.changed, self.known + other.known)


class Staging:
    """A temporary file of rows, a table for each file read; the dossier moves at ``write``."""

    def __init__(self) -> None:
        # Outside the system's shared names, readable by this user alone, gone with it.
        self._folder = tempfile.TemporaryDirectory(prefix="cm-desk-")
        self.path = Path(self._folder.name) / "rows.sqlite"
        self._connection = apsw.Connection(
            str(self.path),
            flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI,
        )
        self._connection.pragma("journal_mode", "off")
        self._connection.pragma("synchronous", 0)
        self._files = 0

    def close(self) -> None:
        """Forget the rows."""
        self._connection.close()
        self._folder.cleanup()

    @contextmanager
    def reading(self) -> Iterator[tuple[int, Callable[[Sequence[tuple[Any, ...]]], None]]]:
        """Open a table for one file: give its number, and the way to keep rows in it.

        Rows come in the order of ObservedPublication; a reading that fails leaves nothing.
        """
        number = self._files
        self._files += 1
        marks = ", ".join("?" * len(_COLUMNS))
        statement = f"INSERT INTO row{number} VALUES ({marks}, NULL)"  # noqa: S608 - marks only
        with environment_errors(self.path):
            self._connection.execute(
                f"BEGIN; CREATE TABLE row{number} ({', '.join(_COLUMNS)}, own_key)"
            )

        def keep(rows: Sequence[tuple[Any, ...]]) -> None:
            with environment_errors(self.path):
                self._connection.executemany(statement, rows)

        try:
            yield number, keep
        except BaseException:
            # Without a journal SQLite cannot roll back: the half-read table is dropped, which
            # a full disk may refuse too; its number is never used again.
            with suppress(apsw.Error):
                self._connection.execute(f"COMMIT; DROP TABLE row{number}")
            raise
        with environment_errors(self.path):
            self._connection.execute("COMMIT")

    def sample(self, file: int, ref: str, limit: int) -> tuple[ObservedPublication, ...]:
        """Return the latest rows of one account in one file."""
        return tuple(
            ObservedPublication(*row)
            for row in self._connection.execute(
                f"SELECT {', '.join(_COLUMNS)} FROM row{file} WHERE account_ref = ?"  # noqa: S608 - our own columns, a number
                " ORDER BY published_at DESC LIMIT ?",
                (ref, limit),
            )
        )

    def days(self, file: int, ref: str) -> tuple[int, int] | None:
        """Return the first and last day (ordinals) of one account's rows."""
        first, last = self._one(
            f"SELECT min(day), max(day) FROM row{file} WHERE account_ref = ?",  # noqa: S608 - our own columns, a number
            (ref,),
        )
        return None if first is None or last is None else (first, last)

    def compare(self, dossier: Dossier, file: int, ref: str, account_id: int | None) -> Counts:
        """Tell what writing the rows of ``ref`` into an account (None: a new one) would do.

        A publication that the file tells several times counts once, but among so many new ones
        that to sort their keys would cost a tenth of the import.

        It reads the dossier through a connection of its own, so that a worker thread may
        call it while the window reads too.
        """
        counted = f"SELECT count({{}}) FROM row{file} WHERE account_ref = ?"  # noqa: S608 - a number
        (total,) = self._one(counted.format("*"), (ref,))
        if account_id is not None or total <= _SORTED_UP_TO:
            (total,) = self._one(counted.format("DISTINCT external_key"), (ref,))
        if account_id is None:
            return Counts(total, 0, 0)
        with self._beside(dossier, file) as sight:
            there, different = overlap(sight, ref, account_id)
        return Counts(total - there, different, there - different)

    @contextmanager
    def _beside(self, dossier: Dossier, file: int) -> Iterator[Sight]:
        """See the dossier from a connection of its own, as it was last committed."""
        self._connection.execute("ATTACH ? AS dossier", (uri.read_only(dossier.path),))
        try:
            yield Sight(self._connection, f"row{file}", "dossier")
        finally:
            self._connection.execute("DETACH dossier")

    def shared(self, dossier: Dossier, file: int, ref: str, account_id: int) -> int:
        """Count the rows of ``ref`` that an account holds already."""
        with self._beside(dossier, file) as sight:
            return overlap(sight, ref, account_id)[0]

    def has_others(self, dossier: Dossier, file: int, ref: str, account_id: int) -> bool:
        """Tell whether an account holds publications, surely named, on the days of these rows."""
        with self._beside(dossier, file) as sight:
            return holds_others(sight, ref, account_id)

    @contextmanager
    def attached(self, dossier: Dossier) -> Iterator[None]:
        """Let the dossier's connection read the rows; SQLite wants it outside a transaction."""
        dossier.connection.execute("ATTACH ? AS staging", (str(self.path),))
        try:
            yield
        finally:
            dossier.connection.execute("DETACH staging")

    def write(
        self,
        dossier: Dossier,
        recording: Recording,
        file: int,
        targets: Sequence[tuple[str, int]],
        *,
        on_progress: Callable[[float], None],
        seen: set[int] | None,
    ) -> int:
        """Write one file's rows of each (ref, account id), in recorded pieces of 500 rows.

        ``seen`` gathers the ids written by the files of one import, where there are several.

        Returns:
            how many publications were added or changed, those seen already left out.
        """
        written = 0
        (last,) = self._one(f"SELECT coalesce(max(rowid), 0) FROM row{file}", ())  # noqa: S608 - our own columns, a number
        statement = _write_statement(file) + ("" if seen is None else " RETURNING id")
        place = inside(dossier, file)
        # A file written just before, in the same change, may have named these rows.
        matched = {ref for ref, account_id in targets if recognise(place, ref, account_id)}
        for start in range(1, last + 1, PIECE):
            for ref, account_id in targets:
                values = (account_id, start, start + PIECE - 1, ref)
                if ref in matched:
                    name_better(place, values)
                found = dossier.connection.execute(statement, values)
                if seen is None:
                    written += dossier.connection.changes()
                else:
                    news = {number for (number,) in found} - seen
                    written += len(news)
                    seen |= news
            recording.split()
            on_progress(min(1.0, (start + PIECE) / last))
        return written

    def _one(self, statement: str, values: Values) -> tuple[Any, ...]:
        row = self._connection.execute(statement, values).fetchone()
        assert row is not None  # noqa: S101 - an aggregate always gives a row
        return tuple(row)


def inside(dossier: Dossier, file: int) -> Sight:
    """See rows from the dossier's own connection, the staging attached, in its transaction."""
    return Sight(dossier.connection, f"staging.row{file}", "main")


def _write_statement(file: int) -> str:
    names = ", ".join(("account_id", "external_key", *_CONTENT, "source"))
    chosen = ", ".join(("?1", "external_key", told(_CONTENT), "'import'"))
    sets = ", ".join(f"{name} = {kept(name, 'excluded', 'publication')}" for name in UPDATABLE)
    measured = "max(coalesce(excluded.measured_on, 0), coalesce(publication.measured_on, 0))"
    return (
        f"INSERT INTO publication ({names}) SELECT {chosen} FROM staging.row{file}"  # noqa: S608 - our own columns, a number
        " WHERE rowid BETWEEN ?2 AND ?3 AND account_ref = ?4"
        f" ON CONFLICT (account_id, external_key) DO UPDATE SET {sets},"
        f" measured_on = nullif({measured}, 0)"
        f" WHERE {difference('excluded', 'publication')}"
    )
