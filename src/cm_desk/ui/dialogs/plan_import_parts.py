"""What is chosen of a file before it goes into the plan, and what it would do there."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain.plan_files import PlanFile, Proposal, ProposalState, Role
from cm_desk.services import plan_import
from cm_desk.ui.design import Button, Card, Flow, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.french import format_date, format_time
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_section import Section
from cm_desk.ui.rows_model import Column, RowsModel

_COLUMN: Final = 210
_ORDERS: Final = ("dmy", "mdy", "ymd")
# Always in sight: what a plan is made of; the others are folded.
_FIRST: Final = (
    *("planned_on", "planned_time", "title", "status", "account", "network", "text"),
    *("alt_text", "pillar", "audience"),
)
_TONES: Final = MappingProxyType(
    {
        ProposalState.NEW: "success",
        ProposalState.CHANGED: "info",
        ProposalState.REFUSED: "danger",
        ProposalState.ASIDE: "neutral",
        ProposalState.KNOWN: "neutral",
    }
)
_ORDER: Final = tuple(_TONES)


class CalendarChoices(Card):
    """Ask what the events become, and which days are read.

    Signals:
        changed: the events become something else.
        again: other days must be read.
    """

    changed = Signal()
    again = Signal()

    def __init__(self, desk: Desk, first: date, last: date) -> None:
        super().__init__(desk.icons)
        icons = desk.icons
        self.role: ChoiceField[Role] = ChoiceField(
            icons, [(one, desk.texts.label(one)) for one in Role], required=True
        )
        self.role.set_value(Role.CONTENT)
        self.role.edited.connect(self.changed)
        self.first, self.last = (
            DateField(icons, today=desk.today(), required=True) for _ in range(2)
        )
        self.first.set_value(first)
        self.last.set_value(last)
        self.read = Button(icons, self.tr("Read these days"), on_click=self.again.emit)
        row = Flow(icons.theme, spacing=16)
        for label, field in (
            (self.tr("The events become"), self.role),
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
        ):
            row.addWidget(_labelled(desk, label, field))
        row.addWidget(_labelled(desk, "", self.read))
        box = QWidget()
        box.setLayout(row)
        self.add(box)

    def days(self) -> tuple[date, date] | None:
        """Return the days to read, None where one is not sound."""
        for field in (self.first, self.last):
            field.commit()
            field.reveal()
        first, last = self.first.value(), self.last.value()
        sound = not (self.first.problem() or self.last.problem())
        return (first, last) if sound and first and last else None


class TableChoices(Card):
    """Ask what the columns hold, and how the dates are written where they leave a doubt.

    Signals:
        changed: the rows mean something else.
    """

    changed = Signal()

    def __init__(self, desk: Desk, names: Sequence[str], columns: Mapping[str, int]) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        options = [
            (place, " ".join(name.split()) or self.tr("Column {number}").format(number=place + 1))
            for place, name in enumerate(names)
        ]
        self.fields: dict[str, ChoiceField[int]] = {}
        for key in plan_import.FIELDS:
            field: ChoiceField[int] = ChoiceField(
                desk.icons, options, none_label=self.tr("No column")
            )
            field.set_value(columns.get(key))
            field.edited.connect(self.changed)
            self.fields[key] = field
        self.order: ChoiceField[str] = ChoiceField(
            desk.icons,
            [(one, desk.texts.get("help_import", f"orders.{one}")) for one in _ORDERS],
            none_label=self.tr("As they seem to be"),
        )
        self.order.edited.connect(self.changed)
        self.set_title(
            self.tr("What the columns hold"),
            subtitle=self.tr("Your choice will be kept for the next tables that have them."),
        )
        self.add(self._columns(_FIRST))
        rest = [key for key in self.fields if key not in _FIRST]
        folded = self._columns(rest, _labelled(desk, self.tr("Dates written"), self.order))
        folded.setParent(self)
        folded.hide()
        self.add(Section(desk, self.tr("Other columns"), lambda: folded))

    def columns(self) -> Mapping[str, int]:
        """Return the column of each field that has one."""
        chosen = ((key, field.value()) for key, field in self.fields.items())
        return {key: place for key, place in chosen if place is not None}

    def _columns(self, keys: Sequence[str], *more: QWidget) -> QWidget:
        desk = self._desk
        boxes = (
            _labelled(desk, desk.texts.get("plan_files", f"columns.{key}"), self.fields[key])
            for key in keys
        )
        return in_lines(desk.icons, (*boxes, *more), spacing=16, column=_COLUMN)


def _labelled(desk: Desk, label: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    desk.icons.theme.arrange(column, spacing=4)
    column.addWidget(text(label or "\u00a0", "label", wrap=False))
    column.addWidget(field)
    describe = getattr(field, "describe", None)
    if label and describe is not None:
        describe(label)
    return box


def proposals_table(desk: Desk, parent: QWidget) -> DataTable[Proposal]:
    """Return the table of what each line would become; ``rows_of`` gives its rows."""
    translate = QCoreApplication.translate
    texts = desk.texts

    def remark(one: Proposal) -> str:
        said = [texts.get("plan_files", f"reasons.{key}") for key in one.remarks]
        if one.value:
            said.append(f"«\u00a0{' '.join(one.value.split())[:80]}\u00a0»")
        return " ".join(said)

    columns: tuple[Column[Proposal], ...] = (
        Column(
            translate("PlanImport", "State"),
            lambda one: texts.label(one.state),
            sort=lambda one: _ORDER.index(one.state),
            tone=lambda one: _TONES[one.state],
            width=14,
        ),
        Column(
            translate("PlanImport", "Line"),
            lambda one: str(one.line),
            sort=lambda one: one.line,
            numeric=True,
        ),
        Column(translate("PlanImport", "Date"), _when, sort=_moment, width=18),
        Column(translate("PlanImport", "Title"), _title, tooltip=_title, width=20, stretch=True),
        Column(translate("PlanImport", "Remark"), remark, tooltip=remark, width=22, grows=True),
    )
    model: RowsModel[Proposal] = RowsModel(
        columns, key=lambda one: (one.line, one.state, _title(one), _moment(one)), parent=parent
    )
    name = translate("PlanImport", "What each line becomes")
    return DataTable(desk.icons, model, name=name, searchable=False, fit=10)


def rows_of(file: PlanFile, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the lines to show, what would be written first, those refused at reading too."""
    refused = [
        Proposal(one.line, ProposalState.REFUSED, remarks=(one.reason,), value=one.value)
        for one in file.summary.refused
    ]
    return sorted((*proposals, *refused), key=lambda one: (_ORDER.index(one.state), one.line))


def _when(one: Proposal) -> str:
    if one.content is not None:
        day, at = one.content.planned_on, one.content.planned_time
        if day is None:
            return QCoreApplication.translate("PlanImport", "undated idea")
        return f"{format_date(day)} {format_time(at)}" if at else format_date(day)
    if one.event is not None:
        first, last = format_date(one.event.first), format_date(one.event.last)
        return first if first == last else f"{first} – {last}"
    return ""


def _moment(one: Proposal) -> tuple[date, time]:
    content, event = one.content, one.event
    day = content.planned_on if content else event.first if event else None
    return day or date.max, (content.planned_time if content else None) or time()


def _title(one: Proposal) -> str:
    about = one.content or one.event
    return about.title if about else ""
