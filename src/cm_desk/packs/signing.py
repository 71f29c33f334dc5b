"""Make a publisher's keys, then build and sign what it publishes: only publishers come here.

A private key is a PKCS#8 file encrypted by a passphrase. ``cryptography`` derives its key with
2,048 rounds of PBKDF2, which is little: the passphrase must be long.
"""

import hashlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen
from cm_desk.packs import archive, metadata, trust
from cm_desk.packs.archive import ROOT_ENTRY, TARGETS_ENTRY
from cm_desk.packs.content import MAX_BYTES, decode_references
from cm_desk.packs.trust import REFERENCES_ENTRY, Root

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from tuf.api import metadata as tuf

MIN_PASSPHRASE = 12
MAX_PEOPLE = 10
# A root is replaced when keys change, not when time passes; the format wants a date.
_ROOT_EXPIRES = datetime(2099, 12, 31, tzinfo=UTC)
_MAX_KEY_BYTES = 10_000


@frozen
class Signed:
    """How many of the ``threshold`` signatures a file carries now."""

    count: int
    threshold: int


@frozen
class Opened:
    """A private key out of its file, for as long as one signature takes."""

    key: "Ed25519PrivateKey"
    public: str

    @property
    def id(self) -> str:
        return metadata.key_id(self.public)


def make_publisher(folder: Path, *, name: str, passphrases: Sequence[str], threshold: int) -> Root:
    """Make a publisher: one pair of private keys for each passphrase, and the first root.

    In ``folder``: ``1.root.json``, to be handed out, and ``cles-1`` with, for each person, a key
    that signs references and a key that only changes keys and is best kept elsewhere.
    """
    require_publishable(folder, name=name, people=len(passphrases), threshold=threshold)
    for passphrase in passphrases:
        require_passphrase(passphrase)
    part = folder.with_name(f"{folder.name}.part")
    with _writing(folder, undo=part):
        part.mkdir(mode=0o700)
        pairs = _make_pairs(part / "cles-1", passphrases)
        signed = _sign_root(_new_root(1, name, pairs, threshold), [one for one, _ in pairs])
        archive.write_file(part / "1.root.json", signed.to_bytes())
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
    return trust.read_root(signed.to_bytes())


def require_publishable(folder: Path, *, name: str, people: int, threshold: int) -> None:
    """Refuse what no publisher can be made of, before any passphrase is asked for."""
    _require_name(name)
    _require_people(people, threshold)
    try:
        is_free = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    except OSError as error:
        raise CmDeskError("pack_not_written", path=folder) from error
    if not is_free:
        raise CmDeskError("publisher_exists", path=folder)


def rotate(
    folder: Path,
    *,
    passphrases: Sequence[str],
    threshold: int,
    former: Sequence[Opened],
    name: str | None = None,
) -> Signed:
    """Replace all of a publisher's keys by a new root, which the former root keys must confirm.

    Those that are not at hand may sign the new root later, with ``sign``.
    """
    _require_people(len(passphrases), threshold)
    for passphrase in passphrases:
        require_passphrase(passphrase)
    chain = read_chain(folder)
    last = chain[-1]
    name = metadata.publisher_of(last) if name is None else name
    _require_name(name)
    for one in former:
        _require_declared(last.signed, one, "root")
    version = last.signed.version + 1
    keys = folder / f"cles-{version}"
    with _writing(keys, undo=keys):
        pairs = _make_pairs(keys, passphrases)
        root = _new_root(version, name, pairs, threshold)
        signed = _sign_root(root, [*former, *(one for one, _ in pairs)])
        archive.write_file(folder / f"{version}.root.json", signed.to_bytes())
    return _progress(last.signed, signed, "root")


def read_chain(folder: Path) -> "list[tuf.Metadata[tuf.Root]]":
    """Return a publisher's roots, each confirmed by the one before."""
    entries = _roots_of(folder)
    if not entries:
        raise CmDeskError("publisher_missing", path=folder)
    return trust.confirmed_chain(entries, folder.name)


def build(references: Path, output: Path, *, publisher: Path, expires_on: date) -> int:
    """Write an unsigned pack of a file of references, or of a folder of files; return its version.

    Everything that ``verify`` will ask of it, but the signatures, is checked here first.
    """
    read_chain(publisher)
    files = _files_of(references)
    found = decode_references(files[REFERENCES_ENTRY])
    if expires_on <= date.fromisoformat(found.published_on):
        raise CmDeskError("pack_expires_too_soon", day=found.published_on)
    from tuf.api import metadata as tuf

    targets = tuf.Targets(
        version=found.version,
        expires=datetime.combine(expires_on, time.min, UTC),
        targets={
            entry: tuf.TargetFile(len(data), {"sha256": hashlib.sha256(data).hexdigest()}, entry)
            for entry, data in files.items()
        },
        unrecognized_fields={metadata.APP_FIELD: metadata.APP},
    )
    unsigned = {TARGETS_ENTRY: tuf.Metadata(targets).to_bytes(), **files}
    trust.check_content(unsigned, targets, output.name)
    archive.write_entries(output, {**_roots_of(publisher), **unsigned})
    return found.version


def sign(file: Path, *, key: Opened) -> Signed:
    """Add a signature to a pack, or to a publisher's new root, and tell how many it needs."""
    data = archive.read_file(file, limit=archive.MAX_PACK_BYTES)
    return _sign_pack(file, key) if data.startswith(b"PK") else _sign_new_root(file, data, key)


def open_key(file: Path, passphrase: str) -> Opened:
    """Decrypt a private key.

    Raises:
        CmDeskError: the passphrase is not its own, or the file is no encrypted ed25519 key.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    pem = read_key(file)
    try:
        key = load_pem_private_key(pem, passphrase.encode())
    except ValueError as error:
        raise CmDeskError("key_passphrase_wrong", name=file.name) from error
    except Exception as error:
        # A key that is not encrypted, of an unknown kind, or no key at all.
        raise CmDeskError("key_unreadable", name=file.name) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise CmDeskError("key_unreadable", name=file.name)
    return Opened(key, _public(key))


def read_key(file: Path) -> bytes:
    """Return a private key as it lies in its file, encrypted."""
    pem = archive.read_file(file, limit=_MAX_KEY_BYTES)
    if b"-----BEGIN ENCRYPTED PRIVATE KEY-----" not in pem:
        raise CmDeskError("key_unreadable", name=file.name)
    return pem


def require_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that a stolen key file would not resist."""
    if len(passphrase) < MIN_PASSPHRASE:
        raise CmDeskError("passphrase_too_short", least=MIN_PASSPHRASE)


def _sign_pack(file: Path, key: Opened) -> Signed:
    entries = dict(archive.read_entries(file))
    if TARGETS_ENTRY not in entries:
        raise CmDeskError("pack_malformed", name=file.name)
    root = trust.confirmed_chain(entries, file.name)[-1]
    targets = metadata.decode_targets(entries[TARGETS_ENTRY], name=file.name)
    trust.check_content(entries, targets.signed, file.name)
    _require_declared(root.signed, key, "targets")
    _add_signature(targets, key)
    archive.write_entries(file, {**entries, TARGETS_ENTRY: targets.to_bytes()})
    return _progress(root.signed, targets, "targets")


def _sign_new_root(file: Path, data: bytes, key: Opened) -> Signed:
    root = metadata.decode_root(data, name=file.name)
    former_file = file.with_name(f"{root.signed.version - 1}.root.json")
    if not former_file.is_file():
        raise CmDeskError("root_without_former", name=file.name, former=former_file.name)
    former = metadata.decode_root(
        archive.read_file(former_file, limit=archive.MAX_METADATA_BYTES), name=former_file.name
    )
    _require_declared(former.signed, key, "root")
    _add_signature(root, key)
    archive.write_file(file, root.to_bytes())
    return _progress(former.signed, root, "root")


def _require_name(name: str) -> None:
    if not name.strip() or not metadata.PUBLISHER.fullmatch(name):
        raise CmDeskError("publisher_without_name")


def _require_people(people: int, threshold: int) -> None:
    if not 1 <= threshold <= people <= MAX_PEOPLE:
        raise CmDeskError("publisher_threshold", threshold=threshold, people=people)


def _require_declared(root: "tuf.Root", key: Opened, role: str) -> None:
    if key.id not in root.roles[role].keyids:
        raise CmDeskError(f"key_not_for_{role}")


def _make_pairs(folder: Path, passphrases: Sequence[str]) -> list[tuple[Opened, Opened]]:
    """Write, for each person, a key that changes keys and a key that signs references."""
    folder.mkdir(mode=0o700)
    return [
        (
            _make_key(folder / f"racine-{number}.pem", passphrase),
            _make_key(folder / f"signature-{number}.pem", passphrase),
        )
        for number, passphrase in enumerate(passphrases, start=1)
    ]


def _make_key(file: Path, passphrase: str) -> Opened:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode()),
    )
    archive.write_file(file, pem, mode=0o600)
    return Opened(key, _public(key))


def _public(key: "Ed25519PrivateKey") -> str:
    return key.public_key().public_bytes_raw().hex()


def _new_root(
    version: int, name: str, pairs: Sequence[tuple[Opened, Opened]], threshold: int
) -> "tuf.Root":
    from securesystemslib.signer import SSlibKey
    from tuf.api import metadata as tuf

    root = tuf.Root(
        version=version,
        expires=_ROOT_EXPIRES,
        consistent_snapshot=False,
        unrecognized_fields={
            metadata.APP_FIELD: metadata.APP,
            metadata.PUBLISHER_FIELD: name.strip(),
        },
    )
    for pair in pairs:
        for role, key in zip(("root", "targets"), pair, strict=True):
            ed25519 = (metadata.ED25519, metadata.ED25519)
            root.add_key(SSlibKey(key.id, *ed25519, {"public": key.public}), role)
    for role in ("root", "targets"):
        root.roles[role].threshold = threshold
    return root


def _sign_root(root: "tuf.Root", keys: Sequence[Opened]) -> "tuf.Metadata[tuf.Root]":
    from tuf.api import metadata as tuf

    signed = tuf.Metadata(root)
    for key in keys:
        _add_signature(signed, key)
    return signed


def _add_signature(signed: "tuf.Metadata[Any]", key: Opened) -> None:
    from securesystemslib.signer import Signature

    made = key.key.sign(metadata.signed_bytes(signed))
    signed.signatures[key.id] = Signature(key.id, made.hex())


def _progress(judge: "tuf.Root", signed: "tuf.Metadata[Any]", role: str) -> Signed:
    count = metadata.count_signatures(judge, signed, role=role)
    return Signed(count, judge.roles[role].threshold)


def _roots_of(folder: Path) -> Mapping[str, bytes]:
    try:
        files = sorted(file for file in folder.iterdir() if ROOT_ENTRY.match(file.name))
    except OSError as error:
        raise CmDeskError("publisher_missing", path=folder) from error
    return {file.name: archive.read_file(file, limit=archive.MAX_METADATA_BYTES) for file in files}


def _files_of(references: Path) -> Mapping[str, bytes]:
    """Return what a pack will hold: a file under the name it must have, or a folder's files."""
    if not references.is_dir():
        return {REFERENCES_ENTRY: archive.read_file(references, limit=MAX_BYTES)}
    files = {
        file.name: archive.read_file(file, limit=MAX_BYTES) for file in sorted(references.iterdir())
    }
    for entry in files:
        if not trust.TARGET_NAME.match(entry):
            raise CmDeskError("pack_folder_entry", entry=entry)
    if REFERENCES_ENTRY not in files:
        raise CmDeskError("pack_folder_incomplete", path=references, entry=REFERENCES_ENTRY)
    return files


@contextmanager
def _writing(path: Path, *, undo: Path) -> Iterator[None]:
    """Leave no key behind that no root declares."""
    try:
        yield
    except OSError as error:
        _remove(undo)
        raise CmDeskError("pack_not_written", path=path) from error
    except BaseException:
        _remove(undo)
        raise


def _remove(folder: Path) -> None:
    with suppress(OSError):
        shutil.rmtree(folder)
