"""All the contents of one day, when its square cannot show them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import Button, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.plan import words
from cm_desk.ui.plan.content_list import ContentList
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.look import CardPainter, Look


class DayDialog(QDialog):
    """List a day; what is asked of a content closes the list first.

    Signals:
        asked(Gesture, content id or 0): what is asked of a content or of the day.
    """

    asked = Signal(object, int)

    def __init__(
        self,
        icons: Icons,
        painter: CardPainter,
        day: date,
        looks: Sequence[Look],
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = f"{words.whole_day(day)} {day.year}"
        self.setWindowTitle(title)
        self.list = ContentList(icons, painter, name=title)
        self.list.show_looks(looks)
        self.list.asked.connect(self._ask)
        new = Button(
            icons,
            self.tr("New content"),
            icon="plus",
            on_click=lambda: self._ask(Gesture.NEW, 0),
        )
        buttons = QHBoxLayout()
        buttons.addWidget(new)
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Close"), on_click=self.reject))
        column = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(column, margins=(side, side, side, side), spacing=t.SPACE_M)
        column.addWidget(text(title, "heading"))
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        px = icons.theme.px
        self.list.setMinimumHeight(min(self.list.wanted_height(), px(360)))
        self.setMinimumWidth(px(380))
        self.list.setFocus()

    def _ask(self, gesture: Gesture, content_id: int) -> None:
        self.accept()
        self.asked.emit(gesture, content_id)
