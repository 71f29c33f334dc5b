"""Two bars an account: its rhythm in the period, and a year before."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cm_desk.domain import wording
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

_LINE = 18
_BAR = 9
_GAP = 14
_NAMES = 0.34  # the share of the width that names may take
_NOW, _BEFORE = "bar", "border_strong"


class Pair(NamedTuple):
    """An account's publications a week, both None when they cannot be compared."""

    name: str
    now: float | None
    before: float | None


class RateBars(QWidget):
    """Paint the pairs one under the other, their figures at the end of each bar."""

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self._theme = icons.theme
        self._pairs: tuple[Pair, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self.updateGeometry)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show the pairs, and say them to who cannot see them."""
        self._pairs = tuple(pairs)
        self.setAccessibleDescription(" ".join(map(self._said, self._pairs)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(320), px(_LINE + _GAP) + len(self._pairs) * px(2 * _LINE + _GAP))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, theme = self._theme.px, self._theme
        painter.setFont(theme.font(t.SMALL))
        metrics = QFontMetrics(theme.font(t.SMALL))
        names = int(self.width() * _NAMES)
        self._paint_legend(painter, names)
        figures = metrics.horizontalAdvance("88,88") + px(8)
        room = max(1, self.width() - names - figures - px(8))
        most = max([1.0, *(max(one.now or 0, one.before or 0) for one in self._pairs)])
        for place, one in enumerate(self._pairs):
            top = px(_LINE + _GAP) + place * px(2 * _LINE + _GAP)
            painter.setPen(theme.colour("text"))
            whole = QRectF(0, top, names - px(8), 2 * px(_LINE))
            name = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, int(whole.width()))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(whole, middle, name)
            self._paint_pair(painter, one, QRectF(names, top, room, px(_LINE)), most)

    def _paint_pair(self, painter: QPainter, one: Pair, line: QRectF, most: float) -> None:
        px, theme = self._theme.px, self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        if one.now is None or one.before is None:
            strip = QRectF(line.left(), line.top() + px(_LINE) / 2, line.width(), px(_LINE))
            words = self.tr("not covered")
            said = painter.fontMetrics().horizontalAdvance(words) + px(12)
            unknown = QBrush(theme.colour("outline"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(strip.adjusted(said, 0, 0, 0), unknown)
            painter.setPen(theme.colour("muted"))
            painter.drawText(strip, middle, words)
            return
        for number, (value, role) in enumerate(((one.now, _NOW), (one.before, _BEFORE))):
            top = line.top() + number * px(_LINE)
            width = max(line.width() * value / most, px(1))
            bar = QRectF(line.left(), top + px(_LINE - _BAR) / 2, width, px(_BAR))
            painter.fillRect(bar, theme.colour(role))
            painter.setPen(theme.colour("text"))
            figure = QRectF(bar.right() + px(6), top, line.width(), px(_LINE))
            painter.drawText(figure, middle, wording.rate(value))

    def _paint_legend(self, painter: QPainter, left: int) -> None:
        px, theme = self._theme.px, self._theme
        side = px(_BAR)
        for words, role in ((self.tr("period"), _NOW), (self.tr("a year before"), _BEFORE)):
            painter.fillRect(QRectF(left, px(_LINE - _BAR) / 2, side, side), theme.colour(role))
            painter.setPen(theme.colour("muted"))
            left += side + px(6)
            room = QRectF(left, 0, self.width(), px(_LINE))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            left += painter.fontMetrics().horizontalAdvance(words) + px(_GAP)

    def _said(self, one: Pair) -> str:
        if one.now is None or one.before is None:
            return self.tr("{name}: not covered.").format(name=one.name)
        return self.tr("{name}: {now} a week, {before} a year before.").format(
            name=one.name, now=wording.rate(one.now), before=wording.rate(one.before)
        )
