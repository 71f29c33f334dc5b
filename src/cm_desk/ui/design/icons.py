"""The outline icons, in the colours of the theme and sharp on every screen."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override

SIZE = 20
_PLACEHOLDER = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">'
    b'<rect x="4" y="4" width="16" height="16" rx="2" fill="none" stroke="#000"'
    b' stroke-width="2" stroke-dasharray="3 2"/></svg>'
)


class Icons:
    """Draw the icons of a folder of SVG files whose colour is ``currentColor``."""

    def __init__(self, theme: Theme, folder: Path, *, drawn: Path | None = None) -> None:
        """Take the pictures of ``drawn`` (build/assets) at the sizes that they have."""
        self.theme = theme
        self._folder = folder
        self._drawn = drawn
        self._strips: dict[int, tuple[QPixmap, list[str]]] = {}
        # A shape is drawn once for a size; a colour is only poured over it.
        self._shapes: dict[tuple[str, int], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, int, str], QIcon] = {}
        theme.changed.connect(self._icons.clear)

    def icon(
        self, name: str, role: str = "text", *, size: int = SIZE, gap: int = 0, on: str = ""
    ) -> QIcon:
        """Return the icon in the colour of a role of ``Tokens``, ``size`` in 100 % pixels.

        ``gap`` is empty space at its right, where Qt leaves too little before a text;
        ``on`` is the role while the button is checked.
        """
        key = (name, role, size, gap, on or role)
        if key not in self._icons:
            self._icons[key] = self._make_icon(key)
        return self._icons[key]

    def pixmap(self, name: str, role: str = "text", *, size: int = SIZE, ratio: float) -> QPixmap:
        """Return what to paint on a device of that pixel ratio."""
        colour = self.theme.colour(role)
        length = round(self.theme.px(size) * ratio)
        key = (name, colour.name(), length, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._coloured(name, colour, length, ratio)
        return self._pixmaps[key]

    def put(
        self,
        button: QAbstractButton,
        name: str,
        role: str = "text",
        *,
        size: int = SIZE,
        gap: int = 0,
        on: str = "",
    ) -> None:
        """Give a button an icon that follows the theme as long as the button lives."""
        _ButtonIcon(self, button, (name, role, on), size=size, gap=gap)

    def _make_icon(self, key: tuple[str, str, int, int, str]) -> QIcon:
        name, role, size, gap, on = key
        length, space = self.theme.px(size), self.theme.px(gap)
        icon = QIcon()
        looks = [
            (role, QIcon.Mode.Normal, QIcon.State.Off),
            ("disabled", QIcon.Mode.Disabled, QIcon.State.Off),
        ]
        if on != role:
            looks.append((on, QIcon.Mode.Normal, QIcon.State.On))
        for ratio in {1.0, self.theme.ratio}:
            for colour, mode, state in looks:
                drawn = self._coloured(
                    name, self.theme.colour(colour), round(length * ratio), ratio
                )
                icon.addPixmap(_widened(drawn, round(space * ratio)), mode, state)
        return icon

    def _coloured(self, name: str, colour: QColor, length: int, ratio: float) -> QPixmap:
        pixmap = QPixmap(self._shape(name, length))
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), colour)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _shape(self, name: str, length: int) -> QPixmap:
        key = (name, length)
        if key not in self._shapes:
            self._shapes[key] = self._ready(name, length) or _drawn(self._source(name), length)
        return self._shapes[key]

    def _ready(self, name: str, length: int) -> QPixmap | None:
        if self._drawn is None:
            return None
        if length not in self._strips:
            self._strips[length] = _strip(self._drawn / f"icons-{length}.alpha", length)
        strip, names = self._strips[length]
        if name not in names:
            return None
        return strip.copy(names.index(name) * length, 0, length, length)

    def _source(self, name: str) -> bytes:
        try:
            source = (self._folder / f"{name}.svg").read_bytes()
        except FileNotFoundError:
            return _PLACEHOLDER
        return source.replace(b"currentColor", b"#000")


class IconView(QWidget):
    """Show one icon; decorative unless given an accessible name."""

    def __init__(
        self,
        icons: Icons,
        name: str,
        role: str = "text",
        *,
        size: int = SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = name
        self._role = role
        self._size = size
        self._resize()
        icons.theme.changed.connect(self._resize)

    def show_icon(self, name: str, role: str) -> None:
        self._name = name
        self._role = role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(
            0,
            0,
            self._icons.pixmap(
                self._name, self._role, size=self._size, ratio=self.devicePixelRatioF()
            ),
        )

    def _resize(self) -> None:
        length = self._icons.theme.px(self._size)
        self.setFixedSize(length, length)
        self.update()


class _ButtonIcon(QObject):
    """Set a button's icon again at each change of theme; dies with the button."""

    def __init__(
        self,
        icons: Icons,
        button: QAbstractButton,
        wanted: tuple[str, str, str],
        *,
        size: int,
        gap: int,
    ) -> None:
        super().__init__(button)
        self._icons = icons
        self._button = button
        self._wanted = wanted
        self._size = size
        self._gap = gap
        self._apply()
        icons.theme.changed.connect(self._apply)

    def _apply(self) -> None:
        px = self._icons.theme.px
        self._button.setIconSize(QSize(px(self._size) + px(self._gap), px(self._size)))
        name, role, on = self._wanted
        self._button.setIcon(self._icons.icon(name, role, size=self._size, gap=self._gap, on=on))


def _widened(pixmap: QPixmap, space: int) -> QPixmap:
    if not space:
        return pixmap
    wide = QPixmap(pixmap.width() + space, pixmap.height())
    wide.setDevicePixelRatio(pixmap.devicePixelRatio())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide


def _drawn(source: bytes, length: int) -> QPixmap:
    # Asking for the size in the drawing spares a reader, and QtSvg, at start-up.
    side = str(length).encode()
    sized = source.replace(b'width="24"', b'width="%b"' % side, 1)
    sized = sized.replace(b'height="24"', b'height="%b"' % side, 1)
    pixmap = QPixmap()
    pixmap.loadFromData(sized, "SVG")
    return pixmap


def _strip(file: Path, length: int) -> tuple[QPixmap, list[str]]:
    """Read what packaging drew; a picture's file would have Qt look at all it can read."""
    try:
        line, _, points = file.read_bytes().partition(b"\n")
    except OSError:
        return QPixmap(), []
    names = line.decode().split()
    width = length * len(names)
    image = QImage(points, width, length, width, QImage.Format.Format_Alpha8)
    return QPixmap.fromImage(image), names
