"""The head of a page and the titles of its sections."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text
from cm_desk.ui.overriding import override

_NARROW = 640


class PageHeader(QWidget):
    """Title, sentence and actions.

    The actions go below when the page is narrow. When it is narrower the primary one comes back
    beside the title if there is room, else all go one below the other.
    """

    def __init__(
        self,
        icons: Icons,
        title: str,
        *,
        subtitle: str = "",
        primary: Button | None = None,
        secondary: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._title = text(title, "title")
        self._subtitle = text(subtitle, "muted")
        self._badges = QHBoxLayout()
        self._primary = primary
        self._actions = actions = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top = top = QHBoxLayout()
        words = QVBoxLayout()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        arrange = self._theme.arrange
        arrange(self._badges)
        arrange(actions)
        arrange(top, spacing=12)
        arrange(words, spacing=t.SPACE_XS)
        arrange(self._whole, spacing=t.SPACE_M)

        # A label that may wrap asks for less than it needs: it takes the line, up to its words.
        top.addWidget(self._title, 1000)
        top.addLayout(self._badges)
        top.addStretch(1)
        words.addLayout(top)
        words.addWidget(self._subtitle)
        for action in (*secondary, *((primary,) if primary is not None else ())):
            actions.addWidget(action)
        self._whole.addLayout(words, 1)
        self._whole.addLayout(actions)
        self._whole.setAlignment(actions, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.set_title(title)
        self.set_subtitle(subtitle)
        self._theme.changed.connect(self._measure)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._measure()

    def set_subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_badge(self, badge: QWidget) -> None:
        self._badges.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        beside = self._title.maximumWidth() + self._theme.px(t.SPACE_M)
        actions = self._widths()
        side_by_side = sum(actions) + self._actions.spacing() * max(0, len(actions) - 1)
        narrow = width < self._theme.px(_NARROW) or beside + side_by_side > width
        first = self._primary.sizeHint().width() if self._primary else 0
        lifted = len(actions) > 1 and side_by_side > width >= beside + first
        if lifted:
            side_by_side -= first + self._actions.spacing()
        self._lift(lifted=lifted)
        self._whole.setDirection(_direction(down=narrow))
        self._actions.setDirection(_direction(down=side_by_side > width))

    def _lift(self, *, lifted: bool) -> None:
        """Put the primary action on the title's line, or back among the others."""
        if self._primary is not None and lifted != (self._top.indexOf(self._primary) >= 0):
            here, there = (self._actions, self._top) if lifted else (self._top, self._actions)
            here.removeWidget(self._primary)
            there.addWidget(self._primary)

    @override
    def minimumSizeHint(self) -> QSize:
        # The actions can always go below: side by side, they must not widen the page.
        least = super().minimumSizeHint()
        return QSize(min(least.width(), max(self._widths(), default=0)), least.height())

    def _widths(self) -> list[int]:
        items = [self._actions.itemAt(place) for place in range(self._actions.count())]
        found = [item.sizeHint().width() for item in items if item and not item.isEmpty()]
        if self._primary is not None and self._top.indexOf(self._primary) >= 0:
            found.append(self._primary.sizeHint().width())
        return found

    def _measure(self) -> None:
        words = QFontMetrics(self._theme.font(t.TITLE)).horizontalAdvance(self._title.text())
        self._title.setMaximumWidth(words + self._theme.px(4))


def _direction(*, down: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight


class SectionTitle(QWidget):
    """Name a group of cards or fields, with one sentence and one action at most."""

    def __init__(
        self,
        icons: Icons,
        title: str,
        *,
        hint: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        words.addWidget(text(title, "heading"))
        if hint:
            words.addWidget(text(hint, "muted"))
        row = QHBoxLayout(self)
        theme.arrange(row, margins=(0, 8, 0, 0), spacing=t.SPACE_M)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignBottom)
        self.setAccessibleName(title)
