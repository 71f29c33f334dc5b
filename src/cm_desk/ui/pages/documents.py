"""Documents: the self-assessment, shown page by page before it is written."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.services import assessment, reporting, undo
from cm_desk.services.reporting import Document
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
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

_PREVIEW_PPI = 110


class DocumentsPage(Page):
    """Choose the period, look at every page, then write the PDF."""

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._document: Document | None = None
        self._weeks = 52
        write = Button(
            icons,
            self.tr("Write the PDF…"),
            role="primary",
            icon="download",
            on_click=self.start,
        )
        header = PageHeader(
            icons,
            self.tr("Documents"),
            subtitle=self.tr(
                "The self-assessment: identity and means, key figures, cadence, national"
                " benchmarks, method and sources."
            ),
            primary=write,
        )
        self._period = Segmented(
            icons,
            (
                ("12", "12"),
                ("26", "26"),
                ("52", "52"),
            ),
            self.tr("Period of the document"),
            current="52",
        )
        self._period.chosen.connect(self._choose_period)
        self._progress = ProgressCard(icons, self.tr("Preparing the pages"), cancellable=False)
        self._problem = Banner(icons, "", role="danger")
        self._problem.hide()
        self._pages = QWidget()
        self._body = ScrollPage(icons)
        self._body.add(header)
        self._body.add(self._choices())
        self._body.add(self._problem)
        self._body.add(self._progress)
        self._body.add(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    @override
    def start(self) -> None:
        """Ask where to write, then write in a job."""
        if self._document is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("self-assessment {day}.pdf").format(day=self.desk.today().isoformat())
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Write the self-assessment"), str(Path(folder) / name), "PDF (*.pdf)"
        )
        if path:
            self.write(Path(path))

    def write(self, target: Path) -> None:
        """Write the document that is shown, then offer to open it."""
        document = self._document
        assert document is not None  # noqa: S101 - the button does nothing before

        def written(_nothing: None) -> None:
            self.desk.messages.offer(
                self.tr("The PDF is written: {path}").format(path=target),
                self.tr("Open"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
            )

        self.desk.jobs.run(
            lambda _job: document.write_pdf(target), on_done=written, on_error=self._fail
        )

    @override
    def reload(self) -> None:
        desk = self.desk
        period = self._chosen_period(desk.today())
        self._progress.show_busy()
        self._progress.show()
        self._problem.hide()
        try:
            # Read here, set elsewhere: the job never touches the file of the territory.
            found = assessment.build(
                desk.dossier,
                texts=desk.texts,
                references=desk.benchmarks(),
                reference=desk.reference(),
                period=period,
                today=desk.today(),
            )
            self._document = reporting.self_assessment_document(
                found, texts=desk.texts, resources=desk.resources, built=desk.built
            )
        except CmDeskError as error:
            self._fail(error)
            return
        document = self._document
        desk.jobs.run(
            lambda _job: document.pages(_PREVIEW_PPI), on_done=self._show, on_error=self._fail
        )

    def _choices(self) -> Card:
        card = Card(self.desk.icons)
        # The parts go one below the other where the page is narrow.
        flow = Flow(self.desk.icons.theme, spacing=16)
        flow.addWidget(text(self.tr("Last complete weeks"), "label", wrap=False))
        flow.addWidget(self._period)
        line = QWidget()
        line.setLayout(flow)
        card.add(line)
        card.add(
            text(
                self.tr("Readable by screen readers (PDF/UA-1), made to be kept (PDF/A-2a)."),
                "muted",
            )
        )
        return card

    def _choose_period(self, weeks: str) -> None:
        self._weeks = int(weeks)
        self.reload()

    def _chosen_period(self, today: date) -> Period:
        period = last_complete_weeks(today)
        return Period(period.last + timedelta(days=1) - timedelta(weeks=self._weeks), period.last)

    def _show(self, pages: list[bytes]) -> None:
        self._progress.hide()
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        self.desk.icons.theme.arrange(column, spacing=24)
        for number, png in enumerate(pages, start=1):
            picture = QPixmap()
            picture.loadFromData(png, "PNG")
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            page = QLabel()
            page.setPixmap(picture)
            page.setAccessibleName(
                self.tr("Page {number} of {total}").format(number=number, total=len(pages))
            )
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._body.body.replaceWidget(self._pages, fresh)
        self._pages.deleteLater()
        self._pages = fresh

    def _fail(self, error: CmDeskError) -> None:
        self._progress.hide()
        self._problem.show_message(self.desk.messages.sentence(error), role="danger")
        self._problem.show()
