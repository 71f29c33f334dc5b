"""One thing to do, and the mark that it is done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import restyle, text
from cm_desk.ui.overriding import override

_DISC = 28


class Step(QWidget):
    """A numbered line of a list of things to do first, with its button."""

    def __init__(
        self,
        icons: Icons,
        number: int,
        title: str,
        *,
        sentence: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._number = number
        self._name = title
        self._action = action
        self._mark = _Mark(icons, number)
        self._title = text(title, "strong")
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        words.addWidget(self._title)
        if sentence:
            words.addWidget(text(sentence, "muted"))
        row = QHBoxLayout(self)
        theme.arrange(row, margins=(0, 8, 0, 8), spacing=t.SPACE_M)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_done(done=False)

    def set_done(self, *, done: bool) -> None:
        """Tick the step, and put its button away."""
        self._mark.set_done(done=done)
        restyle(self._title, "type", "muted" if done else "strong")
        self.setAccessibleName(
            self.tr("Step {number}, done: {title}").format(number=self._number, title=self._name)
            if done
            else self.tr("Step {number}: {title}").format(number=self._number, title=self._name)
        )
        if self._action is not None:
            self._action.setVisible(not done)


class _Mark(QWidget):
    """Paint the number in a circle, or a tick on a disc."""

    def __init__(self, icons: Icons, number: int) -> None:
        super().__init__()
        self._icons = icons
        self._number = number
        self._done = False
        self._resize()
        icons.theme.changed.connect(self._resize)

    def set_done(self, *, done: bool) -> None:
        self._done = done
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if self._done else QPen(theme.colour("primary"), 1.5))
        painter.setBrush(theme.colour("success_soft" if self._done else "surface"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._done:
            ratio = self.devicePixelRatioF()
            at = (self.width() - theme.px(18)) // 2
            painter.drawPixmap(at, at, self._icons.pixmap("check", "success", size=18, ratio=ratio))
        else:
            painter.setPen(theme.colour("primary"))
            painter.setFont(theme.font(t.TypeStyle(13, 600)))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _resize(self) -> None:
        side = self._icons.theme.px(_DISC)
        self.setFixedSize(side, side)
        self.update()
