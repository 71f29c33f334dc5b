"""The commands that open the window; they load nothing that it does not need."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError

COMMANDS = ("", "screenshots")


def plain(words: Sequence[str]) -> SimpleNamespace | None:
    """Read « [--home DIR] [DOSSIER] », what every day's start says; None for anything else.

    The whole parser explains commands and mistakes in French: a start needs none of it.
    """
    rest = list(words)
    home = None
    if rest[:1] == ["--home"] and len(rest) > 1 and not rest[1].startswith("-"):
        home, rest = Path(rest[1]), rest[2:]
    dossier = Path(rest[0]) if rest else None
    if len(rest) > 1 or (dossier is not None and not (dossier.suffix and dossier.is_file())):
        return None
    return SimpleNamespace(command="", dossier=dossier, home=home, today=None)


def run(asked: Any) -> int:
    """Open the window, or picture its pages; return the exit code.

    Raises:
        CmDeskError: there is no screen, or no such file.
    """
    return _screenshots(asked) if asked.command else _window(asked)


def _window(asked: Any) -> int:
    if asked.dossier is not None and not asked.dossier.is_file():
        raise CmDeskError("no_such_dossier", path=asked.dossier)
    # Qt itself would abort the program.
    if not _has_display():
        raise CmDeskError("no_display")
    # Nothing dies before the first page; ``app`` starts the collector again once it is there.
    gc.disable()
    from cm_desk.ui import qt_loading  # noqa: PLC0415 - nothing but the window needs it

    qt_loading.load(paths.built())
    from cm_desk import app

    return app.run(asked.dossier, home=asked.home, today=asked.today)


def _screenshots(asked: Any) -> int:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from cm_desk import app

    return app.screenshots(asked.folder, home=asked.home, today=asked.today)


def _has_display() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, wanted))
