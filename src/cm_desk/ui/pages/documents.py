"""Documents: one is chosen, looked at page by page, then written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.services import reporting, undo
from cm_desk.services.reporting import Document, Findings, Kind
from cm_desk.ui import saving
from cm_desk.ui.design import (
    Banner,
    Button,
    Card,
    Flow,
    PageHeader,
    ProgressCard,
    ScrollPage,
    Segmented,
    text,
)
from cm_desk.ui.desk import Desk
from cm_desk.ui.documents import writing
from cm_desk.ui.documents.decisions import DecisionsCard
from cm_desk.ui.documents.preview import Preview
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

_PREVIEW_PPI = 110


@dataclass(frozen=True, slots=True)
class _Choice:
    """A document as the page offers it; ``file_name`` awaits the day."""

    kind: Kind
    name: str
    holds: str
    file_name: str


class DocumentsPage(Page):
    """Choose the document and the period, look at every page, then write the PDF."""

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._choices = {choice.kind: choice for choice in self._offered()}
        self._kind = Kind.SELF_ASSESSMENT
        self._weeks = 52
        self._found: Findings | None = None
        self._document: Document | None = None
        write = Button(
            icons, self.tr("Write the PDF…"), role="primary", icon="download", on_click=self.start
        )
        self._holds = text(self._choices[self._kind].holds, "body")
        self._decisions = DecisionsCard(icons)
        self._decisions.hide()
        self._decisions.changed.connect(self._set)
        self._progress = ProgressCard(icons, self.tr("Preparing the pages"), cancellable=False)
        self._problem = Banner(icons, "", role="danger")
        self._problem.hide()
        self._pages = Preview(icons)
        body = ScrollPage(icons)
        body.add(
            PageHeader(
                icons,
                self.tr("Documents"),
                subtitle=self.tr(
                    "Readable by screen readers (PDF/UA-1), made to be kept (PDF/A-2a)."
                ),
                primary=write,
            )
        )
        for part in (
            self._choices_card(),
            self._decisions,
            self._problem,
            self._progress,
            self._pages,
        ):
            body.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    @override
    def start(self) -> None:
        """Ask where to write, then write in a job."""
        self._decisions.commit()
        if self._document is None:
            return
        choice = self._choices[self._kind]
        target = saving.ask_where(
            self,
            self.tr("Write: {document}").format(document=choice.name),
            choice.file_name.format(day=self.desk.today().isoformat()),
            saving.PDF,
        )
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write the document that is shown, then offer to open it."""
        document = self._document
        assert document is not None  # noqa: S101 - the button does nothing before
        writing.write(self.desk, document, target, on_error=self._fail)

    @override
    def reload(self) -> None:
        desk = self.desk
        try:
            # Read here, set elsewhere: the job never touches the file of the territory.
            self._found = reporting.find(
                desk.dossier,
                texts=desk.texts,
                resources=desk.resources,
                references=desk.benchmarks(),
                reference=desk.reference(),
                period=self._chosen_period(desk.today()),
                today=desk.today(),
            )
        except CmDeskError as error:
            self._fail(error)
            return
        self._decisions.propose(reporting.decisions_asked(self._found, desk.texts))
        self._set()

    def _offered(self) -> tuple[_Choice, ...]:
        return (
            _Choice(
                Kind.SELF_ASSESSMENT,
                self.tr("Whole self-assessment"),
                self.tr(
                    "For the body and its partners: identity and means, key figures, cadence,"
                    " national benchmarks, answers by axis, next actions, method and sources."
                ),
                self.tr("self-assessment {day}.pdf"),
            ),
            _Choice(
                Kind.ELECTED,
                self.tr("Page for elected members"),
                self.tr(
                    "One page to put on the table: five figures, one chart, three decisions."
                    " Readable in grey."
                ),
                self.tr("page for elected members {day}.pdf"),
            ),
        )

    def _choices_card(self) -> Card:
        icons = self.desk.icons
        card = Card(icons)
        documents = [(choice.kind.value, choice.name) for choice in self._choices.values()]
        kinds = Segmented(icons, documents, self.tr("Document"), current=self._kind.value)
        kinds.chosen.connect(self._choose_kind)
        card.add(self._line(self.tr("Document"), kinds))
        card.add(self._holds)
        weeks = (("12", "12"), ("26", "26"), ("52", "52"))
        period = Segmented(icons, weeks, self.tr("Period of the document"), current="52")
        period.chosen.connect(self._choose_period)
        card.add(self._line(self.tr("Last complete weeks"), period))
        return card

    def _line(self, label: str, choice: Segmented) -> QWidget:
        # The parts go one below the other where the page is narrow.
        flow = Flow(self.desk.icons.theme, spacing=16)
        flow.addWidget(text(label, "label", wrap=False))
        flow.addWidget(choice)
        line = QWidget()
        line.setLayout(flow)
        return line

    def _choose_kind(self, kind: str) -> None:
        self._kind = Kind(kind)
        self._holds.setText(self._choices[self._kind].holds)
        self._decisions.setVisible(self._kind is Kind.ELECTED)
        self._pages.clear()
        self._set()

    def _choose_period(self, weeks: str) -> None:
        self._weeks = int(weeks)
        self.reload()

    def _chosen_period(self, today: date) -> Period:
        period = last_complete_weeks(today)
        return Period(period.last + timedelta(days=1) - timedelta(weeks=self._weeks), period.last)

    def _set(self) -> None:
        """Make the chosen document from what was read, and show its pages once they are set."""
        if self._found is None:
            return
        desk = self.desk
        document = reporting.document(
            self._kind,
            self._found,
            texts=desk.texts,
            resources=desk.resources,
            built=desk.built,
            decisions=self._decisions.value(),
        )
        self._document = document
        self._problem.hide()
        self._progress.show_busy()
        self._progress.show()
        desk.jobs.run(
            lambda _job: document.pages(_PREVIEW_PPI),
            on_done=self._shower(document),
            on_error=self._fail,
        )

    def _shower(self, document: Document) -> Callable[[list[bytes]], None]:
        def show(pages: list[bytes]) -> None:
            # Another choice may have been made while this one was being set.
            if document is self._document:
                self._progress.hide()
                self._pages.show_pages(pages)

        return show

    def _fail(self, error: CmDeskError) -> None:
        self._progress.hide()
        self._problem.show_message(self.desk.messages.sentence(error), role="danger")
        self._problem.show()
