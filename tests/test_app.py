"""Which window a start shows, and how one file gives way to another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk import app, paths, settings
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import dossiers
from cm_desk.settings import Settings
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.welcome import WelcomeWindow


def made(folder: Path, name: str) -> Path:
    path = folder / f"{name}.cmdesk"
    dossiers.create(path, name=name, resources=paths.resources()).close()
    return path


@pytest.fixture(autouse=True)
def no_loop(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[None]:
    """Let ``run`` return at once, and close what it opened."""
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    # pytest has its own hooks for faults.
    monkeypatch.setattr(app, "_catch_bugs", lambda _program: None)
    yield
    for window in shown(MainWindow) + shown(WelcomeWindow):
        window.close()
        window.deleteLater()
    qtbot.wait(1)


def shown(kind: type) -> list:  # type: ignore[type-arg]
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def test_that_a_first_start_welcomes(tmp_path: Path) -> None:
    assert app.run(None, home=tmp_path) == 0
    assert len(shown(WelcomeWindow)) == 1


def test_that_the_last_file_opens_again(tmp_path: Path) -> None:
    settings.save(tmp_path, Settings(last_dossier=str(made(tmp_path, "Pays"))))
    app.run(None, home=tmp_path)
    (window,) = shown(MainWindow)
    assert window.windowTitle() == "Pays – CM Desk"


def test_that_a_last_file_that_cannot_open_is_said_in_the_welcome(tmp_path: Path) -> None:
    broken = tmp_path / "casse.cmdesk"
    broken.write_bytes(b"rien de bon")
    settings.save(tmp_path, Settings(last_dossier=str(broken)))
    assert app.run(None, home=tmp_path) == 0
    (welcome,) = shown(WelcomeWindow)
    assert "casse.cmdesk" in welcome.problem.text()


def test_that_a_file_named_by_a_command_fails_the_command(tmp_path: Path) -> None:
    broken = tmp_path / "casse.cmdesk"
    broken.write_bytes(b"rien de bon")
    with pytest.raises(CmDeskError):
        app.run(broken, home=tmp_path)


def test_that_another_file_takes_the_place_of_the_first(tmp_path: Path) -> None:
    app.run(made(tmp_path, "Premier"), home=tmp_path)
    (first,) = shown(MainWindow)
    first.other_asked.emit()
    (welcome,) = shown(WelcomeWindow)
    welcome.chosen.emit(made(tmp_path, "Second"))
    assert [one.windowTitle() for one in shown(MainWindow)] == ["Second – CM Desk"]
    assert shown(WelcomeWindow) == []
    dossiers.open_dossier(tmp_path / "Premier.cmdesk").close()


def test_that_choosing_the_open_file_again_keeps_its_window(tmp_path: Path) -> None:
    path = made(tmp_path, "Pays")
    app.run(path, home=tmp_path)
    (window,) = shown(MainWindow)
    window.other_asked.emit()
    (welcome,) = shown(WelcomeWindow)
    welcome.chosen.emit(path)
    assert shown(MainWindow) == [window]
    assert shown(WelcomeWindow) == []
