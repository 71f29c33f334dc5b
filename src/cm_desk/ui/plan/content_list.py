"""Contents one under the other: the ideas without a date, or all of one day."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cm_desk.domain.plan_lines import ContentLine
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.gestures import (
    FOR_MANY,
    Carried,
    Gesture,
    drag,
    gesture_of,
    open_menu,
    page_key,
)
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.rows_model import ROW_ROLE, Column, RowsModel

Index = QModelIndex | QPersistentModelIndex
Describe = Callable[[ContentLine], Look]


class ContentList(QListView):
    """List cards that the same keys act on as in the month, and that can be carried to a day.

    A content is described when its card is painted or spoken of, so that thousands cost
    nothing.

    Signals:
        asked(Gesture, ids): what the keyboard, the mouse or the menu asks.
    """

    asked = Signal(object, object)

    def __init__(
        self, icons: Icons, painter: CardPainter, describe: Describe, *, name: str
    ) -> None:
        super().__init__()
        self._rows = _CarriedRows(
            (
                Column[ContentLine](
                    name, lambda line: line.title, accessible=lambda line: describe(line).spoken
                ),
            ),
            key=lambda line: line.id,
        )
        self._rows.setParent(self)
        self._cards = _CardDelegate(icons, painter, describe, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(False)
        self.doubleClicked.connect(lambda _index: self._ask(Gesture.OPEN))
        icons.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Sequence[ContentLine]) -> None:
        """Show these contents, keeping the current one or its place."""
        row = self.currentIndex().row()
        self._rows.set_rows(lines)
        if not self.currentIndex().isValid() and lines and row >= 0:
            self.setCurrentIndex(self._rows.index(min(row, len(lines) - 1), 0))

    def select(self, ids: Sequence[int]) -> bool:
        """Go to contents, if they are in the list."""
        places = self._rows.positions(ids)
        if places:
            self.setCurrentIndex(self._rows.index(places[0], 0))
            chosen = QItemSelection()
            for place in places:
                chosen.select(self._rows.index(place, 0), self._rows.index(place, 0))
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(chosen, how)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(places)

    def current(self) -> ContentLine | None:
        """Return the content that the keys act on."""
        return self._rows.row(self.currentIndex())

    def chosen(self) -> tuple[int, ...]:
        """Return the contents that are selected, from top to bottom."""
        places = sorted(index.row() for index in self.selectedIndexes())
        found = (self._rows.row(place) for place in places)
        return tuple(line.id for line in found if line is not None)

    def wanted_height(self) -> int:
        """Return the height that shows every row."""
        return self._rows.rowCount() * self._cards.row_height() + 4

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        gesture = gesture_of(event)
        if gesture is not None:
            self._ask(gesture)
        elif page_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is None:
            return
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        place = self.viewport().mapToGlobal(corner) if by_keyboard else event.globalPos()
        open_menu(self, place, self._ask, count=len(self.chosen()))

    @override
    def startDrag(self, _supported: Qt.DropAction) -> None:
        line = self.current()
        if line is not None:
            rect = self.visualRect(self.currentIndex())
            picture: QPixmap = self.viewport().grab(rect)
            place = self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft()
            chosen = self.chosen()
            ids = chosen if line.id in chosen else (line.id,)
            drag(self, Carried(line.id, ids), picture, place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def _ask(self, gesture: Gesture) -> None:
        line = self.current()
        if gesture is Gesture.NEW:
            self.asked.emit(gesture, ())
        elif line is not None:
            chosen = self.chosen()
            many = gesture in FOR_MANY and line.id in chosen
            self.asked.emit(gesture, chosen if many else (line.id,))


class _CarriedRows(RowsModel[ContentLine]):
    """Let rows be carried away."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class _CardDelegate(QStyledItemDelegate):
    """Paint each row as the card it would be in the month."""

    def __init__(
        self, icons: Icons, painter: CardPainter, describe: Describe, view: QListView
    ) -> None:
        super().__init__(view)
        self._icons = icons
        self._painter = painter
        self._describe = describe
        self._view = view

    def row_height(self) -> int:
        return self._painter.height(2) + self._icons.theme.px(t.SPACE_XS)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._icons.theme.px(120), self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        if not isinstance(line, ContentLine):
            return
        gap = self._icons.theme.px(2)
        place: QRect = option.rect.adjusted(gap, gap, -gap, -gap)
        flag = QStyle.StateFlag
        hovered = bool(option.state & flag.State_MouseOver)
        chosen = bool(option.state & flag.State_Selected)
        ranges = self._view.selectionModel().selection().toList()
        many = chosen and (len(ranges) > 1 or ranges[0].height() > 1)
        ratio = self._view.devicePixelRatioF()
        self._painter.paint(
            painter, place, self._describe(line), ratio=ratio, hovered=hovered, chosen=many
        )
        current = self._view.currentIndex().row() == index.row()
        if current and chosen and self._view.hasFocus():
            painter.save()
            paint_ring(painter, place, self._icons.theme, radius=t.RADIUS_S)
            painter.restore()
