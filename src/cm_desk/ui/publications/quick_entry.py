"""One line to write down a publication that no file tells about."""

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Format, Publication
from cm_desk.services import publications
from cm_desk.ui.design import Button, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.field_base import Field, LineField
from cm_desk.ui.design.fields import TextField, UrlField
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names
from cm_desk.ui.overriding import override

# From how many 100 % pixels on, and where each part then stands: (row, column, columns taken);
# and the columns that take the room that remains.
_LAYOUTS: Final = (
    (
        1240,
        ((0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1), (0, 4, 1), (0, 5, 1), (0, 6, 1)),
        {3: 3, 5: 1},
    ),
    (
        700,
        ((0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 2), (1, 0, 1), (1, 1, 3), (1, 4, 1)),
        {3: 1},
    ),
    (
        0,
        ((0, 0, 2), (1, 0, 1), (1, 1, 1), (2, 0, 2), (3, 0, 1), (3, 1, 1), (4, 0, 2)),
        {0: 1, 1: 1},
    ),
)


class QuickEntry(QFrame):
    """Take account, date, hour, text, format and link; Enter saves, wherever one is.

    Account and date stay for the next publication.

    Signals:
        added(publication_id): a publication was written.
    """

    added = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        icons = desk.icons
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Write down a publication"))
        self.account: ChoiceField[int] = ChoiceField(
            icons, (), required=True, none_label=self.tr("Account")
        )
        self.day = DateField(icons, today=desk.today(), last=desk.today(), required=True)
        self.time = TimeField(icons)
        self.words = TextField(
            icons, max_length=10_000, placeholder=self.tr("Text of a publication to write down")
        )
        self.format: ChoiceField[Format] = ChoiceField(
            icons,
            [(one, desk.texts.label(one)) for one in Format],
            none_label=self.tr("Format"),
        )
        self.account.combo.setMinimumContentsLength(11)
        self.format.combo.setMinimumContentsLength(9)
        self.link = UrlField(icons)
        self._add = Button(icons, self.tr("Add"), icon="plus", on_click=self.submit)
        self.problem = text("", "problem")
        self.problem.hide()
        self._layout_from = -1
        self._lay_out()
        self._connect()

    def show_names(self, names: Names) -> None:
        """Offer the accounts there are, keeping what is being typed."""
        options = names.account_options()
        self.account.set_options(options)
        if self.account.value() not in names.accounts:
            self.account.set_value(options[0][0] if len(options) == 1 else None)

    def submit(self) -> None:
        """Write the publication, or say under the line what prevents it."""
        if self._show_first_problem():
            return
        account, day = self.account.value(), self.day.value()
        assert account is not None and day is not None  # noqa: S101, PT018 - no problem above
        try:
            publication_id, change = publications.save(
                self._desk.dossier,
                Publication(
                    account,
                    *publications.moment(self._desk.dossier, day, self.time.value()),
                    text=self.words.value(),
                    format=self.format.value() or Format.OTHER,
                    permalink=self.link.value(),
                ),
            )
        except CmDeskError as error:
            at_fault = self.link if error.field == "permalink" else None
            self._say(self._desk.messages.sentence(error), at_fault)
            return
        self.time.set_value(None)
        self.format.set_value(None)
        self.words.set_value("")
        self.link.set_value("")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.keep(change)
        self.added.emit(publication_id)

    def focus_first(self) -> None:
        """Put the keyboard where the next publication begins."""
        first = self.words if self.account.value() is not None else self.account
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _fields(self) -> tuple[Field[Any], ...]:
        return (self.account, self.day, self.time, self.words, self.format, self.link)

    def _lay_out(self) -> None:
        theme = self._desk.icons.theme
        for field, label in zip(
            self._fields(),
            (
                self.tr("Account"),
                self.tr("Date"),
                self.tr("Hour"),
                self.tr("Text"),
                self.tr("Format"),
                self.tr("Link"),
            ),
            strict=True,
        ):
            field.describe(label, self.tr("Press Enter to save"))
        self.day.set_value(self._desk.today())
        self.link.set_placeholder(self.tr("Link"))
        self._grid = QGridLayout()
        theme.arrange(self._grid)
        whole = QVBoxLayout(self)
        theme.arrange(whole, margins=(12, 10, 12, 10), spacing=6)
        whole.addLayout(self._grid)
        whole.addWidget(self.problem)
        self._arrange(0)

    def _connect(self) -> None:
        for field in self._fields():
            if isinstance(field, LineField):
                # A file dropped here is an import, not a path to type.
                field.line.setAcceptDrops(False)
                field.line.returnPressed.connect(self.submit)
            field.typed.connect(self.problem.hide)

    def _arrange(self, width: int) -> None:
        px = self._desk.icons.theme.px
        start, places, stretches = next(one for one in _LAYOUTS if width >= px(one[0]))
        if start == self._layout_from:
            return
        self._layout_from = start
        parts: tuple[QWidget, ...] = (*self._fields(), self._add)
        for part, (row, column, columns) in zip(parts, places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, 1, columns)
        for column in range(len(parts)):
            self._grid.setColumnStretch(column, stretches.get(column, 0))

    def _show_first_problem(self) -> bool:
        for field in self._fields():
            field.reveal()
        found = next((one for one in self._fields() if one.problem()), None)
        if found is not None:
            self._say(f"{found.accessibleName()}\u00a0: {found.problem()}", found)
            return True
        if not (self.words.value() or self.link.value()):
            self._say(self.tr("Write a few words, or paste the link."), self.words)
            return True
        return False

    def _say(self, sentence: str, field: Field[Any] | None) -> None:
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.problem.setText(sentence)
        self.problem.show()
