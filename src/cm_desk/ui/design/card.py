"""A titled surface that holds one thing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text


class Card(QFrame):
    """A surface with a title, a sentence under it and actions beside it."""

    def __init__(
        self,
        icons: Icons,
        title: str = "",
        *,
        subtitle: str = "",
        actions: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setProperty("surface", "card")
        self._title = text(title, "heading")
        self._subtitle = text(subtitle, "muted")
        self._actions = QHBoxLayout()
        theme.arrange(self._actions, spacing=t.SPACE_S)
        self.body = QVBoxLayout()
        theme.arrange(self.body, spacing=12)

        words = QVBoxLayout()
        theme.arrange(words, spacing=t.SPACE_XS)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        theme.arrange(head, spacing=t.SPACE_M)
        head.addLayout(words, 1)
        head.addLayout(self._actions)
        head.setAlignment(self._actions, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        theme.arrange(whole, margins=(24, 20, 24, 24), spacing=t.SPACE_M)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)

        self.set_title(title, subtitle=subtitle)
        for action in actions:
            self.add_action(action)

    def set_title(self, title: str, *, subtitle: str = "") -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.body.addWidget(widget, stretch)

    def add_action(self, widget: QWidget) -> None:
        self._actions.addWidget(widget)
