"""The weeks of a month, Monday first, through which the arrows walk."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, cast

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.day import DayCell
from cm_desk.ui.plan.gestures import MIME, Gesture, dragged_content, gesture_of
from cm_desk.ui.plan.look import CardPainter, Look

_WEEK = timedelta(days=7)
_HEAD = 28
_NUMBERS = 34
_LEAST_ROW = 78
_LEAST_COLUMN = 72
_STEPS: Final = MappingProxyType(
    {
        Qt.Key.Key_Left.value: -1,
        Qt.Key.Key_Right.value: 1,
        Qt.Key.Key_Up.value: -7,
        Qt.Key.Key_Down.value: 7,
    }
)


class MonthGrid(QWidget):
    """Show the contents of each day; one stop of the Tab key, the arrows do the rest.

    Arrows go from card to card and from day to day, Ctrl+arrows carry the card, Home and End
    go along the week, Page Up and Page Down change month.

    Signals:
        asked(Gesture, content id or 0, date): what is asked of a content or of a day.
        moved(content id, date): a content was dropped, or carried by the keyboard.
        day_opened(date): the whole list of a day is wanted.
        wandered(date): the keyboard went to a day outside the month.
        reached(widget): the keyboard or the mouse came to a day or a card.
    """

    asked = Signal(object, int, object)
    moved = Signal(int, object)
    day_opened = Signal(object)
    wandered = Signal(object)
    reached = Signal(object)

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = painter
        self._first = date(2000, 1, 1)
        self._cells: list[DayCell] = []
        self._weeks = 0
        self._day = self._first
        self._current: QWidget | None = None
        self._content = 0
        self._slot = 0
        self.setAcceptDrops(True)
        icons.theme.changed.connect(self._lay_out)

    # What the month view uses

    @property
    def day(self) -> date:
        """The day on which the keyboard is, or was last."""
        return self._day

    def days(self) -> tuple[date, date]:
        """Return the first and the last day shown."""
        return self._cells[0].day, self._cells[7 * self._weeks - 1].day

    def show_month(self, first: date, looks: Mapping[date, Sequence[Look]], *, today: date) -> None:
        """Show the whole weeks of the month that begins on ``first``."""
        start, weeks = span_of(first)
        kept = self._keeps_keyboard()
        self._first = first
        self._have_weeks(weeks)
        for number, cell in enumerate(self._cells[: 7 * weeks]):
            day = start + timedelta(days=number)
            cell.show_day(
                day,
                looks.get(day, ()),
                today=day == today,
                outside=(day.year, day.month) != (first.year, first.month),
            )
        self.setAccessibleName(words.month(first))
        self._restore(keyboard=kept)
        self.update()

    def cell(self, day: date) -> DayCell | None:
        """Return the square of a day that is shown."""
        number = (day - self._cells[0].day).days if self._cells else -1
        return self._cells[number] if 0 <= number < 7 * self._weeks else None

    def select_day(self, day: date, *, slot: int = 0, keyboard: bool = True) -> None:
        """Go to a day that is shown: to its card of that rank (-1 for the last), if any."""
        cell = self.cell(day)
        if cell is None:
            return
        stops = cell.stops()
        self._go_to(cell, stops[slot if slot < len(stops) else -1], keyboard=keyboard)

    def select_content(self, content_id: int) -> bool:
        """Put the keyboard on a content that is shown, or on the count that hides it."""
        for cell in self._cells[: 7 * self._weeks]:
            if cell.has_content(content_id):
                self._go_to(cell, cell.card_of(content_id) or cell.stops()[-1], keyboard=True)
                return True
        return False

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        gesture = gesture_of(event)
        if step is not None:
            self._step(step, carry=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            weekday = 0 if event.key() == Qt.Key.Key_Home else 6
            self.select_day(self._day + timedelta(days=weekday - self._day.weekday()))
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            back = event.key() == Qt.Key.Key_PageUp
            self.wandered.emit(next_month(self._first, -1 if back else 1))
        elif gesture is not None:
            self._ask(gesture)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int, *, carry: bool) -> None:
        """Go one card up or down, else one day or week away; or carry the card there."""
        day = self._day + timedelta(days=step)
        if carry:
            if self._content:
                self.moved.emit(self._content, day)
            return
        cell = self.cell(self._day)
        stops = cell.stops() if cell else []
        beside = self._slot + (step // 7)
        if abs(step) == 7 and 0 <= beside < len(stops):
            self.select_day(self._day, slot=beside)
        elif self.cell(day) is None:
            self.wandered.emit(day)
        else:
            self.select_day(day, slot=-1 if step == -7 else 0 if step == 7 else self._slot)

    def _ask(self, gesture: Gesture) -> None:
        if self._content or gesture is Gesture.NEW:
            self.asked.emit(gesture, self._content, self._day)
        elif gesture is Gesture.OPEN:
            self.asked.emit(Gesture.NEW, 0, self._day)

    # Where the keyboard is

    def _keeps_keyboard(self) -> bool:
        """Tell whether the keyboard is here, even behind a dialog."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _restore(self, *, keyboard: bool) -> None:
        """Stay on the same content if it is still there, else at the same place."""
        for cell in self._cells[: 7 * self._weeks]:
            card = cell.card_of(self._content) if self._content else None
            if card is not None:
                self._go_to(cell, card, keyboard=keyboard)
                return
        day = self._day if self.cell(self._day) else self._first
        self.select_day(day, slot=max(0, self._slot), keyboard=keyboard)

    def _go_to(self, cell: DayCell, widget: QWidget, *, keyboard: bool) -> None:
        self._note(cell, widget)
        if keyboard:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _note(self, cell: DayCell, widget: QWidget) -> None:
        """Remember where one is, and make it the only stop of the Tab key."""
        stops = cell.stops()
        self._day = cell.day
        self._slot = stops.index(widget) if widget in stops else 0
        self._content = cell.content_at(widget)
        if self._current is not None and self._current is not widget:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reached.emit(widget)

    # Drag and drop

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        self._aim(cell)
        event.setAccepted(cell is not None and event.mimeData().hasFormat(MIME))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(None)
        cell = self._cell_at(event.position().toPoint())
        content_id = dragged_content(event.mimeData())
        if cell is not None and content_id is not None:
            event.acceptProposedAction()
            self.moved.emit(content_id, cell.day)

    def _cell_at(self, place: QPoint) -> DayCell | None:
        shown = self._cells[: 7 * self._weeks]
        return next((cell for cell in shown if cell.geometry().contains(place)), None)

    def _aim(self, target: DayCell | None) -> None:
        for cell in self._cells:
            cell.set_target(cell is target)

    # Geometry and paint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setFont(theme.font(t.TypeStyle(t.CAPTION.size, 500)))
        painter.setPen(theme.colour("muted"))
        centre = Qt.AlignmentFlag.AlignCenter
        head, numbers = theme.px(_HEAD), theme.px(_NUMBERS)
        painter.drawText(QRect(0, 0, numbers, head), centre, self.tr("Wk"))
        for number in range(7):
            left, width = self._column(number)
            name = words.weekday(number)
            if painter.fontMetrics().horizontalAdvance(name) > width - theme.px(8):
                name = words.short_weekday(number)
            painter.drawText(QRect(left, 0, width, head), centre, name)
        for week in range(self._weeks):
            cell = self._cells[7 * week]
            place = QRect(0, cell.y(), numbers, theme.px(26))
            painter.drawText(place, centre, str(cell.day.isocalendar().week))
        painter.setPen(theme.colour("border"))
        painter.drawLine(0, head - 1, self.width(), head - 1)
        painter.drawLine(numbers - 1, head, numbers - 1, self.height())

    def _have_weeks(self, weeks: int) -> None:
        while len(self._cells) < 7 * weeks:
            cell = DayCell(self._icons, self._painter, self)
            cell.asked.connect(
                lambda gesture, content, cell=cell: self.asked.emit(gesture, content, cell.day)
            )
            cell.opened.connect(lambda cell=cell: self.day_opened.emit(cell.day))
            cell.reached.connect(
                lambda widget, cell=cell: self._note(cell, cast("QWidget", widget))
            )
            self._cells.append(cell)
        if weeks != self._weeks:
            self._weeks = weeks
            for number, cell in enumerate(self._cells):
                cell.setVisible(number < 7 * weeks)
            self._lay_out()

    def _lay_out(self) -> None:
        px = self._icons.theme.px
        self.setMinimumSize(
            px(_NUMBERS) + 7 * px(_LEAST_COLUMN), px(_HEAD) + self._weeks * px(_LEAST_ROW)
        )
        for number, cell in enumerate(self._cells[: 7 * self._weeks]):
            week, weekday = divmod(number, 7)
            left, width = self._column(weekday)
            room = self.height() - px(_HEAD)
            top = px(_HEAD) + room * week // self._weeks
            bottom = px(_HEAD) + room * (week + 1) // self._weeks
            cell.setGeometry(left, top, width, bottom - top)
        self.update()

    def _column(self, weekday: int) -> tuple[int, int]:
        """Return the left edge and the width of a day's column."""
        numbers = self._icons.theme.px(_NUMBERS)
        room = self.width() - numbers
        left = numbers + room * weekday // 7
        return left, numbers + room * (weekday + 1) // 7 - left


def span_of(first: date) -> tuple[date, int]:
    """Return the Monday and the number of the weeks that a month touches.

    >>> span_of(date(2026, 2, 1))
    (datetime.date(2026, 1, 26), 5)
    """
    start = first - timedelta(days=first.weekday())
    last = next_month(first, 1) - timedelta(days=1)
    return start, (last - start).days // 7 + 1


def next_month(day: date, step: int) -> date:
    """Return the first day of the month so many months away.

    >>> next_month(date(2026, 12, 24), 1)
    datetime.date(2027, 1, 1)
    """
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)
