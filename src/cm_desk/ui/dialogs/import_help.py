"""Where to click on each network to get the file that is imported here."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cm_desk.services.texts import Texts
from cm_desk.ui.design import Banner, Button, Card, FilterChip, Flow, Icons, Step, text
from cm_desk.ui.design.room import TALL, take_room
from cm_desk.ui.overriding import override

# After the introduction and the choice of a network.
_WAYS: Final = 2


class ImportHelp(QDialog):
    """Show one network's steps; it stays beside the window while one clicks elsewhere."""

    def __init__(self, icons: Icons, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._said = texts.mapping("help_import")
        self._shown: QWidget | None = None
        self.networks = QButtonGroup(self)
        self._chips = {key: self._chip(key) for key in _networks(self._said)}
        self.setWindowTitle(self._said["title"])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        self.show_network("")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._icons.theme, 720, 760, share=TALL)
        super().showEvent(event)

    def show_network(self, key: str) -> None:
        """Show where the files of one network are; without it, what is shown stays."""
        if not key and self._shown is not None:
            return
        key = key if key in self._chips else next(iter(self._chips))
        self._chips[key].setChecked(True)
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = self._ways(key)
        self._column.insertWidget(_WAYS, self._shown)
        # At once rather than at the layout's next turn: a blank in between would be seen.
        self._shown.show()
        self._scroll.verticalScrollBar().setValue(0)

    # How it is built

    def _lay_out(self) -> None:
        icons, said = self._icons, self._said
        choice = QWidget()
        flow = Flow(icons.theme)
        for chip in self._chips.values():
            flow.addWidget(chip)
        choice.setLayout(flow)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._column = QVBoxLayout(inner)
        icons.theme.arrange(self._column, margins=(2, 2, 12, 2), spacing=12)
        self._column.addWidget(text(said["intro"]))
        self._column.addWidget(choice)
        self._column.addWidget(text(said["good"], "muted"))
        self._column.addWidget(Banner(icons, said["unverified"], title=said["unverified_title"]))
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(icons, self.tr("Close"), on_click=self.accept))
        whole = QVBoxLayout(self)
        icons.theme.arrange(whole, margins=(24, 24, 24, 24), spacing=12)
        whole.addWidget(text(said["title"], "heading"))
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def _chip(self, key: str) -> FilterChip:
        chip = FilterChip(self._icons, self._said[f"networks.{key}.label"])
        self.networks.addButton(chip)
        chip.clicked.connect(lambda: self.show_network(key))
        return chip

    def _ways(self, key: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        self._icons.theme.arrange(column, spacing=16)
        for way in _under(self._said, f"networks.{key}.ways"):
            column.addWidget(self._way(way))
        return box

    def _way(self, way: str) -> QWidget:
        said = self._said
        card = Card(self._icons, said[f"{way}.title"])
        steps = QVBoxLayout()
        self._icons.theme.arrange(steps, spacing=0)
        for number, step in enumerate(_under(said, f"{way}.steps"), start=1):
            steps.addWidget(Step(self._icons, number, said[step]))
        card.body.addLayout(steps)
        for field in ("file", "missing", "sure"):
            card.add(self._fact(said[f"fields.{field}"], said[f"{way}.{field}"]))
        return card

    def _fact(self, label: str, words: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        self._icons.theme.arrange(row, spacing=16)
        said = text(label, "label")
        said.setFixedWidth(self._icons.theme.px(140))
        row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words, selectable=True), 1)
        return box


def _networks(said: Mapping[str, str]) -> Iterator[str]:
    for key in said:
        if key.startswith("networks.") and key.endswith(".label"):
            yield key.split(".")[1]


def _under(said: Mapping[str, str], prefix: str) -> list[str]:
    """Return the keys just under one, in the order of the file."""
    depth = prefix.count(".") + 2
    found = (".".join(key.split(".")[:depth]) for key in said if key.startswith(f"{prefix}."))
    return list(dict.fromkeys(found))
