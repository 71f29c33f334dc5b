"""What a fresh checkout, and a wheel made from it, must hold."""

import json
import os
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QTranslator

from cm_desk import paths

ROOT = Path(__file__).resolve().parents[1]
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))

TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR"><context><name>Page</name>
<message><source>Undo</source><translation>Annuler</translation></message>
</context></TS>
"""


@pytest.fixture(scope="module")
def building() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "build_assets.py")))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_that_the_wheel_holds_resources_and_built_assets(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    translations = {f"built/{ts.stem}.qm" for ts in (ROOT / "translations").glob("*.ts")}
    expected = {"fonts/Inter-Regular.ttf", "fonts/NotoEmoji-Regular.ttf", "icons/home.svg"}
    expected |= {"built/glyphs.json", "built/territories.sqlite", *translations}
    assert {f"cm_desk/_resources/{name}" for name in expected} <= names
    assert not [name for name in names if ".part" in name or name.endswith(".pyc")]


def test_that_the_wheel_carries_the_licences_of_what_it_bundles(wheel: zipfile.ZipFile) -> None:
    names = {name.split("/", 1)[1] for name in wheel.namelist()}
    assert {"_resources/fonts/OFL-Inter.txt", "_resources/fonts/OFL-NotoEmoji.txt"} <= names
    assert {"_resources/icons/LICENSE", "licenses/LICENSE"} <= names


def test_that_the_interface_s_weights_are_one_family(
    building: SimpleNamespace, tmp_path: Path
) -> None:
    for weight in building.INTERFACE_WEIGHTS:
        cut = tmp_path / f"{weight}.ttf"
        building.write_interface_font(building.FONTS / f"Inter-{weight}.ttf", cut)
        with TTFont(cut) as font:
            names, codes = font["name"], set(font.getBestCmap())
        assert (names.getBestFamilyName(), names.getBestSubFamilyName()) == (
            "Inter",
            weight,
        )
        assert {ord(one) for one in "éœŒ«»’…\u202f\u00a0–−€→□"} <= codes


def test_that_the_wheel_carries_no_private_key(wheel: zipfile.ZipFile) -> None:
    # The header alone is a word of the module that makes keys; a key follows it.
    key = re.compile(rb"PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16}")
    assert key.search(b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==")
    for name in wheel.namelist():
        assert not key.search(wheel.read(name)), name


def test_that_resources_are_found_beside_the_sources() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.built() == ROOT / "build" / "assets"


def test_that_an_asset_newer_than_its_sources_is_left_alone(
    building: SimpleNamespace, tmp_path: Path
) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    asset = building.Asset(target, (source,), lambda path: path.write_text("made"))
    source.write_text("one")
    assert asset.is_stale()
    building.build(asset)
    os.utime(source, ns=(0, target.stat().st_mtime_ns - 1))
    assert not asset.is_stale()
    os.utime(source, ns=(0, target.stat().st_mtime_ns + 1))
    assert asset.is_stale()


def test_that_an_asset_which_cannot_be_made_leaves_nothing(
    building: SimpleNamespace, tmp_path: Path
) -> None:
    def fail(path: Path) -> None:
        path.write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        building.build(building.Asset(tmp_path / "target", (), fail))
    assert list(tmp_path.iterdir()) == []


def test_that_a_translation_is_compiled_for_qt(building: SimpleNamespace, tmp_path: Path) -> None:
    source, target = tmp_path / "essai_fr.ts", tmp_path / "essai_fr.qm"
    source.write_text(TRANSLATION, encoding="utf-8")
    building.compile_translation(source, target)
    translator = QTranslator()
    assert translator.load(str(target))
    assert translator.translate("Page", "Undo") == "Annuler"


def test_that_covered_characters_are_written_as_ranges(building: SimpleNamespace) -> None:
    assert building.ranges([5, 1, 2, 3, 9]) == [[1, 3], [5, 5], [9, 9]]


def test_that_no_private_use_or_control_character_counts_as_covered() -> None:
    table = json.loads((paths.built() / "glyphs.json").read_text("utf-8"))
    for first, last in table["text"] + table["emoji"]:
        assert first > 0x1F
        assert not first <= 0xE000 <= last
        assert last < 0xF0000


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_that_an_icon_takes_the_colour_of_its_text(icon: Path) -> None:
    root = ET.fromstring(icon.read_text("utf-8"))  # noqa: S314 - our own file
    assert root.get("stroke") == "currentColor"
    assert root.get("viewBox") == "0 0 24 24"


def test_that_every_runtime_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = project["dependencies"] + project["optional-dependencies"]["dev"]
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith("#")]
    assert all(len(pin) == 2 for pin in pins)
    pinned = {_canonical(name) for name, _ in pins}
    assert {_canonical(re.split(r"[^\w.-]", name)[0]) for name in needed} <= pinned


def test_that_pyside_stays_below_the_release_that_kills_the_interpreter() -> None:
    pins = (ROOT / "packaging" / "constraints.txt").read_text("utf-8")
    major, minor = re.search(r"^PySide6_Essentials==(\d+)\.(\d+)", pins, re.MULTILINE).groups()
    assert (int(major), int(minor)) < (6, 12)


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
