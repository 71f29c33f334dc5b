"""A scrolling page as high as its paragraphs need at its width, and no higher."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from cm_desk.ui.design import Icons, ScrollPage


class FittedPage(ScrollPage):
    """Ask the content how high it is for its width.

    A scroll area asks it its least height at its least width, where paragraphs are at their
    highest: a page of sentences would be half empty.
    """

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons)
        self._content = cast("QWidget", self.widget())
        self._content.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self._content.layout()
        if layout is not None:
            width = max(self.viewport().width(), self._content.minimumSizeHint().width())
            self._content.setMinimumHeight(layout.totalHeightForWidth(width))
