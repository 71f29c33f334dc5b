"""What a user sees of a fault: a sentence when the fault is the environment's, a report if ours."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtWidgets import QMessageBox

from cm_desk import app
from cm_desk.domain.errors import CmDeskError


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object) -> Iterator[list[str]]:
    """Return what the boxes say, with the program's own hook in place of pytest's."""
    del qapp
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    logs: list[IO[str]] = []
    monkeypatch.setattr(app.faulthandler, "enable", logs.append)
    app._catch_bugs(app.build_program(tmp_path))
    yield told
    for log in logs:
        log.close()


def raised(error: Exception) -> None:
    sys.excepthook(type(error), error, None)


def test_that_what_the_environment_did_is_one_sentence_and_no_report(
    said: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "pays.cmdesk"
    raised(CmDeskError("no_such_dossier", path=path))
    (sentence,) = said
    assert str(path) in sentence
    assert not (tmp_path / "plantage.log").read_text("utf-8")


def test_that_our_own_bug_is_reported(
    said: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    raised(ZeroDivisionError("à nous"))
    assert len(said) == 1
    assert "ZeroDivisionError" in (tmp_path / "plantage.log").read_text("utf-8")
    caplog.clear()
