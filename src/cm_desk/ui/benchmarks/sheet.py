"""A dialog whose content scrolls when the screen is small, its buttons always in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import Button, Icons, ScrollPage, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_MOST = 0.9  # of the screen's height
_FOOT = t.CONTROL_HEIGHT + 32  # the line of buttons and what surrounds it


class Sheet(QDialog):
    """Show a title, what is ``add``-ed, and buttons; as high as needed unless ``height`` is."""

    def __init__(
        self, icons: Icons, title: str, parent: QWidget, *, width: int, height: int = 0
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._icons, self._width, self._height = icons, width, height
        self._page = ScrollPage(icons, width=width)
        self._page.body.setSpacing(icons.theme.px(t.SPACE_M))
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        icons.theme.arrange(self._buttons, margins=(32, 0, 32, 24))
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, spacing=0)
        # Paragraphs are highest at their least width: left to itself Qt would ask that height.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._below = QVBoxLayout()
        icons.theme.arrange(self._below, margins=(32, 0, 32, 0), spacing=t.SPACE_M)
        self._column.addWidget(self._page, 1)
        self._column.addLayout(self._below)
        self._column.addLayout(self._buttons)
        self.add(text(title, "heading"))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self._page.add(widget, stretch)

    def add_below(self, widget: QWidget) -> None:
        """Keep a widget in sight above the buttons, however little of the rest is."""
        self._below.addWidget(widget)
        self._below.addSpacing(self._icons.theme.px(t.SPACE_M))

    def add_buttons(self, *buttons: Button, aside: Button | None = None) -> None:
        """Put the buttons at the end of the last line, and one at its start."""
        if aside is not None:
            self._buttons.addWidget(aside)
        self._buttons.addStretch(1)
        for button in buttons:
            self._buttons.addWidget(button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        self._buttons.setDirection(directions.LeftToRight)
        if self._buttons.totalMinimumSize().width() > event.size().width():
            self._buttons.setDirection(directions.BottomToTop)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px = self._icons.theme.px
        room = self.screen().availableGeometry().size()
        width = min(px(self._width), room.width() - px(32))
        content = self._page.widget()
        layout = None if content is None else content.layout()
        needed = 0 if layout is None else layout.totalHeightForWidth(width)
        height = px(self._height) or needed + self._below.totalSizeHint().height() + px(_FOOT)
        self.resize(width, min(height, int(room.height() * _MOST)))
        super().showEvent(event)
