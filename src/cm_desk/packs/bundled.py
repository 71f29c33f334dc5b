"""Read the national figures that ship with the application, which every start needs."""

import json
from typing import Any

from cm_desk.domain.benchmark import Applicability, Method, Reference, ReferenceSet, Usage


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
    value = row["value"]
    typed = {
        "value": None if value is None else float(value),
        "usage": Usage(row["usage"]),
        "method": Method(row["method"]),
        "applicability": Applicability(row["applicability"]),
    }
    return Reference(**(row | typed))
