"""A page: one column that scrolls and never gets too wide to read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override


class ScrollPage(QScrollArea):
    """Scroll a column of bounded width, centred when there is room.

    The content is as high as its paragraphs need at its width: left to itself, a scroll area
    asks the least height at the least width, where paragraphs are at their highest.
    """

    def __init__(
        self, icons: Icons, *, width: int = t.PAGE_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._width = width
        # Asking for the viewport would load every kind of widget, to tell which one it is.
        self._room = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The page is no stop of the Tab key: its fields are.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self._theme.arrange(self.body, spacing=t.SPACE_L)
        # What a page leaves free goes below its last part, never between its lines.
        self.body.addStretch(0)
        content = QWidget()
        content.setProperty("surface", "clear")
        row = QHBoxLayout(content)
        self._theme.arrange(row, margins=(32, 28, 32, 32), spacing=0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(content)
        self._bound()
        self._theme.changed.connect(self._bound)
        # A filter is called for every event of the content: none is needed to show it first.
        QTimer.singleShot(0, self, lambda: _Refit(content, self._fit))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._fit()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.body.insertWidget(self.body.count() - 1, widget, stretch)

    def _bound(self) -> None:
        self._column.setMaximumWidth(self._theme.px(self._width))

    def _fit(self) -> None:
        content = self.widget()
        if content is not None and (layout := content.layout()) is not None:
            width = max(self._room, layout.totalMinimumSize().width())
            content.setMinimumHeight(layout.totalHeightForWidth(width))


class _Refit(QObject):
    """Call back when the content asks for another height; dies with the content."""

    def __init__(self, content: QWidget, fit: Callable[[], None]) -> None:
        super().__init__(content)
        self._fit = fit
        # The area filters the same events, to place the content: the last filter comes first.
        content.installEventFilter(self)
        fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
