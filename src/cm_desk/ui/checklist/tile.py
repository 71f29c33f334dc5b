"""An axis as a tile that a click opens: its score, and how far it is filled."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from cm_desk.domain import wording
from cm_desk.domain.checklist import AxisScore
from cm_desk.ui.checklist.levels import paint_levels
from cm_desk.ui.checklist.words import filled_words, score_words
from cm_desk.ui.design import Button, Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring
from cm_desk.ui.overriding import override

# What the list of axes takes beside the questions.
LIST_WIDTH: Final = 248
_SIDE: Final = 16
_BAR: Final = 8
_BAR_THIN: Final = 6
# What « 100 % » takes beside a name, in the list.
_ROOM: Final = 48
_FIGURE: Final = t.TypeStyle(22, 600)


class AxisTile(Button):
    """Paint an axis in little room; ``compact`` for the list beside the questions.

    Signals:
        opened(code): the person wants this axis.
    """

    opened = Signal(str)

    def __init__(self, icons: Icons, *, compact: bool = False) -> None:
        super().__init__(icons, "", role="quiet", on_click=self._open)
        self._compact = compact
        self._score: AxisScore | None = None
        self._matching: int | None = None
        self._radius = t.RADIUS_L
        self.setCheckable(compact)
        self.setAutoExclusive(compact)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    @property
    def code(self) -> str:
        return self._score.code if self._score else ""

    def show_score(self, score: AxisScore, *, matching: int | None = None) -> None:
        """Show an axis; ``matching`` counts its questions that a filter lets through."""
        if (score, matching) == (self._score, self._matching):
            return
        self._score, self._matching = score, matching
        parts = [score.name, score_words(score), filled_words(score)]
        if matching is not None:
            parts.append(self.tr("%n question(s) shown", "", matching))
        self.setAccessibleName(". ".join(parts))
        self.setToolTip("\n".join(parts))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        lines = QFontMetrics(self._name_font()).lineSpacing()
        if self._compact:
            return QSize(px(LIST_WIDTH), self._name_height() + px(_BAR_THIN) + px(9 + 6 + 9))
        figure = QFontMetrics(self._theme.font(_FIGURE)).lineSpacing()
        small = QFontMetrics(self._theme.font(t.SMALL)).lineSpacing()
        return QSize(px(260), max(lines * 2, figure) + px(_BAR) + small + px(14 + 12 + 6 + 14))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._score is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._compact:
            self._paint_compact(painter, self._score)
        else:
            self._paint_whole(painter, self._score)
        if self._ring and self.hasFocus():
            paint_ring(painter, self.rect(), self._theme, radius=self._radius)

    def _open(self) -> None:
        self.opened.emit(self.code)

    def _name_font(self) -> QFont:
        return self._theme.font(t.STRONG if self._compact else t.SUBHEADING)

    def _name_height(self) -> int:
        """Return the height of a name written in the width of the list."""
        px = self._theme.px
        metrics = QFontMetrics(self._name_font())
        # Not the width that it has: before it is laid out that is anything, and the height of the
        # list is asked then.
        width = px(LIST_WIDTH) - px(24) - px(_ROOM)
        room = QRect(0, 0, width, metrics.lineSpacing() * 2)
        name = self._score.name if self._score else ""
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name).height()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        ground, edge = "surface", "border"
        if self._compact:
            ground, edge = ("surface", "primary") if self.isChecked() else ("", "")
        if self.underMouse() and not self.isChecked():
            ground, edge = "hover", "border_strong" if not self._compact else ""
        painter.setPen(QPen(theme.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        radius = theme.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_compact(self, painter: QPainter, score: AxisScore) -> None:
        px = self._theme.px
        box = self.rect().adjusted(px(12), px(9), -px(12), -px(9))
        figure = self._figure(score)
        painter.setFont(self._theme.font(t.STRONG))
        painter.setPen(self._theme.colour("text" if score.score is not None else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, figure)
        name = QRect(box.left(), box.top(), box.width() - px(_ROOM), self._name_height())
        self._paint_name(painter, name, faint=self._matching == 0)
        bar = QRectF(box.left(), box.bottom() + 1 - px(_BAR_THIN), box.width(), px(_BAR_THIN))
        paint_levels(painter, bar, score, self._theme)

    def _paint_whole(self, painter: QPainter, score: AxisScore) -> None:
        px = self._theme.px
        box = self.rect().adjusted(px(_SIDE), px(14), -px(_SIDE), -px(14))
        figure = self._figure(score)
        painter.setFont(self._theme.font(_FIGURE))
        painter.setPen(self._theme.colour("text" if score.score is not None else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, figure)
        width = painter.fontMetrics().horizontalAdvance(figure) + px(12)
        small = self._theme.font(t.SMALL)
        caption = QFontMetrics(small).lineSpacing()
        lines = QFontMetrics(self._name_font()).lineSpacing() * 2
        self._paint_name(painter, QRect(box.left(), box.top(), box.width() - width, lines))
        below = box.bottom() + 1 - caption
        bar = QRectF(box.left(), below - px(6 + _BAR), box.width(), px(_BAR))
        paint_levels(painter, bar, score, self._theme)
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        shown = painter.fontMetrics().elidedText(
            filled_words(score), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(QRect(box.left(), below, box.width(), caption), 0, shown)

    def _paint_name(self, painter: QPainter, box: QRect, *, faint: bool = False) -> None:
        painter.setFont(self._name_font())
        painter.setPen(self._theme.colour("muted" if faint else "text"))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if self._score is not None:
            painter.drawText(box, wrap, self._score.name)

    def _figure(self, score: AxisScore) -> str:
        if self._matching is not None:
            return str(self._matching)
        return "–" if score.score is None else wording.share(score.score)
