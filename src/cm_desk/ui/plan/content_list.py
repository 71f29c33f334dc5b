"""Contents one under the other: the ideas without a date, or all of one day."""

from collections.abc import Sequence

from PySide6.QtCore import (
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
    QWidget,
)

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.gestures import Gesture, drag, gesture_of, open_menu
from cm_desk.ui.plan.look import CardPainter, Look
from cm_desk.ui.rows_model import ROW_ROLE, Column, RowsModel

Index = QModelIndex | QPersistentModelIndex


class ContentList(QListView):
    """List cards that the same keys act on as in the month, and that can be carried to a day.

    Signals:
        asked(Gesture, content id or 0): what the keyboard, the mouse or the menu asks.
    """

    asked = Signal(object, int)

    def __init__(self, icons: Icons, painter: CardPainter, *, name: str) -> None:
        super().__init__()
        self._rows = _CarriedRows(
            (Column[Look](name, lambda look: look.title, accessible=lambda look: look.spoken),),
            key=lambda look: look.id,
        )
        self._rows.setParent(self)
        self._cards = _CardDelegate(icons, painter, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(False)
        self.doubleClicked.connect(lambda _index: self._ask(Gesture.OPEN))
        icons.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_looks(self, looks: Sequence[Look]) -> None:
        """Show these contents, keeping the current one or its place."""
        row = self.currentIndex().row()
        self._rows.set_rows(looks)
        if not self.currentIndex().isValid() and looks and row >= 0:
            self.setCurrentIndex(self._rows.index(min(row, len(looks) - 1), 0))

    def select_content(self, content_id: int) -> bool:
        """Go to a content, if it is in the list."""
        places = self._rows.positions([content_id])
        if places:
            self.setCurrentIndex(self._rows.index(places[0], 0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(places)

    def current(self) -> Look | None:
        """Return the content that the keys act on."""
        return self._rows.row(self.currentIndex())

    def wanted_height(self) -> int:
        """Return the height that shows every row."""
        return self._rows.rowCount() * self._cards.row_height() + 4

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        gesture = gesture_of(event)
        if gesture is None:
            super().keyPressEvent(event)
        else:
            self._ask(gesture)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is None:
            return
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        place = self.viewport().mapToGlobal(corner) if by_keyboard else event.globalPos()
        open_menu(self, place, self._ask)

    @override
    def startDrag(self, _supported: Qt.DropAction) -> None:
        look = self.current()
        if look is not None:
            rect = self.visualRect(self.currentIndex())
            picture: QPixmap = self.viewport().grab(rect)
            place = self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft()
            drag(self, look.id, picture, place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def _ask(self, gesture: Gesture) -> None:
        look = self.current()
        if gesture is Gesture.NEW:
            self.asked.emit(gesture, 0)
        elif look is not None:
            self.asked.emit(gesture, look.id)


class _CarriedRows(RowsModel[Look]):
    """Let rows be carried away."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class _CardDelegate(QStyledItemDelegate):
    """Paint each row as the card it would be in the month."""

    def __init__(self, icons: Icons, painter: CardPainter, view: QWidget) -> None:
        super().__init__(view)
        self._icons = icons
        self._painter = painter
        self._view = view

    def row_height(self) -> int:
        return self._painter.height(2) + self._icons.theme.px(t.SPACE_XS)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._icons.theme.px(120), self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = index.data(ROW_ROLE)
        if not isinstance(look, Look):
            return
        gap = self._icons.theme.px(2)
        place: QRect = option.rect.adjusted(gap, gap, -gap, -gap)
        flag = QStyle.StateFlag
        hovered = bool(option.state & flag.State_MouseOver)
        ratio = self._view.devicePixelRatioF()
        self._painter.paint(painter, place, look, ratio=ratio, hovered=hovered)
        chosen = bool(option.state & flag.State_Selected)
        if chosen and self._view.hasFocus():
            painter.save()
            paint_ring(painter, place, self._icons.theme, radius=t.RADIUS_S)
            painter.restore()
