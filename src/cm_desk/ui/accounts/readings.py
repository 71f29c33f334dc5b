"""The dated figures of an account: a table to fill in, and the line that they draw."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.accounts import Reading
from cm_desk.ui.accounts.followers_line import FollowersLine
from cm_desk.ui.design import Button, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.rows_model import Column, RowsModel

_ROWS = 6


class ReadingsSection(QWidget):
    """Show the readings, newest first.

    Signals:
        add_asked, edit_asked(Reading), delete_asked(list[int]): what the person wants.
    """

    add_asked = Signal()
    edit_asked = Signal(object)
    delete_asked = Signal(list)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.line = FollowersLine(icons)
        self.model: RowsModel[Reading] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table: DataTable[Reading] = DataTable(
            icons,
            self.model,
            name=self.tr("Readings"),
            count_text=lambda count: self.tr("%Ln reading(s)", "", count),
            searchable=False,
            fit=_ROWS,
        )
        self.add = Button(
            icons, self.tr("Add a reading…"), icon="plus", on_click=self.add_asked.emit
        )
        self._edit = icon_button(
            icons, "pencil", self.tr("Edit the reading"), on_click=self._ask_edit
        )
        self._delete = icon_button(
            icons, "trash", self.tr("Delete the selected readings"), on_click=self._ask_delete
        )
        self._none = text(
            self.tr("No reading yet. Note the number of followers once a month: growth follows."),
            "muted",
        )
        self._lay_out(icons)
        self.table.activated.connect(self.edit_asked)
        self.table.delete_requested.connect(lambda _rows: self._ask_delete())
        self.table.selection_changed.connect(self._show_selection)
        self.table.set_context_menu(self._fill_menu)
        self._show_selection()

    def show_readings(self, readings: tuple[Reading, ...]) -> None:
        """Show these readings, given oldest first."""
        self.model.set_rows(reversed(readings))
        self.line.show_readings(readings)
        self.table.setVisible(bool(readings))
        self._none.setVisible(not readings)
        self._show_selection()

    def _columns(self) -> tuple[Column[Reading], ...]:
        return (
            Column(
                self.tr("Date"),
                lambda one: format_date(one.taken_on),
                sort=lambda one: one.taken_on,
                tooltip=lambda one: self.tr("Source: {source}").format(source=one.source),
                stretch=True,
                width=13,
            ),
            self._figure(self.tr("Followers"), lambda one: one.followers),
            self._figure(self.tr("Reach"), lambda one: one.reach),
            self._figure(self.tr("Engagement"), lambda one: one.engagement),
        )

    def _figure(self, title: str, value: Callable[[Reading], int | None]) -> Column[Reading]:
        def written(one: Reading) -> str:
            found = value(one)
            return "–" if found is None else wording.number(found)

        return Column(
            title,
            written,
            sort=value,
            numeric=True,
            accessible=lambda one: wording.NOT_GIVEN if value(one) is None else written(one),
        )

    def _lay_out(self, icons: Icons) -> None:
        actions = QHBoxLayout()
        icons.theme.arrange(actions, spacing=t.SPACE_XS)
        actions.addWidget(self.add)
        actions.addStretch(1)
        actions.addWidget(self._edit)
        actions.addWidget(self._delete)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(self._none)
        column.addWidget(self.line)
        column.addWidget(self.table)
        column.addLayout(actions)

    def _show_selection(self) -> None:
        count = self.table.selected_count() if self.model.total else 0
        self._edit.setVisible(self.model.total > 0)
        self._delete.setVisible(self.model.total > 0)
        self._edit.setEnabled(count == 1)
        self._delete.setEnabled(count > 0)

    def _fill_menu(self, menu: QMenu, rows: list[Reading]) -> None:
        edit = menu.addAction(self.tr("Edit…"))
        edit.setEnabled(len(rows) == 1)
        edit.triggered.connect(lambda _on=False: self._ask_edit())
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.setEnabled(bool(rows))
        delete.triggered.connect(lambda _on=False: self._ask_delete())

    def _ask_edit(self) -> None:
        if rows := self.table.selected():
            self.edit_asked.emit(rows[0])

    def _ask_delete(self) -> None:
        if rows := self.table.selected():
            self.delete_asked.emit([one.id for one in rows])
