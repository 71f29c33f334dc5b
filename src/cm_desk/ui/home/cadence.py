"""The last weeks of each account, as small bars."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import AccountCadence, Assessment
from cm_desk.ui.design import SparkBars, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.home.linked_card import LinkedCard

_WEEKS = 26


class CadenceCard(LinkedCard):
    """One line an account: its name, twenty-six weeks, the sentence that reads them."""

    def __init__(self, desk: Desk) -> None:
        action = QCoreApplication.translate("Home", "See the accounts")
        super().__init__(desk, action, icon="at", page="accounts")
        self._desk = desk
        self.set_title(
            self.tr("The last 26 weeks of each account"),
            subtitle=self.tr("Hatched: weeks whose history is not known. Dashed: the target."),
        )

    def show_cadences(self, found: Assessment) -> None:
        self.setVisible(bool(found.cadences))
        fresh = QWidget()
        grid = QGridLayout(fresh)
        self._desk.icons.theme.arrange(grid, spacing=16)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for row, one in enumerate(found.cadences):
            self._add_line(grid, row, one)
        self.show_rows(fresh)

    def _add_line(self, grid: QGridLayout, row: int, one: AccountCadence) -> None:
        name = text(one.account.name, "strong")
        name.setMinimumWidth(self._desk.icons.theme.px(160))
        bars = SparkBars(self._desk.icons, one.account.name)
        bars.setMaximumHeight(self._desk.icons.theme.px(56))
        weeks = one.weeks[-_WEEKS:]
        bars.show_weeks(
            [point.count if point.covered else None for point in weeks],
            lambda nth: wording.week(weeks[nth].monday),
            target=one.account.target_per_week,
        )
        grid.addWidget(name, row, 0)
        grid.addWidget(bars, row, 1)
        grid.addWidget(text(one.reading, "small"), row, 2)
