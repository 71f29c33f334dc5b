"""A chart as an image for a document: its title, its legend, its reading and its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from cm_desk.ui.comparison.painting import Ink, Key, paint_key
from cm_desk.ui.design import Theme
from cm_desk.ui.design import tokens as t

_MARGIN, _GAP, _SHARPNESS = 24, 8, 2.0
_WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; ``space`` is left above it."""

    text: str
    style: t.TypeStyle = t.SMALL
    role: str = "text"
    space: int = _GAP


@dataclass(frozen=True, slots=True)
class Keys:
    """A legend."""

    pairs: Sequence[tuple[Key, str]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, of ``cm_desk.ui.charts``: drawn again, not copied from the screen."""

    chart: Any


Part = Words | Keys | Drawing


def compose(parts: Sequence[Part], theme: Theme, width: int) -> QPixmap:
    """Draw the parts under one another on a light ground, sharp enough to be printed."""
    ink = Ink(theme, t.LIGHT)
    margin = ink.px(_MARGIN)
    ratio = max(_SHARPNESS, theme.ratio)
    heights = [_height(part, ink, width) for part in parts]
    image = QPixmap(round((width + 2 * margin) * ratio), round((sum(heights) + 2 * margin) * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(ink.colour("surface"))
    painter = QPainter(image)
    top = float(margin)
    for part, height in zip(parts, heights, strict=True):
        _paint(painter, part, QRectF(margin, top, width, height), ink)
        top += height
    painter.end()
    return image


def _height(part: Part, ink: Ink, width: int) -> int:
    match part:
        case Words():
            room = QRectF(0, 0, width, 10_000)
            metrics = QFontMetricsF(ink.theme.font(part.style))
            return ink.px(part.space) + int(
                metrics.boundingRect(room, _WRAPPED, part.text).height() + 1
            )
        case Keys():
            return ink.px(_GAP) + len(_key_places(part, ink, width)[1]) * ink.px(22)
        case Drawing():
            return int(part.chart.height())


def _paint(painter: QPainter, part: Part, room: QRectF, ink: Ink) -> None:
    match part:
        case Words():
            painter.setFont(ink.theme.font(part.style))
            painter.setPen(ink.colour(part.role))
            painter.drawText(room.adjusted(0, ink.px(part.space), 0, 0), _WRAPPED, part.text)
        case Keys():
            _paint_keys(painter, part, room, ink)
        case Drawing():
            part.chart.dress(ink.colours)
            painter.save()
            part.chart.render(painter, QRectF(room.topLeft(), part.chart.size().toSizeF()))
            painter.restore()
            part.chart.dress(ink.theme.tokens)


def _paint_keys(painter: QPainter, part: Keys, room: QRectF, ink: Ink) -> None:
    painter.setFont(ink.theme.font(t.CAPTION))
    places, _lines = _key_places(part, ink, int(room.width()))
    for (key, words), place in zip(part.pairs, places, strict=True):
        corner = room.topLeft() + place + QPointF(0, ink.px(_GAP))
        paint_key(painter, QRectF(corner, ink.size(20, 14)), ink, kind=key)
        painter.setPen(ink.colour("muted"))
        painter.drawText(corner + QPointF(ink.px(26), ink.px(11)), words)


def _key_places(part: Keys, ink: Ink, width: int) -> tuple[list[QPointF], set[float]]:
    """Return where each sample stands, and the tops of the lines that they take."""
    metrics = QFontMetricsF(ink.theme.font(t.CAPTION))
    places: list[QPointF] = []
    left = top = 0.0
    for _key, words in part.pairs:
        needed = ink.px(42) + metrics.horizontalAdvance(words)
        if left and left + needed > width:
            left, top = 0.0, top + ink.px(22)
        places.append(QPointF(left, top))
        left += needed
    return places, {place.y() for place in places}
