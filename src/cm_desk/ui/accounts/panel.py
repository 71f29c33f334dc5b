"""All that is known of one account, typed and saved field by field."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, Coverage, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.strategy import AccountLinks
from cm_desk.services import accounts
from cm_desk.services.undo import Change
from cm_desk.ui.accounts.aims import AimsSection
from cm_desk.ui.accounts.columns import state_tone
from cm_desk.ui.accounts.forms import account_form, notes_form, values_of
from cm_desk.ui.accounts.readings import ReadingsSection
from cm_desk.ui.accounts.rows import AccountRow, AccountsView, by_family
from cm_desk.ui.design import Badge, Button, IconView, icon_button, line, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.form import Form
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.accounts_reading import open_reading
from cm_desk.ui.overriding import override


class AccountPanel(QFrame):
    """Show an account and save each field when it is left.

    Signals:
        delete_asked(int): the person wants to delete the account.
        closed: the panel is no longer wanted.
    """

    delete_asked = Signal(int)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._row: AccountRow | None = None
        self.setProperty("surface", "card")
        self.form = account_form(desk)
        self.notes = notes_form(desk)
        self.aims = AimsSection(desk.icons)
        self.readings = ReadingsSection(desk.icons)
        self._held = text("", "body")
        self._covered = text("", "muted")
        self._lay_out()
        self._connect()

    # What the page uses

    @property
    def account_id(self) -> int | None:
        """Return the id of the account that is shown."""
        return self._row.id if self._row else None

    def show_row(self, row: AccountRow | None, view: AccountsView) -> None:
        """Show an account; the same one again keeps what is being typed."""
        other = row is None or self._row is None or row.id != self._row.id
        if other:
            self.commit()
        self._row = row
        if row is None:
            return
        self._offer_networks(view)
        for form, values in (
            (self.form, values_of(row.account)),
            (self.notes, {"notes": row.account.notes}),
        ):
            (form.set_value if other else form.refresh)(values)
        self.aims.show_links(row.links, view.objectives, view.audiences)
        self.readings.show_readings(row.readings)
        self._show_head(row)
        self._show_held(row)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def commit(self) -> None:
        """Take what is being typed, before another account is shown."""
        if self._row is not None:
            self.form.commit()
            self.notes.commit()
            self.aims.commit()

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        self.form.focus_first()

    def set_scrolling(self, scrolling: bool) -> None:
        """Scroll inside the panel, or take the whole height in a page that scrolls."""
        here = self._inner.parentWidget() is not self
        if scrolling == here:
            return
        if scrolling:
            self._column.removeWidget(self._inner)
            self.area.setWidget(self._inner)
        else:
            self.area.takeWidget()
            self._column.addWidget(self._inner)
        self._inner.show()
        self.area.setVisible(scrolling)

    # How it is built

    def _lay_out(self) -> None:
        icons = self.desk.icons
        self._inner = QWidget()
        self._inner.setProperty("surface", "clear")
        inner = QVBoxLayout(self._inner)
        side = t.SPACE_M
        icons.theme.arrange(inner, margins=(side, t.SPACE_S, side, t.SPACE_L), spacing=t.SPACE_M)
        inner.addWidget(self.form)
        self._section(inner, self.tr("Objectives and audiences served"), self.aims)
        self._section(inner, self.tr("Readings"), self.readings)
        self._section(inner, self.tr("Publications held"), self._what_is_held())
        self._section(inner, self.tr("Notes"), self.notes)
        inner.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, margins=(0, 0, 0, 4))
        self._column.addWidget(self._head())
        self._column.addWidget(line())
        self._column.addWidget(self.area, 1)

    def _head(self) -> QWidget:
        icons = self.desk.icons
        head = QWidget()
        self._icon = IconView(icons, "at", "primary", size=24)
        self._name = text("", "heading")
        self._network = text("", "muted")
        self._state = Badge("")
        self.delete = icon_button(
            icons, "trash", self.tr("Delete the account"), on_click=self._ask_to_delete
        )
        self.close_button = icon_button(
            icons, "x", self.tr("Close the panel (Esc)"), on_click=self.closed.emit
        )
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        words.addWidget(self._name)
        words.addWidget(self._network)
        words.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(head)
        icons.theme.arrange(row, margins=(t.SPACE_M, 12, t.SPACE_S, 12), spacing=12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self.delete, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _section(self, column: QVBoxLayout, title: str, body: QWidget) -> None:
        column.addWidget(line())
        column.addWidget(text(title, "subheading"))
        column.addWidget(body)

    def _what_is_held(self) -> QWidget:
        icons = self.desk.icons
        body = QWidget()
        column = QVBoxLayout(body)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(self._held)
        column.addWidget(self._covered)
        row = QHBoxLayout()
        row.addWidget(
            Button(
                icons,
                self.tr("See the publications"),
                icon="news",
                on_click=lambda: self.desk.go("publications", self.account_id),
            )
        )
        row.addStretch(1)
        column.addLayout(row)
        return body

    def _connect(self) -> None:
        self.form.edited.connect(lambda key: self._save(self.form, key))
        self.notes.edited.connect(lambda key: self._save(self.notes, key))
        self.aims.changed.connect(self._save_links)
        self.aims.strategy_asked.connect(lambda: self.desk.go("strategy"))
        self.readings.add_asked.connect(lambda: self._open_reading(None))
        self.readings.edit_asked.connect(self._open_reading)
        self.readings.delete_asked.connect(self._delete_readings)

    # What is shown

    def _offer_networks(self, view: AccountsView) -> None:
        field = self.form.field("network_id")
        assert isinstance(field, ChoiceField)  # noqa: S101 - narrows the type
        families = by_family(view.networks).values()
        options = [(one.id, one.label) for family in families for one in family]
        field.set_options(options)

    def _show_head(self, row: AccountRow) -> None:
        self._icon.show_icon(row.icon, "primary")
        self._name.setText(row.account.name)
        handle = row.account.handle
        self._network.setText(" · ".join(one for one in (row.network.label, handle) if one))
        self._state.show_word(
            self.desk.texts.label(row.account.state),
            role=state_tone(row.account.state),
        )
        self.setAccessibleName(self.tr("Account: {name}").format(name=row.account.name))

    def _show_held(self, row: AccountRow) -> None:
        if row.publications:
            self._held.setText(self.tr("%Ln publication(s) in this file.", "", row.publications))
        else:
            self._held.setText(
                self.tr("No publication yet: import a file, or type what has appeared.")
            )
        self._covered.setText("\n".join(map(self._period, row.coverage)))
        self._covered.setVisible(bool(row.coverage))

    def _period(self, period: Coverage) -> str:
        pattern = (
            self.tr("Declared complete {period}")
            if period.source == "saisi"
            else self.tr("History covered {period}")
        )
        return pattern.format(period=wording.period(period.first, period.last))

    # What is done

    def _save(self, form: Form, key: str) -> None:
        row = self._row
        if row is None:
            return
        account: Account = replace(row.account, **{key: form.field(key).value()})
        self._keep(
            lambda: accounts.save(self.desk.dossier, account)[1],
            lambda error: form.set_problem(error.field or key, self.desk.messages.sentence(error)),
        )

    def _save_links(self, links: AccountLinks) -> None:
        row = self._row
        if row is not None:
            self.desk.edit(lambda: accounts.save(self.desk.dossier, row.account, links=links)[1])

    def _keep(self, action: Callable[[], Change], refuse: Callable[[CmDeskError], None]) -> None:
        try:
            change = action()
        except CmDeskError as error:
            refuse(error)
            return
        self.desk.keep(change)

    def _open_reading(self, reading: Reading | None) -> None:
        if self._row is not None:
            open_reading(self.desk, self._row.id, reading, self)

    def _delete_readings(self, ids: list[int]) -> None:
        self.desk.edit(lambda: accounts.delete_readings(self.desk.dossier, ids), announce=True)

    def _ask_to_delete(self) -> None:
        if self._row is not None:
            self.delete_asked.emit(self._row.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
