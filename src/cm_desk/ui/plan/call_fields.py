"""The fields of a call for projects, in the sheet of a content."""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.plan import ContentKind
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.field_base import Check, InputError, LineField
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.design.form import Form, FormRow, FormSection
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.pick import PickField

_ONLY_CALLS: Final = ("closes_on", "reminder_days", "relay_to")
_MOST_REMINDERS: Final = 6
_EARLIEST: Final = 366
_SEPARATORS: Final = re.compile(r"[\s,;/+·-]+")


def call_section(icons: Icons, texts: Texts, today: date) -> FormSection:
    """Ask whether a content is a call for projects, and when it closes.

    Rows: ``kind`` (ContentKind), ``closes_on`` (date or None), ``reminder_days`` and
    ``relay_to`` (as ``Content`` keeps them). Call ``follow_kind`` once the form is made.
    """
    translate = QCoreApplication.translate
    kind: PickField[ContentKind] = PickField(
        icons, [(one, texts.label(one)) for one in ContentKind], chosen=ContentKind.CONTENT
    )
    return FormSection(
        translate("CallFields", "Call for projects"),
        (
            FormRow("kind", translate("CallFields", "This content is"), kind),
            FormRow(
                "closes_on",
                translate("CallFields", "Closing date"),
                DateField(icons, today=today),
                help=translate("CallFields", "The last day on which a file may be handed in."),
            ),
            FormRow(
                "reminder_days",
                translate("CallFields", "Reminders"),
                ReminderDaysField(icons),
                help=translate(
                    "CallFields",
                    "Days before the closing, for example 30, 7, 1. Saving then offers to plan"
                    " them.",
                ),
            ),
            FormRow(
                "relay_to",
                translate("CallFields", "To be relayed to"),
                LongTextField(icons, max_length=1000, lines=2),
                help=translate(
                    "CallFields",
                    "Those concerned: municipalities, associations, farmers… without the name"
                    " or address of a person.",
                ),
            ),
        ),
    )


def follow_kind(form: Form) -> None:
    """Ask for the closing date, the reminders and the relays of a call for projects only."""

    def show() -> None:
        is_call = form.field("kind").value() is ContentKind.CALL
        for key in _ONLY_CALLS:
            form.set_row_visible(key, is_call)

    form.field("kind").typed.connect(show)
    show()


class ReminderDaysField(LineField[str]):
    """Hold how many days before the closing to recall it, kept « 30 7 1 », typed as one likes."""

    def __init__(self, icons: Icons, *, check: Check[str] | None = None) -> None:
        super().__init__(icons, "", check=check, characters=18)
        self.set_placeholder("30, 7, 1")

    @override
    def _parse(self, text: str) -> str:
        parts = [part for part in _SEPARATORS.split(text.replace("J-", " ")) if part]
        if not all(part.isascii() and part.isdecimal() for part in parts):
            raise InputError(self.tr("Type numbers of days, for example 30, 7, 1."))
        days = sorted({int(part[:6]) for part in parts}, reverse=True)
        if days and days[0] > _EARLIEST:
            raise InputError(self.tr("A reminder comes at most a year before the closing."))
        if len(days) > _MOST_REMINDERS:
            raise InputError(self.tr("Six reminders at most: beyond, nobody reads them."))
        return " ".join(map(str, days))

    @override
    def _format(self, value: str) -> str:
        return ", ".join(value.split())
