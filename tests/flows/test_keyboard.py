"""Going from page to page without a mouse: the keyboard follows the eye."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.main_window import FOOT, PAGES, MainWindow
from ui.desk_factory import make_window

KEYS = [key for key, _icon in (*PAGES, *FOOT)]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def keyboard() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def go(window: MainWindow, key: str) -> QWidget:
    """Open a page as its command does."""
    window.commands[2 + KEYS.index(key)].trigger()
    return window.page(key)


@pytest.mark.parametrize("key", KEYS)
def test_that_the_keyboard_is_in_the_page_that_a_shortcut_opened(window: MainWindow, key: str):
    assert go(window, key).isAncestorOf(keyboard())


def test_that_the_keyboard_comes_back_to_where_it_was(window: MainWindow):
    page = go(window, "territory")
    QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
    left = keyboard()
    assert page.isAncestorOf(left)
    go(window, "accounts")
    go(window, "territory")
    assert keyboard() is left


def test_that_the_arrows_stay_in_the_sidebar(window: MainWindow):
    go(window, "territory")
    sidebar = window.centralWidget().findChildren(QWidget)[0]
    while not sidebar.isAncestorOf(keyboard()):
        QTest.keyClick(keyboard(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    first = window.current_page
    QTest.keyClick(keyboard(), Qt.Key.Key_Down)
    QTest.keyClick(keyboard(), Qt.Key.Key_Space)
    assert sidebar.isAncestorOf(keyboard())
    assert window.current_page != first


def test_that_tab_goes_down_the_first_page(window: MainWindow):
    page = go(window, "home")
    QTest.qWait(50)  # what comes next is laid out
    # The page scrolls under the keyboard: heights are those of what scrolls.
    whole = page.findChild(QScrollArea).widget()
    heights = []
    while page.isAncestorOf(keyboard()):
        heights.append(keyboard().mapTo(whole, keyboard().rect().center()).y())
        QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
    assert len(heights) > 4
    assert heights == sorted(heights)
