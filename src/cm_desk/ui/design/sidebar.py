"""The way around the program: one entry a page, always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain.records import frozen
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import paint_ring, ring_wanted
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text
from cm_desk.ui.overriding import override

WIDTH = 232
COMPACT_WIDTH = 64
_ICON = 20
_PAD = 12
_BAR = 6


@frozen
class Entry:
    """One page: what the program calls it, what the user reads, its icon."""

    key: str
    label: str
    icon: str


class Sidebar(QFrame):
    """Entries above, a group at the foot, and a mark on the page that is open."""

    selected = Signal(str)

    def __init__(
        self,
        icons: Icons,
        entries: Sequence[Entry],
        foot: Sequence[Entry] = (),
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._compact = False
        self.setProperty("surface", "sidebar")
        self.setAccessibleName(name or self.tr("Pages"))
        self._title = text("", "subheading", wrap=True)
        self._caption = text("", "caption", wrap=True)
        self._buttons = {entry.key: _Row(icons, entry, parent=self) for entry in (*entries, *foot)}
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _checked, key=key: self._open(key))
            button.stepped.connect(self._step)

        head = QVBoxLayout()
        self._theme.arrange(head, margins=(20, 20, 16, 8), spacing=2)
        head.addWidget(self._title)
        head.addWidget(self._caption)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pages = QWidget()
        pages.setProperty("surface", "clear")
        self._area.setWidget(pages)
        self._upper = upper = QVBoxLayout(pages)
        for entry in entries:
            upper.addWidget(self._buttons[entry.key])
        upper.addStretch(1)
        lower = QVBoxLayout()
        self._theme.arrange(lower, margins=(12, 8, 12, 12), spacing=2)
        for entry in foot:
            lower.addWidget(self._buttons[entry.key])
        whole = QVBoxLayout(self)
        self._theme.arrange(whole, spacing=0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addLayout(lower)
        self.set_caption("")
        self._bound()
        self._theme.changed.connect(self._bound)
        self._area.verticalScrollBar().rangeChanged.connect(self._bound)
        if self._buttons:
            self.select(next(iter(self._buttons)))

    @property
    def current(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def select(self, key: str) -> None:
        """Mark a page as open, and tell nobody."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)
            # One stop of the Tab key for the whole list; the arrows do the rest.
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            )
        self._area.ensureWidgetVisible(self._buttons[key], 0, 0)

    def set_count(self, key: str, count: int, *, meaning: str = "") -> None:
        """Show a number on an entry (0 hides it); ``meaning`` says it in words."""
        self._buttons[key].show_count(count, meaning)

    def set_caption(self, title: str, caption: str = "") -> None:
        """Show at the head which file is open."""
        self._title.setText(title)
        self._title.setVisible(bool(title) and not self._compact)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption) and not self._compact)

    def set_compact(self, compact: bool) -> None:
        """Keep only the icons, for a narrow window."""
        if compact != self._compact:
            self._compact = compact
            for button in self._buttons.values():
                button.set_compact(compact)
            self.set_caption(self._title.text(), self._caption.text())
            self._bound()

    def _open(self, key: str) -> None:
        self.select(key)
        self.selected.emit(key)

    def _step(self, origin: str, step: int) -> None:
        keys = list(self._buttons)
        at = max(0, min(len(keys) - 1, keys.index(origin) + step))
        button = self._buttons[keys[at]]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(button, 0, 0)

    def _bound(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(COMPACT_WIDTH if self._compact else WIDTH))
        # The scroll bar takes its place from the margin, so that the icons stay in line.
        bar = px(_BAR) if self._area.verticalScrollBar().maximum() else 0
        self._upper.setContentsMargins(px(_PAD), px(8), px(_PAD) - bar, px(8))
        self._upper.setSpacing(px(2))


class _Row(QAbstractButton):
    """One entry, painted whole: icon, label, count and mark."""

    stepped = Signal(str, int)

    def __init__(self, icons: Icons, entry: Entry, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._entry = entry
        self._count = 0
        self._compact = False
        self._ring = False
        self.setText(entry.label)
        self.setAccessibleName(entry.label)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, meaning: str) -> None:
        self._count = count
        self.setAccessibleName(
            f"{self._entry.label}, {meaning or count}" if count else self._entry.label
        )
        self.update()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.setToolTip(self._entry.label if compact else "")
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Leave the mark to the sidebar: a click on the open page does not clear it."""

    @override
    def sizeHint(self) -> QSize:
        px = self._icons.theme.px
        return QSize(px(40), px(t.ROW_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -1000,
            Qt.Key.Key_End: 1000,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(self._entry.key, steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_wanted(event, before=self._ring)
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        role = "primary" if self.isChecked() else "muted"
        pixmap = self._icons.pixmap(self._entry.icon, role, ratio=self.devicePixelRatioF())
        side = theme.px(_ICON)
        left = (self.width() - side) // 2 if self._compact else theme.px(_PAD)
        painter.drawPixmap(QPoint(left, (self.height() - side) // 2), pixmap)
        if self._compact:
            self._paint_dot(painter)
        else:
            right = self._paint_count(painter)
            self._paint_label(painter, left + side + theme.px(12), right)
        if self._ring and self.hasFocus():
            paint_ring(painter, self.rect(), theme)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._icons.theme
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.colour("primary_soft"))
        elif self.underMouse():
            painter.setBrush(theme.colour("hover"))
        else:
            return
        painter.drawRoundedRect(box, theme.px(t.RADIUS_M), theme.px(t.RADIUS_M))
        if self.isChecked():
            painter.setBrush(theme.colour("primary"))
            inset = theme.px(9)
            painter.drawRoundedRect(
                QRectF(0, inset, theme.px(3), self.height() - 2 * inset), 1.5, 1.5
            )

    def _paint_label(self, painter: QPainter, left: int, right: int) -> None:
        theme = self._icons.theme
        painter.setFont(theme.font(t.STRONG if self.isChecked() else t.BODY))
        painter.setPen(theme.colour("primary" if self.isChecked() else "text"))
        room = QRect(left, 0, right - left, self.height())
        shown = painter.fontMetrics().elidedText(
            self._entry.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_count(self, painter: QPainter) -> int:
        """Paint the count at the right; return where the label must stop."""
        theme = self._icons.theme
        right = self.width() - theme.px(8)
        if not self._count:
            return right
        painter.setFont(theme.font(t.TypeStyle(12, 600)))
        shown = str(self._count)
        height = theme.px(20)
        width = max(height, painter.fontMetrics().horizontalAdvance(shown) + theme.px(12))
        box = QRectF(right - width, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.colour("on_primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return right - width - theme.px(8)

    def _paint_dot(self, painter: QPainter) -> None:
        if self._count:
            theme = self._icons.theme
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            side = theme.px(8)
            painter.drawEllipse(self.width() - side - theme.px(3), theme.px(3), side, side)
