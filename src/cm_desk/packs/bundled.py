"""Read the national figures that ship with the application, which every start needs."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from cm_desk.domain.benchmark import Applicability, Method, Reference, ReferenceSet, Usage

# Calling an enumeration takes five times as long as asking a dictionary.
_KINDS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "usage": {one.value: one for one in Usage},
        "method": {one.value: one for one in Method},
        "applicability": {one.value: one for one in Applicability},
    }
)


def read_references(data: bytes) -> ReferenceSet:
    """Read our own file as it is: the tests hold it to ``packs.content``, which checks others'."""
    file = json.loads(data)
    return ReferenceSet(
        version=file["version"],
        published_on=file["published_on"],
        title=file["title"],
        references=tuple(_reference(row) for row in file["references"]),
    )


def _reference(row: dict[str, Any]) -> Reference:
    for name, known in _KINDS.items():
        row[name] = known[row[name]]
    if row["value"] is not None:
        row["value"] = float(row["value"])
    return Reference(**row)
