"""Why a file cannot be read, and what to do about it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from cm_desk.ui.design import Banner, Button, Card, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_choices import order_field
from cm_desk.ui.dialogs.import_files import ImportFile

_ABOUT_DATES: Final = frozenset({"import_dates_mixed", "import_dates_ambiguous"})


class ProblemCard(Card):
    """Say why a file cannot be read and what to do.

    Signals:
        order_chosen(str): the user knows how the dates are written.
        columns_asked: the user wants to say what the columns hold.
        help_asked: the user wants to see where the right file is.
    """

    order_chosen = Signal(str)
    columns_asked = Signal()
    help_asked = Signal()

    def __init__(self, desk: Desk, file: ImportFile, *, is_over: bool = False) -> None:
        """Build the card; once the import ``is_over``, there is nothing left to choose."""
        super().__init__(desk.icons, file.path.name)
        assert file.error is not None  # noqa: S101 - asked by the caller
        self.add(Banner(desk.icons, desk.messages.sentence(file.error), role="danger"))
        row = QHBoxLayout()
        desk.icons.theme.arrange(row)
        if file.error.key in _ABOUT_DATES and not is_over:
            row.addWidget(text(self.tr("Read it all the same, dates written"), wrap=False))
            row.addWidget(order_field(desk, self.order_chosen.emit, self.accessibleName()))
        if file.is_to_explain and not is_over:
            explain = Button(
                desk.icons,
                self.tr("Say what the columns hold…"),
                icon="table",
                on_click=self.columns_asked.emit,
            )
            row.addWidget(explain)
        help_button = Button(
            desk.icons,
            self.tr("Where is this file?"),
            role="quiet",
            icon="help-circle",
            on_click=self.help_asked.emit,
        )
        row.addWidget(help_button)
        row.addStretch(1)
        self.body.addLayout(row)
