"""Say what the columns of a table of one's own hold, and see at once how it will be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import ColumnMapping, TableLook
from cm_desk.domain.publication import METRICS
from cm_desk.services import own_tables, territory
from cm_desk.services.own_tables import OwnPublication, OwnRow
from cm_desk.ui.design import Button, Card, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.french import format_date, format_hour
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_section import Section
from cm_desk.ui.names import Names
from cm_desk.ui.rows_model import Column, RowsModel

_ORDERS: Final = ("dmy", "mdy")
_ABOUT_DATES: Final = frozenset({"bad_date", "not_yet"})
_FIELD: Final = 200


@dataclass(frozen=True, slots=True)
class _Line:
    """One of the first lines of the table, and what it was understood as."""

    number: int
    row: OwnRow


class MappingCard(Card):
    """Ask what each column holds, and show the first lines as they will be read.

    Signals:
        explained(ColumnMapping): read the file this way.
        dismissed: leave this file out.
    """

    explained = Signal(object)
    dismissed = Signal()

    def __init__(
        self,
        desk: Desk,
        names: Names,
        name: str,
        table: TableLook,
        chosen: ColumnMapping | None = None,
    ) -> None:
        super().__init__(desk.icons, name)
        self._desk, self._names, self._look = desk, names, table
        self._labels = self._field_labels()
        self._timezone = territory.read(desk.dossier).timezone
        self.set_title(
            name,
            subtitle=self.tr(
                "No platform that we know writes these columns: say what they hold."
                " Your choice will be kept for the next files that have them."
            ),
        )
        start = chosen or table.proposed
        self._chosen_zone = start.timezone
        self.fields = self._column_fields(start)
        self.network = self._network_field(start)
        self.order = self._order_field(start)
        self._lay_out_fields()
        self._model = self._rows_model()
        self.table: DataTable[_Line] = DataTable(
            desk.icons,
            self._model,
            name=self.tr("The first lines, as they will be understood"),
            searchable=False,
            fit=10,
        )
        self.add(text(self.tr("The first lines, as they will be understood"), "subheading"))
        self.add(self.table)
        self._lay_out_foot()
        self._refresh()

    def mapping(self) -> ColumnMapping:
        """Return what the fields say."""
        ranks = {key: field.value() for key, field in self.fields.items()}
        return ColumnMapping(
            {key: rank for key, rank in ranks.items() if rank is not None},
            network_id=self.network.value() or "",
            date_order=self.order.value() if self._has_doubt() else None,
            timezone=self._chosen_zone,
        )

    def take_keyboard(self) -> None:
        """Go to the first field; Return reads the file so."""
        self.fields["published"].combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.confirm.setDefault(True)

    # How it is built

    def _field_labels(self) -> Mapping[str, str]:
        """Name what a column may hold, in the order of the page."""
        return {
            "published": self.tr("Date"),
            "time": self.tr("Time"),
            "text": self.tr("Text"),
            "link": self.tr("Link"),
            "network": self.tr("Network"),
            "account": self.tr("Account"),
            "format": self.tr("Format"),
            "views": self.tr("Views"),
            "reach": self.tr("Reach"),
            "impressions": self.tr("Impressions"),
            "reactions": self.tr("Reactions"),
            "comments": self.tr("Comments"),
            "shares": self.tr("Shares"),
            "clicks": self.tr("Clicks"),
        }

    def _column_fields(self, start: ColumnMapping) -> Mapping[str, ChoiceField[int]]:
        options = [(rank, self._column_name(rank)) for rank in range(len(self._look.names))]
        fields = {}
        for key, label in self._labels.items():
            field: ChoiceField[int] = ChoiceField(
                self._desk.icons, options, none_label=self.tr("No column")
            )
            field.describe(label)
            rank = start.columns.get(key)
            field.set_value(rank if rank is not None and rank < len(options) else None)
            field.edited.connect(self._date_changed if key == "published" else self._refresh)
            fields[key] = field
        return fields

    def _column_name(self, rank: int) -> str:
        """Name a column as the file does, else by what its first line holds."""
        name = " ".join(self._look.names[rank].split())
        cells = [" ".join(row[rank].split())[:30] for row in self._look.rows]
        example = next(filter(None, cells), "")
        if name:
            return name
        return self.tr("Column {number} ({example})").format(number=rank + 1, example=example)

    def _network_field(self, start: ColumnMapping) -> ChoiceField[str]:
        options = [(one.id, one.label) for one in self._names.networks.values()]
        field: ChoiceField[str] = ChoiceField(self._desk.icons, options, none_label=self.tr("None"))
        field.describe(self.tr("Default network"))
        field.set_value(start.network_id if start.network_id in self._names.networks else None)
        field.edited.connect(self._refresh)
        return field

    def _order_field(self, start: ColumnMapping) -> ChoiceField[str]:
        said = self._desk.texts
        field: ChoiceField[str] = ChoiceField(
            self._desk.icons,
            [(one, said.get("help_import", f"orders.{one}")) for one in _ORDERS],
            required=True,
        )
        field.describe(self.tr("Dates written"))
        guessed = own_tables.date_order(self._look, self.fields["published"].value())
        field.set_value(start.date_order or guessed or _ORDERS[0])
        field.edited.connect(self._refresh)
        return field

    def _lay_out_fields(self) -> None:
        boxes = {
            key: _labelled(self._desk, label, self.fields[key])
            for key, label in self._labels.items()
        }
        self._order_box = _labelled(self._desk, self.tr("Dates written"), self.order)
        self.add(
            _columns(
                self._desk,
                (
                    *(box for key, box in boxes.items() if key not in METRICS),
                    _labelled(self._desk, self.tr("Default network"), self.network),
                    self._order_box,
                ),
            )
        )
        # Folded: what is needed to read the lines stays in sight with them.
        figures = _columns(self._desk, (box for key, box in boxes.items() if key in METRICS))
        figures.setParent(self)
        figures.hide()
        self.figures = Section(self._desk, self.tr("Columns of figures"), lambda: figures)
        self.add(self.figures)
        before: QWidget = self.figures.button
        for key in METRICS:
            if key in self.fields:
                QWidget.setTabOrder(before, self.fields[key].combo)
                before = self.fields[key].combo

    def _lay_out_foot(self) -> None:
        self.problem = text("", "problem")
        self.confirm = Button(
            self._desk.icons, self.tr("Read it so"), role="primary", on_click=self._confirm
        )
        self.leave = Button(
            self._desk.icons,
            self.tr("Leave this file out"),
            role="quiet",
            on_click=self.dismissed.emit,
        )
        row = QHBoxLayout()
        self._desk.icons.theme.arrange(row, spacing=12)
        row.addWidget(self.problem, 1)
        row.addWidget(self.leave)
        row.addWidget(self.confirm)
        self.body.addLayout(row)

    def _rows_model(self) -> RowsModel[_Line]:
        columns: tuple[Column[_Line], ...] = (
            self._column(self.tr("Date and time"), self._when, 19),
            self._column(self.tr("Network"), self._networks, 11),
            self._column(self.tr("Account"), self._account, 5),
            self._column(self.tr("Text"), self._text, 10),
            self._column(self.tr("Format"), self._format, 6),
            self._column(self.tr("Figures"), self._figures, 9),
            Column(
                self.tr("Remark"),
                self._remark,
                tooltip=self._remark,
                tone=self._tone,
                width=10,
                grows=True,
                stretch=True,
                sortable=False,
            ),
        )
        return RowsModel(columns, key=lambda one: one.number, parent=self)

    def _column(self, title: str, said: Callable[[_Line], str], width: int) -> Column[_Line]:
        return Column(title, said, tooltip=said, width=width, grows=True, sortable=False)

    # What the lines become

    def _when(self, one: _Line) -> str:
        first = _first(one)
        if first is None:
            return one.row.value if one.row.reason in _ABOUT_DATES else ""
        _epoch, day, minute = first.moment
        told = format_date(date.fromordinal(day))
        if minute is None:
            return self.tr("{day}, time unknown").format(day=told)
        return f"{told} {format_hour(minute)}"

    def _account(self, one: _Line) -> str:
        first = _first(one)
        return first.account if first else ""

    def _text(self, one: _Line) -> str:
        first = _first(one)
        return " ".join(first.text[:300].split()) if first else ""

    def _networks(self, one: _Line) -> str:
        if one.row.reason == "unknown_network":
            return one.row.value
        known = self._names.networks
        ids = [found.network_id for found in one.row.publications]
        return ", ".join(known[network].label if network in known else network for network in ids)

    def _format(self, one: _Line) -> str:
        first = _first(one)
        return self._desk.texts.label(first.format) if first else ""

    def _figures(self, one: _Line) -> str:
        first = _first(one)
        figures = first.figures if first else {}
        return ", ".join(
            f"{self._labels[key]}{wording.NBSP}: {wording.number(figure)}"
            for key, figure in figures.items()
            if figure is not None
        )

    def _remark(self, one: _Line) -> str:
        said = self._desk.texts
        reasons = (one.row.reason,) if one.row.reason else one.row.warnings
        return " ".join(said.get("imports", reason) for reason in reasons)

    def _tone(self, one: _Line) -> str | None:
        if one.row.reason:
            return "neutral" if one.row.aside else "danger"
        return "warning" if one.row.warnings else None

    # What happens

    def _date_changed(self) -> None:
        guessed = own_tables.date_order(self._look, self.fields["published"].value())
        if guessed is not None:
            self.order.set_value(guessed)
        self._refresh()

    def _has_doubt(self) -> bool:
        """Tell whether another order would read other dates."""
        return own_tables.date_order(self._look, self.fields["published"].value()) is not None

    def _refresh(self) -> None:
        """Read the first lines again, and say why they cannot be read if so."""
        self._order_box.setVisible(self._has_doubt())
        rows = self._understood()
        self._model.set_rows([_Line(number, row) for number, row in enumerate(rows, 1)])
        self.table.view.fit_columns()
        problem = self._problem(rows)
        self.problem.setText(problem)
        self.confirm.setEnabled(not problem)
        self.confirm.setToolTip(problem)
        self.confirm.setAccessibleDescription(problem)

    def _understood(self) -> Sequence[OwnRow]:
        if self.fields["published"].value() is None:
            return ()
        try:
            return own_tables.understood(
                self._look,
                self.mapping(),
                networks=tuple(self._names.networks.values()),
                timezone=self._timezone,
            )
        except CmDeskError:  # a remembered zone that this computer no longer knows
            if self._chosen_zone is None:
                return ()
            self._chosen_zone = None
            return self._understood()

    def _problem(self, rows: Sequence[OwnRow]) -> str:
        if self.fields["published"].value() is None:
            return self.tr("Say which column holds the date.")
        if any(row.publications or row.aside for row in rows):
            return ""
        if any(row.reason == "no_network" for row in rows):
            return self.tr("Say which column names the network, or which network it is.")
        return self.tr(
            "None of these lines could be kept: check the columns of the date and network."
        )

    def _confirm(self) -> None:
        self.explained.emit(self.mapping())


def _first(one: _Line) -> OwnPublication | None:
    """Return one publication of a line: on each network they differ by the link at most."""
    return next(iter(one.row.publications), None)


def _columns(desk: Desk, boxes: Iterable[QWidget]) -> QWidget:
    return in_lines(desk.icons, boxes, spacing=16, column=_FIELD)


def _labelled(desk: Desk, label: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    desk.icons.theme.arrange(column, spacing=4)
    column.addWidget(text(label, "label"))
    column.addWidget(field)
    return box
