"""Choose the contents of the plan that may serve again."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.stock import COOLDOWN_DAYS
from cm_desk.services import planning, stock
from cm_desk.services.stock import LONGEST_COOLDOWN
from cm_desk.ui.design import Banner, Button, EmptyState, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.design.room import take_room
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.names import read_plan_names
from cm_desk.ui.plan.stock_columns import StockColumns, content_key
from cm_desk.ui.rows_model import RowsModel


class StockAddDialog(QDialog):
    """List the contents that are not in stock; several can be chosen at once."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        icons = desk.icons
        self.setWindowTitle(self.tr("Put contents in stock"))
        self._columns = StockColumns(desk.texts, desk.today())
        self._columns.names = read_plan_names(desk.dossier)
        self.table: DataTable[Content] = DataTable(
            icons,
            RowsModel(self._columns.of_contents(), key=content_key),
            name=self.tr("Contents of the plan"),
            empty=EmptyState(
                icons,
                "archive",
                self.tr("No content to put in stock"),
                self.tr("Plan a content first: it can be put in stock as soon as it is written."),
            ),
            count_text=lambda count: self.tr("%Ln content(s)", "", count),
        )
        delay: NumberField[int] = NumberField(
            icons, minimum=0, maximum=LONGEST_COOLDOWN, suffix=self.tr("days"), required=True
        )
        self.form = Form(
            icons,
            [
                FormRow(
                    "cooldown_days",
                    self.tr("Delay between two uses"),
                    delay,
                    help=self.tr("A content that served recently is not offered again before."),
                )
            ],
        )
        self.form.set_value({"cooldown_days": COOLDOWN_DAYS})
        self._problem = Banner(icons, role="danger")
        self._problem.hide()
        self.primary = Button(icons, self.tr("Put in stock"), role="primary", on_click=self.submit)
        self.primary.setDefault(True)
        self._lay_out()
        self.table.activated.connect(lambda _row: self.submit())
        self.table.selection_changed.connect(self._selection_changed)
        everything = planning.contents(desk.dossier)
        self.table.model.set_rows([one for one in reversed(everything) if _may_join(one)])
        self._selection_changed()

    def submit(self) -> None:
        """Put what is selected in stock and close."""
        ids = [one.id for one in self.table.selected() if one.id is not None]
        if not ids or not self.form.reveal():
            return
        values: dict[str, Any] = self.form.value()
        try:
            change = stock.keep(self._desk.dossier, ids, cooldown_days=int(values["cooldown_days"]))
        except CmDeskError as error:
            self._problem.show_message(self._desk.messages.sentence(error), role="danger")
            return
        self._desk.keep(change, announce=True)
        self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._desk.icons.theme, 860, 560)
        super().showEvent(event)
        self.table.focus_search()

    def _lay_out(self) -> None:
        icons = self._desk.icons
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Cancel"), on_click=self.reject))
        buttons.addWidget(self.primary)
        whole = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(whole, margins=(side, side, side, side), spacing=t.SPACE_M)
        whole.addWidget(text(self.windowTitle(), "heading"))
        whole.addWidget(self._problem)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.form)
        whole.addLayout(buttons)

    def _selection_changed(self) -> None:
        self.primary.setEnabled(self.table.selected_count() > 0)


def _may_join(one: Content) -> bool:
    """Leave out what is in stock already, was made of it, or is abandoned."""
    return not one.is_timeless and one.stock_id is None and one.status is not Status.ABANDONED
