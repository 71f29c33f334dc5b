"""The sidebar is walked by the keyboard and marks one page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import Entry, Icons, Sidebar

ENTRIES = (
    Entry("home", "Accueil", "home"),
    Entry("plan", "Planning éditorial", "calendar-month"),
    Entry("posts", "Publications", "news"),
)
FOOT = (Entry("settings", "Réglages", "settings"),)


@pytest.fixture
def sidebar(qtbot: QtBot, icons: Icons) -> Sidebar:
    shown = Sidebar(icons, ENTRIES, FOOT)
    qtbot.addWidget(shown)
    shown.resize(232, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def buttons(sidebar: Sidebar) -> dict[str, QAbstractButton]:
    return {
        button.text(): button for button in sidebar.findChildren(QAbstractButton) if button.text()
    }


def focused(sidebar: Sidebar) -> str:
    widget = sidebar.focusWidget()
    assert isinstance(widget, QAbstractButton)
    return widget.text()


def test_that_the_first_page_is_marked_at_first(sidebar: Sidebar) -> None:
    assert sidebar.current == "home"
    assert [b.text() for b in buttons(sidebar).values() if b.isChecked()] == ["Accueil"]


def test_that_the_arrows_walk_through_both_groups_and_enter_opens(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    told: list[str] = []
    sidebar.selected.connect(told.append)
    buttons(sidebar)["Accueil"].setFocus()
    for expected in ("Planning éditorial", "Publications", "Réglages", "Réglages"):
        qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Down)
        assert focused(sidebar) == expected
    assert told == []
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Return)
    assert (told, sidebar.current) == (["settings"], "settings")
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Home)
    assert focused(sidebar) == "Accueil"
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Space)
    assert told == ["settings", "home"]
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_End)
    assert focused(sidebar) == "Réglages"
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Up)
    assert focused(sidebar) == "Publications"


def test_that_the_tab_key_stops_once_on_the_open_page(sidebar: Sidebar) -> None:
    sidebar.select("posts")
    stops = [
        text
        for text, button in buttons(sidebar).items()
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["Publications"]


def test_that_selecting_tells_nobody(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.selected):
        sidebar.select("plan")
    assert sidebar.current == "plan"


def test_that_a_click_on_the_open_page_keeps_its_mark(qtbot: QtBot, sidebar: Sidebar) -> None:
    button = buttons(sidebar)["Accueil"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


def test_that_a_count_is_said_in_words_and_leaves_at_zero(sidebar: Sidebar) -> None:
    button = buttons(sidebar)["Planning éditorial"]
    bare = button.grab().toImage()
    sidebar.set_count("plan", 3, meaning="3 contenus en retard")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Planning éditorial, 3 contenus en retard"
    assert button.grab().toImage() != bare
    sidebar.set_count("plan", 0)
    assert interface.text(QAccessible.Text.Name) == "Planning éditorial"


def test_that_a_compact_sidebar_names_its_pages_on_hover(sidebar: Sidebar) -> None:
    wide = sidebar.width()
    sidebar.set_caption("PETR", "3 membres")
    sidebar.set_compact(compact=True)
    assert sidebar.width() < wide / 3
    assert all(button.toolTip() == text for text, button in buttons(sidebar).items())
    sidebar.set_compact(compact=False)
    assert sidebar.width() == wide
    assert not any(button.toolTip() for button in buttons(sidebar).values())


def test_that_icons_stay_in_line_when_a_short_window_scrolls(sidebar: Sidebar) -> None:
    home, settings = (buttons(sidebar)[name] for name in ("Accueil", "Réglages"))
    sidebar.set_compact(compact=True)
    sidebar.resize(sidebar.width(), 130)
    QApplication.processEvents()
    left = home.mapTo(sidebar, home.rect().topLeft()).x()
    assert left == settings.mapTo(sidebar, settings.rect().topLeft()).x()
    assert home.width() == settings.width()
