"""Which set of national figures is in force, and the way back to the one before."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.ui.comparison.provenance import OutdatedBanner
from cm_desk.ui.design import Button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_WORDS = 300  # pixels at 100 % that the words need beside the buttons


class OriginBar(QWidget):
    """Name the set in force, say when it is old, and hold what can be done about it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        icons = desk.icons
        self.title, self.facts = text("", "strong"), text("", "muted")
        self.outdated = OutdatedBanner(icons, desk.texts)
        self.back = Button(icons, "", role="quiet", icon="history")
        self.more = Button(icons, "", role="quiet", icon="shield-check")
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        icons.theme.arrange(self._line, spacing=t.SPACE_S)
        self._line.addLayout(words, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        icons.theme.arrange(self._buttons, spacing=t.SPACE_S)
        for button in (self.back, self.more):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addLayout(self._buttons)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=12)
        column.addWidget(self.outdated)
        column.addLayout(self._line)
        self.show_publishers_open(False)

    def show_set(self, found: ReferenceSet, before: ReferenceSet | None) -> None:
        """Show the set in force and the one ``before``, to which one may go back."""
        self.title.setText(found.title)
        facts = self.tr("version {version} of {day}").format(
            version=found.version, day=wording.day(date.fromisoformat(found.published_on))
        )
        origin = self.tr("supplied with the application")
        if found.publisher:
            origin = self.tr("publisher: {publisher}").format(publisher=found.publisher)
        self.facts.setText(f"{wording.capital(facts)}, {origin}.")
        self.outdated.show_set(found, self._desk.today())
        self.back.setVisible(before is not None)
        if before is not None:
            words = self.tr("Go back to “{title}”, version {version}").format(
                title=before.title, version=before.version
            )
            self.back.setText(words)
            self.back.setAccessibleName(words)
        self._arrange()

    def show_publishers_open(self, opened: bool) -> None:
        """Name the button by what it does next."""
        words = self.tr("Hide the publishers") if opened else self.tr("Publishers…")
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        # The buttons can go below: side by side, they must not widen the page.
        least = super().minimumSizeHint()
        widest = max(self.back.sizeHint().width(), self.more.sizeHint().width())
        return QSize(min(least.width(), widest), least.height())

    def _arrange(self) -> None:
        """Put the buttons beside the words, below them, or below each other."""
        px, directions = self._desk.icons.theme.px, QBoxLayout.Direction
        shown = [one for one in (self.back, self.more) if not one.isHidden()]
        wanted = sum(one.sizeHint().width() + px(t.SPACE_S) for one in shown)
        for layout, least in ((self._line, px(_WORDS) + wanted), (self._buttons, wanted)):
            beside = self.width() >= least
            layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
