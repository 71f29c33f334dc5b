from collections.abc import Mapping
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.services.texts import Texts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for one export."""
    return tmp_path / "export.csv"


@pytest.fixture
def texts() -> Texts:
    """The French sentences."""
    return Texts(paths.resources() / "texts")


@pytest.fixture
def errors(texts: Texts) -> Mapping[str, str]:
    """The sentences that say what prevents the work."""
    return texts.mapping("errors")
