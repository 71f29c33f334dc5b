"""Meta Business Suite's export of a Facebook page's videos alone.

It gives no link, and nothing says that its identifiers are those of the links: a video is known
by its minute, which is the same in the posts' export, so that both files make one publication.
"""

from cm_desk.domain.importing import FileSummary
from cm_desk.domain.publication import WEAK, Format, Kind, weak_key
from cm_desk.imports import cells
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.meta import columns
from cm_desk.imports.meta import plain as meta_plain
from cm_desk.imports.meta.rows import Accounts

_IDS = ("video asset id", "id de l'element video", "identifiant de l'element video")


def read(table: Table, context: Context) -> FileSummary:
    """Emit a page's videos and return what the file holds, which is never all it published."""
    names = [cells.name(cell) for cell in table.layout.names]
    places = columns.places(table.layout.names)
    assets = {"asset": tuple(rank for rank, name in enumerate(names) if name in _IDS)}
    dates = meta_plain.dates_of(table, places, context)
    collector = Collector(table.layout.signature.kind, "facebook", context)
    accounts = Accounts()
    for line, row in meta_plain.rows_of(table, collector):
        asset = meta_plain.cell_of(row, assets, "asset")
        _add(collector, accounts, dates, places, (line, row, asset))
    for ref, (name, handle) in accounts.labels.items():
        collector.account(ref, name, handle)
    return collector.finish(
        timezone=dates.zone, zone_is_given=False, is_partial=True, warnings=dates.warnings
    )


def _add(
    collector: Collector,
    accounts: Accounts,
    dates: meta_plain.Dates,
    places: meta_plain.Places,
    one: tuple[int, list[str], str],
) -> None:
    line, row, asset = one
    said = {name: meta_plain.cell_of(row, places, name) for name in columns.FIELDS}
    ref = accounts[said["account_id"], said["account_name"], said["handle"]]
    moment = dates.clock.moment(said["published"])
    figures, bad = meta_plain.figures_of(row, places)
    if moment is None:
        collector.refuse(line, "bad_date" if said["published"] else "no_date", said["published"])
    elif not ref:
        collector.refuse(line, "no_account")
    elif bad:
        collector.refuse(line, "bad_number", bad)
    else:
        text = max(said["title"], said["description"], key=len)
        # Weak, for the posts' export names it better; the same in whatever zone it is read.
        sound = cells.sound_id(asset)
        key = f"{WEAK}video:{asset}" if sound else weak_key(moment[0], cells.clean(text) or asset)
        collector.add(
            ref,
            moment,
            key=key,
            permalink="",
            text=text,
            format=Format.VIDEO,
            kind=Kind.ORIGINAL,
            sponsored=None,
            link="",
            **figures,
        )
