"""Content archives (CARv1) of the network that Bluesky runs on: blocks named by their hash.

A repository is a commit, signed by the account, whose tree of keys leads to each record. Only
the blocks asked for are decoded; what people like, follow or block is never.
"""

import hashlib
import importlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any, NamedTuple, cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import LIMIT, Source

# Version 1, DAG-CBOR, SHA-256 of 32 bytes: how every block of a repository is named.
_NAMED = b"\x01\x71\x12\x20"
_NAME_SIZE = 36
_LARGEST_HEADER = 64 * 1024
# The network refuses records above one megabyte; a node of the tree is smaller.
_LARGEST_BLOCK = 4 * 1024**2
_LONGEST_KEY = 1024
_DID = re.compile(r"did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,200}")
_KEY = re.compile(rb"[!-~]+")
_NODE = b"\xa2\x61e"
_MOST_RECORDS = 1_000_000
_BUFFER = 1024 * 1024


class Found(NamedTuple):
    """A record's place: its key in the repository, and the name of its block."""

    key: str
    block: bytes


@dataclass(frozen=True, slots=True)
class Tree:
    """What an archive's commit leads to.

    ``did`` identifies the account; ``found`` are the records wanted; ``has_root`` tells a tree
    that could be entered at all; ``is_whole`` one without a missing branch.
    """

    did: str
    found: tuple[Found, ...]
    has_root: bool
    is_whole: bool


def tree_of(source: Source, is_wanted: Callable[[str], bool]) -> Tree:
    """Walk an archive's tree of keys from its commit, keeping the records wanted.

    Raises:
        CmDeskError: it is damaged, or is no repository.
    """
    if source.size > LIMIT:
        raise CmDeskError("import_too_big", size=source.size, limit=LIMIT)
    roots: list[bytes] = []
    nodes: dict[bytes, bytes] = {}
    commits: dict[bytes, bytes] = {}
    for name, block in _blocks(source, roots):
        if name in roots:
            commits[name] = block
        elif block.startswith(_NODE):
            nodes[name] = block
    commit = next((decoded(name, block) for name, block in commits.items()), None)
    did = commit.get("did") if isinstance(commit, dict) else None
    root = commit.get("data") if isinstance(commit, dict) else None
    if not isinstance(did, str) or not _DID.fullmatch(did):
        raise CmDeskError("import_car_broken")
    if not isinstance(root, bytes) or root not in nodes:
        return Tree(did, (), has_root=False, is_whole=False)
    found, is_whole = _walk(root, nodes, is_wanted)
    return Tree(did, found, has_root=True, is_whole=is_whole)


def blocks(source: Source) -> Iterator[tuple[bytes, bytes]]:
    """Yield each block's name and bytes, in the order written."""
    return _blocks(source, [])


def decoded(name: bytes, block: bytes) -> Any:
    """Return what a block holds, or refuse one that is not what its name says."""
    if name[len(_NAMED) :] != hashlib.sha256(block).digest():
        raise CmDeskError("import_car_broken")
    return _value(block)


def _value(block: bytes) -> Any:
    libipld = importlib.import_module("libipld")
    try:
        return libipld.decode_dag_cbor(block)
    except (ValueError, RecursionError, TypeError, OverflowError) as error:
        raise CmDeskError("import_car_broken") from error


def _blocks(source: Source, roots: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    with io.BufferedReader(source.open(), _BUFFER) as buffered:
        stream = cast("IO[bytes]", buffered)
        header = _value(_section(stream, _LARGEST_HEADER) or b"")
        if not isinstance(header, dict) or header.get("version") != 1:
            raise CmDeskError("import_car_broken")
        said = header.get("roots")
        roots += [one for one in said if isinstance(one, bytes)] if isinstance(said, list) else []
        while (data := _section(stream, _LARGEST_BLOCK)) is not None:
            if data.startswith(_NAMED):
                yield data[:_NAME_SIZE], data[_NAME_SIZE:]


def _section(stream: IO[bytes], most: int) -> bytes | None:
    """Read a length then as many bytes; None at the end."""
    size = shift = 0
    while True:
        digit = stream.read(1)
        if not digit and not shift:
            return None
        if not digit or shift > 28:
            raise CmDeskError("import_car_broken")
        size |= (digit[0] & 0x7F) << shift
        shift += 7
        if digit[0] < 0x80:
            break
    data = stream.read(size) if size <= most else b""
    if len(data) < size:
        raise CmDeskError("import_car_broken")
    return data


def _walk(
    root: bytes, nodes: dict[bytes, bytes], is_wanted: Callable[[str], bool]
) -> tuple[tuple[Found, ...], bool]:
    found: list[Found] = []
    is_whole = True
    waiting, seen = [root], {root}
    while waiting:
        name = waiting.pop()
        if name not in nodes:
            is_whole = False
            continue
        entries, branches = _node(decoded(name, nodes[name]))
        found += [one for one in entries if is_wanted(one.key)]
        # A branch met twice would be a loop, or the same keys twice.
        if seen & branches or len(found) > _MOST_RECORDS:
            raise CmDeskError("import_car_broken")
        seen |= branches
        waiting += branches
    return tuple(found), is_whole


def _node(node: Any) -> tuple[list[Found], set[bytes]]:
    """Return a node's records and branches; each key repeats the beginning of the last one."""
    try:
        entries, branches = [], [node["l"]]
        key = b""
        for entry in node["e"]:
            kept, rest = entry["p"], cast("bytes", entry["k"])
            key = _extended(key, kept, rest)
            entries.append(Found(key.decode("ascii"), cast("bytes", entry["v"])))
            branches.append(entry["t"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CmDeskError("import_car_broken") from error
    named = [one for one in branches if one is not None]
    if not all(isinstance(one, bytes) for one in (*named, *(entry.block for entry in entries))):
        raise CmDeskError("import_car_broken")
    if len(set(named)) < len(named):
        raise CmDeskError("import_car_broken")
    return entries, set(named)


def _extended(key: bytes, kept: Any, rest: bytes) -> bytes:
    if not isinstance(kept, int) or not 0 <= kept <= len(key):
        raise ValueError(kept)
    longer = key[:kept] + rest
    if len(longer) > _LONGEST_KEY or not _KEY.fullmatch(longer):
        raise ValueError(kept)
    return longer
