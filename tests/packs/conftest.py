from pathlib import Path

import pytest

from packs.publisher import Publisher


@pytest.fixture(scope="session")
def national(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """A publisher with one key, whose folder no test changes."""
    return Publisher(tmp_path_factory.mktemp("national") / "editeur", name="Réseau des Pays")


@pytest.fixture(scope="session")
def trio(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """A publisher of three people, two of whom must sign; no test changes its folder."""
    return Publisher(tmp_path_factory.mktemp("trio") / "editeur", people=3, threshold=2)


@pytest.fixture
def stranger(tmp_path: Path) -> Publisher:
    """Somebody else, who says to be the same."""
    return Publisher(tmp_path / "autre", name="Réseau des Pays")


@pytest.fixture
def pack(national: Publisher, tmp_path: Path) -> Path:
    return national.publish(tmp_path / "reperes.zip")
