"""Who published a set of references, and whether it is what that publisher signed."""

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen
from cm_desk.packs import archive, metadata
from cm_desk.packs.archive import ROOT_ENTRY, TARGETS_ENTRY
from cm_desk.packs.content import decode_references

if TYPE_CHECKING:
    from tuf.api import metadata as tuf

REFERENCES_ENTRY = "benchmarks.json"
TARGET_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}\.(?:json|txt|md)\Z")


@frozen
class Root:
    """A publisher's identity: ``fingerprint`` never changes, its keys may from version to version.

    ``data`` is the root file itself, as received.
    """

    fingerprint: str
    version: int
    publisher: str
    data: bytes


@frozen
class Verified:
    """What a pack holds once its publisher's signatures are checked.

    ``publisher`` is the fingerprint; ``root`` the newest root of the chain, to be trusted from now
    on; ``keys`` names the set of keys that the floor of accepted versions is tied to.
    """

    publisher: str
    version: int
    title: str
    published_on: date
    expires_on: date
    references: ReferenceSet
    content: bytes
    root: Root
    keys: str


def spaced(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, so that two people can compare it aloud.

    >>> spaced("0123456789abcdef")
    '0123 4567 89AB CDEF'
    """
    return " ".join(re.findall(".{1,4}", fingerprint.upper()))


def read_root(data: bytes, *, name: str = "") -> Root:
    """Read the file that a publisher hands out to be known by.

    Only a first version is one: a later root is trusted through the chain that leads to it, and
    nothing else says whose it is.
    """
    found = metadata.decode_root(data, name=name)
    if found.signed.version != 1:
        raise CmDeskError("root_not_first", name=name, version=found.signed.version)
    metadata.require_signed_by(found.signed, found, role="root", name=name)
    return _root(found, data, metadata.fingerprint_of(found))


def load_root(path: Path) -> Root:
    """Read a publisher from its own file, or from a pack that claims to come from it."""
    data = archive.read_file(path, limit=archive.MAX_PACK_BYTES)
    return identify(path) if data.startswith(b"PK") else read_root(data, name=path.name)


def identify(pack: Path) -> Root:
    """Return the publisher that a pack claims: nothing says yet that it may be believed."""
    entries = archive.read_entries(pack)
    if "1.root.json" not in entries:
        raise CmDeskError("pack_unsigned", name=pack.name)
    return read_root(entries["1.root.json"], name=pack.name)


def verify(pack: Path, *, trusted: Root, floors: Mapping[str, int]) -> Verified:
    """Return what a pack holds, or refuse it; its expiry date is shown, never a refusal.

    ``trusted`` is the newest root accepted from a publisher whom the user added. ``floors`` gives
    the highest version accepted from each set of keys; the same version again is accepted, and
    ``refuse_other_content`` tells whether it is really the same.
    """
    name = pack.name
    entries = archive.read_entries(pack)
    root, current = _newest_root(entries, trusted, name)
    if TARGETS_ENTRY not in entries:
        raise CmDeskError("pack_unsigned", name=name)
    signed = metadata.decode_targets(entries[TARGETS_ENTRY], name=name)
    metadata.require_signed_by(current.signed, signed, role="targets", name=name)
    targets = signed.signed
    keys = metadata.keys_digest(current, root.fingerprint)
    if targets.version < floors.get(keys, 0):
        raise CmDeskError(
            "pack_older", name=name, version=targets.version, floor=floors.get(keys, 0)
        )
    content, references = check_content(entries, targets, name)
    return Verified(
        publisher=root.fingerprint,
        version=targets.version,
        title=references.title,
        published_on=date.fromisoformat(references.published_on),
        expires_on=targets.expires.date(),
        references=references,
        content=content,
        root=root,
        keys=keys,
    )


def refuse_other_content(found: Verified, known: bytes) -> None:
    """Refuse a version already accepted whose content is no longer the same."""
    if found.content != known:
        raise CmDeskError("pack_same_version", version=found.version)


def confirmed_chain(entries: Mapping[str, bytes], name: str) -> "list[tuf.Metadata[tuf.Root]]":
    """Return the roots of a chain, each signed by its own keys and by those of the one before."""
    chain = _chain(entries, name)
    metadata.require_signed_by(chain[0].signed, chain[0], role="root", name=name)
    for before, after in pairwise(chain):
        metadata.require_rotation(before.signed, after, name=name)
    return chain


def check_content(
    entries: Mapping[str, bytes], targets: "tuf.Targets", name: str
) -> tuple[bytes, ReferenceSet]:
    """Return the references, each file of the pack being the one that was signed."""
    files = {entry: data for entry, data in entries.items() if not _is_metadata(entry)}
    for entry in files:
        if entry not in targets.targets or not TARGET_NAME.match(entry):
            raise CmDeskError("pack_unlisted", name=name, entry=entry)
    for entry in (*targets.targets, REFERENCES_ENTRY):
        if entry not in files:
            raise CmDeskError("pack_incomplete", name=name, entry=entry)
    for entry, target in targets.targets.items():
        digest = hashlib.sha256(files[entry]).hexdigest()
        if (len(files[entry]), digest) != (target.length, target.hashes["sha256"]):
            raise CmDeskError("pack_file_altered", name=name, entry=entry)
    references = decode_references(files[REFERENCES_ENTRY])
    if references.version != targets.version:
        raise CmDeskError(
            "pack_two_versions", name=name, signed=targets.version, inside=references.version
        )
    return files[REFERENCES_ENTRY], references


def _newest_root(
    entries: Mapping[str, bytes], trusted: Root, name: str
) -> "tuple[Root, tuf.Metadata[tuf.Root]]":
    """Walk the chain from the first root to the last, through the one already trusted."""
    first = _chain(entries, name)[0]
    fingerprint = metadata.fingerprint_of(first)
    if fingerprint != trusted.fingerprint:
        raise CmDeskError(
            "pack_publisher_unknown",
            name=name,
            publisher=metadata.publisher_of(first),
            fingerprint=spaced(fingerprint),
        )
    chain = confirmed_chain(entries, name)
    known = metadata.decode_root(trusted.data, name=name)
    if len(chain) < trusted.version:
        return trusted, known
    if metadata.signed_bytes(chain[trusted.version - 1]) != metadata.signed_bytes(known):
        raise CmDeskError("pack_chain_broken", name=name)
    return _root(chain[-1], entries[f"{len(chain)}.root.json"], fingerprint), chain[-1]


def _chain(entries: Mapping[str, bytes], name: str) -> "list[tuf.Metadata[tuf.Root]]":
    numbers = sorted(int(found[1]) for entry in entries if (found := ROOT_ENTRY.match(entry)))
    if not numbers:
        raise CmDeskError("pack_unsigned", name=name)
    chain = [metadata.decode_root(entries[f"{one}.root.json"], name=name) for one in numbers]
    versions = [one.signed.version for one in chain]
    if not numbers == versions == list(range(1, len(chain) + 1)):
        raise CmDeskError("pack_chain_broken", name=name)
    return chain


def _is_metadata(entry: str) -> bool:
    return entry == TARGETS_ENTRY or ROOT_ENTRY.match(entry) is not None


def _root(found: "tuf.Metadata[tuf.Root]", data: bytes, fingerprint: str) -> Root:
    return Root(fingerprint, found.signed.version, metadata.publisher_of(found), data)
