"""What every test stands on: no display, a home of its own, and no surprise left unseen."""

import logging
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from cm_desk import app

ROOT = Path(__file__).resolve().parents[1]

# The same examples at every run: a failure is the change's doing. `make fuzz` explores.
hypothesis.settings.register_profile("default", max_examples=50, deadline=None, derandomize=True)
hypothesis.settings.register_profile(
    "fuzz",
    max_examples=20_000,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("default")


def pytest_configure(config: pytest.Config) -> None:
    """Build the assets that are missing or stale, once, before any worker starts."""
    if hasattr(config, "workerinput"):
        return
    command = [sys.executable, str(ROOT / "packaging" / "build_assets.py")]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        pytest.exit(f"{' '.join(command)} failed:\n{made.stdout}{made.stderr}", returncode=1)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home of its own: no test ever sees the user's files."""
    folder = tmp_path_factory.mktemp("home", numbered=True)
    monkeypatch.setenv("CM_DESK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Speak French, as the application does, with the bundled fonts that every machine has."""
    app.install_french(qapp)
    for file in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    qapp.setFont(QFont("Inter", 10))
    return qapp


@pytest.fixture(autouse=True)
def _no_surprise(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a window left open, or on a warning logged and not expected.

    A test that expects a log record asserts it, then calls ``caplog.clear()``.
    """
    yield
    open_windows = _close_windows()
    logged = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not open_windows, f"windows left open: {open_windows}"
    assert not logged, f"logged without being expected: {logged}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Delete for good the windows that qtbot has closed: each theme would dress them again."""
    result = yield
    if QApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return result


def _close_windows() -> list[str]:
    if QApplication.instance() is None:
        return []
    still_open = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in still_open:
        widget.close()
    return [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in still_open]
