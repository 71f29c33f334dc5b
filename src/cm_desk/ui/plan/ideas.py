"""The backlog: ideas without a date, beside the calendar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cm_desk.domain.plan_lines import ContentLine
from cm_desk.services.planning import Spot
from cm_desk.ui.design import Button, Icons, icon_button, restyle, text
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.content_list import ContentList
from cm_desk.ui.plan.gestures import MIME, Gesture, dragged
from cm_desk.ui.plan.look import Look
from cm_desk.ui.plan.painting import CardPainter


class IdeasPanel(QFrame):
    """Hold the ideas without a date; what is dropped here loses its date.

    Signals:
        asked(Gesture, ids, Spot): what is asked of ideas.
        moved(Carried, Spot): contents were dropped here.
        hidden_asked: the ideas that the filters hide are to be shown.
    """

    asked = Signal(object, object, object)
    moved = Signal(object, object)
    hidden_asked = Signal()

    def __init__(
        self, icons: Icons, painter: CardPainter, describe: Callable[[ContentLine], Look]
    ) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAcceptDrops(True)
        self._title = text("", "subheading")
        self._empty = text(
            self.tr("Drop here what has no date yet, or add an idea with the plus sign."), "hint"
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hidden = Button(icons, "", role="quiet", on_click=self.hidden_asked.emit)
        self.hidden.hide()
        self.list = ContentList(icons, painter, describe, name=self.tr("Ideas without a date"))
        add = icon_button(
            icons, "plus", self.tr("Add an idea"), on_click=lambda: self._ask(Gesture.NEW, ())
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(add)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(12, 8, 8, 8), spacing=4)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.hidden)
        self.list.asked.connect(self._ask)
        self.show_lines((), hidden=0)

    def show_lines(self, lines: Sequence[ContentLine], *, hidden: int) -> None:
        """Show these ideas and their count, and how many the filters hide."""
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._title.setText(f"{self.tr('Ideas without a date')} ({len(lines)})")
        self.hidden.setText(self.tr("%n hidden by the filters", "", hidden))
        self.hidden.setAccessibleName(
            self.tr("%n idea(s) hidden by the filters: show everything", "", hidden)
        )
        self.hidden.setVisible(hidden > 0)

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
        what = dragged(event.mimeData())
        if what is not None:
            event.acceptProposedAction()
            self.moved.emit(what, Spot(None))

    def _ask(self, gesture: Gesture, ids: Sequence[int]) -> None:
        self.asked.emit(gesture, tuple(ids), Spot(None))
