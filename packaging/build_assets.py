"""Build into build/assets what the sources do not hold; only what is older than its sources.

python packaging/build_assets.py [TARGET]
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "resources" / "fonts"
TEXT_FONTS = "Inter-*.ttf"
EMOJI_FONT = "NotoEmoji-Regular.ttf"
# Those of the first page at 100 %, 150 % and 200 %.
ICON_LENGTHS = (18, 20, 27, 30, 36, 40)
INTERFACE_WEIGHTS = ("Regular", "Medium", "SemiBold")
# What French and its neighbours are written with, signs and arrows; Qt finds the rest, were a
# name written in Cyrillic, in the system's fonts. The documents embed the whole fonts.
INTERFACE_CODES = (
    (0x20, 0x24F),
    (0x2B0, 0x36F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x209F),
    (0x20A0, 0x20CF),
    (0x2100, 0x22FF),
    (0x25A0, 0x26FF),
)

DOCUMENT_FONTS = "document-fonts"
DOCUMENT_FAMILY = "Inter Document"
DOCUMENT_STYLES = ("Regular", "Italic", "Medium", "SemiBold")
DOCUMENT_CODES = (
    (0x20, 0x17F),
    (0x300, 0x302),
    (0x308, 0x308),
    (0x327, 0x327),
    (0x2000, 0x2060),
    (0x20AC, 0x20AC),
    (0x2190, 0x2199),
    (0x2200, 0x2265),
    (0x25A0, 0x25FF),
)


@dataclass(frozen=True, slots=True)
class Asset:
    """One file to make, what it is made from, and how."""

    target: Path
    sources: tuple[Path, ...]
    make: Callable[[Path], None]

    def is_stale(self) -> bool:
        if not self.target.exists():
            return True
        made = self.target.stat().st_mtime_ns
        return any(source.stat().st_mtime_ns > made for source in self.sources)


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    for asset in assets(folder):
        if asset.is_stale():
            build(asset)
            print(f"built {asset.target.name}")


def assets(folder: Path) -> list[Asset]:
    """List what can be built from this checkout."""
    found = [
        Asset(
            target=folder / "glyphs.json",
            sources=(Path(__file__), *sorted(FONTS.glob("*.ttf"))),
            make=write_glyphs,
        )
    ]
    found += [
        Asset(folder / f"{source.stem}.qm", (source,), partial(compile_translation, source))
        for source in sorted((ROOT / "translations").glob("*.ts"))
    ]
    found += [
        Asset(folder / font.name, (Path(__file__), font), partial(write_interface_font, font))
        for font in (FONTS / f"Inter-{weight}.ttf" for weight in INTERFACE_WEIGHTS)
    ]
    drawer = ROOT / "packaging" / "build_icons.py"
    found += [
        Asset(
            folder / f"icons-{length}.alpha",
            (drawer, *sorted((ROOT / "resources" / "icons").glob("*.svg"))),
            partial(draw_icons, drawer, length),
        )
        for length in ICON_LENGTHS
    ]
    found += [
        Asset(
            folder / DOCUMENT_FONTS / font.name,
            (Path(__file__), font),
            partial(write_document_font, font),
        )
        for font in (FONTS / f"Inter-{style}.ttf" for style in DOCUMENT_STYLES)
    ]
    support = ROOT / "src/cm_desk/ui/qt_loading.py"
    found.append(
        Asset(
            folder / "pyside_support.bin",
            (support, ROOT / "packaging" / "constraints.txt"),
            partial(compile_pyside_support, support),
        )
    )
    territories = ROOT / "packaging" / "build_territories.py"
    if territories.exists():
        data = (path for path in (ROOT / "resources" / "territories").rglob("*") if path.is_file())
        found.append(
            Asset(
                target=folder / "territories.sqlite",
                # The names are folded in the file as they are when they are searched.
                sources=(territories, ROOT / "src/cm_desk/domain/places.py", *sorted(data)),
                make=lambda target: load_module(territories).build(target),
            )
        )
    return found


def build(asset: Asset) -> None:
    """Make the asset beside its place, then move it there: nobody ever reads half a file."""
    asset.target.parent.mkdir(exist_ok=True)
    partial_file = asset.target.with_name(f"{asset.target.name}.{os.getpid()}.part")
    try:
        asset.make(partial_file)
        partial_file.replace(asset.target)
    finally:
        partial_file.unlink(missing_ok=True)


def write_glyphs(target: Path) -> None:
    """Write the code points that every text style shows, and those of the emoji font."""
    styles = [code_points(font) for font in sorted(FONTS.glob(TEXT_FONTS))]
    text = {code for code in set.intersection(*styles) if is_text(chr(code))}
    emoji = {code for code in code_points(FONTS / EMOJI_FONT) if is_emoji_part(chr(code))}
    table = {"text": ranges(text), "emoji": ranges(emoji)}
    target.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


def write_interface_font(font: Path, target: Path) -> None:
    """Write the part of a font that the window shows.

    Its contextual forms took a twentieth of the time to the first page, for arrows and colons.
    """
    from fontTools import subset  # noqa: PLC0415 - only this asset needs it

    # Without the names that fonts of one family share, each weight is a family of its own.
    options = subset.Options(layout_features=["kern", "tnum"], name_IDs=["*"])
    with subset.load_font(str(font), options) as opened:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[c for a, b in INTERFACE_CODES for c in range(a, b + 1)])
        cutter.subset(opened)
        subset.save_font(opened, str(target), options)


def write_document_font(font: Path, target: Path) -> None:
    """Write what most words of a document are set with, under a name of its own.

    Contextual forms, and kerning for every script of the world, took a fifth of the time to
    set a document. Letters that it lacks are still set with the whole font.
    """
    from fontTools import subset  # noqa: PLC0415 - only this asset needs it

    options = subset.Options(layout_features=["kern", "mark", "tnum"], hinting=False)
    with subset.load_font(str(font), options) as opened:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[c for a, b in DOCUMENT_CODES for c in range(a, b + 1)])
        cutter.subset(opened)
        for record in opened["name"].names:
            if record.nameID in {1, 4, 6, 16}:
                name = str(record).replace("Inter", DOCUMENT_FAMILY, 1)
                record.string = name.replace(" ", "") if record.nameID == 6 else name
        subset.save_font(opened, str(target), options)


def code_points(font: Path) -> set[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only this asset needs it

    with TTFont(font, lazy=True) as opened:
        return set(opened.getBestCmap())


def is_text(character: str) -> bool:
    """Leave out control, format and private-use characters, whatever glyph they have."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Co"}


def is_emoji_part(character: str) -> bool:
    """Leave out the same, but for the joiner and the tags that emoji sequences are made of."""
    return is_text(character) or character == "\u200d" or "\U000e0020" <= character <= "\U000e007f"


def ranges(codes: Iterable[int]) -> list[list[int]]:
    """Return the codes as sorted inclusive ranges."""
    ordered = sorted(codes)
    breaks = [index + 1 for index, (a, b) in enumerate(pairwise(ordered)) if b != a + 1]
    bounds = [0, *breaks, len(ordered)]
    return [[ordered[first], ordered[last - 1]] for first, last in pairwise(bounds)]


def compile_translation(source: Path, target: Path) -> None:
    """Run Qt's lrelease of the interpreter in use."""
    lrelease = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if lrelease is None:
        sys.exit("pyside6-lrelease is not beside this Python: use the one of the environment")
    subprocess.run([lrelease, "-silent", str(source), "-qm", str(target)], check=True)


def draw_icons(drawer: Path, length: int, target: Path) -> None:
    subprocess.run([sys.executable, str(drawer), str(length), str(target)], check=True)


def compile_pyside_support(loader: Path, target: Path) -> None:
    """Compile in a process that has not loaded PySide6, lest nothing be left to compile."""
    run = "import pathlib, runpy, sys; path = pathlib.Path(sys.argv[2])"
    run += "; runpy.run_path(sys.argv[1])['write'](path)"
    subprocess.run([sys.executable, "-c", run, str(loader), str(target)], check=True)


def load_module(path: Path):  # noqa: ANN201 - a module made by another script
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main(sys.argv[1:])
