"""Opening, creating and migrating a dossier: one SQLite file."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import apsw

from cm_desk.domain.errors import CmDeskError
from cm_desk.storage import backup, search, summary

APPLICATION_ID = 0x434D4453
SUFFIX = ".cmdesk"
_PAGE_SIZE = 8192
_MIGRATIONS = Path(__file__).parent / "migrations"
_PRAGMAS = (
    ("journal_mode", "delete"),
    ("synchronous", 3),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("secure_delete", 1),
    ("mmap_size", 0),
    ("temp_store", 2),
    # An import inserts at random places of its unique index: 64 MB keep that index at hand.
    ("cache_size", -65536),
    ("busy_timeout", 5000),
)
_ENVIRONMENT: Mapping[type[apsw.Error], str] = MappingProxyType(
    {
        apsw.FullError: "disk_full",
        apsw.ReadOnlyError: "cannot_write",
        apsw.CantOpenError: "cannot_write",
        apsw.PermissionsError: "cannot_write",
        apsw.BusyError: "dossier_busy",
        apsw.LockedError: "dossier_busy",
        apsw.NotADBError: "not_a_dossier",
        apsw.CorruptError: "dossier_damaged",
        # A share that has gone, a quota: the file itself may well be sound.
        apsw.IOError: "disk_error",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Dossier:
    """An open dossier; ``connection`` is for storage modules only."""

    path: Path
    connection: apsw.Connection

    def close(self) -> None:
        """Close the file; the dossier cannot be used afterwards."""
        self.connection.close()


def migrations() -> tuple[Path, ...]:
    """Return the numbered SQL files, oldest first; the last number is the schema's version."""
    return tuple(sorted(_MIGRATIONS.glob("[0-9]*.sql")))


def schema_version() -> int:
    """Return the version of the schema that this application writes."""
    return len(migrations())


class _Connection(apsw.Connection):
    """A connection whose readings too tell what the file or the disk prevents.

    A page that reads while another program writes for long is no bug of ours.
    """

    # Not marked as overriding: what Python 3.11 lacks to say so is slow to load.
    def execute(self, *statement: Any, **options: Any) -> apsw.Cursor:  # type: ignore[explicit-override]
        try:
            return super().execute(*statement, **options)
        except tuple(_ENVIRONMENT) as error:
            raise _told(error, Path(self.filename)) from error


@contextmanager
def environment_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's complaints about the file or the disk into sentences for the user."""
    try:
        yield
    except tuple(_ENVIRONMENT) as error:
        raise _told(error, path) from error


def _told(error: apsw.Error, path: Path) -> CmDeskError:
    key = next(key for kind, key in _ENVIRONMENT.items() if isinstance(error, kind))
    return CmDeskError(key, path=path)


@contextmanager
def writing(dossier: Dossier) -> Iterator[apsw.Connection]:
    """Run one transaction that is no change: derived tables only, nothing to take back."""
    connection = dossier.connection
    with environment_errors(dossier.path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            rollback(connection)
            raise


def rollback(connection: apsw.Connection) -> None:
    """Give a transaction up."""
    # A full disk may have rolled back already.
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def create(path: Path) -> Dossier:
    """Create an empty dossier; a file already there is never touched."""
    if path.exists():
        raise CmDeskError("dossier_exists", path=path)
    if not path.parent.is_dir():
        raise CmDeskError("no_such_folder", path=path.parent)
    try:
        with environment_errors(path):
            connection = _Connection(str(path))
            # Twice SQLite's own: an import of long texts turns half as many pages.
            connection.pragma("page_size", _PAGE_SIZE)
            _prepare(connection)
            connection.pragma("application_id", APPLICATION_ID)
            _migrate(connection, upto=schema_version())
    except CmDeskError:
        path.unlink(missing_ok=True)
        raise
    return Dossier(path.absolute(), connection)


def open_dossier(path: Path, *, backups: Path | None = None) -> Dossier:
    """Open a dossier, migrating an older one after a verified backup in ``backups``.

    Raises:
        CmDeskError: the file is missing, is no dossier, is damaged or comes from a
            newer version of the application; it is then left as it was.
    """
    if not path.is_file():
        raise CmDeskError("no_such_dossier", path=path)
    with environment_errors(path):
        connection = _Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            # Before the first reading: another process may be writing at this very moment.
            connection.pragma("busy_timeout", dict(_PRAGMAS)["busy_timeout"])
            _check_identity(connection, path)
            _prepare(connection)
            if version_of(connection) < schema_version():
                backup.before_migration(connection, path, backups or path.parent)
                _migrate(connection, upto=schema_version())
        except BaseException:
            connection.close()
            raise
    return Dossier(path.absolute(), connection)


def version_of(connection: apsw.Connection) -> int:
    """Return the schema version that the file carries."""
    return int(connection.pragma("user_version"))


def check(dossier: Dossier) -> tuple[str, ...]:
    """Return what SQLite finds wrong in the file, nothing when it is sound."""
    try:
        found = [str(row[0]) for row in dossier.connection.execute("PRAGMA integrity_check")]
    except apsw.SQLError as error:
        # A search index too damaged for its own check stops the others.
        found = [str(error)]
    broken = [
        f"{row[0]} → {row[2]}" for row in dossier.connection.execute("PRAGMA foreign_key_check")
    ]
    return tuple(line for line in found if line != "ok") + tuple(broken)


def _check_identity(connection: apsw.Connection, path: Path) -> None:
    if connection.pragma("application_id") != APPLICATION_ID:
        raise CmDeskError("not_a_dossier", path=path)
    version = version_of(connection)
    if version > schema_version():
        raise CmDeskError("dossier_newer", path=path, version=version)
    if version < 1:
        raise CmDeskError("not_a_dossier", path=path)


def _prepare(connection: apsw.Connection) -> None:
    if connection.readonly("main"):
        raise CmDeskError("cannot_write", path=connection.filename)
    for name, wanted in _PRAGMAS:
        connection.pragma(name, wanted)
        # A file system or a build may refuse silently: what was asked is read back.
        if connection.pragma(name) != wanted:
            raise CmDeskError("unsafe_storage", setting=name)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)


def _migrate(connection: apsw.Connection, *, upto: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for file in migrations()[version_of(connection) : upto]:
            connection.execute(file.read_text(encoding="utf-8"))
            number = re.match(r"\d+", file.name)
            assert number is not None  # noqa: S101 - the glob asks for digits
            connection.pragma("user_version", int(number[0]))
        if version_of(connection) >= summary.SINCE_VERSION:
            summary.refresh(connection)
        if version_of(connection) >= search.SINCE_VERSION:
            search.refresh(connection)
        connection.execute("COMMIT")
    except BaseException:
        rollback(connection)
        raise
