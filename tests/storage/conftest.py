from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.domain.territory import Territory
from cm_desk.storage import accounts, changes, database, territory
from cm_desk.storage.database import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """An empty territory with one network and one account (id 1)."""
    made = database.create(tmp_path / "essai.cmdesk")
    with changes.record(made, "dossier_created", name="Essai"):
        territory.write(made, Territory("Pays d’essai"))
        accounts.add_network(
            made, Network("facebook", "Facebook", NetworkFamily.SOCIAL, "facebook")
        )
        accounts.save_account(made, Account("facebook", "Page"))
    yield made
    made.close()
