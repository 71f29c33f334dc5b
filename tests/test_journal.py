import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_desk import journal
from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.reader import ReadOptions, read_file


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    logger = logging.getLogger("cm_desk.imports")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "level", logging.NOTSET)
    yield
    logger.manager._clear_cache()


def refuse(file: Path, content: bytes):
    file.write_bytes(content)
    with pytest.raises(CmDeskError):
        read_file(file, options=ReadOptions(), on_rows=lambda _: None)


def lines(home: Path):
    return (home / journal.FILE).read_text("utf-8").splitlines()


def test_that_a_refused_file_is_one_line_without_its_name_nor_its_words(tmp_path: Path):
    journal.keep(tmp_path)
    refuse(tmp_path / "Camille Durand.csv", b"Camille;Durand\n06 00 00 00 00;1\n")
    refuse(tmp_path / "autre.dossier Camille", b"%PDF-1.7 Camille")
    first, second = lines(tmp_path)
    assert first.endswith("refused import_unknown_columns suffix=.csv size=32 {}")
    assert second.endswith("refused import_other_kind suffix=- size=16 {'code': 'pdf'}")
    assert "Camille" not in first + second


def test_that_a_file_kept_twice_says_things_once(tmp_path: Path):
    journal.keep(tmp_path)
    journal.keep(tmp_path)
    refuse(tmp_path / "vide.csv", b"")
    assert len(lines(tmp_path)) == 1


def test_that_the_journal_does_not_grow_for_ever(tmp_path: Path):
    journal.keep(tmp_path)
    logger = logging.getLogger("cm_desk.imports.reader")
    for _ in range(30):
        logger.info("x" * 200_000)
    kept = sorted(tmp_path.iterdir())
    assert [one.name for one in kept] == ["journal.1.log", "journal.log"]
    assert all(one.stat().st_size < 1.4 * 1024**2 for one in kept)


def test_that_a_journal_that_cannot_be_written_stops_nothing(tmp_path: Path):
    journal.keep(tmp_path / "absent")
    refuse(tmp_path / "vide.csv", b"")
    assert not (tmp_path / "absent").exists()
