"""The territory's one row and its members."""

from cm_desk.domain.territory import Member, Territory
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def read(dossier: Dossier) -> Territory:
    """Return the territory; every dossier has exactly one."""
    return records.fetch(dossier.connection, Territory, "territory")[0]


def write(dossier: Dossier, territory: Territory) -> None:
    """Write the territory, creating its row in a new dossier."""
    values = records.row_values(territory)
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    sets = ", ".join(f"{name} = excluded.{name}" for name in values)
    dossier.connection.execute(
        f"INSERT INTO territory (id, {names}) VALUES (1, {marks})"  # noqa: S608 - names are ours
        f" ON CONFLICT (id) DO UPDATE SET {sets}",
        values,
    )


def members(dossier: Dossier) -> tuple[Member, ...]:
    """Return the members in the order they were added."""
    return records.fetch(dossier.connection, Member, "member", "ORDER BY id")


def add_member(dossier: Dossier, member: Member) -> int:
    """Add a member; the same place twice is refused by the table."""
    return records.insert(dossier.connection, "member", member)


def remove_members(dossier: Dossier, ids: tuple[int, ...]) -> None:
    """Remove members by id."""
    records.delete(dossier.connection, "member", ids)
