"""What the charts and their legends paint alike, in the colours that they are given."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.design import Theme
from cm_desk.ui.design import tokens as t

Key = Literal["bar", "partial", "unknown", "none", "target", "national", "local", "joined"]

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

    def local(self) -> QBrush:
        """Return the hatch of a national figure that was typed in here, not published."""
        return QBrush(self.colour("national"), Qt.BrushStyle.FDiagPattern)

    def joined(self) -> QPen:
        """Return the line between two measures of one method."""
        return QPen(self.colour("muted"), self.px(2))


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


def paint_presence(painter: QPainter, place: QRectF, ink: Ink, *, present: bool | None) -> None:
    """Paint a full disc with its tick, a circle, or a dash for what was not filled in.

    The shape says it without the colour.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if present is None:
        painter.setPen(QPen(ink.colour("border_strong"), 1.5))
        middle = place.center().y()
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        return
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
    """Paint the name of a line, then how the body stands on it."""
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


def paint_share(
    painter: QPainter, start: QPointF, end: float, row: ShareRow, ink: Ink, *, words: str
) -> None:
    """Paint a national share and its number; without a number, its words and no bar."""
    known = row.value is not None
    if known:
        bar = QRectF(start, QPointF(end, start.y())).adjusted(0, -ink.px(6), 0, ink.px(6))
        paint_national(painter, bar, ink, is_local=row.is_local)
    paint_value(painter, QPointF(end, start.y()), words, ink, known=known)


def paint_national(painter: QPainter, bar: QRectF, ink: Ink, *, is_local: bool) -> None:
    """Fill a bar of the national colour; one typed in locally has its outline and a hatch."""
    if not is_local:
        painter.fillRect(bar, ink.colour("national"))
        return
    painter.fillRect(bar, ink.colour("surface"))
    painter.fillRect(bar, ink.local())
    painter.setPen(QPen(ink.colour("national"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_value(painter: QPainter, end: QPointF, words: str, ink: Ink, *, known: bool) -> None:
    """Write what a bar is worth after its end."""
    painter.setPen(ink.colour("text" if known else "muted"))
    painter.setFont(ink.theme.font(t.STRONG if known else t.SMALL))
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(words), metrics.height()
    room = QRectF(end.x() + ink.px(8), end.y() - height / 2, width + 1, height)
    # The ground's colour behind the words: a line of the scale must not cross them.
    painter.fillRect(room.adjusted(-2, 0, 2, 0), ink.colour("surface"))
    painter.drawText(room, _MIDDLE, words)


def paint_key(painter: QPainter, place: QRectF, ink: Ink, *, kind: Key) -> None:
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
        case "national" | "local":
            paint_national(painter, place.adjusted(0, 2, 0, -2), ink, is_local=kind == "local")
        case "joined":
            painter.setPen(ink.joined())
            middle = round(place.center().y())
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
