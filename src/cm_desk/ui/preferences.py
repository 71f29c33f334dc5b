"""The user's choices on this computer, applied and remembered."""

from pathlib import Path
from typing import Any

from cm_desk import settings as settings_file
from cm_desk.settings import Settings
from cm_desk.ui.design import Theme
from cm_desk.ui.design.theme import Mode


class Preferences:
    """Apply a choice at once and keep it for the next start."""

    def __init__(self, home: Path, settings: Settings, theme: Theme) -> None:
        self._home = home
        self._theme = theme
        self.settings = settings

    def set_appearance(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark."""
        self._theme.set_mode(mode)
        self.remember(appearance=mode)

    def set_scale(self, scale: float) -> None:
        """Enlarge type and spacing, from 1.0 to 2.0."""
        self._theme.set_scale(scale)
        self.remember(scale=scale)

    def remember(self, **choices: Any) -> None:
        """Write choices to the settings file."""
        self.settings = self.settings._replace(**choices)
        settings_file.save(self._home, self.settings)
