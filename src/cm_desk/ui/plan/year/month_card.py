"""One month of the year: its small calendar, its lines, and the marronniers beyond two."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.services.texts import Texts
from cm_desk.services.year_sheet import MonthSheet
from cm_desk.ui.design import Button, Card, Icons, text
from cm_desk.ui.plan.year.grounds import grounds
from cm_desk.ui.plan.year.lines import said
from cm_desk.ui.plan.year.row import YearRow
from cm_desk.ui.plan.year.small_month import SmallMonth


class MonthCard(Card):
    """Show a month; the keyboard walks its lines with the arrows.

    Signals:
        asked(Act, YearRow, QPoint): what is asked of a line.
    """

    asked = Signal(object, object, QPoint)

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__(icons)
        self._icons, self._texts = icons, texts
        self.small = SmallMonth(icons)
        self.add(self.small)
        self._nothing = text(self.tr("Nothing special this month."), "muted")
        self.add(self._nothing)
        self._list = QWidget(self)
        # Each line shown in a visible list would have the whole year placed again.
        self._list.hide()
        self._lines = QVBoxLayout(self._list)
        icons.theme.arrange(self._lines, spacing=2)
        self.add(self._list)
        self.more = Button(icons, "", role="quiet", on_click=self._toggle)
        self.add(self.more)
        self.body.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self._open = False
        self._first = date.min

    def show_month(
        self,
        sheet: MonthSheet,
        themes: Mapping[str, str],
        today: date,
    ) -> None:
        """Show a month; what was unfolded stays so while the month is the same."""
        if sheet.first != self._first:
            self._open, self._first = False, sheet.first
        self.set_title(wording.capital(wording.month(sheet.first)))
        days = grounds(sheet.marks, sheet.first, sheet.last)
        self.small.show_month(sheet.first, days, today)
        focused = next((row.words.key for row in self.rows() if row.hasFocus()), None)
        self._show_lines(sheet, themes)
        self._fold()
        if focused is not None:
            self._take_focus_back(focused)

    def _show_lines(self, sheet: MonthSheet, themes: Mapping[str, str]) -> None:
        """Show the lines in the rows that there are, adding or taking away the last ones."""
        rows = self.rows()
        for row in rows[len(sheet.lines) :]:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, line in zip(rows, sheet.lines, strict=False):
            row.show_line(line, said(line, self._texts, themes))
        for line in sheet.lines[len(rows) :]:
            row = YearRow(self._icons, line, said(line, self._texts, themes), self._list)
            row.asked.connect(lambda act, at, row=row: self.asked.emit(act, row, at))
            row.left.connect(lambda steps, row=row: self._walk(row, steps))
            self._lines.addWidget(row)

    def rows(self) -> list[YearRow]:
        """Return the lines in their order, folded ones included."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [
            row for item in items if item is not None and isinstance(row := item.widget(), YearRow)
        ]

    def set_open(self, is_open: bool) -> None:
        """Show the marronniers beyond those suggested, or fold them."""
        self._open = is_open
        self._fold()

    def _toggle(self) -> None:
        self.set_open(not self._open)

    def _fold(self) -> None:
        rows = self.rows()
        folded = [row for row in rows if row.line.is_more]
        for row in rows:
            wanted = self._open or not row.line.is_more
            if row.isHidden() == wanted:
                row.setVisible(wanted)
        count = len(folded)
        words = self.tr("%n other marronnier(s)", "", count)
        if self._open:
            words = self.tr("Show fewer")
        self.more.setText(words)
        self.more.setAccessibleName(f"{words}, {wording.month(self._first)}")
        self.more.setVisible(bool(folded))
        self._nothing.setVisible(not rows)
        self._list.setVisible(any(not row.line.is_more or self._open for row in rows))

    def _walk(self, row: YearRow, steps: int) -> None:
        seen = [one for one in self.rows() if not one.isHidden()]
        place = seen.index(row) + steps
        if 0 <= place < len(seen):
            seen[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_focus_back(self, key: str) -> None:
        rows = [row for row in self.rows() if not row.isHidden()]
        same = (row for row in rows if row.words.key == key)
        row = next(same, rows[0] if rows else None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
