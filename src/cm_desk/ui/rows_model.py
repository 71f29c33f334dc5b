"""The one table model of the program: rows described by columns."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from cm_desk.domain.wording import fold
from cm_desk.ui.overriding import override

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ROW_ROLE, SORT_ROLE, TONE_ROLE = (Role(Role.UserRole + rank) for rank in range(3))

ARROWS = "\u00a0↑"  # what a header shows after its title when its column sorts

_ROOT = QModelIndex()
_ALIGNMENTS = (Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing)


# No slots: a subscripted generic call (Column[Account](…)) breaks on frozen slotted classes.
@dataclass(frozen=True)
class Column(Generic[T]):
    """Say what one column shows of a row and how it sorts.

    Attributes:
        title: header, already translated.
        text: what is shown, searched and copied.
        sort: native sortable value, None sorts last both ways; the folded text by default.
        numeric: align the cell and its header to the end.
        tooltip: plain text shown on hovering.
        icon: name of an icon, turned into a QIcon by the model's ``icons``.
        tone: « success », « warning », « danger », « info » or « neutral »: drawn as a badge.
        accessible: what a screen reader says when the text alone would mislead.
        checked: draw a check box; toggling it only emits ``check_toggled``.
        width: wanted width in average characters; the content's width by default.
        grows: take what its content needs beyond ``width``, when there is room.
        stretch: take the room that remains (one column).
        searchable: let the search box look into it.
        sortable: let a click on the header sort by it.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    numeric: bool = False
    tooltip: Callable[[T], str] | None = None
    icon: Callable[[T], str | None] | None = None
    tone: Callable[[T], str | None] | None = None
    accessible: Callable[[T], str] | None = None
    checked: Callable[[T], bool] | None = None
    width: int | None = None
    grows: bool = False
    stretch: bool = False
    searchable: bool = True
    sortable: bool = True


class PagedRows(Sequence[T]):
    """Fetch rows by windows when they are looked at, and keep the latest windows.

    ``fetch(offset, limit)`` returns at most ``limit`` rows. A window shorter than promised
    (another process deleted rows) makes the missing rows raise IndexError.
    """

    def __init__(
        self,
        count: int,
        fetch: Callable[[int, int], Sequence[T]],
        *,
        page: int = 200,
        kept: int = 16,
    ) -> None:
        self._count, self._fetch, self._page, self._kept = count, fetch, page, kept
        self._windows: OrderedDict[int, Sequence[T]] = OrderedDict()

    @override
    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    @override
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._count))]
        if not 0 <= index < self._count:
            raise IndexError(index)
        number, place = divmod(index, self._page)
        return self._window(number)[place]

    def _window(self, number: int) -> Sequence[T]:
        if number in self._windows:
            self._windows.move_to_end(number)
            return self._windows[number]
        window = self._fetch(number * self._page, self._page)
        self._windows[number] = window
        if len(self._windows) > self._kept:
            self._windows.popitem(last=False)
        return window


class RowsModel(QAbstractTableModel, Generic[T]):
    """Show a sequence of rows through columns; ``set_rows`` is the only way in.

    In memory (default), the model sorts and searches by itself. With ``paged=True`` the rows are
    any lazy sequence: sorting is handed over by ``sort_requested`` and searching is the page's.

    Signals:
        rows_about_to_be_set, rows_set: around each change of what is shown.
        sort_requested(column, order): a paged model was asked to sort.
        check_toggled(row, checked): a check box was clicked; nothing is changed yet.
    """

    rows_about_to_be_set = Signal()
    rows_set = Signal()
    sort_requested = Signal(int, Qt.SortOrder)
    check_toggled = Signal(object, bool)

    def __init__(
        self,
        columns: Sequence[Column[T]],
        *,
        key: Callable[[T], Hashable],
        paged: bool = False,
        icons: Callable[[str], QIcon] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.paged = paged
        self._icons = icons
        self._rows: Sequence[T] = ()
        self._shown: Sequence[T] = ()
        self._words: tuple[str, ...] = ()
        self._haystacks: dict[Hashable, tuple[T, str]] = {}
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._readers: dict[int, Callable[[Column[T], T], Any]] = {
            Role.DisplayRole: lambda column, row: column.text(row),
            Role.TextAlignmentRole: lambda column, _row: _alignment(column),
            Role.ToolTipRole: lambda column, row: column.tooltip and column.tooltip(row),
            Role.DecorationRole: self._icon,
            Role.AccessibleTextRole: lambda column, row: (column.accessible or column.text)(row),
            Role.CheckStateRole: _check_state,
            ROW_ROLE: lambda _column, row: row,
            SORT_ROLE: sort_value,
            TONE_ROLE: lambda column, row: column.tone and column.tone(row),
        }

    # What pages use

    def set_rows(self, rows: Iterable[T]) -> None:
        """Replace all rows, touching only the span that differs so that views keep their place."""
        if self.paged:
            self._set_paged(rows if isinstance(rows, Sequence) else tuple(rows))
            return
        self._rows = tuple(rows)
        if not self._words:
            self._haystacks.clear()
        self._show(self._arranged())

    def set_search(self, text: str) -> None:
        """Show the rows that hold every word of the text, whatever its accents and capitals."""
        words = tuple(fold(text).split())
        if self.paged or words == self._words:
            return
        self._words = words
        self._show(self._arranged())

    def row(self, index: Index | int) -> T | None:
        """Return the row object at a model index or a position; None when it is no longer there."""
        position = index if isinstance(index, int) else index.row()
        if not 0 <= position < len(self._shown):
            return None
        try:
            return self._shown[position]
        except IndexError:  # a paged source that lost rows since it was counted
            return None

    def positions(self, keys: Iterable[Hashable]) -> list[int]:
        """Return where the rows with these keys are shown (in memory only)."""
        if self.paged:
            return []
        wanted = set(keys)
        if not wanted:
            return []
        return [n for n, row in enumerate(self._shown) if self.key(row) in wanted]

    @property
    def total(self) -> int:
        """Count the rows before the search."""
        return len(self._rows)

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder] | None:
        """Tell the column and the order last asked for."""
        return self._order

    # What Qt asks

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        reader = self._readers.get(role)
        if reader is None or not index.isValid():
            return None
        row = self.row(index)
        return None if row is None else reader(self.columns[index.column()], row)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(self.columns[section])
        if role == Role.AccessibleTextRole:
            return self._spoken_title(section)
        return self._shown_title(section) if role == Role.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        row = self.row(index) if index.isValid() and role == Role.CheckStateRole else None
        if row is not None:
            self.check_toggled.emit(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        return False  # the row changes when the service has succeeded and set_rows comes back

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        known = 0 <= column < len(self.columns) and self.columns[column].sortable
        self._order = (column, order) if known else None
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.paged:
            self.sort_requested.emit(column if known else -1, order)
            return
        self.rows_about_to_be_set.emit()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._shown[index.row()]) for index in before]
        self._shown = self._arranged()
        wanted = set(keys)
        places = {k: n for n, row in enumerate(self._shown) if (k := self.key(row)) in wanted}
        after = [
            self.createIndex(places[key], index.column())
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.rows_set.emit()

    # How rows are replaced

    def _arranged(self) -> Sequence[T]:
        rows = [row for row in self._rows if self._matches(row)] if self._words else self._rows
        if self._order is None:
            return rows
        column, order = self.columns[self._order[0]], self._order[1]
        pairs = [(sort_value(column, row), row) for row in rows]
        known = [pair for pair in pairs if pair[0] is not None]
        known.sort(key=lambda pair: pair[0], reverse=order == Qt.SortOrder.DescendingOrder)
        return [row for _, row in known] + [row for value, row in pairs if value is None]

    def _matches(self, row: T) -> bool:
        key = self.key(row)
        cached = self._haystacks.get(key)
        if cached is None or cached[0] is not row:
            texts = (column.text(row) for column in self.columns if column.searchable)
            cached = (row, fold("\n".join(texts)))
            self._haystacks[key] = cached
        return all(word in cached[1] for word in self._words)

    def _show(self, rows: Sequence[T]) -> None:
        self.rows_about_to_be_set.emit()
        start, end, new_end = _differing_span(self._shown, rows, self.key)
        if start < end:
            self.beginRemoveRows(_ROOT, start, end - 1)
            self._shown = [*self._shown[:start], *self._shown[end:]]
            self.endRemoveRows()
        if start < new_end:
            self.beginInsertRows(_ROOT, start, new_end - 1)
            self._shown = [*self._shown[:start], *rows[start:new_end], *self._shown[start:]]
            self.endInsertRows()
        before, self._shown = self._shown, rows
        self._announce_edits(before)
        self.rows_set.emit()

    def _announce_edits(self, before: Sequence[T]) -> None:
        """Emit dataChanged for the runs of rows that kept their place but not their content."""
        last = len(self.columns) - 1
        changed = (
            place
            for place, (old, new) in enumerate(zip(before, self._shown, strict=True))
            if old is not new and old != new
        )
        for first, end in runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def _set_paged(self, rows: Sequence[T]) -> None:
        self.rows_about_to_be_set.emit()
        if len(rows) == len(self._shown) and len(rows):
            self._rows = self._shown = rows
            last = self.index(len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._rows = self._shown = rows
            self.endResetModel()
        self.rows_set.emit()

    def _shown_title(self, section: int) -> str:
        title = self.columns[section].title
        if self._order is None or self._order[0] != section:
            return title
        return f"{title}\u00a0{'↓' if self._order[1] == Qt.SortOrder.DescendingOrder else '↑'}"

    def _spoken_title(self, section: int) -> str:
        title = self.columns[section].title
        if self._order is None or self._order[0] != section:
            return title
        if self._order[1] == Qt.SortOrder.DescendingOrder:
            return self.tr("{title}, sorted from last to first").format(title=title)
        return self.tr("{title}, sorted from first to last").format(title=title)

    def _icon(self, column: Column[T], row: T) -> QIcon | None:
        name = column.icon(row) if column.icon else None
        return self._icons(name) if name and self._icons else None


def sort_value(column: Column[T], row: T) -> Any:
    """Return what the column sorts by, the folded text when it says nothing else."""
    return column.sort(row) if column.sort else fold(column.text(row))


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    return _ALIGNMENTS[column.numeric] | Qt.AlignmentFlag.AlignVCenter


def _check_state(column: Column[T], row: T) -> Qt.CheckState | None:
    if column.checked is None:
        return None
    return Qt.CheckState.Checked if column.checked(row) else Qt.CheckState.Unchecked


def _differing_span(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable]
) -> tuple[int, int, int]:
    """Return (start, old end, new end) of the span outside which both hold the same keys."""
    shortest = min(len(old), len(new))
    start = 0
    while start < shortest and key(old[start]) == key(new[start]):
        start += 1
    tail = 0
    while tail < shortest - start and key(old[-1 - tail]) == key(new[-1 - tail]):
        tail += 1
    return start, len(old) - tail, len(new) - tail


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Join neighbouring positions, in order, into (first, last) runs.

    >>> runs([0, 1, 2, 5])
    [(0, 2), (5, 5)]
    """
    joined: list[tuple[int, int]] = []
    for place in places:
        if joined and joined[-1][1] == place - 1:
            joined[-1] = (joined[-1][0], place)
        else:
            joined.append((place, place))
    return joined
