"""PySide6 loaded the quick way is the same PySide6."""

import marshal
import subprocess
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.ui import qt_loading

COUNT = """
import builtins, json, sys
from pathlib import Path
from cm_desk.ui import qt_loading

compiled = []
plain = builtins.compile

def watch(source, filename, *rest, **more):
    compiled.append(str(filename))
    return plain(source, filename, *rest, **more)

builtins.compile = watch
importer = builtins.__import__
qt_loading.load(Path(sys.argv[1]))
assert builtins.__import__ is importer
assert builtins.compile is watch
print(sum(name.startswith("shibokensupport") for name in compiled))
"""
USE = """
import sys
from pathlib import Path
from cm_desk.ui import qt_loading

qt_loading.load(Path(sys.argv[1]))
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
for mistake in (
    lambda: QLabel("a").resize("wide"),
    lambda: QLabel("a").setText(3, 4),
    lambda: QTimer(interval="soon"),
    lambda: QObject(unknown=1),
):
    try:
        mistake()
    except (TypeError, AttributeError) as error:
        print(error)
print(QTimer.__doc__ is not None)
"""


def run(script: str, built: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", script, str(built)],
        check=True,
        capture_output=True,
        text=True,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
    ).stdout


def test_that_nothing_of_pyside_is_compiled_at_start() -> None:
    assert run(COUNT, paths.built()) == "0\n"


@pytest.mark.parametrize("content", [None, b"", b"another Python", MAGIC_NUMBER])
def test_that_pyside_compiles_what_the_assets_lack(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        data = content if content != MAGIC_NUMBER else content + marshal.dumps({})
        (tmp_path / qt_loading.FILE).write_bytes(data)
    assert int(run(COUNT, tmp_path)) > 10


def test_that_signatures_and_mistakes_read_as_ever(tmp_path: Path) -> None:
    quick = run(USE, paths.built())
    assert quick == run(USE.replace("qt_loading.load(Path(sys.argv[1]))", ""), tmp_path)
    assert "resize(w: int, h: int, /)" in quick
