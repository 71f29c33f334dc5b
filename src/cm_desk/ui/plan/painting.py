"""How a card is painted: its pillar's colour, its status's border, its networks and audience."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.plan.look import Border, Look
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.strategy.colours import pillar_colour

META: Final = t.TypeStyle(t.CAPTION.size, 500)
TITLE: Final = t.TypeStyle(t.CAPTION.size, 500)
BADGE: Final = t.TypeStyle(11, 600)
_ICON = 14
_PAD = 3
_BAR = 4
_LINE = 15
_MOST_NETWORKS = 4
_WIDEST_BADGE = 110
_MOST_CUT = 4000


class CardPainter:
    """Paint cards of contents; ``names`` is replaced at each reload."""

    def __init__(self, icons: Icons) -> None:
        self.names = PlanNames()
        self._icons = icons
        # Titles are cut to measure a card, then to paint it, each time it is painted.
        self._cut: dict[tuple[str, int, int], list[str]] = {}
        icons.theme.changed.connect(self._cut.clear)

    def height(self, lines: int, look: Look | None = None) -> int:
        """Return the height of a card of so many lines of title; 0 is the smallest card.

        The smallest card has one line for all, the others a line for the hour, the networks
        and the audience above the title, if the content has any of them.
        """
        px = self._icons.theme.px
        head = px(_LINE) + px(1) if lines and (look is None or _is_headed(look)) else 0
        return px(_PAD) * 2 + head + max(1, lines) * px(_LINE)

    def lines(self, look: Look, width: int) -> int:
        """Count the lines that a title takes in a card of that width, up to three."""
        return len(self._wrapped(look.title, self._text_width(width), 3))

    def colour(self, pillar_id: int | None) -> QColor:
        """Return the colour of a pillar in the current theme."""
        theme = self._icons.theme
        pillar = self.names.pillars.get(pillar_id or 0)
        return pillar_colour(theme, pillar) if pillar else theme.colour("outline")

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        look: Look,
        *,
        ratio: float,
        hovered: bool = False,
        chosen: bool = False,
    ) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, QRectF(rect), look, hovered=hovered, chosen=chosen)
        px = self._icons.theme.px
        inside = rect.adjusted(px(_BAR + 5), px(_PAD), -px(5), -px(_PAD))
        if rect.height() < self.height(1, look):
            self._small(painter, inside, look, ratio)
        else:
            self._meta(painter, inside, look, ratio)
            self._title(painter, inside, look)
        painter.restore()

    def paint_border(self, painter: QPainter, box: QRectF, border: Border) -> None:
        """Paint the line around a card, over what the brush is set to."""
        theme = self._icons.theme
        pen = QPen(theme.colour(border.role), border.width * min(theme.scale, 1.5))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if border.dashes:
            pen.setDashPattern(border.dashes)
        painter.setPen(pen)
        inset = pen.widthF() / 2
        radius = theme.px(t.RADIUS_S)
        line = box.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(line, radius, radius)
        if border.double:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            within = 2 * pen.widthF() + 0.5
            painter.drawRoundedRect(line.adjusted(within, within, -within, -within), 2, 2)

    def _ground(
        self, painter: QPainter, rect: QRectF, look: Look, *, hovered: bool, chosen: bool
    ) -> None:
        theme = self._icons.theme
        colour = self.colour(look.pillar_id)
        share = 0.06 if look.done else 0.2 if theme.dark else 0.14
        surface = theme.colour("hover" if hovered else "surface")
        painter.setBrush(theme.colour("selection") if chosen else mixed(surface, colour, share))
        border = Border("focus", 2.4) if chosen else look.border
        self.paint_border(painter, rect.adjusted(0.3, 0.3, -0.3, -0.3), border)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(surface, colour, 0.5) if look.done else colour)
        inset = 3.0 if look.border.double else 0.0
        bar = QRectF(
            rect.left() + 1 + inset,
            rect.top() + 1 + inset,
            theme.px(_BAR),
            rect.height() - 2 - 2 * inset,
        )
        painter.drawRoundedRect(bar, 2, 2)

    def _meta(self, painter: QPainter, inside: QRect, look: Look, ratio: float) -> None:
        """Write the hour at the left, the networks after it, audience and status at the right."""
        theme = self._icons.theme
        right = self._marks(painter, inside, look, ratio)
        font = theme.font(META)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        line = QRect(inside.left(), inside.top(), right - inside.left(), theme.px(_LINE))
        metrics = QFontMetricsF(font)
        hour = metrics.elidedText(look.time, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, hour)
        if hour:
            written = metrics.horizontalAdvance(hour)
            line.setLeft(line.left() + round(written) + theme.px(4))
        least = self._networks_width(look)
        if look.audience:
            taken = self._audience(painter, line, look.audience, least)
            line.setRight(line.right() - taken)
        self._networks(painter, line, look, ratio)

    def _networks_width(self, look: Look) -> int:
        return self._icons.theme.px(_ICON + 2) * min(len(look.networks), _MOST_NETWORKS)

    def _networks(self, painter: QPainter, line: QRect, look: Look, ratio: float) -> None:
        px = self._icons.theme.px
        side, left = px(_ICON), line.left()
        top = line.top() + (line.height() - side) // 2
        for name in look.networks[:_MOST_NETWORKS]:
            if left + side > line.right() + 1:
                break
            icon = self._icons.pixmap(name, "muted", size=_ICON, ratio=ratio)
            painter.drawPixmap(left, top, icon)
            left += side + px(2)

    def _audience(self, painter: QPainter, line: QRect, audience: str, left_free: int) -> int:
        """Draw the audience's badge at the right of a line; return the width that it takes."""
        theme = self._icons.theme
        px = theme.px
        metrics = QFontMetricsF(theme.font(BADGE))
        room = line.width() - left_free - px(12)
        words = audience
        if metrics.horizontalAdvance(words) > min(room, px(_WIDEST_BADGE)):
            words = monogram(audience)
        width = round(metrics.horizontalAdvance(words)) + px(8)
        if width > line.width():
            return 0
        pill = QRectF(line.right() - width, line.top() + 1, width, line.height() - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(theme.font(BADGE))
        painter.setPen(theme.colour("muted"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + px(3)

    def _marks(self, painter: QPainter, inside: QRect, look: Look, ratio: float) -> int:
        """Draw status and signs at the right of the first line; return where they leave off."""
        px = self._icons.theme.px
        left = inside.right() + 1
        for name, role in (
            (look.mark.icon, look.mark.role),
            *((one, "muted") for one in look.signs),
        ):
            left -= px(_ICON)
            icon = self._icons.pixmap(name, role, size=_ICON, ratio=ratio)
            painter.drawPixmap(left, inside.top() + (px(_LINE) - px(_ICON)) // 2, icon)
            left -= px(2)
        return left - px(1)

    def _small(self, painter: QPainter, inside: QRect, look: Look, ratio: float) -> None:
        """Write the hour and the title on one line, the status at its end."""
        right = self._marks(painter, inside, look, ratio)
        self._ink(painter, look)
        width = right - inside.left()
        shown = self.small_words(look, width)
        line = QRect(inside.left(), inside.top(), width, self._icons.theme.px(_LINE))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def small_words(self, look: Look, width: int) -> str:
        """Return what fits on the line of a small card: the hour only if the title is whole."""
        metrics = QFontMetricsF(self._icons.theme.font(TITLE))
        words = f"{look.time} {look.title}".lstrip()
        if metrics.horizontalAdvance(words) > width:
            words = look.title
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def _title(self, painter: QPainter, inside: QRect, look: Look) -> None:
        theme = self._icons.theme
        self._ink(painter, look)
        headed = _is_headed(look)
        top = inside.top() + (theme.px(_LINE) + theme.px(1) if headed else 0)
        width = inside.width() - (0 if headed else theme.px(_ICON + 4) * (1 + len(look.signs)))
        height = theme.px(_LINE)
        room = max(1, (inside.bottom() + 1 - top) // height)
        for number, line in enumerate(self._wrapped(look.title, width, room)):
            place = QRect(inside.left(), top + number * height, inside.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)

    def _ink(self, painter: QPainter, look: Look) -> None:
        font = self._icons.theme.font(TITLE)
        font.setStrikeOut(look.abandoned)
        painter.setFont(font)
        painter.setPen(self._icons.theme.colour("muted" if look.done else "text"))

    def _wrapped(self, title: str, width: int, most: int) -> list[str]:
        """Cut a title into lines, the last one elided."""
        key = (title, width, most)
        if key not in self._cut:
            if len(self._cut) > _MOST_CUT:
                self._cut.clear()
            self._cut[key] = self._cut_into(title, width, most)
        return self._cut[key]

    def _cut_into(self, title: str, width: int, most: int) -> list[str]:
        font = self._icons.theme.font(TITLE)
        layout = QTextLayout(title, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            starts.append(line.textStart())
        layout.endLayout()
        # Qt counts in UTF-16 units, which an emoji takes two of.
        units = title.encode("utf-16-le")
        ends = [*starts[1:], len(units) // 2]
        pieces = [
            units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(starts, ends, strict=True)
        ]
        metrics = QFontMetricsF(font)
        elide = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(piece.strip(), elide, width) for piece in pieces]

    def _text_width(self, width: int) -> int:
        return max(1, width - self._icons.theme.px(_BAR + 5) - self._icons.theme.px(5))


def _is_headed(look: Look) -> bool:
    return bool(look.time or look.networks or look.audience)


def monogram(name: str) -> str:
    """Shorten an audience's name to two letters, as badges and the legend write it.

    >>> monogram("Élus et agents"), monogram("Jeunes")
    ('ÉA', 'JE')
    """
    important = [word for word in name.replace("’", " ").split() if len(word) > 2]
    letters = "".join(word[0] for word in important[:2]) if len(important) > 1 else name[:2]
    return letters.upper()


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """Lay a colour over a ground as if it were that transparent."""
    parts = (
        round(under * (1 - share) + over * share)
        for under, over in (
            (ground.red(), colour.red()),
            (ground.green(), colour.green()),
            (ground.blue(), colour.blue()),
        )
    )
    return QColor(*parts)
