"""How a content looks: its pillar's colour, its status's mark, its networks' icons."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from cm_desk.domain.plan import Content, Status
from cm_desk.services import planning
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.plan import words
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.strategy.colours import pillar_colour

META = t.TypeStyle(t.CAPTION.size, 500)
TITLE = t.TypeStyle(t.CAPTION.size, 500)
_ICON = 14
_PAD = 3
_BAR = 4
_MOST_NETWORKS = 4


class Mark(NamedTuple):
    """The icon of a status and the colour role that it is drawn in."""

    icon: str
    role: str


_MARKS: Final = MappingProxyType(
    {
        Status.IDEA: Mark("bulb", "muted"),
        Status.TO_WRITE: Mark("pencil", "info"),
        Status.TO_APPROVE: Mark("eye", "warning"),
        Status.APPROVED: Mark("check", "success"),
        Status.SCHEDULED: Mark("clock", "primary"),
        Status.PUBLISHED: Mark("circle-check", "success"),
        Status.REVIEWED: Mark("chart-bar", "success"),
        Status.ABANDONED: Mark("circle-x", "muted"),
    }
)


def mark_of(status: Status) -> Mark:
    """Return what tells a status at a glance."""
    return _MARKS[status]


@dataclass(frozen=True, slots=True)
class Look:
    """All that a card shows and says of one content."""

    id: int
    title: str
    time: str
    mark: Mark
    networks: tuple[str, ...]
    pillar_id: int | None
    idea: bool
    late: bool
    done: bool
    abandoned: bool
    spoken: str
    tip: str


def look_of(one: Content, names: PlanNames, texts: Texts, today: date) -> Look:
    """Describe a content for its card."""
    late = planning.is_late(one, today)
    spoken = words.spoken(one, names, texts, today)
    pillar = names.names.pillars.get(one.pillar_id or 0, "")
    return Look(
        id=one.id or 0,
        title=" ".join(one.title.split()),
        time=words.hour(one.planned_time) if one.planned_time else "",
        mark=Mark("alert-triangle", "danger") if late else mark_of(one.status),
        networks=names.icons_of(one),
        pillar_id=one.pillar_id,
        idea=one.status is Status.IDEA,
        late=late,
        done=planning.is_done(one),
        abandoned=one.status is Status.ABANDONED,
        spoken=spoken,
        tip="\n".join(part for part in (spoken, pillar) if part),
    )


class CardPainter:
    """Paint cards of contents; ``names`` is replaced at each reload."""

    def __init__(self, icons: Icons) -> None:
        self.names = PlanNames()
        self._icons = icons

    def height(self, lines: int) -> int:
        """Return the height of a card of so many lines of title; 0 is the smallest card.

        The smallest card has one line for all, the others a line for the hour and the
        networks above the title.
        """
        px = self._icons.theme.px
        head = self._meta_height() + px(1) if lines else 0
        return px(_PAD) * 2 + head + max(1, lines) * self._line_height()

    def lines(self, look: Look, width: int) -> int:
        """Count the lines that a title takes in a card of that width, up to three."""
        return len(self._wrapped(look.title, self._text_width(width), 3))

    def colour(self, pillar_id: int | None) -> QColor:
        """Return the colour of a pillar in the current theme."""
        theme = self._icons.theme
        pillar = self.names.pillars.get(pillar_id or 0)
        return pillar_colour(theme, pillar) if pillar else theme.colour("outline")

    def paint(
        self, painter: QPainter, rect: QRect, look: Look, *, ratio: float, hovered: bool = False
    ) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, QRectF(rect), look, hovered=hovered)
        px = self._icons.theme.px
        inside = rect.adjusted(px(_BAR + 5), px(_PAD), -px(4), -px(_PAD))
        if rect.height() < self.height(1):
            self._small(painter, inside, look, ratio)
        else:
            self._meta(painter, inside, look, ratio)
            self._title(painter, inside, look)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, look: Look, *, hovered: bool) -> None:
        theme = self._icons.theme
        colour = self.colour(look.pillar_id)
        share = 0.06 if look.done else 0.2 if theme.dark else 0.14
        surface = theme.colour("hover" if hovered else "surface")
        radius = theme.px(t.RADIUS_S)
        edge = theme.colour("danger") if look.late else _mixed(surface, colour, 0.55)
        pen = QPen(edge if not look.done else theme.colour("border"), 1.4 if look.late else 1)
        if look.idea:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(_mixed(surface, colour, share))
        box = rect.adjusted(0.7, 0.7, -0.7, -0.7)
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_mixed(surface, colour, 0.5) if look.done else colour)
        bar = QRectF(box.left(), box.top(), theme.px(_BAR), box.height())
        painter.drawRoundedRect(bar, 2, 2)

    def _meta(self, painter: QPainter, inside: QRect, look: Look, ratio: float) -> None:
        """Write the hour at the left, the networks after it and the status at the right."""
        theme = self._icons.theme
        right = self._mark(painter, inside, look, ratio, height=self._meta_height())
        font = theme.font(META)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        line = QRect(inside.left(), inside.top(), right - inside.left(), self._meta_height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, look.time)
        if look.time:
            written = QFontMetricsF(font).horizontalAdvance(look.time)
            line.setLeft(line.left() + round(written) + theme.px(4))
        self._networks(painter, line, look, ratio)

    def _networks(self, painter: QPainter, line: QRect, look: Look, ratio: float) -> None:
        px = self._icons.theme.px
        side, left = px(_ICON), line.left()
        top = line.top() + (line.height() - side) // 2
        for name in look.networks[:_MOST_NETWORKS]:
            if left + side > line.right():
                break
            icon = self._icons.pixmap(name, "muted", size=_ICON, ratio=ratio)
            painter.drawPixmap(left, top, icon)
            left += side + px(2)

    def _mark(
        self, painter: QPainter, inside: QRect, look: Look, ratio: float, *, height: int
    ) -> int:
        """Draw the status at the right of the first line; return where it leaves off."""
        px = self._icons.theme.px
        left = inside.right() - px(_ICON) + 1
        mark = self._icons.pixmap(look.mark.icon, look.mark.role, size=_ICON, ratio=ratio)
        painter.drawPixmap(left, inside.top() + (height - px(_ICON)) // 2, mark)
        return left - px(3)

    def _small(self, painter: QPainter, inside: QRect, look: Look, ratio: float) -> None:
        """Write the hour and the title on one line, the status at its end."""
        right = self._mark(painter, inside, look, ratio, height=self._line_height())
        self._ink(painter, look)
        words = f"{look.time} {look.title}" if look.time else look.title
        width = right - inside.left()
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        line = QRect(inside.left(), inside.top(), width, self._line_height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _title(self, painter: QPainter, inside: QRect, look: Look) -> None:
        theme = self._icons.theme
        self._ink(painter, look)
        headed = bool(look.time or look.networks)
        top = inside.top() + (self._meta_height() + theme.px(1) if headed else 0)
        width = inside.width() - (0 if headed else theme.px(_ICON + 4))
        height = self._line_height()
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
        return max(1, width - self._icons.theme.px(_BAR + 5) - self._icons.theme.px(4))

    def _meta_height(self) -> int:
        return self._icons.theme.px(15)

    def _line_height(self) -> int:
        return self._icons.theme.px(15)


def _mixed(ground: QColor, colour: QColor, share: float) -> QColor:
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
