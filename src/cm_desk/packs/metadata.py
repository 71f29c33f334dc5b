"""The signed part of a pack: TUF metadata, decoded strictly and judged by its keys.

Only ``tuf.api.metadata`` is used: ``tuf.ngclient`` would load ``urllib3``, ``socket`` and ``ssl``
for a repository that an offline program never meets. Nothing here is imported at start.

``cryptography`` is our own business in ``signing`` alone, yet checking a signature loads it too:
``securesystemslib`` imports it when it is installed and falls back on pure Python when it is not.
"""

import hashlib
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from cm_desk.domain.errors import CmDeskError
from cm_desk.packs.archive import MAX_METADATA_BYTES, refusing
from cm_desk.packs.content import FLOWS, HIDDEN

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Root, Targets

    Payload = TypeVar("Payload", Root, Targets)

APP = "cm-desk"
APP_FIELD = "x-app"
PUBLISHER_FIELD = "x-publisher"
MAX_VERSION = 1_000_000
MAX_KEYS = 20
ED25519 = "ed25519"
# A name is shown beside a fingerprint: no sign that reorders, hides or ends what is read.
PUBLISHER = re.compile(rf"{FLOWS}[^{HIDDEN}\u200c\u200d]{{1,200}}")
_PUBLIC = re.compile(r"[0-9a-f]{64}")


def decode_root(data: bytes, *, name: str) -> "Metadata[Root]":
    """Read one root of the chain; its signatures are judged by ``require_signed_by``."""
    from tuf.api.metadata import Root

    return _decoded(data, Root, _check_root, name)


def decode_targets(data: bytes, *, name: str) -> "Metadata[Targets]":
    """Read the list of a pack's files; its signatures are judged by ``require_signed_by``."""
    from tuf.api.metadata import Targets

    return _decoded(data, Targets, _check_targets, name)


def signed_bytes(metadata: "Metadata[Any]") -> bytes:
    """Return the canonical bytes that signatures are made over."""
    return metadata.signed_bytes


def fingerprint_of(first_root: "Metadata[Root]") -> str:
    """Return what a publisher is known by: the digest of the first root's signed bytes."""
    return hashlib.sha256(signed_bytes(first_root)).hexdigest()


def publisher_of(root: "Metadata[Root]") -> str:
    return str(root.signed.unrecognized_fields[PUBLISHER_FIELD])


def keys_digest(root: "Metadata[Root]", fingerprint: str) -> str:
    """Name the keys that may sign references now: another key or threshold, another name."""
    role = root.signed.roles["targets"]
    publics = sorted(root.signed.keys[keyid].keyval["public"] for keyid in role.keyids)
    named = json.dumps([fingerprint, role.threshold, publics])
    return hashlib.sha256(named.encode()).hexdigest()


def key_id(public: str) -> str:
    """Return the identifier of an ed25519 key, which its value alone decides."""
    from securesystemslib.formats import encode_canonical

    described = {"keytype": ED25519, "scheme": ED25519, "keyval": {"public": public}}
    return hashlib.sha256((encode_canonical(described) or "").encode()).hexdigest()


def require_signed_by(
    judge: "Root", metadata: "Metadata[Payload]", *, role: str, name: str
) -> None:
    """Refuse metadata that too few of the keys that ``judge`` gives to ``role`` have signed."""
    valid, wrong = _signatures(judge, metadata, role, name)
    threshold = judge.roles[role].threshold
    if valid >= threshold:
        return
    if wrong:
        raise CmDeskError("pack_altered", name=name)
    if valid:
        raise CmDeskError("pack_threshold", name=name, count=valid, threshold=threshold)
    key = "pack_other_key" if metadata.signatures else "pack_unsigned"
    raise CmDeskError(key, name=name)


def require_rotation(before: "Root", after: "Metadata[Root]", *, name: str) -> None:
    """Refuse a new root that both the former keys and its own have not signed."""
    for judge in (before, after.signed):
        valid, _ = _signatures(judge, after, "root", name)
        if valid < judge.roles["root"].threshold:
            raise CmDeskError("pack_chain_broken", name=name)


def count_signatures(judge: "Root", metadata: "Metadata[Payload]", *, role: str) -> int:
    """Return how many of a role's keys have really signed."""
    return _signatures(judge, metadata, role, "")[0]


def _signatures(
    judge: "Root", metadata: "Metadata[Payload]", role: str, name: str
) -> tuple[int, int]:
    """Count the role's keys whose signature is good, and those whose signature is not."""
    with refusing("pack_malformed", name=name):
        found = judge.get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    wrong = sum(keyid in metadata.signatures for keyid in found.unsigned)
    return len(found.signed), wrong


def _decoded(
    data: bytes, kind: "type[Payload]", check: Callable[[Any], None], name: str
) -> "Metadata[Payload]":
    from tuf.api.metadata import Metadata

    if len(data) > MAX_METADATA_BYTES:
        raise CmDeskError("pack_bomb", name=name)
    with refusing("pack_malformed", name=name):
        content = json.loads(
            data.decode(), object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_refuse
        )
        _require(isinstance(content["signatures"], list), "signatures")
        _require_ed25519(content)
        metadata: Metadata[Payload] = Metadata.from_dict(content)
        _require(isinstance(metadata.signed, kind), "another role")
        _require(not metadata.unrecognized_fields, "unsigned field")
        # What cannot be written back in canonical form was never signed.
        metadata.signed_bytes  # noqa: B018 - read for its refusal
    if metadata.signed.unrecognized_fields.get(APP_FIELD) != APP:
        raise CmDeskError("pack_other_app", name=name)
    with refusing("pack_malformed", name=name):
        version = metadata.signed.version
        _require(type(version) is int and version <= MAX_VERSION, "version")
        check(metadata.signed)
    return metadata


def _check_root(root: "Root") -> None:
    publisher = root.unrecognized_fields.get(PUBLISHER_FIELD)
    _require(isinstance(publisher, str) and PUBLISHER.fullmatch(publisher), "publisher")
    _require(bool(str(publisher).strip()), "publisher")
    for role in (root.roles["root"], root.roles["targets"]):
        _require(type(role.threshold) is int, "threshold")
        _require(role.threshold <= len(role.keyids) <= MAX_KEYS, "threshold")
        _require(set(role.keyids) <= set(root.keys), "key")


def _check_targets(targets: "Targets") -> None:
    _require(targets.delegations is None, "delegation")
    for target in targets.targets.values():
        _require(type(target.length) is int, "length")
        _require(set(target.hashes) == {"sha256"}, "hash")


def _require_ed25519(content: dict[str, Any]) -> None:
    """Let no other kind of key be built: some are checked with programs, or on line.

    The identifier must follow from the value, or one key could count twice in a threshold.
    """
    keys = content["signed"].get("keys", {})
    # Those of two roles: each costs a digest, before anything is known of who made them.
    _require(len(keys) <= 2 * MAX_KEYS, "keys")
    for keyid, key in keys.items():
        _require(set(key) == {"keytype", "scheme", "keyval"}, "key")
        _require((key["keytype"], key["scheme"]) == (ED25519, ED25519), "key")
        _require(set(key["keyval"]) == {"public"}, "key")
        public = key["keyval"]["public"]
        _require(_PUBLIC.fullmatch(public) and keyid == key_id(public), "key")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    _require(len(found) == len(pairs), "repeated key")
    return found


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _require(condition: object, what: str) -> None:
    if not condition:
        raise ValueError(what)
