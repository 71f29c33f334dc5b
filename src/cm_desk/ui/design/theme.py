"""The look of the whole application: font, palette and stylesheet, light or dark."""

from pathlib import Path
from typing import Literal, cast
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.style import stylesheet

Mode = Literal["system", "light", "dark"]
# Arguments of QApplication: asking for its style afterwards loads all that Qt knows of styles.
STYLE = ("-style", "Fusion")
# The weights of the interface; the documents that we export have their own copies.
_WEIGHTS = ("Regular", "Medium", "SemiBold")


class Theme(QObject):
    """Dress the application, which was started with ``STYLE``, and say which tokens are in force.

    ``changed`` is emitted after the scheme or the scale changed and the
    application was dressed again.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        resources: Path,
        *,
        mode: Mode = "system",
        scale: float = 1.0,
        dressed: bool = True,
        fonts: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._glyphs = resources / "glyphs"
        self._hints = application.styleHints()
        self._mode: Mode = mode
        self._scale = _within_limits(scale)
        self._families = _load_fonts(fonts or resources / "fonts") or application.font().families()
        self._tokens = t.tokens(dark=self._wants_dark())
        self._dressed = dressed
        self._windows: WeakSet[QWidget] = WeakSet()
        self._ask_system()
        self._dress()
        self._hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> t.Tokens:
        return self._tokens

    @property
    def dark(self) -> bool:
        return self._tokens.dark

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def ratio(self) -> float:
        """The sharpest screen's physical pixels for one of ours."""
        return self._application.devicePixelRatio()

    def dress(self, window: QWidget) -> None:
        """Put the stylesheet on a window, unless the whole application wears it.

        Under an application's stylesheet each widget that finds its parent is dressed again
        with all that it holds; a page made outside its window is dressed once, on coming in.
        """
        if not self._dressed:
            self._windows.add(window)
            window.setStyleSheet(self._sheet())

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark whatever it says."""
        self._mode = mode
        self._ask_system()
        self._follow_system()

    def set_scale(self, scale: float) -> None:
        """Enlarge type and spacing, from 1.0 to 2.0."""
        scale = _within_limits(scale)
        if scale != self._scale:
            self._scale = scale
            self._dress()
            self.changed.emit()

    def px(self, size: float) -> int:
        """Return a length of the 100 % design in pixels of the current scale."""
        return round(size * self._scale)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of ``Tokens``: what painting code needs."""
        return QColor(cast("str", getattr(self._tokens, role)))

    def font(self, style: t.TypeStyle = t.BODY) -> QFont:
        """Return the font of a step of the type scale: what painting code needs."""
        font = QFont(self._application.font())
        font.setPixelSize(self.px(style.size))
        font.setWeight(QFont.Weight(style.weight))
        return font

    def arrange(
        self,
        layout: QLayout,
        *,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        spacing: int = t.SPACE_S,
    ) -> None:
        """Give a layout its space in 100 % pixels, and keep it right at every scale."""
        _Arrangement(self, layout, margins, spacing)

    def _wants_dark(self) -> bool:
        if self._mode == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _ask_system(self) -> None:
        """Have the title bar and the native dialogs follow."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(self._mode, Qt.ColorScheme.Unknown))

    def _follow_system(self) -> None:
        dark = self._wants_dark()
        if dark != self._tokens.dark:
            self._tokens = t.tokens(dark=dark)
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        font = QFont(self._families)
        font.setPixelSize(self.px(t.BODY.size))
        self._application.setFont(font)
        self._application.setPalette(_palette(self._tokens))
        if self._dressed:
            self._application.setStyleSheet(self._sheet())
        for window in self._windows:
            window.setStyleSheet(self._sheet())

    def _sheet(self) -> str:
        return stylesheet(self._tokens, scale=self._scale, glyphs=self._glyphs)


class _Arrangement(QObject):
    """Set a layout's space again at each scale; dies with the layout."""

    def __init__(
        self, theme: Theme, layout: QLayout, margins: tuple[int, int, int, int], spacing: int
    ) -> None:
        super().__init__(layout)
        self._theme = theme
        self._layout = layout
        self._margins = margins
        self._spacing = spacing
        self._apply()
        theme.changed.connect(self._apply)

    def _apply(self) -> None:
        px = self._theme.px
        left, top, right, bottom = self._margins
        self._layout.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self._layout.setSpacing(px(self._spacing))


def _within_limits(scale: float) -> float:
    return min(2.0, max(1.0, scale))


def _load_fonts(folder: Path) -> list[str]:
    identifiers = [
        QFontDatabase.addApplicationFont(str(folder / f"Inter-{weight}.ttf")) for weight in _WEIGHTS
    ]
    return [t.BODY_FONT] if any(identifier >= 0 for identifier in identifiers) else []


def _palette(colours: t.Tokens) -> QPalette:
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, colours.background),
        (QPalette.ColorRole.WindowText, colours.text),
        (QPalette.ColorRole.Base, colours.surface),
        (QPalette.ColorRole.AlternateBase, colours.sunken),
        (QPalette.ColorRole.ToolTipBase, colours.inverse),
        (QPalette.ColorRole.ToolTipText, colours.on_inverse),
        (QPalette.ColorRole.PlaceholderText, colours.muted),
        (QPalette.ColorRole.Text, colours.text),
        (QPalette.ColorRole.Button, colours.surface),
        (QPalette.ColorRole.ButtonText, colours.text),
        (QPalette.ColorRole.BrightText, colours.danger),
        (QPalette.ColorRole.Link, colours.primary),
        (QPalette.ColorRole.LinkVisited, colours.primary),
        (QPalette.ColorRole.Highlight, colours.selection),
        (QPalette.ColorRole.HighlightedText, colours.on_selection),
        (QPalette.ColorRole.Accent, colours.primary),
        (QPalette.ColorRole.Light, colours.raised),
        (QPalette.ColorRole.Midlight, colours.hover),
        (QPalette.ColorRole.Mid, colours.border),
        (QPalette.ColorRole.Dark, colours.border_strong),
    ):
        palette.setColor(role, QColor(name))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return palette
