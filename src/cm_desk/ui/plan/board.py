"""The calendar with the ideas beside it, or under it where room is short, and the legend."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.ideas import IdeasPanel
from cm_desk.ui.plan.legend import Legend
from cm_desk.ui.plan.period_bar import PeriodBar

_SIDE = 248
_STACKED_UNDER = 860
_ANY = 16_777_215


class Board(QWidget):
    """Show one view of the plan at a time, the ideas beside it, and its bar above both."""

    def __init__(
        self,
        icons: Icons,
        views: Sequence[QWidget],
        bars: Sequence[PeriodBar],
        ideas: IdeasPanel,
        legend: Legend,
    ) -> None:
        super().__init__()
        self._theme = icons.theme
        self._views = views
        self._bars = bars
        self._ideas = ideas
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(ideas, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        icons.theme.arrange(self._both, spacing=t.SPACE_M)
        for view in views:
            self._both.addWidget(view, 1)
        self._both.addWidget(self._side)
        whole = QVBoxLayout(self)
        icons.theme.arrange(whole, spacing=12)
        for bar in bars:
            whole.addWidget(bar)
        whole.addLayout(self._both, 1)
        whole.addWidget(legend)
        icons.theme.changed.connect(self._stack)
        self._stack()

    def show_view(self, shown: QWidget, bar: PeriodBar | None) -> None:
        """Show one of the views, and its bar if it has one."""
        for view in self._views:
            view.setVisible(view is shown)
        for one in self._bars:
            one.setVisible(one is bar)
        # A table leaves a little room above its rows.
        top = 0 if bar else self._theme.px(t.SPACE_S)
        self._side_column.setContentsMargins(0, top, 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Put the ideas under the calendar where there is no room beside it."""
        px = self._theme.px
        stacked = self.width() < px(_STACKED_UNDER)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        for bar in self._bars:
            bar.stack(narrow=stacked)
        self._side.setMinimumWidth(0 if stacked else px(_SIDE))
        self._side.setMaximumWidth(_ANY if stacked else px(_SIDE))
        self._ideas.setMinimumHeight(px(160))
