"""Any change to a good pack is refused by one error, or has the very same content.

500 changes in `make test`, 20,000 in `make fuzz`: see the profiles of tests/conftest.py.
"""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.packs import archive, metadata, trust
from cm_desk.services.texts import Texts
from packs.publisher import Publisher, entries, verified

EXAMPLES = max(500, settings().max_examples)
Mutation = Callable[[bytes, dict[str, bytes]], bytes | dict[str, bytes]]


class Good(NamedTuple):
    """A pack of a publisher that changed its keys once: every kind of file is in it."""

    publisher: Publisher
    data: bytes
    files: dict[str, bytes]
    found: trust.Verified
    texts: Texts


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Good:
    folder = tmp_path_factory.mktemp("mutations")
    publisher = Publisher(folder / "editeur", people=2, threshold=2)
    publisher.rotate(people=2, threshold=2)
    pack = publisher.publish(folder / "reperes.zip", people=(1, 2))
    found = verified(pack, publisher.root)
    texts = Texts(paths.resources() / "texts")
    return Good(publisher, pack.read_bytes(), entries(pack), found, texts)


def bytes_changed(place: float, patch: bytes, removed: int) -> Mutation:
    """Replace, insert, remove or cut: bytes of the zip itself."""

    def mutate(data: bytes, _: dict[str, bytes]) -> bytes:
        at = int(place * len(data))
        return data[:at] + patch + data[at + removed :]

    return mutate


def entry_bytes_changed(entry: int, place: float, patch: bytes, removed: int) -> Mutation:
    """Change an entry, and zip it again as if nothing had happened."""

    def mutate(_: bytes, files: dict[str, bytes]) -> dict[str, bytes]:
        name = sorted(files)[entry % len(files)]
        at = int(place * len(files[name]))
        changed = files[name][:at] + patch + files[name][at + removed :]
        return {**files, name: changed}

    return mutate


def value_changed(entry: int, steps: list[int], value: object) -> Mutation:
    """Put any value in any place of any JSON file."""

    def mutate(_: bytes, files: dict[str, bytes]) -> dict[str, bytes]:
        name = sorted(files)[entry % len(files)]
        content = json.loads(files[name])
        parent, key = {"": content}, ""
        node: Any = content
        for step in steps:
            if not isinstance(node, (dict, list)) or not node:
                break
            parent = node
            key = sorted(node)[step % len(node)] if isinstance(node, dict) else step % len(node)
            node = node[key]
        parent[key] = value
        return {**files, name: json.dumps(content if key != "" else value).encode()}

    return mutate


def entries_shuffled(first: int, second: int, action: str) -> Mutation:
    """Swap two entries, lose one, copy one, or give one a new name."""

    def mutate(_: bytes, files: dict[str, bytes]) -> dict[str, bytes]:
        names = sorted(files)
        one, two = names[first % len(names)], names[second % len(names)]
        changed = dict(files)
        if action == "swap":
            changed[one], changed[two] = files[two], files[one]
        elif action == "lose":
            del changed[one]
        elif action == "copy":
            changed[one] = files[two]
        else:
            changed[action] = changed.pop(one)
        return changed

    return mutate


PLACES = st.floats(0, 1, exclude_max=True)
PATCHES = st.one_of(
    st.binary(max_size=6), st.sampled_from([b"\x00" * 64, b"PK\x05\x06", b"0", b"["])
)
NUMBERS = st.integers(0, 9)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
ACTIONS = [
    "swap",
    "lose",
    "copy",
    "3.root.json",
    "lisez-moi.txt",
    "../targets.json",
    "Targets.json",
]
MUTATIONS = st.one_of(
    st.builds(bytes_changed, PLACES, PATCHES, st.integers(0, 8)),
    st.builds(bytes_changed, PLACES, st.just(b""), st.just(10**6)),
    st.builds(entry_bytes_changed, NUMBERS, PLACES, PATCHES, st.integers(0, 8)),
    st.builds(value_changed, NUMBERS, st.lists(NUMBERS, min_size=1, max_size=7), JSON),
    st.builds(entries_shuffled, NUMBERS, NUMBERS, st.sampled_from(ACTIONS)),
)


@given(mutation=MUTATIONS)
@settings(max_examples=EXAMPLES)
def test_that_a_changed_pack_is_refused_or_has_the_same_content(
    good: Good, tmp_path_factory: pytest.TempPathFactory, mutation: Mutation
):
    pack = tmp_path_factory.getbasetemp() / "change.zip"
    changed = mutation(good.data, good.files)
    if isinstance(changed, dict):
        archive.write_entries(pack, changed)
    else:
        pack.write_bytes(changed)
    try:
        trust.identify(pack)
        found = verified(pack, good.publisher.root)
    except CmDeskError as error:
        told = good.texts.error(error)
        assert all(sign.isprintable() or sign in "\u00a0\u202f" for sign in told)
    else:
        assert whole(found) == whole(good.found)


def whole(found: trust.Verified) -> tuple[object, ...]:
    """Everything that is kept of a pack; a root may be spaced otherwise, never say otherwise."""
    root = metadata.decode_root(found.root.data, name="")
    return (
        found.publisher,
        found.version,
        found.expires_on,
        found.content,
        found.references,
        found.keys,
        found.root.version,
        found.root.publisher,
        metadata.signed_bytes(root),
    )
