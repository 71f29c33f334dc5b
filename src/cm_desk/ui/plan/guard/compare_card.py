"""The period before a poll beside the same days a year before, and its exported proof."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Signal

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.guard_notices import Antecedence, why
from cm_desk.domain.guarded import YEAR, AccountGuard, Comparison
from cm_desk.domain.year_frame import Poll
from cm_desk.services import guard, guard_export
from cm_desk.services.guard import Findings
from cm_desk.ui.design import Button, Card, EmptyState, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.documents import writing
from cm_desk.ui.plan.guard.bars import Pair, RateBars
from cm_desk.ui.plan.guard.polls_card import key_of
from cm_desk.ui.rows_model import Column, RowsModel
from cm_desk.ui.saving import PDF, ask_where

_ROWS_SEEN = 12


class CompareCard(Card):
    """Choose a poll, see the rhythm of each account, write the dossier d’antériorité.

    Signals:
        chosen(str): the key of the poll to compare.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("This period and a year before"),
            subtitle=self.tr("Publications a week, over the days known both times."),
        )
        self._desk = desk
        self._polls: dict[str, Poll] = {}
        icons = desk.icons
        self.choice: ChoiceField[str] = ChoiceField(icons, (), required=True)
        self.choice.describe(self.tr("Election compared"))
        self.choice.edited.connect(lambda: self.chosen.emit(self.choice.value() or ""))
        self._why = text("", "muted")
        self._periods = text("", "body")
        self.bars = RateBars(icons, self.tr("Publications a week, by account"))
        self.table: DataTable[AccountGuard] = DataTable(
            icons,
            RowsModel(self._columns(), key=lambda row: row.account.id if row.account else 0),
            name=self.tr("Rhythm by account, this period and a year before"),
            searchable=False,
            fit=_ROWS_SEEN,
        )
        self._none = EmptyState(
            icons,
            "at",
            self.tr("No account yet"),
            self.tr("Add your accounts, then import their files: their rhythm will be compared."),
            action=Button(
                icons, self.tr("Add an account"), icon="plus", on_click=lambda: desk.go("accounts")
            ),
        )
        self._proof = text(
            self.tr(
                "The « dossier d’antériorité » keeps the rhythm and the formats of both years, week"
                " by week, with the openings of accounts and what is to be checked."
            ),
            "muted",
        )
        self.pdf = Button(
            icons, self.tr("Write the PDF…"), icon="file-text", on_click=self._ask_pdf
        )
        self.csv = Button(
            icons, self.tr("Write the CSV…"), icon="file-spreadsheet", on_click=self._ask_csv
        )
        for part in (self.choice, self._periods, self._why, self._none, self.bars, self.table):
            self.add(part)
        self.add(self._proof)
        self.add(in_lines(icons, (self.pdf, self.csv)))

    def show_found(self, found: Findings, polls: dict[str, Poll]) -> None:
        """Show what a poll's period is compared with, among the polls that may be chosen."""
        compared = found.compared
        self._polls = polls
        names = [(key, f"{one.title}, {wording.month(one.month)}") for key, one in polls.items()]
        self.choice.set_options(names)
        self.choice.set_value(key_of(compared.poll))
        self._periods.setText(self._said(compared))
        self._why.setText(why(compared.poll, self._desk.texts.mapping("guard")))
        rows = (compared.together, *compared.accounts)
        there = bool(compared.accounts)
        self._periods.setVisible(there)
        for part in (self.bars, self.table):
            part.setVisible(there and compared.until is not None)
        self._none.setVisible(not there)
        self.bars.show_pairs([self._pair(one) for one in rows])
        self.table.model.set_rows(rows)

    def write_pdf(self, path: Path) -> None:
        """Write the document off the window's thread, then offer to open it."""
        desk = self._desk
        try:
            document = guard_export.document(
                self._antecedence(), texts=desk.texts, resources=desk.resources, built=desk.built
            )
        except CmDeskError as error:
            desk.messages.show_error(error)
            return
        writing.write(desk, document, path, on_error=desk.messages.show_error)

    def write_csv(self, path: Path) -> None:
        """Write the figures for a spreadsheet."""
        desk = self._desk
        try:
            guard_export.write_csv(self._antecedence(), path, texts=desk.texts)
        except CmDeskError as error:
            desk.messages.show_error(error)
        else:
            desk.messages.show(self.tr("The table is written: {path}").format(path=path))

    def _antecedence(self) -> Antecedence:
        desk = self._desk
        return guard.antecedence(
            desk.dossier,
            self._polls[self.choice.value() or ""],
            resources=desk.resources,
            texts=desk.texts,
            today=desk.today(),
        )

    def _ask_pdf(self) -> None:
        path = ask_where(self, self.pdf.text(), f"{self._file_name()}.pdf", PDF)
        if path is not None:
            self.write_pdf(path)

    def _ask_csv(self) -> None:
        path = ask_where(
            self, self.csv.text(), f"{self._file_name()}.csv", self.tr("Tables (*.csv)")
        )
        if path is not None:
            self.write_csv(path)

    def _file_name(self) -> str:
        return self.tr("antecedence file {day}").format(day=self._desk.today().isoformat())

    def _said(self, compared: Comparison) -> str:
        """Say what is set beside what, and until when."""
        year = timedelta(days=YEAR)
        said = self.tr("The period {now} beside the period {before}.").format(
            now=wording.period(compared.first, compared.last),
            before=wording.period(compared.first - year, compared.last - year),
        )
        if compared.until is None:
            more = self.tr("It has not begun and nothing is planned in it yet.")
            return f"{said} {more}"
        if compared.until < compared.today:
            more = self.tr("Published until {day}.").format(day=wording.day(compared.until))
        else:
            more = self.tr(
                "Published until yesterday, then planned until {day}; empty weeks do not count."
            ).format(day=wording.day(compared.until))
        return f"{said} {more}"

    def _pair(self, one: AccountGuard) -> Pair:
        whole = one.whole
        if not whole.is_known:
            return Pair(self._name(one), None, None)
        return Pair(self._name(one), whole.rate_now, whole.rate_before)

    def _name(self, one: AccountGuard) -> str:
        return one.name if one.account else self.tr("All accounts")

    def _columns(self) -> Sequence[Column[AccountGuard]]:
        def rate(one: AccountGuard, value: float) -> str:
            return wording.rate(value) if one.whole.is_known else self.tr("not covered")

        return (
            Column(
                self.tr("Account"),
                self._name,
                tooltip=lambda one: one.network,
                width=14,
                stretch=True,
            ),
            Column(
                self.tr("Period"),
                lambda one: rate(one, one.whole.rate_now),
                sort=lambda one: one.whole.rate_now if one.whole.is_known else None,
                tooltip=lambda one: self._counts(one.whole.now),
                numeric=True,
            ),
            Column(
                self.tr("A year before"),
                lambda one: rate(one, one.whole.rate_before),
                sort=lambda one: one.whole.rate_before if one.whole.is_known else None,
                tooltip=lambda one: self._counts(one.whole.before),
                numeric=True,
            ),
            Column(
                self.tr("Days"),
                lambda one: wording.number(one.whole.days),
                sort=lambda one: one.whole.days,
                tooltip=lambda _one: self.tr("Days known both times"),
                numeric=True,
            ),
        )

    def _counts(self, count: int) -> str:
        return self.tr("%Ln publication(s) over the days compared", "", count)
