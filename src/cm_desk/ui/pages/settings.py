"""Appearance, where the file is, what was done to it, and what the program is made of."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk import __version__
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import dossiers, undo
from cm_desk.services.undo import JournalEntry
from cm_desk.ui.design import Button, Card, Flow, PageHeader, ScrollPage, Segmented, text
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.rows_model import Column, RowsModel
from cm_desk.ui.saving import ask_where

_SCALES = ("1.0", "1.25", "1.5", "2.0")


class SettingsPage(Page):
    """The choices of this computer and the life of the file."""

    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        page = ScrollPage(icons)
        page.add(PageHeader(icons, self.tr("Settings")))
        page.add(self._appearance())
        page.add(self._file())
        page.add(self._history())
        page.add(self._about())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    @override
    def reload(self) -> None:
        self._rows.set_rows(undo.journal(self.desk.dossier))

    def _appearance(self) -> Card:
        icons, preferences = self.desk.icons, self.desk.preferences
        card = Card(icons, self.tr("Appearance"))
        modes = Segmented(
            icons,
            (
                ("system", self.tr("Like the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
            self.tr("Appearance"),
        )
        modes.choose(preferences.settings.appearance)
        modes.chosen.connect(preferences.set_appearance)
        scales = Segmented(
            icons,
            tuple((scale, f"{float(scale):.0%}".replace("%", "\u00a0%")) for scale in _SCALES),
            self.tr("Size of texts"),
        )
        scales.choose(str(preferences.settings.scale))
        scales.chosen.connect(lambda scale: preferences.set_scale(float(scale)))
        for label, choices in (
            (self.tr("Colours"), modes),
            (self.tr("Size of texts"), scales),
        ):
            row = QHBoxLayout()
            icons.theme.arrange(row, spacing=16)
            name = text(label, "label")
            name.setMinimumWidth(icons.theme.px(140))
            row.addWidget(name)
            row.addWidget(choices)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _file(self) -> Card:
        card = Card(
            self.desk.icons,
            self.tr("The file of the territory"),
            subtitle=self.tr("Everything is in this one file; nothing leaves this computer."),
        )
        card.add(text(str(self.desk.dossier.path), "body", selectable=True))
        row = Flow(self.desk.icons.theme)
        row.addWidget(
            Button(
                self.desk.icons,
                self.tr("Make a backup copy…"),
                icon="download",
                on_click=self._back_up,
            )
        )
        row.addWidget(
            Button(self.desk.icons, self.tr("Check the file"), icon="check", on_click=self._check)
        )
        row.addWidget(
            Button(
                self.desk.icons,
                self.tr("Open or create another file…"),
                icon="file-import",
                on_click=self.desk.other_file,
            )
        )
        buttons = QWidget()
        buttons.setLayout(row)
        card.add(buttons)
        return card

    def _history(self) -> Card:
        texts = self.desk.texts
        card = Card(
            self.desk.icons,
            self.tr("History"),
            subtitle=self.tr(
                "What was done to this file, newest first. Ctrl+Z takes back the last edits."
            ),
        )
        columns = (
            Column[JournalEntry](
                self.tr("When"),
                lambda entry: f"{datetime.fromtimestamp(entry.at).astimezone():%d/%m/%Y %H:%M}",
                sort=lambda entry: entry.at,
                width=18,
            ),
            Column[JournalEntry](
                self.tr("What"),
                lambda entry: undo.describe_entry(entry, texts),
                stretch=True,
            ),
        )
        self._rows = RowsModel(columns, key=lambda entry: (entry.at, entry.label))
        table = DataTable(self.desk.icons, self._rows, name=self.tr("History"))
        table.setMinimumHeight(self.desk.icons.theme.px(280))
        card.add(table)
        return card

    def _about(self) -> Card:
        card = Card(self.desk.icons, self.tr("About"))
        card.add(
            text(self.tr("CM Desk {version}, free software (MIT).").format(version=__version__))
        )
        try:
            reference = self.desk.reference()
            card.add(text(reference.vintage, "muted"))
            card.add(text(reference.credits, "muted"))
        except CmDeskError as error:
            card.add(text(self.desk.messages.sentence(error), "problem"))
        benchmarks = self.desk.benchmarks()
        card.add(text(f"{benchmarks.title}", "muted"))
        return card

    def _back_up(self) -> None:
        name = f"{self.desk.dossier.path.stem} {self.desk.today():%Y-%m-%d}{dossiers.SUFFIX}"
        path = ask_where(
            self, self.tr("Make a backup copy"), name, self.tr("Territory files (*.cmdesk)")
        )
        if path is None:
            return
        try:
            dossiers.back_up(self.desk.dossier, path)
        except CmDeskError as error:
            self.desk.messages.show_error(error)
        else:
            self.desk.messages.show(
                self.tr("The copy has been written and read back."), icon="check"
            )

    def _check(self) -> None:
        found = dossiers.check(self.desk.dossier)
        self.desk.messages.show(
            self.tr("%n fault(s) found in the file", "", len(found))
            if found
            else self.tr("The file is sound.")
        )
