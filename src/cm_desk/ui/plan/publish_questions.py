"""Which publication a version became: one of the history, or one typed in."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final, Literal

from PySide6.QtCore import QObject

from cm_desk.domain import wording
from cm_desk.domain.plan import Content, Version
from cm_desk.domain.publication import Publication
from cm_desk.services import matching, planning
from cm_desk.services.planning import Appearance
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.fields import UrlField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link
from cm_desk.ui.plan import words
from cm_desk.ui.plan.pick import PickField

Answer = int | Literal["new"]
_MOST: Final = 5
_TYPED: Final = ("on", "at", "link")


class PublishQuestions(QObject):
    """The questions about one account, and what they come down to."""

    def __init__(self, desk: Desk, one: Content, version: Version) -> None:
        super().__init__()
        self._desk, self._one = desk, one
        self._account_id = version.account_id
        today = desk.today()
        likely = matching.of_content(desk.dossier, one.id or 0, today=today)
        match = likely.get(version.account_id)
        found = planning.candidates(desk.dossier, one, version, today=today)
        self._likely_id = match.publication_id if match else None
        self._found = sorted(found, key=lambda each: each.id != self._likely_id)[:_MOST]
        past = one.planned_on if one.planned_on and one.planned_on <= today else None
        icons = desk.icons
        self._which: PickField[Answer] = PickField(icons, self._options(), chosen=self._likely())
        self._on = DateField(icons, today=today, last=today)
        self._on.set_value(past or today)
        self._at = TimeField(icons)
        self._at.set_value(one.planned_time if past else None)
        self._link = UrlField(icons, openable=True)
        self._link.open_requested.connect(open_link)

    @property
    def is_found(self) -> bool:
        """Tell whether a publication of the history is proposed."""
        return self._likely() != "new"

    def form(self) -> Form:
        """Return the questions, those of a publication to type in only where they apply."""
        form = Form(
            self._desk.icons,
            [
                FormRow("which", self.tr("Publication"), self._which),
                FormRow("on", self.tr("Date"), self._on),
                FormRow(
                    "at",
                    self.tr("Time"),
                    self._at,
                    beside=True,
                ),
                FormRow(
                    "link",
                    self.tr("Link"),
                    self._link,
                    help=self.tr("It lets the next import recognise it."),
                ),
            ],
        )
        self.setParent(form)

        def show() -> None:
            for name in _TYPED:
                form.set_row_visible(name, self._which.value() == "new")

        self._which.typed.connect(show)
        # One answer is no question.
        form.set_row_visible("which", bool(self._found))
        show()
        return form

    def lacks_day(self, values: Mapping[str, Any]) -> bool:
        """Tell whether a publication is typed in without its day."""
        return values["which"] == "new" and values["on"] is None

    def appearance(self, values: Mapping[str, Any]) -> Appearance:
        """Return what was answered."""
        which: Answer = values["which"]
        on: date = values["on"] or self._desk.today()
        if which == "new":
            return Appearance(self._account_id, on, values["at"], values["link"])
        return Appearance(self._account_id, on, publication_id=which)

    def _options(self) -> list[tuple[Answer, str]]:
        return [
            *((found.id or 0, self._described(found)) for found in self._found),
            ("new", self.tr("Another publication, to type in")),
        ]

    def _likely(self) -> Answer:
        """Propose what resembles it, else the only publication of the planned day."""
        if any(found.id == self._likely_id for found in self._found):
            return self._likely_id or "new"
        day = self._one.planned_on.toordinal() if self._one.planned_on else 0
        same = [found for found in self._found if found.day == day]
        return same[0].id or 0 if len(same) == 1 else "new"

    def _described(self, found: Publication) -> str:
        day = wording.short_day(date.fromordinal(found.day))
        if found.minute is not None:
            day += f", {words.hour(time(found.minute // 60, found.minute % 60))}"
        text = " ".join(found.text[:200].split()) or self.tr("no text")
        return f"{day}\u00a0: {text}"
