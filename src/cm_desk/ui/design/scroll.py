"""A page: one column that scrolls and never gets too wide to read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override


class ScrollPage(QScrollArea):
    """Scroll a column of bounded width, centred when there is room.

    The content is as high as its paragraphs need at its width: left to itself, a scroll area
    asks the least height at the least width, where paragraphs are at their highest. What cannot
    be made as narrow as the window, at 200 %, is reached by a bar below: nothing is out of reach.
    """

    def __init__(
        self, icons: Icons, *, width: int = t.PAGE_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # The page is no stop of the Tab key: its fields are.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self._theme.arrange(self.body, spacing=t.SPACE_L)
        # What a page leaves free goes below its last part, never between its lines.
        self.body.addStretch(0)
        content = QWidget()
        content.setProperty("surface", "clear")
        self._row = row = _Row(content)
        self._theme.arrange(row, margins=(32, 28, 32, 32), spacing=0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(content)
        self._bound()
        self._theme.changed.connect(self._bound)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._row.room != event.size().width():
            self._row.room = event.size().width()
            self._row.invalidate()
        super().resizeEvent(event)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.body.insertWidget(self.body.count() - 1, widget, stretch)

    def _bound(self) -> None:
        self._column.setMaximumWidth(self._theme.px(self._width))


class _Row(QHBoxLayout):
    """A row whose least height is what its paragraphs need at the width that there is."""

    room = 0

    @override
    def minimumSize(self) -> QSize:
        least = super().minimumSize()
        width = max(self.room, least.width())
        return QSize(least.width(), self.totalHeightForWidth(width))
