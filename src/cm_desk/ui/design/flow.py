"""A layout that goes to the next line when the row is full."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override


class Flow(QLayout):
    """Lay items from left to right in lines.

    With ``column``, as many equal columns as that width (100 % pixels) allows:
    a grid of cards that follows the window.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        spacing: int = t.SPACE_S,
        column: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = column
        self._entries: list[QLayoutItem] = []
        theme.arrange(self, spacing=spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._entries.append(item)

    @override
    def count(self) -> int:
        return len(self._entries)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._entries[index] if 0 <= index < len(self._entries) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = QRect(0, 0, width, 0).marginsRemoved(margins)
        return self._place(inside, move=False) + margins.top() + margins.bottom()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    @override
    def sizeHint(self) -> QSize:
        if self._column:
            return self.minimumSize()
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        return QSize(
            sum(hint.width() for hint in hints) + gaps,
            max((hint.height() for hint in hints), default=0),
        ).grownBy(self.contentsMargins())

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        ).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._entries if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only compute the height that they take."""
        lines = self._columns(rect.width()) if self._column else self._lines(rect.width())
        top = rect.top()
        for line in lines:
            height = max((_height(item, width) for item, width in line), default=0)
            left = rect.left()
            for item, width in line:
                if move:
                    item.setGeometry(QRect(left, top, width, height))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(0, top - rect.top() - self.spacing())

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        used = 0
        for item in self._shown():
            width = min(item.sizeHint().width(), room)
            if lines[-1] and used + width > room:
                lines.append([])
                used = 0
            lines[-1].append((item, width))
            used += width + self.spacing()
        return lines

    def _columns(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        items = self._shown()
        gap = self.spacing()
        wanted = self._theme.px(self._column)
        count = max(1, min(len(items), (room + gap) // (wanted + gap)))
        width = (room - gap * (count - 1)) // count
        return [
            [(item, width) for item in items[start : start + count]]
            for start in range(0, len(items), count)
        ]


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()


def in_lines(
    icons: Icons, widgets: Iterable[QWidget], *, spacing: int = t.SPACE_S, column: int = 0
) -> QWidget:
    """Hold widgets side by side, on as many lines as the width asks for; see Flow."""
    holder = QWidget()
    flow = Flow(icons.theme, spacing=spacing, column=column)
    for widget in widgets:
        flow.addWidget(widget)
    holder.setLayout(flow)
    return holder
