"""What the signs of a chart mean, beside their samples."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cm_desk.ui.comparison.painting import Ink, Key, paint_key
from cm_desk.ui.design import Flow, Icons, text
from cm_desk.ui.overriding import override

_WIDTH, _HEIGHT = 20, 14


class Legend(QWidget):
    """Samples with their words, on as many lines as needed."""

    def __init__(self, icons: Icons, keys: Sequence[tuple[Key, str]]) -> None:
        super().__init__()
        flow = Flow(icons.theme, spacing=16)
        for key, words in keys:
            pair = QWidget()
            row = QHBoxLayout(pair)
            icons.theme.arrange(row, spacing=6)
            row.addWidget(_Sample(icons, key))
            row.addWidget(text(words, "caption", wrap=False))
            flow.addWidget(pair)
        self.setLayout(flow)


class _Sample(QWidget):
    def __init__(self, icons: Icons, key: Key) -> None:
        super().__init__()
        self._theme, self._key = icons.theme, key
        self._follow()
        icons.theme.changed.connect(self._follow)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = Ink(self._theme, self._theme.tokens)
        paint_key(QPainter(self), QRectF(self.rect()), self._key, ink)

    def _follow(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
