"""What a received set of national figures would change, before it is accepted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.services import reference_words
from cm_desk.services.updates import Preview
from cm_desk.ui.benchmarks.difference import correction_rows, difference_table, figure_rows
from cm_desk.ui.benchmarks.sheet import Sheet
from cm_desk.ui.comparison.provenance import OutdatedBanner
from cm_desk.ui.design import Banner, Button, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_WIDTH, _HEIGHT, _LEAST_TABLE = 920, 640, 220


class DifferenceDialog(Sheet):
    """List what changes, figure by figure; ``on_accept`` puts it in force."""

    def __init__(
        self, desk: Desk, found: Preview, *, on_accept: Callable[[], bool], parent: QWidget
    ) -> None:
        title = self.tr("Update of the national references")
        super().__init__(desk.icons, title, parent, width=_WIDTH, height=_HEIGHT)
        self._desk, self._found, self._on_accept = desk, found, on_accept
        icons = desk.icons
        self.primary = Button(icons, self.tr("Accept"), role="primary", on_click=self._accept)
        self.primary.setDefault(True)
        self.cancel = Button(icons, self.tr("Do not install"), on_click=self.reject)
        difference = found.difference
        self.figures = difference_table(
            icons,
            figure_rows(difference, desk.texts),
            name=self.tr("Figures that change"),
            nothing=self.tr("No figure changes"),
        )
        self.corrections = difference_table(
            icons,
            correction_rows(difference, desk.texts),
            name=self.tr("Corrected texts"),
            nothing=self.tr("No text is corrected"),
            with_figures=False,
        )
        self.corrections.hide()
        self.more = Button(icons, "", role="quiet", icon="file-text", on_click=self.toggle)
        self._lay_out()
        self._name_toggle()

    def toggle(self) -> None:
        """Show the corrected texts in the place of the figures, or the figures again."""
        shown = self.corrections.isHidden()
        self.corrections.setVisible(shown)
        self.figures.setVisible(not shown)
        self._name_toggle()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.add(text(self._origin()))
        self.add(text(self._summary(), "strong"))
        outdated = OutdatedBanner(self._desk.icons, self._desk.texts)
        self.add(outdated)
        outdated.show_set(self._found.after, self._desk.today())
        if self._found.superseded:
            self.add(Banner(self._desk.icons, self._typed(), role="info"))
        for table in (self.figures, self.corrections):
            table.setMinimumHeight(self._desk.icons.theme.px(_LEAST_TABLE))
            self.add(table, 1)
        self.add_buttons(self.cancel, self.primary, aside=self.more)

    def _origin(self) -> str:
        verified, before = self._found.verified, self._found.before
        said = self.tr(
            "“{title}”, version {version}, published on {day} by {publisher}, would replace"
            " “{before}”, version {former}."
        )
        return said.format(
            title=verified.title,
            version=verified.version,
            day=wording.day(verified.published_on),
            publisher=self._found.publisher,
            before=before.title,
            former=before.version,
        )

    def _summary(self) -> str:
        if not self._found.difference:
            return self.tr("No figure and no text differs from those in force.")
        counts = reference_words.counts(self._found.difference, self._desk.texts)
        return f"{wording.capital(counts)}."

    def _typed(self) -> str:
        count = len(self._found.superseded)
        return self.tr(
            "%n value(s) that you typed in are now published: the published ones will be used,"
            " yours stay beside them.",
            "",
            count,
        )

    def _name_toggle(self) -> None:
        count = len(self._found.difference.corrected)
        said = self.tr("See the %n corrected text(s)", "", count)
        if not self.corrections.isHidden():
            said = self.tr("See the figures")
        self.more.setText(said)
        self.more.setAccessibleName(said)
        self.more.setVisible(count > 0)

    def _accept(self) -> None:
        if self._on_accept():
            self.accept()
