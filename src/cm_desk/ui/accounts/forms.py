"""The typed fields of an account: who it is, who answers for it, how often it speaks."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from cm_desk.domain.accounts import Account, AccountState, AccountType, Frequency
from cm_desk.ui.design import Button
from cm_desk.ui.design.choices import ChoiceField, TriStateField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.fields import LongTextField, NumberField, TextField, UrlField
from cm_desk.ui.design.form import Form, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link
from cm_desk.ui.overriding import override

_LEAST, _ROOMY = 240, 380
_IDENTITY: Final = ("network_id", "name", "handle", "url", "account_type", "state", "opened_on")
_DUTIES: Final = (
    "owner",
    "deputy",
    "administrators",
    "two_factor",
    "moderation_charter",
    "website_link",
    "reviewed_on",
)
_CADENCE: Final = ("target_per_week", "declared_frequency")
_SAID: Final = (*_IDENTITY, *_DUTIES, *_CADENCE)


def values_of(account: Account) -> dict[str, Any]:
    """Return what the main form shows of an account."""
    return {key: getattr(account, key) for key in _SAID}


class ReviewField(DateField):
    """Hold the day of the last review, and take today in one click."""

    def __init__(self, desk: Desk) -> None:
        today = desk.today()
        super().__init__(desk.icons, today=today, last=today)
        self._words = self.tr("Reviewed today")
        self.now = Button(
            desk.icons,
            self._words,
            role="quiet",
            icon="check",
            on_click=lambda: self.take(desk),
        )
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)  # noqa: S101 - narrows the type
        layout.insertWidget(2, self.now)
        self.now.setToolTip(self._words)

    def take(self, desk: Desk) -> None:
        """Take today's date as if it had been typed."""
        self.line.setText(self._format(desk.today()))
        self._touch()
        self.commit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.icons.theme.px(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where large texts leave no room, the tick alone says it, and its tip.
        roomy = event.size().width() >= self.icons.theme.px(_ROOMY)
        self.now.setText(self._words if roomy else "")


def account_form(desk: Desk) -> Form:
    """Build the form of identity, duties and cadence."""
    translate = QCoreApplication.translate
    return Form(
        desk.icons,
        (
            FormSection(translate("AccountForm", "Identity"), _identity(desk)),
            FormSection(translate("AccountForm", "Responsibilities"), _duties(desk)),
            FormSection(translate("AccountForm", "Cadence"), _cadence(desk)),
        ),
    )


def notes_form(desk: Desk) -> Form:
    """Build the form that holds the notes alone."""
    translate = QCoreApplication.translate
    return Form(
        desk.icons,
        (
            FormRow(
                "notes",
                translate("AccountForm", "For whoever takes this account over"),
                LongTextField(desk.icons),
            ),
        ),
    )


def target_row(desk: Desk) -> FormRow:
    """Build the row of the target, the same in the panel and in the sheet of a new account."""
    translate = QCoreApplication.translate
    target: NumberField[float] = NumberField(
        desk.icons,
        minimum=0,
        maximum=100,
        decimals=2,
        suffix=translate("AccountForm", "publications a week"),
    )
    return FormRow(
        "target_per_week",
        translate("AccountForm", "Target"),
        target,
        help=translate("AccountForm", "0.5 for one publication every two weeks."),
    )


def state_row(desk: Desk) -> FormRow:
    """Build the row of the state."""
    state: ChoiceField[AccountState] = ChoiceField(
        desk.icons, [(one, desk.texts.label(one)) for one in AccountState], required=True
    )
    state.set_value(AccountState.ACTIVE)
    return FormRow("state", QCoreApplication.translate("AccountForm", "State"), state)


def name_rows(desk: Desk) -> tuple[FormRow, FormRow, FormRow]:
    """Build the rows of name, handle and address."""
    translate, icons = QCoreApplication.translate, desk.icons
    address = UrlField(icons, openable=True)
    address.open_requested.connect(open_link)
    return (
        FormRow("name", translate("AccountForm", "Name"), TextField(icons), required=True),
        FormRow(
            "handle",
            translate("AccountForm", "Handle"),
            TextField(icons, placeholder=translate("AccountForm", "@petr.pays")),
        ),
        FormRow("url", translate("AccountForm", "Address"), address),
    )


def _identity(desk: Desk) -> tuple[FormRow, ...]:
    translate, icons = QCoreApplication.translate, desk.icons
    network: ChoiceField[str] = ChoiceField(icons, (), required=True)
    kind: ChoiceField[AccountType] = ChoiceField(
        icons, [(one, desk.texts.label(one)) for one in AccountType]
    )
    return (
        *name_rows(desk),
        FormRow("network_id", translate("AccountForm", "Network"), network),
        FormRow(
            "account_type",
            translate("AccountForm", "Type"),
            kind,
            help=translate(
                "AccountForm", "Storage only: videos hosted there, no community to address."
            ),
        ),
        state_row(desk),
        FormRow(
            "opened_on", translate("AccountForm", "Opened on"), DateField(icons, today=desk.today())
        ),
    )


def _duties(desk: Desk) -> tuple[FormRow, ...]:
    translate, icons = QCoreApplication.translate, desk.icons
    administrators: NumberField[int] = NumberField(icons, minimum=0, maximum=1000)
    return (
        FormRow("owner", translate("AccountForm", "Owner"), TextField(icons)),
        FormRow("deputy", translate("AccountForm", "Deputy"), TextField(icons)),
        FormRow("administrators", translate("AccountForm", "Administrators"), administrators),
        FormRow("two_factor", translate("AccountForm", "Two-factor sign-in"), TriStateField(icons)),
        FormRow(
            "moderation_charter",
            translate("AccountForm", "Moderation charter"),
            TriStateField(icons),
        ),
        FormRow(
            "website_link", translate("AccountForm", "Link from the website"), TriStateField(icons)
        ),
        FormRow("reviewed_on", translate("AccountForm", "Reviewed on"), ReviewField(desk)),
    )


def _cadence(desk: Desk) -> tuple[FormRow, ...]:
    translate = QCoreApplication.translate
    frequency: ChoiceField[Frequency] = ChoiceField(
        desk.icons, [(one, desk.texts.label(one)) for one in Frequency]
    )
    return (
        target_row(desk),
        FormRow(
            "declared_frequency",
            translate("AccountForm", "Usual frequency"),
            frequency,
            help=translate("AccountForm", "Your own estimate: imported publications replace it."),
        ),
    )
