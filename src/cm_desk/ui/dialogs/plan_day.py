"""All the contents of one day, when its square cannot show them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.plan_lines import ContentLine
from cm_desk.services.planning import Spot
from cm_desk.ui.design import Button, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.plan import words
from cm_desk.ui.plan.content_list import ContentList, Describe
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.painting import CardPainter


class DayDialog(QDialog):
    """List a day and what the year brings to it; what is asked of a content closes it first.

    Signals:
        asked(Gesture, ids, Spot): what is asked of contents or of the day.
    """

    asked = Signal(object, object, object)

    def __init__(
        self,
        icons: Icons,
        painter: CardPainter,
        describe: Describe,
        day: date,
        lines: Sequence[ContentLine],
        *,
        marks: Sequence[str] = (),
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._day = day
        title = f"{words.whole_day(day)} {day.year}"
        self.setWindowTitle(title)
        self.list = ContentList(icons, painter, describe, name=title)
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.list.asked.connect(self._ask)
        new = Button(
            icons,
            self.tr("New content"),
            icon="plus",
            on_click=lambda: self._ask(Gesture.NEW, ()),
        )
        buttons = QHBoxLayout()
        buttons.addWidget(new)
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Close"), on_click=self.reject))
        column = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(column, margins=(side, side, side, side), spacing=t.SPACE_M)
        column.addWidget(text(title, "heading"))
        for mark in marks:
            column.addWidget(text(mark, "muted"))
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        px = icons.theme.px
        self.list.setMinimumHeight(min(self.list.wanted_height(), px(360)))
        self.setMinimumWidth(px(380))
        (self.list if lines else new).setFocus()

    def _ask(self, gesture: Gesture, ids: Sequence[int]) -> None:
        self.accept()
        self.asked.emit(gesture, tuple(ids), Spot(self._day))
