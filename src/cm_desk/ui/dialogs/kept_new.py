"""Keeping today's assessment: under what title, and over which weeks."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import last_complete_weeks
from cm_desk.domain.kept import TITLE_LENGTH
from cm_desk.services import kept
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow
from cm_desk.ui.design.french import format_date
from cm_desk.ui.desk import Desk
from cm_desk.ui.kept.today import assess_today

_CHOICES = (52, 26, 12)


def open_keep(desk: Desk, parent: QWidget, *, on_kept: Callable[[int], object]) -> FormDialog:
    """Ask for a title and a period, keep the assessment, then tell its id."""
    translate = QCoreApplication.translate

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        try:
            found = assess_today(desk, values["weeks"])
            kept_id, change = kept.keep(
                desk.dossier,
                title=values["title"],
                found=found.assessment,
                checklist=found.checklist,
                today=desk.today(),
                outdated=found.outdated,
            )
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change)
        on_kept(kept_id)
        return None

    form = _form(desk)
    title = translate("KeepDialog", "Assessment of {year}").format(year=desk.today().year)
    form.set_value({"title": title, "weeks": _CHOICES[0]})
    dialog = FormDialog(
        desk.icons,
        translate("KeepDialog", "Keep today’s assessment"),
        form,
        primary=translate("KeepDialog", "Keep"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _form(desk: Desk) -> Form:
    translate, icons = QCoreApplication.translate, desk.icons
    pattern = translate("KeepDialog", "{weeks} weeks, {period}")

    def label(weeks: int) -> str:
        chosen = last_complete_weeks(desk.today(), weeks)
        return pattern.format(
            weeks=weeks, period=f"{format_date(chosen.first)} – {format_date(chosen.last)}"
        )

    period: ChoiceField[int] = ChoiceField(
        icons, [(weeks, label(weeks)) for weeks in _CHOICES], required=True
    )
    return Form(
        icons,
        (
            FormRow(
                "title",
                translate("KeepDialog", "Title"),
                TextField(icons, max_length=TITLE_LENGTH),
                required=True,
            ),
            FormRow(
                "weeks",
                translate("KeepDialog", "Period of the figures"),
                period,
                help=translate(
                    "KeepDialog",
                    "The figures, the answers and the national benchmarks are kept as they are"
                    " today. What changes later changes nothing to them.",
                ),
            ),
        ),
    )
