"""The dated figures of an account: a table to fill in, and the line that they draw."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import gains, wording
from cm_desk.domain.accounts import Reading
from cm_desk.domain.gains import MonthGain
from cm_desk.ui.accounts.followers_line import FollowersLine
from cm_desk.ui.design import Button, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.rows_model import Column, RowsModel

_ROWS = 6
Row = Reading | MonthGain


class ReadingsSection(QWidget):
    """Show the readings, newest first; what files say day by day is summed by month.

    Signals:
        add_asked, edit_asked(Reading), delete_asked(list[int]): what the person wants.
    """

    add_asked = Signal()
    edit_asked = Signal(object)
    delete_asked = Signal(list)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.line = FollowersLine(icons)
        self.model: RowsModel[Row] = RowsModel(self._columns(), key=_key, icons=icons.icon)
        self.table: DataTable[Row] = DataTable(
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
        self.table.activated.connect(lambda _row: self._ask_edit())
        self.table.delete_requested.connect(lambda _rows: self._ask_delete())
        self.table.selection_changed.connect(self._show_selection)
        self.table.set_context_menu(self._fill_menu)
        self._show_selection()

    def show_readings(self, readings: tuple[Reading, ...]) -> None:
        """Show these readings, given oldest first."""
        full = [one for one in readings if not gains.is_bare(one)]
        rows: list[Row] = [*full, *gains.months(readings)]
        self.model.set_rows(sorted(rows, key=_day_of, reverse=True))
        self.line.show_readings(readings)
        self.table.setVisible(bool(readings))
        self._none.setVisible(not readings)
        self._show_selection()

    def _columns(self) -> tuple[Column[Row], ...]:
        return (
            Column(
                self.tr("Date"),
                self._when,
                sort=_day_of,
                tooltip=self._source,
                icon=lambda one: "file-import" if isinstance(one, MonthGain) else None,
                accessible=self._spoken_date,
                stretch=True,
                width=15,
            ),
            self._figure(self.tr("Followers"), lambda one: one.followers, self._gained),
            self._figure(self.tr("Reach"), lambda one: one.reach),
            self._figure(self.tr("Engagement"), lambda one: one.engagement),
        )

    def _when(self, one: Row) -> str:
        if isinstance(one, MonthGain):
            return wording.short_month(one.month)
        return format_date(one.taken_on)

    def _spoken_date(self, one: Row) -> str:
        if isinstance(one, MonthGain):
            return self.tr("{month} (import)").format(month=wording.month(one.month))
        return format_date(one.taken_on)

    def _source(self, one: Row) -> str:
        if isinstance(one, MonthGain):
            return self.tr("Followers gained day by day, from imported files")
        return self.tr("Source: {source}").format(source=one.source)

    def _gained(self, one: MonthGain) -> str:
        return wording.signed(one.gained)

    def _spoken_gain(self, one: MonthGain) -> str:
        return self.tr("{count} followers").format(count=wording.signed(one.gained))

    def _figure(
        self,
        title: str,
        value: Callable[[Reading], int | None],
        gained: Callable[[MonthGain], str] | None = None,
    ) -> Column[Row]:
        def known(one: Row) -> int | None:
            if isinstance(one, MonthGain):
                return one.gained if gained else None
            return value(one)

        def written(one: Row) -> str:
            if isinstance(one, MonthGain):
                return gained(one) if gained else ""
            found = value(one)
            return "–" if found is None else wording.number(found)

        def spoken(one: Row) -> str:
            if isinstance(one, MonthGain):
                return self._spoken_gain(one) if gained else wording.NOT_GIVEN
            return wording.NOT_GIVEN if value(one) is None else written(one)

        return Column(title, written, sort=known, numeric=True, accessible=spoken)

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
        rows = self.table.selected() if self.model.total else []
        self._edit.setVisible(self.model.total > 0)
        self._delete.setVisible(self.model.total > 0)
        self._edit.setEnabled(_is_one_reading(rows))
        self._delete.setEnabled(bool(_ids(rows)))

    def _fill_menu(self, menu: QMenu, rows: list[Row]) -> None:
        edit = menu.addAction(self.tr("Edit…"))
        edit.setEnabled(_is_one_reading(rows))
        edit.triggered.connect(lambda _on=False: self._ask_edit())
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.setEnabled(bool(_ids(rows)))
        delete.triggered.connect(lambda _on=False: self._ask_delete())

    def _ask_edit(self) -> None:
        rows = self.table.selected()
        if _is_one_reading(rows):
            self.edit_asked.emit(rows[0])

    def _ask_delete(self) -> None:
        if ids := _ids(self.table.selected()):
            self.delete_asked.emit(ids)


def _key(one: Row) -> Hashable:
    return one.month if isinstance(one, MonthGain) else one.id


def _day_of(one: Row) -> date:
    """Return what a row is sorted by: a month stands at its first day, below its readings."""
    return one.month if isinstance(one, MonthGain) else one.taken_on


def _is_one_reading(rows: Sequence[Row]) -> bool:
    return len(rows) == 1 and isinstance(rows[0], Reading)


def _ids(rows: Sequence[Row]) -> list[int]:
    """Return the readings behind some rows: a month stands for all its days."""
    found = (one.ids if isinstance(one, MonthGain) else (one.id or 0,) for one in rows)
    return [each for ids in found for each in ids]
