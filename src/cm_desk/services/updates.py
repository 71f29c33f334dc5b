"""Sets of national figures received in a file: whom to trust, what they change, and going back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from cm_desk.domain import benchmark
from cm_desk.domain.benchmark import LocalReference, ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publishers import AcceptedPack, Publisher
from cm_desk.domain.records import frozen
from cm_desk.domain.reference_difference import Difference, difference
from cm_desk.packs import archive, trust
from cm_desk.packs.trust import Root, Verified
from cm_desk.services import benchmarks
from cm_desk.storage import changes, references
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

__all__ = [
    "Preview",
    "Publisher",
    "Root",
    "accept",
    "add_publisher",
    "is_pack",
    "offers",
    "preview",
    "previous",
    "publishers",
    "read_root",
    "remove_publisher",
    "roll_back",
    "same_fingerprint",
    "spaced",
    "trusts",
]

SUFFIX: Final = ".zip"

spaced = trust.spaced


@frozen
class Preview:
    """What accepting a file would change; nothing is written yet.

    ``before`` is the set in force; ``in_force`` tells that it is this very one;
    ``superseded`` are the values typed in that the file publishes itself.
    """

    file: str
    verified: Verified
    before: ReferenceSet
    difference: Difference
    superseded: tuple[LocalReference, ...]
    in_force: bool

    @property
    def publisher(self) -> str:
        """Return the name of who signed it."""
        return self.verified.root.publisher

    @property
    def after(self) -> ReferenceSet:
        """Return the set as it would be in force."""
        verified = self.verified
        return replace(
            verified.references,
            publisher=self.publisher,
            expires_on=verified.expires_on.isoformat(),
        )


def offers(path: Path) -> bool:
    """Tell a file of references from any other archive that may be dropped on the window."""
    if path.suffix.lower() != SUFFIX:
        return False
    try:
        names = archive.entry_names(path)
    except CmDeskError:
        return False
    return any(one == archive.TARGETS_ENTRY or archive.ROOT_ENTRY.match(one) for one in names)


def is_pack(file: Path) -> bool:
    """Tell a file of references from the one by which a publisher is known."""
    return archive.read_file(file, limit=archive.MAX_PACK_BYTES).startswith(b"PK")


def publishers(dossier: Dossier) -> tuple[Publisher, ...]:
    """Return the publishers that the user trusts."""
    return references.publishers(dossier)


def read_root(file: Path) -> Root:
    """Return whom a root file, or a file of references, says to come from; trust is another matter.

    Raises:
        CmDeskError: it is neither.
    """
    return trust.load_root(file)


def trusts(dossier: Dossier, root: Root) -> bool:
    """Tell whether the user trusts this publisher already."""
    return any(one.fingerprint == root.fingerprint for one in publishers(dossier))


def same_fingerprint(root: Root, typed: str) -> bool:
    """Compare a fingerprint with what somebody typed, in groups or not."""
    return "".join(typed.split()).lower() == root.fingerprint


def add_publisher(dossier: Dossier, root: Root, *, today: date) -> Change:
    """Trust a publisher whose fingerprint the user has compared."""
    if trusts(dossier, root):
        raise CmDeskError("publisher_already_there", name=root.publisher)
    with changes.record(dossier, "publisher_added", name=root.publisher) as recording:
        _add(dossier, root, today)
    return recording.change


def remove_publisher(dossier: Dossier, publisher: Publisher) -> Change:
    """Trust a publisher no longer: its sets go away, the application's own serves again.

    What was learnt of its keys and versions stays, should it come back.
    """
    with changes.record(dossier, "publisher_removed", name=publisher.name) as recording:
        if publisher.id is not None:
            references.delete_publisher(dossier, publisher.id)
    return recording.change


def preview(dossier: Dossier, file: Path, *, resources: Path, root: Root | None = None) -> Preview:
    """Verify a file and compare it with the set in force, figure by figure.

    ``root`` is the publisher that the user has just accepted, if it is not in the dossier.

    Raises:
        CmDeskError: the file is refused; nothing was written.
    """
    claimed = trust.identify(file)
    if not trusts(dossier, claimed) and (root is None or root.fingerprint != claimed.fingerprint):
        raise CmDeskError(
            "pack_publisher_unknown",
            name=file.name,
            publisher=claimed.publisher,
            fingerprint=spaced(claimed.fingerprint),
        )
    verified = trust.verify(
        file, trusted=_newest(dossier, claimed), floors=references.floors(dossier)
    )
    ours = benchmarks.bundled(resources)
    if verified.version < ours.version:
        raise CmDeskError(
            "pack_older_than_own", name=file.name, version=verified.version, own=ours.version
        )
    known = _accepted(dossier, verified)
    before = benchmarks.published(dossier, resources)
    return Preview(
        file.name,
        verified,
        before,
        difference(before, verified.references),
        _superseded(dossier, verified.references),
        in_force=known is not None and known.is_used,
    )


def accept(dossier: Dossier, found: Preview, *, today: date) -> Change:
    """Put what was previewed in force, the former set being kept to go back to.

    The newest root and the floor of versions rise with it, and nothing lowers them again.
    """
    verified = found.verified
    label = "references_accepted"
    with changes.record(dossier, label, name=verified.title, version=verified.version) as recording:
        _refuse_overtaken(dossier, verified, found.file)
        known = _accepted(dossier, verified)
        publisher_id = _publisher_id(dossier, verified, today)
        if known is None or not known.is_used:
            pack = _pack(verified, publisher_id)
            pack_id = references.add_pack(dossier, pack, verified.content, accepted_on=today)
            references.use(dossier, pack_id)
        references.raise_root(
            dossier, verified.publisher, verified.root.version, verified.root.data
        )
        references.raise_floor(dossier, verified.keys, verified.version)
    return recording.change


def previous(dossier: Dossier, resources: Path) -> ReferenceSet | None:
    """Return the set that going back would put in force, None when there is nothing to leave."""
    ours = benchmarks.bundled(resources)
    found = _before(dossier, ours)
    return None if found is None else found[1]


def roll_back(dossier: Dossier, *, resources: Path) -> Change:
    """Put the set accepted before this one in force again, else the application's own."""
    with changes.record(dossier, "references_rolled_back") as recording:
        found = _before(dossier, benchmarks.bundled(resources))
        if found is None:
            raise CmDeskError("nothing_to_go_back_to")
        references.use(dossier, found[0])
    return recording.change


def _before(dossier: Dossier, ours: ReferenceSet) -> tuple[int | None, ReferenceSet] | None:
    """Return the set before the one in force that can be read, with its id.

    The application's own, which has none, is before all others.
    """
    usable = [one for one in references.packs(dossier) if one.version >= ours.version]
    place = next((place for place, one in enumerate(usable) if one.is_used), None)
    if place is None:
        return None
    for one in reversed(usable[:place]):
        found = benchmarks.received(dossier, one)
        if found is not None:
            return one.id, found
    return None, ours


def _newest(dossier: Dossier, first: Root) -> Root:
    """Return the newest root known of a publisher: what was once accepted is never forgotten."""
    known = references.root(dossier, first.fingerprint)
    if known is None:
        return first
    version, data = known
    return Root(first.fingerprint, version, first.publisher, data)


def _accepted(dossier: Dossier, verified: Verified) -> AcceptedPack | None:
    """Return the same version as it was accepted before, unless it is damaged since.

    Raises:
        CmDeskError: it had another content.
    """
    ids = {one.id: one.fingerprint for one in publishers(dossier)}
    for one in references.packs(dossier):
        same = one.version == verified.version and ids[one.publisher_id] == verified.publisher
        if same and one.id is not None and benchmarks.received(dossier, one) is not None:
            trust.refuse_other_content(verified, references.content(dossier, one.id))
            return one
    return None


def _superseded(dossier: Dossier, found: ReferenceSet) -> tuple[LocalReference, ...]:
    published = {one.slug for one in found.references if not benchmark.awaits_value(one)}
    return tuple(one for one in references.typed(dossier) if one.slug in published)


def _refuse_overtaken(dossier: Dossier, verified: Verified, file: str) -> None:
    """Look again at accepting: another program may have accepted newer ones meanwhile."""
    known = references.root(dossier, verified.publisher)
    if known is not None and known[0] > verified.root.version:
        # What was verified may be signed by a key that its publisher has since taken back.
        raise CmDeskError("pack_overtaken", name=file)
    floor = references.floors(dossier).get(verified.keys, 0)
    if verified.version < floor:
        raise CmDeskError("pack_older", name=file, version=verified.version, floor=floor)


def _publisher_id(dossier: Dossier, verified: Verified, today: date) -> int:
    known = next(
        (one for one in publishers(dossier) if one.fingerprint == verified.publisher), None
    )
    if known is None or known.id is None:
        return _add(dossier, verified.root, today)
    references.rename_publisher(dossier, known.id, verified.root.publisher)
    return known.id


def _add(dossier: Dossier, root: Root, today: date) -> int:
    references.raise_root(dossier, root.fingerprint, root.version, root.data)
    return references.add_publisher(dossier, Publisher(root.publisher, root.fingerprint, today))


def _pack(verified: Verified, publisher_id: int) -> AcceptedPack:
    return AcceptedPack(
        publisher_id,
        verified.version,
        verified.title,
        verified.published_on.isoformat(),
        verified.expires_on.isoformat(),
    )
