"""The two forms of the territory: what it is, and what it communicates with."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.territory import LegalForm, SchoolZone, Territory, TerritoryKind, Website
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Icons, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.field_base import beside
from cm_desk.ui.design.fields import LongTextField, NumberField, TextField, UrlField
from cm_desk.ui.design.form import Form, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link


class ZoneField(ChoiceField[SchoolZone]):
    """Choose a school zone, or take the members' in one click."""

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__(icons, [(zone, texts.label(zone)) for zone in SchoolZone])
        self._texts = texts
        self._offered: SchoolZone | None = None
        # With some text from the start, the button leaves room between it and its icon.
        self.offer = Button(icons, "…", role="quiet", icon="school", on_click=self._take)
        self.several = text("", "hint")
        beside(self, self.offer)
        beside(self, self.several)
        self.offer_zones(())

    def offer_zones(self, zones: Sequence[SchoolZone]) -> None:
        """Offer the members' zone when it is not the one chosen; say when they have several."""
        self._offered = zones[0] if len(zones) == 1 and zones[0] != self.value() else None
        words = ""
        if self._offered is not None:
            pattern = self.tr("{zone} according to your members")
            words = pattern.format(zone=self._texts.label(self._offered))
        self.offer.setText(words)
        self.offer.setAccessibleName(words)
        self.offer.setVisible(bool(words))
        several = len(zones) > 1
        names = ", ".join(self._texts.label(zone) for zone in zones)
        pattern = self.tr("Your members belong to several: {zones}.")
        self.several.setText(pattern.format(zones=names) if several else "")
        self.several.setVisible(several)

    def _take(self) -> None:
        if self._offered is not None:
            self._choose(self._offered)


def identity_form(desk: Desk) -> Form:
    """Build the form of what the territory is."""
    icons, texts, translate = desk.icons, desk.texts, QCoreApplication.translate
    kind: ChoiceField[TerritoryKind] = ChoiceField(
        icons, [(one, texts.label(one)) for one in TerritoryKind]
    )
    legal_form: ChoiceField[LegalForm] = ChoiceField(
        icons, [(one, texts.label(one)) for one in LegalForm]
    )
    return Form(
        icons,
        (
            FormRow("name", translate("TerritoryForm", "Name"), TextField(icons), required=True),
            FormRow("kind", translate("TerritoryForm", "Kind"), kind),
            FormRow("legal_form", translate("TerritoryForm", "Legal form"), legal_form),
        ),
    )


def means_form(desk: Desk) -> Form:
    """Build the form of the website, the hours, the calendar and the strategy."""
    icons, texts, translate = desk.icons, desk.texts, QCoreApplication.translate
    website: ChoiceField[Website] = ChoiceField(icons, [(one, texts.label(one)) for one in Website])
    address = UrlField(icons, openable=True)
    address.open_requested.connect(open_link)
    hours: NumberField[float] = NumberField(
        icons,
        minimum=0,
        maximum=168,
        decimals=2,
        suffix=translate("TerritoryForm", "hours per week"),
    )
    communication = (
        FormRow("website", translate("TerritoryForm", "Website"), website),
        FormRow("website_url", translate("TerritoryForm", "Address of the site or page"), address),
        FormRow(
            "hours_per_week",
            translate("TerritoryForm", "Time for social networks"),
            hours,
            help=translate(
                "TerritoryForm",
                "All the people who work on them together; the plan compares it with what is"
                " scheduled.",
            ),
        ),
        FormRow(
            "strategy_adopted_on",
            translate("TerritoryForm", "Strategy adopted on"),
            DateField(icons, today=desk.today()),
            help=translate(
                "TerritoryForm",
                "The day the elected members adopted the communication strategy; empty if there"
                " is none.",
            ),
        ),
    )
    calendar = (
        FormRow(
            "school_zone",
            translate("TerritoryForm", "School zone"),
            ZoneField(icons, texts),
            help=translate("TerritoryForm", "For the school holidays shown in the plan."),
        ),
        FormRow("notes", translate("TerritoryForm", "Notes"), LongTextField(icons, lines=3)),
    )
    return Form(
        icons,
        (
            FormSection(translate("TerritoryForm", "Means"), communication),
            FormSection(translate("TerritoryForm", "Calendar and notes"), calendar),
        ),
    )


def values_of(described: Territory) -> Mapping[str, Any]:
    """Return what both forms show, by key."""
    return {
        "name": described.name,
        "kind": described.kind,
        "legal_form": described.legal_form,
        "website": described.website,
        "website_url": described.website_url,
        "hours_per_week": described.hours_per_week,
        "strategy_adopted_on": described.strategy_adopted_on,
        "school_zone": described.school_zone,
        "notes": described.notes,
    }


def has_address(described: Territory) -> bool:
    """Tell whether there is a site or a page whose address to ask for."""
    if described.website is None:
        return bool(described.website_url)
    return described.website is not Website.NONE
