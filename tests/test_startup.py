import json
import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "pandas", "pyqtgraph", "keyring", "typst", "python_calamine", "cryptography")

SCRIPT = """
import json, sys
from datetime import date
from pathlib import Path
from cm_desk import app, paths
from cm_desk.services import demo, dossiers
from cm_desk.ui.main_window import MainWindow

folder = Path(sys.argv[1])
path = folder / "exemple.cmdesk"
demo.write_example(path, resources=paths.resources(), today=date(2026, 11, 22), years=1).close()
program = app.build_program(folder, today=date(2026, 11, 22))
window = MainWindow()
dossier = dossiers.open_dossier(path)
jobs = app.furnish(program, window, dossier)
window.show()
for _ in range(5):
    program.application.processEvents()
print(json.dumps([window.windowTitle(), *sys.modules]))
window.close()
"""


def loaded(tmp_path: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, capture_output=True, text=True
    )
    return list(json.loads(done.stdout.splitlines()[-1]))


def test_that_the_first_page_paints_without_a_heavy_library(tmp_path: Path) -> None:
    title, *modules = loaded(tmp_path)
    assert title.endswith("– CM Desk")
    assert "cm_desk.ui.pages.home" in modules
    assert [name for name in HEAVY if name in modules] == []


def test_that_only_the_first_page_is_loaded(tmp_path: Path) -> None:
    pages = [name for name in loaded(tmp_path) if name.startswith("cm_desk.ui.pages.")]
    assert pages == ["cm_desk.ui.pages.home"]


def test_that_the_window_needs_no_network_module(tmp_path: Path) -> None:
    modules = loaded(tmp_path)
    assert not {"PySide6.QtNetwork", "ssl", "urllib.request", "http.client"} & set(modules)
