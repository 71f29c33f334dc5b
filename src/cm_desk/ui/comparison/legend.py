"""What the signs of a chart mean, beside their samples."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cm_desk.ui.comparison.painting import Ink, Key, paint_key
from cm_desk.ui.design import Flow, Icons, text
from cm_desk.ui.overriding import override

_WIDTH, _HEIGHT = 20, 14


Paint = Callable[[QPainter, QRectF, Ink], None]


class Legend(QWidget):
    """Samples with their words, on as many lines as needed."""

    def __init__(self, icons: Icons, samples: Sequence[tuple[Paint, str]]) -> None:
        super().__init__()
        flow = Flow(icons.theme, spacing=16)
        for paint, words in samples:
            pair = QWidget()
            row = QHBoxLayout(pair)
            icons.theme.arrange(row, spacing=6)
            row.addWidget(_Sample(icons, paint))
            row.addWidget(text(words, "caption", wrap=False))
            flow.addWidget(pair)
        self.setLayout(flow)


def legend_of(icons: Icons, keys: Sequence[tuple[Key, str]]) -> Legend:
    """Explain the signs that the charts of the comparison share."""
    return Legend(icons, [(partial(paint_key, kind=key), words) for key, words in keys])


class _Sample(QWidget):
    def __init__(self, icons: Icons, paint: Paint) -> None:
        super().__init__()
        self._theme, self._paint = icons.theme, paint
        self._follow()
        icons.theme.changed.connect(self._follow)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(QPainter(self), QRectF(self.rect()), Ink(self._theme, self._theme.tokens))

    def _follow(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
