"""The chart of the weeks' hours: pointed at, clicked, or gone through by the keyboard."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cm_desk.domain.workload import WeekLoad
from cm_desk.ui.comparison.painting import Ink
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.load.marks import LoadMarks, Words

_HEIGHT = 300


class LoadChart(QWidget):
    """Show a bar a week; the arrows go from one to the next, Enter opens it.

    Signals:
        week_asked(date): the Monday of the week that the person wants to see.
    """

    week_asked = Signal(date)

    def __init__(self, icons: Icons, say: Callable[[WeekLoad], str]) -> None:
        super().__init__()
        self._theme = icons.theme
        self._say = say
        self.marks = LoadMarks()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hours planned week by week"))
        icons.theme.changed.connect(self._follow)

    def show_loads(self, loads: Sequence[WeekLoad], words: Words, *, today: date) -> None:
        """Show weeks that follow each other; ``today`` tells which is the current one."""
        self.marks.loads, self.marks.words = tuple(loads), words
        self.marks.now = max(
            (place for place, one in enumerate(loads) if one.monday <= today), default=0
        )
        if self.marks.chosen >= len(loads):
            self.marks.chosen = -1
        self.setAccessibleDescription(" ".join(map(self._say, loads)))
        self.update()

    @property
    def week(self) -> WeekLoad | None:
        """Return the week where the keyboard is."""
        place = self.marks.chosen
        return self.marks.loads[place] if 0 <= place < len(self.marks.loads) else None

    def paint(self, painter: QPainter, room: QRectF, colours: t.Tokens) -> None:
        """Paint the chart elsewhere, in other colours: in an image for a document."""
        chosen, self.marks.chosen = self.marks.chosen, -1
        self.marks.paint(painter, room, Ink(self._theme, colours))
        self.marks.chosen = chosen

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.marks.paint(QPainter(self), QRectF(self.rect()), self._ink())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos().x())
            words = self._say(self.marks.loads[place]) if place >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._place_at(event.position().x()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.week_asked.emit(self.marks.loads[place].monday)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, last = self.marks.chosen, len(self.marks.loads) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._choose(max(0, place - 1))
            case Qt.Key.Key_Right:
                self._choose(min(last, place + 1))
            case Qt.Key.Key_Home:
                self._choose(0)
            case Qt.Key.Key_End:
                self._choose(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self.week:
                self.week_asked.emit(self.week.monday)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.marks.loads:
            self._choose(self.marks.chosen if self.week else self.marks.now)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._choose(-1)

    def _choose(self, place: int) -> None:
        self.marks.chosen = place
        if self.week is not None:
            announce(self, self._say(self.week))
        self.update()

    def _place_at(self, x: float) -> int:
        return self.marks.place_at(x, QRectF(self.rect()), self._ink())

    def _ink(self) -> Ink:
        return Ink(self._theme, self._theme.tokens)

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
