"""TikTok's figures by day: the followers, with or without a year in the dates."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, FileSummary, ObservedReading
from cm_desk.imports import cells, months, rows
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.tiktok.links import NOBODY
from cm_desk.imports.times import Times

_FIELDS = MappingProxyType(
    {
        "date": ("date",),
        "followers": ("followers",),
        "net": ("net growth", "difference in followers from previous day"),
        "won": ("new followers",),
        "lost": ("lost followers",),
    }
)
_SIGNED = re.compile(r"-?[0-9]{1,12}")
_ABSENT = frozenset({"", "-", "--", "nan", "undefined", "n/a", "null"})
# A download holds the days up to yesterday, or nearly: an older one hides its year.
_FRESH = timedelta(days=7)
_LONGEST = timedelta(days=400)

Written = tuple[int, str, "int | None", "int | None"]


def read(table: Table, context: Context) -> FileSummary:
    """Return the followers of each day, and how many came.

    Raises:
        CmDeskError: the table tells nothing of followers, or its days could be of any year.
    """
    collector = Collector("tiktok-series", "tiktok", context)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    if not {"followers", "net", "won"} & ranks.keys():
        raise CmDeskError("import_other_kind", kind="tiktok-series")
    written = list(_written(table, collector, ranks))
    days = _days([cell for _, cell, _, _ in written], context)
    clock = Times(context)
    found: dict[date, ObservedReading] = {}
    for (line, cell, followers, gained), day in zip(written, days, strict=True):
        if day is None or clock.day(day) is None:
            collector.refuse(line, "bad_date", cell)
        elif followers is not None or gained is not None:
            found[day] = ObservedReading(NOBODY, day, followers, gained)
    return collector.finish(
        timezone="",
        certainty=Certainty.LIKELY,
        readings=tuple(found[day] for day in sorted(found)),
    )


def _written(table: Table, collector: Collector, ranks: rows.Ranks) -> list[Written]:
    found: list[Written] = []
    for line, row in rows.lines(table, collector):
        told = {field: rows.cell_of(row, ranks, field) for field in _FIELDS}
        wrong = next((one for one in _figures(told) if not _is_figure(one)), "")
        if wrong or len(found) > _LONGEST.days * 10:
            collector.refuse(line, "bad_number", wrong)
            continue
        won = _number(told["won"])
        net = _number(told["net"])
        if net is None and won is not None:
            net = won - (_number(told["lost"]) or 0)
        followers = _number(told["followers"])
        is_total = followers is not None and followers >= 0
        found.append((line, told["date"], followers if is_total else None, net))
    return found


def _figures(told: dict[str, str]) -> Sequence[str]:
    return [told[field] for field in ("followers", "net", "won", "lost")]


def _is_figure(cell: str) -> bool:
    return cell.lower() in _ABSENT or _number(cell) is not None


def _number(cell: str) -> int | None:
    if _SIGNED.fullmatch(cell):
        return int(cell)
    found = rows.figure(cell) if cell.lower() not in _ABSENT else None
    return None if found == cells.BAD else found


def _days(written: Sequence[str], context: Context) -> list[date | None]:
    """Return the days, their year found from the day of the download where they lack one."""
    whole = [months.day_of(cell) for cell in written]
    partial = [months.month_and_day(cell) for cell in written]
    if not any(partial):
        return whole
    told = [one for one in partial if one]
    for step in (1, -1):
        if days := _back_from(told[::step], context.measured_on):
            placed = iter(days[::step])
            return [next(placed) if one else None for one in partial]
    raise CmDeskError("import_other_kind", kind="tiktok-series")


def _back_from(told: Sequence[tuple[int, int]], made_on: date) -> list[date]:
    """Date a run of days that ends with the last ones before the download, [] for any other."""
    found: list[date] = []
    after = made_on + timedelta(days=1)
    for month, day in reversed(told):
        before = _last_before(month, day, after)
        if before is None or (not found and made_on - before > _FRESH):
            return []
        found.append(before)
        after = before
    is_one_run = found[0] - found[-1] <= _LONGEST
    return found[::-1] if is_one_run else []


def _last_before(month: int, day: int, after: date) -> date | None:
    for year in range(after.year, max(0, after.year - 9), -1):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February
            continue
        if found < after:
            return found
    return None
