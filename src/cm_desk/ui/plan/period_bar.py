"""The line above the month and the week: where one is, how to go elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from cm_desk.ui.design import Badge, Button, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.gestures import MIME
from cm_desk.ui.plan.overlays import OverlayMenu

_HELD = 700  # milliseconds over an arrow before the page turns


class PeriodBar(QWidget):
    """Name the period, walk to its neighbours, and sum it up.

    Signals:
        stepped(int): the period before (-1) or after (1) is wanted.
        today_asked: the period of today is wanted.
    """

    stepped = Signal(int)
    today_asked = Signal()

    def __init__(
        self, icons: Icons, overlays: OverlayMenu, *, back: str, forth: str, widest: int
    ) -> None:
        super().__init__()
        theme = icons.theme
        self._theme = theme
        self._widest = widest
        self._towards = 0
        self._waiting = QTimer(self, interval=_HELD)
        self._waiting.timeout.connect(lambda: self.stepped.emit(self._towards))
        self._title = text("", "heading", wrap=False)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.summary = text("", "muted", wrap=False)
        self.late = Badge("")
        self.late.hide()
        walk, tell = QHBoxLayout(), QHBoxLayout()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        for row in (walk, tell, self._line):
            theme.arrange(row, spacing=t.SPACE_XS)
        for part in (
            self._turner(icons, "chevron-left", back, -1),
            self._title,
            self._turner(icons, "chevron-right", forth, 1),
        ):
            walk.addWidget(part)
        walk.addSpacing(theme.px(t.SPACE_S))
        walk.addWidget(Button(icons, self.tr("Today"), on_click=self.today_asked.emit))
        walk.addWidget(overlays.button(icons, self))
        walk.addStretch(1)
        tell.addWidget(self.late)
        tell.addWidget(self.summary)
        self._line.addLayout(walk, 1)
        self._line.addLayout(tell)
        theme.changed.connect(self._measure)
        self._measure()

    def show_title(self, title: str) -> None:
        """Name the period."""
        self._title.setText(title)

    def tell(self, *, count: int, done: int, late: int, chosen: int) -> None:
        """Sum the period up."""
        parts = [self.tr("%n content(s)", "", count)]
        if done:
            parts.append(self.tr("%n published", "", done))
        if chosen:
            parts.append(self.tr("%n selected", "", chosen))
        self.summary.setText(" · ".join(parts))
        self.late.show_word(self.tr("%n late", "", late), role="danger")
        self.late.setVisible(late > 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the page under what is carried and held over an arrow for a while."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasFormat(MIME):
            self._towards = int(watched.property("step"))
            self._waiting.start()
            event.acceptProposedAction()
            return True
        if event.type() in {QEvent.Type.DragLeave, QEvent.Type.Drop}:
            self._waiting.stop()
        return False

    def _turner(self, icons: Icons, icon: str, name: str, step: int) -> Button:
        button = icon_button(icons, icon, name, on_click=lambda: self.stepped.emit(step))
        button.setProperty("step", step)
        button.setAcceptDrops(True)
        button.installEventFilter(self)
        return button

    def stack(self, *, narrow: bool) -> None:
        """Put the sum under the rest where there is no room beside it."""
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _measure(self) -> None:
        self._title.setMinimumWidth(self._theme.px(self._widest))
