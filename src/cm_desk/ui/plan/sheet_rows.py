"""The rows of a content's sheet: what is always asked first, the rest in folding sections."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.accounts import AccountState
from cm_desk.domain.plan import Content, ImageConsent, Status
from cm_desk.domain.publication import Format, Origin
from cm_desk.services import network_rules, plan_words
from cm_desk.ui.design.choices import ChoiceField, SwitchField, TriStateField
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.fields import LongTextField, NumberField, TextField
from cm_desk.ui.design.form import FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.call_fields import call_section
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.sheet_images import ImagesField
from cm_desk.ui.plan.sheet_notes import NotesField
from cm_desk.ui.plan.sheet_suggest import SuggestField
from cm_desk.ui.plan.versions import AccountChoice, VersionsField

_LONGEST_COOLDOWN = 3660
_MOST_MINUTES = 100_000


def sheet_rows(desk: Desk, names: PlanNames, one: Content) -> list[FormRow | FormSection]:
    """Return the whole sheet, each row under the name of the field that it holds."""
    calls = call_section(desk.icons, desk.texts, desk.today())
    return [
        *_first(desk, names),
        FormRow(
            "versions",
            QCoreApplication.translate("ContentDialog", "Accounts and texts"),
            _versions(desk, names, one),
            wide=True,
        ),
        _preparing(desk),
        _images(desk),
        _why(desk, names),
        replace(calls, folds=True),
        _stock(desk),
    ]


def _first(desk: Desk, names: PlanNames) -> tuple[FormRow, ...]:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    statuses: ChoiceField[Status] = ChoiceField(icons, [(one, texts.label(one)) for one in Status])
    formats: ChoiceField[Format] = ChoiceField(icons, [(one, texts.label(one)) for one in Format])
    pillar: ChoiceField[int] = ChoiceField(icons, names.names.pillars.items())
    return (
        FormRow(
            "title",
            translate("ContentDialog", "Title"),
            TextField(icons, max_length=300),
            required=True,
        ),
        FormRow(
            "planned_on",
            translate("ContentDialog", "Date"),
            DateField(icons, today=desk.today()),
        ),
        FormRow("planned_time", translate("ContentDialog", "Time"), TimeField(icons), beside=True),
        FormRow("day_notes", translate("ContentDialog", "Good to know"), NotesField(icons)),
        FormRow("status", translate("ContentDialog", "Status"), statuses, required=True),
        FormRow("approval_notes", translate("ContentDialog", "Approval"), NotesField(icons)),
        FormRow("pillar_id", translate("ContentDialog", "Pillar"), pillar),
        FormRow("format", translate("ContentDialog", "Format"), formats, beside=True),
    )


def _preparing(desk: Desk) -> FormSection:
    translate, icons = QCoreApplication.translate, desk.icons
    effort: NumberField[int] = NumberField(
        icons, minimum=0, maximum=_MOST_MINUTES, suffix=translate("ContentDialog", "min")
    )
    return FormSection(
        translate("ContentDialog", "Preparation and note"),
        (
            FormRow(
                "brief",
                translate("ContentDialog", "Brief"),
                LongTextField(icons, lines=2),
                help=translate(
                    "ContentDialog", "The angle, the facts to gather, the call to action."
                ),
            ),
            FormRow(
                "effort_minutes",
                translate("ContentDialog", "Time to make it"),
                effort,
                help=translate(
                    "ContentDialog",
                    "Empty, it is the usual time for this format and this number of accounts.",
                ),
            ),
            FormRow(
                "note",
                translate("ContentDialog", "Internal note"),
                LongTextField(icons, lines=2),
                help=translate("ContentDialog", "Never published: for you and who validates."),
            ),
        ),
        folds=True,
    )


def _images(desk: Desk) -> FormSection:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    consent: ChoiceField[ImageConsent] = ChoiceField(
        icons, [(one, texts.label(one)) for one in ImageConsent]
    )
    credits_used = plan_words.used(desk.dossier, "image_credit")
    mentions = plan_words.used(desk.dossier, "funder_mention")
    return FormSection(
        translate("ContentDialog", "Images and mentions"),
        (
            FormRow("images", translate("ContentDialog", "Files"), ImagesField(desk)),
            FormRow(
                "image_credit",
                translate("ContentDialog", "Image credit"),
                SuggestField(icons, credits_used, max_length=300),
            ),
            FormRow(
                "image_consent",
                translate("ContentDialog", "Consent of the people shown"),
                consent,
            ),
            FormRow("has_subtitles", translate("ContentDialog", "Subtitles"), TriStateField(icons)),
            FormRow(
                "funder_mention",
                translate("ContentDialog", "Funder’s mention"),
                SuggestField(icons, mentions, max_length=1000),
                help=translate(
                    "ContentDialog",
                    "Copying a text adds it at the end, unless the text holds it already.",
                ),
            ),
        ),
        folds=True,
    )


def _why(desk: Desk, names: PlanNames) -> FormSection:
    translate, icons, texts = QCoreApplication.translate, desk.icons, desk.texts
    audience: ChoiceField[int] = ChoiceField(icons, names.names.audiences.items())
    objective: ChoiceField[int] = ChoiceField(icons, names.objectives.items())
    origin: ChoiceField[Origin] = ChoiceField(icons, [(one, texts.label(one)) for one in Origin])
    contributors = plan_words.used(desk.dossier, "contributor")
    return FormSection(
        translate("ContentDialog", "For whom, why, from whom"),
        (
            FormRow("audience_id", translate("ContentDialog", "Audience"), audience),
            FormRow("objective_id", translate("ContentDialog", "Objective"), objective),
            FormRow("origin", translate("ContentDialog", "Origin"), origin),
            FormRow(
                "contributor",
                translate("ContentDialog", "Contributor"),
                SuggestField(icons, contributors),
                help=translate(
                    "ContentDialog", "The municipality or the partner that gave the subject."
                ),
            ),
        ),
        folds=True,
    )


def _stock(desk: Desk) -> FormSection:
    translate, icons = QCoreApplication.translate, desk.icons
    cooldown: NumberField[int] = NumberField(
        icons, minimum=0, maximum=_LONGEST_COOLDOWN, suffix=translate("ContentDialog", "days")
    )
    return FormSection(
        translate("ContentDialog", "Timeless content"),
        (
            FormRow(
                "is_timeless",
                translate("ContentDialog", "Stock"),
                SwitchField(icons, translate("ContentDialog", "Keep it in stock, to serve again")),
            ),
            FormRow(
                "cooldown_days",
                translate("ContentDialog", "Wait before it serves again"),
                cooldown,
            ),
        ),
        folds=True,
    )


def _versions(desk: Desk, names: PlanNames, one: Content) -> VersionsField:
    kept = {version.account_id for version in one.versions}
    wanted = [
        account
        for account_id, account in names.names.accounts.items()
        if account_id in kept or account.state is not AccountState.CLOSED
    ]
    twins = Counter(account.network_id for account in wanted)
    rules = network_rules.read(desk.resources)
    choices = []
    for account in wanted:
        account_id, network = account.id or 0, names.names.networks[account.network_id]
        choices.append(
            AccountChoice(
                account_id,
                names.names.full_account(account_id),
                account.name if twins[account.network_id] > 1 else network.label,
                names.names.icon(account_id),
                rules.get(network.group),
            )
        )
    return VersionsField(
        desk.icons,
        desk.texts,
        choices,
        empty=QCoreApplication.translate(
            "ContentDialog", "No account yet: add yours on the « Accounts » page."
        ),
    )
