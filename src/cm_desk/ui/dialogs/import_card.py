"""What one file holds, shown before anything is written."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.publication import ObservedPublication
from cm_desk.services.importing import Known, StagedFile, Target
from cm_desk.ui.design import Banner, Button, Card, Flow, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_tables import PreviewTables
from cm_desk.ui.names import Names

_ZONES: Final = ("America/Los_Angeles", "Europe/Paris", "UTC")
_ORDERS: Final = ("mdy", "dmy", "ymd")
# What tells that a spreadsheet may have swapped days and months.
_ABOUT_DATES: Final = frozenset({"dates_day_first", "dates_rewritten"})


class FileCard(Card):
    """Show one staged file, and let the user say where it goes and how to read its hours.

    Signals:
        account_chosen(ref, account_id or None): these rows go elsewhere.
        zone_chosen(str), order_chosen(str): the file must be read again.
    """

    account_chosen = Signal(str, object)
    zone_chosen = Signal(str)
    order_chosen = Signal(str)

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
        for warning in staged.summary.warnings:
            self.add(Banner(desk.icons, desk.texts.get("imports", warning), role="warning"))
        for target in staged.targets:
            self._add_row(self._account_label(target), self._account_field(target))
        self._add_row(self.tr("Hours written in"), self._zone_field())
        if _ABOUT_DATES & set(staged.summary.warnings):
            self._add_row(self.tr("Dates written"), order_field(desk, self.order_chosen.emit, self))
        self._add_sections(rows)

    def _description(self) -> str:
        summary = self._staged.summary
        parts = [self._desk.texts.get("help_import", f"kinds.{summary.kind}")]
        if summary.first and summary.last:
            parts.append(wording.period(summary.first, summary.last))
        parts.append(self.tr("%Ln line(s) read", "", summary.read))
        return " · ".join(parts)

    def _counts(self) -> QWidget:
        counts, summary = self._staged.counts, self._staged.summary
        aside = sum(summary.aside.values())
        box = QWidget()
        flow = Flow(self._desk.icons.theme, spacing=24)
        for figure, label in (
            (counts.new, self.tr("new", "", counts.new)),
            (counts.changed, self.tr("updated", "", counts.changed)),
            (counts.known, self.tr("already known", "", counts.known)),
            (aside, self.tr("set apart", "", aside)),
            (summary.refused_count, self.tr("refused", "", summary.refused_count)),
        ):
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

    def _add_row(self, label: str, field: QWidget) -> None:
        row = QHBoxLayout()
        self._desk.icons.theme.arrange(row, spacing=16)
        said = text(label, "label")
        said.setFixedWidth(self._desk.icons.theme.px(220))
        row.addWidget(said)
        row.addWidget(field, 1)
        self.body.addLayout(row)

    def _account_label(self, target: Target) -> str:
        name = target.observed.name or target.observed.handle or target.observed.ref
        return self.tr("Publications of “{name}” go to").format(name=name)

    def _account_field(self, target: Target) -> QWidget:
        new = self.tr("A new account, “{name}”").format(
            name=target.observed.name or target.observed.handle or target.observed.ref
        )
        network = self._names.networks.get(target.network_id)
        options = [
            (one.id, self._names.full_account(one.id))
            for one in self._known.accounts
            if one.id is not None
            and network is not None
            and self._names.networks[one.network_id].group == network.group
        ]
        field: ChoiceField[int] = ChoiceField(self._desk.icons, options, none_label=new)
        field.combo.setMinimumContentsLength(28)
        field.describe(self._account_label(target))
        field.set_value(target.account_id)
        field.edited.connect(lambda: self.account_chosen.emit(target.observed.ref, field.value()))
        return field

    def _zone_field(self) -> QWidget:
        labels = self._desk.texts.mapping("help_import")
        zones = dict.fromkeys((*_ZONES, self._known.timezone, self._staged.summary.timezone))
        field: ChoiceField[str] = ChoiceField(
            self._desk.icons,
            [(one, labels.get(f"zones.{one}", one)) for one in zones],
            required=True,
        )
        field.combo.setMinimumContentsLength(28)
        field.describe(self.tr("Hours written in"))
        field.set_value(self._staged.summary.timezone)
        field.edited.connect(lambda: self.zone_chosen.emit(field.value() or ""))
        return field

    def _add_sections(self, rows: Sequence[ObservedPublication]) -> None:
        summary = self._staged.summary
        for reason, count in summary.aside.items():
            sentence = self._desk.texts.get("imports", reason)
            self.add(
                text(
                    self.tr("Set apart ({count}) – {reason}.").format(
                        count=wording.number(count), reason=sentence
                    ),
                    "muted",
                )
            )
        if rows:
            self._add_section(
                self.tr("See the publications as they will be kept"),
                lambda: self._tables.sample(rows),
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


class Section(QWidget):
    """A button that shows or hides a table, built the first time."""

    def __init__(self, desk: Desk, label: str, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self._desk, self._build = desk, build
        self._content: QWidget | None = None
        self.button = Button(desk.icons, label, role="quiet", icon="chevron-right")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        desk.icons.theme.arrange(self._column)
        head = QHBoxLayout()
        head.addWidget(self.button)
        head.addStretch(1)
        self._column.addLayout(head)

    def _toggle(self, shown: bool) -> None:
        if self._content is None:
            self._content = self._build()
            self._column.addWidget(self._content)
        self._content.setVisible(shown)
        self._desk.icons.put(
            self.button, "chevron-down" if shown else "chevron-right", "primary", size=18, gap=4
        )


class ProblemCard(Card):
    """Say why a file cannot be read and what to do.

    Signals:
        order_chosen(str): the user knows how the dates are written.
        help_asked: the user wants to see where the right file is.
    """

    order_chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, desk: Desk, name: str, sentence: str, *, ask_order: bool) -> None:
        super().__init__(desk.icons, name)
        self.add(Banner(desk.icons, sentence, role="danger"))
        row = QHBoxLayout()
        desk.icons.theme.arrange(row)
        if ask_order:
            row.addWidget(text(self.tr("Read it all the same, dates written"), wrap=False))
            row.addWidget(order_field(desk, self.order_chosen.emit, self))
        help_button = Button(
            desk.icons,
            self.tr("Where is this file?"),
            role="quiet",
            icon="help-circle",
            on_click=self.help_asked.emit,
        )
        row.addWidget(help_button)
        row.addStretch(1)
        self.body.addLayout(row)


def order_field(
    desk: Desk, chosen: Callable[[str], object], owner: FileCard | ProblemCard
) -> ChoiceField[str]:
    """Return the choice of how a file writes its dates."""
    texts = desk.texts
    field: ChoiceField[str] = ChoiceField(
        desk.icons,
        [(one, texts.get("help_import", f"orders.{one}")) for one in _ORDERS],
        none_label=texts.get("help_import", "orders.unknown"),
    )
    field.combo.setMinimumContentsLength(24)
    field.describe(owner.accessibleName())
    field.edited.connect(lambda: chosen(field.value() or ""))
    return field
