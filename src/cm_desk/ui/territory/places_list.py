"""The places found, grouped by level: a name, what tells it apart, its population."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cm_desk.domain.places import Place
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_PLACE_HEIGHT, _TITLE_HEIGHT, _HIGHEST = 48, 32, 336
_INSET = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a group's title when ``place`` is None."""

    title: str
    detail: str = ""
    figure: str = ""
    place: Place | None = None
    free: bool = True


class LinesModel(QAbstractListModel):
    """Hold the lines; only free places can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Replace what is found."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: Index | int) -> Line | None:
        """Return a line, None out of the list."""
        place = index if isinstance(index, int) else index.row()
        return self._lines[place] if 0 <= place < len(self._lines) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.detail, line.figure) if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or line.place is None or not line.free:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PlacesList(QListView):
    """Show the lines; the keyboard stays in the search box, which moves the current line."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(icons.theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        icons.theme.changed.connect(self._fit)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines, the first free place current, as high as they are within a limit."""
        self.lines.set_lines(lines)
        self.move_current(1)
        self._fit()

    def current(self) -> Place | None:
        """Return the place that Enter would take."""
        line = self.lines.line(self.currentIndex())
        return line.place if line is not None and line.free else None

    def move_current(self, step: int) -> str:
        """Go to the next free place in a direction; return what a screen reader should say."""
        row = self.currentIndex().row() + step
        while (line := self.lines.line(row)) is not None:
            if line.place is not None and line.free:
                index = self.lines.index(row)
                self.setCurrentIndex(index)
                # The title of the first group would stay hidden above its first place.
                self.scrollTo(self.lines.index(0) if row == 1 else index)
                return str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            row += step
        return ""

    def _fit(self) -> None:
        px = self._theme.px
        wanted = sum(
            px(height_of(line))
            for row in range(self.lines.rowCount())
            if (line := self.lines.line(row)) is not None
        )
        self.setFixedHeight(min(wanted, px(_HIGHEST)))
        self.scheduleDelayedItemsLayout()


def height_of(line: Line) -> int:
    """Return the height of a line at 100 %."""
    return _TITLE_HEIGHT if line.place is None else _PLACE_HEIGHT


class _LineDelegate(QStyledItemDelegate):
    """Paint a title small and muted, a place on two lines with its figure at the right."""

    def __init__(self, theme: Theme, view: PlacesList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._view.lines.line(index)
        return QSize(0, self._theme.px(height_of(line) if line else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._view.lines.line(index)
        if line is None:
            return
        background = QStyleOptionViewItem(option)
        self.initStyleOption(background, index)
        background.text = ""
        self._view.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, background, painter, self._view
        )
        painter.save()
        inset = self._theme.px(_INSET)
        room = QRect(option.rect).adjusted(inset, 0, -inset, 0)
        if line.place is None:
            self._write(painter, room, line.title, t.TypeStyle(t.CAPTION.size, 600), "muted")
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._place(painter, room, line, selected=selected)
        painter.restore()

    def _place(self, painter: QPainter, room: QRect, line: Line, *, selected: bool) -> None:
        muted = "on_selection" if selected else "muted"
        middle = room.center().y()
        gap = self._theme.px(1)
        painter.setFont(self._theme.font(t.SMALL))
        used = painter.fontMetrics().horizontalAdvance(line.figure) + self._theme.px(t.SPACE_M)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, room, line.figure, t.SMALL, muted, alignment=right)
        above = QRect(room.left(), room.top(), room.width() - used, middle - room.top() - gap)
        below = QRect(room.left(), middle + gap, room.width() - used, room.bottom() - middle)
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        self._write(
            painter, above, line.title, t.STRONG, "text" if line.free else "muted", alignment=bottom
        )
        self._write(painter, below, line.detail, t.SMALL, muted, alignment=top)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        style: t.TypeStyle,
        role: str,
        *,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, alignment, shown)
