"""The painted parts say in words all that they show."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.ui.checklist.levels import LevelsBar
from cm_desk.ui.checklist.tile import AxisTile
from cm_desk.ui.design import Icons, Theme
from cm_desk.ui.design.theme import Mode
from ui.checklist.lines import score

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def resources() -> Path:
    return paths.resources()


@pytest.fixture
def icons(qapp: QApplication, resources: Path) -> Icons:
    return Icons(Theme(qapp, resources, mode="light", dressed=False), resources / "icons")


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_that_the_legend_counts_each_level_and_what_is_missing(qtbot: QtBot, icons: Icons) -> None:
    bar = LevelsBar(icons)
    qtbot.addWidget(bar)
    bar.show_score(score())
    for count in ("1 ", "2 ", "3 "):
        assert count in bar.words()
    assert bar.words().count(",") == 3


def test_that_the_three_levels_are_told_apart_without_colour(qtbot: QtBot, icons: Icons) -> None:
    """A level alone fills the bar: their greys, or their patterns, must differ."""
    bar = LevelsBar(icons)
    qtbot.addWidget(bar)
    bar.resize(400, 80)
    pictures = []
    for level in ("observed", "entered", "declared"):
        counts = dict.fromkeys(("observed", "entered", "declared"), 0)
        bar.show_score(score(**{**counts, level: 8}))
        grey = picture(bar).convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.append([grey.pixelColor(x, 6).value() // 32 for x in range(20, 380)])
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    assert pictures[0] != pictures[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("compact", [True, False])
def test_that_a_tile_paints_a_score_and_names_it(
    qtbot: QtBot, qapp: QApplication, resources: Path, mode: Mode, compact: bool
) -> None:
    theme = Theme(qapp, resources, mode=mode, dressed=False)
    tile = AxisTile(Icons(theme, resources / "icons"), compact=compact)
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.show_score(score())
    with_score = picture(tile)
    assert "Gouvernance et moyens" in tile.accessibleName()
    assert "63\u00a0%" in tile.accessibleName()
    tile.show_score(score(score=None, filled=0.25))
    assert "62" not in tile.accessibleName()
    assert picture(tile) != with_score


def test_that_a_tile_opens_its_axis_by_keyboard(qtbot: QtBot, icons: Icons) -> None:
    tile = AxisTile(icons)
    qtbot.addWidget(tile)
    tile.show_score(score(code="JUR"))
    with qtbot.waitSignal(tile.opened) as caught:
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert caught.args == ["JUR"]


def test_that_the_list_asks_the_height_of_its_names_before_it_is_laid_out(
    qtbot: QtBot, icons: Icons
) -> None:
    """A tile never shown has any width: its name takes two lines in the list all the same."""
    tile = AxisTile(icons, compact=True)
    qtbot.addWidget(tile)
    tile.show_score(score(name="Dialogue, modération et participation"))
    before = tile.sizeHint()
    tile.resize(before)
    assert tile.sizeHint() == before
    short = AxisTile(icons, compact=True)
    qtbot.addWidget(short)
    short.show_score(score(name="Site"))
    assert short.sizeHint().height() < before.height()
