"""The frame of the import dialog: what is being read, then what was, and the buttons below."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cm_desk.ui.design import Banner, Button, Icons, ProgressCard, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.jobs import Job
from cm_desk.ui.overriding import override


class ImportFrame:
    """Lay out a dialog: ``body`` is where files and cards go; the buttons do nothing yet."""

    def __init__(self, icons: Icons, dialog: QDialog) -> None:
        self._heading, self._hint = text("", "heading"), text("", "muted")
        self.progress = ProgressCard(icons, QCoreApplication.translate("ImportDialog", "Reading"))
        self.banner = Banner(icons, role="danger")
        self.banner.hide()
        self.report = Button(
            icons, QCoreApplication.translate("ImportDialog", "Save the report…"), icon="download"
        )
        self.cancel = Button(icons, "")
        self.primary = Button(icons, "", role="primary")
        self.body = QVBoxLayout()
        icons.theme.arrange(self.body, spacing=16)
        self._stack = QStackedLayout()
        self._stack.addWidget(_above(icons, self.progress))
        self._stack.addWidget(_scrolled(icons, self.body))
        foot = QHBoxLayout()
        icons.theme.arrange(foot)
        foot.addWidget(self.report)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        whole = QVBoxLayout(dialog)
        icons.theme.arrange(whole, margins=(24, 24, 24, 24), spacing=12)
        for widget in (self._heading, self._hint, self.banner):
            whole.addWidget(widget)
        whole.addLayout(self._stack, 1)
        whole.addLayout(foot)

    def show_reading(self, heading: str, hint: str) -> None:
        """Show the progress alone."""
        self._heading.setText(heading)
        self._hint.setText(hint)
        for button in (self.report, self.cancel, self.primary):
            button.hide()
        self._stack.setCurrentIndex(0)

    def show_body(self) -> None:
        """Show what was read."""
        self._stack.setCurrentIndex(1)
        self.report.show()

    def show_foot(self, hint: str, *, primary: str, cancel: str, some: bool) -> None:
        """Show what can be done; ``some`` when there is something to write."""
        self._hint.setText(hint)
        self.primary.setVisible(bool(primary))
        self.primary.setEnabled(some)
        _name(self.primary, primary)
        _name(self.cancel, cancel)
        self.cancel.show()
        (self.primary if some else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)
        (self.primary if some else self.cancel).setDefault(True)

    def show_written(self, heading: str, said: str, hint: str, *, close: str) -> None:
        """Say that all is written; there is only the report to keep and the dialog to close."""
        self._heading.setText(heading)
        self.show_foot(hint, primary="", cancel=close, some=False)
        self.banner.show_message(said, role="success")


class ImportSheet(QDialog):
    """A dialog in that frame, which reads in a job and does not go before it has stopped.

    Its buttons ``primary`` and ``report`` are a subclass's to connect.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent.window()
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame = ImportFrame(desk.icons, self)
        self.progress, self.banner = self._frame.progress, self._frame.banner
        self.primary, self.cancel = self._frame.primary, self._frame.cancel
        self.report = self._frame.report
        self.progress.cancelled.connect(self.reject)
        self.cancel.clicked.connect(self.reject)

    @override
    def reject(self) -> None:
        if self._job is not None:
            # The dialog goes once the reading has really stopped.
            self._job.cancel()
            self.progress.setEnabled(False)
            return
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)


def _name(button: Button, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)


def _above(icons: Icons, card: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    icons.theme.arrange(column)
    column.addWidget(card)
    column.addStretch(1)
    return page


def _scrolled(icons: Icons, body: QVBoxLayout) -> QWidget:
    inner = QWidget()
    inner.setProperty("surface", "clear")
    held = QVBoxLayout(inner)
    icons.theme.arrange(held, margins=(2, 2, 12, 2))
    held.addLayout(body)
    held.addStretch(1)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll
