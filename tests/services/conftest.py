from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.services import dossiers
from cm_desk.storage.database import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """The file of a territory where nothing is said yet but its name."""
    with closing(
        dossiers.create(tmp_path / "essai.cmdesk", name="Pays", resources=paths.resources())
    ) as made:
        yield made
