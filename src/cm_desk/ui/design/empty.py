"""What a page says while it has nothing to show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text
from cm_desk.ui.overriding import override

_DISC = 64


class EmptyState(QWidget):
    """Say what is missing and what to do first."""

    def __init__(
        self,
        icons: Icons,
        icon: str,
        title: str,
        sentence: str,
        *,
        action: Button | None = None,
        secondary: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        heading = text(title, "heading")
        explanation = text(sentence, "muted")
        buttons = QHBoxLayout()
        theme.arrange(buttons, margins=(0, 8, 0, 0), spacing=t.SPACE_S)
        buttons.addStretch(1)
        for button in (action, secondary):
            if button is not None:
                buttons.addWidget(button)
        buttons.addStretch(1)

        column = QVBoxLayout()
        theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(_Disc(icons, icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (heading, explanation):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        theme.arrange(middle)
        middle.addStretch(1)
        middle.addLayout(column, 2)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        theme.arrange(whole, margins=(16, 32, 16, 32))
        whole.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)


class _Disc(QWidget):
    """Paint an icon on a soft disc."""

    def __init__(self, icons: Icons, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self._resize()
        icons.theme.changed.connect(self._resize)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary_soft"))
        side = theme.px(_DISC)
        painter.drawEllipse(0, 0, side, side)
        pixmap = self._icons.pixmap(self._icon, "primary", size=28, ratio=self.devicePixelRatioF())
        at = (side - theme.px(28)) // 2
        painter.drawPixmap(at, at, pixmap)

    def _resize(self) -> None:
        side = self._icons.theme.px(_DISC)
        self.setFixedSize(side, side)
        self.update()
