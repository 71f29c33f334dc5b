"""The sheet of a poll: its dates, what it is to the body, and what was answered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.year_frame import Concern, Poll, guard_start
from cm_desk.services import year_frame
from cm_desk.ui.design.choices import SwitchField, TriStateField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.guard.month_field import MonthField
from cm_desk.ui.plan.pick import PickField

_LONGEST: Final = 200
_LONGEST_NOTE: Final = 2000
_POSTPONED: Final = "postponed"


def open_poll(desk: Desk, poll: Poll | None, parent: QWidget) -> FormDialog:
    """Open the sheet of a poll, or of a new one when there is none."""
    translate, today = QCoreApplication.translate, desk.today()
    shown = poll or Poll("", today.replace(day=1))
    form = _form(desk, shown)
    form.set_value(_values(shown) | ({} if poll else {"month": None}))
    _follow(form, poll)

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        if values["month"] is None and values["first_round"] is None:
            return {"month": translate("PollDialog", "Type the month, or the first round.")}
        return desk.submit(lambda: year_frame.save_poll(desk.dossier, _wanted(shown, values)))

    dialog = FormDialog(
        desk.icons,
        translate("PollDialog", "Election") if poll else translate("PollDialog", "New election"),
        form,
        primary=translate("PollDialog", "Save") if poll else translate("PollDialog", "Add"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _values(poll: Poll) -> dict[str, Any]:
    names = (
        *("title", "month", "first_round", "second_round", "is_confirmed", "guard_from"),
        *("concern", "candidate_stands", "is_guarded", "source", "checked_on", "note"),
    )
    return {name: getattr(poll, name) for name in names}


def _wanted(shown: Poll, values: dict[str, Any]) -> Poll:
    """Return what was typed; a postponed poll keeps the start that it had."""
    typed = dict(values)
    postponed = typed.pop(_POSTPONED)
    typed["month"] = (typed["first_round"] or typed["month"]).replace(day=1)
    wanted = replace(shown, **typed)
    if postponed and wanted.guard_from is None and _is_later(shown, wanted.month):
        return replace(wanted, guard_from=guard_start(shown))
    return wanted


def _is_later(before: Poll, month: date) -> bool:
    return month > before.month


def _follow(form: Form, poll: Poll | None) -> None:
    """Ask whether the poll is postponed only once its month has moved later."""

    def show() -> None:
        first = form.field("first_round").value()
        month = first.replace(day=1) if first else form.field("month").value()
        moved = poll is not None and month is not None and _is_later(poll, month)
        kept = form.field("guard_from").value() is not None
        form.set_row_visible(_POSTPONED, moved and not kept)

    form.typed.connect(show)
    show()


def _form(desk: Desk, shown: Poll) -> Form:
    translate, icons, today = QCoreApplication.translate, desk.icons, desk.today()

    def day(key: str, label: str, explained: str = "", last: date | None = None) -> FormRow:
        return FormRow(key, label, DateField(icons, today=today, last=last), help=explained)

    postponed = translate(
        "PollDialog", "The election is postponed: keep the period from {day}"
    ).format(day=wording.day(guard_start(shown)))
    return Form(
        icons,
        (
            FormRow(
                "title",
                translate("PollDialog", "Election"),
                TextField(icons, max_length=_LONGEST),
                required=True,
            ),
            FormRow(
                "month",
                translate("PollDialog", "Month"),
                MonthField(icons, today=today),
                help=translate("PollDialog", "It follows the first round once this one is known."),
            ),
            day("first_round", translate("PollDialog", "First round")),
            day("second_round", translate("PollDialog", "Second round")),
            FormRow(
                "is_confirmed",
                translate("PollDialog", "Dates"),
                SwitchField(icons, translate("PollDialog", "Confirmed by a source that I read")),
            ),
            FormRow(
                _POSTPONED, translate("PollDialog", "Postponement"), SwitchField(icons, postponed)
            ),
            day(
                "guard_from",
                translate("PollDialog", "Start of the period"),
                translate(
                    "PollDialog",
                    "Leave it empty to count from the first day of the sixth month before.",
                ),
            ),
            FormSection(
                translate("PollDialog", "What it is to your organisation"),
                _answers(desk, shown),
            ),
            FormSection(
                translate("PollDialog", "Where the dates come from"),
                (
                    FormRow(
                        "source",
                        translate("PollDialog", "Source"),
                        TextField(icons, max_length=500),
                    ),
                    day("checked_on", translate("PollDialog", "Checked on"), last=today),
                    FormRow(
                        "note",
                        translate("PollDialog", "Note"),
                        LongTextField(icons, max_length=_LONGEST_NOTE, lines=2),
                    ),
                ),
            ),
        ),
    )


def _answers(desk: Desk, shown: Poll) -> tuple[FormRow, ...]:
    translate, icons = QCoreApplication.translate, desk.icons
    concerns: PickField[Concern] = PickField(
        icons, [(one, desk.texts.label(one)) for one in Concern], chosen=shown.concern
    )
    marked: PickField[bool | None] = PickField(
        icons,
        [
            (None, translate("PollDialog", "As the answers above imply")),
            (True, translate("PollDialog", "Always show the period")),
            (False, translate("PollDialog", "Never show the period")),
        ],
        chosen=shown.is_guarded,
    )
    return (
        FormRow("concern", translate("PollDialog", "Concerned"), concerns),
        FormRow(
            "candidate_stands",
            translate("PollDialog", "Is an elected member of the territory standing?"),
            TriStateField(icons),
        ),
        FormRow("is_guarded", translate("PollDialog", "In the plan"), marked),
    )
