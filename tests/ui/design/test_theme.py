"""Switching scheme or scale dresses everything again."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui import design
from cm_desk.ui.design import Icons, IconView, Theme, icon_button, tabular, text
from cm_desk.ui.design import tokens as t


def test_that_going_dark_restyles_and_tells_once(qapp: QApplication, theme: Theme) -> None:
    told = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_mode("dark")
    assert told == [True]
    assert theme.tokens is t.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(t.DARK.background)
    assert t.DARK.primary in qapp.styleSheet()
    assert t.LIGHT.background not in qapp.styleSheet()


def test_that_staying_light_tells_nobody(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_that_system_mode_follows_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.set_mode("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.dark == dark


def test_that_a_fixed_mode_ignores_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.set_mode("dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.dark


@pytest.mark.usefixtures("theme")
def test_that_the_interface_is_written_in_inter(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"
    label = text("Titre", "title")
    label.ensurePolished()
    assert QFontInfo(label.font()).family() == "Inter"
    assert label.font().pixelSize() == t.TITLE.size
    assert label.font().weight() == 600


def test_that_the_scale_enlarges_type_space_and_icons(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    layout = QHBoxLayout(box)
    theme.arrange(layout, margins=(8, 0, 8, 0), spacing=16)
    label = text("Corps")
    view = IconView(icons, "home")
    layout.addWidget(label)
    layout.addWidget(view)
    theme.set_scale(2.0)
    label.ensurePolished()
    assert label.fontInfo().pixelSize() == 2 * t.BODY.size
    assert layout.contentsMargins().left() == 16
    assert layout.spacing() == 32
    assert view.width() == 40


def test_that_the_scale_keeps_within_limits(theme: Theme) -> None:
    theme.set_scale(9)
    assert theme.scale == 2.0
    theme.set_scale(0.1)
    assert theme.scale == 1.0


def test_that_tabular_figures_are_all_as_wide_and_keep_the_size(theme: Theme, qtbot: QtBot) -> None:
    label = text("1")
    qtbot.addWidget(label)
    tabular(label)
    theme.set_scale(1.5)
    label.ensurePolished()
    metrics = label.fontMetrics()
    assert len({metrics.horizontalAdvance(figure * 20) for figure in "0123456789"}) == 1
    assert label.fontInfo().pixelSize() == 21


def test_that_icons_take_the_colour_of_the_theme(theme: Theme, icons: Icons) -> None:
    def darkest() -> QColor:
        image = icons.pixmap("home", "text", ratio=1.0).toImage()
        opaque = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert opaque
        return opaque[0]

    assert darkest() == QColor(t.LIGHT.text)
    theme.set_mode("dark")
    assert darkest() == QColor(t.DARK.text)


def test_that_a_missing_icon_is_a_visible_placeholder(icons: Icons) -> None:
    image = icons.pixmap("no-such-icon", "text", ratio=1.0).toImage()
    assert any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


def test_that_icons_are_drawn_for_the_pixels_of_the_screen(icons: Icons) -> None:
    pixmap = icons.pixmap("home", "text", size=20, ratio=1.5)
    assert pixmap.width() == 30
    assert pixmap.devicePixelRatio() == 1.5


def test_that_a_button_icon_follows_the_theme(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    button = icon_button(icons, "x", "Fermer")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    theme.set_mode("dark")
    assert button.icon().cacheKey() != before


def test_that_a_deleted_button_hears_no_more_of_the_theme(theme: Theme, icons: Icons) -> None:
    button = icon_button(icons, "x", "Fermer")
    button.deleteLater()
    del button
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    theme.set_mode("dark")


def test_that_importing_the_package_loads_no_part_and_no_numpy() -> None:
    script = (
        "import sys, cm_desk.ui.design as d;"
        "assert not [m for m in sys.modules if m.startswith('cm_desk.ui.design.')];"
        "assert not any(m in sys.modules for m in ('numpy', 'pandas', 'PySide6.QtSvg'));"
        "d.Button; assert 'cm_desk.ui.design.buttons' in sys.modules;"
        "assert 'cm_desk.ui.design.sidebar' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_that_every_exported_name_exists() -> None:
    assert all(getattr(design, name) for name in design.__all__)
    assert list(design.__all__) == sorted(design.__all__)
