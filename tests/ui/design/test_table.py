"""Tables: search, selection that stays, keys, and what is said when there is nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import EmptyState, Icons, Theme
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.rows_model import Column, PagedRows, RowsModel

# Said by the offscreen platform each time a window's smallest size changes.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DESCENDING = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Post:
    id: int
    text: str
    reach: int


COLUMNS = (
    Column[Post]("Publication", lambda p: p.text, stretch=True, width=20),
    Column[Post]("Portée", lambda p: str(p.reach), sort=lambda p: p.reach, numeric=True),
    Column[Post](
        "État", lambda _p: "Vu", tone=lambda p: "success" if p.reach else None, sortable=False
    ),
)
POSTS = tuple(Post(n, f"Publication n° {n}", n * 10) for n in range(1, 41))
Make = Callable[..., DataTable[Post]]


@pytest.fixture
def make(icons: Icons, qtbot: QtBot) -> Make:
    def made(
        rows: Sequence[Post] = POSTS, *, paged: bool = False, **options: Any
    ) -> DataTable[Post]:
        model = RowsModel(COLUMNS, key=lambda p: p.id, paged=paged)
        table = DataTable(icons, model, name="Publications", **options)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        if len(rows) < 1000:  # the tester asks for every cell of a selection
            QAbstractItemModelTester(model, fatal, table)
        qtbot.addWidget(table)
        model.set_rows(rows)
        table.resize(700, 500)
        table.show()
        qtbot.waitUntil(table.isActiveWindow)
        table.view.setFocus()
        return table

    return made


def window(offset: int, limit: int) -> Sequence[Post]:
    return POSTS[offset : offset + limit]


def ids(rows: Sequence[Post]) -> list[int]:
    return [row.id for row in rows]


def said(table: DataTable[Post]) -> list[str]:
    """Return every text on screen."""
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def search(table: DataTable[Post], words: str) -> None:
    table.search.setText(words)
    table.search.search_now()


class TestSelection:
    def test_that_rows_set_again_keep_selection_current_row_and_scroll(
        self, make: Make, qtbot: QtBot
    ):
        table = make()
        table.select([20, 22])
        scroll = table.view.verticalScrollBar().value()
        assert scroll > 0
        with qtbot.waitSignal(table.selection_changed):
            table.model.set_rows([Post(99, "Nouveau", 1), *reversed(POSTS[10:])])
        assert ids(table.selected()) == [22, 20]
        assert table.model.row(table.view.currentIndex()).id == 20
        assert table.view.verticalScrollBar().value() == min(
            scroll, table.view.verticalScrollBar().maximum()
        )

    def test_that_a_selected_row_that_goes_leaves_the_selection(self, make: Make):
        table = make()
        table.select([3, 4])
        table.model.set_rows([post for post in POSTS if post.id != 3])
        assert ids(table.selected()) == [4]

    def test_that_an_edited_row_is_selected_in_its_new_state(self, make: Make):
        table = make()
        table.select([3])
        table.model.set_rows([replace(post, reach=7) for post in POSTS])
        assert table.selected() == [Post(3, "Publication n° 3", 7)]

    def test_that_sorting_and_searching_keep_what_is_selected_and_shown(self, make: Make):
        table = make()
        table.select([3, 39])
        table.sort_by(1, DESCENDING)
        assert ids(table.selected()) == [39, 3]
        search(table, "39")
        assert ids(table.selected()) == [39]

    def test_that_the_change_is_told_once_after_new_rows(self, make: Make):
        table = make()
        table.select([3, 30])
        told: list[list[int]] = []
        table.selection_changed.connect(lambda: told.append(ids(table.selected())))
        table.model.set_rows(tuple(reversed(POSTS)))
        assert told == [[30, 3]]

    def test_that_only_one_row_is_selected_where_one_is_wanted(self, make: Make, qtbot: QtBot):
        table = make(single=True)
        qtbot.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        table.select([3])
        assert ids(table.selected()) == [3]
        assert table.selected_count() == 1

    def test_that_all_of_a_paged_source_is_counted_without_being_fetched(self, make: Make):
        asked: list[int] = []

        def fetch(offset: int, limit: int) -> list[Post]:
            asked.append(offset)
            return [Post(n, f"n° {n}", n) for n in range(offset, offset + limit)]

        table = make(PagedRows(100_000, fetch), paged=True)
        asked.clear()
        table.view.selectAll()
        assert table.selected_count() == 100_000
        assert len(asked) <= 1

    def test_that_a_paged_selection_stays_only_on_the_same_rows(self, make: Make):
        def source(first: int) -> PagedRows[Post]:
            """Return rows that are others from a position on."""
            rows = [Post(n if n < first else n + 1000, "x", 1) for n in range(50)]
            return PagedRows(50, lambda offset, limit: rows[offset : offset + limit])

        table = make(source(50), paged=True)
        flags = QItemSelectionModel.SelectionFlag
        for place in (3, 8):
            table.view.selectionModel().select(
                table.model.index(place, 0), flags.Select | flags.Rows
            )
        table.model.set_rows(source(5))
        assert ids(table.selected()) == [3]


class TestSearch:
    def test_that_typing_searches_after_a_pause(self, make: Make, qtbot: QtBot):
        table = make()
        table.focus_search()
        with qtbot.waitSignal(table.search_changed) as told:
            qtbot.keyClicks(table.search, "n 12")
        assert told.args == ["n 12"]
        assert table.model.rowCount() == 1

    def test_that_control_f_escape_and_down_do_without_the_mouse(self, make: Make, qtbot: QtBot):
        table = make()
        qtbot.keyClick(table.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert table.search.hasFocus()
        search(table, "n° 39")
        qtbot.keyClick(table.search, Qt.Key.Key_Down)
        assert table.view.hasFocus()
        assert ids(table.selected()) == [39]
        table.focus_search()
        qtbot.keyClick(table.search, Qt.Key.Key_Escape)
        assert table.model.rowCount() == 40

    def test_that_a_paged_source_is_told_and_not_searched(self, make: Make, qtbot: QtBot):
        table = make(
            PagedRows(40, lambda offset, limit: POSTS[offset : offset + limit]), paged=True
        )
        with qtbot.waitSignal(table.search_changed) as told:
            search(table, "  zzz ")
        assert told.args == ["zzz"]
        assert table.model.rowCount() == 40


class TestWhatIsSaid:
    def test_that_an_empty_table_says_what_to_do_first(self, make: Make, icons: Icons):
        empty = EmptyState(icons, "table", "Aucune publication", "Déposez un fichier.")
        table = make((), empty=empty)
        assert empty.isVisible()
        assert not table.view.isVisible()
        assert not table.search.isVisible()
        table.model.set_rows(POSTS)
        assert table.view.isVisible()
        assert not empty.isVisible()

    def test_that_a_search_without_result_can_be_cleared(self, make: Make, qtbot: QtBot):
        table = make()
        search(table, "zzz")
        assert not table.view.isVisible()
        assert table.search.isVisible()
        button = next(b for b in table.findChildren(QPushButton) if b.isVisible())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert table.view.isVisible()
        assert table.search.text() == ""

    def test_that_the_pages_filters_explain_an_empty_table_too(self, make: Make, icons: Icons):
        empty = EmptyState(icons, "table", "Aucune publication", "")
        table = make(empty=empty)
        table.set_filtered(True)
        table.model.set_rows(())
        assert not empty.isVisible()
        table.set_filtered(False)
        assert empty.isVisible()

    def test_that_rows_are_counted_in_the_pages_words(self, make: Make):
        table = make(count_text=lambda n: f"{n} publications")
        assert "40 publications" in said(table)
        search(table, "39")
        assert any(text.startswith("1 publications") and "40" in text for text in said(table))
        search(table, "")
        table.view.selectAll()
        assert any(text.startswith("40 publications · ") for text in said(table))

    def test_that_a_paged_source_says_out_of_how_many(self, make: Make):
        table = make(
            PagedRows(40, window),
            paged=True,
            count_text=str,
        )
        table.set_total(100_000)
        assert any("100\u202f000" in text for text in said(table))

    def test_that_view_and_search_have_names(self, make: Make):
        table = make()
        assert table.view.accessibleName() == "Publications"
        assert "Publications" in table.search.accessibleName()

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_that_titles_fit_with_their_arrow(self, make: Make, theme: Theme, scale: float):
        theme.set_scale(scale)
        table = make()
        header = table.view.horizontalHeader()
        for column in (0, 1):
            table.sort_by(column)
            assert header.sectionSize(column) >= header.sectionSizeHint(column)
        assert table.view.rowHeight(0) >= table.view.fontMetrics().height()

    def test_that_the_stretching_column_takes_the_rest_and_never_less_than_it_needs(
        self, make: Make
    ):
        table = make()
        header = table.view.horizontalHeader()
        assert abs(header.length() - table.view.viewport().width()) <= 1
        table.resize(260, 400)
        QApplication.processEvents()
        average = table.view.fontMetrics().averageCharWidth()
        assert header.sectionSize(0) >= 20 * average
        assert table.view.horizontalScrollBar().maximum() > 0

    def test_that_a_growing_column_takes_what_its_rows_need_when_there_is_room(
        self, icons: Icons, qtbot: QtBot
    ):
        columns = (
            Column[Post]("Texte", lambda p: p.text, width=2, grows=True),
            Column[Post]("Reste", lambda _p: "", width=2, stretch=True),
        )
        model = RowsModel(columns, key=lambda p: p.id)
        table = DataTable(icons, model, name="Publications", searchable=False)
        qtbot.addWidget(table)
        model.set_rows(POSTS[:3])
        header, needed = table.view.horizontalHeader(), table.view.sizeHintForColumn(0)
        table.resize(needed + 600, 400)
        table.show()
        QApplication.processEvents()
        assert header.sectionSize(0) >= needed
        assert abs(header.length() - table.view.viewport().width()) <= 1
        table.resize(needed, 400)
        QApplication.processEvents()
        assert header.sectionSize(0) < needed

    def test_that_a_fitted_table_is_as_high_as_its_rows(self, make: Make):
        table = make(POSTS[:3], fit=10)
        height = table.view.height()
        table.model.set_rows(POSTS[:5])
        row = table.view.rowHeight(0)
        assert table.view.height() == height + 2 * row
        table.model.set_rows(POSTS)
        assert table.view.height() == height + 7 * row


class TestKeysAndMenu:
    def test_that_enter_and_a_double_click_open_the_row(self, make: Make, qtbot: QtBot):
        table = make()
        opened: list[int] = []
        table.activated.connect(lambda row: opened.append(row.id))
        table.select([2])
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
        place = table.view.visualRect(table.model.index(0, 0)).center()
        qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert opened == [3, 1]

    def test_that_copied_rows_paste_into_a_spreadsheet(self, make: Make, qtbot: QtBot):
        table = make([Post(1, "Deux\nlignes\tet une tabulation", 5), *POSTS[1:]])
        table.select([1, 2])
        qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().splitlines() == [
            "Deux lignes et une tabulation\t5\tVu",
            "Publication n° 2\t20\tVu",
        ]

    def test_that_delete_asks_for_the_selection_only(self, make: Make, qtbot: QtBot):
        table = make()
        asked: list[list[int]] = []
        table.delete_requested.connect(lambda rows: asked.append(ids(rows)))
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
        table.select([4, 5])
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
        assert asked == [[4, 5]]

    def test_that_tab_leaves_the_table(self, make: Make, qtbot: QtBot):
        table = make()
        table.add_action(QPushButton("Ajouter"))
        qtbot.keyClick(table.view, Qt.Key.Key_Tab)
        assert not table.view.hasFocus()

    def test_that_the_menu_holds_the_pages_actions_copy_and_sorts(self, make: Make):
        table = make()
        table.select([2])
        given: list[list[int]] = []

        def build(menu: QMenu, rows: list[Post]) -> None:
            given.append(ids(rows))
            menu.addAction("Marquer comme publié")

        table.set_context_menu(build)
        menu = QMenu(table)
        table.fill_menu(menu)
        assert given == [[2]]
        assert menu.actions()[0].text() == "Marquer comme publié"
        sorts = next(action.menu() for action in menu.actions() if action.menu())
        assert [action.text() for action in sorts.actions()] == ["Publication", "Portée"]
        sorts.actions()[1].trigger()
        assert table.model.row(0).id == 1
        sorts.actions()[1].trigger()
        assert table.model.row(0).id == 40

    def test_that_the_menu_key_opens_the_menu_at_the_row(self, make: Make, qtbot: QtBot):
        table = make()
        table.select([2])
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(table.view.viewport(), event)
        menu = table.findChild(QMenu)
        qtbot.waitUntil(menu.isVisible)
        menu.close()

    def test_that_the_pointer_lights_the_whole_row(self, make: Make, qtbot: QtBot):
        table = make()
        place = table.view.visualRect(table.model.index(2, 0)).center()
        qtbot.mouseMove(table.view.viewport(), place)
        qtbot.waitUntil(lambda: table.view.hovered_row() == 2)

    def test_that_a_badge_is_painted_where_there_is_a_tone(self, make: Make, theme: Theme):
        table = make()
        cell = table.view.visualRect(table.model.index(2, 2))
        image = table.view.viewport().grab(cell).toImage()
        colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
        assert theme.colour("success_soft").name() in colours
