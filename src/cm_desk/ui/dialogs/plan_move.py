"""Another day for contents, for who does not drag them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.plan import Content
from cm_desk.services import planning
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.desk import Desk


def open_move(desk: Desk, contents: Sequence[Content], parent: QWidget) -> FormDialog:
    """Ask for the day of one or more contents; none puts them back among the ideas."""
    translate = QCoreApplication.translate

    def move(values: dict[str, Any]) -> Mapping[str, str] | None:
        ids = [one.id for one in contents if one.id is not None]
        return desk.submit(
            lambda: planning.move_many(desk.dossier, ids, to=values["planned_on"]), announce=True
        )

    day = DateField(desk.icons, today=desk.today())
    form = Form(
        desk.icons,
        [
            FormRow(
                "planned_on",
                translate("MoveDialog", "New date"),
                day,
                help=translate(
                    "MoveDialog", "The time stays the same. Without a date, it joins the ideas."
                ),
            )
        ],
    )
    form.set_value({"planned_on": contents[0].planned_on})
    count = len(contents)
    title = translate("MoveDialog", "Move the selected contents ({count})").format(count=count)
    if count == 1:
        title = translate("MoveDialog", "Move « {title} »").format(title=contents[0].title)
    dialog = FormDialog(
        desk.icons,
        title,
        form,
        primary=translate("MoveDialog", "Move"),
        submit=move,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    day.line.selectAll()
    return dialog
