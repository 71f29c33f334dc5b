"""Templates of planning tools: what should appear, which goes into the plan, not the history."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import islice
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, FileSummary, PlannedPost
from cm_desk.imports import cells
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.own import dates as own_dates

# Tools take some hundreds of posts in one file.
_MOST = 1000
_MOST_ROWS = 4 * _MOST
_MOST_PICTURES = 10
_LONGEST_ALT_TEXT = 5000
_LONGEST_TEXT = 10_000
_LONGEST_LINK = 2000
_YEARS = range(2004, 2101)
_YES = frozenset({"true", "vrai", "yes", "oui", "1", "x"})
_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
# The columns that Metricool ticks, in both its templates.
_NETWORKS = MappingProxyType(
    {
        "facebook": "facebook-page",
        "facebook page": "facebook-page",
        "twitter/x": "x",
        "x (twitter)": "x",
        "twitter": "x",
        "linkedin": "linkedin",
        "linkedin page": "linkedin",
        "instagram": "instagram",
        "pinterest": "pinterest",
        "tiktok": "tiktok",
        "youtube": "youtube",
        "threads": "threads",
        "bluesky": "bluesky",
    }
)
_ELSEWHERE = frozenset({"gbp", "google business profile", "google business", "twitch"})


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a template keeps what we read, by the names of its columns."""

    places: Mapping[str, int]
    moment: str = "date"
    hour: str = ""
    text: str = "text"
    link: str = ""
    alt_texts: tuple[str, ...] = ()

    def cell(self, row: Sequence[str], name: str) -> str:
        """Return what a row says under a name, "" where the table lacks it."""
        rank = self.places.get(name, -1)
        return cells.clean(row[rank]) if 0 <= rank < len(row) else ""

    def is_ticked(self, row: Sequence[str], name: str) -> bool:
        """Tell whether a row says yes under a name."""
        return cells.name(self.cell(row, name)) in _YES


def read(table: Table, context: Context) -> FileSummary:
    """Return the posts planned in a template, which holds no publication.

    Raises:
        CmDeskError: nothing tells days from months, or there are too many posts to be a plan.
    """
    kind = table.layout.signature.kind
    columns = _columns(kind, table.layout.names)
    rows = list(islice(table.open_rows(), _MOST_ROWS + 1))
    if len(rows) > _MOST_ROWS:
        raise CmDeskError("import_plan_too_long", most=_MOST)
    dates = [columns.cell(row, columns.moment) for row in rows]
    # Buffer is American, unless a French spreadsheet has been there.
    is_american = kind == "buffer-plan" and table.layout.delimiter == ","
    order = own_dates.order_of(
        dates, context.options.date_order, usual="mdy" if is_american else None
    )
    found = Collector(kind, "", context)
    planned: list[PlannedPost] = []
    for line, row in enumerate(rows, table.layout.header_row + 1):
        if any(cell.strip() for cell in row) and not row[0].lower().startswith("sep="):
            if fault := _fault(row, columns, order):
                found.refuse(line, *fault)
            else:
                found.tally.read += 1
                planned.append(_post(row, columns, order))
    if any(columns.is_ticked(row, name) for row in rows for name in _ELSEWHERE):
        found.tally.warn("planned_elsewhere")
    if len(planned) > _MOST:
        raise CmDeskError("import_plan_too_long", most=_MOST)
    is_sure = kind != "hootsuite-plan"
    summary = found.finish(
        timezone="",
        certainty=Certainty.LIKELY if is_sure else Certainty.GUESSED,
        planned=tuple(planned),
    )
    return replace(summary, measured_on=None)


def _columns(kind: str, header: Sequence[str]) -> _Columns:
    names = [cells.name(cell) for cell in header]
    places = {name: rank for rank, name in reversed(list(enumerate(names)))}
    if kind == "hootsuite-plan":
        template = {"date": 0, "text": 1, "link": 2}
        return _Columns(MappingProxyType(template), link="link")
    if kind == "buffer-plan":
        return _Columns(MappingProxyType(places), moment="posting time")
    alt_texts = tuple(name for name in names if name.startswith("alt text picture"))[
        :_MOST_PICTURES
    ]
    return _Columns(MappingProxyType(places), hour="time", alt_texts=alt_texts)


def _fault(row: Sequence[str], columns: _Columns, order: str) -> tuple[str, str] | None:
    """Return why a row cannot be planned, and what is wrong in it."""
    text = columns.cell(row, columns.text)
    if row == [BROKEN]:
        return "open_quote", ""
    if not text and not columns.cell(row, columns.link):
        return "no_text", ""
    if len(text) > _LONGEST_TEXT:
        return "text_too_long", text
    if _moment(row, columns, order) is None:
        return "bad_date", columns.cell(row, columns.moment)
    return None


def _post(row: Sequence[str], columns: _Columns, order: str) -> PlannedPost:
    """Return what a sound row plans."""
    link = columns.cell(row, columns.link)
    alt_texts = (columns.cell(row, name) for name in columns.alt_texts)
    day, hour = _moment(row, columns, order) or (None, None)
    return PlannedPost(
        columns.cell(row, columns.text),
        day,
        hour,
        _networks(row, columns),
        alt_text="\n".join(filter(None, alt_texts))[:_LONGEST_ALT_TEXT],
        link=link if len(link) <= _LONGEST_LINK and _ADDRESS.fullmatch(link) else "",
        is_draft=columns.is_ticked(row, "draft"),
    )


def _moment(
    row: Sequence[str], columns: _Columns, order: str
) -> tuple[date | None, time | None] | None:
    """Return when a post is planned, if it is at all; None for no such moment."""
    written = columns.cell(row, columns.moment)
    if not written:
        return None, None
    when = own_dates.read(written, order)
    minutes = own_dates.minutes_of(columns.cell(row, columns.hour))
    if when is None or when.day.year not in _YEARS or minutes == cells.BAD:
        return None
    hour = time(*divmod(minutes, 60)) if minutes is not None else when.hour
    return when.day, hour


def _networks(row: Sequence[str], columns: _Columns) -> tuple[str, ...]:
    ticked = (network for name, network in _NETWORKS.items() if columns.is_ticked(row, name))
    return tuple(dict.fromkeys(ticked))
