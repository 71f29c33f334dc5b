"""Tables of one's own: what their columns were said to hold, remembered by their header."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cm_desk.domain.accounts import Network
from cm_desk.domain.importing import ColumnMapping, TableLook
from cm_desk.imports.context import Context
from cm_desk.imports.options import ReadOptions
from cm_desk.imports.own import proposing
from cm_desk.imports.own import table as own_table
from cm_desk.imports.own.rows import OwnPublication, OwnRow
from cm_desk.storage import column_mappings
from cm_desk.storage.database import Dossier

__all__ = [
    "OwnPublication",
    "OwnRow",
    "chosen",
    "date_order",
    "named",
    "remember",
    "understood",
]


def named(networks: Sequence[Network]) -> Mapping[str, str]:
    """Return the networks' ids by the names that people may write for them."""
    return {one.label: one.id for one in networks}


def date_order(table: TableLook, column: int | None) -> str | None:
    """Return how a column writes its dates, None where nothing can be mistaken."""
    dates = [] if column is None else [row[column] for row in table.rows]
    return proposing.order_of(dates)


def understood(
    table: TableLook, mapping: ColumnMapping, *, networks: Sequence[Network], timezone: str
) -> tuple[OwnRow, ...]:
    """Return what the first rows of a table would be understood as, each or why it is not.

    ``timezone`` is the territory's.

    Raises:
        CmDeskError: the dates contradict each other, and the mapping does not say their order.
    """
    options = ReadOptions(territory_timezone=timezone, networks=named(networks))
    today = datetime.now(UTC).astimezone().date()
    context = Context(options, "", today, lambda _rows: None)
    return own_table.understood(table.rows, mapping, context)


def chosen(table: TableLook | None, options: ReadOptions) -> ColumnMapping | None:
    """Return how a table was read, with the zone and the order chosen since; None for others."""
    if table is None:
        return None
    mapping = options.mappings[table.signature]
    return replace(
        mapping,
        timezone=options.timezone or mapping.timezone,
        date_order=options.date_order or mapping.date_order,
    )


def remember(dossier: Dossier, table: TableLook | None, mapping: ColumnMapping | None) -> None:
    """Keep how a table was read for the next ones of its header, inside a recording."""
    if table is None or mapping is None:
        return
    if column_mappings.read(dossier).get(table.signature) != mapping:
        column_mappings.save(dossier, table.signature, mapping)
