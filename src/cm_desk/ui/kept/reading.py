"""One kept assessment, exactly as it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.checklist_score import filled_text
from cm_desk.domain.kept import Decision, KeptAssessment, KeptSummary
from cm_desk.ui.design import Banner, Button, Card, Figure, Flow, Segmented
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.kept import words
from cm_desk.ui.kept.decisions import DecisionsSection
from cm_desk.ui.kept.tables import AnswersTable, AxesTable, FiguresTable

_FIGURE_WIDTH = 210


class ReadingCard(Card):
    """Show a kept assessment, section by section, and what may be done with it.

    Signals:
        rename_asked, presented_asked, today_asked, pdf_asked: what the person wants.
    """

    rename_asked = Signal()
    presented_asked = Signal()
    today_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self._shown: int | None = None
        icons = desk.icons
        self.banner = Banner(icons, "")
        self._figures = {
            "score": Figure(icons, self.tr("Overall score"), framed=False),
            "filled": Figure(icons, self.tr("Questions filled in"), framed=False),
            "proved": Figure(icons, self.tr("Observed answers"), framed=False),
            "per_week": Figure(icons, self.tr("Publications per week"), framed=False),
        }
        self.decisions = DecisionsSection(desk)
        self.axes = AxesTable(desk)
        self.figures = FiguresTable(desk)
        self.answers = AnswersTable(desk)
        self._sections: dict[str, QWidget] = {
            "decisions": self.decisions,
            "axes": self.axes,
            "figures": self.figures,
            "answers": self.answers,
        }
        self.sections = Segmented(
            icons,
            (
                ("decisions", self.tr("Decisions")),
                ("axes", self.tr("Axes")),
                ("figures", self.tr("Figures")),
                ("answers", self.tr("Answers")),
            ),
            self.tr("Part of the assessment"),
        )
        self.sections.chosen.connect(self.show_section)
        self._lay_out()
        self.show_section("decisions")

    def show_kept(self, kept: KeptAssessment, decisions: tuple[Decision, ...]) -> None:
        """Show an assessment; the same one again keeps the section and what is being typed."""
        summary = kept.summary
        assert summary.id is not None  # noqa: S101 - only kept ones are read here
        self.set_title(summary.title, subtitle=self._described(summary))
        if summary.id != self._shown:
            # Said once: reading it aloud again at each edit would be tiresome.
            self._shown = summary.id
            self.banner.show_message(
                self.tr("As it was on {day}: nothing that changed since shows here.").format(
                    day=wording.day(summary.kept_on)
                )
            )
        self._show_figures(kept)
        self.decisions.show_decisions(summary.id, decisions)
        self.axes.show_result(kept.checklist)
        self.figures.show_figures(kept.assessment)
        self.answers.show_result(kept.checklist)

    def show_section(self, key: str) -> None:
        """Show one of the parts: decisions, axes, figures or answers."""
        self.sections.choose(key)
        for name, section in self._sections.items():
            section.setVisible(name == key)

    def _lay_out(self) -> None:
        icons = self._desk.icons
        actions = (
            (self.tr("Compare with today"), "scale", self.today_asked),
            (self.tr("Presented to the elected members…"), "users", self.presented_asked),
            (self.tr("Write the PDF…"), "download", self.pdf_asked),
            (self.tr("Rename…"), "pencil", self.rename_asked),
        )
        buttons = Flow(icons.theme, spacing=t.SPACE_S)
        made = [
            Button(icons, name, icon=icon, on_click=signal.emit) for name, icon, signal in actions
        ]
        self.today_button = made[0]
        for button in made:
            buttons.addWidget(button)
        figures = Flow(icons.theme, spacing=t.SPACE_L, column=_FIGURE_WIDTH)
        for figure in self._figures.values():
            figures.addWidget(figure)
        self.add(_holding(buttons))
        self.add(self.banner)
        self.add(_holding(figures))
        choice = Flow(icons.theme)
        choice.addWidget(self.sections)
        self.add(_holding(choice))
        for section in self._sections.values():
            self.add(section)

    def _described(self, summary: KeptSummary) -> str:
        parts = [
            self.tr("Figures {period}").format(period=wording.period(summary.first, summary.last)),
            words.references(summary),
            self.tr("presented to the elected members on {day}").format(
                day=wording.day(summary.presented_on)
            )
            if summary.presented_on
            else self.tr("not presented to the elected members"),
        ]
        return " · ".join(parts)

    def _show_figures(self, kept: KeptAssessment) -> None:
        overall = kept.checklist.overall
        show = {key: figure.show_value for key, figure in self._figures.items()}
        show["score"](
            words.score(overall.score),
            hint="" if overall.score is not None else words.spoken_score(None),
        )
        show["filled"](filled_text(overall.filled), hint=words.spoken_count(overall))
        show["proved"](wording.share(overall.proved), hint=self.tr("of the answers given"))
        rate = next(
            (
                one
                for one in kept.assessment.indicators
                if one.id == "per_week" and one.account_id is None
            ),
            None,
        )
        known = rate is not None and rate.value is not None
        show["per_week"](
            wording.number(rate.value, 1) if rate and rate.value is not None else words.NOTHING,
            hint=rate.note if rate and known else wording.NOT_COVERED,
        )


def _holding(flow: Flow) -> QWidget:
    holder = QWidget()
    holder.setLayout(flow)
    return holder
