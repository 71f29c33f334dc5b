"""The sheet of one of the territory's own dates, and of a marronnier's dates in one year."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.marronniers import YearEntry
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import year_frame
from cm_desk.ui.design import Button
from cm_desk.ui.design.choices import ChoiceField, SwitchField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk

# A marronnier comes from the list: a date without one is a « temps fort ».
_TYPED: Final = (
    EventKind.HIGHLIGHT,
    EventKind.ABSENCE,
    EventKind.SCHOOL_HOLIDAY,
    EventKind.NOTE,
)
_LONGEST_NOTE: Final = 2_000


def open_event(
    desk: Desk,
    event: CalendarEvent | None,
    parent: QWidget,
    *,
    entry: YearEntry | None = None,
    kind: EventKind = EventKind.HIGHLIGHT,
) -> FormDialog:
    """Open a date of the territory's own, or a new one of a kind.

    ``entry`` is the marronnier of which it is the date, if it is one.
    """
    shown = event or CalendarEvent(kind, "", desk.today(), desk.today())
    translate = QCoreApplication.translate
    title = translate("EventDialog", "Edit this date")
    if event is None or event.id is None:
        title = translate("EventDialog", "New date")
    if entry is not None:
        title = entry.marronnier.label
    dates = (None, None) if event is None else (shown.first, shown.last)
    return _open(desk, shown, dates=dates, title=title, parent=parent, entry=entry)


def open_marronnier(desk: Desk, entry: YearEntry, parent: QWidget) -> FormDialog:
    """Ask for the dates of a marronnier in one year, its usual ones first."""
    one = entry.marronnier
    if entry.event is not None:
        return open_event(desk, entry.event, parent, entry=entry)
    place = entry.place
    blank = CalendarEvent(
        EventKind.MARRONNIER,
        one.label,
        place,
        entry.last or place,
        one.themes[0],
        slug=one.slug,
    )
    dates = (entry.first, entry.last)
    return _open(desk, blank, dates=dates, title=one.label, parent=parent, entry=entry)


def _open(
    desk: Desk,
    shown: CalendarEvent,
    *,
    dates: tuple[date | None, date | None],
    title: str,
    parent: QWidget,
    entry: YearEntry | None,
) -> FormDialog:
    translate = QCoreApplication.translate

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        wanted = _wanted(shown, values)
        if entry is not None and wanted.first.year != entry.year:
            sentence = translate("EventDialog", "These are the dates of {year}.")
            return {"first": sentence.format(year=entry.year)}
        return desk.submit(lambda: year_frame.save_event(desk.dossier, wanted))

    form = Form(desk.icons, _entries(desk, shown, entry))
    first, last = dates
    form.set_value(
        {
            "kind": shown.kind,
            "title": shown.title,
            "first": first,
            "last": None if last == first else last,
            "theme": shown.theme or None,
            "note": shown.note,
            "is_confirmed": shown.is_confirmed,
        }
    )
    is_new = shown.id is None
    dialog = FormDialog(
        desk.icons,
        title,
        form,
        primary=translate("EventDialog", "Add")
        if is_new and entry is None
        else translate("EventDialog", "Save"),
        submit=save,
        parent=parent,
    )
    if shown.id is not None:
        dialog.add_action(_delete_button(desk, shown.id, dialog, is_marronnier=entry is not None))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _wanted(shown: CalendarEvent, values: Mapping[str, Any]) -> CalendarEvent:
    """Return the event that the form says; one day when it has no end."""
    first: date = values["first"]
    return replace(
        shown,
        kind=values.get("kind") or shown.kind,
        title=values["title"],
        first=first,
        last=values["last"] or first,
        theme=values.get("theme") or "" if "theme" in values else shown.theme,
        note=values["note"],
        is_confirmed=values["is_confirmed"],
    )


def _entries(
    desk: Desk, shown: CalendarEvent, entry: YearEntry | None
) -> tuple[FormRow | FormSection, ...]:
    icons, translate = desk.icons, QCoreApplication.translate
    when = (
        FormRow(
            "first",
            translate("EventDialog", "First day"),
            DateField(icons, today=desk.today(), required=True),
            required=True,
        ),
        FormRow(
            "last",
            translate("EventDialog", "Last day"),
            DateField(icons, today=desk.today()),
            help=translate("EventDialog", "Leave it empty for a single day."),
        ),
        FormRow(
            "is_confirmed",
            translate("EventDialog", "Certainty"),
            SwitchField(icons, translate("EventDialog", "These dates are confirmed")),
        ),
    )
    note = FormRow(
        "note",
        translate("EventDialog", "Note"),
        LongTextField(icons, lines=3, max_length=_LONGEST_NOTE),
    )
    title = FormRow(
        "title",
        translate("EventDialog", "Title"),
        TextField(icons, max_length=year_frame.LONGEST_TITLE),
        required=True,
    )
    if entry is not None:
        hint = _hint(desk, entry)
        name = translate("EventDialog", "Dates of {year}").format(year=entry.year)
        return (FormSection(name, (*when, title, note), hint),)
    return (_kind_row(desk, shown), title, *when, _theme_row(desk), note)


def _kind_row(desk: Desk, shown: CalendarEvent) -> FormRow:
    kinds = _TYPED if shown.kind in _TYPED else (*_TYPED, shown.kind)
    field: ChoiceField[EventKind] = ChoiceField(
        desk.icons, [(kind, desk.texts.label(kind)) for kind in kinds], required=True
    )
    return FormRow("kind", QCoreApplication.translate("EventDialog", "Kind"), field, required=True)


def _theme_row(desk: Desk) -> FormRow:
    field: ChoiceField[str] = ChoiceField(
        desk.icons,
        [(theme.slug, theme.label) for theme in year_frame.themes(desk.resources)],
        none_label=QCoreApplication.translate("EventDialog", "No theme"),
    )
    return FormRow("theme", QCoreApplication.translate("EventDialog", "Theme"), field)


def _hint(desk: Desk, entry: YearEntry) -> str:
    """Say when a marronnier usually is, how sure that is, and where it comes from."""
    one = entry.marronnier
    parts = [
        desk.texts.label(one.status),
        QCoreApplication.translate("EventDialog", "usually {when}").format(when=one.usual)
        if one.usual
        else "",
        QCoreApplication.translate("EventDialog", "source: {source}").format(source=one.origin),
    ]
    return " · ".join(part for part in parts if part)


def _delete_button(desk: Desk, event_id: int, dialog: FormDialog, *, is_marronnier: bool) -> Button:
    translate = QCoreApplication.translate
    words = translate("EventDialog", "Delete")
    if is_marronnier:
        words = translate("EventDialog", "Forget these dates")

    def delete() -> None:
        dossier = desk.dossier
        if desk.edit(lambda: year_frame.delete_events(dossier, [event_id]), announce=True):
            dialog.reject()

    return Button(desk.icons, words, icon="trash", on_click=delete)
