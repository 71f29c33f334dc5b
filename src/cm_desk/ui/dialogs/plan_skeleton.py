"""Another month with the same rhythm: the titles of one, on the same weekdays, to be written."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Status
from cm_desk.domain.plan_lines import ContentLine, PlanFilter
from cm_desk.services import plan_view, planning
from cm_desk.ui.design.choices import ChoiceField, SwitchField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan import words
from cm_desk.ui.plan.grid import next_month

_MONTHS_AHEAD: Final = 24


def open_skeleton(desk: Desk, parent: QWidget, month: date) -> FormDialog:
    """Ask which month to fill with the titles of another; the texts are left behind."""
    translate = QCoreApplication.translate
    lines = _contents(desk, month)
    to: ChoiceField[date] = ChoiceField(desk.icons, _options(month), required=True)
    rows = [
        FormRow(
            "to",
            translate("SkeletonDialog", "Month to fill"),
            to,
            help=translate(
                "SkeletonDialog",
                "Titles, pillars, audiences, accounts, formats and hours are copied on the same"
                " weekdays (second Tuesday to second Tuesday); texts and images are left out.",
            ),
        )
    ]
    repeated = sum(line.series_id is not None for line in lines)
    if repeated:
        repeats = translate(
            "SkeletonDialog", "Copy also the contents that already repeat ({count})"
        ).format(count=repeated)
        series = SwitchField(desk.icons, repeats)
        rows.append(FormRow("series", translate("SkeletonDialog", "Series"), series))
    form = Form(desk.icons, rows)
    form.set_value({"to": next_month(month, 1)})

    def copy(values: dict[str, Any]) -> Mapping[str, str] | None:
        return _copy(desk, lines, month, values)

    name = words.month(month)
    dialog = FormDialog(
        desk.icons,
        translate("SkeletonDialog", "Duplicate {month} as a skeleton").format(month=name),
        form,
        primary=translate("SkeletonDialog", "Fill the month"),
        submit=copy,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _copy(
    desk: Desk, lines: Sequence[ContentLine], month: date, values: Mapping[str, Any]
) -> Mapping[str, str] | None:
    wanted = [line.id for line in lines if line.series_id is None or values.get("series")]
    if not wanted:
        said = QCoreApplication.translate("SkeletonDialog", "There is nothing to copy that month.")
        return {"": said}
    try:
        made, change = planning.skeleton(desk.dossier, month=month, to=values["to"], ids=wanted)
    except CmDeskError as error:
        return {error.field or "": desk.messages.sentence(error)}
    desk.keep(change, announce=True)
    desk.go("plan", made[0])
    return None


def _contents(desk: Desk, month: date) -> tuple[ContentLine, ...]:
    """Return what the month holds, abandoned contents left out."""
    last = next_month(month, 1) - timedelta(days=1)
    found = plan_view.between(desk.dossier, PlanFilter(), first=month, last=last)
    return tuple(line for line in found.lines if line.status is not Status.ABANDONED)


def _options(month: date) -> list[tuple[date, str]]:
    coming = (next_month(month, step) for step in range(1, _MONTHS_AHEAD + 1))
    return [(first, words.month(first)) for first in coming]
