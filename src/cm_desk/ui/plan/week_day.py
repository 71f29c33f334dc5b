"""One day of the week view: its marks, what has no hour, then its hours from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cm_desk.services.planning import Spot
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import day_ground as ground
from cm_desk.ui.plan import words
from cm_desk.ui.plan.day_box import DayBox
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.overlays import DayMarks
from cm_desk.ui.plan.painting import CardPainter
from cm_desk.ui.plan.week_axis import HOURS, LEAST_AXIS, UNTIMED, Axis

HEAD = 30
_GAP = 2
_SIDE = 4
_MOST_CARDS = 30
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What the seven days share: lines of marks, heights of head and of what has no hour."""

    lines: int = 0
    head: int = 0
    untimed: int = 0
    axis: Axis = LEAST_AXIS
    title_lines: int = 2

    @property
    def first_hour(self) -> int:
        """The height at which the hours begin."""
        return self.head + self.untimed


class DayColumn(DayBox):
    """Show a day's cards under one another, each at its hour."""

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget) -> None:
        super().__init__(icons, painter, parent)
        self._frame = Frame()
        self._target: Spot | None = None
        self._shown: Sequence[Look] = ()
        self._more = self._new_more()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_day(self, day: date, looks: Sequence[Look], *, today: bool, marks: DayMarks) -> bool:
        """Take what a day holds; ``place`` must follow. Tell whether anything changed."""
        before = (self.day, self._today, self._marks)
        same = before == (day, today, marks) and list(looks) == list(self._looks)
        if same and self.accessibleName():
            return False
        self.day, self._today, self._marks = day, today, marks
        self._looks = looks
        self._shown = self._first_to_see()
        self._name()
        return True

    def wanted_lines(self) -> int:
        """Return how many lines the marks of the day take."""
        return min(_MOST_LINES, len(self._marks.lines))

    def has_band(self) -> bool:
        """Tell whether school holidays need their ribbon."""
        return bool(self._marks.school)

    def wanted_heights(self, width: int, lines: int) -> Mapping[int, int]:
        """Return the height that the cards of each hour take, and those without an hour."""
        found: dict[int, int] = {}
        for look in self._shown:
            slot = _slot(look)
            more = self._card_height(look, width, lines) + self._px(_GAP)
            found[slot] = found.get(slot, self._px(_GAP)) + more
        return found

    def place(self, frame: Frame) -> None:
        """Put the cards where the week's hours are."""
        self._frame = frame
        side = self._px(_SIDE)
        width = max(1, self.width() - 2 * side)
        self._have_cards(self._shown)
        tops: dict[int, int] = {}
        for card, look in zip(self._cards, self._shown, strict=False):
            slot = _slot(look)
            start = frame.head if slot == UNTIMED else frame.first_hour + frame.axis.tops[slot]
            top = tops.get(slot, start + self._px(_GAP))
            height = self._card_height(look, self.width(), frame.title_lines)
            card.setGeometry(side, top, width, height)
            card.show()
            tops[slot] = top + height + self._px(_GAP)
        self._count()
        self.update()

    @override
    def stops(self) -> list[QWidget]:
        shown = super().stops()
        return shown if self._more.isHidden() else [*shown, self._more]

    def set_target(self, spot: Spot | None) -> None:
        """Show where what is being dragged would fall."""
        if spot != self._target:
            self._target = spot
            self.update()

    def spot_at(self, y: int) -> Spot:
        """Return the day and the quarter of an hour at a height; no hour above the hours."""
        top = self._frame.first_hour
        at = self._frame.axis.time_at(y - top) if y >= top else None
        return Spot(self.day, at, sets_hour=True)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(0, event.modifiers())
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(round(event.position().y()))
        self.asked.emit(Gesture.NEW, 0, spot.at)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        weekend = self.day.weekday() > 4
        role = "background" if weekend else "surface"
        ground.paint_ground(painter, self.rect(), theme, role, self._marks, at=self.pos())
        if self._marks.school:
            band = self._px(ground.BAND)
            place = QRect(0, self._frame.head - band, self.width(), band)
            ground.paint_band(painter, theme, self._marks, place, began=self._band_began())
        painter.setPen(theme.colour("border"))
        for hour in range(HOURS + 1):
            top = self._frame.first_hour + self._frame.axis.tops[hour]
            if hour < HOURS and self._height_of(hour) >= self._px(12):
                painter.drawLine(0, top, self.width(), top)
        painter.drawLine(0, self._frame.head, self.width(), self._frame.head)
        painter.setPen(theme.colour("outline"))
        first = self._frame.first_hour
        painter.drawLine(0, first, self.width(), first)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        self._paint_head(painter)
        self._paint_target(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect().adjusted(0, 0, -1, -1), theme, radius=t.RADIUS_S)

    def _paint_head(self, painter: QPainter) -> None:
        theme, px = self._icons.theme, self._px
        disc = QRectF(px(6), px(6), px(ground.NUMBER), px(ground.NUMBER))
        ground.paint_number(painter, theme, self.day.day, disc, today=self._today, faint=False)
        font = theme.font(t.TypeStyle(t.CAPTION.size, 600))
        painter.setFont(font)
        painter.setPen(theme.colour("primary" if self._today else "text"))
        name = words.weekday(self.day.weekday())
        right = self._more.x() if not self._more.isHidden() else self.width() - px(4)
        place = QRect(px(30), px(6), right - px(30), px(ground.NUMBER))
        wide = QFontMetricsF(font).horizontalAdvance(name)
        if wide > place.width() or self._marks.head:
            name = words.short_weekday(self.day.weekday())
            wide = QFontMetricsF(font).horizontalAdvance(name)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        ground.paint_head(painter, theme, self._marks, place.adjusted(round(wide) + px(6), 0, 0, 0))
        ratio = self.devicePixelRatioF()
        for number, line in enumerate(self._marks.lines[: self._frame.lines]):
            top = px(HEAD) + number * px(ground.LINE)
            spot = QRect(px(_SIDE + 2), top, self.width() - px(2 * _SIDE + 2), px(ground.LINE))
            ground.paint_line(painter, self._icons, line, spot, ratio=ratio)

    def _paint_target(self, painter: QPainter) -> None:
        """Draw the line at which a drop would fall, with its hour."""
        if self._target is None:
            return
        theme, px, at = self._icons.theme, self._px, self._target.at
        ring = self.rect().adjusted(0, 0, -1, -1)
        if at is None:
            ring = QRect(0, self._frame.head, self.width() - 1, self._frame.untimed)
        paint_ring(painter, ring, theme, radius=t.RADIUS_S)
        if at is None:
            return
        top = self._frame.first_hour + self._frame.axis.place_of(at)
        painter.setPen(QPen(theme.colour("focus"), px(2)))
        painter.drawLine(px(3), top, self.width() - px(4), top)
        font = theme.font(t.TypeStyle(t.CAPTION.size, 600))
        said = words.hour(at)
        label = QRectF(0, 0, QFontMetricsF(font).horizontalAdvance(said) + px(12), px(20))
        label.moveTopRight(QPoint(self.width() - px(4), max(0, top - px(22))))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("inverse"))
        painter.drawRoundedRect(label, px(4), px(4))
        painter.setFont(font)
        painter.setPen(theme.colour("on_inverse"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, said)

    def _height_of(self, hour: int) -> int:
        return self._frame.axis.tops[hour + 1] - self._frame.axis.tops[hour]

    def _card_height(self, look: Look, width: int, most: int) -> int:
        lines = self._painter.lines(look, max(1, width - 2 * self._px(_SIDE)))
        return self._painter.height(min(most, lines), look)

    def _first_to_see(self) -> list[Look]:
        """Keep what a screen can hold: what is late, then what is to come."""
        by_need = sorted(self._looks, key=lambda look: (look.done, not look.late))
        kept = {look.id for look in by_need[:_MOST_CARDS]}
        return [look for look in self._looks if look.id in kept]

    def _count(self) -> None:
        marks = len(self._marks.lines) - self._frame.lines
        hidden = len(self._looks) - len(self._shown) + max(0, marks)
        self._more.setVisible(hidden > 0)
        if hidden > 0:
            day = words.whole_day(self.day)
            self._more.show_count(
                self.tr("+%n more", "", hidden),
                self.tr("{day}: %n more", "", hidden).format(day=day),
            )
            wide = self._more.sizeHint().width()
            self._more.setGeometry(self.width() - wide - 4, self._px(6), wide, self._px(20))

    def _px(self, size: float) -> int:
        return self._icons.theme.px(size)


def _slot(look: Look) -> int:
    return UNTIMED if look.minute is None else look.minute // 60
