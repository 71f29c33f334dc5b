"""Short remarks under what they are about, each with its sign."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cm_desk.ui.design import Icons, IconView, restyle, text


class Remark(NamedTuple):
    """A sentence with its icon; ``role`` is a colour of the theme."""

    sentence: str
    icon: str = "info-circle"
    role: str = "muted"


def warning(sentence: str) -> Remark:
    """Return a remark on something that deserves a look before publishing."""
    return Remark(sentence, "alert-triangle", "warning")


class NotesList(QWidget):
    """Show remarks one under the other, or nothing; what did not change is left alone."""

    def __init__(self, icons: Icons, *, name: str = "", columns: int = 1) -> None:
        super().__init__()
        self._icons, self._columns = icons, columns
        self._shown: tuple[Remark, ...] = ()
        self._grid = QGridLayout(self)
        icons.theme.arrange(self._grid, spacing=6)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.setAccessibleName(name)
        self.hide()

    @property
    def shown(self) -> tuple[Remark, ...]:
        return self._shown

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Replace the remarks."""
        if tuple(remarks) == self._shown:
            return
        self._shown = tuple(remarks)
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        rows = -(-len(remarks) // self._columns)
        for place, remark in enumerate(remarks):
            self._grid.addWidget(self._line(remark), place % rows, place // rows)
        self.setVisible(bool(remarks))

    def _line(self, remark: Remark) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        self._icons.theme.arrange(row, spacing=6)
        sign = IconView(self._icons, remark.icon, remark.role, size=16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = text(remark.sentence, "small")
        restyle(words, "tone", "muted" if remark.role == "muted" else "")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        return line
