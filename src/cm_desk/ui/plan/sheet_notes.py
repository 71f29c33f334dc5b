"""What the sheet says without asking: the day's marks, the guard, the approval."""

from collections.abc import Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import approval, wording
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.year_frame import MarkKind
from cm_desk.ui.design import Icons
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.notes_list import NotesList, Remark, warning

_ICONS: Final = MappingProxyType(
    {
        MarkKind.PUBLIC_HOLIDAY: "flag",
        MarkKind.SCHOOL_HOLIDAY: "school",
        MarkKind.MARRONNIER: "bulb",
        MarkKind.HIGHLIGHT: "star",
        MarkKind.ABSENCE: "user",
        MarkKind.NOTE: "message",
        MarkKind.GUARD: "scale",
        MarkKind.POLL: "scale",
    }
)


class NotesField(Field[None]):
    """A row that only tells; it holds no value and takes no keyboard."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, None)
        self.list = NotesList(icons)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(0, 6, 0, 0))
        column.addWidget(self.list)
        column.addStretch(1)

    @override
    def _parts(self) -> Sequence[QWidget]:
        return (self,)

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        self.list.setAccessibleName(self._label)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Replace what is told."""
        self.list.show_remarks(remarks)
        self.setAccessibleDescription(" ".join(one.sentence for one in remarks))


def day_remarks(desk: Desk, one: Content) -> list[Remark]:
    """Return what the planned day is, then what the period before a poll calls to check."""
    day = one.planned_on
    if day is None:
        said = QCoreApplication.translate(
            "ContentDialog", "Without a date, it waits among the ideas."
        )
        return [Remark(said)]
    # All that it takes to know a day loads with the first one that is asked about.
    from cm_desk.services import guard, year_frame  # noqa: PLC0415 - as said above

    marks = year_frame.marks(desk.dossier, resources=desk.resources, first=day, last=day)
    unsure = QCoreApplication.translate("ContentDialog", "to be confirmed")
    found = []
    for mark in marks:
        said = f"{desk.texts.label(mark.kind)}\u00a0: {mark.title}"
        if not mark.is_confirmed:
            said = f"{said} ({unsure})"
        found.append(Remark(said, _ICONS[mark.kind]))
    warnings = guard.warnings(
        desk.dossier, one, resources=desk.resources, texts=desk.texts, today=desk.today()
    )
    return [*found, *map(warning, warnings)]


def approval_remarks(one: Content) -> list[Remark]:
    """Return who approved a content and when, and whether it changed since."""
    translate = QCoreApplication.translate
    found = []
    if one.approved_at is not None:
        day = wording.day(_day(one.approved_at))
        said = translate("ContentDialog", "Approved on {day}").format(day=day)
        if one.approved_by:
            said = translate("ContentDialog", "Approved by {name} on {day}").format(
                name=one.approved_by, day=day
            )
        found.append(Remark(said, "circle-check", "success"))
    elif one.submitted_at is not None and one.status is Status.TO_APPROVE:
        said = translate("ContentDialog", "Submitted for approval on {day}")
        found.append(Remark(said.format(day=wording.day(_day(one.submitted_at))), "clock"))
    if approval.is_changed_since(one):
        said = translate("ContentDialog", "A text or an image changed since the approval.")
        found.append(warning(said))
    return found


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment).astimezone().date()
