from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from blank import blank_dossier
from cm_desk.storage.database import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """The file of a territory where nothing is said yet but its name."""
    with closing(blank_dossier(tmp_path / "essai.cmdesk", name="Pays")) as made:
        yield made
