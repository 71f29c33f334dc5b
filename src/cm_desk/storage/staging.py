"""Rows read from a platform's file, kept apart until the user has seen the preview."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import apsw

from cm_desk.domain.publication import METRICS, WEAK, ObservedPublication
from cm_desk.storage import uri
from cm_desk.storage.changes import Recording
from cm_desk.storage.database import Dossier, environment_errors
from cm_desk.storage.records import Values

# A changeset of 500 rows applies in under 3 ms, with Python's lock held.
PIECE = 500
_COLUMNS = ObservedPublication._fields
_CONTENT = _COLUMNS[2:]
_TIMES = ("published_at", "day", "minute")
_WORDS = ("text", "format", "kind", "permalink", "link")
# What a file that does not know says, and another may have said better.
_VAGUE = MappingProxyType(
    {
        "format": "{new}.format = 'autre' OR"
        " ({new}.format = 'video' AND {old}.format IN ('video_courte', 'direct'))",
        "kind": "{new}.kind = 'original'",
    }
)
_UPDATABLE = (*_TIMES, *_WORDS, *METRICS)


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

        It reads the dossier through a connection of its own, so that a worker thread may
        call it while the window reads too.
        """
        (total,) = self._one(
            f"SELECT count(*) FROM row{file} WHERE account_ref = ?",  # noqa: S608 - our own columns, a number
            (ref,),
        )
        if account_id is None:
            return Counts(total, 0, 0)
        self._connection.execute("ATTACH ? AS dossier", (uri.read_only(dossier.path),))
        try:
            _recognise(self._connection, _Places(f"row{file}", "dossier"), ref, account_id)
            there, different = self._one(
                f"SELECT count(*), coalesce(sum({_difference('r', 'p')}), 0)"  # noqa: S608 - our own columns, a number
                f" FROM (SELECT {_told(_COLUMNS)} FROM row{file}) AS r"
                " JOIN dossier.publication AS p ON p.account_id = ?"
                " AND p.external_key = r.external_key WHERE r.account_ref = ?",
                (account_id, ref),
            )
        finally:
            self._connection.execute("DETACH dossier")
        return Counts(total - there, different, there - different)

    def has_others(self, dossier: Dossier, file: int, ref: str, account_id: int) -> bool:
        """Tell whether an account holds publications, surely named, on the days of these rows."""
        days = self.days(file, ref)
        if days is None:
            return False
        self._connection.execute("ATTACH ? AS dossier", (uri.read_only(dossier.path),))
        try:
            (found,) = self._one(
                "SELECT EXISTS (SELECT 1 FROM dossier.publication WHERE account_id = ?"  # noqa: S608 - a number
                " AND day BETWEEN ? AND ? AND external_key < ?"
                f" AND EXISTS (SELECT 1 FROM row{file} WHERE account_ref = ?"
                " AND external_key < ?))",
                (account_id, *days, WEAK, ref, WEAK),
            )
        finally:
            self._connection.execute("DETACH dossier")
        return bool(found)

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
    ) -> None:
        """Write one file's rows of each (ref, account id), in recorded pieces of 500 rows."""
        (last,) = self._one(f"SELECT coalesce(max(rowid), 0) FROM row{file}", ())  # noqa: S608 - our own columns, a number
        statement = _write_statement(file)
        place = _Places(f"staging.row{file}", "main")
        # A file written just before, in the same change, may have named these rows.
        matched = {
            ref
            for ref, account_id in targets
            if _recognise(dossier.connection, place, ref, account_id)
        }
        for start in range(1, last + 1, PIECE):
            for ref, account_id in targets:
                values = (account_id, start, start + PIECE - 1, ref)
                if ref in matched:
                    _name_better(dossier.connection, place, values)
                dossier.connection.execute(statement, values)
            recording.split()
            on_progress(min(1.0, (start + PIECE) / last))

    def _one(self, statement: str, values: Values) -> tuple[Any, ...]:
        row = self._connection.execute(statement, values).fetchone()
        assert row is not None  # noqa: S101 - an aggregate always gives a row
        return tuple(row)


class _Places(NamedTuple):
    """Where the rows of a file and the dossier are, seen from a connection."""

    rows: str
    dossier: str


# What two rows share when they are one publication, the surest first; NULL for those that
# cannot tell. A day and a text: Instagram dates a medium by its upload or by its appearance,
# and a table of one's own may have no hour.
_SAME = (
    "iif(minute IS NULL, NULL, published_at / 60)",
    "iif(length(text) < 20, NULL, day || char(10) || text)",
)


def _recognise(connection: apsw.Connection, places: _Places, ref: str, account_id: int) -> bool:
    """Give weakly named rows the key of the publication that they are, and the reverse.

    Return whether any name here is weak, so that some may have changed.

    The same account, the same minute (else the same text that day) and nothing else like it,
    in either place: a file without links tells again what one with links told, or the other
    way round.
    """
    rows, kept = places.rows, f"{places.dossier}.publication"
    values = {"account": account_id, "ref": ref, "weak": WEAK, "after": chr(ord(WEAK) + 1)}
    connection.execute(
        f"UPDATE {rows} SET external_key = own_key, own_key = NULL"  # noqa: S608 - a number
        " WHERE own_key IS NOT NULL AND account_ref = :ref",
        values,
    )
    is_weak = "external_key >= :weak AND external_key < :after"
    some = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM {rows} WHERE account_ref = :ref AND {is_weak}),"  # noqa: S608 - constants
        f" EXISTS (SELECT 1 FROM {kept} WHERE account_id = :account AND {is_weak})",
        values,
    ).fetchone()
    if some is None or not any(some):
        return False
    for same in _SAME:
        connection.execute(_recognition(rows, kept, same), values)
    return True


def _recognition(rows: str, kept: str, same: str) -> str:
    name = rows.rpartition(".")[2]
    return f"""
        WITH mine AS (
            SELECT min(rowid) AS number, {same} AS same,
                min(external_key) AS external_key, min(day) AS day
            FROM {rows} WHERE account_ref = :ref AND own_key IS NULL AND external_key NOT IN (
                SELECT external_key FROM {kept}
                WHERE account_id = :account AND external_key IS NOT NULL
            )
            GROUP BY 2 HAVING count(*) = 1 AND same IS NOT NULL
        ), theirs AS (
            SELECT min(external_key) AS external_key, {same} AS same
            FROM {kept}
            WHERE day IN (SELECT day FROM mine) AND account_id = :account
                AND external_key IS NOT NULL
                AND external_key NOT IN (SELECT external_key FROM {rows} WHERE account_ref = :ref)
            GROUP BY 2 HAVING count(*) = 1 AND same IS NOT NULL
        )
        UPDATE {rows} SET own_key = {name}.external_key, external_key = pair.external_key
        FROM (
            SELECT mine.number, theirs.external_key FROM mine JOIN theirs USING (same)
            WHERE mine.external_key <> theirs.external_key AND
                (substr(mine.external_key, 1, 1) = :weak
                OR substr(theirs.external_key, 1, 1) = :weak)
        ) AS pair
        WHERE {name}.rowid = pair.number
        """  # noqa: S608 - a number


def _name_better(connection: apsw.Connection, places: _Places, values: Values) -> None:
    """Give publications weakly named the sure keys of the rows that they are."""
    name = places.rows.rpartition(".")[2]
    better = (
        f"{name}.rowid BETWEEN ?2 AND ?3 AND {name}.account_ref = ?4"
        f" AND substr({name}.own_key, 1, 1) <> '{WEAK}'"
        f" AND substr({name}.external_key, 1, 1) = '{WEAK}'"
    )
    connection.execute(
        f"UPDATE publication SET external_key = own_key FROM {places.rows}"  # noqa: S608 - a number
        f" WHERE account_id = ?1 AND publication.external_key = {name}.external_key AND {better}",
        values,
    )
    connection.execute(
        f"UPDATE {places.rows} SET external_key = own_key, own_key = NULL"  # noqa: S608 - a number
        f" WHERE ?1 AND {better}",
        values,
    )


def _told(names: Sequence[str]) -> str:
    """Return what rows say, as SQL: one known by a sure key says nothing better of some things.

    Only its figures, and what is missing: a link’s file tells the hour and the text better.
    """
    by_minute = f"substr(own_key, 1, 1) = '{WEAK}' AND substr(external_key, 1, 1) <> '{WEAK}'"
    weaker = {
        "minute": f"iif({by_minute}, NULL, minute) AS minute",
        "text": f"iif({by_minute}, '', text) AS text",
    }
    return ", ".join(weaker.get(name, name) for name in names)


def _kept(name: str, new: str, old: str) -> str:
    """Return what an import leaves in a column, as SQL over the new row and the old one.

    What the file lacks changes nothing, nor what it does not know; of two files, the figures of
    the later one stand; a day without an hour never hides a known hour.
    """
    if name in _TIMES:
        is_worse = f"{new}.minute IS NULL AND {old}.minute IS NOT NULL"
        return f"iif({is_worse}, {old}.{name}, {new}.{name})"
    if name in _VAGUE:
        return f"iif({_VAGUE[name].format(new=new, old=old)}, {old}.{name}, {new}.{name})"
    if name in _WORDS:
        return f"coalesce(nullif({new}.{name}, ''), {old}.{name})"
    is_older = f"coalesce({new}.measured_on, 0) < coalesce({old}.measured_on, 0)"
    first, second = f"{new}.{name}", f"{old}.{name}"
    return f"iif({is_older}, coalesce({second}, {first}), coalesce({first}, {second}))"


def _difference(new: str, old: str) -> str:
    """Tell whether writing a row would change anything that is looked at."""
    parts = [f"{_kept(name, new, old)} IS NOT {old}.{name}" for name in _UPDATABLE]
    return f"({' OR '.join(parts)})"


def _write_statement(file: int) -> str:
    names = ", ".join(("account_id", "external_key", *_CONTENT, "source"))
    chosen = ", ".join(("?1", "external_key", _told(_CONTENT), "'import'"))
    sets = ", ".join(f"{name} = {_kept(name, 'excluded', 'publication')}" for name in _UPDATABLE)
    measured = "max(coalesce(excluded.measured_on, 0), coalesce(publication.measured_on, 0))"
    return (
        f"INSERT INTO publication ({names}) SELECT {chosen} FROM staging.row{file}"  # noqa: S608 - our own columns, a number
        " WHERE rowid BETWEEN ?2 AND ?3 AND account_ref = ?4"
        f" ON CONFLICT (account_id, external_key) DO UPDATE SET {sets},"
        f" measured_on = nullif({measured}, 0)"
        f" WHERE {_difference('excluded', 'publication')}"
    )
