"""The choice of the weeks that the comparison looks at."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cm_desk.domain.history import Period, last_complete_weeks, weeks_around
from cm_desk.ui.design import Flow, Icons, Segmented, text
from cm_desk.ui.design.dates import DateField

_DATES: Final = "dates"


class PeriodBar(QWidget):
    """Choose 12, 26 or 52 complete weeks, or two dates widened to whole weeks.

    Signals:
        changed: ``period`` is another one.
    """

    changed = Signal()

    def __init__(self, icons: Icons, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._kept = last_complete_weeks(today())
        self.choice = Segmented(
            icons,
            (
                ("12", "12"),
                ("26", "26"),
                ("52", "52"),
                (_DATES, self.tr("Dates…")),
            ),
            self.tr("Period of the comparison"),
            current="52",
        )
        self.first = DateField(icons, today=today(), last=today(), required=True)
        self.last = DateField(
            icons, today=today(), last=today(), required=True, check=self._check_last
        )
        self.first.describe(self.tr("From"))
        self.last.describe(self.tr("To"))
        self._dates = QWidget()
        self._problem = text("", "problem")
        self._lay_out(icons)
        self.choice.chosen.connect(self._choose)
        for field in (self.first, self.last):
            field.edited.connect(self._take_dates)
            field.problem_changed.connect(self._show_problem)

    def period(self) -> Period:
        """Return whole ISO weeks; while the dates are not right, those of before."""
        if self.choice.current != _DATES:
            return last_complete_weeks(self._today(), int(self.choice.current))
        first, last = self.first.value(), self.last.value()
        if first is None or last is None or last < first:
            return self._kept
        return weeks_around(first, last)

    def _lay_out(self, icons: Icons) -> None:
        row = QHBoxLayout(self._dates)
        icons.theme.arrange(row)
        for label, field in ((self.tr("from"), self.first), (self.tr("to"), self.last)):
            row.addWidget(text(label, "muted", wrap=False))
            row.addWidget(field)
        for button in self.choice.findChildren(QPushButton):
            said = self.tr("Last {count} complete weeks").format(count=button.text())
            if button.text().isdigit():
                button.setAccessibleName(said)
                button.setToolTip(said)
        flow = Flow(icons.theme, spacing=12)
        caption = text(self.tr("Last complete weeks"), "label", wrap=False)
        for part in (caption, self.choice, self._dates):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        icons.theme.arrange(column)
        column.addLayout(flow)
        column.addWidget(self._problem)
        self._dates.hide()
        self._problem.hide()

    def _choose(self, key: str) -> None:
        if key == _DATES and self._dates.isHidden():
            self.first.set_value(self._kept.first)
            self.last.set_value(self._kept.last)
        elif key != _DATES:
            self._kept = self.period()
        self._dates.setVisible(key == _DATES)
        self._show_problem()
        self.changed.emit()

    def _take_dates(self) -> None:
        # A first date moved after the last one blames the last, which is then looked at again.
        self.last.reveal()
        if self.last.problem() is None:
            self._kept = self.period()
            self.changed.emit()

    def _check_last(self, last: date | None) -> str | None:
        first = self.first.value()
        if first is not None and last is not None and last < first:
            return self.tr("The last day comes before the first one.")
        return None

    def _show_problem(self) -> None:
        problems = (self.first.shown_problem(), self.last.shown_problem())
        self._problem.setText(" ".join(one for one in problems if one))
        self._problem.setVisible(any(problems) and self.choice.current == _DATES)
