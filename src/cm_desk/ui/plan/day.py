"""One day of the month: its number, its contents, and the count of those it cannot show."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.card import PlanCard
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import CardPainter, Look

HEAD = 23
_GAP = 2
_SIDE = 4
_FOOT = 3


class DayCell(QWidget):
    """Show a day's cards as large as they can be, with « +2 » for the others.

    Signals:
        asked(Gesture, content id or 0): what is asked of a content, or of the day.
        opened: the day's whole list is wanted.
        reached(widget): the keyboard or the mouse came to the day or one of its cards.
    """

    asked = Signal(object, int)
    opened = Signal()
    reached = Signal(object)

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = painter
        self.day = date(2000, 1, 1)
        self._today = False
        self._outside = False
        self._target = False
        self._hovered = False
        self._looks: Sequence[Look] = ()
        self._cards: list[PlanCard] = []
        self._more = _More(icons, self)
        self._more.hide()
        self._more.clicked.connect(self.opened)
        self._more.reached.connect(lambda: self.reached.emit(self._more))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_day(
        self, day: date, looks: Sequence[Look], *, today: bool = False, outside: bool = False
    ) -> None:
        """Show a day; ``outside`` belongs to the month before or after."""
        same_words = (day, today) == (self.day, self._today) and len(looks) == len(self._looks)
        self.day, self._looks = day, looks
        self._today, self._outside = today, outside
        if not same_words or not self.accessibleName():
            self._name()
        self._place()
        self.update()

    def stops(self) -> list[QWidget]:
        """Return what the arrows reach in this day, from top to bottom."""
        shown: list[QWidget] = [card for card in self._cards if not card.isHidden()]
        if not self._more.isHidden():
            shown.append(self._more)
        return shown or [self]

    def card_of(self, content_id: int) -> PlanCard | None:
        """Return the card of a content, when there is room to show it."""
        return next((card for card in self._cards if self._shows(card, content_id)), None)

    def content_at(self, widget: QWidget) -> int:
        """Return the content of one of the day's cards; 0 for anything else."""
        return widget.look.id if isinstance(widget, PlanCard) else 0

    def has_content(self, content_id: int) -> bool:
        """Tell whether a content is planned on this day, shown or counted."""
        return any(look.id == content_id for look in self._looks)

    def set_target(self, target: bool) -> None:
        """Show that what is being dragged would fall here."""
        if target != self._target:
            self._target = target
            self.update()

    def plus_place(self) -> QRect:
        """Return where the plus sign appears under the pointer."""
        side = self._icons.theme.px(18)
        margin = self._icons.theme.px(3)
        return QRect(self.width() - side - margin, margin, side, side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit(self)
        super().focusInEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_plus = self._has_plus() and self.plus_place().contains(event.position().toPoint())
        if on_plus and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(Gesture.NEW, 0)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.plus_place().contains(event.position().toPoint()):
            self.asked.emit(Gesture.NEW, 0)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        weekend = self.day.weekday() > 4
        ground = "sunken" if self._outside else "background" if weekend else "surface"
        painter.fillRect(self.rect(), theme.colour("primary_soft" if self._target else ground))
        painter.setPen(theme.colour("border"))
        right, bottom = self.width() - 1, self.height() - 1
        painter.drawLine(right, 0, right, bottom)
        painter.drawLine(0, bottom, right, bottom)
        self._paint_number(painter)
        if self._has_plus():
            place = self.plus_place()
            sign = self._icons.pixmap("plus", "primary", size=16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.left() + theme.px(1), place.top() + theme.px(1), sign)
        if self.hasFocus() or self._target:
            paint_ring(painter, self.rect().adjusted(0, 0, -1, -1), theme, radius=t.RADIUS_S)

    def _paint_number(self, painter: QPainter) -> None:
        theme = self._icons.theme
        side = theme.px(20)
        disc = QRectF(theme.px(4), theme.px(3), side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(disc)
        painter.setFont(theme.font(t.TypeStyle(t.CAPTION.size, 600 if self._today else 500)))
        ink = "on_primary" if self._today else "muted" if self._outside else "text"
        painter.setPen(theme.colour(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.day.day))

    def _has_plus(self) -> bool:
        return self._hovered and self._more.isHidden()

    def _shows(self, card: PlanCard, content_id: int) -> bool:
        return not card.isHidden() and card.look.id == content_id

    def _name(self) -> None:
        said = words.whole_day(self.day)
        if self._today:
            said = self.tr("{day}, today").format(day=said)
        count = self.tr("%n content(s)", "", len(self._looks))
        if not self._looks:
            count = self.tr("nothing planned")
        self.setAccessibleName(f"{said}, {count}")

    def _place(self) -> None:
        """Share the height between the cards, and count those for which there is none."""
        px = self._icons.theme.px
        top, gap, side = px(HEAD), px(_GAP), px(_SIDE)
        width = max(1, self.width() - 2 * side)
        room = self.height() - top - px(_FOOT)
        fits = max(1, (room + gap) // (self._painter.height(0) + gap))
        shown = self._first_to_see(fits)
        lines = self._share(shown, width, room)
        self._have_cards(len(shown))
        for card, look, count in zip(self._cards, shown, lines, strict=False):
            if card.look is not look:
                card.show_look(look)
            height = self._painter.height(count)
            card.setGeometry(side, top, width, height)
            card.show()
            top += height + gap
        for card in self._cards[len(shown) :]:
            card.hide()
        self._count(len(self._looks) - len(shown))

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
            more = height(goal) - height(goal - 1)
            for number, need in enumerate(wanted):
                if need >= goal and left >= more:
                    lines[number] = goal
                    left -= more
        return lines

    def _have_cards(self, wanted: int) -> None:
        while len(self._cards) < wanted:
            look = self._looks[len(self._cards)]
            card = PlanCard(self._icons, self._painter, look, parent=self)
            card.asked.connect(lambda gesture, card=card: self.asked.emit(gesture, card.look.id))
            card.reached.connect(lambda card=card: self.reached.emit(card))
            self._cards.append(card)

    def _count(self, hidden: int) -> None:
        self._more.setVisible(hidden > 0)
        if hidden <= 0:
            return
        day = words.whole_day(self.day)
        self._more.show_count(
            self.tr("+%n more", "", hidden),
            self.tr("{day}: %n more content(s)", "", hidden).format(day=day),
        )
        theme = self._icons.theme
        left = max(theme.px(26), self.width() - self._more.sizeHint().width() - theme.px(4))
        width = self.width() - left - theme.px(4)
        self._more.setGeometry(left, theme.px(3), width, theme.px(20))


class _More(QAbstractButton):
    """Say how many contents of the day are not shown; a click shows them all."""

    reached = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, shown: str, spoken: str) -> None:
        self.setText(shown)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(wide + self._theme.px(8), self._theme.px(20))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit()
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.colour("primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._theme, radius=t.RADIUS_S)

    def _font(self) -> QFont:
        return self._theme.font(t.TypeStyle(t.CAPTION.size, 600))
