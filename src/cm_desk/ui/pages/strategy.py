"""Objectifs et publics: what for, for whom, on which subjects."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cm_desk.services import strategy
from cm_desk.ui.design import Button, PageHeader, ScrollPage, Segmented
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.strategy_adopt import AdoptDialog
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.strategy.audiences import AudiencesSection
from cm_desk.ui.strategy.objectives import ObjectivesSection
from cm_desk.ui.strategy.pillars import PillarsSection
from cm_desk.ui.strategy.rows import audience_rows, objective_rows
from cm_desk.ui.strategy.section import Section


class StrategyPage(Page):
    """Three sections, one at a time; the page's action adds to the one shown."""

    tables = frozenset(
        {
            "objective",
            "audience",
            "pillar",
            "account",
            "network",
            "account_objective",
            "account_audience",
            "content",
            "content_version",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self.objectives = ObjectivesSection(desk, self.adopt)
        self.audiences = AudiencesSection(desk, self.adopt)
        self.pillars = PillarsSection(desk, self.adopt)
        self._sections: dict[str, Section[Any]] = {
            "objectives": self.objectives,
            "audiences": self.audiences,
            "pillars": self.pillars,
        }
        self.primary = Button(
            icons, self.objectives.words.add, role="primary", icon="plus", on_click=self.start
        )
        self.segments = Segmented(
            icons,
            [(key, section.words.name) for key, section in self._sections.items()],
            self.tr("Section"),
        )
        self.segments.chosen.connect(self.show_section)
        self._stack = QStackedWidget()
        for section in self._sections.values():
            self._stack.addWidget(section)
        choice = QWidget()
        line = QHBoxLayout(choice)
        icons.theme.arrange(line)
        line.addWidget(self.segments)
        line.addStretch(1)
        page = ScrollPage(icons)
        page.add(
            PageHeader(
                icons,
                self.tr("Objectives and audiences"),
                subtitle=self.tr("What you communicate for, to whom, and on which subjects."),
                secondary=(
                    Button(
                        icons,
                        self.tr("Start from the survey"),
                        icon="bulb",
                        on_click=self.adopt,
                    ),
                ),
                primary=self.primary,
            )
        )
        page.add(choice)
        page.add(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.show_section("objectives")

    @override
    def start(self) -> None:
        self._section().add()

    def adopt(self) -> None:
        """Offer the ready-made objectives, audiences and pillars."""
        AdoptDialog(self.desk, self).open()

    def show_section(self, key: str) -> None:
        """Show one of the three sections: objectives, audiences or pillars."""
        self.segments.choose(key)
        section = self._sections[key]
        self._stack.setCurrentWidget(section)
        self.primary.setText(section.words.add)
        self.primary.setAccessibleName(section.words.add)

    @override
    def reload(self) -> None:
        dossier = self.desk.dossier
        self.objectives.show_rows(objective_rows(dossier))
        self.audiences.show_rows(audience_rows(dossier))
        self.pillars.show_rows(strategy.pillars(dossier))

    def _section(self) -> Section[Any]:
        return self._sections[self.segments.current]
