"""Meta Business Suite's content exports, French or English, Facebook or Instagram."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary, ObservedAccount
from cm_desk.domain.publication import Format
from cm_desk.imports import cells, links
from cm_desk.imports.clock import Clock, order_of, period_of, zone_named
from cm_desk.imports.collect import BATCH
from cm_desk.imports.containers import tabular
from cm_desk.imports.containers.tabular import Layout
from cm_desk.imports.context import Context
from cm_desk.imports.meta import columns
from cm_desk.imports.meta.rows import UPLOAD_SLACK, Reading, Row, Rows, Table
from cm_desk.imports.options import META_ZONE, ReadOptions
from cm_desk.imports.tally import Tally

# A whole ordinary file: what is decided on it is exact for all but gigantic ones.
SAMPLE = 4096
_OWN_SHARE = 0.2
_NAMED_ACCOUNTS = 50
_LONGEST_UPLOAD = 2700
_PROOFS = 5
_MOST_PROOFS = 200
_ORDER_WARNINGS = MappingProxyType({"dmy": "dates_day_first", "ymd": "dates_rewritten"})


def read(source: tabular.Table, context: Context) -> FileSummary:
    """Emit a table's publications in batches and return what the file holds."""
    layout, options, emit = source.layout, context.options, context.emit
    table = Table(layout)
    rows = source.open_rows()
    sample = list(islice(rows, SAMPLE))
    _, whole, _ = table.whole(0, sample)
    warnings = _spreadsheet_warnings(table, whole)
    clock, zone = _clock(table, whole, context, warnings)
    own = _own(table, Counter(table.refs(whole)), options)
    measured_on = context.measured_on.toordinal()
    reading = Reading(table, clock, own, measured_on)
    _convert(reading, chain(sample, rows), layout, emit)
    if late := _own(table, reading.tally.accounts, options) - own:
        # An account whose rows only begin deep in a huge file.
        again = Reading(table, clock, late, measured_on)
        _convert(again, source.open_rows(), layout, emit)
        reading.tally.add_late(again.tally, late)
    found = _summary(
        table, reading.tally, own | late, (zone, warnings), period_of(context.file_name)
    )
    is_partial = _only_stories(table, whole)
    return replace(found, measured_on=context.measured_on, is_partial=is_partial)


def _only_stories(table: Table, sample: Rows) -> bool:
    """Tell an export of stories alone, a choice apart: it says nothing of the other posts."""
    formats = columns.Formats()
    return {formats[cell] for cell in table.cells_of("type", sample)} == {Format.STORY.value}


def _convert(
    reading: Reading,
    rows: Iterable[list[str]],
    layout: Layout,
    emit: Callable[[list[Row]], None],
) -> None:
    rows = iter(rows)
    line = layout.header_row + 1
    while batch := list(islice(rows, BATCH)):
        if found := reading.convert(line, batch):
            emit(found)
        line += len(batch)
    if reading.tally.cut_at == line - 1:
        reading.tally.warn("file_truncated")


def _own(table: Table, rows: Counter[str], options: ReadOptions) -> frozenset[str]:
    """Tell our accounts from collaborators, whose captions are not ours to keep.

    Those known as ours; and the account whose export this is, which has most rows. Only
    Instagram's exports hold other people's publications, so any account that fills a fifth
    of the file is ours too, unless it is on Instagram beside one that we know.
    """
    rows = Counter({ref: count for ref, count in rows.items() if ref})
    known = rows.keys() & options.own_refs
    known_rows = sum(rows[ref] for ref in known)
    own = known | {ref for ref, count in rows.most_common(1) if count > known_rows}
    if known and table.is_instagram:
        return frozenset(own)
    share = _OWN_SHARE * rows.total()
    return frozenset(own | {ref for ref, count in rows.items() if count >= share})


def _clock(table: Table, sample: Rows, context: Context, warnings: list[str]) -> tuple[Clock, str]:
    """Decide how dates are written and in which zone; Meta's habits unless proved wrong."""
    options = context.options
    order = order_of(table.cells_of("published", sample), options.date_order)
    if order in _ORDER_WARNINGS and options.date_order is None:
        warnings.append(_ORDER_WARNINGS[order])
    target, last_day = context.target, context.last_day
    name = options.timezone or META_ZONE

    def clock_in(zone: str) -> Clock:
        return Clock(zone_named(zone), target, order, last_day)

    best: str | None = name
    if table.is_instagram:
        candidates = (name, options.territory_timezone, META_ZONE, "UTC")
        best = _proved_zone(table, sample, {zone: clock_in(zone) for zone in candidates})
    if best is None:
        warnings.append("zone_unconfirmed")
    elif best != name:
        warnings.append("zone_doubtful" if options.timezone else "zone_detected")
        name = name if options.timezone else best
    return clock_in(name), name


def _proved_zone(table: Table, sample: Rows, clocks: dict[str, Clock]) -> str | None:
    """Return the zone in which hours follow the uploads that shortcodes tell, None if none does.

    The first zone is the assumed one: it stands without enough proofs.
    """
    _, keys = links.keys_of(table.cells_of("permalink", sample))
    written = zip(table.cells_of("published", sample), map(links.uploaded_at, keys), strict=True)
    proofs = list(islice(((cell, upload) for cell, upload in written if upload), _MOST_PROOFS))
    assumed = next(iter(clocks))
    if len(proofs) < _PROOFS:
        return assumed
    shares = {
        zone: sum(_follows(clock, *proof) for proof in proofs) / len(proofs)
        for zone, clock in clocks.items()
    }
    if shares[assumed] >= 0.5:
        return assumed
    best = max(shares, key=lambda zone: shares[zone])
    return best if shares[best] >= 0.8 else None


def _follows(clock: Clock, cell: str, upload: int) -> bool:
    moment = clock.moment(cell)
    return moment is not None and -UPLOAD_SLACK <= moment[0] - upload <= _LONGEST_UPLOAD


def _spreadsheet_warnings(table: Table, sample: Rows) -> list[str]:
    """Warn that a spreadsheet rewrote the file: it may have lost more than we can see."""
    numbers = [cell.strip() for cell in table.cells_of("post_id", sample) if cell.strip()]
    # One number in a thousand ends like a rounded one by chance.
    rounded = sum(not cells.sound_id(number) for number in numbers) * 2 > len(numbers)
    rewritten = table.layout.wrapped or table.layout.delimiter == ";" or rounded
    return ["from_spreadsheet"] if rewritten else []


def _summary(
    table: Table,
    tally: Tally,
    own: frozenset[str],
    decided: tuple[str, Sequence[str]],
    period: tuple[date, date] | None,
) -> FileSummary:
    if not tally.read:
        raise CmDeskError("import_no_rows")
    if not tally.kept:
        reason = next((key for key, _ in tally.reasons.most_common(1)), "cut_row")
        raise CmDeskError("import_all_refused", count=tally.read, reason=reason)
    first, last = tally.dates()
    if period and first and last and not _covers(period, first, last):
        tally.warn("period_mismatch")
        period = None
    zone, warnings = decided
    return FileSummary(
        kind=table.layout.signature.kind,
        network_id=table.layout.signature.network_id,
        timezone=zone,
        read=tally.read,
        accounts=_accounts(table, tally.accounts, own),
        first=first,
        last=last,
        period=period,
        aside={reason: count for reason, count in tally.aside.items() if count},
        refused=tuple(tally.refused),
        refused_count=tally.reasons.total(),
        warnings=(*warnings, *tally.warnings),
        left_out=("left_out_other_accounts",) if tally.aside["other_account"] else (),
    )


def _covers(period: tuple[date, date], first: date, last: date) -> bool:
    """Allow a day more on each side: the period counts Pacific days."""
    day = timedelta(days=1)
    return period[0] - day <= first and last <= period[1] + day


def _accounts(table: Table, rows: Counter[str], own: frozenset[str]) -> tuple[ObservedAccount, ...]:
    """Name our own accounts, and those that may be; other people stay numbers."""
    share = _OWN_SHARE * rows.total()
    named = {ref for ref, count in rows.items() if ref and count >= share} | own
    found = []
    for ref, count in rows.most_common(_NAMED_ACCOUNTS):
        if ref in named:
            found.append(ObservedAccount(ref, *table.accounts.labels[ref], rows=count))
        elif cells.sound_id(ref):
            found.append(ObservedAccount(ref, "", "", count))
    return tuple(found)
