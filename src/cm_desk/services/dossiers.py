"""Making, opening and checking a territory's file."""

from pathlib import Path

from cm_desk.domain.accounts import Network
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.territory import Territory
from cm_desk.storage import accounts, backup, changes, database, territory
from cm_desk.storage.database import SUFFIX, Dossier

__all__ = ["SUFFIX", "Dossier", "back_up", "check", "create", "open_dossier"]


def create(path: Path, *, name: str, resources: Path) -> Dossier:
    """Create a dossier for a territory, with the bundled list of networks."""
    named = name.strip()
    if not named:
        raise CmDeskError("territory_without_name", field="name")
    dossier = database.create(path)
    try:
        with changes.record(dossier, "dossier_created", name=named):
            territory.write(dossier, Territory(name=named))
            for position, network in enumerate(bundled_networks(resources)):
                accounts.add_network(dossier, network, position=position)
    except BaseException:
        dossier.close()
        path.unlink(missing_ok=True)
        raise
    return dossier


def bundled_networks(resources: Path) -> tuple[Network, ...]:
    """Return the typed list of networks and channels that every dossier starts with."""
    import msgspec  # noqa: PLC0415 - opening a dossier needs it not

    return msgspec.json.decode((resources / "networks.json").read_bytes(), type=tuple[Network, ...])


def open_dossier(path: Path) -> Dossier:
    """Open a dossier; an older one is migrated after a verified backup beside it."""
    return database.open_dossier(path)


def check(dossier: Dossier) -> tuple[str, ...]:
    """Return what is wrong in the file, nothing when it is sound."""
    return database.check(dossier)


def back_up(dossier: Dossier, target: Path) -> Path:
    """Write a copy that has been read back before it takes its name."""
    return backup.write(dossier.connection, target)
