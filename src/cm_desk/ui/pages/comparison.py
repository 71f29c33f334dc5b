"""Comparison: one's own cadence and networks beside the national figures."""

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment
from cm_desk.services import assessment, undo
from cm_desk.ui.comparison.period import PeriodBar
from cm_desk.ui.comparison.provenance import OutdatedBanner
from cm_desk.ui.comparison.steps import Steps
from cm_desk.ui.design import Button, PageHeader, ScrollPage
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page


class ComparisonPage(Page):
    """Sentences and figures come first; the charts join them when their library is loaded.

    The cards are built one at a turn of the event loop, then the charts, one at a turn too:
    the window answers all along.
    """

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._charts_asked = self._has_charts = False
        self._steps = Steps(self)
        self.cards: dict[str, Any] = {}
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
        self.outdated = OutdatedBanner(icons, desk.texts)
        self._body = ScrollPage(icons)
        for part in (self._header, self.outdated, self.period):
            self._body.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    @property
    @override
    def is_settled(self) -> bool:
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
        self.outdated.show_set(desk.benchmarks(), desk.today())
        self._steps.start(self._show(found))

    def _show(self, found: Assessment) -> Iterator[None]:
        """Build the cards that are not there yet, and show an assessment in all of them."""
        for name, card_class in _cards():
            if name not in self.cards:
                yield
                self.cards[name] = card_class(self.desk)
                self._body.add(self.cards[name])
                yield
            yield from self.cards[name].show_found(found)
        # At the end: while it loads, the library keeps this thread from its own work.
        self._ask_for_charts()
        yield from self._furnish()

    def _furnish(self) -> Iterator[None]:
        """Draw the charts that are not there yet, if their library is."""
        for card in self.cards.values() if self._has_charts else ():
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


def _cards() -> Iterator[tuple[str, type[Any]]]:
    """Load the class of each card, in their order, when its turn comes."""
    from cm_desk.ui.comparison.frequency_card import FrequencyCard  # noqa: PLC0415 - in its turn

    yield "frequency", FrequencyCard
    from cm_desk.ui.comparison.cadence_card import CadenceCard  # noqa: PLC0415 - loaded in its own turn

    yield "cadence", CadenceCard
    from cm_desk.ui.comparison.networks_card import NetworksCard  # noqa: PLC0415 - loaded in its own turn

    yield "networks", NetworksCard
    from cm_desk.ui.comparison.aims_card import (  # noqa: PLC0415 - loaded in its own turn
        AudiencesCard,
        ObjectivesCard,
    )

    yield from (("objectives", ObjectivesCard), ("audiences", AudiencesCard))
    from cm_desk.ui.comparison.years_card import YearsCard  # noqa: PLC0415 - loaded in its own turn

    yield "years", YearsCard
    from cm_desk.ui.comparison.others import ComparisonsCard, ContextCard  # noqa: PLC0415 - loaded in its own turn

    yield from (("others", ComparisonsCard), ("context", ContextCard))
