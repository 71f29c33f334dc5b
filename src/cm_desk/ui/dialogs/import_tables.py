"""The tables of an import's preview: rows as understood, and lines refused."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.importing import ObservedReading, PlannedPost, RefusedLine
from cm_desk.domain.publication import Format, Kind, ObservedPublication
from cm_desk.services.importing import Target
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design.french import format_date, format_hour, format_time
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.names import Names
from cm_desk.ui.natures import nature_of
from cm_desk.ui.rows_model import Column, RowsModel

_SHOWN = 8


class PreviewTables(QObject):
    """Build the tables of one file."""

    def __init__(self, icons: Icons, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._icons, self._texts = icons, texts

    def sample(self, rows: Sequence[ObservedPublication]) -> QWidget:
        """Show publications as they will be kept: local time, format, reach."""
        columns: tuple[Column[ObservedPublication], ...] = (
            Column(
                self.tr("Date and time"), self._moment, sort=lambda one: one.published_at, width=18
            ),
            Column(
                self.tr("Text"),
                lambda one: " ".join(one.text[:300].split()),
                width=12,
                stretch=True,
            ),
            Column(self.tr("Format"), lambda one: self._texts.label(Format(one.format)), width=10),
            Column(
                self.tr("Nature"),
                lambda one: nature_of(Kind(one.kind)),
                width=8,
            ),
            Column(
                self.tr("Reach"),
                lambda one: _number(one.reach),
                sort=lambda one: one.reach,
                numeric=True,
            ),
        )
        model: RowsModel[ObservedPublication] = RowsModel(
            columns, key=lambda one: (one.account_ref, one.external_key), parent=self
        )
        model.set_rows(rows)
        return self._table(model, self.tr("Publications as they will be kept"))

    def readings(self, rows: Sequence[ObservedReading], targets: Sequence[Target]) -> QWidget:
        """Show followers day by day, the latest first."""
        names = {one.observed.ref: one.account_name for one in targets}
        columns: tuple[Column[ObservedReading], ...] = (
            Column(
                self.tr("Date"),
                lambda one: format_date(one.taken_on),
                sort=lambda one: one.taken_on,
                width=12,
            ),
            Column(
                self.tr("Account"),
                lambda one: names.get(one.account_ref, ""),
                width=12,
                stretch=True,
            ),
            Column(
                self.tr("Followers"),
                lambda one: _number(one.followers),
                sort=lambda one: one.followers,
                numeric=True,
            ),
            Column(
                self.tr("Won that day"),
                lambda one: "" if one.gained is None else wording.signed(one.gained),
                sort=lambda one: one.gained,
                numeric=True,
            ),
        )
        model: RowsModel[ObservedReading] = RowsModel(
            columns, key=lambda one: (one.account_ref, one.taken_on), parent=self
        )
        model.set_rows(sorted(rows, key=lambda one: one.taken_on, reverse=True))
        return self._table(model, self.tr("Follower readings"))

    def planned(self, rows: Sequence[PlannedPost], names: Names) -> QWidget:
        """Show contents as they will be in the plan."""
        networks = _network_names(names)
        columns: tuple[Column[tuple[int, PlannedPost]], ...] = (
            Column(
                self.tr("Date and time"),
                lambda row: self._planned_for(row[1]),
                sort=lambda row: (row[1].planned_on or date.max, row[1].planned_time or time.min),
                width=18,
            ),
            Column(
                self.tr("Text"),
                lambda row: " ".join(row[1].text[:300].split()),
                width=12,
                stretch=True,
            ),
            Column(
                self.tr("Networks"),
                lambda row: wording.listing(networks.get(one, one) for one in row[1].network_ids),
                width=18,
            ),
            Column(
                self.tr("State"),
                lambda row: self.tr("Draft") if row[1].is_draft else self.tr("Scheduled"),
                width=10,
            ),
        )
        model: RowsModel[tuple[int, PlannedPost]] = RowsModel(
            columns, key=lambda row: row[0], parent=self
        )
        model.set_rows(enumerate(rows))
        return self._table(model, self.tr("Contents as they will be in the plan"))

    def refused(self, lines: Sequence[RefusedLine]) -> QWidget:
        """Show the lines left out, why, and what was written there."""
        columns: tuple[Column[RefusedLine], ...] = (
            Column(
                self.tr("Line"),
                lambda one: wording.number(one.line),
                sort=lambda one: one.line,
                numeric=True,
                width=7,
            ),
            Column(
                self.tr("Reason"),
                lambda one: self._texts.get("imports", one.reason),
                tooltip=lambda one: self._texts.get("imports", one.reason),
                stretch=True,
            ),
            Column(self.tr("What was written"), lambda one: one.value, width=16),
        )
        model: RowsModel[RefusedLine] = RowsModel(
            columns, key=lambda one: (one.line, one.reason, one.value), parent=self
        )
        model.set_rows(lines)
        return self._table(model, self.tr("Lines refused"))

    def _table(self, model: RowsModel[Any], name: str) -> QWidget:
        return DataTable(
            self._icons, model, name=name, searchable=False, fit=min(_SHOWN, model.rowCount())
        )

    def _planned_for(self, one: PlannedPost) -> str:
        if one.planned_on is None:
            return self.tr("no date")
        day = format_date(one.planned_on)
        return day if one.planned_time is None else f"{day} {format_time(one.planned_time)}"

    def _moment(self, one: ObservedPublication) -> str:
        day = format_date(date.fromordinal(one.day))
        if one.minute is None:
            unknown = self.tr("time unknown")
            return f"{day} {unknown}"
        return f"{day} {format_hour(one.minute)}"


def _number(value: int | None) -> str:
    return "" if value is None else wording.number(value)


def _network_names(names: Names) -> Mapping[str, str]:
    """Name networks by their ids and, as the platforms do, by their groups."""
    groups = {one.group: one.label.partition(" (")[0] for one in names.networks.values()}
    return groups | {one.id: one.label for one in names.networks.values()}
