"""The questions, one axis at a time, with what finds them."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain.checklist import AxisScore, ChecklistResult, Line
from cm_desk.ui.checklist.axis_view import AxisView
from cm_desk.ui.checklist.filters import Filter, matching, next_unanswered
from cm_desk.ui.checklist.rail import Rail
from cm_desk.ui.checklist.words import awaits, filled_words, score_words
from cm_desk.ui.design import Button, EmptyState, Flow, Segmented, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.search_box import SearchBox
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

# Under this width, at 100 %, the axes are chosen in a box above the questions.
_ROOMY: Final = 800


class QuestionsView(QWidget):
    """Show one axis; cards are built when their axis is first opened, and kept.

    Signals:
        finished: the next question to answer is wanted, and there is none.
    """

    finished = Signal()

    def __init__(self, desk: Desk, scroll: QScrollArea) -> None:
        super().__init__()
        self._desk, self._scroll = desk, scroll
        self._result: ChecklistResult | None = None
        self._shown: frozenset[str] = frozenset()
        self._last = ""
        self.axis = ""
        self.views: dict[str, AxisView] = {}
        icons = desk.icons
        self.filters = Segmented(
            icons,
            (
                (Filter.ALL, self.tr("All")),
                (Filter.TO_ANSWER, self.tr("To answer")),
                (Filter.PROPOSED, self.tr("Proposed")),
                (Filter.TO_IMPROVE, self.tr("To improve")),
            ),
            self.tr("Questions shown"),
        )
        self.filters.chosen.connect(lambda _key: self.apply_filter())
        self.search = SearchBox(icons, self.tr("questions"))
        self.search.searched.connect(lambda _words: self.apply_filter())
        self.search.down.connect(self.focus_first)
        self.choice: ChoiceField[str] = ChoiceField(icons, (), required=True)
        self.choice.describe(self.tr("Axis"))
        self.choice.edited.connect(lambda: self.open_axis(self.choice.value() or self.axis))
        self.rail = Rail(icons, scroll)
        self.rail.opened.connect(self.open_axis)
        self._title = text("", "heading")
        self._about = text("", "muted")
        self._keys = text(
            self.tr(
                "By keyboard: ↑ ↓ go from one question to the next; O, P, N, S answer; D opens the "
                "details; Ctrl+↓ goes to the next one to answer."
            ),
            "caption",
        )
        self.empty = EmptyState(
            icons,
            "search",
            self.tr("No question here"),
            self.tr("No question passes this filter and this search."),
            action=Button(icons, self.tr("Show all questions"), on_click=self.show_all),
        )
        self.next_axis = Button(icons, "", role="quiet", icon="chevron-down")
        self.next_axis.clicked.connect(lambda _checked: self.turn_axis(1))
        self._lay_out()
        self._add_shortcuts()

    def show_result(self, result: ChecklistResult) -> None:
        """Show what is in force now; the keyboard and what is being typed stay."""
        first = self._result is None
        self._result = result
        if first:
            self._begin(result)
            return
        for code, view in self.views.items():
            view.show_lines(self._lines(code))
        self._show_scores()

    def open_axis(self, code: str) -> None:
        """Show the questions of an axis."""
        self.axis = code
        if code not in self.views:
            view = AxisView(self._desk, self._lines(code))
            view.entered.connect(self._remember)
            view.grown.connect(self._reveal_later)
            view.ended.connect(self._focus_next_axis)
            self.views[code] = view
            self._cards.addWidget(view)
        self._refresh_shown()
        for key, view in self.views.items():
            view.setVisible(key == code)
        self._show_scores()

    def apply_filter(self) -> None:
        """Show the questions that pass now; go to the first axis that has some."""
        self._refresh_shown()
        counts = self._counts()
        if not counts[self.axis] and counts:
            self.open_axis(next(one.code for one in self._scores() if counts[one.code]))
        self._show_scores()

    def show_all(self) -> None:
        """Drop the filter and the search."""
        self.filters.choose(Filter.ALL)
        self.search.clear()
        self.search.search_now()

    def go(self, item_id: str) -> None:
        """Show one question and put the keyboard on it."""
        line = next(line for line in self._all() if line.item.id == item_id)
        if item_id not in self._shown:
            self.show_all()
        self.open_axis(line.item.axis)
        self.views[self.axis].focus(item_id)
        self._reveal_later(item_id)

    def go_on(self) -> None:
        """Go to the next question without an answer."""
        found = next_unanswered(self._all(), self._last)
        if found is None:
            self.finished.emit()
        else:
            self.go(found.item.id)

    def focus_first(self) -> None:
        """Put the keyboard on the first question to answer of the axis, else on the first."""
        shown = [line for line in self._lines(self.axis) if line.item.id in self._shown]
        if shown:
            self.go(next((one for one in shown if awaits(one)), shown[0]).item.id)

    def turn_axis(self, step: int) -> None:
        """Go to the axis before or after, among those that have questions to show."""
        codes = [one.code for one in self._scores() if self._counts()[one.code]]
        if self.axis in codes and 0 <= codes.index(self.axis) + step < len(codes):
            self.open_axis(codes[codes.index(self.axis) + step])
            self.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self._roomy()
        self.rail.setVisible(roomy)
        self.choice.setVisible(not roomy)
        # The box says it already.
        self._title.setVisible(roomy)
        self._name_next()

    def _lay_out(self) -> None:
        theme = self._desk.icons.theme
        tools = QWidget()
        flow = Flow(theme, spacing=12)
        tools.setLayout(flow)
        flow.addWidget(self.filters)
        flow.addWidget(self.search)
        right = QVBoxLayout()
        theme.arrange(right, spacing=t.SPACE_M)
        head = QVBoxLayout()
        theme.arrange(head, spacing=t.SPACE_XS)
        for part in (self._title, self._about, self._keys):
            head.addWidget(part)
        self._cards = QVBoxLayout()
        theme.arrange(self._cards)
        right.addWidget(self.choice)
        right.addLayout(head)
        right.addLayout(self._cards)
        right.addWidget(self.empty)
        right.addWidget(self.next_axis, 0, Qt.AlignmentFlag.AlignLeading)
        right.addStretch(1)
        both = QHBoxLayout()
        theme.arrange(both, spacing=t.SPACE_L)
        both.addWidget(self.rail)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        theme.arrange(column, spacing=t.SPACE_M)
        column.addWidget(tools)
        column.addLayout(both)

    def _add_shortcuts(self) -> None:
        for keys, action in (
            ("Ctrl+Down", self.go_on),
            ("Ctrl+PgDown", lambda: self.turn_axis(1)),
            ("Ctrl+PgUp", lambda: self.turn_axis(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _begin(self, result: ChecklistResult) -> None:
        self.choice.set_options((one.code, one.name) for one in result.axes)
        first = next_unanswered(result.lines) or result.lines[0]
        self.open_axis(first.item.axis)

    def _show_scores(self) -> None:
        filtered = bool(self.search.wanted()) or self.filters.current != Filter.ALL
        self.rail.show_scores(self._scores(), self.axis, self._counts() if filtered else None)
        here = next(one for one in self._scores() if one.code == self.axis)
        self.choice.set_value(self.axis)
        self._title.setText(here.name)
        self._about.setText(f"{score_words(here)} · {filled_words(here)}")
        self.empty.setVisible(not self._counts()[self.axis])
        self._name_next()

    def _name_next(self) -> None:
        after = self._after()
        self.next_axis.setVisible(after is not None)
        if after is not None:
            name = self.tr("Next axis: {name}").format(name=after.name)
            # A button does not wrap: where there is little room, its words are the first.
            self.next_axis.setText(name if self._roomy() else self.tr("Next axis"))
            self.next_axis.setAccessibleName(name)

    def _roomy(self) -> bool:
        return self.width() >= self._desk.icons.theme.px(_ROOMY)

    def _after(self) -> AxisScore | None:
        counts = self._counts()
        open_ones = [one for one in self._scores() if counts[one.code] or one.code == self.axis]
        # Before the first result there is no axis at all.
        here = (n for n, one in enumerate(open_ones) if one.code == self.axis)
        place = next(here, len(open_ones)) + 1
        return open_ones[place] if place < len(open_ones) else None

    def _refresh_shown(self) -> None:
        """Decide anew which questions pass: one just answered stays until then."""
        passing = matching(self._all(), Filter(self.filters.current), self.search.wanted())
        self._shown = frozenset(line.item.id for line in passing)
        for view in self.views.values():
            view.show_only(self._shown)

    def _counts(self) -> Counter[str]:
        return Counter(line.item.axis for line in self._all() if line.item.id in self._shown)

    def _remember(self, item_id: str) -> None:
        self._last = item_id
        self._reveal_later(item_id)

    def _reveal_later(self, item_id: str) -> None:
        # The cards that were just shown have no place before the next layout.
        QTimer.singleShot(0, self, lambda: self._reveal(item_id))

    def _reveal(self, item_id: str) -> None:
        card = self.views[self.axis].cards.get(item_id)
        content = self._scroll.widget()
        if card is None or content is None or not card.isVisible():
            return
        margin = self._desk.icons.theme.px(t.SPACE_L)
        if card.height() + 2 * margin <= self._scroll.height():
            self._scroll.ensureWidgetVisible(card, 0, margin)
        else:
            # One reads a question from its beginning.
            top = card.mapTo(content, QPoint(0, 0)).y()
            self._scroll.verticalScrollBar().setValue(top - margin)

    def _focus_next_axis(self) -> None:
        if self.next_axis.isVisible():
            self.next_axis.setFocus(Qt.FocusReason.TabFocusReason)

    def _all(self) -> tuple[Line, ...]:
        return self._result.lines if self._result else ()

    def _scores(self) -> tuple[AxisScore, ...]:
        return self._result.axes if self._result else ()

    def _lines(self, code: str) -> list[Line]:
        return [line for line in self._all() if line.item.axis == code]
