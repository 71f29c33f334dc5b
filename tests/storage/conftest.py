from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.domain.territory import Territory
from cm_desk.storage import accounts, changes, database, territory
from cm_desk.storage.database import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """An empty territory with one network and one account (id 1)."""
    path = tmp_path / "essai.cmdesk"
    path.write_bytes(_dossier())
    with closing(database.open_dossier(path)) as opened:
        yield opened


@cache
def _dossier() -> bytes:
    """Make the file once, to be copied: making one runs every migration."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "essai.cmdesk")
        with (
            closing(database.create(path)) as made,
            changes.record(made, "dossier_created", name="Essai"),
        ):
            territory.write(made, Territory("Pays d’essai"))
            accounts.add_network(
                made, Network("facebook", "Facebook", NetworkFamily.SOCIAL, "facebook")
            )
            accounts.save_account(made, Account("facebook", "Page"))
        return path.read_bytes()
