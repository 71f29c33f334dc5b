"""What the charts and their legends paint alike, in the colours that they are given."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.design import Theme
from cm_desk.ui.design import tokens as t

Key = Literal["bar", "partial", "unknown", "none", "target", "national"]

HEAD = t.TypeStyle(t.SMALL.size, 500)
_LEAST_WORDS = 60  # pixels at 100 % under which the sign says presence alone
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TICK = ((2.4, 5.2), (4.4, 7.2), (7.8, 3.2))  # in tenths of the disc


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours to paint with, which are not always the theme's, and its lengths and fonts."""

    theme: Theme
    colours: t.Tokens

    def px(self, size: float) -> int:
        return self.theme.px(size)

    def size(self, width: float, height: float) -> QSizeF:
        return QSizeF(self.px(width), self.px(height))

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self.colours, role))

    def hatch(self) -> QBrush:
        """Return the hatch of what is not known."""
        colour = self.colour("border_strong")
        colour.setAlphaF(0.55)
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)

    def target(self) -> QPen:
        """Return the dashes of a target, in ink: amber is the national figures'."""
        cap = Qt.PenCapStyle.FlatCap
        pen = QPen(self.colour("text"), self.px(2), Qt.PenStyle.CustomDashLine, cap)
        pen.setDashPattern([4, 2.5])
        return pen

    def partial(self) -> QColor:
        """Return the paler colour of a week that is known in part."""
        colour = self.colour("bar")
        colour.setAlphaF(0.5)
        return colour


def write(painter: QPainter, room: QRectF, words: str) -> None:
    """Write on one line, shortened when the room is short."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE, shown)


def paint_title(painter: QPainter, room: QRectF, words: str, ink: Ink) -> None:
    """Write the head of a column or of a group of lines."""
    painter.setFont(ink.theme.font(HEAD))
    painter.setPen(ink.colour("text"))
    write(painter, room, words)


def paint_presence(painter: QPainter, place: QRectF, ink: Ink, *, present: bool) -> None:
    """Paint a full disc with its tick, or a circle: the shape says it without the colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.colour("bar" if present else "border_strong"), 1.5))
    painter.setBrush(ink.colour("bar") if present else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place.adjusted(-1, -1, 1, 1) if present else place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if present:
        unit = place.width() / 10
        points = [place.topLeft() + QPointF(x * unit, y * unit) for x, y in _TICK]
        painter.setPen(QPen(ink.colour("surface"), 1.6 * unit))
        painter.drawPolyline(QPolygonF(points))


def paint_name(painter: QPainter, name: QRectF, own: QRectF, row: ShareRow, ink: Ink) -> None:
    """Paint a network's name, then how the body is there."""
    painter.setPen(ink.colour("text"))
    painter.setFont(ink.theme.font(t.STRONG))
    write(painter, name, row.label)
    sign = QRectF(own.left() + 1, own.center().y() - ink.px(5), ink.px(10), ink.px(10))
    paint_presence(painter, sign, ink, present=row.present)
    painter.setFont(ink.theme.font(t.SMALL))
    painter.setPen(ink.colour("text" if row.present else "muted"))
    words = own.adjusted(ink.px(20), 0, -ink.px(8), 0)
    if words.width() > ink.px(_LEAST_WORDS):
        write(painter, words, row.presence)


def paint_share(painter: QPainter, start: QPointF, end: float, row: ShareRow, ink: Ink) -> None:
    """Paint a national share and its number; without a number, its words and no bar."""
    known = row.value is not None
    if known:
        thick = ink.px(12)
        bar = QRectF(start.x(), start.y() - thick / 2, end - start.x(), thick)
        painter.fillRect(bar, ink.colour("national"))
    painter.setPen(ink.colour("text" if known else "muted"))
    painter.setFont(ink.theme.font(t.STRONG if known else t.SMALL))
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(row.printed), metrics.height()
    words = QRectF(end + ink.px(8), start.y() - height / 2, width + 1, height)
    # The ground's colour behind the words: a line of the scale must not cross them.
    painter.fillRect(words.adjusted(-2, 0, 2, 0), ink.colour("surface"))
    painter.drawText(words, _MIDDLE, row.printed)


def paint_key(painter: QPainter, place: QRectF, kind: Key, ink: Ink) -> None:
    """Paint the sample of a legend."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    match kind:
        case "bar":
            painter.fillRect(
                place.adjusted(place.width() / 4, 0, -place.width() / 4, 0), ink.colour("bar")
            )
        case "partial":
            painter.fillRect(place, ink.colour("sunken"))
            painter.fillRect(place, ink.hatch())
            painter.fillRect(
                place.adjusted(place.width() / 4, 2, -place.width() / 4, 0), ink.partial()
            )
        case "unknown":
            painter.fillRect(place, ink.colour("sunken"))
            painter.fillRect(place, ink.hatch())
        case "none":
            tick = max(2, ink.px(2))
            painter.fillRect(
                QRectF(place.left(), place.bottom() - tick, place.width(), tick),
                ink.colour("border_strong"),
            )
        case "target":
            painter.setPen(ink.target())
            middle = round(place.center().y())
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        case "national":
            painter.fillRect(place.adjusted(0, 2, 0, -2), ink.colour("national"))
