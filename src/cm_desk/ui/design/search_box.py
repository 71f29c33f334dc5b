"""The box in which one searches what is on the page."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import Line
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.overriding import override

_DELAY = 150  # milliseconds: a word typed quickly is searched once
_WIDTH = 240
_SIGN = 18


class SearchBox(Line):
    """Take what is searched; Escape empties it, Down goes to what was found.

    Signals:
        searched(text): what to look for now, stripped; empty for everything.
        down: the person goes down to the results.
    """

    searched = Signal(str)
    down = Signal()

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search: {name}").format(name=name))
        inside = QHBoxLayout(self)
        icons.theme.arrange(inside, margins=(10, 0, 0, 0))
        inside.addWidget(IconView(icons, "search", "muted", size=_SIGN))
        inside.addStretch(1)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self.search_now)
        self._measure()
        icons.theme.changed.connect(self._measure)

    def wanted(self) -> str:
        """Return what is searched."""
        return self.text().strip()

    def search_now(self) -> None:
        """Search without waiting for the typing to pause."""
        self._timer.stop()
        self.searched.emit(self.wanted())

    def empty(self) -> None:
        """Search nothing any more."""
        self.clear()
        self.search_now()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(_WIDTH))
        self.setTextMargins(px(_SIGN + t.SPACE_XS), 0, 0, 0)
