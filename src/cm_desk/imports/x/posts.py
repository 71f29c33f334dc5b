"""X's analytics of posts, since 2024: a day without an hour, which the identifiers complete."""

import re
from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.domain.publication import Kind
from cm_desk.imports import months, rows
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.times import Times
from cm_desk.imports.x import links as x_links

_FIELDS = MappingProxyType(
    {
        "id": ("post id", "identifiant du post", "id du post"),
        "date": ("date",),
        "text": ("post text", "texte du post"),
        "permalink": ("post link", "lien"),
        "impressions": ("impressions",),
        "reactions": ("likes", "j'aime"),
        "comments": ("replies", "reponses"),
        "shares": ("reposts",),
        "clicks": ("url clicks",),
        "saves": ("bookmarks", "signets"),
        "follows": ("new follows",),
    }
)
_FIGURES = ("impressions", "reactions", "comments", "shares", "clicks", "saves", "follows")
_PERIOD = re.compile(
    r"account_analytics_content_([0-9]{4})-?([0-9]{2})-?([0-9]{2})"
    r"_([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])"
)


def read(table: Table, context: Context) -> FileSummary:
    """Read each post of one account; shares and answers are told from their texts."""
    collector = Collector("x-posts", "x", context)
    ranks = rows.ranks_of(table.layout.names, _FIELDS)
    clock = Times(context)
    owner = rows.owner_of(
        table, lambda row: x_links.handle_in(rows.cell_of(row, ranks, "permalink"))
    )
    collector.account(x_links.ref_of(owner), handle=owner)

    def moment_of(number: str, written: str) -> Instant | None:
        return _moment(number, written, clock)

    for line, row in rows.lines(table, collector):
        add(collector, (line, row), ranks, owner, moment_of=moment_of, date_field="date")
    return collector.finish(
        certainty=_certainty(table),
        period=rows.sure_period(collector, _period(context.file_name)),
    )


def add(
    collector: Collector,
    numbered: tuple[int, list[str]],
    ranks: rows.Ranks,
    owner: str,
    *,
    moment_of: Callable[[str, str], Instant | None],
    date_field: str,
    sponsored: bool | None = None,
) -> None:
    """Keep one line of either table; ``moment_of`` takes the identifier and the date written."""
    line, row = numbered
    link, written = (rows.cell_of(row, ranks, field) for field in ("permalink", date_field))
    number = x_links.number_of(link, rows.cell_of(row, ranks, "id"))
    if not number:
        collector.refuse(line, "no_key", rows.cell_of(row, ranks, "id"))
        return
    if x_links.handle_in(link).lower() not in {owner.lower(), ""}:
        collector.set_aside("other_account")
        return
    moment = moment_of(number, written)
    if moment is None:
        collector.refuse(line, "bad_date", written)
        return
    figures, wrong = rows.figures_of(row, ranks, _FIGURES)
    if wrong:
        collector.refuse(line, "bad_number", wrong)
        return
    text = x_links.plain(rows.cell_of(row, ranks, "text"))
    collector.add(
        x_links.ref_of(owner),
        moment,
        key=x_links.key_of(number),
        permalink=x_links.permalink_of(number, owner),
        text=text,
        kind=kind_of(text),
        sponsored=sponsored,
        link=x_links.link_in(text),
        **figures,
    )


def kind_of(text: str) -> Kind:
    """Tell a share (« RT @ ») and an answer (« @ ») from what is told to everyone."""
    if text.startswith("RT @"):
        return Kind.SHARE
    return Kind.REPLY if text.startswith("@") else Kind.ORIGINAL


def _moment(number: str, written: str, clock: Times) -> Instant | None:
    """Prefer the identifier's instant; the day alone is left to posts older than 2010."""
    if moment := x_links.instant_of(number, clock):
        return moment
    day = months.day_of(written)
    return clock.day(day) if day else None


def _certainty(table: Table) -> Certainty:
    is_english = "post text" in {name.strip().lower() for name in table.layout.names}
    return Certainty.LIKELY if is_english else Certainty.GUESSED


def _period(file_name: str) -> tuple[date, date] | None:
    match = _PERIOD.match(file_name)
    return period_of(*match.groups()) if match else None


def period_of(*parts: str) -> tuple[date, date] | None:
    """Return the two days that six numbers write, in order, or None."""
    numbers = [int(part) for part in parts]
    try:
        first, last = date(*numbers[:3]), date(*numbers[3:])
    except ValueError:
        return None
    return (first, last) if first <= last else None
