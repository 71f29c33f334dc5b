"""What month and week share: days through which the arrows walk, cards to select and carry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Final, TypeVar, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cm_desk.services.planning import Spot
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.card import PlanCard
from cm_desk.ui.plan.day_box import DayBox
from cm_desk.ui.plan.gestures import (
    FOR_MANY,
    MIME,
    Gesture,
    carried,
    drag,
    dragged,
    gesture_of,
    open_menu,
)
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.overlays import DayMarks
from cm_desk.ui.plan.painting import CardPainter

Box = TypeVar("Box", bound=DayBox)
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = MappingProxyType(
    {
        Qt.Key.Key_Left.value: -1,
        Qt.Key.Key_Right.value: 1,
        Qt.Key.Key_Up.value: -7,
        Qt.Key.Key_Down.value: 7,
    }
)


@dataclass(frozen=True, slots=True)
class DaysShown:
    """What some days hold, and what the year brings to them."""

    looks: Mapping[date, Sequence[Look]] = field(default_factory=dict)
    marks: Mapping[date, DayMarks] = field(default_factory=dict)


class DayWalk(QWidget):
    """Days side by side; one stop of the Tab key, the arrows do the rest.

    Arrows go from card to card and from day to day, Shift extends the selection and Ctrl
    carries it, Home and End go along the week, Page Up and Page Down turn the page. A
    subclass makes the boxes, lays them out and says what a place in it means.

    Signals:
        asked(Gesture, ids, Spot): what is asked of contents, or of a day.
        moved(Carried, Spot): contents were dropped, or carried by the keyboard.
        day_opened(date): the whole list of a day is wanted.
        wandered(date): the keyboard went to a day that is not shown.
        reached(widget): the keyboard or the mouse came to a day or a card.
        chosen_changed: ``chosen`` returns something else.
    """

    asked = Signal(object, object, object)
    moved = Signal(object, object)
    day_opened = Signal(object)
    wandered = Signal(object)
    reached = Signal(object)
    chosen_changed = Signal()

    def __init__(self, icons: Icons, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = painter
        self._day = date(2000, 1, 1)
        self._current: QWidget | None = None
        self._content = 0
        self._slot = 0
        self._chosen: frozenset[int] = frozenset()
        self._anchor = 0
        self.setAcceptDrops(True)

    # What a subclass says

    def shown(self) -> Sequence[DayBox]:
        """Return the days on screen, in order."""
        raise NotImplementedError

    def own(self) -> Sequence[DayBox]:
        """Return the days of the period itself: what surrounds a month is no part of it."""
        return self.shown()

    def spot_at(self, place: QPoint) -> Spot | None:
        """Return where a drop at that place would put contents; None where it cannot."""
        raise NotImplementedError

    def aim(self, spot: Spot | None) -> None:
        """Show where what is being dragged would fall."""
        raise NotImplementedError

    def turned(self, step: int) -> date:
        """Return the day on which to be after the page was turned forth (1) or back (-1)."""
        raise NotImplementedError

    def carried_to(self, step: int) -> Spot | None:
        """Return where Ctrl and an arrow carry the current content; None where they do not."""
        return Spot(self._day + timedelta(days=step))

    def beyond(self, step: int) -> date | None:
        """Return the day that an arrow leads to past the cards of this one."""
        return self._day + timedelta(days=step)

    # What the views use

    @property
    def content(self) -> int:
        """The content on which the keyboard is, or was last; 0 on an empty day."""
        return self._content

    @property
    def day(self) -> date:
        """The day on which the keyboard is, or was last."""
        return self._day

    @property
    def chosen(self) -> frozenset[int]:
        """The contents that are selected; none of them when one only is current."""
        return self._chosen

    def days(self) -> tuple[date, date]:
        """Return the first and the last day shown."""
        shown = self.shown()
        return shown[0].day, shown[-1].day

    def box(self, day: date) -> DayBox | None:
        """Return the box of a day that is shown."""
        shown = self.shown()
        number = (day - shown[0].day).days if shown else -1
        return shown[number] if 0 <= number < len(shown) else None

    def select_day(self, day: date, *, slot: int = 0, keyboard: bool = True) -> None:
        """Go to a day that is shown: to its card of that rank (-1 for the last), if any."""
        box = self.box(day)
        if box is None:
            return
        stops = box.stops()
        self._go_to(box, stops[slot if slot < len(stops) else -1], keyboard=keyboard)

    def select_content(self, content_id: int) -> bool:
        """Put the keyboard on a content that is shown, or on the count that hides it."""
        for box in self.shown():
            if box.has_content(content_id):
                self._go_to(box, box.card_of(content_id) or box.stops()[-1], keyboard=True)
                return True
        return False

    def stay(self, day: date, content_id: int) -> None:
        """Be where another calendar was, without taking the keyboard."""
        self._day, self._content, self._slot = day, content_id, 0
        self.restore(keyboard=False, otherwise=day)

    def choose(self, ids: frozenset[int]) -> None:
        """Select these contents, and no other."""
        if ids == self._chosen:
            return
        self._chosen = ids
        for box in self.shown():
            box.show_chosen(ids)
        self.chosen_changed.emit()

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        gesture = gesture_of(event)
        if (step := _STEPS.get(key)) is not None:
            self._step(step, event.modifiers())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            weekday = 0 if key == Qt.Key.Key_Home else 6
            self._walk_to(self._day + timedelta(days=weekday - self._day.weekday()))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.wandered.emit(self.turned(-1 if key == Qt.Key.Key_PageUp else 1))
        elif gesture is not None:
            self._ask(gesture)
        elif not self._select_by_key(event):
            super().keyPressEvent(event)

    def _select_by_key(self, event: QKeyEvent) -> bool:
        """Ctrl+A selects all, Ctrl+Space one more or less, Escape nothing."""
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_A and held == _CONTROL:
            self.choose(frozenset(one for box in self.own() for one in box.ids()))
        elif key == Qt.Key.Key_Space and held == _CONTROL and self._content:
            self._pick(self._content, _CONTROL)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self.choose(frozenset())
        else:
            return False
        return True

    def _step(self, step: int, held: Qt.KeyboardModifier) -> None:
        """Go one card up or down, else one day or week away; or carry the cards there."""
        if held & _CONTROL:
            spot = self.carried_to(step) if self._content else None
            if spot is not None:
                self.moved.emit(carried(self._content, self._chosen), spot)
            return
        start = self._content
        self._go_one(step)
        if held & _SHIFT:
            self._extend(start)
        else:
            self.choose(frozenset())

    def _go_one(self, step: int) -> None:
        box = self.box(self._day)
        stops = box.stops() if box else []
        beside = self._slot + (step // 7)
        day = self.beyond(step)
        if abs(step) == 7 and 0 <= beside < len(stops):
            self.select_day(self._day, slot=beside)
        elif day is not None and self.box(day) is None:
            self.wandered.emit(day)
        elif day is not None:
            self.select_day(day, slot=-1 if step == -7 else 0 if step == 7 else self._slot)

    def _walk_to(self, day: date) -> None:
        self.choose(frozenset())
        self.select_day(day)

    def _ask(self, gesture: Gesture) -> None:
        spot = Spot(self._day)
        if gesture is Gesture.NEW or (gesture is Gesture.OPEN and not self._content):
            self.asked.emit(Gesture.NEW, (), spot)
        elif self._content or (self._chosen and gesture in FOR_MANY):
            self.asked.emit(gesture, self._concerned(gesture, self._content), spot)

    def _concerned(self, gesture: Gesture, content_id: int) -> tuple[int, ...]:
        """Return what a gesture acts on: the selection, or one content."""
        if gesture in FOR_MANY and (content_id in self._chosen or not content_id):
            return tuple(one for one in self._in_order() if one in self._chosen)
        return (content_id,)

    # The selection

    def _in_order(self) -> list[int]:
        return [one for box in self.shown() for one in box.ids()]

    def _extend(self, start: int) -> None:
        """Select from where the selection began to where the keyboard is."""
        if not self._chosen:
            self._anchor = start or self._content
        order = self._in_order()
        if self._content in order and self._anchor in order:
            ends = sorted((order.index(self._anchor), order.index(self._content)))
            self.choose(frozenset(order[ends[0] : ends[1] + 1]))

    def _pick(self, content_id: int, held: Qt.KeyboardModifier) -> None:
        """Select by a click: alone, one more (Ctrl), or all up to there (Shift)."""
        if not content_id:
            self.choose(frozenset())
        elif held & _SHIFT:
            self._content = content_id
            self._extend(self._anchor)
        elif held & _CONTROL:
            # What was only current before is meant too.
            current = frozenset(self._in_order()) & {self._anchor, content_id}
            self.choose(self._chosen ^ {content_id} if self._chosen else current)
            self._anchor = content_id
        else:
            self._anchor = content_id
            self.choose(frozenset())

    # Where the keyboard is

    def keeps_keyboard(self) -> bool:
        """Tell whether the keyboard is here, even behind a dialog."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def restore(self, *, keyboard: bool, otherwise: date) -> None:
        """Stay on the same content if it is still there, else at the same place."""
        self.choose(self._chosen & frozenset(self._in_order()))
        for box in self.shown():
            card = box.card_of(self._content) if self._content else None
            if card is not None:
                self._go_to(box, card, keyboard=keyboard)
                return
        day = self._day if self.box(self._day) else otherwise
        self.select_day(day, slot=max(0, self._slot), keyboard=keyboard)

    def _go_to(self, box: DayBox, widget: QWidget, *, keyboard: bool) -> None:
        self._note(box, widget)
        if keyboard:
            if not self._chosen:
                self._anchor = self._content
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _note(self, box: DayBox, widget: QWidget) -> None:
        """Remember where one is, and make it the only stop of the Tab key."""
        stops = box.stops()
        self._day = box.day
        self._slot = stops.index(widget) if widget in stops else 0
        self._content = box.content_at(widget)
        if self._current is not None and self._current is not widget:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reached.emit(widget)

    def listen(self, box: Box) -> Box:
        """Connect a box that a subclass made."""
        box.asked.connect(
            lambda gesture, content, at: self._ask_by_mouse(box, gesture, content, at)
        )
        box.opened.connect(lambda: self.day_opened.emit(box.day))
        box.reached.connect(lambda widget: self._note(box, cast("QWidget", widget)))
        box.picked.connect(self._pick)
        box.taken.connect(lambda card, place: self._carry_away(cast("PlanCard", card), place))
        box.menu_asked.connect(self._open_menu)
        return box

    def _ask_by_mouse(
        self, box: DayBox, gesture: Gesture, content_id: int, at: time | None
    ) -> None:
        ids = self._concerned(gesture, content_id) if content_id else ()
        self.asked.emit(gesture, ids, Spot(box.day, at, sets_hour=at is not None))

    def _open_menu(self, content_id: int, place: QPoint) -> None:
        count = len(self._chosen) if content_id in self._chosen else 1
        spot = Spot(self._day)
        open_menu(
            self,
            place,
            lambda gesture: self.asked.emit(gesture, self._concerned(gesture, content_id), spot),
            count=count,
        )

    # Drag and drop

    def _carry_away(self, card: PlanCard, place: QPoint) -> None:
        drag(card, carried(card.look.id, self._chosen), card.grab(), place)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        spot = self.spot_at(event.position().toPoint())
        self.aim(spot)
        event.setAccepted(spot is not None and event.mimeData().hasFormat(MIME))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.aim(None)
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.aim(None)
        spot = self.spot_at(event.position().toPoint())
        what = dragged(event.mimeData())
        if spot is not None and what is not None:
            event.acceptProposedAction()
            self.moved.emit(what, spot)
