"""The colours of pillars, from the theme's palette: « 1 » to « 6 », or chosen for the user."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from cm_desk.domain.strategy import Pillar
from cm_desk.ui.design.theme import Theme

KEYS = ("1", "2", "3", "4", "5", "6")
_SIZE = 18
_DISC = 12


def colour_key(pillar: Pillar) -> str:
    """Return the colour a pillar bears; one without any takes one by its place in the file."""
    if pillar.colour in KEYS:
        return pillar.colour
    return KEYS[((pillar.id or 1) - 1) % len(KEYS)]


def pillar_colour(theme: Theme, pillar: Pillar) -> QColor:
    """Return the colour of a pillar in the current scheme."""
    return QColor(theme.tokens.series[KEYS.index(colour_key(pillar))])


def free_colour(pillars: tuple[Pillar, ...]) -> str:
    """Return the first colour that no pillar bears, for a new one."""
    taken = {colour_key(pillar) for pillar in pillars}
    return next((key for key in KEYS if key not in taken), KEYS[len(pillars) % len(KEYS)])


def colour_label(key: str) -> str:
    """Name a colour, for who does not see it."""
    translate = QCoreApplication.translate
    return {
        "1": translate("PillarColours", "Teal"),
        "2": translate("PillarColours", "Orange"),
        "3": translate("PillarColours", "Blue"),
        "4": translate("PillarColours", "Pink"),
        "5": translate("PillarColours", "Olive"),
        "6": translate("PillarColours", "Purple"),
    }[key]


def colour_icon(theme: Theme, key: str) -> QIcon:
    """Draw a disc of a colour."""
    ratio = theme.ratio
    side = theme.px(_SIZE)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.series[KEYS.index(key)]))
    disc = theme.px(_DISC)
    painter.drawEllipse((side - disc) // 2, (side - disc) // 2, disc, disc)
    painter.end()
    return QIcon(pixmap)
