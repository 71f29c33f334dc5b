"""What one file holds, shown before anything is written."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.importing import Certainty
from cm_desk.domain.publication import ObservedPublication
from cm_desk.services import import_report
from cm_desk.services.importing import Known, StagedFile, Target
from cm_desk.ui.design import Banner, Button, Card, Flow, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_choices import account_field, name_of, order_field, zone_field
from cm_desk.ui.dialogs.import_section import Section
from cm_desk.ui.dialogs.import_tables import PreviewTables
from cm_desk.ui.names import Names

# What tells that a spreadsheet may have swapped days and months.
_ABOUT_DATES: Final = frozenset({"dates_day_first", "dates_rewritten"})
_STACKED_FROM: Final = 1.5
_OWN: Final = "own-table"


class FileCard(Card):
    """Show one staged file, and let the user say where it goes and how to read its hours.

    Signals:
        account_chosen(ref, account_id or None): these rows go elsewhere.
        zone_chosen(str), order_chosen(str): the file must be read again.
        columns_asked: what the columns hold must be said again.
    """

    account_chosen = Signal(str, object)
    zone_chosen = Signal(str)
    order_chosen = Signal(str)
    columns_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        names: Names,
        known: Known,
        staged: StagedFile,
        rows: Sequence[ObservedPublication],
    ) -> None:
        super().__init__(desk.icons, staged.path.name)
        self._desk, self._names, self._known = desk, names, known
        self._staged = staged
        self.sections: list[Section] = []
        self._tables = PreviewTables(desk.icons, desk.texts, self)
        self.set_title(staged.path.name, subtitle=self._description())
        self.add(self._counts())
        self._add_warnings()
        self._add_choices()
        self._add_facts()
        self._add_sections(rows)

    def _description(self) -> str:
        summary = self._staged.summary
        parts = [import_report.kind_of(self._staged, self._desk.texts)]
        if summary.first and summary.last:
            parts.append(wording.period(summary.first, summary.last))
        parts.append(self.tr("%Ln line(s) read", "", summary.read))
        return " · ".join(parts)

    # What is counted

    def _counts(self) -> QWidget:
        counts, summary = self._staged.counts, self._staged.summary
        aside, planned = sum(summary.aside.values()), self._staged.planned_counts.new
        new = counts.new - planned
        box = QWidget()
        flow = Flow(self._desk.icons.theme, spacing=24)
        to_plan = ((planned, self.tr("for the plan", "", planned)),)
        kept = (
            (new, self.tr("new", "", new)),
            (counts.changed, self.tr("updated", "", counts.changed)),
        )
        left = (
            (counts.known, self.tr("already known", "", counts.known)),
            (aside, self.tr("set apart", "", aside)),
            (summary.refused_count, self.tr("refused", "", summary.refused_count)),
        )
        is_plan = bool(summary.planned)
        is_history = bool(self._staged.targets) or not is_plan
        shown = (to_plan if is_plan else ()) + (kept if is_history else ()) + left
        for figure, label in shown:
            flow.addWidget(self._count(figure, label))
        box.setLayout(flow)
        return box

    def _count(self, figure: int, label: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        self._desk.icons.theme.arrange(column, spacing=0)
        column.addWidget(text(wording.number(figure), "heading", wrap=False))
        column.addWidget(text(label, "caption", wrap=False))
        return box

    def _add_warnings(self) -> None:
        icons, summary = self._desk.icons, self._staged.summary
        for warning in summary.warnings:
            self.add(Banner(icons, self._desk.texts.get("imports", warning), role="warning"))
        if summary.certainty is Certainty.GUESSED:
            said = self.tr("This reading is not sure: look at some lines before importing.")
            self.add(Banner(icons, said, role="warning"))

    # What is decided

    def _add_choices(self) -> None:
        staged = self._staged
        for target in staged.targets:
            self._add_account(target)
        hours = self.tr("Hours written in")
        if staged.summary.timezone and not staged.summary.zone_is_given:
            self._add_row(
                hours,
                zone_field(self._desk, self._known, staged, hours, self.zone_chosen.emit),
            )
        if _ABOUT_DATES & set(staged.summary.warnings):
            self._add_row(
                self.tr("Dates written"),
                order_field(self._desk, self.order_chosen.emit, self.accessibleName()),
            )
        if staged.summary.kind == _OWN:
            columns = Button(
                self._desk.icons,
                self.tr("Change how the columns are read"),
                icon="table",
                on_click=self.columns_asked.emit,
            )
            self.add_action(columns)

    def _add_account(self, target: Target) -> None:
        label = self._account_label(target)
        field = account_field(self._desk, self._names, self._known, target, label)
        field.edited.connect(lambda: self.account_chosen.emit(target.observed.ref, field.value()))
        self._add_row(label, field)

    def _account_label(self, target: Target) -> str:
        name = name_of(target)
        if len({one.network_id for one in self._staged.targets}) > 1:
            network = self._names.networks.get(target.network_id)
            # A file without accounts is told of by its networks: the name says it already.
            if network is not None and network.label not in name:
                name = f"{name} – {network.label}"
        if self._staged.summary.first is None:
            return self.tr("Readings of “{name}” go to").format(name=name)
        return self.tr("Publications of “{name}” go to").format(name=name)

    def _add_row(self, label: str, field: QWidget) -> None:
        theme = self._desk.icons.theme
        said = text(label, "label")
        # Large letters leave no room for both on one line.
        if theme.scale > _STACKED_FROM:
            row: QBoxLayout = QVBoxLayout()
            theme.arrange(row, spacing=4)
        else:
            row = QHBoxLayout()
            theme.arrange(row, spacing=16)
            said.setFixedWidth(theme.px(220))
        row.addWidget(said)
        row.addWidget(field, 1)
        self.body.addLayout(row)

    # What is to be known

    def _add_facts(self) -> None:
        texts, summary = self._desk.texts, self._staged.summary
        self._add_row(
            self.tr("Format"), text(import_report.certainty_of(self._staged, texts), "body")
        )
        planned = self._staged.planned_counts.new
        if planned:
            said = self.tr("%Ln planned content(s) will go to the plan.", "", planned)
            self.add(text(said, "strong"))
        told = {texts.get("imports", warning) for warning in summary.warnings}
        for remark in import_report.remarks(self._staged, texts):
            if remark not in told:
                self.add(text(remark, "muted"))

    def _add_sections(self, rows: Sequence[ObservedPublication]) -> None:
        summary = self._staged.summary
        if rows:
            self._add_section(
                self.tr("See the publications as they will be kept"),
                lambda: self._tables.sample(rows),
            )
        if summary.readings:
            self._add_section(
                self.tr("See the %Ln follower reading(s)", "", len(summary.readings)),
                lambda: self._tables.readings(summary.readings, self._staged.targets),
            )
        if summary.planned:
            self._add_section(
                self.tr("See the %Ln planned content(s)", "", len(summary.planned)),
                lambda: self._tables.planned(summary.planned, self._names),
            )
        if summary.refused_count:
            self._add_section(
                self.tr("See the %Ln refused line(s)", "", summary.refused_count),
                lambda: self._tables.refused(summary.refused),
            )
        if summary.refused_count > len(summary.refused):
            self.add(
                text(
                    self.tr("The first %Ln refused line(s) are shown.", "", len(summary.refused)),
                    "caption",
                )
            )

    def _add_section(self, label: str, build: Callable[[], QWidget]) -> None:
        section = Section(self._desk, label, build)
        self.sections.append(section)
        self.add(section)
