"""The program as it is started on a desk: a display, a window manager, a keyboard."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MISSING = [one for one in ("Xvfb", "openbox", "xdotool", "import") if shutil.which(one) is None]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_that_a_real_window_creates_opens_once_and_closes(tmp_path: Path):
    """Welcome, create, Accueil; a second start raises that window and ends; all is closed."""
    command = [sys.executable, str(ROOT / "packaging" / "journey.py"), str(tmp_path), "--short"]
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    made = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=90
    )
    assert made.returncode == 0, made.stdout + made.stderr
    shown = {path.stem.partition("-")[2]: path for path in tmp_path.glob("*.png")}
    assert set(shown) == {"bienvenue", "accueil"}
    assert all(path.stat().st_size > 10_000 for path in shown.values()), "an empty screen is small"
