"""The gallery opens in every dress, and nothing is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import Icons, Theme
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.gallery import GalleryPage, window
from cm_desk.ui.design.theme import Mode


@pytest.mark.parametrize(
    "dress", [("light", 1.0), ("dark", 1.0), ("light", 2.0), ("dark", 2.0)], ids=str
)
def test_that_the_gallery_opens_in_every_dress(
    qtbot: QtBot, theme: Theme, icons: Icons, dress: tuple[Mode, float]
) -> None:
    theme.set_mode(dress[0])
    theme.set_scale(dress[1])
    shown = window(theme, icons)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    with qtbot.waitExposed(shown):
        shown.show()
    margin = shown.grab().toImage().pixelColor(1366 - 24, 400)
    assert margin.name().upper() == theme.tokens.background
    assert shown.size().width() == 1366
    assert shown.size().height() == 768


def test_that_an_open_gallery_changes_its_dress(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    page = GalleryPage(theme, icons)
    qtbot.addWidget(page)
    page.resize(1100, 768)
    with qtbot.waitExposed(page):
        page.show()
    theme.set_mode("dark")
    theme.set_scale(1.5)
    QApplication.processEvents()
    title = next(label for label in page.findChildren(QLabel) if label.text() == "Accueil")
    assert title.fontInfo().pixelSize() == round(t.TITLE.size * 1.5)
    assert title.palette().color(title.foregroundRole()).name().upper() == t.DARK.text


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_the_gallery_needs_no_sideways_scrolling(
    qtbot: QtBot, theme: Theme, icons: Icons, scale: float
) -> None:
    theme.set_scale(scale)
    shown = window(theme, icons)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    with qtbot.waitExposed(shown):
        shown.show()
    page = shown.findChild(GalleryPage)
    assert page is not None
    assert page.horizontalScrollBar().maximum() == 0


def test_that_every_stop_of_the_keyboard_has_a_name(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    shown = window(theme, icons)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    stops = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
    ]
    assert len(stops) > 30
    nameless = [w for w in stops if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []
