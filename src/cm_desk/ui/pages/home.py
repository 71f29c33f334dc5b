"""Accueil: what to do first on a new file, then the figures of the week."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.history import last_complete_weeks
from cm_desk.services import assessment, monday, undo
from cm_desk.ui.design import Button, PageHeader, ScrollPage
from cm_desk.ui.desk import Desk
from cm_desk.ui.home.cadence import CadenceCard
from cm_desk.ui.home.coming import ComingCard
from cm_desk.ui.home.figures import KeyFigures, WeeklyCard
from cm_desk.ui.home.monday import MondayCard
from cm_desk.ui.home.steps import FirstSteps, are_steps_left
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

_SETTLED = 1200  # milliseconds: the window has settled, nobody waits


class HomePage(Page):
    """The Monday page, painted without any chart library."""

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._import = Button(
            icons,
            self.tr("Import a file"),
            role="primary",
            icon="file-import",
            on_click=self.start,
        )
        self._header = PageHeader(icons, self.tr("Home"), primary=self._import)
        self._steps: FirstSteps | None = None
        self._figures = KeyFigures(desk)
        self._weekly = WeeklyCard(desk)
        self._cadence = CadenceCard(desk)
        self._monday = MondayCard(desk)
        self._coming = ComingCard(desk)
        self._painted = self.after(0, self._coming.reload)
        self._settled = self.after(_SETTLED, self._coming.look_for_matches)
        self._page = page = ScrollPage(icons)
        for part in (
            self._header,
            self._monday,
            self._coming,
            self._figures,
            self._weekly,
            self._cadence,
        ):
            page.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    @property
    @override
    def is_settled(self) -> bool:
        return not (self._painted.isActive() or self._settled.isActive())

    @override
    def start(self) -> None:
        self.desk.go("publications")

    @override
    def reload(self) -> None:
        desk = self.desk
        today = desk.today()
        found = assessment.build(
            desk.dossier,
            texts=desk.texts,
            references=desk.benchmarks(),
            reference=None,
            period=last_complete_weeks(today),
            today=today,
            complete=False,
        )
        self._header.set_title(found.territory.name)
        self._header.set_subtitle(
            self.tr("Figures over the last 52 complete weeks: {period}.").format(
                period=wording.period(found.period.first, found.period.last)
            )
        )
        self._show_steps(found)
        self._monday.show_agenda(monday.read(desk.dossier, today=today), found.network_labels)
        self._figures.show_figures(found)
        self._weekly.show_comparison(found)
        self._cadence.show_cadences(found)
        self._painted.start()
        self._settled.start()

    def _show_steps(self, found: Assessment) -> None:
        if self._steps is None and are_steps_left(found):
            self._steps = FirstSteps(self.desk)
            self._page.body.insertWidget(1, self._steps)
            # Made after the cards below it, it comes before them under the Tab key.
            stop = self._import
            for button in self._steps.findChildren(Button):
                QWidget.setTabOrder(stop, button)
                stop = button
        if self._steps is not None:
            self._steps.show_state(found)
