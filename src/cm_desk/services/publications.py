"""The history: what really appeared, and how it is qualified."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Moment, Publication, PublicationFilter, day_moment, moment_of
from cm_desk.imports import links
from cm_desk.storage import changes, publications, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier
from cm_desk.storage.listing import at, places

__all__ = [
    "at",
    "delete",
    "index_texts",
    "is_long",
    "is_search_behind",
    "listing",
    "moment",
    "places",
    "qualify",
    "save",
    "total",
    "window",
]


def listing(
    dossier: Dossier,
    wanted: PublicationFilter,
    *,
    order: str = "day",
    descending: bool = True,
) -> Sequence[int]:
    """Return the ids of the matching publications in the order of the table.

    ``order`` is one of day, account, text, format, reach, engagement. Of a very long history
    they are read as they are looked at.
    """
    return publications.listing(dossier, wanted, order=order, descending=descending)


def window(dossier: Dossier, wanted_ids: Sequence[int]) -> tuple[Publication, ...]:
    """Return these publications in the order of the ids."""
    return publications.window(dossier, wanted_ids)


def is_long(dossier: Dossier) -> bool:
    """Tell whether even counting the publications takes a moment."""
    return publications.is_long(dossier)


def total(dossier: Dossier) -> int:
    """Count all publications, replies included."""
    return publications.count(dossier)


def is_search_behind(dossier: Dossier) -> bool:
    """Tell whether a bulk change left texts to index: a search is right but slow until then."""
    return publications.is_search_behind(dossier)


def index_texts(dossier: Dossier, *, on_progress: Callable[[float], None] | None = None) -> None:
    """Index what a bulk change left; in a worker thread, for it may take a second.

    A disk that is full by now, or a file that another program holds, only leaves the search
    slow: what was committed before must not look as if it had failed.
    """
    with suppress(CmDeskError):
        publications.index_texts(dossier, on_progress=on_progress)


def moment(dossier: Dossier, day: date, at: time | None) -> Moment:
    """Place what a person typed in the territory's zone; no time is an unknown hour."""
    zone = ZoneInfo(territory.read(dossier).timezone)
    if at is None:
        return day_moment(day, zone)
    return moment_of(datetime.combine(day, at, tzinfo=zone), zone)


def save(dossier: Dossier, publication: Publication) -> tuple[int, Change]:
    """Write one publication typed in; its link identifies it when it has one.

    Raises:
        CmDeskError: the account already holds a publication with this link.
    """
    key = publication.external_key or links.key_of(publication.permalink) or None
    if key and publications.with_key(dossier, publication.account_id, key) not in (
        None,
        publication.id,
    ):
        raise CmDeskError("publication_already_there", field="permalink")
    keyed = replace(publication, external_key=key)
    label = "publication_added" if publication.id is None else "publication_saved"
    with changes.record(dossier, label) as recording:
        publication_id = publications.save(dossier, keyed)
    return publication_id, recording.change


def qualify(dossier: Dossier, wanted_ids: Iterable[int], values: Mapping[str, object]) -> Change:
    """Set audience_id, pillar_id, origin, alt_text, format or sponsored on many at once."""
    chosen = tuple(wanted_ids)
    with changes.record(dossier, "publications_qualified", count=len(chosen)) as recording:
        for start in range(0, len(chosen), 500):
            publications.qualify(dossier, chosen[start : start + 500], values)
            recording.split()
    return recording.change


def delete(dossier: Dossier, wanted_ids: Iterable[int]) -> Change:
    """Delete publications."""
    chosen = tuple(wanted_ids)
    with changes.record(dossier, "publications_deleted", count=len(chosen)) as recording:
        for start in range(0, len(chosen), 500):
            publications.delete(dossier, chosen[start : start + 500])
            recording.split()
    index_texts(dossier)
    return recording.change
