"""Timeless contents in stock: what there is, when it served, and planning it again."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.stock import COOLDOWN_DAYS, StockItem
from cm_desk.services import stock
from cm_desk.services.stock import LONGEST_COOLDOWN
from cm_desk.ui.design import Button, EmptyState, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, Submit
from cm_desk.ui.design.room import take_room
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_stock_add import StockAddDialog
from cm_desk.ui.moments import now_of
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.names import read_plan_names
from cm_desk.ui.plan.stock_columns import StockColumns, item_key
from cm_desk.ui.rows_model import RowsModel

_TABLES: Final = frozenset({"content", "content_version", "publication", "account", "pillar"})


def open_stock(desk: Desk, parent: QWidget, month: date) -> "StockDialog":
    """Show the contents in stock; ``month`` is that on screen, from which a day is proposed."""
    dialog = StockDialog(desk, parent, month)
    dialog.open()
    return dialog


class StockDialog(QDialog):
    """List the stock and act on what is selected; each act is a change that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget, month: date) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._month = desk, month
        icons = desk.icons
        self.setWindowTitle(self.tr("Contents in stock"))
        self._columns = StockColumns(desk.texts, desk.today())
        add = Button(icons, self.tr("Put contents in stock…"), icon="plus", on_click=self.add)
        empty = EmptyState(
            icons,
            "archive",
            self.tr("Nothing in stock yet"),
            self.tr(
                "A timeless content can serve again: a service to present, advice for the"
                " season, a frequent question. Put some in stock for the weeks without a subject."
            ),
            action=Button(icons, self.tr("Put contents in stock"), icon="plus", on_click=self.add),
        )
        self.table: DataTable[StockItem] = DataTable(
            icons,
            RowsModel(self._columns.of_items(), key=item_key),
            name=self.tr("Contents in stock"),
            empty=empty,
            count_text=lambda count: self.tr("%Ln content(s)", "", count),
        )
        self.table.add_action(add)
        self.use_button = Button(
            icons, self.tr("Plan it again…"), role="primary", on_click=self.use
        )
        self.delay_button = Button(icons, self.tr("Delay…"), icon="clock", on_click=self.set_delay)
        self.out_button = Button(icons, self.tr("Take out of the stock"), on_click=self.take_out)
        self._lay_out()
        self.table.activated.connect(lambda _row: self.use())
        self.table.delete_requested.connect(lambda _rows: self.take_out())
        self.table.selection_changed.connect(self._selection_changed)
        self.table.set_context_menu(self._fill_menu)
        # The window's own shortcuts do not reach a sheet above it.
        for key, act in (
            (QKeySequence.StandardKey.Undo, desk.history.stack.undo),
            (QKeySequence.StandardKey.Redo, desk.history.stack.redo),
        ):
            QShortcut(QKeySequence(key), self, act)
        desk.events.changed.connect(self._tables_changed)
        self.reload()

    def reload(self) -> None:
        """Read the stock again."""
        self._columns.names = read_plan_names(self._desk.dossier)
        self.table.model.set_rows(stock.items(self._desk.dossier, today=self._desk.today()))
        if self.table.model.rowCount() and not self.table.selected_count():
            self.table.view.selectRow(0)
        self._selection_changed()

    # What is asked

    def add(self) -> None:
        """Choose contents of the plan to put in stock."""
        StockAddDialog(self._desk, self).open()

    def use(self) -> None:
        """Ask on which day to plan the selected content again."""
        chosen = self.table.selected()
        if len(chosen) == 1:
            open_use(self._desk, chosen[0], self, month=self._month)

    def set_delay(self) -> None:
        """Ask how long the selected content rests between two uses."""
        chosen = self.table.selected()
        if len(chosen) == 1:
            open_delay(self._desk, chosen[0], self)

    def take_out(self) -> None:
        """Keep the selected contents in stock no longer."""
        ids = [one.content.id for one in self.table.selected() if one.content.id is not None]
        if ids:
            dossier = self._desk.dossier
            self._desk.edit(lambda: stock.take_out(dossier, ids), announce=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._desk.icons.theme, 960, 560)
        super().showEvent(event)
        self.table.view.setFocus()

    def _lay_out(self) -> None:
        icons = self._desk.icons
        buttons = QHBoxLayout()
        buttons.addWidget(self.out_button)
        buttons.addWidget(self.delay_button)
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Close"), on_click=self.reject))
        buttons.addWidget(self.use_button)
        whole = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(whole, margins=(side, side, side, side), spacing=t.SPACE_M)
        whole.addWidget(text(self.windowTitle(), "heading"))
        whole.addWidget(
            text(
                self.tr(
                    "What was made of a content in stock is a new content: the one in stock"
                    " stays, and rests for its delay before it is offered again."
                ),
                "muted",
            )
        )
        whole.addWidget(self.table, 1)
        whole.addLayout(buttons)

    def _selection_changed(self) -> None:
        count = self.table.selected_count()
        self.use_button.setEnabled(count == 1)
        self.delay_button.setEnabled(count == 1)
        self.out_button.setEnabled(count > 0)

    def _fill_menu(self, menu: QMenu, rows: list[Any]) -> None:
        for button, act in (
            (self.use_button, self.use),
            (self.delay_button, self.set_delay),
            (self.out_button, self.take_out),
        ):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled() and bool(rows))
            action.triggered.connect(act)

    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.reload()


def open_use(desk: Desk, item: StockItem, parent: QWidget, *, month: date) -> FormDialog:
    """Ask on which day to plan a content in stock again."""
    translate = QCoreApplication.translate

    def use(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(
            lambda: stock.use(
                desk.dossier, item.content.id or 0, on=values["on"], now=now_of(desk)
            )[1],
            announce=True,
        )

    today = desk.today()
    day = DateField(desk.icons, today=today, first=today, required=True)
    help_ = translate("StockDialog", "Your usual day, in the next week with nothing planned.")
    proposed = stock.next_day(desk.dossier, resources=desk.resources, today=max(today, month))
    if not item.is_available(proposed) and item.available_from is not None:
        proposed = item.available_from
        help_ = translate("StockDialog", "The first day on which it has rested long enough.")
    form = Form(desk.icons, [FormRow("on", translate("StockDialog", "Day"), day, help=help_)])
    form.set_value({"on": proposed})
    return _opened(
        desk,
        parent,
        form,
        use,
        title=translate("StockDialog", "Plan « {title} » again").format(title=item.content.title),
        primary=translate("StockDialog", "Plan"),
    )


def open_delay(desk: Desk, item: StockItem, parent: QWidget) -> FormDialog:
    """Ask how many days a content in stock rests before it serves again."""
    translate = QCoreApplication.translate

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(
            lambda: stock.set_cooldown(
                desk.dossier, item.content.id or 0, days=int(values["cooldown_days"])
            ),
            announce=True,
        )

    days: NumberField[int] = NumberField(
        desk.icons,
        minimum=0,
        maximum=LONGEST_COOLDOWN,
        suffix=translate("StockDialog", "days"),
        required=True,
    )
    help_ = translate("StockDialog", "Usually {count} days. With 0, it may serve at any time.")
    form = Form(
        desk.icons,
        [
            FormRow(
                "cooldown_days",
                translate("StockDialog", "Delay between two uses"),
                days,
                help=help_.format(count=wording.number(COOLDOWN_DAYS)),
            )
        ],
    )
    form.set_value({"cooldown_days": item.cooldown_days})
    return _opened(
        desk,
        parent,
        form,
        save,
        title=translate("StockDialog", "Delay of « {title} »").format(title=item.content.title),
        primary=translate("StockDialog", "Save"),
    )


def _opened(
    desk: Desk, parent: QWidget, form: Form, submit: Submit, *, title: str, primary: str
) -> FormDialog:
    dialog = FormDialog(desk.icons, title, form, primary=primary, submit=submit, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
