"""Comparison: one's own cadence and networks beside the national figures."""

import sys
from collections.abc import Iterator
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment
from cm_desk.services import assessment, undo
from cm_desk.ui.comparison.period import PeriodBar
from cm_desk.ui.comparison.steps import Steps
from cm_desk.ui.design import Button, PageHeader, ScrollPage
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

if TYPE_CHECKING:
    from cm_desk.ui.comparison.aims_card import AudiencesCard, ObjectivesCard
    from cm_desk.ui.comparison.cadence_card import CadenceCard
    from cm_desk.ui.comparison.frequency_card import FrequencyCard
    from cm_desk.ui.comparison.networks_card import NetworksCard
    from cm_desk.ui.comparison.others import ComparisonsCard, ContextCard
    from cm_desk.ui.comparison.years_card import YearsCard

# The cards in their order: each is loaded, then built, when its turn comes.
_CARDS: Final = MappingProxyType(
    {
        "frequency": ("frequency_card", "FrequencyCard"),
        "cadence": ("cadence_card", "CadenceCard"),
        "networks": ("networks_card", "NetworksCard"),
        "objectives": ("aims_card", "ObjectivesCard"),
        "audiences": ("aims_card", "AudiencesCard"),
        "years": ("years_card", "YearsCard"),
        "others": ("others", "ComparisonsCard"),
        "context": ("others", "ContextCard"),
    }
)


class ComparisonPage(Page):
    """Sentences and figures come first; the charts join them when their library is loaded.

    The cards are built one at a turn of the event loop, then the charts, one at a turn too:
    the window answers all along.
    """

    tables = undo.ALL_TABLES

    frequency: "FrequencyCard"
    cadence: "CadenceCard"
    networks: "NetworksCard"
    objectives: "ObjectivesCard"
    audiences: "AudiencesCard"
    years: "YearsCard"
    others: "ComparisonsCard"
    context: "ContextCard"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._charts_asked = self._has_charts = False
        self._steps = Steps(self)
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
        self._body = ScrollPage(icons)
        for part in (self._header, self.period):
            self._body.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    @property
    def is_settled(self) -> bool:
        """Tell whether every card and every chart stands as the dossier is."""
        return self._has_charts and not self._steps.is_under_way

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
        self._steps.start(self._show(found))

    def _show(self, found: Assessment) -> Iterator[None]:
        """Build the cards that are not there yet, and show an assessment in all of them."""
        for name, (module, card_class) in _CARDS.items():
            if not hasattr(self, name):
                built = getattr(import_module(f"cm_desk.ui.comparison.{module}"), card_class)
                yield
                card = built(self.desk)
                setattr(self, name, card)
                self._body.add(card)
                yield
            yield from getattr(self, name).show_found(found)
        # At the end: while it loads, the library keeps this thread from its own work.
        self._ask_for_charts()
        yield from self._furnish()

    def _furnish(self) -> Iterator[None]:
        """Draw the charts that are not there yet, if their library is."""
        for name in _CARDS if self._has_charts else ():
            card = getattr(self, name)
            if hasattr(card, "furnish"):
                yield from card.furnish()

    def _ask_for_charts(self) -> None:
        """Load the chart library off this thread, unless the window has already done so."""
        if self._charts_asked:
            return
        self._charts_asked = True
        if "pyqtgraph" in sys.modules and not self.desk.jobs.busy:
            import_module("cm_desk.ui.charts")
            self._has_charts = True
            return
        self.desk.jobs.run(
            lambda _job: import_module("cm_desk.ui.charts"),
            on_done=self._take_charts,
            on_error=self.desk.messages.show_error,
        )

    def _take_charts(self, _module: object) -> None:
        self._has_charts = True
        if not self._steps.is_under_way:
            self._steps.start(self._furnish())
