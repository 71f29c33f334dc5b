"""A scrolling page as high as its paragraphs need at its width, and no higher."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from cm_desk.ui.design import ScrollPage


class FittedPage(ScrollPage):
    """Ask the content how high it is for its width.

    A scroll area asks it its least height at its least width, where paragraphs are at their
    highest: a page of sentences would be half empty.
    """

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The area already filters its content's events, to place it: ours come first.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        content = self.widget()
        if content is not None and (layout := content.layout()) is not None:
            width = max(self.viewport().width(), layout.totalMinimumSize().width())
            content.setMinimumHeight(layout.totalHeightForWidth(width))
