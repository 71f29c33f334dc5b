"""Synthetic archives of Mastodon and Bluesky, in the shapes that their servers write.

Every name, word and address is invented.
"""

import gzip
import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import libipld

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ACTOR = "https://mastodon.exemple/users/pays"
FOLLOWERS = f"{ACTOR}/followers"
CARD = {
    "@context": ["https://www.w3.org/ns/activitystreams"],
    "id": ACTOR,
    "type": "Person",
    "preferredUsername": "pays",
    "name": "Pays du Haut-Vallon",
    "summary": "<p>Le territoire de projet</p>",
    "url": "https://mastodon.exemple/@pays",
    "outbox": "outbox.json",
}
DID = "did:plc:hautvallon234567abcdefgh"
RKEY = "3l{:0>11}"

# Mastodon


def note(number: int = 1, **fields: Any) -> dict[str, Any]:
    """Return what one post is."""
    plain: dict[str, Any] = {
        "id": f"{ACTOR}/statuses/{number}",
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "published": "2025-06-03T08:15:30Z",
        "url": f"https://mastodon.exemple/@pays/{number}",
        "attributedTo": ACTOR,
        "to": [PUBLIC],
        "cc": [FOLLOWERS],
        "sensitive": False,
        "content": "<p>Bonjour</p>",
        "contentMap": {"fr": "<p>Bonjour</p>"},
        "attachment": [],
        "tag": [],
    }
    return plain | fields


def created(number: int = 1, **fields: Any) -> dict[str, Any]:
    """Return the activity that made a post; its audience is the post's."""
    made = note(number, **fields)
    return {
        "id": f"{ACTOR}/statuses/{number}/activity",
        "type": "Create",
        "actor": ACTOR,
        "published": made["published"],
        "to": made["to"],
        "cc": made["cc"],
        "object": made,
    }


def boost(number: int = 2, **fields: Any) -> dict[str, Any]:
    """Return a boost: all it tells of what is shared is its address."""
    plain = {
        "id": f"{ACTOR}/statuses/{number}/activity",
        "type": "Announce",
        "actor": ACTOR,
        "published": "2025-06-04T10:00:00Z",
        "to": [PUBLIC],
        "cc": ["https://ailleurs.exemple/users/parc", FOLLOWERS],
        "object": "https://ailleurs.exemple/users/parc/statuses/77",
    }
    return plain | fields


def outbox(activities: Sequence[Any], *, total: int | None = None, twice: bool = False) -> str:
    """Return an outbox; ``twice`` writes its list's key a first time, empty, as seen for real."""
    first = '"orderedItems":[],' if twice else ""
    items = json.dumps(list(activities), ensure_ascii=False)
    return (
        '{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json",'
        f'"type":"OrderedCollection","totalItems":{len(activities) if total is None else total},'
        f'{first}"orderedItems":{items}}}'
    )


def write_outbox(path: Path, activities: Sequence[Any], **options: Any) -> Path:
    path.write_text(outbox(activities, **options), "utf-8")
    return path


def archive_of(activities: Sequence[Any], **others: str) -> dict[str, str]:
    """Return an archive's files by name."""
    return {"outbox.json": outbox(activities), "actor.json": json.dumps(CARD)} | others


def write_zip(path: Path, files: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def tar_of(files: Mapping[str, str | bytes], kind: int = tarfile.USTAR_FORMAT) -> bytes:
    """Return a tar of these files, last written on 5 January 2026."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=kind) as archive:
        for name, text in files.items():
            data = text if isinstance(text, bytes) else text.encode()
            about = tarfile.TarInfo(name)
            about.size, about.mtime = len(data), 1_767_607_200
            archive.addfile(about, io.BytesIO(data))
    return target.getvalue()


def write_tar_gz(path: Path, files: Mapping[str, str | bytes], **options: Any) -> Path:
    path.write_bytes(gzip.compress(tar_of(files, **options), mtime=0))
    return path


# Bluesky


def varint(number: int) -> bytes:
    """Return a length as content archives write it."""
    pieces = bytearray()
    while number > 0x7F:
        pieces.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*pieces, number])


def named(block: bytes) -> bytes:
    """Return the name of a block: what it is hashed to."""
    return b"\x01\x71\x12\x20" + hashlib.sha256(block).digest()


def cbor(value: Any) -> bytes:
    """Write a value in DAG-CBOR; ``Link`` values become links to blocks."""
    if isinstance(value, Link):
        return b"\xd8\x2a\x58\x25\x00" + value.name
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return _head(5, len(keys)) + b"".join(cbor(key) + cbor(value[key]) for key in keys)
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(map(cbor, value))
    return libipld.encode_dag_cbor(value)


def _head(major: int, count: int) -> bytes:
    if count < 24:
        return bytes([major << 5 | count])
    return bytes([major << 5 | 25]) + count.to_bytes(2)


class Link:
    """A link to a block."""

    def __init__(self, block: bytes) -> None:
        self.name = named(block)


def car(root: bytes, blocks: Sequence[bytes], *, version: int = 1) -> bytes:
    """Return a content archive of these blocks."""
    header = cbor({"roots": [Link(root)], "version": version})
    sections = (named(block) + block for block in blocks)
    return b"".join(varint(len(one)) + one for one in (header, *sections))


def node(entries: Sequence[tuple[str, bytes, bytes | None]], left: bytes | None = None) -> bytes:
    """Return a node of the tree: keys in order, what each names, and what stands after each."""
    last, written = b"", []
    for text, record, after in entries:
        key = text.encode()
        shared = next((n for n in range(min(len(last), len(key)), 0, -1) if last[:n] == key[:n]), 0)
        branch = Link(after) if after else None
        written.append({"p": shared, "k": key[shared:], "v": Link(record), "t": branch})
        last = key
    return cbor({"e": written, "l": Link(left) if left else None})


def commit(tree: bytes, did: str = DID) -> bytes:
    return cbor(
        {"did": did, "rev": "3lqzexample", "sig": b"\x07" * 64, "data": Link(tree), "prev": None}
        | {"version": 3}
    )


def post(text: str = "Bonjour", **fields: Any) -> dict[str, Any]:
    """Return a post's record."""
    plain = {"text": text, "createdAt": "2025-06-03T08:15:30.123Z", "langs": ["fr"]}
    return {"$type": "app.bsky.feed.post"} | plain | fields


def repost(**fields: Any) -> dict[str, Any]:
    """Return a repost's record."""
    subject = {"uri": "at://did:plc:parcparcparc/app.bsky.feed.post/3kaaaaaaaaaa2", "cid": "bafy"}
    plain = {"subject": subject, "createdAt": "2025-06-04T10:00:00.000Z"}
    return {"$type": "app.bsky.feed.repost"} | plain | fields


def like() -> dict[str, Any]:
    return repost() | {"$type": "app.bsky.feed.like"}


def keyed(records: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Give each record a key of its collection, in the order of the tree."""
    found = {f"{one['$type']}/{RKEY.format(rank)}": one for rank, one in enumerate(records, 1)}
    return dict(sorted(found.items()))


def repo(records: Mapping[str, Mapping[str, Any]], *, orphans: Sequence[bytes] = ()) -> bytes:
    """Return a repository whose tree has two levels, and blocks that nothing leads to."""
    blocks = {key: cbor(record) for key, record in records.items()}
    keys = list(blocks)
    middle = len(keys) // 2
    below = node([(key, blocks[key], None) for key in keys[:middle]]) if middle else None
    root = node([(key, blocks[key], None) for key in keys[middle:]], left=below)
    signed = commit(root)
    branches = [one for one in (root, below) if one]
    return car(signed, [signed, *branches, *blocks.values(), *orphans])


def write_repo(path: Path, records: Sequence[Mapping[str, Any]]) -> Path:
    profile = {"$type": "app.bsky.actor.profile", "displayName": "Pays du Haut-Vallon"}
    kept = keyed(records) | {"app.bsky.actor.profile/self": profile}
    path.write_bytes(repo(dict(sorted(kept.items()))))
    return path


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    activities = [created(), boost()]
    return [
        write_outbox(folder / "outbox.json", activities),
        write_zip(folder / "archive.zip", archive_of(activities)),
        write_tar_gz(folder / "archive.tar.gz", archive_of(activities)),
        write_repo(folder / "repo.car", [post(), repost(), like()]),
    ]
