"""A list and its panel: side by side when there is room, one below the other otherwise."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_BESIDE_FROM = 860
_NARROWEST, _WIDEST = 400, 680
_LEAST = 320


class BesideOrBelow(QWidget):
    """Place ``side`` at the right of ``main``, or under it when the page is narrow.

    Signals:
        turned(beside): the panel went to the side or below.
    """

    turned = Signal(bool)

    def __init__(self, icons: Icons, main: QWidget, side: QWidget) -> None:
        super().__init__()
        self._theme = icons.theme
        self._main, self._side = main, side
        self.beside = True
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        icons.theme.arrange(self._layout, spacing=t.SPACE_M)
        self._layout.addWidget(main, 1)
        self._layout.addWidget(side)
        icons.theme.changed.connect(self._turn)

    @override
    def minimumSizeHint(self) -> QSize:
        # Side by side must not forbid the width at which the panel goes below; and the height
        # follows from the width, once it is known.
        px = self._theme.px
        return QSize(max(self._main.minimumSizeHint().width(), px(_LEAST)), px(_LEAST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def event(self, event: QEvent) -> bool:
        # The smallest widths are only right once everything is dressed.
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        px = self._theme.px
        beside = self.width() >= px(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._layout.setStretch(0, int(beside))
        self._layout.setStretch(1, int(not beside))
        if beside:
            left = self.width() - self._layout.spacing() - self._main.minimumSizeHint().width()
            wanted = min(px(_WIDEST), self.width() // 2, left)
            self._side.setFixedWidth(max(px(_NARROWEST), wanted))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        if beside != self.beside:
            self.beside = beside
            self.turned.emit(beside)
