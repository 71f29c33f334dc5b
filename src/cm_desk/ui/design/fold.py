"""A part of a form that stays out of the way until it is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import text


class Fold(QWidget):
    """Show or hide what is under a title; beside it, a few words say what is inside.

    Signals:
        opened: the person, or a problem inside, wants to see it.
    """

    opened = Signal()

    def __init__(self, icons: Icons, title: str, *, hint: str = "") -> None:
        super().__init__()
        self._icons, self._title = icons, title
        self.head = Button(icons, title, role="fold", on_click=self._toggle)
        self._summary = text("", "hint")
        self._body = QWidget()
        self.rows = QVBoxLayout(self._body)
        icons.theme.arrange(self.rows, spacing=t.SPACE_M)
        if hint:
            self.rows.addWidget(text(hint, "hint"))
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=t.SPACE_M)
        head.addWidget(self.head)
        head.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addLayout(head)
        column.addWidget(self._body)
        self._body.hide()
        icons.theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_open(self) -> bool:
        """Tell whether what is inside shows."""
        return not self._body.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show or hide what is inside."""
        if is_open != self.is_open:
            self._body.setVisible(is_open)
            self._dress()
            if is_open:
                self.opened.emit()

    def set_summary(self, words: str) -> None:
        """Say in a few words what is inside."""
        self._summary.setText(words)
        self._describe()

    def _toggle(self) -> None:
        self.set_open(not self.is_open)

    def _dress(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self.head.setIcon(self._icons.icon(name, "muted", size=18, gap=4))
        self._describe()

    def _describe(self) -> None:
        state = self.tr("unfolded") if self.is_open else self.tr("folded")
        self.head.setAccessibleDescription(
            ", ".join(part for part in (state, self._summary.text()) if part)
        )
