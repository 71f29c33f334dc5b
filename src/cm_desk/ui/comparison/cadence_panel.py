"""One account's part of the cadence card: its name, its chart, its reading."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import AccountCadence, WeekPoint
from cm_desk.ui.design import Icons, text

if TYPE_CHECKING:
    from cm_desk.ui.charts import CadenceChart


class CadencePanel(QWidget):
    """Read without the chart too, which comes when its library is loaded."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._shown: AccountCadence | None = None
        self._top, self._alone = 1, False
        self.chart: CadenceChart | None = None
        self.name = text("", "strong")
        self.reading = text("", "small")
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, spacing=4)
        self._column.addWidget(self.name)
        self._column.addWidget(self.reading)

    def show_cadence(self, one: AccountCadence, top: int, *, alone: bool) -> None:
        """Show an account's weeks on a scale that ends at ``top``."""
        self._shown, self._top, self._alone = one, top, alone
        self.name.setText(self.heading())
        self.reading.setText(one.reading)
        if self.chart is not None:
            self._draw(self.chart, one)

    def furnish(self) -> None:
        """Build the chart, once."""
        if self.chart is None and self._shown is not None:
            from cm_desk.ui import charts  # loads pyqtgraph

            self.chart = charts.CadenceChart(self._icons, self._words)
            self._column.insertWidget(1, self.chart)
            self._draw(self.chart, self._shown)

    def heading(self) -> str:
        """Name the account, and its network where the name does not say it."""
        if self._shown is None:
            return ""
        name, network = self._shown.account.name, self._shown.network_label
        if not network or network.partition(" ")[0].casefold() in name.casefold():
            return name
        return f"{name} · {network}"

    def _draw(self, chart: "CadenceChart", one: AccountCadence) -> None:
        chart.set_tall(tall=self._alone)
        chart.show_weeks(one.weeks, target=one.account.target_per_week, top=self._top)
        chart.setAccessibleName(
            self.tr("Chart of the weekly cadence: {account}").format(account=self.heading())
        )
        chart.setAccessibleDescription(self._description(one))

    def _description(self, one: AccountCadence) -> str:
        covered = [week for week in one.weeks if week.covered]
        parts = [
            one.reading,
            self.tr("%n week(s) shown.", "", len(one.weeks)),
            self.tr("%n week(s) not entirely covered.", "", len(one.weeks) - len(covered)),
        ]
        if covered:
            best = max(covered, key=lambda week: week.count)
            silent = sum(week.count == 0 for week in covered)
            parts += [
                self.tr("%n covered week(s) without publication.", "", silent),
                self.tr("At most {count}, {week}.").format(
                    count=self.tr("%n publication(s)", "", best.count), week=_named(best)
                ),
            ]
        return " ".join(parts)

    def _words(self, week: WeekPoint) -> str:
        count = self.tr("%n publication(s)", "", week.count)
        if week.covered:
            return self.tr("{week}: {count}").format(week=_named(week), count=count)
        if not week.count and not week.covered_days:
            return self.tr("{week}: not covered").format(week=_named(week))
        days = self.tr("%n covered day(s) out of 7", "", week.covered_days)
        return self.tr("{week}: {count}, {days}").format(week=_named(week), count=count, days=days)


def _named(week: WeekPoint) -> str:
    return f"{wording.week(week.monday)} {week.monday.isocalendar().year}"
