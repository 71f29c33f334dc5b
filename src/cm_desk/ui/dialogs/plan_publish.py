"""Say of a planned content where and when it really appeared."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Version
from cm_desk.domain.publication import Publication
from cm_desk.services import planning
from cm_desk.services.planning import Appearance
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.design.fields import UrlField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link
from cm_desk.ui.plan import words
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.pick import PickField

Answer = int | Literal["new", "not_yet"]
_MOST: Final = 5


def open_publish(desk: Desk, names: PlanNames, one: Content, parent: QWidget) -> FormDialog:
    """Ask, for each version that is not linked yet, which publication it became."""
    translate = QCoreApplication.translate
    asked = [
        PublishQuestions(desk, names, one, version)
        for version in one.versions or _everywhere(names)
        if version.publication_id is None
    ]

    def publish(values: dict[str, Any]) -> Mapping[str, str] | None:
        appearances = [found for part in asked if (found := part.appearance(values)) is not None]
        if not appearances:
            sentence = translate("PublishDialog", "Say on which account it has appeared.")
            return {"": sentence}
        missing = [part for part in asked if part.lacks_day(values)]
        if missing:
            sentence = translate("PublishDialog", "Say on which day it appeared.")
            return {part.key("on"): sentence for part in missing}
        try:
            _ids, change = planning.publish(desk.dossier, one.id or 0, appearances)
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change, announce=True)
        return None

    form = Form(desk.icons, [part.section() for part in asked])
    for part in asked:
        part.follow(form)
    dialog = FormDialog(
        desk.icons,
        translate("PublishDialog", "Mark « {title} » as published").format(title=one.title),
        form,
        primary=translate("PublishDialog", "Mark as published"),
        submit=publish,
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _everywhere(names: PlanNames) -> Sequence[Version]:
    """Offer every account when the content was planned for none."""
    return [Version(one.id) for one in names.open_accounts() if one.id is not None]


class PublishQuestions(QObject):
    """The questions about one account."""

    def __init__(self, desk: Desk, names: PlanNames, one: Content, version: Version) -> None:
        super().__init__()
        self._desk, self._names, self._one = desk, names, one
        self._account_id = version.account_id
        today = desk.today()
        self._found = planning.candidates(desk.dossier, one, version, today=today)[:_MOST]
        past = one.planned_on if one.planned_on and one.planned_on <= today else None
        icons = desk.icons
        self._which: PickField[Answer] = PickField(icons, self._options(), chosen=self._likely())
        self._on = DateField(icons, today=today, last=today)
        self._on.set_value(past or today)
        self._at = TimeField(icons)
        self._at.set_value(one.planned_time if past else None)
        self._link = UrlField(icons, openable=True)
        self._link.open_requested.connect(open_link)

    def key(self, name: str) -> str:
        return f"{self._account_id}.{name}"

    def section(self) -> FormSection:
        account = self._names.names.full_account(self._account_id)
        rows: tuple[tuple[str, str, Field[Any], str], ...] = (
            ("which", self.tr("Publication"), self._which, ""),
            ("on", self.tr("Date"), self._on, ""),
            ("at", self.tr("Time"), self._at, self.tr("Leave it empty if you do not know it.")),
            ("link", self.tr("Link"), self._link, self.tr("It lets the next import recognise it.")),
        )
        return FormSection(
            account,
            [
                FormRow(self.key(name), label, field, help=help_)
                for name, label, field, help_ in rows
            ],
        )

    def follow(self, form: Form) -> None:
        """Ask for date, time and link only for a publication that is typed in."""
        self.setParent(form)

        def show() -> None:
            for name in ("on", "at", "link"):
                form.set_row_visible(self.key(name), self._which.value() == "new")

        self._which.typed.connect(show)
        show()

    def lacks_day(self, values: Mapping[str, Any]) -> bool:
        return values[self.key("which")] == "new" and values[self.key("on")] is None

    def appearance(self, values: Mapping[str, Any]) -> Appearance | None:
        """Return what was answered; None when it has not appeared."""
        which: Answer = values[self.key("which")]
        if which == "not_yet":
            return None
        on: date = values[self.key("on")] or self._desk.today()
        if which == "new":
            return Appearance(
                self._account_id, on, values[self.key("at")], values[self.key("link")]
            )
        return Appearance(self._account_id, on, publication_id=which)

    def _options(self) -> list[tuple[Answer, str]]:
        return [
            *((found.id or 0, self._described(found)) for found in self._found),
            ("new", self.tr("Another publication, to type in")),
            ("not_yet", self.tr("Not published on this account")),
        ]

    def _likely(self) -> Answer:
        """Propose the only publication of the planned day, else a new one."""
        if not self._one.versions:
            return "not_yet"
        day = self._one.planned_on.toordinal() if self._one.planned_on else 0
        same = [found for found in self._found if found.day == day]
        return same[0].id or 0 if len(same) == 1 else "new"

    def _described(self, found: Publication) -> str:
        day = wording.short_day(date.fromordinal(found.day))
        if found.minute is not None:
            day += f", {words.hour(time(found.minute // 60, found.minute % 60))}"
        text = " ".join(found.text[:200].split()) or self.tr("no text")
        return f"{day}\u00a0: {text}"
