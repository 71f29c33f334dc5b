"""What is painted under the cards of a day: its ground, hatching, number and marks."""

from typing import Final

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.plan.overlays import DayMarks, MarkLine
from cm_desk.ui.plan.painting import mixed

LINE: Final = 15
BAND: Final = 17
_STEP: Final = 9
_SIGN: Final = 12
NUMBER: Final = 20
# Stripes light enough for the smallest grey words to be read over them (tested).
GUARD_SHARE: Final = 0.15
AWAY_SHARE: Final = 0.2


def guard_stripe(theme: Theme) -> QColor:
    """Return the colour of the stripes of a pre-election period, on any ground."""
    return mixed(theme.colour("surface"), theme.colour("warning"), GUARD_SHARE)


def away_stripe(theme: Theme) -> QColor:
    """Return the colour of the stripes of an absence, on any ground."""
    return mixed(theme.colour("surface"), theme.colour("border_strong"), AWAY_SHARE)


def paint_ground(
    painter: QPainter, rect: QRect, theme: Theme, role: str, marks: DayMarks, *, at: QPoint
) -> None:
    """Fill a day and hatch it; ``at`` is its place, so that stripes go on next door."""
    ground = theme.colour(role)
    if marks.head and role in {"surface", "background"}:
        ground = mixed(ground, theme.colour("danger_soft"), 0.6)
    painter.fillRect(rect, ground)
    if marks.guarded:
        _stripes(painter, rect, guard_stripe(theme), theme, at, rising=True)
    if marks.absent:
        _stripes(painter, rect, away_stripe(theme), theme, at, rising=False)


def paint_band(
    painter: QPainter, theme: Theme, marks: DayMarks, place: QRect, *, began: int
) -> None:
    """Paint the ribbon of the school holidays; their name runs on from day to day.

    ``began`` is where the ribbon began this week, in pixels left of the day.
    """
    painter.fillRect(place, theme.colour("warning_soft"))
    line = QRect(place.left(), place.top(), place.width(), theme.px(2))
    painter.fillRect(line, theme.colour("national"))
    painter.save()
    painter.setClipRect(place)
    painter.setFont(theme.font(t.TypeStyle(11, 500)))
    painter.setPen(theme.colour("warning"))
    words = place.adjusted(theme.px(5) - began, theme.px(2), 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, marks.school)
    painter.restore()


def _stripes(
    painter: QPainter, rect: QRect, colour: QColor, theme: Theme, at: QPoint, *, rising: bool
) -> None:
    step, height = theme.px(_STEP), rect.height()
    phase = (at.x() + at.y() if rising else at.x() - at.y()) % step
    first = rect.left() - phase - (height if rising else step * (height // step + 1))
    lines = []
    for left in range(first, rect.right() + height + step, step):
        # Each leans by its own height: 45 degrees either way.
        right = left + height
        ends = (rect.bottom() + 1, rect.top()) if rising else (rect.top(), rect.bottom() + 1)
        lines.append(QLineF(left, ends[0], right, ends[1]))
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, theme.px(2)))
    painter.drawLines(lines)
    painter.restore()


def paint_number(
    painter: QPainter, theme: Theme, number: int, place: QRectF, *, today: bool, faint: bool
) -> None:
    """Write the number of a day, on a disc if it is today."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(place)
    painter.setFont(theme.font(t.TypeStyle(t.CAPTION.size, 600 if today else 500)))
    painter.setPen(theme.colour("on_primary" if today else "muted" if faint else "text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_head(painter: QPainter, theme: Theme, marks: DayMarks, place: QRect) -> None:
    """Write the public holiday beside the number."""
    if marks.head and place.width() > theme.px(16):
        font = theme.font(t.TypeStyle(11, 600))
        painter.setFont(font)
        painter.setPen(theme.colour("danger"))
        words = _elided(marks.head, font, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def paint_line(
    painter: QPainter, icons: Icons, line: MarkLine, place: QRect, *, ratio: float
) -> None:
    """Write one mark of a day with its sign; in italics when nobody confirmed it."""
    theme = icons.theme
    side = theme.px(_SIGN)
    sign = icons.pixmap(line.icon, line.role, size=_SIGN, ratio=ratio)
    painter.drawPixmap(place.left(), place.top() + (place.height() - side) // 2, sign)
    words = place.adjusted(side + theme.px(3), 0, 0, 0)
    font = theme.font(t.TypeStyle(11, 500))
    font.setItalic(not line.confirmed)
    painter.setFont(font)
    painter.setPen(theme.colour(line.role))
    shown = _elided(line.words, font, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


def _elided(words: str, font: QFont, width: int) -> str:
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
