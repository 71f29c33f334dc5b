"""Tables of one's own: whatever a person or a tool wrote, read as its columns were explained."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from cm_desk.domain.importing import (
    UNIDENTIFIED,
    Certainty,
    ColumnMapping,
    FileSummary,
    UnknownColumnsError,
)
from cm_desk.domain.publication import weak_key
from cm_desk.imports import cells
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.own import looking
from cm_desk.imports.own import rows as own_rows
from cm_desk.imports.own.rows import OwnPublication, OwnRow, Way

KIND = "own-table"
_SAMPLE = 4096
# A column of the accounts never names more.
_MOST_ACCOUNTS = 200


def read(table: Table, context: Context) -> FileSummary:
    """Emit a table's publications as its columns were explained, and return what it holds.

    Raises:
        UnknownColumnsError: nobody explained these columns yet.
    """
    rows = table.open_rows()
    sample = list(islice(rows, _SAMPLE))
    look = looking.look(table.layout.names, sample)
    mapping = context.options.mappings.get(look.signature)
    if mapping is None:
        raise UnknownColumnsError(look, name=context.file_name)
    way = own_rows.way_of(mapping, sample, context)
    found = Collector(KIND, "", context)
    has_hours = False
    takes = _Taker(found, way, looking.whole(table.layout.names))
    for line, row in enumerate(chain(sample, rows), table.layout.header_row + 1):
        if row == [BROKEN]:
            found.refuse(line, "open_quote")
        elif any(cell.strip() for cell in row):
            has_hours |= takes.row(line, row)
    return replace(_summary(found, way, has_hours=has_hours), table=look)


def understood(
    rows: Sequence[Sequence[str]], mapping: ColumnMapping, context: Context
) -> tuple[OwnRow, ...]:
    """Return what some rows are understood as: what ``read`` makes of them."""
    way = own_rows.way_of(mapping, rows, context)
    return tuple(own_rows.convert(row, way) for row in rows)


class _Taker:
    """Keep, set apart or refuse the rows of one table."""

    def __init__(self, found: Collector, way: Way, header: Sequence[str]) -> None:
        self._found, self._way = found, way
        self._header = list(header)
        self._nameless: Counter[tuple[str, int]] = Counter()

    def row(self, line: int, row: Sequence[str]) -> bool:
        """Take one row; tell whether it says an hour of the table's zone."""
        if row[0] == self._header[0] and list(looking.whole(row)) == self._header:
            self._found.set_aside("repeated_header")
            return False
        told = own_rows.convert(row, self._way)
        if told.aside:
            self._found.set_aside(told.reason)
        elif told.reason:
            self._found.refuse(line, told.reason, told.value)
        for warning in told.warnings:
            self._found.tally.warn(warning)
        for one in told.publications:
            self._keep(line, one)
        return told.has_hour

    def _keep(self, line: int, one: OwnPublication) -> None:
        found = self._found
        ref = f"{UNIDENTIFIED}{one.network_id}/{cells.name(one.account)}"
        accounts = found.tally.accounts
        if ref not in accounts and len(accounts) >= _MOST_ACCOUNTS:
            found.refuse(line, "too_many_accounts", one.account)
            return
        found.account(ref, one.account, network_id=one.network_id)
        found.add(
            ref,
            one.moment,
            key=one.key or self._key(ref, one),
            permalink=one.permalink,
            text=one.text,
            format=one.format,
            kind=one.kind,
            sponsored=None,
            link=one.link,
            **one.figures,
        )

    def _key(self, ref: str, one: OwnPublication) -> str:
        """Tell apart the publications of one day that have neither hour nor text."""
        if one.text or one.moment[2] is not None:
            return ""
        day = ref, one.moment[1]
        self._nameless[day] += 1
        rank = self._nameless[day]
        return f"{weak_key(one.moment[0], '')}:{rank}" if rank > 1 else ""


def _summary(found: Collector, way: Way, *, has_hours: bool) -> FileSummary:
    return found.finish(
        timezone=way.zone.key if has_hours else "",
        zone_is_given=not has_hours,
        certainty=Certainty.LIKELY,
        warnings=("own_table_whole",) if found.tally.kept else (),
    )
