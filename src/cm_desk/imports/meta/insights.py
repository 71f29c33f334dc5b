"""The statistics of a Facebook page's posts as they could be downloaded until about 2023."""

import re
from types import MappingProxyType

from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import cells, links
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.meta import columns
from cm_desk.imports.meta import plain as meta_plain

_ACTIONS = (
    "lifetime post stories by action type",
    "lifetime talking about this (post) by action type",
)
_FIELDS = MappingProxyType(
    {
        "post_id": ("post id",),
        "permalink": ("permalink",),
        "text": ("post message",),
        "type": ("type",),
        "published": ("posted",),
        "reach": ("lifetime post total reach",),
        "impressions": ("lifetime post total impressions",),
        "clicks": ("lifetime post consumptions",),
        "reactions": tuple(f"{name} - like" for name in _ACTIONS),
        "comments": tuple(f"{name} - comment" for name in _ACTIONS),
        "shares": tuple(f"{name} - share" for name in _ACTIONS),
        "paid": ("lifetime post paid reach", "lifetime post paid impressions"),
    }
)
_ID = re.compile(r"([0-9]{1,20})_([0-9]{1,20})(?::[0-9]+)?")
_PAGE = re.compile(r"facebook\.com/([A-Za-z][A-Za-z0-9.-]*)/(?:posts|videos|photos)/")
_SHARED = "shared"
_NAMELESS = f"{UNIDENTIFIED}meta-page-insights"


def read(table: Table, context: Context) -> FileSummary:
    """Emit a page's posts and return what the file holds.

    The rows that explain the columns, under the header, have no identifier.
    """
    places = columns.places(table.layout.names, _FIELDS)
    dates = meta_plain.dates_of(table, places, context)
    collector = Collector(table.layout.signature.kind, "facebook", context)
    formats = columns.Formats()
    for line, row in meta_plain.rows_of(table, collector):
        said = {name: meta_plain.cell_of(row, places, name) for name in _FIELDS}
        if not said["post_id"]:
            continue
        moment = dates.clock.moment(said["published"])
        figures, bad = meta_plain.figures_of(row, places)
        if moment is None:
            reason = "bad_date" if said["published"] else "no_date"
            collector.refuse(line, reason, said["published"])
            continue
        if bad:
            collector.refuse(line, "bad_number", bad)
            continue
        ref, key = _identity(said["post_id"], said["permalink"], collector)
        kind, format_ = _type(said["type"], formats)
        collector.add(
            ref,
            moment,
            key=key,
            permalink=said["permalink"] if links.key_of(said["permalink"]) else "",
            text=said["text"],
            format=format_,
            kind=kind,
            sponsored=_paid(said["paid"]),
            link="",
            **figures,
        )
    return collector.finish(
        timezone=dates.zone,
        zone_is_given=False,
        certainty=Certainty.LIKELY,
        warnings=dates.warnings,
    )


def _identity(post_id: str, permalink: str, collector: Collector) -> tuple[str, str]:
    """Return the account and the key of a row: « page_post » names both."""
    found = _ID.fullmatch(post_id)
    ref = found[1] if found else _NAMELESS
    page = _PAGE.search(permalink)
    name = page[1] if page else ""
    collector.account(ref, name, name)
    by_id = f"facebook.com/{found[1]}/posts/{found[2]}" if found else ""
    return ref, links.key_of(cells.clean(permalink)) or by_id


def _type(written: str, formats: columns.Formats) -> tuple[Kind, Format]:
    """Read « SharedVideo » as a share and a video."""
    name = cells.name(written)
    kind = Kind.SHARE if name.startswith(_SHARED) else Kind.ORIGINAL
    return kind, Format(formats[name.removeprefix(_SHARED).strip()])


def _paid(cell: str) -> bool | None:
    figure = cells.count(cell)
    return None if figure is None or figure == cells.BAD else figure > 0
