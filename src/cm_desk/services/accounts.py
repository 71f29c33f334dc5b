"""Accounts, networks, readings and covered periods."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, Coverage, Network, NetworkFamily, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import PublicationFilter
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import AccountLinks
from cm_desk.storage import accounts, changes, publications
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


@frozen
class Held:
    """What goes with deleted accounts."""

    publications: int = 0
    readings: int = 0


def networks(dossier: Dossier) -> tuple[Network, ...]:
    """Return the typed list of networks, the user's own last."""
    return accounts.networks(dossier)


def add_network(dossier: Dossier, *, label: str, family: NetworkFamily) -> tuple[str, Change]:
    """Add a network that the bundled list lacks; return its id."""
    named = label.strip()
    if not named:
        raise CmDeskError("network_without_name", field="label")
    there = accounts.networks(dossier)
    if any(one.label.casefold() == named.casefold() for one in there):
        raise CmDeskError("network_already_there", field="label", name=named)
    base = unicodedata.normalize("NFKD", named.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", base).strip("-") or "reseau"
    taken = {one.id for one in there}
    network_id = next(
        candidate
        for candidate in (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
        if candidate not in taken
    )
    network = Network(network_id, named, family, network_id, is_custom=True)
    with changes.record(dossier, "network_added", name=named) as recording:
        accounts.add_network(dossier, network)
    return network_id, recording.change


def accounts_of(dossier: Dossier) -> tuple[Account, ...]:
    """Return all accounts, in the order of their networks."""
    return accounts.accounts(dossier)


def links(dossier: Dossier) -> dict[int, AccountLinks]:
    """Return the objectives and audiences that each account serves."""
    return accounts.links(dossier)


def publication_counts(dossier: Dossier) -> dict[int, int]:
    """Return how many publications each account holds, replies left out."""
    return accounts.publication_counts(dossier)


def save(
    dossier: Dossier, account: Account, *, links: AccountLinks | None = None
) -> tuple[int, Change]:
    """Write an account and, when given, exactly these links (their account_id is set here)."""
    if not account.name.strip():
        raise CmDeskError("account_without_name", field="name")
    label = "account_added" if account.id is None else "account_saved"
    with changes.record(dossier, label, name=account.name) as recording:
        account_id = accounts.save_account(dossier, account)
        if links is not None:
            accounts.save_links(dossier, replace(links, account_id=account_id))
    return account_id, recording.change


def held(dossier: Dossier, ids: Iterable[int]) -> Held:
    """Count what would go with these accounts, replies included."""
    chosen = frozenset(ids)
    if not chosen:
        return Held()
    found = publications.ids(dossier, PublicationFilter(account_ids=chosen))
    return Held(
        publications=len(found),
        readings=sum(one.account_id in chosen for one in accounts.readings(dossier)),
    )


def delete(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete accounts with all that hangs on them; one undo brings everything back."""
    chosen = frozenset(ids)
    named = [one.name for one in accounts.accounts(dossier) if one.id in chosen]
    lost = held(dossier, chosen)
    label = "account_deleted" if len(named) == 1 else "accounts_deleted"
    values: dict[str, object] = {"count": len(named), "name": ", ".join(named)}
    if said := _said(lost):
        label, values["held"] = f"{label}_with", said
    with changes.record(dossier, label, **values) as recording:
        gone = publications.ids(dossier, PublicationFilter(account_ids=chosen)) if chosen else ()
        # In pieces: taking a thousand publications back at once would hold the window.
        for start in range(0, len(gone), 500):
            publications.delete(dossier, gone[start : start + 500])
            recording.split()
        accounts.delete_accounts(dossier, chosen)
    return recording.change


def readings(dossier: Dossier, account_id: int | None = None) -> tuple[Reading, ...]:
    """Return dated readings, oldest first."""
    return accounts.readings(dossier, account_id)


def save_reading(dossier: Dossier, reading: Reading) -> tuple[int, Change]:
    """Write a reading; an account has at most one a day."""
    if reading.followers is reading.reach is reading.engagement is None:
        raise CmDeskError("reading_without_figure", field="followers")
    twin = next(
        (
            one
            for one in accounts.readings(dossier, reading.account_id)
            if one.taken_on == reading.taken_on and one.id != reading.id
        ),
        None,
    )
    if twin is not None:
        raise CmDeskError("reading_already_there", field="taken_on")
    with changes.record(dossier, "reading_saved") as recording:
        reading_id = accounts.save_reading(dossier, reading)
    return reading_id, recording.change


def delete_readings(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete readings."""
    chosen = tuple(ids)
    with changes.record(dossier, "readings_deleted", count=len(chosen)) as recording:
        # A few months of daily gains are hundreds of readings.
        for start in range(0, len(chosen), 500):
            accounts.delete_readings(dossier, chosen[start : start + 500])
            recording.split()
    return recording.change


def coverage(dossier: Dossier, account_id: int | None = None) -> tuple[Coverage, ...]:
    """Return the periods whose history is known, oldest first."""
    return accounts.coverage(dossier, account_id)


def save_coverage(dossier: Dossier, period: Coverage) -> tuple[int, Change]:
    """Write a period that the user declares complete."""
    if period.last < period.first:
        raise CmDeskError("period_ends_before_it_starts", field="last")
    with changes.record(dossier, "coverage_saved") as recording:
        period_id = accounts.save_coverage(dossier, period)
    return period_id, recording.change


def delete_coverage(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Delete covered periods; the publications stay."""
    chosen = tuple(ids)
    with changes.record(dossier, "coverage_deleted", count=len(chosen)) as recording:
        accounts.delete_coverage(dossier, chosen)
    return recording.change


def _said(lost: Held) -> str:
    counted = (
        (lost.publications, "publication", "publications"),
        (lost.readings, "relevé", "relevés"),
    )
    return wording.listing(wording.count(n, one, many) for n, one, many in counted if n)
