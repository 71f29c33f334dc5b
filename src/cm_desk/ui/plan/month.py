"""The month: where one reads and moves what is planned, with the undated ideas beside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain.plan import Content
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Badge, Button, Icons, icon_button, restyle, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.dates import FIRST_DAY, YEARS_AHEAD
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.content_list import ContentList
from cm_desk.ui.plan.gestures import MIME, Gesture, dragged_content
from cm_desk.ui.plan.grid import MonthGrid, next_month, span_of
from cm_desk.ui.plan.legend import Legend
from cm_desk.ui.plan.look import CardPainter, Look
from cm_desk.ui.plan.names import PlanNames

_SIDE = 248
_STACKED_UNDER = 860


@dataclass(frozen=True, slots=True)
class Shown:
    """What the month shows: contents by day, ideas, and how many the filters hide."""

    days: Mapping[date, Sequence[Content]] = field(default_factory=dict)
    ideas: Sequence[Content] = ()
    hidden: int = 0


class MonthView(QWidget):
    """Walk through the months of the plan.

    Signals:
        asked(Gesture, content id or 0, date or None): what is asked of a content or a day.
        moved(content id, date or None): a content was carried to a day or to the ideas.
        day_opened(date): the whole list of a day is wanted.
    """

    asked = Signal(object, int, object)
    moved = Signal(int, object)
    day_opened = Signal(object)

    def __init__(
        self,
        icons: Icons,
        texts: Texts,
        painter: CardPainter,
        describe: Callable[[Content], Look],
        today: date,
    ) -> None:
        super().__init__()
        self._icons = icons
        self._describe = describe
        self._today = today
        self._first = today.replace(day=1)
        self._shown = Shown()
        self.grid = MonthGrid(icons, painter)
        self.ideas = IdeasPanel(icons, painter)
        self.legend = Legend(icons, texts, painter)
        self._lay_out()
        self.grid.asked.connect(self.asked)
        self.grid.moved.connect(self._move_to)
        self.grid.day_opened.connect(self.day_opened)
        self.grid.wandered.connect(self._wander)
        self.ideas.asked.connect(lambda gesture, one: self.asked.emit(gesture, one, None))
        self.ideas.moved.connect(lambda one: self.moved.emit(one, None))
        self.grid.reached.connect(self._bring_into_view)
        self._refresh()
        self.grid.select_day(today, keyboard=False)

    @property
    def month(self) -> date:
        """The first day of the month shown."""
        return self._first

    def show_contents(self, shown: Shown, names: PlanNames) -> None:
        """Show what is planned, on the month where one is."""
        self._shown = shown
        self.legend.show_pillars(names.names.pillars.items())
        self.ideas.show_looks([self._describe(one) for one in shown.ideas])
        self._refresh()

    def go_to_month(self, day: date) -> None:
        """Show the month of a day, if the plan reaches that far."""
        latest = self._today.year + YEARS_AHEAD
        if FIRST_DAY.year <= day.year <= latest:
            self._first = day.replace(day=1)
            self._refresh()

    def select_content(self, content_id: int, day: date | None) -> None:
        """Show a content where it is planned, the keyboard on it."""
        if day is None:
            self.ideas.list.select_content(content_id)
            return
        self.go_to_month(day)
        if not self.grid.select_content(content_id):
            self.grid.select_day(day)

    def go_down(self) -> None:
        """Put the keyboard in the month."""
        self.grid.select_day(self.grid.day)

    def _wander(self, day: date) -> None:
        self.go_to_month(day)
        self.grid.select_day(day)

    def _move_to(self, content_id: int, day: date) -> None:
        self.moved.emit(content_id, day)
        if self.grid.cell(day) is None:
            self.select_content(content_id, day)

    def _go_to_today(self) -> None:
        self.go_to_month(self._today)
        self.grid.select_day(self._today)

    def _bring_into_view(self, widget: QWidget) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        for area in (self._scroll, parent):
            if area is not None:
                area.ensureWidgetVisible(widget, 8, 8)

    def _refresh(self) -> None:
        # Only what is on screen is described: the plan may hold years.
        start, weeks = span_of(self._first)
        days = (start + timedelta(days=number) for number in range(7 * weeks))
        planned = self._shown.days
        looks = {
            day: [self._describe(one) for one in planned[day]] for day in days if day in planned
        }
        self.grid.show_month(self._first, looks, today=self._today)
        self._title.setText(words.month(self._first).capitalize())
        self._tell([look for day, those in looks.items() if self._is_in(day) for look in those])

    def _is_in(self, day: date) -> bool:
        return (day.year, day.month) == (self._first.year, self._first.month)

    def _tell(self, looks: Sequence[Look]) -> None:
        """Sum the month up, the days of its neighbours left out."""
        late = sum(look.late for look in looks)
        done = sum(look.done and not look.abandoned for look in looks)
        parts = [self.tr("%n content(s)", "", len(looks))]
        if done:
            parts.append(self.tr("%n published", "", done))
        if self._shown.hidden:
            parts.append(self.tr("%n hidden by the filters", "", self._shown.hidden))
        self._summary.setText(" · ".join(parts))
        self._late.show_word(self.tr("%n late", "", late), role="danger")
        self._late.setVisible(late > 0)

    def _lay_out(self) -> None:
        icons, theme = self._icons, self._icons.theme
        back = icon_button(
            icons,
            "chevron-left",
            self.tr("Previous month"),
            on_click=lambda: self.go_to_month(next_month(self._first, -1)),
        )
        forth = icon_button(
            icons,
            "chevron-right",
            self.tr("Next month"),
            on_click=lambda: self.go_to_month(next_month(self._first, 1)),
        )
        now = Button(icons, self.tr("Today"), on_click=self._go_to_today)
        self._title = text("", "heading", wrap=False)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setMinimumWidth(theme.px(160))
        theme.changed.connect(lambda: self._title.setMinimumWidth(theme.px(160)))
        self._summary = text("", "muted", wrap=False)
        self._late = Badge("")
        walk, tell = QHBoxLayout(), QHBoxLayout()
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row in (walk, tell, self._above):
            theme.arrange(row, spacing=t.SPACE_XS)
        for part in (back, self._title, forth):
            walk.addWidget(part)
        walk.addSpacing(theme.px(t.SPACE_S))
        walk.addWidget(now)
        walk.addStretch(1)
        tell.addWidget(self._late)
        tell.addWidget(self._summary, 1)
        self._above.addLayout(walk, 1)
        self._above.addLayout(tell)
        self._scroll = _AcrossScroll(self.grid)
        frame = QFrame()
        frame.setProperty("surface", "card")
        inside = QVBoxLayout(frame)
        theme.arrange(inside, margins=(1, 1, 1, 1))
        inside.addWidget(self._scroll)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        theme.arrange(side, spacing=12)
        side.addWidget(self.ideas, 1)
        side.addWidget(self.legend)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        theme.arrange(self._both, spacing=t.SPACE_M)
        self._both.addWidget(frame, 1)
        self._both.addWidget(self._side)
        whole = QVBoxLayout(self)
        theme.arrange(whole, spacing=12)
        whole.addLayout(self._above)
        whole.addLayout(self._both, 1)
        theme.changed.connect(self._stack)
        self._stack()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Put the ideas under the month where there is no room beside it."""
        px = self._icons.theme.px
        stacked = self.width() < px(_STACKED_UNDER)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._above.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._side.setMinimumWidth(0 if stacked else px(_SIDE))
        self._side.setMaximumWidth(16_777_215 if stacked else px(_SIDE))
        self.ideas.setMinimumHeight(px(160))


class _AcrossScroll(QScrollArea):
    """Let a month too wide for its place scroll sideways, the page doing the rest."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(grid)
        self._grid = grid

    @override
    def minimumSizeHint(self) -> QSize:
        wide = self._grid.minimumWidth() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        return QSize(0, self._grid.minimumHeight() + bar)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class IdeasPanel(QFrame):
    """Hold the ideas without a date; what is dropped here loses its date.

    Signals:
        asked(Gesture, content id or 0): what is asked of an idea.
        moved(content id): a content was dropped here.
    """

    asked = Signal(object, int)
    moved = Signal(int)

    def __init__(self, icons: Icons, painter: CardPainter) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAcceptDrops(True)
        self._title = text("", "subheading")
        self._empty = text(
            self.tr("Drop here what has no date yet, or add an idea with the plus sign."), "hint"
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = ContentList(icons, painter, name=self.tr("Ideas without a date"))
        add = icon_button(
            icons, "plus", self.tr("Add an idea"), on_click=lambda: self._ask(Gesture.NEW, 0)
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(add)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(12, 8, 8, 8), spacing=4)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.list.asked.connect(self._ask)
        self.show_looks(())

    def show_looks(self, looks: Sequence[Look]) -> None:
        """Show these ideas and their count."""
        self.list.show_looks(looks)
        self.list.setVisible(bool(looks))
        self._empty.setVisible(not looks)
        self._title.setText(f"{self.tr('Ideas without a date')} ({len(looks)})")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            restyle(self, "surface", "drop")

    @override
    def dragLeaveEvent(self, event: object) -> None:
        restyle(self, "surface", "card")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "surface", "card")
        content_id = dragged_content(event.mimeData())
        if content_id is not None:
            event.acceptProposedAction()
            self.moved.emit(content_id)

    def _ask(self, gesture: Gesture, content_id: int) -> None:
        self.asked.emit(gesture, content_id)
