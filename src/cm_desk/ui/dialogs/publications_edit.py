"""One publication, with all that is known of it; and the alternative text of many."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.publication import Format, Kind, Origin, Publication
from cm_desk.services import likenesses, publications
from cm_desk.ui.design.choices import ChoiceField, TriStateField
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.fields import LongTextField, NumberField, UrlField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link
from cm_desk.ui.names import Names
from cm_desk.ui.publications.resembling import Resembling

FIGURES: Final = (
    "reach",
    "views",
    "impressions",
    "reactions",
    "comments",
    "shares",
    "clicks",
    "saves",
    "follows",
)
_PLAIN: Final = (
    "account_id",
    "text",
    "format",
    "kind",
    "permalink",
    "audience_id",
    "pillar_id",
    "origin",
    "sponsored",
    "alt_text",
    *FIGURES,
)


def open_publication(
    desk: Desk, names: Names, publication: Publication, parent: QWidget
) -> FormDialog:
    """Open the sheet of a publication."""

    def save(values: dict[str, Any]) -> Mapping[str, str] | None:
        return desk.submit(
            lambda: publications.save(desk.dossier, _changed(desk, publication, values))[1]
        )

    translate = QCoreApplication.translate
    form = Form(desk.icons, _sections(desk, names, publication))
    form.set_value(_shown(publication))
    dialog = FormDialog(
        desk.icons,
        translate("PublicationDialog", "Publication"),
        form,
        primary=translate("PublicationDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _tell_likeness(desk, names, publication, dialog, parent)
    dialog.open()
    return dialog


def show_publication(
    desk: Desk, names: Names, parent: QWidget, publication_id: int
) -> FormDialog | None:
    """Open the sheet of a publication told by its id; None when it has been deleted."""
    found = publications.window(desk.dossier, [publication_id])
    return open_publication(desk, names, found[0], parent) if found else None


def _tell_likeness(
    desk: Desk, names: Names, one: Publication, dialog: FormDialog, parent: QWidget
) -> None:
    """Say above the form what the publication repeats, and offer to see its copies."""
    found = likenesses.of(desk.dossier, [one.id or 0]).get(one.id or 0)
    layout = dialog.layout()
    if found is None or not isinstance(layout, QVBoxLayout):
        return
    origin = dialog.form.field("origin")

    def confirm() -> None:
        origin.set_value(Origin.WEBSITE)
        dialog.submit()

    note = Resembling().note(
        desk.icons,
        one,
        found,
        names,
        confirm=confirm,
        show=partial(show_publication, desk, names, parent),
    )
    if note is not None:
        layout.insertWidget(1, note)


def open_alt_text(desk: Desk, ids: Sequence[int], text: str, parent: QWidget) -> FormDialog:
    """Ask for the alternative text of one or many publications."""

    def save(values: dict[str, Any]) -> None:
        desk.edit(lambda: publications.qualify(desk.dossier, ids, values), announce=True)

    translate = QCoreApplication.translate
    form = Form(
        desk.icons,
        [
            FormRow(
                "alt_text",
                translate("AltTextDialog", "Alternative text"),
                LongTextField(desk.icons, max_length=2000),
                help=translate(
                    "AltTextDialog",
                    "What the image shows, in one or two sentences, for someone who cannot see"
                    " it. Empty, it takes the text away.",
                ),
            )
        ],
    )
    form.set_value({"alt_text": text})
    dialog = FormDialog(
        desk.icons,
        translate("AltTextDialog", "Alternative text")
        if len(ids) == 1
        else translate("AltTextDialog", "Alternative text of all the selection"),
        form,
        primary=translate("AltTextDialog", "Save"),
        submit=save,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _shown(one: Publication) -> dict[str, Any]:
    at = None if one.minute is None else time(one.minute // 60, one.minute % 60)
    values = {key: getattr(one, key) for key in _PLAIN}
    return {**values, "day": date.fromordinal(one.day), "time": at}


def _changed(desk: Desk, before: Publication, values: dict[str, Any]) -> Publication:
    after = replace(before, **{key: values[key] for key in _PLAIN})
    if after.permalink != before.permalink:
        # Another link identifies another publication: the key is found again from it.
        after = replace(after, external_key=None)
    when = (values["day"], values["time"])
    shown = _shown(before)
    if when != (shown["day"], shown["time"]):
        published_at, day, minute = publications.moment(desk.dossier, *when)
        after = replace(after, published_at=published_at, day=day, minute=minute)
    return after


def _sections(desk: Desk, names: Names, one: Publication) -> list[FormRow | FormSection]:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    link = UrlField(icons, openable=True)
    link.open_requested.connect(open_link)
    account: ChoiceField[int] = ChoiceField(icons, names.account_options())
    audience: ChoiceField[int] = ChoiceField(icons, names.audiences.items())
    pillar: ChoiceField[int] = ChoiceField(icons, names.pillars.items())
    formats: ChoiceField[Format] = ChoiceField(icons, [(one, texts.label(one)) for one in Format])
    kinds: ChoiceField[Kind] = ChoiceField(icons, [(one, texts.label(one)) for one in Kind])
    origins: ChoiceField[Origin] = ChoiceField(icons, [(one, texts.label(one)) for one in Origin])
    what = (
        FormRow("account_id", translate("PublicationDialog", "Account"), account, required=True),
        FormRow(
            "day",
            translate("PublicationDialog", "Date"),
            DateField(icons, today=desk.today(), last=desk.today()),
            required=True,
        ),
        FormRow(
            "time",
            translate("PublicationDialog", "Hour"),
            TimeField(icons),
            help=translate("PublicationDialog", "Leave it empty when the hour is unknown."),
        ),
        FormRow(
            "text",
            translate("PublicationDialog", "Text"),
            LongTextField(icons, max_length=100_000),
        ),
        FormRow("format", translate("PublicationDialog", "Format"), formats, required=True),
        FormRow("kind", translate("PublicationDialog", "Nature"), kinds, required=True),
        FormRow("permalink", translate("PublicationDialog", "Link"), link),
    )
    why = (
        FormRow("audience_id", translate("PublicationDialog", "Audience"), audience),
        FormRow("pillar_id", translate("PublicationDialog", "Pillar"), pillar),
        FormRow("origin", translate("PublicationDialog", "Origin"), origins),
        FormRow("sponsored", translate("PublicationDialog", "Sponsored"), TriStateField(icons)),
        FormRow(
            "alt_text",
            translate("PublicationDialog", "Alternative text"),
            LongTextField(icons, max_length=2000, lines=2),
        ),
    )
    return [
        FormSection(translate("PublicationDialog", "What appeared"), what),
        FormSection(translate("PublicationDialog", "Qualification"), why),
        FormSection(
            translate("PublicationDialog", "Figures"),
            _figures(desk),
            hint=_measured(one),
        ),
    ]


def _measured(one: Publication) -> str:
    """Say which day the figures date from, when a file told it."""
    translate = QCoreApplication.translate
    if one.measured_on is None:
        return translate(
            "PublicationDialog",
            "Totals on the day of the last export; the next import brings them up to date.",
        )
    told = translate(
        "PublicationDialog", "Totals on {day}; the next import brings them up to date."
    )
    return told.format(day=wording.day(date.fromordinal(one.measured_on)))


def _figures(desk: Desk) -> tuple[FormRow, ...]:
    translate = QCoreApplication.translate
    labels = {
        "reach": translate("PublicationDialog", "Reach"),
        "views": translate("PublicationDialog", "Views"),
        "impressions": translate("PublicationDialog", "Impressions"),
        "reactions": translate("PublicationDialog", "Reactions"),
        "comments": translate("PublicationDialog", "Comments"),
        "shares": translate("PublicationDialog", "Shares"),
        "clicks": translate("PublicationDialog", "Clicks"),
        "saves": translate("PublicationDialog", "Saves"),
        "follows": translate("PublicationDialog", "New followers"),
    }
    rows = []
    for key in FIGURES:
        field: NumberField[int] = NumberField(desk.icons, minimum=0)
        rows.append(FormRow(key, labels[key], field))
    return tuple(rows)
