from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import settings
from cm_desk.settings import Settings


def test_that_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    chosen = Settings("dark", 1.5, "/dossiers/été.cmdesk", "01d9")
    settings.save(tmp_path, chosen)
    assert settings.load(tmp_path) == chosen
    assert [item.name for item in tmp_path.iterdir()] == ["reglages.json"]


def test_that_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings("system", 1.0, "", "")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\0" * 400,
        b"[]",
        b'{"appearance": "rose"}',
        b'{"scale": "grand"}',
        b'{"scale": true}',
        b'{"last_dossier": 3}',
    ],
)
def test_that_damaged_settings_are_set_aside_and_never_overwritten(
    tmp_path: Path, damaged: bytes
) -> None:
    (tmp_path / "reglages.json").write_bytes(damaged)
    assert settings.load(tmp_path) == Settings()
    settings.save(tmp_path, Settings("light"))
    assert (tmp_path / "reglages.abime").read_bytes() == damaged
    assert settings.load(tmp_path).appearance == "light"


def test_that_names_of_a_later_version_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "reglages.json").write_text('{"scale": 2, "voix": "grave"}', encoding="utf-8")
    assert settings.load(tmp_path) == Settings(scale=2.0)


@given(content=st.binary(max_size=200))
def test_that_no_content_prevents_the_start(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    home = tmp_path_factory.mktemp("home")
    (home / "reglages.json").write_bytes(content)
    assert isinstance(settings.load(home), Settings)
