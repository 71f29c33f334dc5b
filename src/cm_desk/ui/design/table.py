"""Tables: search and filters above, rows or an empty state, the count below."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain import wording
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.empty import EmptyState
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text
from cm_desk.ui.design.search_box import SearchBox
from cm_desk.ui.design.table_view import TableView
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import RowsModel, runs

T = TypeVar("T")
MenuBuilder = Callable[[QMenu, list[Any]], None]

_REMEMBERED = 500  # selected rows of a paged source looked for again after a change


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was selected, by position and key, while rows are replaced."""

    keys: tuple[tuple[int, Hashable], ...]
    current: Hashable
    scroll: int
    had_selection: bool


class DataTable(QWidget, Generic[T]):
    """Show a ``RowsModel`` with all that a table owes its reader.

    Rows come in by ``model.set_rows``; selection, current row and scroll stay where they were.

    Signals:
        activated(row): Enter or a double click.
        selection_changed: what ``selected()`` returns may have changed.
        search_changed(text): what the search box says; a paged source's page searches itself.
        delete_requested(rows): the Delete key, on the selection.
    """

    activated = Signal(object)
    selection_changed = Signal()
    search_changed = Signal(str)
    delete_requested = Signal(list)

    def __init__(
        self,
        icons: Icons,
        model: RowsModel[T],
        *,
        name: str,
        empty: QWidget | None = None,
        count_text: Callable[[int], str] | None = None,
        searchable: bool = True,
        single: bool = False,
        fit: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Build the table.

        Args:
            icons: the icons, and with them the theme.
            model: the rows and their columns.
            name: what a screen reader calls the table.
            empty: what is shown when there is no row at all: an ``EmptyState`` with its action.
            count_text: the page's words for a number of rows (« 12 publications »).
            searchable: whether there is a search box.
            single: whether only one row can be selected.
            fit: when not 0, be as high as the rows, up to that many, inside a scrolling page.
            parent: the usual parent.
        """
        super().__init__(parent)
        self.model = model
        self._icons = icons
        self._count_text = count_text or self._default_count
        self._searchable, self._fit = searchable, fit
        self._filtered, self._total = False, -1
        self._menu_builder: MenuBuilder | None = None
        self._kept: _Kept | None = None
        self.view = TableView(icons, model)
        self.view.setAccessibleName(name)
        modes = QAbstractItemView.SelectionMode
        self.view.setSelectionMode(modes.SingleSelection if single else modes.ExtendedSelection)
        self.search = SearchBox(icons, name)
        self._count = text("", "caption", wrap=False)
        self._empty = empty or EmptyState(icons, "table", self.tr("Nothing here yet"), "")
        self._lay_out()
        self._connect()
        self._refresh()

    # What pages use

    def add_filter(self, widget: QWidget) -> None:
        """Put a filter beside the search box."""
        self._filters.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the end of the line above the rows."""
        self._actions.addWidget(widget)

    def selected(self) -> list[T]:
        """Return the selected rows, from top to bottom."""
        rows = (self.model.row(place) for place in self._selected_places())
        return [row for row in rows if row is not None]

    def selected_count(self) -> int:
        """Count the selected rows without fetching them."""
        return sum(part.height() for part in self.view.selectionModel().selection().toList())

    def select(self, keys: Iterable[Hashable]) -> None:
        """Select the rows with these keys (in memory only) and bring the first one into view."""
        places = self.model.positions(keys)
        self._select_places(places, places[0] if places else -1)
        if places:
            self.view.scrollTo(self.model.index(places[0], 0))

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort as a click on the header would."""
        self.view.sortByColumn(column, order)

    def set_filtered(self, filtered: bool) -> None:
        """Say whether the page's own filters hide rows, which an empty table must then tell."""
        self._filtered = filtered
        self._refresh()

    def set_total(self, total: int | None) -> None:
        """Say how many rows a paged source has before search and filters."""
        self._total = -1 if total is None else total
        self._refresh()

    def set_context_menu(self, builder: MenuBuilder | None) -> None:
        """Have a page add its actions on the selected rows to the context menu."""
        self._menu_builder = builder

    def copy(self) -> None:
        """Put the selected rows on the clipboard, ready for a spreadsheet."""
        lines = []
        for row in self.selected():
            cells = (" ".join(column.text(row).split()) for column in self.model.columns)
            lines.append("\t".join(cells))
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def clear_search(self) -> None:
        """Empty the search box at once."""
        self.search.empty()

    def focus_search(self) -> None:
        """Put the keyboard in the search box, ready to be typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # How it is built

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self._narrowing = QWidget()
        self._filters, self._actions = QHBoxLayout(self._narrowing), QHBoxLayout()
        above = QHBoxLayout()
        for row in (self._filters, self._actions, above):
            theme.arrange(row)
        self._filters.addWidget(self.search)
        above.addWidget(self._narrowing)
        above.addStretch(1)
        above.addLayout(self._actions)
        clear = Button(self._icons, self.tr("Clear the search"), on_click=self.clear_search)
        self._clear = clear
        self._nothing = EmptyState(
            self._icons,
            "search",
            self.tr("Nothing found"),
            self.tr("No row matches the search and the filters."),
            action=clear,
        )
        frame = QFrame()
        frame.setProperty("surface", "card")
        inside = QVBoxLayout(frame)
        theme.arrange(inside, margins=(4, 4, 4, 4))
        self._stack = _CurrentOnly()
        inside.addLayout(self._stack)
        for page in (self.view, self._empty, self._nothing):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        theme.arrange(layout)
        layout.addLayout(above)
        layout.addWidget(frame, 0 if self._fit else 1)
        layout.addWidget(self._count)

    def _connect(self) -> None:
        self.search.searched.connect(self._search_for)
        self.search.down.connect(self._go_down)
        self.model.rows_about_to_be_set.connect(self._keep)
        self.model.rows_set.connect(self._restore)
        self.view.selectionModel().selectionChanged.connect(self._selection_moved)
        self.view.doubleClicked.connect(lambda index: self._activate(index.row()))
        self.view.entered_row.connect(self._activate)
        self.view.copy_asked.connect(self.copy)
        self.view.delete_asked.connect(self._ask_to_delete)
        self.view.menu_asked.connect(self._open_menu)
        self._icons.theme.changed.connect(self._fit_height)
        self.view.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.focus_search)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What happens

    def _go_down(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._selected_places():
                place = max(0, self.view.currentIndex().row())
                self._select_places([place], place)

    def _search_for(self, wanted: str) -> None:
        self.model.set_search(wanted)
        self.search_changed.emit(wanted)
        self._refresh()

    def _activate(self, place: int) -> None:
        row = self.model.row(place)
        if row is not None:
            self.activated.emit(row)

    def _ask_to_delete(self) -> None:
        if rows := self.selected():
            self.delete_requested.emit(rows)

    def _open_menu(self, place: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(place)

    def fill_menu(self, menu: QMenu) -> None:
        """Fill a menu with the page's actions, copying and sorting."""
        rows = self.selected()
        if self._menu_builder:
            self._menu_builder(menu, rows)
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(bool(rows))
        copy.triggered.connect(self.copy)
        sorting = menu.addMenu(self.tr("Sort by"))
        for place, column in enumerate(self.model.columns):
            if column.sortable:
                action = sorting.addAction(column.title)
                action.setCheckable(True)
                action.setChecked((self.model.sorting or (-1,))[0] == place)
                action.triggered.connect(lambda _on, place=place: self._sort_or_turn(place))

    def _sort_or_turn(self, column: int) -> None:
        """Sort by a column; asked again, the other way round."""
        orders = Qt.SortOrder
        again = self.model.sorting == (column, orders.AscendingOrder)
        self.sort_by(column, orders.DescendingOrder if again else orders.AscendingOrder)

    # Selection, kept by key

    def _selected_places(self) -> list[int]:
        ranges = self.view.selectionModel().selection().toList()
        places = {place for part in ranges for place in range(part.top(), part.bottom() + 1)}
        return sorted(places)

    def _select_places(self, places: Iterable[int], current: int) -> None:
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for first, end in runs(places):
            selection.select(self.model.index(first, 0), self.model.index(end, last))
        flags = QItemSelectionModel.SelectionFlag
        chosen = self.view.selectionModel()
        if current >= 0:
            chosen.setCurrentIndex(self.model.index(current, 0), flags.NoUpdate)
        chosen.select(selection, flags.ClearAndSelect)

    def _keep(self) -> None:
        """Remember what is selected before rows are replaced."""
        places = self._selected_places()
        remembered = [] if self.model.paged and len(places) > _REMEMBERED else places
        self._kept = _Kept(
            keys=tuple((place, self._key(place)) for place in remembered),
            current=self._key(self.view.currentIndex().row()),
            scroll=self.view.verticalScrollBar().value(),
            had_selection=bool(places),
        )

    def _restore(self) -> None:
        kept = self._kept
        if kept is None:
            return
        if self.model.paged:
            places = [place for place, key in kept.keys if self._key(place) == key]
            current = self.view.currentIndex().row()
        else:
            places = self.model.positions(key for _place, key in kept.keys)
            current = next(iter(self.model.positions([kept.current])), -1)
        if places != self._selected_places() or current != self.view.currentIndex().row():
            self._select_places(places, current)
        self.view.verticalScrollBar().setValue(kept.scroll)
        self._kept = None
        self._refresh()
        if kept.had_selection:
            self.selection_changed.emit()

    def _key(self, place: int) -> Hashable:
        row = self.model.row(place)
        return None if row is None else self.model.key(row)

    def _selection_moved(self) -> None:
        if self._kept is None:
            self._refresh_count()
            self.selection_changed.emit()

    # What is shown

    def _refresh(self) -> None:
        shown = self.model.rowCount()
        narrowed = self._filtered or bool(self.search.wanted())
        page: QWidget = self.view
        if not shown:
            page = self._nothing if narrowed else self._empty
        if page is self.view and self._stack.currentWidget() is not self.view:
            self.view.fit_columns()
        self._stack.setCurrentWidget(page)
        self._clear.setVisible(bool(self.search.text()))
        self.search.setVisible(self._searchable)
        self._narrowing.setVisible(shown > 0 or narrowed)
        self._fit_height()
        self._refresh_count()

    def _refresh_count(self) -> None:
        shown = self.model.rowCount()
        total = max(self._total, self.model.total)
        said = self._count_text(shown)
        if total > shown:
            pattern = self.tr("{count} out of {total}")
            said = pattern.format(count=said, total=wording.number(total))
        if (chosen := self.selected_count()) > 1:
            said = f"{said} · {self.tr('%Ln selected', '', chosen)}"
        self._count.setText(said)
        self._count.setVisible(shown > 0 or total > 0)

    def _default_count(self, count: int) -> str:
        return self.tr("%Ln row(s)", "", count)

    def _fit_height(self) -> None:
        if not self._fit:
            return
        rows = max(1, min(self.model.rowCount(), self._fit))
        header = self.view.horizontalHeader().sizeHint().height()
        height = header + rows * self.view.verticalHeader().defaultSectionSize() + 2
        bar = self.view.horizontalScrollBar()
        if bar.maximum() > bar.minimum():
            height += bar.sizeHint().height()
        self.view.setFixedHeight(height)


class _CurrentOnly(QStackedLayout):
    """Ask for the room of the page that is shown, not of the tallest one."""

    @override
    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint().boundedTo(shown.maximumSize()) if shown else super().sizeHint()

    @override
    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSize()
        return (
            shown.minimumSizeHint().expandedTo(shown.minimumSize()).boundedTo(shown.maximumSize())
        )
