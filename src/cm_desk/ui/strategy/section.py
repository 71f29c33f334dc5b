"""What the three sections of the strategy share: a table, its buttons and its menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.services import strategy
from cm_desk.ui.design import Button, EmptyState, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.rows_model import Column, RowsModel

T = TypeVar("T")
Aim = Objective | Audience | Pillar


@dataclass(frozen=True, slots=True)
class Words:
    """What a section says."""

    name: str
    hint: str
    add: str
    begin: str
    empty_title: str
    empty_sentence: str
    count: Callable[[int], str]


class Section(QWidget, Generic[T]):
    """Show aims of one kind; subclasses say how to read, open and describe them."""

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[Column[T]],
        words: Words,
        *,
        icon: str,
        aim: Callable[[T], Aim],
        adopt: Callable[[], None],
        icons: Callable[[str], QIcon] | None = None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.words = words
        self._aim = aim
        self.model: RowsModel[T] = RowsModel(
            columns, key=lambda row: aim(row).id, icons=icons or desk.icons.icon, parent=self
        )
        empty = EmptyState(
            desk.icons,
            icon,
            words.empty_title,
            words.empty_sentence,
            # The page's own action adds one: here, the other way to begin.
            action=Button(desk.icons, words.begin, icon="bulb", on_click=adopt),
        )
        self.table: DataTable[T] = DataTable(
            desk.icons,
            self.model,
            name=words.name,
            empty=empty,
            count_text=words.count,
            searchable=False,  # there are ten of them at most: one sees them all
            fit=12,
        )
        self.edit = Button(desk.icons, self.tr("Edit"), icon="pencil", on_click=self._open_selected)
        self.delete = Button(
            desk.icons, self.tr("Delete"), icon="trash", on_click=self._delete_selected
        )
        for button in (self.edit, self.delete):
            self.table.add_action(button)
        self.table.activated.connect(self.open)
        self.table.delete_requested.connect(self._delete)
        self.table.selection_changed.connect(self._refresh_buttons)
        self.table.set_context_menu(self._fill_menu)
        self.body = QVBoxLayout(self)
        desk.icons.theme.arrange(self.body, spacing=t.SPACE_M)
        self.body.addWidget(text(words.hint, "muted"))
        self.body.addWidget(self.table)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show what the dossier holds now."""
        self.model.set_rows(rows)
        self._refresh_buttons()

    def add(self) -> None:
        """Ask for a new one."""
        self.open(None)

    def open(self, row: T | None) -> None:
        """Open the sheet of a row, or of a new one."""
        raise NotImplementedError

    def _open_selected(self) -> None:
        rows = self.table.selected()
        if len(rows) == 1:
            self.open(rows[0])

    def _delete_selected(self) -> None:
        self._delete(self.table.selected())

    def _delete(self, rows: Sequence[T]) -> None:
        aims = [self._aim(row) for row in rows]
        ids = [aim.id for aim in aims if aim.id is not None]
        if ids:
            self.desk.edit(
                lambda: strategy.delete(self.desk.dossier, type(aims[0]), ids), announce=True
            )

    def _fill_menu(self, menu: QMenu, rows: list[T]) -> None:
        edit = menu.addAction(self.tr("Edit"))
        edit.setEnabled(len(rows) == 1)
        edit.triggered.connect(self._open_selected)
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setEnabled(bool(rows))
        delete.triggered.connect(self._delete_selected)

    def _refresh_buttons(self) -> None:
        chosen = self.table.selected_count()
        for button in (self.edit, self.delete):
            button.setVisible(self.model.total > 0)
        self.edit.setEnabled(chosen == 1)
        self.delete.setEnabled(chosen > 0)
