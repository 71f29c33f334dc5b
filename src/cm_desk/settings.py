"""What the application remembers on this computer, outside any dossier."""

import os
from pathlib import Path
from typing import Literal

import msgspec

_FILE = "reglages.json"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=False):
    """The user's choices; ``geometry`` is Qt's own, in hexadecimal."""

    appearance: Literal["system", "light", "dark"] = "system"
    scale: float = 1.0
    last_dossier: str = ""
    geometry: str = ""


def load(home: Path) -> Settings:
    """Read the settings; a damaged file is set aside, never overwritten."""
    path = home / _FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (msgspec.MsgspecError, OSError):
        if path.is_file():
            path.replace(path.with_suffix(".abime"))
        return Settings()


def save(home: Path, settings: Settings) -> None:
    """Write the settings whole or not at all."""
    path = home / _FILE
    part = path.with_suffix(".part")
    part.write_bytes(msgspec.json.encode(settings))
    os.replace(part, path)  # noqa: PTH105 - Path.replace is the same call
