import shutil
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.storage import accounts, backup, database, publications, territory
from cm_desk.storage.changes import RECORDED
from cm_desk.storage.database import Dossier
from storage.digest import summary

OLD = Path(__file__).parent / "old"


def refused(path: Path) -> CmDeskError:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CmDeskError) as caught:
        database.open_dossier(path)
    if before is not None:
        assert path.read_bytes() == before
    return caught.value


def test_that_sqlite_is_recent_enough_not_to_corrupt() -> None:
    assert tuple(map(int, apsw.sqlite_lib_version().split("."))) >= (3, 51, 3)


def test_that_the_settings_asked_are_in_force(dossier: Dossier) -> None:
    pragma = dossier.connection.pragma
    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 3
    assert pragma("foreign_keys") == 1
    assert pragma("trusted_schema") == 0
    assert pragma("cell_size_check") == 1
    assert pragma("secure_delete") == 1
    assert pragma("mmap_size") == 0
    assert pragma("application_id") == database.APPLICATION_ID
    assert dossier.connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, -1) == 1


def test_that_every_table_is_strict(dossier: Dossier) -> None:
    tables = dossier.connection.execute("PRAGMA table_list").fetchall()
    # The search index and its own tables have no types to keep.
    ours = [
        row
        for row in tables
        if row[0] == "main" and row[2] == "table" and not row[1].startswith("sqlite_")
    ]
    assert {row[1] for row in ours} >= set(RECORDED)
    assert [row[1] for row in ours if not row[5]] == []


def test_that_a_wrong_value_is_refused_by_the_table(dossier: Dossier) -> None:
    with pytest.raises(apsw.ConstraintError):
        dossier.connection.execute("UPDATE account SET target_per_week = -1")
    with pytest.raises(apsw.ConstraintError):
        dossier.connection.execute("UPDATE account SET administrators = 'deux'")


@pytest.mark.parametrize("old", sorted(OLD.glob("*.cmdesk")), ids=lambda path: path.stem)
def test_that_an_older_file_migrates_with_its_data_and_a_verified_backup(
    old: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ancien.cmdesk"
    shutil.copy(old, path)
    dossier = database.open_dossier(path)
    assert database.version_of(dossier.connection) == database.schema_version()
    assert territory.read(dossier).name == "Pays gelé"
    assert [row.text for row in publications.every(dossier)] == [
        "Vœux du président",
        "Réunion à la médiathèque",
        "Été indien",
    ]
    assert accounts.publication_counts(dossier) == {1: 3}
    assert ("week_summary", 1, 739621, 2, 0b11, 120, 1, 0) in summary(dossier)
    assert database.check(dossier) == ()
    version = int(old.stem.rpartition("-")[2])
    kept = tmp_path / f"ancien.avant-version-{version}.cmdesk.sauvegarde"
    copy = apsw.Connection(str(kept))
    assert copy.pragma("user_version") == version
    assert copy.execute("SELECT count(*) FROM publication").fetchone() == (3,)
    copy.close()
    dossier.close()


def test_that_a_migration_is_refused_without_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "ancien.cmdesk"
    shutil.copy(OLD / "version-1.cmdesk", path)
    with pytest.raises(CmDeskError) as caught:
        database.open_dossier(path, backups=tmp_path / "absent")
    assert caught.value.key == "backup_failed"
    connection = apsw.Connection(str(path))
    assert connection.pragma("user_version") == 1
    connection.close()


def test_that_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "neuf.cmdesk"
    database.create(path).close()
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", 99)
    connection.close()
    error = refused(path)
    assert (error.key, error.values["version"]) == ("dossier_newer", 99)


@pytest.mark.parametrize("content", [b"", b"bonjour", b"SQLite format 3\0" + b"\0" * 2000])
def test_that_what_is_no_dossier_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "faux.cmdesk"
    path.write_bytes(content)
    assert refused(path).key in {"not_a_dossier", "dossier_damaged"}


def test_that_another_program_s_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "autre.cmdesk"
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert refused(path).key == "not_a_dossier"


def test_that_a_missing_file_is_said_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.cmdesk").key == "no_such_dossier"


def test_that_creating_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "la.cmdesk"
    path.write_bytes(b"precieux")
    with pytest.raises(CmDeskError) as caught:
        database.create(path)
    assert caught.value.key == "dossier_exists"
    assert path.read_bytes() == b"precieux"


def test_that_creating_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CmDeskError) as caught:
        database.create(tmp_path / "absent" / "a.cmdesk")
    assert caught.value.key == "no_such_folder"


def test_that_a_backup_holds_the_same_rows_and_leaves_no_part(
    dossier: Dossier, tmp_path: Path
) -> None:
    target = backup.write(dossier.connection, tmp_path / "copie.cmdesk")
    copy = database.open_dossier(target)
    assert territory.read(copy) == territory.read(dossier)
    copy.close()
    assert list(tmp_path.glob("*.part")) == []


def test_that_a_truncated_file_is_never_opened_as_if_it_were_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.cmdesk"
    made = database.create(path)
    made.connection.execute("INSERT INTO territory (id, name) VALUES (1, 'Pays')")
    made.close()
    whole = path.read_bytes()
    # By whole pages: half a page may hold all that an empty table has to say.
    for size in range(8192, len(whole), 8192 * 2):
        path.write_bytes(whole[:size])
        assert found_wrong(path)


def test_that_a_reading_tells_what_prevents_it(tmp_path: Path) -> None:
    path = tmp_path / "a.cmdesk"
    database.create(path).close()
    with (
        closing(database.open_dossier(path)) as here,
        closing(database.open_dossier(path)) as other,
    ):
        here.connection.pragma("busy_timeout", 20)
        other.connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CmDeskError, match="dossier_busy") as refused:
            here.connection.execute("SELECT * FROM publisher")
        assert refused.value.values == {"path": path}
        other.connection.execute("ROLLBACK")
        assert here.connection.execute("SELECT * FROM publisher").fetchall() == []


def found_wrong(path: Path) -> bool:
    try:
        opened = database.open_dossier(path)
    except CmDeskError as error:
        return error.key in {"dossier_damaged", "not_a_dossier"}
    try:
        return database.check(opened) != ()
    except (CmDeskError, apsw.CorruptError):
        return True
    finally:
        opened.close()
