"""The work that each week asks for, against the hours that there are, in a narrow strip."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from cm_desk.domain import wording
from cm_desk.domain.workload import WeekLoad
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t

_SIGN: Final = 14
_BAR: Final = 5
_SMALL: Final = t.TypeStyle(11, 500)


@dataclass(frozen=True, slots=True)
class WeekStrip:
    """What a week's strip shows: planned hours in words, how full it is, what it lacks."""

    planned: str
    fill: float | None
    over: bool
    silent: bool
    said: str


def strips_of(loads: Iterable[WeekLoad]) -> dict[date, WeekStrip]:
    """Describe weeks by their Mondays."""
    return {load.monday: _strip_of(load) for load in loads}


def _strip_of(load: WeekLoad) -> WeekStrip:
    translate = QCoreApplication.translate
    planned = wording.duration(load.planned_minutes)
    parts = [f"{wording.capital(wording.week(load.monday))}{wording.NBSP}:"]
    if load.available_minutes is None:
        parts.append(translate("WeekStrip", "{planned} planned").format(planned=planned))
    else:
        available = wording.duration(load.available_minutes)
        parts.append(
            translate("WeekStrip", "{planned} planned out of {available}").format(
                planned=planned, available=available
            )
        )
    if load.over_minutes:
        over = wording.duration(load.over_minutes)
        parts.append(translate("WeekStrip", "({over} too much)").format(over=over))
    if load.is_silent:
        parts.append(translate("WeekStrip", "– nothing is planned"))
    known = load.available_minutes
    fill = load.planned_minutes / known if known else 1.0 if load.over_minutes else None
    return WeekStrip(
        planned=planned if load.planned_minutes else "",
        fill=fill,
        over=load.over_minutes > 0,
        silent=load.is_silent,
        said=" ".join(parts),
    )


def paint_strip(
    painter: QPainter, icons: Icons, place: QRect, number: int, strip: WeekStrip | None
) -> None:
    """Write the number of a week, its hours under it and how full it is."""
    theme = icons.theme
    px = theme.px
    painter.setFont(theme.font(t.TypeStyle(t.CAPTION.size, 600)))
    painter.setPen(theme.colour("muted"))
    centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRect(place.left(), place.top(), place.width(), px(26)), centre, str(number))
    if strip is None:
        return
    top = place.top() + px(26)
    if strip.planned:
        painter.setFont(theme.font(_SMALL))
        painter.setPen(theme.colour("danger" if strip.over else "muted"))
        painter.drawText(QRect(place.left(), top, place.width(), px(15)), centre, strip.planned)
        top += px(17)
    if strip.fill is not None and strip.planned:
        _gauge(
            painter,
            icons,
            QRect(place.left() + px(8), top, place.width() - px(16), px(_BAR)),
            strip,
        )
        top += px(_BAR + 4)
    sign = "alert-triangle" if strip.over else "moon" if strip.silent else ""
    if sign and top + px(_SIGN) <= place.bottom():
        role = "danger" if strip.over else "warning"
        drawn = icons.pixmap(sign, role, size=_SIGN, ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center().x() - px(_SIGN) // 2, top, drawn)


def _gauge(painter: QPainter, icons: Icons, place: QRect, strip: WeekStrip) -> None:
    theme = icons.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = place.height() / 2
    painter.setBrush(theme.colour("border"))
    painter.drawRoundedRect(QRectF(place), radius, radius)
    part = QRectF(place)
    part.setWidth(max(place.height(), place.width() * min(1.0, strip.fill or 0.0)))
    painter.setBrush(theme.colour("danger" if strip.over else "primary"))
    painter.drawRoundedRect(part, radius, radius)
    painter.restore()
