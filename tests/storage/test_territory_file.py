import importlib.util
import json
import sys
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.storage.territory_reference import TerritoryReference
from typography import problems

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "resources" / "territories"
BUILT = paths.built() / "territories.sqlite"


def test_that_building_again_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    source = ROOT / "packaging" / "build_territories.py"
    spec = importlib.util.spec_from_file_location("build_territories_again", source)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    module.build(tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == BUILT.read_bytes()


def test_that_a_missing_file_is_said(tmp_path: Path):
    with pytest.raises(CmDeskError) as caught:
        TerritoryReference(tmp_path / "territories.sqlite")
    assert caught.value.key == "territories_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database " * 100, "truncated"])
def test_that_a_damaged_file_is_said(tmp_path: Path, content: bytes | str):
    file = tmp_path / "territories.sqlite"
    file.write_bytes(content if isinstance(content, bytes) else BUILT.read_bytes()[:50])
    with pytest.raises(CmDeskError) as caught:
        TerritoryReference(file)
    assert caught.value.key == "territories_unreadable"


def test_that_the_errors_have_their_sentences():
    sentences = json.loads((ROOT / "resources/texts/errors.json").read_text(encoding="utf-8"))
    for key in ("territories_missing", "territories_unreadable"):
        assert "{path}" in sentences[key]
        assert not problems(sentences[key])


def test_that_a_file_in_an_oddly_named_folder_opens(tmp_path: Path):
    folder = tmp_path / "été 100 % ? #1"
    folder.mkdir()
    copy = folder / "territories.sqlite"
    copy.write_bytes(BUILT.read_bytes())
    copy.chmod(0o444)
    with TerritoryReference(copy) as reference:
        assert [place.code for place in reference.search("castres aisne")] == ["02142"]
    assert [file.name for file in folder.iterdir()] == ["territories.sqlite"]


def test_that_the_tables_are_sorted_and_written_in_french_typography():
    for table in ("communes", "epci", "departements", "regions"):
        lines = (TABLES / f"{table}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        assert lines == sorted(lines)
        assert not any("'" in line or '"' in line for line in lines)
        codes = [line.split("\t")[0] for line in lines]
        assert len(set(codes)) == len(codes)
