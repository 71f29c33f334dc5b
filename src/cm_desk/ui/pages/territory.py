"""Territoire: what the body is, who composes it, what it communicates with."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import territory
from cm_desk.ui.design import Button, Card, PageHeader, ScrollPage
from cm_desk.ui.design.form import Form
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.territory.forms import (
    ZoneField,
    has_address,
    identity_form,
    means_form,
    values_of,
)
from cm_desk.ui.territory.members_card import MembersCard, read_reference


class TerritoryPage(Page):
    """Describe the territory; each field is saved as one leaves it."""

    tables = frozenset({"territory", "member"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self.identity = identity_form(desk)
        self.means = means_form(desk)
        self.members = MembersCard(desk)
        page = ScrollPage(icons)
        page.add(
            PageHeader(
                icons,
                self.tr("Territory"),
                subtitle=self.tr(
                    "What your territory is and what it communicates with: the comparisons and"
                    " the documents start from here."
                ),
                primary=Button(
                    icons,
                    self.tr("Add a member"),
                    role="primary",
                    icon="plus",
                    on_click=self.start,
                ),
            )
        )
        # In the order of the eye, which is then that of the Tab key.
        page.add(self._card(self.tr("Identity"), self.identity))
        page.add(self.members)
        page.add(self._card(self.tr("Communication"), self.means))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._page = page
        self._watched: QWidget | None = None

    @override
    def start(self) -> None:
        self._page.ensureWidgetVisible(self.members)
        self.members.focus_search()

    @override
    def reload(self) -> None:
        dossier = self.desk.dossier
        described = territory.read(dossier)
        values = values_of(described)
        self.identity.refresh(values)
        self.means.refresh(values)
        self.means.set_row_visible("website_url", has_address(described))
        reference, problem = read_reference(self.desk)
        self.members.show_members(territory.composition(dossier, reference), reference, problem)
        zone = self.means.field("school_zone")
        assert isinstance(zone, ZoneField)  # noqa: S101 - narrows the type
        zone.offer_zones(territory.school_zones(dossier, reference) if reference else ())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._commit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the file is closed: what is being typed would have nowhere to go afterwards.
        if event.type() == QEvent.Type.Close and watched is self._watched:
            self._commit()
        return super().eventFilter(watched, event)

    def _card(self, title: str, form: Form) -> Card:
        card = Card(self.desk.icons, title)
        card.add(form)
        form.edited.connect(lambda key: self._save(form, key))
        return card

    def _commit(self) -> None:
        self.identity.commit()
        self.means.commit()

    def _save(self, form: Form, key: str) -> None:
        value: Any = form.field(key).value()
        dossier = self.desk.dossier
        try:
            change = territory.save(dossier, replace(territory.read(dossier), **{key: value}))
        except CmDeskError as error:
            form.set_problem(error.field or key, self.desk.messages.sentence(error))
        else:
            self.desk.keep(change)
