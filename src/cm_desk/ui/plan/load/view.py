"""Charge: the hours planned against those that there are, and what to do about it."""

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain import workload_writing
from cm_desk.domain.workload import coming_weeks, monday_of
from cm_desk.services import stock, workload
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_fill import open_fill
from cm_desk.ui.dialogs.plan_stock import open_stock
from cm_desk.ui.names import read_names
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.load.advice_card import AdviceCard, tone_of
from cm_desk.ui.plan.load.costs_card import CostsCard
from cm_desk.ui.plan.load.gaps_card import GapsCard
from cm_desk.ui.plan.load.load_card import LoadCard
from cm_desk.ui.plan.parts import PlanView

BEHIND: Final = 4
AHEAD: Final = 12
_COLUMN: Final = 520  # pixels at 100 % under which the cards go below each other


class LoadView(PlanView):
    """The weeks around today, what would fit, and what is missing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.load = LoadCard(desk)
        self.advice = AdviceCard(desk)
        self.gaps = GapsCard(desk)
        self.costs = CostsCard(desk)
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        column.addWidget(self.load)
        beside = (self.advice, self.gaps)
        column.addWidget(in_lines(desk.icons, beside, spacing=t.SPACE_M, column=_COLUMN))
        column.addWidget(self.costs)
        column.addStretch(1)
        self.load.week_asked.connect(self.week_asked)
        self.gaps.fill_asked.connect(self._fill)
        self.gaps.stock_asked.connect(self._open_stock)

    @override
    def reload(self) -> None:
        desk, today = self.desk, self.desk.today()
        monday = monday_of(today)
        loads = workload.weeks(
            desk.dossier,
            resources=desk.resources,
            first=monday - timedelta(weeks=BEHIND),
            last=monday + timedelta(weeks=AHEAD, days=6),
            today=today,
        )
        names = read_names(desk.dossier)
        advice = workload.advice(desk.dossier, resources=desk.resources, today=today)
        self.load.show_loads(loads)
        standings = workload.standings(desk.dossier, today=today)
        said = workload_writing.write(
            advice,
            standings,
            name_of=names.full_account,
            texts=desk.texts.mapping("workload"),
        )
        self.load.show_verdict(said.verdict, tone_of(advice))
        self.advice.show_words(said)
        self.costs.show_costs(advice.costs, names)
        coming = [one for one in loads if one.monday >= coming_weeks(today, 1).first]
        self.gaps.show_gaps(workload.gaps(desk.dossier, today=today), coming, names)

    def _fill(self, account_id: int | None) -> None:
        desk = self.desk
        found = stock.offers(
            desk.dossier, resources=desk.resources, today=desk.today(), account_id=account_id
        )
        if found:
            open_fill(desk, found, self)
        else:
            desk.messages.show(
                self.tr("Nothing in stock may serve on these dates: put contents in stock first.")
            )
            self._open_stock()

    def _open_stock(self) -> None:
        open_stock(self.desk, self, self.desk.today().replace(day=1))
