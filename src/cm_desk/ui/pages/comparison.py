"""Comparison: one's own cadence and networks beside the national figures."""

import sys
from importlib import import_module

from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain import wording
from cm_desk.services import assessment, undo
from cm_desk.ui.comparison.cadence_card import CadenceCard
from cm_desk.ui.comparison.networks_card import NetworksCard
from cm_desk.ui.comparison.others import ComparisonsCard, ContextCard
from cm_desk.ui.comparison.period import PeriodBar
from cm_desk.ui.comparison.weekly import WeeklyCard
from cm_desk.ui.design import Button, PageHeader, ScrollPage
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page


class ComparisonPage(Page):
    """Sentences and figures show at once; the charts join them when their library is loaded."""

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._charts_asked = False
        self._header = PageHeader(
            icons,
            self.tr("Comparison"),
            primary=Button(
                icons,
                self.tr("Prepare the document"),
                role="primary",
                icon="file-text",
                on_click=self.start,
            ),
        )
        self.period = PeriodBar(icons, desk.today)
        self.period.changed.connect(self.reload)
        self.weekly = WeeklyCard(desk)
        self.cadence = CadenceCard(desk)
        self.networks = NetworksCard(desk)
        self.others = ComparisonsCard(desk)
        self.context = ContextCard(desk)
        body = ScrollPage(icons)
        for part in (
            self._header,
            self.period,
            self.weekly,
            self.cadence,
            self.networks,
            self.others,
            self.context,
        ):
            body.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    @override
    def start(self) -> None:
        self.desk.go("documents")

    @override
    def reload(self) -> None:
        desk = self.desk
        found = assessment.build(
            desk.dossier,
            texts=desk.texts,
            references=desk.benchmarks(),
            reference=desk.reference(),
            period=self.period.period(),
            today=desk.today(),
        )
        self._header.set_subtitle(
            self.tr("{territory}, {period}. National figures: {title}.").format(
                territory=found.territory.name,
                period=wording.period(found.period.first, found.period.last),
                title=found.reference_title,
            )
        )
        self.weekly.show_comparison(found)
        self.cadence.show_cadences(found)
        self.networks.show_networks(found)
        self.others.show_comparisons(found)
        self.context.show_context(found)
        self._ask_for_charts()

    def _ask_for_charts(self) -> None:
        """Load the chart library off this thread, unless the window has already done so."""
        if self._charts_asked:
            return
        self._charts_asked = True
        if "pyqtgraph" in sys.modules and not self.desk.jobs.busy:
            self._furnish(None)
            return
        self.desk.jobs.run(
            lambda _job: import_module("cm_desk.ui.charts"),
            on_done=self._furnish,
            on_error=self.desk.messages.show_error,
        )

    def _furnish(self, _module: object) -> None:
        self.cadence.furnish()
        self.networks.furnish()
