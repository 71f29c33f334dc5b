"""Fill what the plan lacks with contents in stock, each day with the content proposed for it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.stock import Offer, StockItem, serves
from cm_desk.domain.workload import monday_of
from cm_desk.services import stock
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.moments import now_of
from cm_desk.ui.plan import words


def open_fill(desk: Desk, offers: Sequence[Offer], parent: QWidget) -> FormDialog:
    """Ask what each proposed day takes from the stock, then plan all of it at once."""
    translate = QCoreApplication.translate
    ready = stock.items(desk.dossier, today=desk.today())

    def fill(values: dict[str, Any]) -> Mapping[str, str] | None:
        chosen = {one.content.id: one for one in ready}
        wanted = [
            Offer(chosen[values[_key(offer)]], offer.on, offer.account_id)
            for offer in offers
            if values[_key(offer)] is not None
        ]
        if not wanted:
            return {"": translate("FillDialog", "Choose a content for one of the days at least.")}
        try:
            _ids, change = stock.fill(desk.dossier, wanted, now=now_of(desk))
        except CmDeskError as error:
            return {"": desk.messages.sentence(error)}
        desk.keep(change, announce=True)
        return None

    rows = [_row(desk, offer, ready) for offer in offers]
    form = Form(desk.icons, rows)
    form.set_value({_key(offer): offer.item.content.id for offer in offers})
    dialog = FormDialog(
        desk.icons,
        translate("FillDialog", "Fill with the stock"),
        form,
        primary=translate("FillDialog", "Plan"),
        submit=fill,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _row(desk: Desk, offer: Offer, ready: Sequence[StockItem]) -> FormRow:
    """Offer what suits the account and has rested long enough by that day."""
    suitable = [
        one for one in ready if serves(one, offer.account_id) and one.is_available(offer.on)
    ]
    field: ChoiceField[int] = ChoiceField(
        desk.icons,
        [(one.content.id or 0, one.content.title) for one in suitable],
        none_label=QCoreApplication.translate("FillDialog", "Leave this day as it is"),
    )
    week = wording.capital(wording.week(monday_of(offer.on), with_year=True))
    return FormRow(_key(offer), wording.capital(words.whole_day(offer.on)), field, help=week)


def _key(offer: Offer) -> str:
    return offer.on.isoformat()
