from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.services.texts import Texts
from imports import corpus


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for one export."""
    return tmp_path / "export.csv"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> corpus.Files:
    """Return the samples of a maker, made once."""

    @cache
    def made(maker: str) -> Sequence[Path]:
        return corpus.samples(maker, tmp_path_factory.mktemp(maker))

    return made


@pytest.fixture
def texts() -> Texts:
    """The French sentences."""
    return Texts(paths.resources() / "texts")


@pytest.fixture
def errors(texts: Texts) -> Mapping[str, str]:
    """The sentences that say what prevents the work."""
    return texts.mapping("errors")
