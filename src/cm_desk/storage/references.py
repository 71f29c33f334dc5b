"""Publishers, the sets accepted from them, values typed in, and the floors that never sink."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from cm_desk.domain.benchmark import LocalReference
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publishers import AcceptedPack, Publisher
from cm_desk.storage import compressed, records
from cm_desk.storage.database import Dossier

# More than any set that may be accepted.
_MAX_BYTES = 8_000_000


def publishers(dossier: Dossier) -> tuple[Publisher, ...]:
    """Return the publishers that the user trusts, in the order they were added."""
    return records.fetch(dossier.connection, Publisher, "publisher", "ORDER BY id")


def add_publisher(dossier: Dossier, publisher: Publisher) -> int:
    """Insert a publisher; return its id."""
    return records.insert(dossier.connection, "publisher", publisher)


def rename_publisher(dossier: Dossier, publisher_id: int, name: str) -> None:
    """Keep up with the name that a publisher now signs."""
    dossier.connection.execute(
        "UPDATE publisher SET name = ? WHERE id = ? AND name <> ?", (name, publisher_id, name)
    )


def delete_publisher(dossier: Dossier, publisher_id: int) -> None:
    """Delete a publisher with its sets; what was learnt of its keys stays."""
    records.delete(dossier.connection, "publisher", (publisher_id,))


def packs(dossier: Dossier) -> tuple[AcceptedPack, ...]:
    """Return the sets accepted, the last one accepted last."""
    return records.fetch(dossier.connection, AcceptedPack, "pack", "ORDER BY id")


def used(dossier: Dossier) -> AcceptedPack | None:
    """Return the set that was chosen last, if any."""
    found = records.fetch(dossier.connection, AcceptedPack, "pack", "WHERE is_used = 1")
    return found[0] if found else None


def content(dossier: Dossier, pack_id: int) -> bytes:
    """Return the figures of a set, as they were signed.

    They are kept compressed for the checksum that goes with it: SQLite has none, and a bit
    that a disk turns may well leave a figure that reads as another.

    Raises:
        CmDeskError: they are no longer what was kept.
    """
    found = dossier.connection.execute("SELECT content FROM pack WHERE id = ?", (pack_id,))
    try:
        return compressed.decompress(cast("bytes", found.fetchall()[0][0]), limit=_MAX_BYTES)
    except ValueError as error:
        raise CmDeskError("dossier_damaged", path=dossier.path) from error


def add_pack(dossier: Dossier, pack: AcceptedPack, signed: bytes, *, accepted_on: date) -> int:
    """Insert a set after the others, in the place of the same version; return its id."""
    dossier.connection.execute(
        "DELETE FROM pack WHERE publisher_id = ? AND version = ?",
        (pack.publisher_id, pack.version),
    )
    more = {"content": compressed.compress(signed), "accepted_on": accepted_on.isoformat()}
    return records.insert(dossier.connection, "pack", pack, **more)


def use(dossier: Dossier, pack_id: int | None) -> None:
    """Choose a set, or none: the application's own is then in force."""
    connection = dossier.connection
    # One statement after the other: only one row may be used at any time.
    connection.execute("UPDATE pack SET is_used = 0 WHERE is_used = 1 AND id IS NOT ?", (pack_id,))
    connection.execute("UPDATE pack SET is_used = 1 WHERE is_used = 0 AND id = ?", (pack_id,))


def typed(dossier: Dossier) -> tuple[LocalReference, ...]:
    """Return the values that the user typed in."""
    return records.fetch(dossier.connection, LocalReference, "local_reference", "ORDER BY slug")


def save_typed(dossier: Dossier, value: LocalReference) -> None:
    """Write a value typed in, in the place of the former one."""
    row = records.row_values(value)
    dossier.connection.execute(
        "INSERT INTO local_reference (slug, value, note, typed_on)"
        " VALUES (:slug, :value, :note, :typed_on) ON CONFLICT (slug) DO UPDATE"
        " SET value = excluded.value, note = excluded.note, typed_on = excluded.typed_on",
        row,
    )


def delete_typed(dossier: Dossier, slug: str) -> None:
    """Forget the value typed in for a reference."""
    dossier.connection.execute("DELETE FROM local_reference WHERE slug = ?", (slug,))


def root(dossier: Dossier, fingerprint: str) -> tuple[int, bytes] | None:
    """Return the newest root accepted of a publisher and its version."""
    found = dossier.connection.execute(
        "SELECT version, root FROM trusted_root WHERE fingerprint = ?", (fingerprint,)
    ).fetchall()
    return cast("tuple[int, bytes]", found[0]) if found else None


def raise_root(dossier: Dossier, fingerprint: str, version: int, data: bytes) -> None:
    """Keep a root unless a newer one is known."""
    dossier.connection.execute(
        "INSERT INTO trusted_root (fingerprint, version, root) VALUES (?, ?, ?)"
        " ON CONFLICT (fingerprint) DO UPDATE SET version = excluded.version, root = excluded.root"
        " WHERE excluded.version > version",
        (fingerprint, version, data),
    )


def floors(dossier: Dossier) -> Mapping[str, int]:
    """Return the highest version accepted from each set of keys."""
    return {
        str(keys): int(version)
        for keys, version in dossier.connection.execute("SELECT keys, version FROM pack_floor")
    }


def raise_floor(dossier: Dossier, keys: str, version: int) -> None:
    """Remember a version accepted, unless a higher one was."""
    dossier.connection.execute(
        "INSERT INTO pack_floor (keys, version) VALUES (?, ?)"
        " ON CONFLICT (keys) DO UPDATE SET version = excluded.version"
        " WHERE excluded.version > version",
        (keys, version),
    )


def state(dossier: Dossier) -> tuple[object, ...]:
    """Return all that the figures in force are made of: another state, other figures."""
    connection = dossier.connection
    return (
        *connection.execute(
            "SELECT pack.id, expires_on, name, content FROM pack"
            " JOIN publisher ON publisher.id = publisher_id WHERE is_used = 1"
        ),
        *connection.execute("SELECT slug, value, note, typed_on FROM local_reference"),
    )
