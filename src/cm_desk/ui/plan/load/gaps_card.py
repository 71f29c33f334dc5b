"""The card of what the plan lacks: silent weeks, and accounts under or over their targets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.workload import Gap, WeekLoad
from cm_desk.ui.design import Badge, Button, Card, EmptyState, IconView
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names
from cm_desk.ui.plan.load.paragraph import paragraph

_WEEKS_NAMED = 4


class GapsCard(Card):
    """Say what is missing, each line with a way to fill it.

    Signals:
        fill_asked(account id or None): fill an account, or the silent weeks, with the stock.
        stock_asked: see the contents in stock.
    """

    fill_asked = Signal(object)
    stock_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("What is missing"),
            subtitle=self.tr("Silent weeks, then each account against its target."),
        )
        self._desk = desk
        self.stock_button = Button(
            desk.icons,
            self.tr("Contents in stock…"),
            icon="archive",
            on_click=self.stock_asked.emit,
        )
        self.add_action(self.stock_button)
        self.lines: list[GapLine] = []
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        desk.icons.theme.arrange(self._grid, spacing=12)
        self._grid.setColumnStretch(1, 1)
        self.empty = EmptyState(
            desk.icons,
            "target",
            self.tr("No account has a target yet"),
            self.tr("Say how often each account should publish: what it lacks will be told here."),
            action=Button(
                desk.icons,
                self.tr("Give targets"),
                on_click=lambda: desk.go("accounts"),
            ),
        )
        self.add(self._holder)
        self.add(self.empty)
        self.body.addStretch(1)

    def show_gaps(self, gaps: Sequence[Gap], loads: Sequence[WeekLoad], names: Names) -> None:
        """Show the silent weeks among ``loads``, and what each account lacks or has beyond."""
        for line in self.lines:
            line.drop()
        self.lines = []
        silent = [one for one in loads if one.is_silent]
        if silent:
            self._add(self._silence(silent))
        in_need = sorted(gaps, key=lambda gap: (-gap.missing, -gap.beyond))
        for gap in in_need:
            self._add(self._gap(gap, names))
        self._holder.setVisible(bool(self.lines))
        self.empty.setVisible(not gaps)

    def _add(self, line: "GapLine") -> None:
        row = len(self.lines)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(line.icon, row, 0, top)
        self._grid.addWidget(line.words, row, 1)
        self._grid.addWidget(line.end, row, 2, Qt.AlignmentFlag.AlignRight | top)
        self.lines.append(line)

    def _silence(self, silent: Sequence[WeekLoad]) -> "GapLine":
        count = len(silent)
        named = wording.listing((wording.week(one.monday) for one in silent), most=_WEEKS_NAMED)
        sentence = self.tr("%n silent week(s): {weeks}", "", count).format(weeks=named)
        return GapLine(self._desk, "alert-triangle", sentence, self._fill(None, sentence), None)

    def _gap(self, gap: Gap, names: Names) -> "GapLine":
        sentence = self.tr("{account}: {planned} out of {wanted} by {day}").format(
            account=names.full_account(gap.account_id),
            planned=self.tr("%n planned", "", gap.planned),
            wanted=self.tr("%n wanted", "", gap.wanted),
            day=wording.day(gap.period.last).removesuffix(f" {gap.period.last.year}"),
        )
        icon = names.icon(gap.account_id)
        if gap.missing:
            return GapLine(self._desk, icon, sentence, self._fill(gap.account_id, sentence), None)
        badge = Badge(self.tr("On target"), role="success")
        if gap.beyond:
            badge = Badge(self.tr("%n beyond", "", gap.beyond), role="info")
        return GapLine(self._desk, icon, sentence, None, badge)

    def _fill(self, account_id: int | None, sentence: str) -> Button:
        button = Button(
            self._desk.icons,
            self.tr("Fill with the stock"),
            on_click=lambda: self.fill_asked.emit(account_id),
        )
        button.setAccessibleDescription(sentence)
        return button


class GapLine:
    """What a line of the card is made of."""

    def __init__(
        self, desk: Desk, icon: str, sentence: str, button: Button | None, badge: Badge | None
    ) -> None:
        warns = icon == "alert-triangle"
        self.sentence, self.button = sentence, button
        self.icon = IconView(desk.icons, icon, "warning" if warns else "muted", size=20)
        self.words = paragraph(sentence)
        self.end = QWidget()
        row = QHBoxLayout(self.end)
        desk.icons.theme.arrange(row, spacing=t.SPACE_S)
        for widget in (badge, button):
            if widget is not None:
                row.addWidget(widget)

    def drop(self) -> None:
        """Take the line away."""
        for widget in (self.icon, self.words, self.end):
            widget.hide()
            widget.deleteLater()
