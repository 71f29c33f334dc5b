"""Bring translations/*.ts up to date with the sources: `make translations`.

New strings appear as unfinished, which the tests refuse; obsolete ones go.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "translations" / "cm_desk_fr.ts"


def update(target: Path = CATALOGUE) -> None:
    """Run lupdate over the window's sources; it is idempotent."""
    found = (ROOT / "src/cm_desk/ui").rglob("*.py")
    sources = sorted(str(path.relative_to(ROOT)) for path in found)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run(
        [
            tool,
            *sources,
            "src/cm_desk/app.py",
            *("-locations", "none", "-no-obsolete", "-source-language", "en"),
            *("-target-language", "fr_FR", "-ts", target),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    update()
