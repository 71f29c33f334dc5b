"""Where the application's own files and the user's files live."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of bundled data: inside the wheel, or beside the sources."""
    packaged = _PACKAGE / "_resources"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "resources"


def built() -> Path:
    """Return the folder of what packaging builds from the resources (.qm, territories.sqlite)."""
    packaged = _PACKAGE / "_resources" / "built"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "build" / "assets"


def home(chosen: Path | None = None) -> Path:
    """Return the folder that holds dossiers and settings, creating it.

    ``chosen`` (the --home option) wins over CM_DESK_HOME, which wins over the
    platform's local, non-roaming application folder.
    """
    if chosen is not None:
        folder = chosen
    elif named := os.environ.get("CM_DESK_HOME"):
        folder = Path(named)
    else:
        import platformdirs

        folder = Path(platformdirs.user_data_dir("CM Desk", appauthor=False, roaming=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
