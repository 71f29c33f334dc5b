"""What the application remembers on this computer, outside any dossier."""

import json
import os
from pathlib import Path
from typing import Any, Literal, NamedTuple

_FILE = "reglages.json"


class Settings(NamedTuple):
    """The user's choices; ``geometry`` is Qt's own, in hexadecimal.

    ``ticked`` are the lines of Accueil put away until the Monday that ends ``ticked_week``.
    ``plan`` is what the planning remembers of each file: see ``ui.plan.memory``.
    """

    appearance: Literal["system", "light", "dark"] = "system"
    scale: float = 1.0
    last_dossier: str = ""
    geometry: str = ""
    ticked_week: str = ""
    ticked: tuple[str, ...] = ()
    plan: str = ""


def load(home: Path) -> Settings:
    """Read the settings; a damaged file is set aside, never overwritten."""
    path = home / _FILE
    try:
        return _checked(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return Settings()
    except (ValueError, OSError):
        if path.is_file():
            path.replace(path.with_suffix(".abime"))
        return Settings()


def save(home: Path, settings: Settings) -> None:
    """Write the settings whole or not at all."""
    path = home / _FILE
    part = path.with_suffix(".part")
    part.write_text(json.dumps(settings._asdict(), ensure_ascii=False), encoding="utf-8")
    os.replace(part, path)  # noqa: PTH105 - Path.replace is the same call


def _checked(found: Any) -> Settings:
    """Refuse what another program or a damaged disk wrote; forget the names we do not know.

    Not msgspec, which costs more at start than all that this file says.
    """
    if type(found) is not dict:
        raise ValueError(_FILE)
    settings = Settings(**{name: found[name] for name in Settings._fields if name in found})
    sound = (
        settings.appearance in ("system", "light", "dark")
        and type(settings.scale) in {int, float}
        and isinstance(settings.last_dossier, str)
        and isinstance(settings.geometry, str)
        and isinstance(settings.ticked_week, str)
        and isinstance(settings.plan, str)
        and isinstance(settings.ticked, list | tuple)
        and all(isinstance(one, str) for one in settings.ticked)
    )
    if not sound:
        raise ValueError(_FILE)
    return settings._replace(scale=float(settings.scale), ticked=tuple(settings.ticked))
