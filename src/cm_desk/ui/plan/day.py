"""One day of the month: its number, its contents, and the count of those it cannot show."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import day_ground as ground
from cm_desk.ui.plan import words
from cm_desk.ui.plan.day_box import DayBox
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.overlays import NO_MARKS, DayMarks, MarkLine
from cm_desk.ui.plan.painting import CardPainter

HEAD = 25
_GAP = 2
_SIDE = 4
_FOOT = 3
_MOST_LINES = 3


class DayCell(DayBox):
    """Show a day's cards as large as they can be, with « +2 » for the others."""

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget) -> None:
        super().__init__(icons, painter, parent)
        self._outside = False
        self._target = False
        self._held = self._resized = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._lines: Sequence[MarkLine] = ()
        self._more = self._new_more()
        # The whole square is painted here: nothing shows of what is under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_day(
        self,
        day: date,
        looks: Sequence[Look],
        *,
        today: bool = False,
        outside: bool = False,
        marks: DayMarks = NO_MARKS,
    ) -> None:
        """Show a day; ``outside`` belongs to the month before or after."""
        before = (self.day, self._today, self._outside, self._marks)
        same_day = before == (day, today, outside, marks) and not self._resized
        self._held = self._resized = False
        if same_day and self.accessibleName() and list(looks) == list(self._looks):
            return
        self.day, self._looks, self._marks = day, looks, marks
        self._today, self._outside = today, outside
        self._name()
        self._place()
        self.update()

    def hold(self) -> None:
        """Wait for the day that comes next before placing cards in another size."""
        self._held = True

    @override
    def stops(self) -> list[QWidget]:
        shown = super().stops()
        if self._more.isHidden():
            return shown
        return [self._more] if shown == [self] else [*shown, self._more]

    def set_target(self, target: bool) -> None:
        """Show that what is being dragged would fall here."""
        if target != self._target:
            self._target = target
            self.update()

    def plus_place(self) -> QRect:
        """Return where the plus sign appears under the pointer."""
        side = self._icons.theme.px(18)
        margin = self._icons.theme.px(4)
        return QRect(self.width() - side - margin, margin, side, side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._held:
            self._resized = True
        else:
            self._place()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_plus = self._has_plus() and self.plus_place().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton:
            if on_plus:
                self.asked.emit(Gesture.NEW, 0, None)
            else:
                self.picked.emit(0, event.modifiers())
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.plus_place().contains(event.position().toPoint()):
            self.asked.emit(Gesture.NEW, 0, None)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        px = theme.px
        painter = QPainter(self)
        weekend = self.day.weekday() > 4
        role = "sunken" if self._outside else "background" if weekend else "surface"
        role = "primary_soft" if self._target else role
        ground.paint_ground(painter, self.rect(), theme, role, self._marks, at=self.pos())
        if self._marks.school:
            band = px(ground.BAND)
            place = QRect(0, self.height() - band, self.width(), band)
            ground.paint_band(painter, theme, self._marks, place, began=self._band_began())
        painter.setPen(theme.colour("border"))
        right, bottom = self.width() - 1, self.height() - 1
        painter.drawLine(right, 0, right, bottom)
        painter.drawLine(0, bottom, right, bottom)
        self._paint_top(painter)
        if self._has_plus():
            place = self.plus_place()
            sign = self._icons.pixmap("plus", "primary", size=16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.left() + theme.px(1), place.top() + theme.px(1), sign)
        if self.hasFocus() or self._target:
            paint_ring(painter, self.rect().adjusted(0, 0, -1, -1), theme, radius=t.RADIUS_S)

    def _paint_top(self, painter: QPainter) -> None:
        theme = self._icons.theme
        px = theme.px
        disc = QRectF(px(4), px(4), px(ground.NUMBER), px(ground.NUMBER))
        ground.paint_number(
            painter, theme, self.day.day, disc, today=self._today, faint=self._outside
        )
        left = px(28)
        right = self.width() - px(4)
        if not self._more.isHidden():
            right = self._more.x() - px(2)
        elif self._has_plus():
            right = self.plus_place().left()
        ground.paint_head(
            painter, theme, self._marks, QRect(left, px(4), right - left, px(ground.NUMBER))
        )
        ratio = self.devicePixelRatioF()
        for number, line in enumerate(self._lines):
            top = px(HEAD) + number * px(ground.LINE)
            place = QRect(px(_SIDE + 2), top, self.width() - px(2 * _SIDE + 2), px(ground.LINE))
            ground.paint_line(painter, self._icons, line, place, ratio=ratio)

    def _has_plus(self) -> bool:
        return self.underMouse() and self._more.isHidden()

    def _place(self) -> None:
        """Share the height between marks and cards, and count those for which there is none."""
        px = self._icons.theme.px
        top, gap, side = px(HEAD), px(_GAP), px(_SIDE)
        width = max(1, self.width() - 2 * side)
        foot = ground.BAND if self._marks.school else _FOOT
        room = self.height() - top - px(foot)
        self._lines = self._marks.lines[: self._lines_that_fit(room)]
        above = len(self._lines) * px(ground.LINE)
        top, room = top + above, room - above
        fits = max(1, (room + gap) // (self._painter.height(0) + gap))
        shown = self._first_to_see(fits)
        lines = self._share(shown, width, room)
        self._have_cards(shown)
        for card, count in zip(self._cards, lines, strict=False):
            height = self._painter.height(count, card.look)
            card.setGeometry(side, top, width, height)
            card.show()
            top += height + gap
        self._count(len(self._looks) - len(shown), marks=len(self._marks.lines) - len(self._lines))

    def _lines_that_fit(self, room: int) -> int:
        """Count the marks that leave room for two contents, if there are as many."""
        px = self._icons.theme.px
        kept = min(len(self._looks), 2) * (self._painter.height(0) + px(_GAP))
        return min(_MOST_LINES, max(0, (room - kept) // px(ground.LINE)))

    def _first_to_see(self, fits: int) -> list[Look]:
        """Choose what is shown where not all can be: what is late, then what is to come."""
        by_need = sorted(self._looks, key=lambda look: (look.done, not look.late))
        kept = {look.id for look in by_need[:fits]}
        return [look for look in self._looks if look.id in kept]

    def _share(self, shown: Sequence[Look], width: int, room: int) -> list[int]:
        """Enlarge the smallest cards line by line, as far as their titles need and room allows."""
        height = self._painter.height
        lines = [0] * len(shown)
        wanted = [self._painter.lines(look, width) for look in shown]
        left = room - self._icons.theme.px(_GAP) * (len(shown) - 1) - len(shown) * height(0)
        for goal in (1, 2, 3):
            for number, need in enumerate(wanted):
                more = height(goal, shown[number]) - height(goal - 1, shown[number])
                if lines[number] == goal - 1 and need >= goal and left >= more:
                    lines[number] = goal
                    left -= more
        return lines

    def _count(self, hidden: int, *, marks: int) -> None:
        count = hidden + marks
        self._more.setVisible(count > 0)
        if count <= 0:
            return
        day = words.whole_day(self.day)
        said = self.tr("{day}: %n more content(s)", "", hidden).format(day=day) if hidden else ""
        if marks:
            more = self.tr("%n more mark(s) of the year", "", marks)
            said = f"{said}, {more}" if said else f"{day}, {more}"
        px = self._icons.theme.px
        room = self.width() - px(26) - px(4)
        self._more.show_count(self.tr("+%n more", "", count), said)
        if self._more.sizeHint().width() > room:
            self._more.show_count(f"+{count}", said)
        width = min(room, self._more.sizeHint().width())
        self._more.setGeometry(self.width() - width - px(4), px(4), width, px(20))
