"""The tables of an import's preview: rows as understood, and lines refused."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cm_desk.domain import wording
from cm_desk.domain.importing import RefusedLine
from cm_desk.domain.publication import Format, Kind, ObservedPublication
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
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
                lambda one: self.tr("Share") if one.kind == Kind.SHARE else self.tr("Original"),
                width=7,
            ),
            Column(
                self.tr("Reach"),
                lambda one: "" if one.reach is None else wording.number(one.reach),
                sort=lambda one: one.reach,
                numeric=True,
            ),
        )
        model: RowsModel[ObservedPublication] = RowsModel(
            columns, key=lambda one: (one.account_ref, one.external_key), parent=self
        )
        model.set_rows(rows)
        return self._table(model, self.tr("Publications as they will be kept"))

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

    def _moment(self, one: ObservedPublication) -> str:
        day = format_date(date.fromordinal(one.day))
        if one.minute is None:
            unknown = self.tr("time unknown")
            return f"{day} {unknown}"
        return f"{day} {one.minute // 60:02}{wording.NBSP}h{wording.NBSP}{one.minute % 60:02}"
