"""The view inside a table: keys, whole-row hover and badges."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import ARROWS, TONE_ROLE, Column, RowsModel

Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST, _NARROWEST = 360, 64
_ICON = 18


class TableView(QTableView):
    """Show rows without a grid; say in signals what the keyboard asks for."""

    entered_row = Signal(int)
    copy_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)
    resized = Signal()

    def __init__(self, icons: Icons, model: RowsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._rows = model
        self._delegate = _RowDelegate(icons.theme, model.columns, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self._set_up_headers()
        icons.theme.changed.connect(self._measure)

    def fit_columns(self) -> None:
        """Give each column what it asks for or what its first rows need; one takes the rest."""
        header = self.horizontalHeader()
        for place in range(len(self._rows.columns)):
            header.resizeSection(place, self._least(place))
        self.stretch()

    def stretch(self) -> None:
        """Give the stretching column the room that the others leave, never less than it needs.

        The columns that grow come first, up to what their rows need.
        """
        header = self.horizontalHeader()
        self._grow(header)
        for place, column in enumerate(self._rows.columns):
            if column.stretch:
                others = header.length() - header.sectionSize(place)
                average = self.fontMetrics().averageCharWidth()
                least = max((column.width or 20) * average, self._header_width(place))
                header.resizeSection(place, max(least, self.viewport().width() - others))
                return

    def hovered_row(self) -> int:
        """Return the row under the pointer, -1 when there is none."""
        return self._delegate.hovered

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        # A paged source would fetch every row to find the next one that begins so.
        if not self._rows.paged:
            super().keyboardSearch(search)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_asked.emit(event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.Resize:
            self.stretch()
            self.resized.emit()
        return super().viewportEvent(event)

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setResizeContentsPrecision(50)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # the model writes the arrow beside the title
        self._measure()

    def _least(self, place: int) -> int:
        """Return the width that a column asks for."""
        asked = self._rows.columns[place].width
        if asked is None:
            width = self._content_width(place)
        else:
            average = self.fontMetrics().averageCharWidth()
            width = asked * average + self._theme.px(2 * t.SPACE_S)
        return max(width, self._header_width(place), self._theme.px(_NARROWEST))

    def _content_width(self, place: int) -> int:
        content = self.sizeHintForColumn(place) if self._rows.rowCount() else 0
        return min(content, self._theme.px(_WIDEST))

    def _grow(self, header: QHeaderView) -> None:
        """Share the room that is left between the columns that grow, the least in need first.

        The one that stretches comes before all: what it says has no other place.
        """
        columns = self._rows.columns
        growing = [place for place, column in enumerate(columns) if column.grows]
        if not growing:
            return
        asked = [self._least(place) for place in range(len(columns))]
        room = max(0, self.viewport().width() - sum(asked))
        needs = sorted((max(0, self._content_width(one) - asked[one]), one) for one in growing)
        for need, place in sorted(needs, key=lambda one: not columns[one[1]].stretch):
            more = min(room, need)
            header.resizeSection(place, asked[place] + more)
            room -= more

    def _header_width(self, place: int) -> int:
        """Return what the title needs, with the arrow that it takes when it sorts."""
        header = self.horizontalHeader()
        if not self._rows.columns[place].sortable:
            return header.sectionSizeHint(place)
        arrow = header.fontMetrics().horizontalAdvance(ARROWS) + self._theme.px(t.SPACE_XS)
        return header.sectionSizeHint(place) + arrow

    def _measure(self) -> None:
        self.setIconSize(QSize(self._theme.px(_ICON), self._theme.px(_ICON)))
        height = max(self._theme.px(t.ROW_HEIGHT), self.fontMetrics().height() + t.SPACE_S)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.fit_columns()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Light the whole row under the pointer and draw toned cells as badges."""

    def __init__(self, theme: Theme, columns: Sequence[Column[Any]], view: TableView) -> None:
        super().__init__(view)
        self._columns = columns
        self.hovered = -1
        self._theme = theme
        self._view = view

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        column = self._columns[index.column()]
        if column.numeric or column.sort is not None:
            font = QFont(option.font)
            font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width stand in columns
            option.font = font
        flag = QStyle.StateFlag
        state = option.state & ~flag.State_MouseOver
        if index.row() == self.hovered:
            state |= flag.State_MouseOver
        if state & flag.State_Selected:
            # The selection says where one is; a frame around one cell would say something else.
            state &= ~flag.State_HasFocus
        option.state = state

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        if index.data(TONE_ROLE):
            size.setWidth(size.width() + self._theme.px(2 * t.SPACE_S))
        return size

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tone = index.data(TONE_ROLE)
        shown = index.data(Qt.ItemDataRole.DisplayRole)
        if not tone or not shown:
            super().paint(painter, option, index)
            return
        background = QStyleOptionViewItem(option)
        self.initStyleOption(background, index)
        background.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, background, painter, self._view)
        self._badge(painter, QRectF(option.rect), tone, shown)

    def _badge(self, painter: QPainter, cell: QRectF, tone: str, shown: str) -> None:
        px, colour = self._theme.px, self._theme.colour
        font = self._theme.font(t.TypeStyle(t.CAPTION.size, 500))
        metrics = QFontMetricsF(font)
        room = cell.width() - px(2 * t.SPACE_S) - px(2 * t.SPACE_S)
        words = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        height = metrics.height() + px(t.SPACE_XS)
        pill = QRectF(
            cell.left() + px(t.SPACE_S),
            cell.center().y() - height / 2,
            metrics.horizontalAdvance(words) + px(2 * t.SPACE_S),
            height,
        )
        neutral = tone == "neutral"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken" if neutral else f"{tone}_soft"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(colour("muted" if neutral else tone))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
