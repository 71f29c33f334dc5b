"""A calendar too wide for its place scrolls sideways, the page doing the rest."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cm_desk.ui.overriding import override


class AcrossScroll(QScrollArea):
    """Scroll a widget sideways only; ask for its whole height."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._inside = inside

    @override
    def minimumSizeHint(self) -> QSize:
        wide = self._inside.minimumWidth() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        return QSize(0, self._inside.minimumHeight() + bar)

    @override
    def event(self, event: QEvent) -> bool:
        # A scroll area keeps to itself that what it holds asks for more room.
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
