"""Where one stands: the score, the axes, and what to do next."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.checklist import ChecklistResult
from cm_desk.ui.checklist.actions import ActionsCard
from cm_desk.ui.checklist.summary import SummaryCard
from cm_desk.ui.checklist.tile import AxisTile
from cm_desk.ui.design import Flow, SectionTitle
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk

_COLUMN: Final = 280


class Overview(QWidget):
    """Show the whole result on one screen or two.

    Signals:
        axis_wanted(code): the person wants the questions of an axis.
        item_wanted(item_id): the person wants one question.
    """

    axis_wanted = Signal(str)
    item_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        icons = self._icons = desk.icons
        self.summary = SummaryCard(icons)
        self.tiles: dict[str, AxisTile] = {}
        axes = QWidget()
        self._flow = Flow(icons.theme, spacing=12, column=_COLUMN)
        axes.setLayout(self._flow)
        self.advice = ActionsCard(desk)
        self.advice.item_wanted.connect(self.item_wanted)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_M)
        column.addWidget(self.summary)
        column.addWidget(SectionTitle(icons, self.tr("Axis by axis")))
        column.addWidget(axes)
        column.addWidget(self.advice)

    def show_result(self, result: ChecklistResult) -> None:
        self.summary.show_score(result.overall)
        for score in result.axes:
            if score.code not in self.tiles:
                tile = AxisTile(self._icons)
                tile.opened.connect(self.axis_wanted)
                self._flow.addWidget(tile)
                self.tiles[score.code] = tile
            self.tiles[score.code].show_score(score)
        self.advice.show_result(result)
