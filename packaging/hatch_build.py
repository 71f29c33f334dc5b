"""Put the built assets into the wheel, as ``cm_desk/_resources/built``."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface):
    """Refuse to make a wheel that lacks what the application reads at run time."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # reads build/assets where it is
            return
        built = Path(self.root, "build", "assets")
        translations = Path(self.root, "translations").glob("*.ts")
        needed = ["glyphs.json", "territories.sqlite", "pyside_support.bin"]
        needed += [f"Inter-{weight}.ttf" for weight in ("Regular", "Medium", "SemiBold")]
        needed += [f"icons-{length}.alpha" for length in (18, 20, 27, 30, 36, 40)]
        needed += [
            f"document-fonts/Inter-{style}.ttf"
            for style in ("Regular", "Italic", "Medium", "SemiBold")
        ]
        needed += [f"{ts.stem}.qm" for ts in translations]
        lacking = [name for name in needed if not (built / name).is_file()]
        if lacking:
            raise FileNotFoundError(
                f"build/assets lacks {', '.join(lacking)}: run `python packaging/build_assets.py`"
            )
        for name in needed:
            build_data["force_include"][str(built / name)] = f"cm_desk/_resources/built/{name}"
