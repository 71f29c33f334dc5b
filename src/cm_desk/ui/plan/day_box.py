"""What a day is in the month and in the week alike: its cards, and what they ask."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.card import PlanCard, plain_tip
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.more import MoreButton
from cm_desk.ui.plan.overlays import NO_MARKS
from cm_desk.ui.plan.painting import CardPainter


class DayBox(QWidget):
    """Hold the cards of one day; the calendar around it moves between them.

    Signals:
        asked(Gesture, content id or 0, hour or None): what the mouse asks of a content or of
            the day.
        opened: the day's whole list is wanted.
        reached(widget): the keyboard or the mouse came to the day or one of its cards.
        picked(content id, modifiers): a click that selects.
        taken(card, QPoint): the mouse carries a card away.
        menu_asked(content id, QPoint): a card's menu is wanted.
    """

    asked = Signal(object, int, object)
    opened = Signal()
    reached = Signal(object)
    picked = Signal(int, object)
    taken = Signal(object, QPoint)
    menu_asked = Signal(int, QPoint)

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = painter
        self.day = date(2000, 1, 1)
        self._today = False
        self._looks: Sequence[Look] = ()
        self._marks = NO_MARKS
        self._cards: list[PlanCard] = []
        self._chosen: frozenset[int] = frozenset()
        # Where each weekday begins in the calendar around: it says so when it lays days out.
        self.lefts: Sequence[int] = (0,) * 7
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def stops(self) -> list[QWidget]:
        """Return what the arrows reach in this day, from top to bottom."""
        return [card for card in self._cards if not card.isHidden()] or [self]

    def ids(self) -> list[int]:
        """Return the day's contents in order, shown or counted."""
        return [look.id for look in self._looks]

    def card_of(self, content_id: int) -> PlanCard | None:
        """Return the card of a content, when there is room to show it."""
        shown = (card for card in self._cards if not card.isHidden())
        return next((card for card in shown if card.look.id == content_id), None)

    def content_at(self, widget: QWidget) -> int:
        """Return the content of one of the day's cards; 0 for anything else."""
        return widget.look.id if isinstance(widget, PlanCard) else 0

    def has_content(self, content_id: int) -> bool:
        """Tell whether a content is planned on this day, shown or counted."""
        return any(look.id == content_id for look in self._looks)

    def show_chosen(self, chosen: frozenset[int]) -> None:
        """Show which cards are part of the selection."""
        self._chosen = chosen
        for card in self._cards:
            card.set_chosen(card.look.id in chosen)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit(self)
        super().focusInEvent(event)

    def _band_began(self) -> int:
        """Return how far left of this day the ribbon of its school holidays begins."""
        weekday = self.day.weekday()
        return self.lefts[weekday] - self.lefts[weekday - self._marks.school_rank]

    def _name(self) -> None:
        """Say the day, how much it holds, and what the year brings to it."""
        said = words.whole_day(self.day)
        if self._today:
            said = self.tr("{day}, today").format(day=said)
        count = self.tr("%n content(s)", "", len(self._looks))
        if not self._looks:
            count = self.tr("nothing planned")
        self.setAccessibleName(", ".join((said, count, *self._marks.spoken)))
        self.setToolTip(plain_tip("\n".join(self._marks.spoken)) if self._marks.spoken else "")

    def _have_cards(self, looks: Sequence[Look]) -> None:
        """Have one card for each of these contents, and hide the others."""
        while len(self._cards) < len(looks):
            self._cards.append(self._new_card(looks[len(self._cards)]))
        for card, look in zip(self._cards, looks, strict=False):
            if card.look is not look:
                card.show_look(look)
            card.set_chosen(look.id in self._chosen)
        for card in self._cards[len(looks) :]:
            card.hide()

    def _new_card(self, look: Look) -> PlanCard:
        card = PlanCard(self._icons, self._painter, look, parent=self)
        card.asked.connect(lambda gesture: self.asked.emit(gesture, card.look.id, None))
        card.reached.connect(lambda: self.reached.emit(card))
        card.picked.connect(lambda held: self.picked.emit(card.look.id, held))
        card.taken.connect(lambda place: self.taken.emit(card, place))
        card.menu_asked.connect(lambda place: self.menu_asked.emit(card.look.id, place))
        return card

    def _new_more(self) -> MoreButton:
        more = MoreButton(self._icons, self)
        more.hide()
        more.clicked.connect(self.opened)
        more.reached.connect(lambda: self.reached.emit(more))
        return more
