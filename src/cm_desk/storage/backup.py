"""Copies of a dossier, made only through SQLite and read back before they count."""

import os
from pathlib import Path

import apsw

from cm_desk.domain.errors import CmDeskError
from cm_desk.storage import uri


def write(connection: apsw.Connection, target: Path) -> Path:
    """Write a verified copy of the whole database, replacing ``target`` once it is proven."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy = apsw.Connection(str(part))
        try:
            with copy.backup("main", connection, "main") as work:
                work.step()
            copy.pragma("journal_mode", "delete")
        finally:
            copy.close()
        _verify(part)
        os.replace(part, target)  # noqa: PTH105 - Path.replace is the same call
    except (OSError, apsw.Error) as error:
        part.unlink(missing_ok=True)
        raise CmDeskError("backup_failed", path=target) from error
    return target


def before_migration(connection: apsw.Connection, path: Path, folder: Path) -> Path:
    """Keep the file as it is before its schema changes, once for each version."""
    version = connection.pragma("user_version")
    target = folder / f"{path.stem}.avant-version-{version}{path.suffix}.sauvegarde"
    return target if target.exists() else write(connection, target)


def _verify(path: Path) -> None:
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    copy = apsw.Connection(uri.read_only(path), flags=flags)
    try:
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise CmDeskError("backup_failed", path=path)
    finally:
        copy.close()
