import json
import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "pandas", "pyqtgraph", "keyring", "typst", "python_calamine", "cryptography")
# What the first page can be painted without, and each costs a millisecond or more to load.
LATER = (
    "concurrent.futures",
    "decimal",
    "fractions",
    "msgspec",
    "multiprocessing",
    "platformdirs",
    "socket",
    "sqlite3",
    "typing_extensions",
    "uuid",
    "zoneinfo",
    "cm_desk.cli.arguments",
    "cm_desk.cli.commands",
    "cm_desk.imports.links",
    "cm_desk.packs.content",
    "cm_desk.reports",
    "cm_desk.ui.charts",
    "cm_desk.ui.waiting",
    "cm_desk.ui.welcome",
)

# The file is made by another process: what makes it would look loaded by the window.
MAKE = """
import sys
from datetime import date
from pathlib import Path
from cm_desk import paths
from cm_desk.services import demo

path = Path(sys.argv[1]) / "exemple.cmdesk"
demo.write_example(path, resources=paths.resources(), today=date(2026, 11, 22), years=1).close()
"""
SCRIPT = """
import json, sys
import cm_desk.__main__
from datetime import date
from pathlib import Path
from cm_desk import app
from cm_desk.cli import window as command

folder = Path(sys.argv[1])
path = folder / "exemple.cmdesk"
assert command.plain(["--home", str(folder), str(path)]).dossier == path
program = app.build_program(folder, today=date(2026, 11, 22), dressed=False)
window = app.open_dossier(program, path)
program.theme.dress(window)
window.show()
for _ in range(5):
    program.application.processEvents()
print(json.dumps([window.windowTitle(), *sys.modules]))
window.close()
"""


def loaded(tmp_path: Path) -> list[str]:
    subprocess.run([sys.executable, "-c", MAKE, str(tmp_path)], check=True)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, capture_output=True, text=True
    )
    return list(json.loads(done.stdout.splitlines()[-1]))


def test_that_the_first_page_paints_without_a_heavy_library(tmp_path: Path) -> None:
    title, *modules = loaded(tmp_path)
    assert title.endswith("– CM Desk")
    assert "cm_desk.ui.pages.home" in modules
    assert [name for name in HEAVY if name in modules] == []


def test_that_the_first_page_paints_without_what_it_does_not_use(tmp_path: Path) -> None:
    modules = loaded(tmp_path)
    assert [name for name in LATER if name in modules] == []


def test_that_only_the_first_page_is_loaded(tmp_path: Path) -> None:
    pages = [name for name in loaded(tmp_path) if name.startswith("cm_desk.ui.pages.")]
    assert pages == ["cm_desk.ui.pages.home"]


def test_that_the_window_needs_no_network_module(tmp_path: Path) -> None:
    modules = loaded(tmp_path)
    assert not {"PySide6.QtNetwork", "ssl", "urllib.request", "http.client"} & set(modules)
