"""The list of axes beside the questions, which stays in view as they scroll."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cm_desk.domain.checklist import AxisScore
from cm_desk.ui.checklist.tile import LIST_WIDTH, AxisTile
from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override


class Rail(QWidget):
    """Choose an axis; the list goes down with the page as far as its questions go.

    Signals:
        opened(code): the person wants this axis.
    """

    opened = Signal(str)

    def __init__(self, icons: Icons, scroll: QScrollArea) -> None:
        super().__init__()
        self._icons, self._scroll = icons, scroll
        self.tiles: dict[str, AxisTile] = {}
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        icons.theme.arrange(self._column, spacing=2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Axes"))
        scroll.verticalScrollBar().valueChanged.connect(self._follow)
        icons.theme.changed.connect(self._place)

    def show_scores(
        self, scores: Sequence[AxisScore], current: str, matching: Mapping[str, int] | None
    ) -> None:
        """Show the axes; ``matching`` counts the questions that a filter lets through."""
        for score in scores:
            if score.code not in self.tiles:
                tile = AxisTile(self._icons, compact=True)
                tile.opened.connect(self.opened)
                self._column.addWidget(tile)
                self.tiles[score.code] = tile
            tile = self.tiles[score.code]
            tile.show_score(score, matching=None if matching is None else matching[score.code])
            tile.setChecked(score.code == current)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._icons.theme.px(LIST_WIDTH), self._list.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._list.resize(self._icons.theme.px(LIST_WIDTH), self._list.sizeHint().height())
        self._follow()

    def _follow(self) -> None:
        content = self._scroll.widget()
        if content is None or not content.isAncestorOf(self):
            return
        above = self._icons.theme.px(t.SPACE_M)
        passed = (
            self._scroll.verticalScrollBar().value()
            - self.mapTo(content, self.rect().topLeft()).y()
        )
        fits = self._list.height() + 2 * above <= self._scroll.height()
        lowest = self.height() - self._list.height()
        self._list.move(0, max(0, min(passed + above, lowest)) if fits else 0)
